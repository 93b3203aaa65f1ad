"""Strays of offices: fax covers, routing slips, empty transmittals, tax and fine reminders, inserts of envelopes, notices."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick, some, tick
from benchmarks.corpus.layouts.door_annex_parts import boxes, reference
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.layouts.stray_notices import some_day
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person, phone
from benchmarks.corpus.places import address, place
from benchmarks.corpus.wording import any_date, long_date, money, of, phone_groups

_DOTS = "." * 46
_DESKS = ("Courrier arrivée", "Cabinet", "Secrétariat général", "Bureau du contentieux", "Ressources humaines", "Comptabilité", "Archives", "Accueil", "Service juridique", "Directeur adjoint")  # fmt: skip
_ACTIONS = ("pour attribution", "pour information", "pour avis", "pour signature", "pour éléments de réponse", "m'en parler", "à classer", "suite à donner", "à photocopier", "retour à l'expéditeur")  # fmt: skip
_INSERTS = (
    "Simplifiez-vous la vie : optez pour l'espace en ligne et ne recevez plus de papier.",
    "N'agrafez pas, ne collez pas, ne pliez pas vos documents : ils sont numérisés dès leur arrivée.",
    "Ne joignez que des copies, aucun original ne vous sera rendu.",
    "Écrivez votre numéro de dossier au dos de chaque feuille.",
    "Affranchissez suffisamment : tout pli taxé est refusé.",
    "Placez le talon de façon que l'adresse apparaisse dans la fenêtre de l'enveloppe retour.",
    "N'envoyez pas d'espèces. Les chèques sont libellés à l'ordre indiqué, jamais à celui d'un agent.",
    "Nos agents ne vous demanderont jamais votre code confidentiel ni votre mot de passe par téléphone.",
    "Vous déménagez ? Signalez-le en une seule fois à plusieurs organismes.",
)


def fax_cover(someone: Person, rng: Random) -> Sheet:
    """The cover of a fax: to, from, number of pages, a warning about secrecy; the machine's own line on top."""
    day, firm = some_day(rng), company(rng, rng.choice(["employer", "insurer", "landlord"]))
    facts = [("À", pick(rng, "Service courrier", "Secrétariat", "Maître d'ouvrage", someone.name)), ("De", f"{person(rng).name} - {firm.name}"), ("Fax", phone_groups(phone(rng))), ("Date", any_date(day, rng)), (pick(rng, "Nombre de pages (y compris celle-ci)", "Pages"), str(rng.randint(1, 14))), ("Objet", pick(rng, "suite à notre conversation", "documents demandés", "URGENT", "voir ci-après"))]  # fmt: skip
    body = f"<p style='font:8pt {MONO}'>{day:%d/%m/%y} {rng.randint(8, 18)}:{rng.randint(10, 59)} {phone(rng)} {firm.name.upper()[:20]} P.01/{rng.randint(1, 14):02d}</p>{heading(rng, 'TÉLÉCOPIE', 'FAX', 'TRANSMISSION PAR TÉLÉCOPIE', 'Bordereau de fax')}{pairs(rng, facts)}<p>{boxes(('Urgent', 'Pour avis', 'Merci de répondre', 'À recycler'), {rng.randrange(4)}, ' &nbsp; ')}</p>{paragraphs(pick(rng, 'Si vous ne recevez pas toutes les pages, veuillez nous rappeler.', 'En cas de mauvaise réception, contactez l’expéditeur.'), pick(rng, 'Les informations contenues dans cette télécopie sont confidentielles et destinées à la seule personne nommée. Si vous l’avez reçue par erreur, détruisez-la.', 'Message : ' + _DOTS))}"
    return Sheet(page(rng, body, faces=PLAIN), {})


