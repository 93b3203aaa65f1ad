"""Pieces of several pages that are sent along: expertise, inspection, family ruling, fee agreement, accounts of work."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company, siren
from benchmarks.corpus.drawings import logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, child, earlier, partner, pick
from benchmarks.corpus.layouts.blocks import court_head, identity, said, worded
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.long_recitals import running
from benchmarks.corpus.layouts.parts import born, cells
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, money, of, spaced

_LIFE = (
    "Aîné d'une fratrie de quatre, le sujet évoque une enfance sans carence affective majeure.",
    "La scolarité a été interrompue à seize ans au profit d'une formation professionnelle.",
    "La vie de couple est décrite comme stable avant l'incarcération ; elle a depuis été rompue.",
    "Il n'est pas retrouvé de consommation de toxiques ; l'alcool est décrit comme festif.",
    "Le sujet travaillait sans discontinuer depuis plusieurs années et tirait de son métier une part de son identité.",
    "L'annonce du placement en détention est restituée avec une grande précision sensorielle : bruits, odeurs, froid.",
    "Durant les premières semaines, il dit n'avoir pas mangé et avoir perdu neuf kilogrammes.",
    "Le sommeil est haché, peuplé de cauchemars où la porte se referme.",
    "Les reviviscences sont déclenchées par les sirènes, les trousseaux de clés, les uniformes.",
    "L'évitement est massif : le sujet ne sort plus, ne répond plus au téléphone, se tient dos au mur.",
    "L'humeur est triste, l'élan vital réduit, sans idée suicidaire active au jour de l'examen.",
    "Les épreuves projectives montrent des défenses rigides et une représentation de soi abîmée.",
    "L'inventaire de dépression donne un score modéré à sévère, concordant avec la clinique.",
    "La dimension d'injustice est au centre du discours et entretient la rumination.",
    "On ne relève ni simulation ni majoration des plaintes.",
)
_SEEN = (
    "L'établissement, construit au début du siècle dernier, comptait au jour de la visite un nombre de personnes très supérieur à sa capacité.",
    "Dans l'aile nord, la quasi-totalité des cellules de neuf mètres carrés hébergeait trois personnes.",
    "Les murs sont noircis, la peinture s'écaille, l'eau chaude manque un jour sur deux.",
    "Le cloisonnement des sanitaires est assuré par un drap tendu.",
    "Les cours de promenade, dépourvues d'abri et de point d'eau, ne sont nettoyées qu'une fois par semaine.",
    "Les requêtes sont traitées dans un délai moyen de trois semaines, sans accusé de réception.",
    "L'unité sanitaire déplore trois postes vacants de médecin et l'annulation d'une extraction sur deux.",
    "Les parloirs se tiennent dans une salle commune bruyante où aucune intimité n'est possible.",
    "Les arrivants ne bénéficient pas d'un quartier dédié et passent leur première nuit au quartier commun.",
    "Le service général emploie moins d'une personne sur dix ; la liste d'attente dépasse six mois.",
    "Les personnes rencontrées font état de violences entre détenus dans les angles morts de la vidéosurveillance.",
    "Un système de désinfestation a été mis en place sans résultat durable.",
)


def _page(rng: Random, text: str, extra: str = "") -> str:
    font = rng.choice([SERIF, DEJA_SERIF, SANS, DEJA])
    return f"{running(rng, text, font)} body{{font:{rng.choice(['11', '11.5', '12'])}pt/{rng.choice(['1.6', '1.8'])} {font};text-align:justify}} h4{{margin:6mm 0 2mm}}{extra}"


def _told(rng: Random, texts: tuple[str, ...], low: int, high: int) -> str:
    return "".join(f"<p>{text}</p>" for text in rng.sample(texts, rng.randint(low, high)))


def expertise_at_length(annex: Annex, rng: Random) -> Sheet:
    """A psychological report of three or four pages, cover part, life, examination, tests, discussion, answers."""
    case, expert = held(annex, rng), person(rng)
    seen = day_between(rng, case.end, annex.sent)
    answers = "".join(f"<p>{n}. {text}</p>" for n, text in enumerate(rng.sample(["Le sujet présente un état de stress post-traumatique.", "Ces troubles n'existaient pas avant la détention.", "Le retentissement professionnel est important.", "Une prise en charge de dix-huit mois est à prévoir.", "L'examen ne révèle pas de trouble de la personnalité.", "La souffrance endurée peut être évaluée à quatre sur sept."], rng.randint(3, 6)), 1))  # fmt: skip
    body = (
        f"<p>{escape(expert.name)}<br>{pick(rng, 'Psychologue clinicienne' if expert.agrees else 'Psychologue clinicien', 'Psychologue - expert près la cour d’appel', 'Psychologue, chargé d’enseignement')}<br>{lines(address(rng).lines)}</p><h3 class=c>{pick(rng, 'RAPPORT D’EXPERTISE PSYCHOLOGIQUE', 'EXAMEN PSYCHOLOGIQUE', 'RAPPORT PSYCHOLOGIQUE CIRCONSTANCIÉ')}</h3><p>{pick(rng, 'Personne examinée', 'Concernant', 'Sujet')} : {identity(annex.person, rng)}<br>{pick(rng, 'Examens des', 'Dates d’examen')} : {seen - timedelta(days=21):%d/%m/%Y} et {seen - timedelta(days=7):%d/%m/%Y}</p><h4>{pick(rng, '1. Cadre de la mission', 'MISSION', 'Préambule')}</h4><p>{pick(rng, 'Le présent rapport est établi à la demande du conseil de l’intéressé.', 'Par décision du ' + said(seen - timedelta(days=60), rng) + ', mission nous a été confiée d’examiner l’intéressé et de décrire le retentissement de la détention.')}</p>"
        f"<h4>{pick(rng, '2. Parcours de vie', 'BIOGRAPHIE', 'Éléments anamnestiques')}</h4>{_told(rng, _LIFE[:6], 4, 6)}<h4>{pick(rng, '3. Vécu de la détention', 'LA DÉTENTION', 'Le récit de l’incarcération')}</h4>{_told(rng, _LIFE[5:10], 3, 5)}<h4>{pick(rng, '4. Examen clinique', 'CLINIQUE ET TESTS', 'Examen et épreuves')}</h4>{_told(rng, _LIFE[9:], 4, 6)}<h4>{pick(rng, '5. Conclusions', 'RÉPONSES AUX QUESTIONS', 'Conclusion')}</h4>{answers}<p>{pick(rng, 'Rapport clos le', 'Fait le', 'Rédigé le')} {pick(rng, long_date(seen), worded(seen))}</p>{signature(rng)}"
    )
    return Sheet(document(_page(rng, f"Expertise - {annex.person.used_name}"), body, margin="22mm 24mm"), {})


def inspection_at_length(annex: Annex, rng: Random) -> Sheet:
    """A chapter of a report on a prison: numbered paragraphs, a small table of figures, recommendations in frames; pages."""
    case = held(annex, rng)
    visited = earlier(annex, rng, 120, 1200)
    chapter = rng.randint(2, 7)
    points = rng.sample(_SEEN, rng.randint(8, 12))
    told = "".join(f"<p>{chapter}.{n} &nbsp; {text}</p>{at_times(rng, '<div class=k>' + pick(rng, 'RECOMMANDATION', 'Recommandation n° ' + str(rng.randint(1, 60)), 'Constat') + ' : ' + pick(rng, 'L’encellulement individuel doit être respecté.', 'Les sanitaires doivent être cloisonnés sans délai.', 'L’accès aux soins doit être garanti.') + '</div>', 0.25)}" for n, text in enumerate(points, 1))  # fmt: skip
    rows = "".join(cells((name, str(rng.randint(80, 500)), str(rng.randint(120, 900)))) for name in ("Maison d'arrêt des hommes", "Quartier des femmes", "Quartier arrivants")[: rng.randint(2, 3)])  # fmt: skip
    css = _page(rng, case.prison, " .k{border:.4mm solid #35506b;background:#eef3f8;padding:2mm 4mm;margin:2mm 0} .w td,.w th{border:.2mm solid #777;padding:1.2mm 3mm}")  # fmt: skip
    body = f"<p style='font-size:9pt'>{pick(rng, 'Contrôle des lieux de privation de liberté', 'Observatoire des prisons - section locale', 'Commission d’enquête - annexe', 'Délégation du barreau')}</p><h2>{pick(rng, 'Rapport de visite', 'Les conditions de détention', 'RAPPORT SUR LES CONDITIONS DE DÉTENTION')}<br>{escape(case.prison)}</h2><p>Visite {pick(rng, 'du', 'effectuée le', 'inopinée du')} {said(visited, rng)}</p><h4>{chapter}. {pick(rng, 'LES CONDITIONS DE VIE', 'La vie en détention', 'Hébergement et hygiène')}</h4><table class=w>{cells(('Quartier', 'Places', 'Présents'), 'th')}{rows}</table>{told}"
    return Sheet(document(css, body, margin="21mm 24mm"), {})


def custody_at_length(annex: Annex, rng: Random) -> Sheet:
    """A family judge's decision of several pages: each claim discussed under its own heading before the operative part."""
    who, other, day = annex.person, partner(annex.person, rng), earlier(annex, rng, 60, 1500)
    kids = [child(who, rng, day) for _ in range(rng.randint(1, 3))]
    court = annex.court or f"Tribunal judiciaire {of(annex.address.place.commune)}"
    topics = (("Sur l'autorité parentale", "Rien ne justifie de déroger au principe d'un exercice conjoint, malgré l'éloignement que la détention impose."), ("Sur la résidence", "L'intérêt des enfants commande la stabilité ; ils vivent depuis leur naissance auprès du même parent."), ("Sur le droit de visite", "Les visites au parloir n'ont pas été interrompues et se sont bien déroulées selon l'association qui accompagne les enfants."), ("Sur la contribution", "Le débiteur, sans revenu pendant sa détention, est hors d'état de contribuer ; sa situation pourra être revue."), ("Sur les vacances", "Les parties s'accordent sur un partage par moitié."), ("Sur les dépens", "Chaque partie conservera la charge de ses dépens."), ("Sur l'enquête sociale", "Le rapport déposé le mois dernier ne relève aucun danger."))  # fmt: skip
    kept = rng.sample(topics, rng.randint(4, 7))
    told = "".join(f"<h4>{name}</h4><p>{text}</p><p>{pick(rng, 'Il y a lieu de statuer en ce sens.', 'La demande sera accueillie.', 'La demande contraire sera rejetée.', 'Aux termes de l’article 373-2-11 du code civil, le juge prend en considération la pratique antérieure des parents.')}</p>" for name, text in kept)  # fmt: skip
    ruled = "".join(f"<p>{pick(rng, 'DIT', 'STATUE', 'DÉCIDE')} {name[0].lower()}{name[1:]} ainsi qu'il est dit aux motifs ;</p>" for name, _ in kept)  # fmt: skip
    listed = ", ".join(f"{escape(one.forenames[0])} (né{one.agrees} le {one.born:%d/%m/%Y})" for one in kids)
    body = f"{court_head(court, rng, pick(rng, 'Juge aux affaires familiales', 'Pôle famille - cabinet ' + str(rng.randint(1, 8))))}<p>RG {day.year % 100}/{rng.randint(100, 9999):05d}</p><h3 class=c>{pick(rng, 'JUGEMENT', 'ORDONNANCE SUR MESURES PROVISOIRES', 'JUGEMENT HORS DIVORCE')} {pick(rng, 'du', 'rendu le')} {said(day, rng)}</h3><p>{other.title} {escape(other.name)}, {born(other)}</p><p>{who.title} {escape(who.name)}, {born(who)}</p><p>De leur union {pick(rng, 'est issu(e)', 'sont issus', 'sont nés')} : {listed}.</p><h4>{pick(rng, 'EXPOSÉ DU LITIGE', 'PROCÉDURE')}</h4><p>Par requête enregistrée le {said(day - timedelta(days=rng.randint(60, 200)), rng)}, {pick(rng, 'la mère', 'l’un des parents', 'le demandeur')} a saisi le juge aux fins de voir fixer les modalités de vie des enfants.</p>{told}<h4>PAR CES MOTIFS</h4>{ruled}<p>Le greffier, le juge {signature(rng, 30)}{signature(rng, 30)}</p>{round_stamp(rng, court.upper(), 'FAMILLE')}"
    return Sheet(document(_page(rng, "Affaires familiales"), body, margin="22mm 25mm"), {})


