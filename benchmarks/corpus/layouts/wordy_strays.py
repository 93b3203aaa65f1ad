"""Strays full of text: an insurer's product sheet, an account's convention, a credit's notice, a diagnosis, a tenant's booklet, school marks."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick, some, tick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.setting import DEJA, NARROW, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.layouts.stray_notices import some_day
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person, phone
from benchmarks.corpus.places import address, place
from benchmarks.corpus.wording import any_date, long_date, phone_groups

_NEXT = "<div style='page-break-before:always'></div>"
_COVERED = ("Incendie, explosion, chute de la foudre", "Dégâts des eaux et gel", "Vol et vandalisme, dans la limite du capital choisi", "Bris de vitres et de vérandas", "Catastrophes naturelles et technologiques", "Responsabilité civile de la vie privée", "Défense pénale et recours", "Assistance au domicile 24 h / 24")  # fmt: skip
_LEFT_OUT = ("Les dommages causés par l'usure ou le défaut d'entretien", "Les véhicules terrestres à moteur", "Les dommages survenus lors d'opérations des autorités publiques", "Les animaux de race interdite", "Les objets de valeur au-delà du plafond", "Les locaux inoccupés plus de quatre-vingt-dix jours")  # fmt: skip
_ACCOUNT = (
    "La convention régit l'ouverture, le fonctionnement et la clôture du compte de dépôt du titulaire, personne physique n'agissant pas pour des besoins professionnels.",
    "L'ouverture du compte est subordonnée à la présentation d'un justificatif d'identité et de domicile ; la banque peut demander toute pièce complémentaire.",
    "Le titulaire peut donner procuration à une ou plusieurs personnes. La révocation prend effet à la réception d'un écrit.",
    "Le compte joint emporte solidarité active et passive entre ses titulaires. Chacun peut le dénoncer par lettre recommandée adressée à la banque et aux cotitulaires.",
    "Les virements sont exécutés au plus tard un jour ouvrable après l'heure limite de réception de l'ordre. L'identifiant unique est le numéro international de compte.",
    "Les chèques sont délivrés après consultation du fichier central. L'émission d'un chèque sans provision expose à une interdiction de cinq ans.",
    "Toute opération contestée doit l'être sans tarder et au plus tard treize mois après la date de débit.",
    "La facilité de caisse n'excède pas quinze jours par mois. Elle est remboursable à tout moment et révocable avec un préavis de soixante jours.",
    "La banque est tenue au secret professionnel ; il ne peut être opposé à l'autorité judiciaire agissant dans le cadre d'une procédure pénale.",
    "Le compte inactif depuis dix ans est transféré à la Caisse des dépôts.",
    "La clôture est gratuite. Le titulaire restitue ses moyens de paiement et laisse une provision suffisante pour les opérations en cours.",
    "La mobilité bancaire est assurée sur mandat exprès, sous vingt-deux jours ouvrés.",
    "Au décès du titulaire, le compte est bloqué ; les frais d'obsèques peuvent être prélevés dans la limite légale.",
)
_CREDIT = (
    "Un crédit vous engage et doit être remboursé. Vérifiez vos capacités de remboursement avant de vous engager.",
    "L'emprunteur dispose d'un délai de quatorze jours calendaires révolus pour se rétracter, sans avoir à donner de motif.",
    "En cas de défaillance, le prêteur peut exiger le remboursement immédiat du capital restant dû, majoré des intérêts échus mais non payés, et une indemnité égale à 8 % du capital.",
    "L'emprunteur peut rembourser par anticipation, en tout ou en partie ; aucune indemnité n'est due lorsque le montant est inférieur à dix mille euros sur douze mois.",
    "L'assurance est facultative. Elle couvre le décès, la perte totale et irréversible d'autonomie et l'incapacité temporaire de travail.",
    "Les incidents de paiement caractérisés sont inscrits au fichier national, accessible aux établissements de crédit.",
    "Le taux annuel effectif global comprend les intérêts, les frais de dossier et le coût de l'assurance lorsqu'elle est exigée.",
    "Le droit applicable est le droit français ; tout litige relève du juge des contentieux de la protection.",
)
_BOOKLET = (
    ("Votre loyer", "Il est payable d'avance, le cinq du mois, par prélèvement. L'aide au logement nous est versée directement et vient en déduction de l'avis d'échéance."),
    ("L'état des lieux", "Faites-le avec soin : il est comparé à celui de votre départ. Signalez sous dix jours ce que vous n'auriez pas vu."),
    ("Qui répare quoi ?", "Joints, ampoules, poignées, clefs et serrures relèvent du locataire ; canalisations, chaudière et gros œuvre, du propriétaire. La vétusté est prise en compte."),
    ("L'assurance", "Elle est obligatoire. Envoyez-nous chaque année l'attestation de votre assureur, faute de quoi nous en souscrirons une pour votre compte."),
    ("Bien vivre ensemble", "Le bruit gêne de jour comme de nuit. Ne jetez rien par les fenêtres et tenez vos animaux en laisse dans les parties communes."),
    ("Les déchets", "Bac jaune : emballages. Bac gris : reste. Les encombrants sont enlevés le premier mardi du mois, sur appel."),
    ("Votre gardien", "Sa loge est ouverte de 8 h à 12 h. Il n'est pas habilité à recevoir de l'argent."),
    ("Quitter le logement", "Prévenez-nous par lettre recommandée ; le préavis est d'un mois en zone tendue. Le dépôt de garantie est rendu sous un ou deux mois."),
    ("Numéros utiles", "Astreinte technique le soir et les jours fériés ; ascenseur ; eau chaude ; secours : 112."),
)  # fmt: skip
_SUBJECTS = ("Français", "Mathématiques", "Histoire-géographie", "Anglais LV1", "Espagnol LV2", "SVT", "Physique-chimie", "Technologie", "Arts plastiques", "EPS")  # fmt: skip


def insurers_product_sheet(_: Person, rng: Random) -> Sheet:
    """The standard information sheet of a home insurance product: insured, not insured, where, duties; nobody is covered by it."""
    firm = company(rng, "insurer")
    covered = "".join(
        f"<p style='margin:0'>&#10003; {text}</p>" for text in some(rng, _COVERED, rng.randint(5, 8))
    )
    left = "".join(
        f"<p style='margin:0'>&#10007; {text}</p>" for text in some(rng, _LEFT_OUT, rng.randint(4, 6))
    )
    told = paragraphs(
        "Ce document présente un résumé des principales garanties et exclusions du produit. Il ne prend pas en compte vos besoins spécifiques. Vous trouverez l'information complète dans la documentation précontractuelle et contractuelle.",
        pick(rng, "Où suis-je couvert ? En France métropolitaine ; la responsabilité civile s'étend au monde entier pour les séjours de moins d'un an.", "Où suis-je couvert ? À l'adresse indiquée aux conditions particulières."),
        "Quelles sont mes obligations ? Répondre exactement aux questions posées, payer la cotisation, déclarer tout sinistre dans les cinq jours ouvrés, deux en cas de vol.",
        pick(rng, "Quand et comment effectuer les paiements ? Par an, par semestre ou par mois, par prélèvement ou carte.", "Quand commence la couverture ? À la date d'effet ; elle se renouvelle chaque année sauf résiliation."),
        "Comment puis-je résilier ? À tout moment après un an, par lettre, courriel ou déclaration en agence.",
    )  # fmt: skip
    body = f"{issuer(rng, firm.name, (pick(rng, 'Entreprise régie par le code des assurances', 'Mutuelle soumise au livre II'),))}{heading(rng, 'Assurance multirisque habitation<br>Document d’information sur le produit d’assurance', 'DOCUMENT D’INFORMATION (IPID)', 'Fiche produit - habitation')}<h3>Qu'est-ce qui est assuré ?</h3>{covered}<h3>Qu'est-ce qui n'est pas assuré ?</h3>{left}{told}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), {})


def account_convention(_: Person, rng: Random) -> Sheet:
    """An account's convention over two pages of articles, without a name or an account."""
    mark = pick(rng, "Article {n}", "{n}.", "ART. {n} -")
    articles = [f"<p><b>{mark.format(n=n)}</b> {text}</p>" for n, text in enumerate(some(rng, _ACCOUNT, rng.randint(10, 13)), 1)]  # fmt: skip
    style = f"column-count:{rng.choice([1, 2])};column-gap:7mm;text-align:justify"
    body = f"{heading(rng, 'CONVENTION DE COMPTE DE DÉPÔT', 'Conditions générales de la convention de compte', 'CONDITIONS GÉNÉRALES - compte et services')}<div style='{style}'>{''.join(articles[:6])}</div>{_NEXT}<div style='{style}'>{''.join(articles[6:])}</div><p class=r>{reference(rng, 'CG-99.9999', 'Réf. 999 999')} - {rng.randint(2, 9)}/{rng.randint(10, 40)}</p>"
    return Sheet(page(rng, body, faces=(SANS, SERIF, NARROW)), {})


