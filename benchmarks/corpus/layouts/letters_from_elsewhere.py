"""Strays from abroad or from daily life: letters in other tongues, a drawn CV, a bank's warning, a tract, a gym, a court's leaflet."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.accounts import account
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick, some, tick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.setting import DEJA, HANDS, NARROW, SANS, SERIF, Letter, document
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.layouts.stray_notices import some_day
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, email, person, phone
from benchmarks.corpus.places import address, place
from benchmarks.corpus.wording import any_date, long_date, money, of, phone_groups

_NEXT = "<div style='page-break-before:always'></div>"
_SPANISH = (
    "Le escribimos en relación con su solicitud de empadronamiento, registrada en esta oficina municipal.",
    "Querida prima: espero que al recibo de esta carta te encuentres bien de salud, nosotros bien gracias a Dios.",
    "Adjuntamos el recibo de la comunidad correspondiente al segundo trimestre.",
    "Los abuelos preguntan cuándo vais a venir; la casa del pueblo ya tiene el tejado nuevo.",
    "Deberá aportar copia del documento de identidad y justificante de ingresos en el plazo de diez días hábiles.",
    "Transcurrido dicho plazo sin respuesta se archivará el expediente.",
    "Muchos besos a los niños y un abrazo muy fuerte.",
    "Reciba un cordial saludo.",
)
_ARABIC = (
    "Salam khouya, kifach dayer nta w l3a2ila? Hna lhamdoullah labas.",
    "Twahachtek bezzaf, mama kat selem 3lik w kat goul lik 3ayet liha nhar jem3a.",
    "Rah sift lik lwra9 dyal dar m3a Hamid, chouf wach kolchi mezyan.",
    "Inchallah f sif nji n3endek, ila kan chi khedma goulha liya.",
    "Had l3am chta kanet mezyana, zitoun rah wajed.",
    "Ma tnsach tjib dwa l baba, hadak li katbo tbib.",
    "Slam l ga3 drari, w dir bezaf dyal sber.",
)
_ENGLISH = (
    "We are writing to let you know that your council tax band has been reviewed and remains unchanged.",
    "Your appointment with the pension service has been moved; please bring proof of identity and your national insurance number.",
    "According to our records the balance on your account is overdue. If you have already paid, please disregard this notice.",
    "You may be entitled to a single person discount. Complete the enclosed form and return it within twenty-eight days.",
    "This letter is not a bill. Please keep it with your important papers.",
    "If English is not your first language we can provide an interpreter free of charge.",
    "Calls may be recorded for training purposes. Our lines are open from nine to five, Monday to Friday.",
)
_DEMANDS = ("l'ouverture immédiate de négociations salariales", "le remplacement de tous les départs", "des vêtements de travail dignes", "la fin des plannings affichés la veille", "une prime de froid", "la réouverture du vestiaire")  # fmt: skip


def spanish_letter(someone: Person, rng: Random) -> Sheet:
    """A letter in Spanish: a cousin's by pen or a town hall's typed."""
    told = paragraphs(*some(rng, _SPANISH, rng.randint(5, 8)))
    day = some_day(rng)
    head = f"<p>{pick(rng, 'Ayuntamiento de Villanueva', 'Comunidad de Propietarios Las Palmeras', 'Zaragoza')}, a {day.day} de {pick(rng, 'enero', 'mayo', 'junio', 'octubre')} de {day.year}</p><p>{pick(rng, 'Estimado señor', 'Estimada señora', 'Sra. D.ª', 'Sr. D.')} {escape(someone.used_name)}:</p>"
    face = rng.choice([f"italic 16pt/1.4 {rng.choice(HANDS)},{SERIF}", f"11.5pt/1.6 {SERIF}", f"10.5pt/1.5 {SANS}"])  # fmt: skip
    return Sheet(document(f"body{{font:{face}}}", f"{head}{told}{signature(rng)}", margin="24mm"), {})


def family_letter(someone: Person, rng: Random) -> Sheet:
    """A family's letter in Arabic written with Latin letters and figures."""
    day = some_day(rng)
    told = paragraphs(*rng.sample(_ARABIC, rng.randint(5, 7)))
    face = rng.choice([f"italic 17pt/1.45 {rng.choice(HANDS)},{SERIF};color:#1b2450", f"12pt/1.6 {DEJA}"])
    body = f"<p class=r>{day:%d/%m/%Y}</p><p>{pick(rng, 'Ila', 'Bismillah.', 'Khti la3ziza')} {someone.forenames[0]}</p>{told}<p>{pick(rng, 'Khouk', 'Khalek', 'Bent 3ammek')} {person(rng).forenames[0]}</p>"
    return Sheet(document(f"body{{font:{face}}}", body, margin="22mm"), {})