_MANDATE = (
    "L'avocat est tenu au secret professionnel et à une obligation de prudence, dans le respect des règles de déontologie.",
    "Les diligences comprennent l'étude du dossier, les rendez-vous, les visites en détention, les audiences et les écritures.",
    "Le temps passé est décompté par fractions de six minutes et fait l'objet d'un relevé joint à chaque facture.",
    "Les déplacements hors du ressort sont facturés à la moitié du taux horaire, outre les frais réels.",
    "Les provisions sont appelées au fur et à mesure ; l'absence de règlement autorise la suspension des diligences.",
    "L'honoraire de résultat est assis sur les sommes effectivement encaissées par le client, en principal et intérêts.",
    "Les sommes revenant au client transitent par le compte CARPA de l'avocat.",
    "Le client est informé qu'il peut bénéficier d'une prise en charge par son assureur de protection juridique.",
    "Les données personnelles sont traitées pour les seuls besoins du dossier et conservées cinq ans après sa clôture.",
    "Chaque partie peut mettre fin à la mission à tout moment, par lettre recommandée.",
    "Le client qui agit comme consommateur dispose d'un délai de quatorze jours pour se rétracter.",
    "À défaut d'accord, la contestation est portée devant le bâtonnier, puis devant le premier président de la cour d'appel.",
)