def routing_slip(someone: Person, rng: Random) -> Sheet:
    """An office's internal slip: desks and actions ticked by pen, stamps, initials."""
    day, (hand, ink) = some_day(rng), hand_and_ink(rng)
    rows = [["Service", "Action", "Visa", "Date"], *([desk, f"{tick(rng.random() < 0.4)} {rng.choice(_ACTIONS)}", signature(rng, 16) if rng.random() < 0.4 else "", f"{day + timedelta(days=n):%d/%m}" if rng.random() < 0.4 else ""] for n, desk in enumerate(rng.sample(_DESKS, rng.randint(5, 9))))]  # fmt: skip
    body = f"{heading(rng, 'FICHE DE CIRCULATION', 'FEUILLE DE ROUTE INTERNE', 'Bordereau d’attribution du courrier', 'SOIT-TRANSMIS INTERNE', 'Fiche navette')}<p>Chrono : {pen(reference(rng, '9999/99', 'A-99999'), hand, ink)} &nbsp; {pick(rng, 'Reçu le', 'Entrée')} {pen(f'{day:%d/%m/%y}', hand, ink)}</p>{grid(rows)}<p>Observations : {pen(pick(rng, 'vu avec ' + person(rng).used_name, 'RAS', 'à traiter avant vendredi', 'doublon ?', 'manque page 2'), hand, ink)}</p><p>{boxes(_ACTIONS[:6], {rng.randrange(6)}, ' &nbsp; ')}</p>{boxed_stamp(rng, (pick(rng, 'COURRIER ARRIVÉ', 'REÇU LE', 'SERVICE COURRIER'), f'{day:%d %m %Y}'))}{at_times(rng, boxed_stamp(rng, (pick(rng, 'URGENT', 'SIGNALÉ', 'RÉPONSE AVANT LE'), f'{day + timedelta(days=15):%d/%m/%Y}')))}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, MONO), size=rng.choice(["A4", "A5"])), {})


def empty_transmittal(_: Person, rng: Random) -> Sheet:
    """A transmittal form never filled in: number, designation and remarks in three empty columns."""
    office = pick(
        rng,
        "PRÉFECTURE",
        "MAIRIE",
        "DIRECTION DÉPARTEMENTALE",
        "TRIBUNAL JUDICIAIRE",
        "COMPAGNIE DE GENDARMERIE",
    )
    rows = [["N° d'ordre", "Désignation des pièces", pick(rng, "Nombre", "Quantité"), "Observations"], *([str(n) if rng.random() < 0.5 else "&nbsp;", "<br><br>", "", ""] for n in range(1, rng.randint(5, 9)))]  # fmt: skip
    body = f"<table class=full><tr><td>{office}<br>{pick(rng, 'Bureau', 'Service')} : {'.' * 24}</td><td class=r>{'.' * 20}, le {'.' * 16}</td></tr></table>{heading(rng, 'BORDEREAU D’ENVOI', 'BORDEREAU DE TRANSMISSION', 'BORDEREAU D’ENVOI DES PIÈCES', 'Bordereau récapitulatif')}<p>{pick(rng, 'adressé à M.', 'Le chef de service à')} {_DOTS}</p>{grid(rows)}<p>{pick(rng, 'Accusé de réception à retourner daté et signé.', 'Pour attribution - pour information - pour exécution (rayer les mentions inutiles).')}</p><p>Le {'.' * 12} &nbsp; {pick(rng, 'Signature et cachet', 'Le responsable')}</p>"
    return Sheet(page(rng, body, faces=PLAIN), {})


def tax_reminder(someone: Person, rng: Random) -> Sheet:
    """The treasury's reminder of an unpaid tax: sum, surcharge of ten percent, threats, the coupon to pay."""
    day, town = some_day(rng), place(rng).commune
    sum_ = Decimal(rng.randint(90, 2400))
    raised = (sum_ / 10).quantize(Decimal("1"))
    tax = pick(
        rng,
        "taxe foncière",
        "taxe d'habitation sur les résidences secondaires",
        "impôt sur le revenu - solde",
        "cotisation foncière des entreprises",
    )
    rows = [["Nature", "Montant"], [tax, money(sum_)], [pick(rng, "Majoration de 10 %", "Pénalité de retard"), money(raised)], ["Total à régler", money(sum_ + raised)]]  # fmt: skip
    letter = f"{pick(rng, 'Sauf erreur ou omission, vous n’avez pas acquitté les sommes ci-dessous.', 'À ce jour, le comptable n’a pas enregistré votre règlement.')}"
    body = f"{issuer(rng, f'Centre des finances publiques {of(town)}', ('Service de gestion comptable', phone_groups(phone(rng))), f'{escape(someone.name.upper())}<br>' + '<br>'.join(map(escape, address(rng).lines)))}{heading(rng, 'LETTRE DE RELANCE', 'MISE EN DEMEURE DE PAYER', 'DERNIER AVIS AVANT POURSUITES', 'Relance amiable')}{pairs(rng, [('Référence de l’avis', reference(rng, '99 99 9999999 99')), ('Date', f'{day:%d/%m/%Y}'), ('Rôle', reference(rng, '999/22101'))])}{paragraphs(letter)}{grid(rows)}{paragraphs(pick(rng, f'Faute de paiement avant le {day + timedelta(days=30):%d/%m/%Y}, une saisie administrative à tiers détenteur pourra être exercée sur vos comptes ou votre salaire.', 'Vous vous exposez à des poursuites dont les frais seront à votre charge (article L. 257 du livre des procédures fiscales).'), pick(rng, 'Si vous avez payé entre-temps, ne tenez pas compte de ce courrier.', 'En cas de difficultés, demandez un délai avant l’échéance.'))}<p style='border-top:.3mm dashed #000'>{pick(rng, 'TALON DE PAIEMENT', 'TIP SEPA')} {reference(rng, '999999999999 99 999999')}</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA)), {})


