"""More records of what happened: of justice commissioners, of complaints, of the police's daybook."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.door_annex_parts import after, boxes, claimant, reference
from benchmarks.corpus.layouts.parts import surname_first
from benchmarks.corpus.layouts.setting import MONO, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, of, phone_groups

_SIGHTS = (
    "Le vantail de la porte palière est enfoncé en partie médiane, sur une hauteur d'environ un mètre",
    "La gâche pend, retenue par une seule vis",
    "Des éclats de bois jonchent le sol de l'entrée",
    "Le dormant est désolidarisé de la maçonnerie, laquelle est fissurée",
    "La serrure ne fonctionne plus ; le cylindre est absent",
    "Le revêtement de sol porte des traces noires en arc de cercle",
    "Les autres ouvertures du logement sont intactes",
)
_TOLD = (
    "Des policiers sont entrés chez moi en cassant la porte et sont repartis sans explication.",
    "En rentrant du travail j'ai trouvé la porte ouverte, la serrure par terre et un papier sur la table.",
    "On m'a dit qu'il y avait erreur sur l'étage.",
    "Le gardien m'a prévenu que les forces de l'ordre avaient forcé ma porte à six heures.",
)


def bailiffs_print(annex: Annex, rng: Random) -> Sheet:
    """A modern office: a cover block, findings by room, hours of start and end, fees at the end."""
    officer, day = person(rng), after(annex, rng, 0, 14)
    rooms = "".join(f"<p><b>{room}</b> - {escape(sight)}.</p>" for room, sight in zip(("Palier", "Porte", "Entrée", "Serrure", "Divers"), rng.sample(_SIGHTS, 5), strict=True) if rng.random() < 0.8)  # fmt: skip
    facts = [("Requérant", annex.company.name if annex.company else annex.person.name), ("Lieu du constat", annex.address.line), ("Date", long_date(day)), ("Début / fin", f"{rng.randint(9, 12)}h{rng.randint(10, 59)} - {rng.randint(13, 17)}h{rng.randint(10, 59)}"), ("Réf. étude", reference(rng, "C99999", "99/9999/XX"))]  # fmt: skip
    body = f"{issuer(rng, pick(rng, f'Étude {officer.used_name}', f'SELARL {officer.used_name} Justice'), ('Commissaire de justice', *address(rng, annex.address.place).lines, phone_groups(phone(rng))))}{heading(rng, 'PROCÈS-VERBAL DE CONSTAT', 'CONSTAT D’ÉTAT DES LIEUX DÉGRADÉS', 'Constat de commissaire de justice', 'P.V. DE CONSTAT')}{pairs(rng, facts)}<h3>{pick(rng, 'MES CONSTATATIONS', 'Ce que j’ai vu', 'CONSTATATIONS')}</h3>{rooms}{paragraphs(pick(rng, 'Des clichés ont été pris par mes soins et demeurent annexés.', 'Plus rien n’étant à constater, je me suis retiré.'), 'Acte soumis à la taxe forfaitaire. Coût : ' + str(rng.randint(180, 420)) + ',00 euros.')}<p>{signature(rng)}{round_stamp(rng, 'COMMISSAIRE DE JUSTICE', pick(rng, 'ÉTUDE', 'SCEAU'))}</p>"
    return Sheet(page(rng, body), {})


def bailiffs_deed(annex: Annex, rng: Random) -> Sheet:
    """A record in one breath: whereas, I went, I saw, of which this record."""
    officer, day = person(rng), after(annex, rng, 0, 14)
    seen = " ".join(f"{sight}." for sight in rng.sample(_SIGHTS, rng.randint(3, 5)))
    body = f"<p>{escape(officer.name)}<br>Huissier de justice devenu commissaire de justice<br>{escape(annex.address.place.commune)}</p>{heading(rng, 'CONSTAT', 'PROCÈS-VERBAL', 'PROCÈS-VERBAL DE CONSTAT DRESSÉ À LA REQUÊTE D’UN PARTICULIER')}{paragraphs(f'Le {day_in_words(day)} {in_words(day.year)},')}<p>À la requête de {claimant(annex)}, {escape(annex.address.line)},</p>{paragraphs(pick(rng, f'Lequel m’expose que son huis a été fracturé le {long_date(annex.day)} et qu’il entend en conserver la preuve,', f'Qui me requiert de constater les dégradations du {annex.day:%d/%m/%Y},'), 'Je me suis rendu sur place et, en présence du requérant, ai constaté :', seen, 'Telles sont mes constatations, dont procès-verbal pour servir et valoir ce que de droit.')}{signature(rng)}{at_times(rng, boxed_stamp(rng, ('ACTE', 'COÛT ' + str(rng.randint(150, 400)) + ' €')))}"
    return Sheet(page(rng, body), {})


def filed_receipt(annex: Annex, rng: Random) -> Sheet:
    """The receipt of a complaint from a police counter: numbers, offence, what happens next."""
    day, who = after(annex, rng, 0, 9), annex.person
    facts = [("N° de procédure", reference(rng, "99999/9999/999999", "9999/999999")), ("Déposant", surname_first(who)), ("Date des faits", f"{annex.day:%d/%m/%Y}"), ("Lieu", annex.address.line), ("Infraction", pick(rng, "Dégradation volontaire de bien privé", "Destruction du bien d'autrui", "Violation de domicile")), ("Auteur", "inconnu"), ("Reçu par", f"{person(rng).name}, {pick(rng, 'gardien de la paix', 'brigadier')}")]  # fmt: skip
    body = f"{issuer(rng, f'COMMISSARIAT DE POLICE {of(annex.address.place.commune).upper()}', ('Bureau des plaintes',))}{heading(rng, 'RÉCÉPISSÉ DE DÉPÔT DE PLAINTE', 'DÉPÔT DE PLAINTE', 'Récépissé de plainte contre X', 'PLAINTE - RÉCÉPISSÉ')}{pairs(rng, facts)}{paragraphs(f'Plainte enregistrée le {long_date(day)}.', pick(rng, 'Votre plainte est transmise au procureur de la République. Vous serez avisé des suites.', 'Vous pouvez être assisté par une association d’aide aux victimes (116 006).', 'Conservez ce récépissé : il vous sera demandé par votre assureur.'))}<p>{signature(rng, 32)}</p>{at_times(rng, round_stamp(rng, 'POLICE NATIONALE', 'PLAINTES'))}"
    return Sheet(page(rng, body), {})


def complaint_by_letter(annex: Annex, rng: Random) -> Sheet:
    """A citizen's complaint sent to a station, to the inspectors or to the court: plain, angry or hesitant."""
    who, day, town = annex.person, after(annex, rng, 1, 60), annex.address.place.commune
    letter = Letter(
        head=(who.name, *annex.address.lines),
        addressee=tuple(pick(rng, f"Commissariat {of(town)}", "Inspection générale|de la police nationale", f"Tribunal judiciaire {of(town)}|Parquet").split("|")),
        dateline=f"{town}, le {any_date(day, rng)}",
        subject=pick(rng, "plainte contre X", "dépôt de plainte par courrier", "plainte pour dégradation de ma porte", "PLAINTE"),
        greeting=pick(rng, "Madame, Monsieur,", "Monsieur le procureur,", "Monsieur le commissaire,"),
        paragraphs=(
            pick(rng, f"Je porte plainte pour les faits suivants, survenus le {long_date(annex.day)} à mon domicile.", f"Par ce courrier je dépose plainte contre X pour destruction d'un bien m'appartenant, le {annex.day:%d/%m/%Y}."),
            rng.choice(_TOLD),
            pick(rng, "Je me constituerai partie civile.", "Je demande l'ouverture d'une enquête et la désignation des responsables.", "Un voisin peut témoigner."),
            pick(rng, "Merci de m'adresser un récépissé.", "Je vous remercie de me tenir informé des suites.", "Veuillez agréer mes salutations."),
        ),
        closing=signature(rng),
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=PLAIN), {})


