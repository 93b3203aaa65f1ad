"""Rulings of the family court on parental authority, where children live and what is paid for them."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, child, earlier, partner, pick, some
from benchmarks.corpus.layouts.parts import born
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import in_words, long_date, of, town_of

_WEEKENDS = (
    "les fins de semaines paires du vendredi sortie des classes au dimanche 18 heures",
    "un week-end sur deux, du samedi 10 heures au dimanche 19 heures, outre la moitié des vacances scolaires",
    "la première moitié des vacances scolaires les années paires, la seconde moitié les années impaires",
    "au sein d'un espace de rencontre, deux fois par mois, pendant une durée de six mois",
)


def _court(annex: Annex, rng: Random) -> str:
    return annex.court or f"Tribunal judiciaire {of(annex.address.place.commune)}"


def _kids(annex: Annex, rng: Random) -> list[Person]:
    kids = [child(annex.person, rng, annex.sent - timedelta(days=700)) for _ in range(rng.randint(1, 3))]
    return sorted(kids, key=lambda one: one.born)


def _listed(kids: list[Person]) -> str:
    return "<br>".join(f"- {escape(' '.join(one.forenames))} {escape(one.birth_name.upper())}, {born(one)}" for one in kids)  # fmt: skip


def judgment(annex: Annex, rng: Random) -> Sheet:
    """A reasoned judgment in prose, on two or three pages: procedure, claims, reasons, ruling."""
    who, other, kids = annex.person, partner(annex.person, rng), _kids(annex, rng)
    court, day, amount = _court(annex, rng), earlier(annex, rng, 60, 600), rng.randrange(80, 350, 10)
    mother, father = (who, other) if who.sex == "F" else (other, who)
    they = "les enfants" if len(kids) > 1 else "l'enfant"
    css = f"body{{font:11.5pt/1.65 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} h4{{margin:5mm 0 2mm;text-align:{rng.choice(['center', 'left'])}}} .h{{font-size:10pt}}"
    facts = some(
        rng,
        (
            f"Des relations de {escape(who.title)} {escape(who.name)} et de {escape(other.title)} {escape(other.name)} {'sont issus' if len(kids) > 1 else 'est issu(e)'} :<br>{_listed(kids)}",
            "Les parties se sont séparées dans le courant de l'année et n'ont pu s'accorder sur l'organisation de la vie de leurs enfants.",
            f"Par requête reçue au greffe le {long_date(day - timedelta(days=rng.randint(60, 200)))}, {escape(mother.title)} {escape(mother.name)} a saisi la juridiction aux fins de voir statuer sur les modalités de l'exercice de l'autorité parentale.",
            "À l'audience, tenue en chambre du conseil, les parties ont comparu assistées de leurs avocats.",
            f"{escape(who.title)} {escape(who.name)} étant alors détenu{who.agrees}, il a été procédé à son audition par visioconférence.",
            "Le dossier d'assistance éducative a été vérifié ; aucune procédure n'est ouverte auprès du juge des enfants.",
        ),
        5,
    )
    if _listed(kids) not in facts[0]:
        facts.insert(0, f"Vu l'acte de naissance de :<br>{_listed(kids)}")
    reasons = some(
        rng,
        (
            "Aux termes de l'article 372 du code civil, les père et mère exercent en commun l'autorité parentale. Rien ne justifie qu'il y soit dérogé.",
            "Selon l'article 373-2-11 du même code, le juge prend notamment en considération la pratique que les parents avaient précédemment suivie, les sentiments exprimés par l'enfant mineur et l'aptitude de chacun des parents à assumer ses devoirs.",
            "Il ressort des débats que les enfants sont bien insérés dans leur établissement scolaire et que leur cadre de vie actuel répond à leur besoin de stabilité.",
            f"En application de l'article 371-2, chacun des parents contribue à l'entretien à proportion de ses ressources. La mère perçoit {rng.randint(900, 2300)} euros par mois, le père {rng.randint(0, 2600)} euros.",
            "L'éloignement géographique commande d'aménager les périodes d'accueil en accord entre les parents.",
        ),
        4,
    )
    ruling = [
        f"CONSTATE que l'autorité parentale à l'égard {pick(rng, 'des enfants', 'des mineurs')} est exercée conjointement par les deux parents ;",
        f"FIXE la résidence habituelle {'des enfants' if len(kids) > 1 else 'de l’enfant'} au domicile {pick(rng, 'de la mère', 'maternel', 'du père')} ;",
        f"DIT que {escape(father.title)} {escape(father.name)} exercera son droit de visite et d'hébergement à défaut de meilleur accord : {rng.choice(_WEEKENDS)} ;",
        f"FIXE à {amount} euros ({in_words(amount)} euros) par mois et par enfant la contribution à l'entretien et à l'éducation due, avec indexation sur l'indice des prix à la consommation ;",
        pick(rng, "ORDONNE l'interdiction de sortie du territoire sans l'accord des deux parents ;", "DÉBOUTE les parties du surplus de leurs demandes ;"),
        pick(rng, "LAISSE à chacune des parties la charge de ses dépens ;", "CONDAMNE chaque partie à la moitié des dépens ;"),
        "RAPPELLE que la présente décision est exécutoire de droit à titre provisoire.",
    ]  # fmt: skip
    verb = pick(rng, "PAR CES MOTIFS", "DÉCISION", "DISPOSITIF")
    judge = person(rng)
    body = (
        f"<p class=h><b>{escape(court.upper())}</b><br>{pick(rng, 'CHAMBRE DE LA FAMILLE', 'Pôle famille - cabinet ' + str(rng.randint(1, 12)), 'Affaires familiales', 'JAF - Cabinet ' + rng.choice('ABCDE'))}<br>{pick(rng, 'N° RG', 'RG n°', 'Rôle')} {day.year % 100}/{rng.randint(100, 9999):05d} - N° Portalis DB{rng.randint(10, 99)}-W-B7{rng.choice('GHI')}-C{rng.choice('ABC')}{rng.randint(10, 99)}<br>{at_times(rng, f'Minute n° {rng.randint(100, 2000)}')}</p><p class=c>{pick(rng, 'AU NOM DU PEUPLE FRANÇAIS', 'RÉPUBLIQUE FRANÇAISE<br>AU NOM DU PEUPLE FRANÇAIS')}</p><h3 class=c>{pick(rng, 'JUGEMENT DU ' + long_date(day).upper(), 'JUGEMENT', 'JUGEMENT AUX AFFAIRES FAMILIALES')}</h3>"
        f"<p><b>{pick(rng, 'DEMANDEUR', 'Partie demanderesse')}</b><br>{escape(mother.title)} {escape(mother.name)}, {born(mother)}, demeurant {escape(address(rng).line)}<br>représentée par Me {escape(person(rng).name)}, avocat</p><p><b>{pick(rng, 'DÉFENDEUR', 'Partie défenderesse')}</b><br>{escape(father.title)} {escape(father.name)}, {born(father)}{at_times(rng, ', bénéficiant de l’aide juridictionnelle totale')}</p><p>Composition : {escape(judge.name)}, {pick(rng, 'juge aux affaires familiales', 'vice-président, juge aux affaires familiales')}, assisté(e) de {escape(person(rng).name)}, greffier. Prononcé par mise à disposition au greffe le {long_date(day)}.</p>"
        f"<h4>{pick(rng, 'FAITS ET PROCÉDURE', 'EXPOSÉ DU LITIGE', 'Rappel des faits')}</h4>{''.join(f'<p>{text}</p>' for text in facts)}<h4>{pick(rng, 'MOTIFS DE LA DÉCISION', 'SUR CE', 'MOTIFS')}</h4>{''.join(f'<p>{text}</p>' for text in reasons)}<h4>{verb}</h4><p>Le juge aux affaires familiales, statuant {pick(rng, 'publiquement', 'hors la présence du public')}, par jugement contradictoire, susceptible d'appel, pour {they} :</p>{''.join(f'<p>{text}</p>' for text in ruling)}"
        f"<table class=full><tr><td>Le greffier{signature(rng)}</td><td>Le juge{signature(rng)}</td><td>{round_stamp(rng, court.upper(), 'R F', size_mm=34)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="22mm 24mm"), {})


def interim_order(annex: Annex, rng: Random) -> Sheet:
    """An order of interim measures in a divorce, as the court's program prints it: tables of parties and children."""
    who, other, kids = annex.person, partner(annex.person, rng), _kids(annex, rng)
    court, day = _court(annex, rng), earlier(annex, rng, 60, 600)
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, DEJA, NARROW])}}} .w td,.w th{{border:.25mm solid #444;padding:1.8mm 2.5mm;text-align:left}} .b{{background:#e6e6e6;font-weight:bold;padding:1.5mm 3mm;margin:5mm 0 3mm}} li{{margin-bottom:2mm}}"
    measures = some(
        rng,
        (
            f"Attribuons la jouissance du logement {pick(rng, 'familial', 'conjugal')} à {escape(other.title)} {escape(other.name)}, à charge pour {'elle' if other.sex == 'F' else 'lui'} d'en régler le loyer ;",
            f"Rappelons que l'exercice de l'autorité parentale est {pick(rng, 'conjoint', 'commun')} ;",
            f"Disons que les enfants résideront {pick(rng, 'en alternance une semaine sur deux chez chacun des parents', 'chez ' + escape(other.title) + ' ' + escape(other.name))} ;",
            f"Disons que l'autre parent recevra les enfants {rng.choice(_WEEKENDS)} ;",
            f"Fixons la pension alimentaire à la somme de {rng.randrange(60, 400, 5)} € par mois et par enfant, payable d'avance avant le {rng.randint(1, 10)} de chaque mois, avec intermédiation financière de la caisse d'allocations familiales ;",
            "Constatons l'état d'impécuniosité du débiteur et le dispensons de toute contribution jusqu'à retour à meilleure fortune ;",
            "Ordonnons une mesure de médiation familiale et commettons pour y procéder une association inscrite sur la liste de la cour d'appel ;",
            "Ordonnons une enquête sociale aux frais avancés du Trésor public ;",
        ),
        5,
    )
    rows = "".join(f"<tr><td>{escape(one.birth_name.upper())} {escape(' '.join(one.forenames))}</td><td>{one.born:%d/%m/%Y}</td><td>{escape(one.birthplace.commune)}</td><td>{pick(rng, 'scolarisé', 'non entendu', 'entendu', 'sans objet')}</td></tr>" for one in kids)  # fmt: skip
    body = (
        f"<table class=full><tr><td>{logo(rng, '#26355d', 12)}<br><b>{escape(court)}</b><br>Service des affaires familiales</td><td class=r>{pick(rng, 'Notifié le', 'Copie délivrée le', 'Expédition du')} {day + timedelta(days=5):%d/%m/%Y}<br>RG {day.year % 100}/{rng.randint(1000, 9999)}</td></tr></table><h3 class=c>{pick(rng, 'ORDONNANCE D’ORIENTATION ET SUR MESURES PROVISOIRES', 'ORDONNANCE SUR LES MESURES PROVISOIRES', 'Mesures provisoires - ordonnance du juge de la mise en état')}</h3><p class=c>{pick(rng, 'Divorce - articles 254 et suivants du code civil', 'Article 255 du code civil', 'Instance en divorce')}</p>"
        f"<table class='w full'><tr><th></th><th>Époux demandeur</th><th>Époux défendeur</th></tr><tr><td>Nom</td><td>{escape(other.name)}</td><td>{escape(who.name)}</td></tr><tr><td>Né(e) le</td><td>{other.born:%d/%m/%Y}</td><td>{who.born:%d/%m/%Y}</td></tr><tr><td>Adresse</td><td>{escape(address(rng).line)}</td><td>{escape(annex.prison or annex.address.line)}</td></tr><tr><td>Avocat</td><td>Me {escape(person(rng).name)}</td><td>Me {escape(person(rng).name)}</td></tr></table>"
        f"<div class=b>{pick(rng, 'Enfants mineurs', 'Enfants du couple')}</div><table class='w full'><tr><th>Nom, prénoms</th><th>Naissance</th><th>Lieu</th><th>Audition</th></tr>{rows}</table><p style='margin-top:4mm'>À l'audience du {long_date(day - timedelta(days=30))}, {pick(rng, 'la tentative de rapprochement des demandes a échoué', 'les conseils ont été entendus en leurs observations', 'les époux ont accepté le principe de la rupture du mariage')}. L'affaire a été mise en délibéré à ce jour.</p><div class=b>{pick(rng, 'Ordonnons', 'Mesures', 'Par ces motifs')}</div><ol>{''.join(f'<li>{text}</li>' for text in measures)}</ol>"
        f"<p>{pick(rng, 'Les mesures prennent effet à compter de ce jour.', 'La présente ordonnance peut être frappée d’appel dans les quinze jours de sa signification.')}</p><p>Fait à {escape(town_of(court))}, le {day:%d/%m/%Y}</p>{signature(rng)}{boxed_stamp(rng, ('COPIE EXÉCUTOIRE', f'{day:%d/%m/%Y}'))}"
    )
    return Sheet(document(css, body, margin="16mm 18mm"), {})


def approved_agreement(annex: Annex, rng: Random) -> Sheet:
    """An agreement that parents wrote themselves, and the short act by which the judge approves it."""
    who, other, kids = annex.person, partner(annex.person, rng), _kids(annex, rng)
    court, day = _court(annex, rng), earlier(annex, rng, 60, 600)
    first = " et ".join(escape(one.forenames[0]) for one in kids)
    css = f"body{{font:11pt/1.55 {rng.choice([MONO, SANS, SERIF])}}} h4{{text-decoration:underline;margin:4mm 0 1mm}} .j{{page-break-inside:avoid;border:.5mm solid #000;padding:6mm;margin-top:8mm}}"
    amount = rng.randrange(50, 300, 10)
    clauses = some(
        rng,
        (
            f"<h4>Où vivent les enfants</h4><p>{first} {'vivront' if len(kids) > 1 else 'vivra'} chez {escape(other.forenames[0])}, {escape(address(rng).line)}.</p>",
            f"<h4>Le temps chez l'autre parent</h4><p>{escape(who.forenames[0])} {pick(rng, 'accueillera les enfants', 'prendra les enfants')} {rng.choice(_WEEKENDS)}. Nous nous prévenons au moins {rng.randint(2, 7)} jours avant en cas d'empêchement.</p>",
            f"<h4>Décisions importantes</h4><p>{pick(rng, 'Nous prenons ensemble les décisions sur l’école, la santé et la religion.', 'L’école, les soins et les voyages se décident à deux.')}</p>",
            f"<h4>Participation aux frais</h4><p>{pick(rng, 'Une pension de', 'Une somme de')} {amount} euros par enfant sera versée par virement le {rng.randint(1, 10)} du mois ; elle sera revue chaque année au 1er janvier.</p>",
            "<h4>Frais exceptionnels</h4><p>Lunettes, appareil dentaire, voyages scolaires : moitié-moitié, sur facture.</p>",
            "<h4>Anniversaires et fêtes</h4><p>La fête des mères avec la mère, la fête des pères avec le père. Noël en alternance.</p>",
        ),
        5,
    )
    body = (
        f"<h2 class=c>{pick(rng, 'CONVENTION PARENTALE', 'Accord entre les parents', 'Convention sur la vie de nos enfants', 'Plan parental')}</h2><p>Entre {escape(who.title)} {escape(who.name)}, {born(who)}, et {escape(other.title)} {escape(other.name)}, {born(other)}, parents de :</p><p>{_listed(kids)}</p>{''.join(clauses)}"
        f"<p>Fait en {in_words(rng.randint(2, 4))} exemplaires, le {long_date(day - timedelta(days=rng.randint(20, 90)))}</p><table class=full><tr><td>{escape(who.name)}{signature(rng)}</td><td>{escape(other.name)}{signature(rng)}</td></tr></table><div class=j><b>{escape(court)}</b> - dossier {rng.randint(1000, 9999)}<br><br>{pick(rng, 'Vu l’article 373-2-7 du code civil,', 'Vu la requête conjointe des parents et l’article 373-2-7 du code civil,')} la convention préservant suffisamment l'intérêt de l'enfant et le consentement des parents ayant été donné librement, le juge aux affaires familiales {pick(rng, 'HOMOLOGUE', 'homologue')} l'accord ci-dessus et lui {pick(rng, 'confère force exécutoire', 'donne force exécutoire')}.<br><br>{escape(town_of(court))}, le {long_date(day)}{signature(rng)}{round_stamp(rng, court.upper(), 'R F', size_mm=32)}</div>"
    )
    return Sheet(document(css, body, margin="20mm"), {})