def raised_fine(someone: Person, rng: Random) -> Sheet:
    """A fine that was not paid in time, raised; how to contest, the notice of the deposit; two pages."""
    day = some_day(rng)
    done = day - timedelta(days=rng.randint(80, 200))
    what = pick(
        rng,
        "Stationnement très gênant sur un passage piétons",
        "Usage d'un téléphone tenu en main par conducteur",
        "Inobservation de l'arrêt au feu rouge",
        "Voyage sans titre de transport valable",
    )
    facts = [("Avis n°", reference(rng, "9999999999")), ("Infraction", what), ("Commise le", f"{done:%d/%m/%Y} à {rng.randint(0, 23):02d} h {rng.randint(0, 59):02d}"), ("Lieu", address(rng).line), ("Amende majorée", money(Decimal(rng.choice([75, 180, 375]))))]  # fmt: skip
    overleaf = ("La requête en exonération est adressée à l'officier du ministère public, par lettre recommandée, avec l'original du présent avis.", "Cochez le cas : vol ou destruction du véhicule, cession antérieure, autre conducteur, autre motif.", "La réclamation suspend l'exécution mais non le retrait de points éventuel.", "Une diminution de 20 % est accordée pour tout paiement sous trente jours.", "Toute personne de mauvaise foi s'expose à une amende portée au double.")  # fmt: skip
    body = f"{issuer(rng, 'Trésorerie du contrôle automatisé et des amendes', (pick(rng, 'Centre d’encaissement', 'Service des amendes'),), f'{escape(someone.name)}')}{heading(rng, 'AVIS D’AMENDE FORFAITAIRE MAJORÉE', 'EXTRAIT DU TITRE EXÉCUTOIRE', 'Amende forfaitaire majorée')}{pairs(rng, facts)}{paragraphs(f'Cet avis, émis le {long_date(day)}, vaut notification du titre rendu exécutoire par le ministère public.', pick(rng, 'Payez par carte sur le site de télépaiement, par chèque ou chez un buraliste agréé.', 'Ne pas adresser de paiement au tribunal.'))}<div style='page-break-before:always'></div><h3>{pick(rng, 'NOTICE : COMMENT CONTESTER', 'Formulaire de réclamation')}</h3>{paragraphs(*some(rng, overleaf, rng.randint(3, 5)))}<p>{boxes(('véhicule volé ou détruit', 'véhicule vendu', 'autre conducteur', 'autre motif'), set())}</p><p>Fait à {_DOTS}</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW)), {})


def envelope_insert(_: Person, rng: Random) -> Sheet:
    """A small sheet that comes in every envelope of a body: how to send papers back, beware of fraud."""
    body = f"{heading(rng, 'AVANT DE NOUS ÉCRIRE', 'Quelques conseils pour votre courrier', 'À LIRE ATTENTIVEMENT', 'INFORMATION AUX USAGERS')}<ul>{''.join(f'<li>{text}</li>' for text in some(rng, _INSERTS, rng.randint(4, 7)))}</ul><p>{pick(rng, 'Merci de votre compréhension.', 'Vos services publics s’engagent : Services Publics +', 'Imprimé sur papier recyclé - ne pas jeter.')} {reference(rng, 'Réf. 999-XX', 'Imp. 99/9999')}</p>"
    return Sheet(page(rng, body, size=rng.choice(["A5", "A4", "148mm 105mm"])), {})