def complaint_form(annex: Annex, rng: Random) -> Sheet:
    """A form of complaint of a gendarmerie company, filled in by pen."""
    who, (hand, ink), day = annex.person, hand_and_ink(rng), after(annex, rng, 0, 9)

    def put(text: str) -> str:
        return pen(text, hand, ink, 14)

    body = f"<p><b>GENDARMERIE NATIONALE</b><br>{pick(rng, 'Brigade territoriale', 'Communauté de brigades')} {escape(of(annex.address.place.commune))}</p>{heading(rng, 'FORMULAIRE DE PLAINTE', 'PLAINTE', 'Préparation de votre plainte')}<p style='line-height:2'>1. Le plaignant : {put(surname_first(who))}, né(e) le {put(f'{who.born:%d/%m/%Y}')}<br>Domicile : {put(annex.address.line)}<br>2. Les faits : le {put(f'{annex.day:%d/%m/%Y}')} vers {put(str(rng.randint(5, 9)) + 'h')}<br>Récit : {put(rng.choice(_TOLD))}<br>3. Préjudice : {put(pick(rng, 'porte à remplacer', 'porte + serrure', '2000 euros environ'))}<br>4. {boxes(('Je porte plainte contre X', 'Je souhaite seulement signaler'), {0})}</p><p>Le {put(f'{day:%d/%m/%Y}')} {signature(rng)}</p>"
    return Sheet(page(rng, body, faces=(SANS, SERIF)), {})


