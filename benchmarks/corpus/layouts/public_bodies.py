"""What tells that a body exists and who it is: the statistics institute's notice, a council, a prefect, a web page."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, firm_of, pick, some
from benchmarks.corpus.layouts.parts import cells, label_rows
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import Place
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, of, phone_groups, spaced


def _body(name: str, town: Place, rng: Random) -> tuple[str, str, str]:
    """The name of the body, its legal category, its activity: public at times, else the claimant itself."""
    public = (
        (f"Commune {of(town.commune)}", "7210 - Commune et commune nouvelle", "84.11Z - Administration publique générale"),
        (f"Centre communal d'action sociale {of(town.commune)}", "7361 - Centre communal d'action sociale", "88.99B - Action sociale sans hébergement n.c.a."),
        (f"Régie des eaux {of(town.commune)}", "7379 - Autre établissement public administratif", "36.00Z - Captage, traitement et distribution d'eau"),
        (f"Communauté de communes du pays {of(town.commune)}", "7346 - Communauté de communes", "84.11Z - Administration publique générale"),
    )  # fmt: skip
    own = (name, pick(rng, "5710 - SAS", "4140 - EPIC local", "5599 - SA à conseil d'administration"), pick(rng, "68.20A - Location de logements", "68.32A - Administration d'immeubles"))  # fmt: skip
    return rng.choice([*public, own, own, own])


def situation_notice(annex: Annex, rng: Random) -> Sheet:
    """The statistics institute's notice of situation: the body, then its establishment, each as a table."""
    firm, day = firm_of(annex, rng), earlier(annex, rng, 2, 200)
    name, category, activity = _body(firm.name, firm.address.place, rng)
    since = day - timedelta(days=rng.randint(800, 12000))
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, DEJA, NARROW])}}} .w td{{padding:1.2mm 3mm;border:{rng.choice(['.2mm solid #999', '0', '.2mm dotted #bbb'])}}} .w td:first-child{{width:66mm;color:#333}} .s{{background:{rng.choice(['#286ac7', '#e6e6e6', '#c9defa'])};padding:1.5mm 3mm;margin:5mm 0 1mm;font-weight:bold}}"
    body = (
        f"<table class=full><tr><td>{logo(rng, '#286ac7', 15)}<br><b>Insee</b><br>Institut national de la statistique<br>et des études économiques</td><td class=r>{pick(rng, 'À la date du', 'Édité le', 'Situation au')} {any_date(day, rng)}<br>{at_times(rng, lines((name, firm.address.street, firm.address.place.postcode + ' ' + firm.address.place.commune)), 0.6)}</td></tr></table><h3 class=c>{pick(rng, 'SITUATION AU RÉPERTOIRE SIRENE', 'Avis de situation au répertoire Sirene', 'CERTIFICAT D’INSCRIPTION AU RÉPERTOIRE DES ENTREPRISES ET DES ÉTABLISSEMENTS', 'Avis de situation')}</h3><div class=s>{pick(rng, 'Description de l’entreprise', 'Organisme', 'Unité légale')} : {pick(rng, 'active', 'entreprise active')} depuis le {since:%d/%m/%Y}</div><table class='w full'>{label_rows([('Identifiant SIREN', spaced(firm.siren, 3, 3, 3)), ('Identifiant SIRET du siège', spaced(firm.siret, 3, 3, 3, 5)), (pick(rng, 'Désignation', 'Dénomination'), name.upper()), ('Catégorie juridique', category), (pick(rng, 'Activité Principale Exercée (APE)', 'Activité principale'), activity), ('Appartenance au champ de l’ESS', pick(rng, 'Non', 'Information non disponible'))])}</table>"
        f"<div class=s>{pick(rng, 'Description de l’établissement', 'Établissement siège')} : actif depuis le {since:%d/%m/%Y}</div><table class='w full'>{label_rows([('Identifiant SIRET', spaced(firm.siret, 3, 3, 3, 5)), ('Adresse', firm.address.line), ('Enseigne', '' if rng.random() < 0.6 else name), ('Tranche d’effectif', pick(rng, '1 ou 2 salariés', '10 à 19 salariés', '50 à 99 salariés', 'non renseigné'))])}</table><p style='margin-top:6mm;font-size:8pt'>{pick(rng, 'Important : à l’exception des informations relatives à l’identification, les renseignements figurant dans ce document n’ont de valeur que pour les applications statistiques (décret du 31 octobre 2012).', 'Cet avis est remis gratuitement. L’attribution du code APE est faite à des fins statistiques.')} {at_times(rng, 'Vous pouvez demander la correction des données auprès de votre centre de formalités.')}</p>"
    )
    return Sheet(document(css, body, margin="15mm 18mm"), {})


def council_extract(annex: Annex, rng: Random) -> Sheet:
    """An extract of a council's register: who sat, what was decided of the body and of who leads it."""
    town, day = firm_of(annex, rng).address.place, earlier(annex, rng, 60, 2000)
    leader = annex.person
    css = f"body{{font:{rng.choice(['10.5', '11'])}pt/1.5 {rng.choice([SERIF, DEJA_SERIF, SANS])};text-align:justify}} .k{{width:58mm;font-size:9pt;padding-right:6mm;border-right:.3mm solid #555;text-align:left}} .m{{padding-left:6mm}}"
    seated = ", ".join(one.name for one in (person(rng) for _ in range(rng.randint(7, 13))))
    body = (
        f"<table class=full><tr><td class=k>{logo(rng, '#1b4332', 13)}<br>Département {town.department}<br>{pick(rng, 'Arrondissement', 'Canton')} {escape(of(town.commune))}<br><br><b>{pick(rng, 'Commune', 'Ville')} {escape(of(town.commune))}</b><br><br>Nombre de conseillers<br>en exercice : {rng.choice([15, 19, 23, 27, 33])}<br>présents : {rng.randint(11, 15)}<br>votants : {rng.randint(13, 15)}<br><br>Convocation du<br>{day - timedelta(days=7):%d/%m/%Y}<br><br>Délibération<br>n° {day.year}/{rng.randint(1, 12):02d}/{rng.randint(1, 60):02d}</td><td class=m><h3>{pick(rng, 'EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL', 'DÉLIBÉRATION DU CONSEIL MUNICIPAL', 'Conseil municipal - extrait du procès-verbal')}</h3><p>L'an {in_words(day.year)}, le {day_in_words(day)}, à vingt heures, le conseil, légalement convoqué, s'est réuni en séance publique.</p><p>Présents : {escape(seated)}.</p><p><b>Objet : {pick(rng, 'élection du maire', 'création d’un établissement public local', 'installation du conseil', 'désignation du représentant de la commune')}</b></p>"
        f"<p>{pick(rng, 'Vu les articles L. 2122-4 et L. 2122-7 du code général des collectivités territoriales,', 'Vu le code général des collectivités territoriales, notamment son article L. 2221-10,')} il est procédé au vote à bulletin secret. Ont obtenu : {escape(leader.title)} {escape(leader.name)}, {rng.randint(10, 15)} voix. {pick(rng, f'{escape(leader.title)} {escape(leader.name)}, ayant obtenu la majorité absolue, est proclamé{leader.agrees} maire et immédiatement installé{leader.agrees}.', f'Est désigné{leader.agrees} pour présider l’établissement et le représenter en justice : {escape(leader.name)}.')}</p><p>{pick(rng, 'Ainsi fait et délibéré les jour, mois et an susdits.', 'Pour copie conforme au registre.', 'Acte rendu exécutoire après dépôt en préfecture.')}</p>{signature(rng)}{round_stamp(rng, 'MAIRIE ' + of(town.commune).upper(), 'R F', size_mm=33)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="16mm 17mm"), {})


def prefects_decree(annex: Annex, rng: Random) -> Sheet:
    """A prefect's decree that creates a body or changes its statutes."""
    firm, day = firm_of(annex, rng), earlier(annex, rng, 400, 6000)
    town = firm.address.place
    name = pick(rng, f"Syndicat mixte du bassin {of(town.commune)}", f"Communauté de communes du pays {of(town.commune)}", f"Établissement public foncier {of(town.commune)}", f"Syndicat intercommunal des écoles {of(town.commune)}")  # fmt: skip
    css = f"body{{font:11pt/1.55 {rng.choice([DEJA_SERIF, SERIF])}}} .v p{{margin:0 0 1.5mm 10mm;text-indent:-6mm}}"
    articles = some(
        rng,
        (
            f"Son siège est fixé {escape(firm.address.line)}.",
            f"Il est constitué pour une durée {pick(rng, 'illimitée', 'de trente ans')} et regroupe les communes limitrophes énumérées en annexe.",
            "Il exerce, en lieu et place de ses membres, les compétences suivantes : voirie, déchets, équipements sportifs, habitat.",
            "Les fonctions de comptable sont assurées par le responsable du service de gestion comptable.",
            "Le secrétaire général de la préfecture est chargé de l'exécution du présent arrêté, qui sera inséré au recueil des actes administratifs.",
        ),
        4,
    )
    articles.insert(
        0,
        pick(
            rng,
            f"Il est créé un établissement public dénommé « {escape(name)} ».",
            f"Est autorisée la création du groupement suivant : {escape(name)}.",
        ),
    )
    body = (
        f"<p class=c>{logo(rng, '#000091', 15)}<br><b>{pick(rng, 'PRÉFECTURE', 'PRÉFET')} {escape(of(town.commune)).upper()}</b><br>{pick(rng, 'Direction des collectivités locales', 'Bureau du contrôle de légalité', 'Direction des relations avec les collectivités')}</p><p>{pick(rng, 'ARRÊTÉ PRÉFECTORAL', 'Arrêté')} n° {day.year}-{rng.randint(10, 999)}<br><b>{pick(rng, 'portant création', 'autorisant la création', 'relatif à la constitution')} {pick(rng, 'd’un établissement public', 'de l’établissement ci-après dénommé')}</b></p><p>LE PRÉFET, {at_times(rng, 'chevalier de la Légion d’honneur,')}</p><div class=v><p>VU le code général des collectivités territoriales, articles L. 5211-5 et suivants ;</p><p>VU les délibérations concordantes des conseils municipaux intéressés ;</p>{at_times(rng, '<p>VU l’avis de la commission départementale de la coopération intercommunale ;</p>')}<p>CONSIDÉRANT que les conditions de majorité sont réunies ;</p></div><p class=c>{pick(rng, 'ARRÊTE', 'A R R Ê T E')}</p>"
        f"{''.join(f'<p><b>ART. {n}.</b> {text}</p>' for n, text in enumerate(articles, 1))}<p class=r>{escape(town.commune)}, le {long_date(day)}<br>{pick(rng, 'Le préfet', 'Pour le préfet, le secrétaire général')}<br>{escape(person(rng).name)}</p>{signature(rng)}{round_stamp(rng, 'PREFECTURE ' + of(town.commune).upper(), 'R F', size_mm=34)}"
    )
    return Sheet(document(css, body, margin="18mm 22mm"), {})


def directory_page(annex: Annex, rng: Random) -> Sheet:
    """A page printed from a public directory of bodies: cards, tabs, opening hours, a small list of branches."""
    firm, day = firm_of(annex, rng), earlier(annex, rng, 2, 60)
    name, category, activity = _body(firm.name, firm.address.place, rng)
    css = f"body{{font:9pt/1.55 {rng.choice([DEJA, SANS, MONO])}}} .u{{font-size:7pt;color:#777}} .card{{border:.3mm solid #ccc;border-radius:2mm;padding:4mm;margin-bottom:4mm}} .two td{{width:50%;padding:0 3mm;vertical-align:top}} .w td,.w th{{padding:1mm 2mm;border-bottom:.2mm solid #ddd;text-align:left;font-size:8pt}} .ok{{background:#b8fec9;padding:.5mm 2mm}}"
    branches = "".join(cells((spaced(firm.siren + f"{n:04d}" + str(rng.randint(0, 9)), 3, 3, 3, 5), escape(firm.address.place.commune), pick(rng, "en activité", "fermé", "siège"))) for n in range(1, rng.randint(3, 6)))  # fmt: skip
    body = (
        f"<p class=u>{day:%d/%m/%Y} {rng.randint(8, 19)}:{rng.randint(10, 59)} - {escape(name)} : fiche</p><h2>{logo(rng, '#6a6af4', 9)} {escape(name)} <span class=ok style='font-size:8pt'>{pick(rng, 'en activité', 'actif')}</span></h2><p class=u>{pick(rng, 'Résumé | Établissements | Dirigeants | Documents', 'Fiche - Coordonnées - Horaires - Élus', 'Identité / Données publiques / Justificatifs')}</p><table class='full two'><tr><td><div class=card><b>{pick(rng, 'Carte d’identité', 'Qui est-ce ?', 'Informations légales')}</b><br>{pick(rng, 'Numéro', 'SIREN')} {spaced(firm.siren, 3, 3, 3)}<br>TVA {firm.vat_number}<br>{escape(category.split(' - ')[1])}<br>{escape(activity.split(' - ')[1])}<br>Créé le {day - timedelta(days=rng.randint(900, 15000)):%d/%m/%Y}</div><div class=card><b>{pick(rng, 'Responsable', 'Direction', 'Maire ou dirigeant')}</b><br>{escape(annex.person.name)}</div></td>"
        f"<td><div class=card><b>{pick(rng, 'Nous trouver', 'Adresse', 'Siège')}</b><br>{lines(firm.address.lines)}<br>{phone_groups(phone(rng))}<br>{escape(firm.email)}</div><div class=card><b>Ouverture</b><br>Lundi au jeudi : 8 h 30 - 12 h, 13 h 30 - 17 h<br>Vendredi : 8 h 30 - {rng.randint(12, 16)} h<br>Samedi : fermé</div></td></tr></table><div class=card><b>{rng.randint(2, 6)} {pick(rng, 'implantations', 'établissements connus')}</b><table class='w full'>{cells(('SIRET', 'Commune', 'État'), 'th')}{branches}</table></div><p class=u>{pick(rng, 'Sources : répertoires publics, mise à jour quotidienne.', 'Une information erronée ? Faites-la corriger.', 'Données sous licence ouverte.')} https://annuaire-public.example/{firm.siren}</p>"
    )
    return Sheet(document(css, body, margin="11mm 15mm"), {})