def agreement_at_length(annex: Annex, rng: Random) -> Sheet:
    """A fee agreement of two or three pages: numbered clauses, grid of rates by collaborator, form of withdrawal at its end."""
    lawyer, day = person(rng), earlier(annex, rng, 60, 700)
    rates = "".join(cells((name, money(Decimal(rng.randrange(120, 420, 10))), money(Decimal(rng.randrange(140, 500, 12))))) for name in ("Associé", "Collaborateur", "Juriste", "Secrétariat")[: rng.randint(2, 4)])  # fmt: skip
    clauses = "".join(f"<h4>{pick(rng, 'Article', 'Clause', '§')} {n}</h4><p>{text}</p>" for n, text in enumerate(rng.sample(_MANDATE, rng.randint(8, 12)), 1))  # fmt: skip
    withdrawal = "<div class=k>FORMULAIRE DE RÉTRACTATION (à compléter et renvoyer seulement en cas de rétractation)<br>Je notifie par la présente ma rétractation du contrat portant sur la prestation de service ci-dessus.<br>Commandé le ............ Nom ............ Signature ............</div>"
    css = _page(rng, "Convention d'honoraires", f" .w td,.w th{{border:.2mm solid #777;padding:1.5mm 3mm}} .k{{border:.4mm dashed #333;padding:4mm;font:9pt {NARROW};margin-top:8mm}}")  # fmt: skip
    body = f"<p>{logo(rng, rng.choice(['#333', '#7b1e2b', '#1d3557']), 12)} <b>{pick(rng, 'AARPI', 'SELAS', 'Cabinet')} {escape(lawyer.used_name)}</b> - SIREN {spaced(siren(rng), 3, 3, 3)}</p><h3 class=c>{pick(rng, 'CONVENTION D’HONORAIRES', 'CONVENTION DE DÉFENSE ET D’HONORAIRES', 'CONDITIONS D’INTERVENTION ET HONORAIRES')}</h3><p>Entre Maître {escape(lawyer.name)}, avocat, et {annex.person.title} {escape(annex.person.name)}, {escape(annex.address.line)}.</p><p>Mission : {pick(rng, 'défense pénale au stade de l’instruction', 'indemnisation d’une détention provisoire', 'assistance devant la cour d’assises')}.</p><table class=w>{cells(('Intervenant', 'Taux HT', 'Taux TTC'), 'th')}{rates}</table>{clauses}<p>Fait le {said(day, rng)}, en deux originaux.</p>{signature(rng, 34)}{signature(rng, 34)}{at_times(rng, withdrawal)}"
    return Sheet(document(css, body, margin="20mm 24mm"), {})


