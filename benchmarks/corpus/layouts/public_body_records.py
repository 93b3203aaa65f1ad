"""What shows that a public body exists and who heads it: lists of a register, statutes, ministers' orders, charters, calls."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, firm_of, pick, some
from benchmarks.corpus.layouts.setting import DEJA, NARROW, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, of, phone_groups, spaced

_NEXT = "<div style='page-break-before:always'></div>"
_KINDS = ("Centre communal d'action sociale", "Office public de l'habitat", "Centre hospitalier", "Lycée polyvalent", "Syndicat intercommunal des eaux", "Communauté d'agglomération", "Régie de quartier et des transports", "Caisse des écoles", "Service départemental d'incendie et de secours", "Établissement public foncier")  # fmt: skip
_STATUTES = (
    "L'établissement est un établissement public local, doté de la personnalité morale et de l'autonomie financière.",
    "Il a pour objet d'assurer, sur le territoire de ses membres, les missions que la loi et les présents statuts lui confient.",
    "Son siège peut être transféré par délibération concordante de l'organe délibérant et de la collectivité de rattachement.",
    "Il est administré par un conseil composé de représentants élus, de personnalités qualifiées et de représentants des usagers.",
    "Le président est ordonnateur des dépenses ; il représente l'établissement en justice et dans tous les actes de la vie civile.",
    "Le directeur prépare et exécute les décisions du conseil. Il nomme aux emplois et exerce l'autorité hiérarchique sur les agents.",
    "Le comptable public est nommé par le ministre chargé du budget. Il tient seul le maniement des fonds.",
    "Le budget est voté en équilibre, en section de fonctionnement et en section d'investissement.",
    "Les ressources comprennent les contributions des membres, les subventions, les redevances, les dons et legs et le produit des emprunts.",
    "Les actes de l'établissement sont exécutoires après transmission au représentant de l'État et publication.",
    "La dissolution est prononcée par arrêté ; l'actif et le passif reviennent à la collectivité de rattachement.",
)
_DUTIES = ("Élus et instances", "Direction générale", "Ressources humaines", "Finances et commande publique", "Patrimoine et travaux", "Accueil des usagers", "Affaires juridiques et assurances", "Systèmes d'information", "Action sociale")  # fmt: skip


def _named(town: str, rng: Random) -> str:
    return f"{rng.choice(_KINDS)} {of(town)}"


def register_listing(annex: Annex, rng: Random) -> Sheet:
    """A line of the State's open register of bodies, printed as a table of labels with its codes and history."""
    firm, day = firm_of(annex, rng), earlier(annex, rng, 2, 200)
    name = _named(firm.address.place.commune, rng)
    since = day - timedelta(days=rng.randint(1500, 15000))
    facts = [
        (pick(rng, "Identifiant SIREN", "Numéro unique"), spaced(firm.siren, 3, 3, 3)), ("SIRET du siège", spaced(firm.siret, 3, 3, 3, 5)), (pick(rng, "Nom de la personne morale", "Désignation"), name.upper()),
        (pick(rng, "Nature juridique", "Catégorie"), pick(rng, "7361 - CCAS", "7364 - Établissement d'hospitalisation", "7344 - Métropole", "7353 - SIVU", "4110 - EPIC doté d'un comptable public", "7331 - EPLE")),
        ("APE", pick(rng, "84.11Z", "88.99B", "86.10Z", "68.20A", "85.31Z", "36.00Z")), ("Tranche d'effectif", pick(rng, "10 à 19 salariés", "50 à 99 salariés", "200 à 249 salariés")), ("Actif depuis", f"{since:%d/%m/%Y}"), ("Implantation", firm.address.line), ("Champ de l'économie sociale et solidaire", "non"),
    ]  # fmt: skip
    history = [["Période", "Événement"], [f"{since:%d/%m/%Y}", "création"], [f"{since + timedelta(days=900):%d/%m/%Y}", pick(rng, "changement de dénomination", "changement d'activité principale", "transfert du siège")]]  # fmt: skip
    told = paragraphs(
        pick(
            rng,
            "L’inscription au répertoire n’emporte aucune reconnaissance de l’activité.",
            "Statut de diffusion : ouvert. Aucune valeur juridique n’est attachée au code APE.",
        ),
        f"{pick(rng, 'Interrogé le', 'Données du')} {day:%d/%m/%Y}",
    )
    body = f"{issuer(rng, pick(rng, 'Registre Sirene', 'Base des unités légales', 'Répertoire des entreprises et établissements'), ('service de diffusion',))}{heading(rng, 'Fiche d’identité de l’organisme public', 'ADMINISTRATION PUBLIQUE - FICHE DU RÉPERTOIRE', 'Attestation d’inscription au répertoire Sirene')}{pairs(rng, facts)}<h3>{pick(rng, 'Historique', 'Modifications enregistrées')}</h3>{grid(history)}{told}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), {})