def daybook_extract(annex: Annex, rng: Random) -> Sheet:
    """A print of the daybook's program: number, hour, kind of event, statement in the first person or the third."""
    day, who = after(annex, rng, 0, 6), annex.person
    facts = [("Main courante n°", reference(rng, f"{day.year}/999999", "9999/9999")), ("Date / heure de la déclaration", f"{day:%d/%m/%Y} {rng.randint(8, 21)}:{rng.randint(10, 59)}"), ("Service", f"CSP {of(annex.address.place.commune)}"), ("Déclarant", surname_first(who)), ("Adresse", annex.address.line), ("Nature", pick(rng, "Déclaration d'usager", "Différend", "Dégradation", "Renseignement"))]  # fmt: skip
    body = f"{heading(rng, 'DÉCLARATION DE MAIN COURANTE', 'EXTRAIT DE MAIN COURANTE', 'MAIN COURANTE INFORMATISÉE', 'Fiche événement')}{pairs(rng, facts)}<p><b>{pick(rng, 'Exposé', 'Teneur de la déclaration', 'Texte')}</b></p>{paragraphs(rng.choice(_TOLD), pick(rng, 'Je ne souhaite pas déposer plainte mais prendre acte.', 'L’intéressé désire que mention en soit faite à toutes fins utiles.', f'Cela s’est passé le {annex.day:%d/%m/%Y}.'))}<p>{pick(rng, 'La présente déclaration n’est pas une plainte et ne donne pas lieu à enquête.', 'Extrait remis au déclarant.')}</p>{signature(rng, 34)}{at_times(rng, round_stamp(rng, 'POLICE NATIONALE', 'CSP'))}"
    return Sheet(page(rng, body, faces=(MONO, SANS, SERIF)), {})