def council_letter(someone: Person, rng: Random) -> Sheet:
    """A British council, a pension service or a bank writes about an account; nothing of a French claim."""
    day = some_day(rng)
    letter = Letter(
        head=(pick(rng, "Eastmoor Borough Council", "Harbour Building Society", "Overseas Pensions Unit", "Ridgeway Housing Trust"), f"PO Box {rng.randint(10, 900)}", pick(rng, "Manchester", "Swansea", "Dundee")),
        addressee=(f"{pick(rng, 'Mr', 'Ms', 'Mrs')} {someone.name}", *address(rng).lines), dateline=f"{day.day} {pick(rng, 'January', 'March', 'August', 'November')} {day.year}",
        subject=pick(rng, "Your account", "Notice of review", "Important: action required"), greeting=pick(rng, "Dear Sir or Madam,", f"Dear {someone.forenames[0]},"),
        paragraphs=tuple(some(rng, _ENGLISH, rng.randint(4, 6))), closing=f"<p>Yours {pick(rng, 'sincerely', 'faithfully')},<br>{signature(rng)}<br>Customer Services</p>",
        references=(f"Our ref: {reference(rng, 'XX/999999', '99-9999-X')}",),
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def drawn_curriculum(someone: Person, rng: Random) -> Sheet:
    """A CV from a template: a coloured column with skills in dots, jobs at its right, hobbies, a motto."""
    colour, first = rng.choice(["#264653", "#7b2cbf", "#bc4749", "#1d3557"]), rng.randint(2006, 2019)
    skills = "".join(f"<p>{name}<br>{'&#9679;' * (level := rng.randint(2, 5))}{'&#9675;' * (5 - level)}</p>" for name in rng.sample(["Anglais", "Excel", "Accueil", "Soudure TIG", "Caisse", "CACES 3", "Organisation", "Permis C", "Premiers secours"], rng.randint(4, 6)))  # fmt: skip
    jobs = "".join(f"<p><b>{pick(rng, 'Préparateur de commandes', 'Agente d’accueil', 'Chauffeur-livreur', 'Auxiliaire de vie', 'Vendeur', 'Technicien de maintenance', 'Secrétaire médicale')}</b> - {escape(company(rng, 'employer').name)}<br><small>{first + n} - {first + n + 1}</small><br>{pick(rng, 'Gestion des stocks, chargement, inventaires.', 'Prise de rendez-vous et encaissement.', 'Travail en équipe, horaires décalés.', 'Encadrement de deux apprentis.')}</p>" for n in range(rng.randint(3, 6)))  # fmt: skip
    css = f"body{{font:10pt/1.45 {rng.choice([SANS, DEJA, NARROW])}}} .l{{width:58mm;background:{colour};color:#fff;padding:6mm;vertical-align:top}} .m{{padding:4mm 8mm;vertical-align:top}} h3{{color:{colour};border-bottom:.4mm solid {colour}}}"
    body = f"<table class=full><tr><td class=l>{logo(rng, '#fff', 22)}<h2>{escape(someone.name)}</h2><p>{phone_groups(phone(rng))}<br>{email(someone, rng)}<br>{escape(place(rng).commune)}<br>Permis B</p><b>COMPÉTENCES</b>{skills}<b>LOISIRS</b><p>{pick(rng, 'football en club, cuisine', 'randonnée, bénévolat', 'lecture, jardinage')}</p></td><td class=m><h3>{pick(rng, 'PROFIL', 'À PROPOS')}</h3><p>{pick(rng, 'Dynamique, ponctuel et motivé, je cherche un poste stable.', 'Dix ans d’expérience du terrain et le goût du travail bien fait.')}</p><h3>EXPÉRIENCES</h3>{jobs}<h3>FORMATION</h3><p>{first - 2} : {pick(rng, 'CAP cuisine', 'Bac pro commerce', 'BTS gestion', 'Titre professionnel')}</p></td></tr></table>"
    return Sheet(document(css, body, margin="10mm"), {})


def overdraft_warning(someone: Person, rng: Random) -> Sheet:
    """A bank warns of an overdraft, of a card to renew or of a refused debit: fees, deadline; no payment is proved."""
    bank, day = account(rng).bank, some_day(rng)
    gap = Decimal(rng.randint(1500, 98000)) / 100
    said = pick(rng, f"À ce jour, votre compte présente un solde débiteur de {money(gap)}, supérieur au découvert convenu.", f"Un prélèvement de {money(gap)} présenté sur votre compte a été rejeté pour défaut de provision.", "Votre carte arrive à expiration. La nouvelle vous sera envoyée à votre domicile, le code confidentiel restant le même.")  # fmt: skip
    letter = Letter(
        head=(bank.name, "Agence " + place(rng).commune, phone_groups(phone(rng))), addressee=(f"{someone.title} {someone.name}", *address(rng, flat=True).lines), dateline=f"le {any_date(day, rng)}",
        subject=pick(rng, "votre compte appelle votre attention", "Information préalable", "régularisation de votre compte"), greeting=f"{pick(rng, 'Chère', 'Bonjour')} {someone.title},",
        paragraphs=(said, pick(rng, f"Merci de régulariser cette situation avant le {long_date(day + timedelta(days=10))}.", "Passé ce délai, nous pourrons être amenés à retirer les moyens de paiement mis à votre disposition."), pick(rng, "La présente lettre est facturée 12 € conformément aux tarifs en vigueur.", "Votre conseiller peut étudier avec vous une solution, notamment un crédit de trésorerie."), pick(rng, "L'émission d'un chèque sans provision entraîne une interdiction bancaire de cinq ans.", "En cas de fragilité financière, une offre spécifique plafonnée vous est ouverte.")),
        closing=f"<p>{pick(rng, 'Le directeur de l’agence', 'Service recouvrement amiable')} {signature(rng)}</p>",
        foot=f"{bank.name} - {bank.form} au capital de {bank.capital} € - société de courtage d'assurances",
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def union_tract(_: Person, rng: Random) -> Sheet:
    """A union's or a neighbours' tract: big words, demands, a meeting, a petition's empty table."""
    day = some_day(rng)
    rows = [["Nom", "Adresse", "Signature"], *([["&nbsp;<br>", "", ""]] * rng.randint(4, 9))]
    body = f"{heading(rng, 'TROP C’EST TROP !', 'TOUS ENSEMBLE LE ' + f'{day:%d/%m}', 'PÉTITION', 'RASSEMBLEMENT')}{paragraphs(pick(rng, 'La direction reste sourde. Nos conditions se dégradent de mois en mois, et l’on voudrait que nous disions merci.', 'Depuis l’été, l’ascenseur, le chauffage et la porte du hall sont en panne. Les loyers, eux, marchent très bien.'), 'Nous exigeons :')}<ul>{''.join(f'<li>{demand}</li>' for demand in some(rng, _DEMANDS, rng.randint(3, 5)))}</ul><p><b>{pick(rng, 'Débrayage', 'Réunion publique', 'Assemblée')} le {long_date(day)} à {rng.randint(9, 19)} h, {pick(rng, 'devant la grille', 'salle des fêtes', 'place du marché')}</b></p>{grid(rows)}<p style='font-size:7pt'>{pick(rng, 'Ne pas jeter sur la voie publique.', 'Imprimé par nos soins. À faire circuler.')}</p>"
    return Sheet(page(rng, body), {})


def gym_contract(someone: Person, rng: Random) -> Sheet:
    """A gym's or a school of driving's subscription over two pages: prices, timetable, rules, a ticked box."""
    day, firm = some_day(rng), company(rng, "employer")
    rules = ("L'adhérent présente un certificat d'absence de contre-indication ou remplit le questionnaire de santé.", "Toute séance non décommandée quarante-huit heures à l'avance est due.", "L'abonnement est nominatif et incessible ; il se renouvelle par tacite reconduction.", "L'établissement décline toute responsabilité pour les vols dans les vestiaires.", "Le port d'une serviette et de chaussures propres est obligatoire.", "La suspension est possible en cas de maternité, de mutation ou de maladie de plus d'un mois.", "Le dossier administratif est enregistré sous quinze jours ; les heures de conduite sont facturées à l'unité.")  # fmt: skip
    facts = [("Adhérent", someone.name), ("Né(e) le", f"{someone.born:%d/%m/%Y}"), ("Formule", pick(rng, "Liberté sans engagement", "Annuelle 12 mois", "Forfait 20 heures")), ("Prix", money(Decimal(rng.randint(1990, 159000)) / 100)), ("Début", f"{day:%d/%m/%Y}")]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Forme & Santé', 'Auto-école du Faubourg', 'Piscine Les Dauphins', 'Danse Studio'), (firm.address.line,))}{heading(rng, 'CONTRAT D’ABONNEMENT', 'Bulletin d’inscription', 'CONTRAT DE FORMATION')}{pairs(rng, facts)}<p>{tick(True)} J'accepte les conditions {tick(rng.random() < 0.5)} Je veux recevoir les offres</p>{signature(rng)}{_NEXT}<h3>Règlement</h3>{paragraphs(*some(rng, rules, rng.randint(5, 7)))}{at_times(rng, '<p>Horaires : 6 h - 23 h, sept jours sur sept.</p>')}"
    return Sheet(page(rng, body), {})


def court_leaflet(_: Person, rng: Random) -> Sheet:
    """A leaflet of a court or of an access-to-law point: opening hours, who answers what; it decides nothing."""
    town = place(rng).commune
    rows = [["Permanence", "Jour", "Heures"], *([who, pick(rng, "lundi", "mardi", "mercredi", "jeudi", "vendredi"), f"{rng.randint(9, 10)} h - {rng.randint(12, 17)} h"] for who in rng.sample(["Avocat", "Notaire", "Commissaire de justice", "Conciliateur", "Délégué du Défenseur des droits", "Aide aux victimes", "Écrivain public", "Médiateur familial"], rng.randint(4, 7)))]  # fmt: skip
    told = paragraphs(pick(rng, "Vous vous posez une question de droit ? Des professionnels vous reçoivent gratuitement et en toute confidentialité.", "Le service d'accueil unique du justiciable vous renseigne sur vos démarches, quel que soit le tribunal compétent."), "Apportez tous vos papiers : courriers reçus, contrats, convocations.", pick(rng, "L'aide juridictionnelle dépend de vos ressources ; retirez le formulaire sur place.", "Aucun conseil n'est donné par téléphone."), "Venir : bus 4 et 11, entrée accessible par la cour. Contrôle des sacs à l'entrée.")  # fmt: skip
    body = f"{heading(rng, f'Point-justice {of(town)}', 'ACCÈS AU DROIT', 'Le tribunal à votre service', f'Maison de justice et du droit {of(town)}')}{told}{grid(rows)}<p>{pick(rng, 'Sur rendez-vous au', 'Standard')} {phone_groups(phone(rng))}</p>"
    return Sheet(page(rng, body, faces=(*PLAIN, NARROW)), {})