def bodys_statutes(annex: Annex, rng: Random) -> Sheet:
    """The statutes of a public establishment over two pages, stamped by the prefecture as received."""
    firm, day = firm_of(annex, rng), earlier(annex, rng, 300, 5000)
    name, mark = (
        _named(firm.address.place.commune, rng),
        pick(rng, "Article {n}.", "ARTICLE {n} :", "Art. {n} -"),
    )
    texts = some(rng, _STATUTES, rng.randint(9, 11))
    told = [f"<p><b>{mark.format(n=n)}</b> {text}</p>" for n, text in enumerate(texts, 1)]
    body = f"{heading(rng, f'STATUTS<br>{escape(name)}', f'{escape(name)}<br>Établissement public - statuts', 'STATUTS DE L’ÉTABLISSEMENT PUBLIC')}<p>{pick(rng, 'Établissement public administratif', 'Établissement public local')} - {escape(firm.address.line)} - SIREN {spaced(firm.siren, 3, 3, 3)}</p><h3>TITRE I - {pick(rng, 'DISPOSITIONS GÉNÉRALES', 'NATURE ET OBJET')}</h3>{''.join(told[:5])}<h3>TITRE II - {pick(rng, 'ADMINISTRATION', 'ORGANES')}</h3>{''.join(told[5:7])}{_NEXT}<h3>TITRE III - {pick(rng, 'RÉGIME FINANCIER', 'FINANCES ET CONTRÔLE')}</h3>{''.join(told[7:])}<p>{pick(rng, 'Adoptés par délibération du', 'Vu pour être annexé à l’arrêté du')} {long_date(day)}.</p><p>Le président, {escape(annex.person.name)} {signature(rng)}</p>{at_times(rng, round_stamp(rng, 'PRÉFECTURE', 'REÇU'))}"
    return Sheet(page(rng, body, css="p{text-align:justify}"), {})


def nomination_order(annex: Annex, rng: Random) -> Sheet:
    """A minister's or an agency's order that names the head of a hospital, a school or a public office."""
    firm, day, signer = firm_of(annex, rng), earlier(annex, rng, 60, 1500), person(rng)
    head, name = annex.person, _named(firm.address.place.commune, rng)
    sights = ("Vu le code général de la fonction publique ;", "Vu le code de la santé publique, notamment ses articles L. 6143-7 et D. 6143-33 ;", "Vu le code de l'éducation, notamment son article R. 421-8 ;", "Vu l'avis de vacance publié au Journal officiel ;", "Vu l'avis de la commission administrative paritaire nationale ;", "Vu la proposition du président du conseil de surveillance,")  # fmt: skip
    told = paragraphs(
        f"Article 1er. - {head.title} {head.name}, {pick(rng, 'directeur d’hôpital hors classe', 'personnel de direction de classe normale', 'administrateur territorial')}, est nommé{head.agrees} dans l’emploi fonctionnel de chef d’établissement : {name}, {firm.address.line}, à compter du {day + timedelta(days=20):%d/%m/%Y}.",
        f"Article 2. - L’intéressé{head.agrees} est placé{head.agrees} en position de détachement pour une période de quatre ans, renouvelable.",
        "Article 3. - Le présent arrêté peut faire l’objet d’un recours pour excès de pouvoir devant le tribunal administratif dans les deux mois de sa notification.",
    )
    body = f"<table class=full><tr><td>RÉPUBLIQUE FRANÇAISE<br>{pick(rng, 'Ministère chargé de la santé', 'Ministère de l’éducation nationale', 'Centre national de gestion', 'Agence régionale de santé')}</td><td class=r>NOR : {pick(rng, 'SSAN', 'MENH', 'TERB')}{day:%y}{rng.randint(10000, 99999)}A</td></tr></table>{heading(rng, 'ARRÊTÉ PORTANT NOMINATION', f'Arrêté du {long_date(day)} portant nomination du chef d’établissement', 'ARRÊTÉ DE NOMINATION DU DIRECTEUR')}{paragraphs('La directrice générale,', *some(rng, sights, rng.randint(3, 5)))}<p class=c>A R R Ê T E</p>{told}<p class=r>Fait le {long_date(day)}<br>{escape(signer.name)}<br>{signature(rng)}</p>{at_times(rng, '<p>Destinataires : l’intéressé, l’établissement, le dossier individuel.</p>')}"
    return Sheet(page(rng, body, faces=PLAIN), {})