def credit_notice(someone: Person, rng: Random) -> Sheet:
    """A consumer credit's precontractual notice: amounts in a grid, warnings, the slip to withdraw."""
    sum_, months = rng.randint(1, 25) * 1000, rng.choice([12, 24, 36, 60])
    rows = [["Caractéristique", "Valeur"], ["Type de crédit", pick(rng, "Prêt personnel amortissable", "Crédit renouvelable", "Crédit affecté")], ["Montant total", f"{sum_} €"], ["Durée", f"{months} mois"], ["TAEG fixe", f"{rng.randint(2, 19)},{rng.randint(10, 99)} %"], ["Mensualité hors assurance", f"{sum_ // months + rng.randint(2, 30)},{rng.randint(10, 99)} €"]]  # fmt: skip
    body = f"{heading(rng, 'INFORMATIONS PRÉCONTRACTUELLES EUROPÉENNES NORMALISÉES', 'OFFRE DE CONTRAT DE CRÉDIT', 'Fiche d’information sur le crédit')}<p>{pick(rng, 'Proposé à', 'Emprunteur')} : {escape(someone.title)} {escape(someone.name)}</p>{grid(rows)}{paragraphs(*some(rng, _CREDIT, rng.randint(5, 8)))}<div style='border-top:.4mm dashed #000;padding-top:2mm'>BORDEREAU DE RÉTRACTATION - à renvoyer au plus tard quatorze jours après l'acceptation. Je soussigné(e) ...................... déclare renoncer à l'offre. Date et signature :</div>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA)), {})