def census_notice(someone: Person, rng: Random) -> Sheet:
    """A town hall's notice: a census, an electoral roll, identity papers ready, a public inquiry."""
    day, town = some_day(rng), place(rng).commune
    agent = person(rng)
    subject, said = rng.choice(
        [
            ("Recensement de la population", f"{agent.title} {agent.name}, agent recenseur muni d'une carte tricolore, se présentera chez vous entre le {day:%d/%m} et le {day + timedelta(days=30):%d/%m/%Y}. Répondre est un acte civique et une obligation légale."),
            ("Inscription sur les listes électorales", "Nous avons procédé à votre inscription. Votre carte vous parviendra avant le scrutin ; le bureau de vote y est indiqué."),
            ("Enquête publique", f"Il sera procédé du {day:%d/%m/%Y} au {day + timedelta(days=31):%d/%m/%Y} à une enquête sur la modification du plan local d'urbanisme. Le commissaire enquêteur recevra le public à la mairie."),
            ("Retrait de votre passeport", "Votre titre est arrivé. Présentez-vous en personne avec l'ancien document et le récépissé ; passé trois mois, il sera détruit."),
        ]
    )  # fmt: skip
    letter = Letter(
        head=(f"Mairie {of(town)}", pick(rng, "Direction de la population", "Affaires générales", "Guichet unique")),
        addressee=(f"{someone.title} {someone.name}", *address(rng).lines),
        dateline=f"{town}, le {any_date(day, rng)}", subject=subject, greeting=pick(rng, "Madame, Monsieur,", "Chers administrés,"),
        paragraphs=(said, pick(rng, "Vos réponses restent confidentielles et ne donnent lieu à aucun contrôle administratif ou fiscal.", "Les services municipaux sont ouverts du mardi au samedi matin."), pick(rng, "Nous vous remercions de votre participation.", "Pour toute précision, le standard est à votre disposition.")),
        closing=f"<p class=r>{pick(rng, 'Le maire', 'Pour le maire, l’adjointe déléguée')}<br>{signature(rng)}</p>{at_times(rng, round_stamp(rng, f'MAIRIE {of(town)}'.upper(), 'R F'))}",
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=(SANS, SERIF, DEJA)), {})


def blank_account_form(_: Person, rng: Random) -> Sheet:
    """A bank's or a landlord's application, printed and empty, over two pages: situation, income, papers to join."""
    titles = pick(
        rng,
        "DEMANDE D’OUVERTURE DE COMPTE",
        "DOSSIER DE CANDIDATURE - LOCATION",
        "DEMANDE DE LOGEMENT SOCIAL",
        "DEMANDE DE PRÊT PERSONNEL",
        "BULLETIN D’ADHÉSION",
    )
    labels = ("Nom", "Nom de naissance", "Prénoms", "Né(e) le / à", "Nationalité", "Situation de famille", "Enfants à charge", "Téléphone", "Adresse actuelle", "Depuis le", "Profession", "Employeur", "Type de contrat", "Revenus nets mensuels", "Autres ressources", "Charges et crédits")  # fmt: skip
    rows = [f"<p>{label} : {_DOTS}</p>" for label in some(rng, labels, rng.randint(10, 16))]
    wanted = some(rng, ("pièce d'identité en cours de validité", "trois derniers bulletins de salaire", "dernier avis d'imposition", "justificatif de domicile de moins de trois mois", "relevé d'identité bancaire", "contrat de travail", "quittances de loyer"), rng.randint(4, 6))  # fmt: skip
    body = f"{heading(rng, titles)}<p>{pick(rng, 'À remplir en majuscules, à l’encre noire.', 'Cadre réservé à l’organisme : N° ............')}</p>{''.join(rows)}<div style='page-break-before:always'></div><h3>{pick(rng, 'Pièces à joindre', 'Liste des justificatifs')}</h3><p>{boxes(wanted, set())}</p>{paragraphs(pick(rng, 'Je certifie l’exactitude des renseignements portés ci-dessus.', 'Tout dossier incomplet sera retourné.'), pick(rng, 'Les informations recueillies font l’objet d’un traitement ; vous disposez d’un droit d’accès et de rectification.', 'Toute fausse déclaration est punie par la loi.'))}<p>Date : ............ Signature du demandeur : &nbsp; du codemandeur :</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA, SERIF)), {})