def town_hall_chart(annex: Annex, rng: Random) -> Sheet:
    """A body's presentation sheet: what it is, elected heads and services, for partners and insurers."""
    firm, day = firm_of(annex, rng), earlier(annex, rng, 10, 500)
    town = firm.address.place.commune
    rows = [["Service", "Responsable", "Poste"], *([duty, escape(person(rng).name), f"{rng.randint(10, 99)}{rng.randint(10, 99)}"] for duty in some(rng, _DUTIES, rng.randint(5, 8)))]  # fmt: skip
    said = (f"Créé par délibération du conseil municipal {of(town)}, l'établissement gère les services d'aide à domicile, la résidence autonomie et les secours d'urgence.", "Sa qualité de personne morale de droit public résulte de la loi ; aucun extrait du registre du commerce ne peut être délivré à son sujet.", "Il n'est pas assujetti à l'impôt sur les sociétés et relève des règles de la comptabilité publique.", "Toute facture lui est adressée par le portail de dépôt en indiquant le numéro d'engagement.", "Le représentant légal signe les conventions et agit en justice en vertu d'une habilitation du conseil.")  # fmt: skip
    told = pairs(
        rng,
        [
            (
                "Représentant légal",
                f"{annex.person.title} {annex.person.name}, {pick(rng, 'président', 'vice-présidente', 'directeur')}",
            ),
            ("SIRET", spaced(firm.siret, 3, 3, 3, 5)),
            ("Comptable assignataire", f"Service de gestion comptable {of(town)}"),
        ],
    )
    body = f"{issuer(rng, _named(town, rng), (firm.address.line, phone_groups(firm.phone)))}{heading(rng, 'Présentation de l’établissement public', 'QUI SOMMES-NOUS ? Statut et organisation', 'NOTE DE PRÉSENTATION - PERSONNE PUBLIQUE')}{paragraphs(*some(rng, said, rng.randint(3, 5)))}{told}<h3>Organigramme</h3>{grid(rows)}<p>{pick(rng, 'À jour au', 'Édition du')} {any_date(day, rng)}</p>"
    return Sheet(page(rng, body), {})


def supervision_letter(annex: Annex, rng: Random) -> Sheet:
    """The prefect, an education authority or a health agency confirms by letter that the body exists under its supervision."""
    firm, day, signer = firm_of(annex, rng), earlier(annex, rng, 5, 300), person(rng)
    name = _named(firm.address.place.commune, rng)
    letter = Letter(
        head=(pick(rng, "Préfecture", "Rectorat", "Agence régionale de santé", "Direction départementale des territoires"), pick(rng, "Bureau du contrôle de légalité", "Division des établissements", "Pôle des collectivités"), phone_groups(firm.phone)),
        addressee=(name, *firm.address.lines), dateline=f"le {any_date(day, rng)}",
        subject=pick(rng, "existence juridique de votre établissement", "attestation de personnalité morale de droit public", "votre statut d'établissement public"),
        greeting=pick(rng, "Monsieur le directeur,", "Madame la présidente,", "Monsieur le président,"),
        paragraphs=(
            pick(rng, "Vous m'avez demandé de certifier la qualité de votre établissement, en vue de sa production dans un dossier d'indemnisation.", "Par courrier du mois dernier, vous souhaitiez obtenir un document tenant lieu d'extrait Kbis."),
            f"Je vous confirme que {name}, dont le siège est {firm.address.line}, inscrit sous le numéro {spaced(firm.siren, 3, 3, 3)}, est une personne morale de droit public {pick(rng, 'soumise au contrôle de légalité', 'placée sous la tutelle de mes services', 'au sens du code général des collectivités territoriales')}.",
            pick(rng, "Les personnes publiques n'étant pas immatriculées au registre du commerce, la présente en tient lieu.", "Aucune dissolution ni fusion n'a été prononcée à ce jour."),
            f"{annex.person.title} {annex.person.name} en est {pick(rng, 'l’ordonnateur', 'le représentant légal', 'le responsable désigné par arrêté')}.",
            pick(rng, "Mes services restent à votre écoute.", "Je vous prie d'agréer l'assurance de ma considération distinguée."),
        ),
        closing=f"<div class=r>{pick(rng, 'Pour le préfet et par délégation', 'Pour le directeur général', 'La secrétaire générale')}<br>{escape(signer.name)}<br>{signature(rng)}</div>",
        references=(f"Affaire suivie par {person(rng).name}",),
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=(SANS, SERIF, DEJA)), {})