def energy_diagnosis(someone: Person, rng: Random) -> Sheet:
    """A surveyor's diagnosis of a dwelling over two pages: energy, asbestos, wiring; scales and advice."""
    firm, day, expert = company(rng, "employer"), some_day(rng), person(rng)
    walls = [["Élément", "Description", "Isolation"], *([name, pick(rng, "béton banché", "brique creuse", "pierre", "bois", "simple vitrage", "double vitrage 4/16/4"), pick(rng, "bonne", "moyenne", "insuffisante", "inconnue")] for name in ("Murs", "Plancher bas", "Toiture", "Menuiseries", "Porte d'entrée"))]  # fmt: skip
    advice = ("Isoler les murs par l'extérieur dès que la façade doit être reprise.", "Remplacer les joints et calfeutrer la porte palière.", "Faire poser une ventilation hygroréglable.", "Passer à un chauffe-eau thermodynamique.", "Remplacer le tableau électrique : absence de dispositif différentiel de 30 mA.", "Surveiller l'état de conservation des dalles de sol contenant de l'amiante.")  # fmt: skip
    facts = [("N° de rapport", reference(rng, "9999X9999999X", "DPE-99999")), ("Bien", address(rng, flat=True).line), ("Donneur d'ordre", someone.name), ("Visite du", any_date(day, rng)), ("Surface", f"{rng.randint(18, 140)} m²"), ("Étiquette énergie", rng.choice("BCDEFG"))]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Diagnostics du Plateau', 'Cabinet ' + expert.used_name + ' Expertises'), ('Diagnostiqueur certifié', phone_groups(firm.phone)))}{heading(rng, 'DIAGNOSTIC DE PERFORMANCE ÉNERGÉTIQUE', 'Dossier de diagnostic technique', 'RAPPORT DE REPÉRAGE AMIANTE ET DPE')}{pairs(rng, facts)}{paragraphs('Ce document vous permet de savoir si votre logement est économe en énergie et préserve le climat. Il donne des pistes pour améliorer ses performances et réduire vos factures.')}{_NEXT}<h3>Constitution du bâti</h3>{grid(walls)}<h3>Recommandations</h3>{paragraphs(*some(rng, advice, rng.randint(3, 6)), f'Le présent rapport est établi par une personne dont les compétences sont certifiées ; il est valable jusqu’au {long_date(day + timedelta(days=3650))}.')}{signature(rng)}"
    return Sheet(page(rng, body), {})