def gendarmes_mention(annex: Annex, rng: Random) -> Sheet:
    """A gendarmerie's intelligence record of a visit at the counter, given to the visitor."""
    day, who = after(annex, rng, 0, 10), annex.person
    told = rng.choice(_TOLD)
    body = f"{issuer(rng, 'GENDARMERIE NATIONALE', (f'Brigade {of(annex.address.place.commune)}', phone_groups(phone(rng))))}{heading(rng, 'MAIN COURANTE GENDARMERIE', 'PROCÈS-VERBAL DE RENSEIGNEMENT', 'Attestation de déclaration', 'Mention au registre')}{paragraphs(f'Le {any_date(day, rng)}, {who.title} {who.name}, né{who.agrees} le {who.born:%d/%m/%Y}, demeurant {annex.address.line}, s’est présenté{who.agrees} à notre unité et a déclaré :', f'« {told} »', pick(rng, f'Les faits datent du {annex.day:%d/%m/%Y}.', 'Aucune suite judiciaire n’est sollicitée.'), pick(rng, 'Mention a été portée au registre du jour.', 'Déclaration consignée sans dépôt de plainte.'))}<p>{pick(rng, 'Le gendarme de permanence', 'Le chef de poste')} {signature(rng)}</p>"
    return Sheet(page(rng, body), {})


def record_in_haste(annex: Annex, rng: Random) -> Sheet:
    """A record made in haste, before the door is mended: who asks, where, what is seen, a line each."""
    officer, day, seen = person(rng), after(annex, rng, 0, 5), rng.sample(_SIGHTS, 4)
    listed = "".join(f"<p>{escape(sight)}.</p>" for sight in seen)
    body = f"<table class=full><tr><td><b>{escape(officer.name)}</b><br>Commissaire de justice associé{officer.agrees}</td><td class=r>{pick(rng, 'COPIE', 'EXPÉDITION', 'PREMIÈRE EXPÉDITION')}<br>Coût TTC {rng.randint(150, 390)},20 €</td></tr></table>{heading(rng, 'PROCÈS-VERBAL DE CONSTAT', 'CONSTAT D’URGENCE', 'PROCÈS-VERBAL DE COMMISSAIRE DE JUSTICE')}<p>{long_date(day).upper()}</p><p>{pick(rng, 'POUR', 'DEMANDEUR')} : {claimant(annex)}<br>{pick(rng, 'OÙ', 'LIEU')} : {escape(annex.address.line)}</p>{paragraphs(pick(rng, 'Il m’est demandé de constater l’état de la porte avant réparation.', 'Le requérant craint le dépérissement des preuves.'), 'Je me rends sur les lieux et constate :')}{listed}{paragraphs('Vingt photographies horodatées sont annexées.' if rng.random() < 0.5 else 'Le présent acte comporte deux feuillets.')}{signature(rng)}{round_stamp(rng, 'COMMISSAIRE DE JUSTICE', 'SCP')}"
    return Sheet(page(rng, body), {})


def statement_of_the_day(annex: Annex, rng: Random) -> Sheet:
    """A commander's certificate that a statement was entered in the daybook under such a number."""
    day, who, chief = after(annex, rng, 0, 8), annex.person, person(rng)
    letter = Letter(
        head=(pick(rng, "Direction départementale de la police nationale", "Préfecture de police"), f"Commissariat {of(annex.address.place.commune)}", phone_groups(phone(rng))),
        addressee=(f"{who.title} {who.name}", *annex.address.lines),
        dateline=f"{annex.address.place.commune}, le {any_date(day, rng)}",
        subject=pick(rng, "copie de votre main courante", "attestation d'inscription en main courante", f"main courante n° {day.year}/{rng.randint(100, 9999)}"),
        greeting=f"{who.title},",
        paragraphs=(
            pick(rng, f"Je vous confirme que votre déclaration relative aux faits du {annex.day:%d/%m/%Y} a été inscrite à la main courante.", f"Votre déclaration a été enregistrée en main courante le {day:%d/%m/%Y}, sans valoir plainte."),
            f"Vous y exposiez notamment : « {rng.choice(_TOLD)} »",
            pick(rng, "Vous conservez la faculté de déposer plainte dans le délai de prescription.", "Cette mention n'entraîne pas l'ouverture d'une enquête."),
        ),
        closing=f"{escape(chief.name)}<br>{signature(rng)}",
    )  # fmt: skip
    return Sheet(post(letter, rng), {})