def boards_deliberation(annex: Annex, rng: Random) -> Sheet:
    """A public board's deliberation that makes a body or names its head: members, report, vote, control of legality."""
    firm, day, head = firm_of(annex, rng), earlier(annex, rng, 60, 1500), annex.person
    town = firm.address.place.commune
    name = pick(
        rng,
        f"Centre intercommunal d'action sociale {of(town)}",
        f"Régie autonome du théâtre {of(town)}",
        f"Office de tourisme {of(town)}",
        f"EHPAD public Les Tilleuls {of(town)}",
        f"École d'art intercommunale {of(town)}",
    )
    members = ", ".join(f"{one.short_title} {one.used_name}" for one in (person(rng) for _ in range(rng.randint(6, 12))))  # fmt: skip
    told = paragraphs(
        f"L'an {in_words(day.year)}, le {day_in_words(day)}, le conseil d'administration de l'établissement public « {name} », légalement convoqué, s'est réuni en session ordinaire.",
        f"Étaient présents : {members}.",
        pick(rng, "Le rapporteur rappelle que l'établissement, doté de la personnalité morale, doit disposer d'un représentant pour accomplir les actes de la vie civile.", "Il est exposé que le mandat du directeur arrive à échéance et qu'il convient d'y pourvoir."),
        f"Le conseil, après en avoir délibéré par {rng.randint(7, 20)} voix pour et {rng.randint(0, 2)} abstention(s), désigne {head.title} {head.name} {pick(rng, 'aux fonctions de directeur', 'en qualité de président', 'comme administrateur délégué')} et lui donne qualité pour représenter l'établissement.",
        f"Siège : {firm.address.line}. SIREN : {spaced(firm.siren, 3, 3, 3)}.",
        pick(rng, "La présente délibération sera transmise au contrôle de légalité et affichée.", "Acte rendu exécutoire après télétransmission en préfecture."),
    )  # fmt: skip
    body = f"<table class=full><tr><td>{escape(name)}</td><td class=r>{pick(rng, 'Délibération', 'DEL')} n° {day.year}-{rng.randint(1, 190):03d}</td></tr></table>{heading(rng, 'EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL D’ADMINISTRATION', 'DÉLIBÉRATION - établissement public', 'Délibération du conseil')}{told}<p class=r>{pick(rng, 'Le président', 'Pour extrait conforme')} {escape(person(rng).name)}<br>{signature(rng)}</p>{boxed_stamp(rng, (pick(rng, 'ACTE EXÉCUTOIRE', 'REÇU EN PRÉFECTURE', 'CONTRÔLE DE LÉGALITÉ'), f'{day + timedelta(days=3):%d/%m/%Y}'))}"
    return Sheet(page(rng, body, faces=PLAIN), {})


def registers_letter(annex: Annex, rng: Random) -> Sheet:
    """A body without a trade register answers why it sends no extract, and gives its founding text and its numbers."""
    firm, day, head = firm_of(annex, rng), earlier(annex, rng, 3, 200), annex.person
    town = firm.address.place.commune
    texts = [["Texte fondateur", "Date"], [pick(rng, "Loi d'orientation", "Ordonnance", "Décret en Conseil d'État"), f"{day - timedelta(days=9000):%d/%m/%Y}"], [pick(rng, "Arrêté préfectoral de création", "Délibération du conseil départemental"), f"{day - timedelta(days=4000):%d/%m/%Y}"], ["Dernière modification", f"{day - timedelta(days=700):%d/%m/%Y}"]]  # fmt: skip
    told = paragraphs(pick(rng, "En réponse à votre demande d'un extrait Kbis, je vous informe qu'un établissement public administratif n'en possède pas.", "Notre collectivité n'est inscrite à aucun registre commercial ; le présent document établit sa qualité."), f"Elle est identifiée par le numéro {spaced(firm.siret, 3, 3, 3, 5)} et a son siège {firm.address.line}.", f"{head.title} {head.name} la représente légalement.")  # fmt: skip
    body = f"{issuer(rng, pick(rng, f'Commune {of(town)}', f'Département - services {of(town)}', f'Hôpital public {of(town)}', f'Lycée public {of(town)}'), (firm.address.line,))}{heading(rng, 'ATTESTATION D’EXISTENCE - PERSONNE PUBLIQUE', 'Identification d’une personne morale de droit public', 'Certificat d’identité administrative')}{told}{grid(texts)}<p>{pick(rng, 'Le secrétaire général', 'La directrice des affaires juridiques')}, le {any_date(day, rng)} {signature(rng)}</p>{round_stamp(rng, f'SERVICES {of(town)}'.upper(), 'R F')}"
    return Sheet(page(rng, body), {})