def tenants_booklet(_: Person, rng: Random) -> Sheet:
    """A landlord's welcome booklet over two pages: rent, repairs, insurance, neighbours; no dwelling, no tenant, no lease."""
    firm = company(rng, "social_landlord")
    told = [f"<h3>{title}</h3><p>{text}</p>" for title, text in rng.sample(_BOOKLET, rng.randint(7, 9))]
    style = f"column-count:{rng.choice([1, 2])};column-gap:8mm"
    body = f"{issuer(rng, firm.name, ('Votre bailleur', phone_groups(firm.phone)))}{heading(rng, 'LIVRET D’ACCUEIL DU LOCATAIRE', 'Bienvenue chez vous', 'Guide pratique du logement')}<div style='{style}'>{''.join(told[:4])}</div>{_NEXT}<div style='{style}'>{''.join(told[4:])}</div>{at_times(rng, '<p>Édition à jour. Ce livret n’a pas de valeur contractuelle.</p>')}"
    return Sheet(page(rng, body), {})


def school_marks(someone: Person, rng: Random) -> Sheet:
    """A pupil's marks of a term with each teacher's word; it certifies no enrolment."""
    pupil = person(rng)
    words = ("Trimestre sérieux, continuez.", "Des bavardages, c'est dommage.", "Ensemble fragile, il faut s'entraîner.", "Très bon travail, participation active.", "Absences trop nombreuses.", "Peut mieux faire à l'écrit.")  # fmt: skip
    rows = [["Matière", "Élève", "Classe", "Appréciation"], *([name, f"{rng.randint(6, 19)},{rng.randint(0, 9)}", f"{rng.randint(9, 14)},{rng.randint(0, 9)}", rng.choice(words)] for name in some(rng, _SUBJECTS, rng.randint(7, 10)))]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Collège Pasteur', 'Lycée du Belvédère', 'Collège Les Acacias'), (place(rng).commune, phone_groups(phone(rng))))}{heading(rng, 'BULLETIN DU TRIMESTRE', 'Bulletin périodique', 'RELEVÉ DE NOTES')}<p>{escape(pupil.used_name.upper())} {pupil.forenames[0]} - {pick(rng, '5e B', '3e A', '2de 4', '6e 2')} - responsable : {escape(someone.name)}</p>{grid(rows)}<p>{pick(rng, 'Conseil de classe', 'Avis du conseil')} : {rng.choice(words)} {tick(rng.random() < 0.4)} encouragements {tick(False)} mise en garde</p>{signature(rng)}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, *PLAIN)), {})


def notarys_call(someone: Person, rng: Random) -> Sheet:
    """A notary, an employer's doctor or an estate's administrator asks for papers or gives a meeting; nothing is deeded."""
    day, writer, town = some_day(rng), person(rng), place(rng).commune
    meets = day + timedelta(days=rng.randint(8, 40))
    head, subject, said = rng.choice(
        [
            (f"Étude de Me {writer.name}, notaire", "succession - pièces à fournir", "Afin d'établir l'acte de notoriété, je vous saurais gré de m'adresser le livret de famille du défunt, les relevés de comptes au jour du décès et l'état des frais funéraires."),
            ("Service de santé au travail", "visite médicale périodique", f"Vous êtes convoqué à une visite d'information et de prévention le {long_date(meets)} à {rng.randint(8, 17)} h. Munissez-vous de vos lunettes et de votre carnet de vaccination."),
            ("Association tutélaire", "budget du trimestre", "Veuillez trouver ci-joint la répartition des ressources et des dépenses ; le solde disponible vous sera remis en deux fois."),
            ("Constructeur automobile - relation clients", "rappel de votre véhicule", "Un contrôle a mis en évidence un défaut possible du tendeur de ceinture. L'intervention, gratuite, dure une heure chez tout réparateur agréé."),
        ]
    )  # fmt: skip
    letter = Letter(
        head=(head, *address(rng).lines, phone_groups(phone(rng))), addressee=(f"{someone.title} {someone.name}", *address(rng, flat=True).lines), dateline=f"{town}, le {any_date(day, rng)}",
        subject=subject, greeting=f"{someone.title},",
        paragraphs=(said, pick(rng, "Nos bureaux sont ouverts au public du lundi au jeudi.", "Toute absence doit être signalée quarante-huit heures à l'avance."), pick(rng, "Je reste à votre entière disposition.", "Veuillez croire à l'expression de mes sentiments dévoués.", "Nous vous remercions de votre diligence.")),
        closing=f"<p class=r>{escape(writer.name)}<br>{signature(rng)}</p>", references=(reference(rng, "Dossier 999999/XX", "N/R 99-9999"),),
    )  # fmt: skip
    return Sheet(post(letter, rng), {})