def dismissal_at_length(annex: Annex, rng: Random) -> Sheet:
    """A dismissal of two pages for serious fault or absence: chronology, each grievance argued, what follows, documents."""
    firm, who = company(rng, "employer"), annex.person
    start = annex.start or annex.sent - timedelta(days=500)
    day = min(start + timedelta(days=rng.randint(20, 90)), annex.sent - timedelta(days=5))
    dated = "".join(f"<p>- le {said(start + timedelta(days=2 + 3 * n), rng)}, {text} ;</p>" for n, text in enumerate(rng.sample(["vous n'avez pas pris votre poste", "votre responsable a tenté de vous joindre par téléphone", "une mise en demeure vous a été envoyée", "un chantier a dû être reporté", "un client s'est plaint du retard"], rng.randint(3, 5))))  # fmt: skip
    argued = "".join(f"<p>{text}</p>" for text in rng.sample(["Vous n'ignorez pas que toute absence doit être justifiée dans les quarante-huit heures, ainsi que le rappelle l'article 7 du règlement intérieur.", "Nous ne nous prononçons pas sur les faits qui vous seraient reprochés par ailleurs et qui relèvent de votre vie personnelle.", "Le trouble objectif causé au fonctionnement du service est en revanche certain.", "Vos collègues ont dû assurer vos tournées au prix d'heures supplémentaires.", "Nous avons recherché, sans succès, une solution de remplacement temporaire.", "Cette situation ne saurait perdurer sans compromettre nos engagements.", "Lors de l'entretien, vous n'avez fourni aucune explication de nature à modifier notre appréciation."], rng.randint(5, 7)))  # fmt: skip
    after = "".join(f"<p>{text}</p>" for text in rng.sample(["À l'issue du contrat, vous recevrez votre certificat de travail, votre solde de tout compte et l'attestation destinée à l'organisme d'assurance chômage.", "Vous continuerez de bénéficier des garanties de prévoyance dans les conditions prévues par la loi.", "Vous restez tenu à une obligation de discrétion.", "Vous voudrez bien restituer le matériel qui vous a été confié.", "Vous pouvez demander que les motifs soient précisés dans les quinze jours de la notification."], rng.randint(3, 5)))  # fmt: skip
    body = f"<p><b>{escape(firm.name)}</b><br>{lines(firm.address.lines)}</p><p style='margin-left:90mm'>{who.title} {escape(who.name)}<br>{lines(annex.address.lines)}</p><p>{escape(firm.address.place.commune)}, le {long_date(day)}<br>{pick(rng, 'Lettre recommandée avec avis de réception', 'LRAR et lettre simple')}</p><p><b>Objet : {pick(rng, 'notification de licenciement', 'votre licenciement', 'licenciement pour cause réelle et sérieuse')}</b></p><p>{who.title},</p><p>{pick(rng, 'Nous faisons suite à l’entretien préalable et sommes contraints de vous notifier votre licenciement', 'Par la présente, nous vous notifions votre licenciement')} pour les raisons qui suivent.</p><h4>{pick(rng, 'Les faits', 'Rappel chronologique')}</h4>{dated}<h4>{pick(rng, 'Notre appréciation', 'Les motifs')}</h4>{argued}<h4>{pick(rng, 'Les conséquences', 'Fin du contrat')}</h4>{after}<p>Veuillez agréer, {who.title}, nos salutations.</p><p>{escape(person(rng).name)}, {pick(rng, 'directeur', 'gérant', 'responsable des ressources humaines')}</p>{signature(rng)}"
    return Sheet(document(_page(rng, firm.name), body, margin="21mm 24mm"), {})
