"""Papers that slip in from the rest of a life: bank, school, health, town hall, telephone, employer, travel."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.codes import bars, squares
from benchmarks.corpus.layouts.setting import DEJA, HANDS, MONO, NARROW, SANS, SERIF, Letter, document, lines
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.layouts.stray_notices import some_day
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person, phone
from benchmarks.corpus.places import address, place
from benchmarks.corpus.wording import any_date, long_date, money, of, phone_groups


def account_terms(_: Person, rng: Random) -> Sheet:
    """The back of a bank statement: conditions and fees in small columns; no account, no movement."""
    clauses = rng.sample([
        "Les opérations figurant au recto sont réputées acceptées à défaut de réclamation dans les treize mois.",
        "Le taux annuel effectif global applicable aux découverts figure dans la brochure tarifaire.",
        "En cas de perte ou de vol de votre carte, faites opposition sans délai au numéro d'urgence.",
        "Les chèques sont crédités sous réserve d'encaissement.",
        "Le médiateur peut être saisi gratuitement après épuisement des recours internes.",
        "Les dépôts sont garantis dans la limite de 100 000 € par déposant.",
        "Commission d'intervention : 8,00 € par opération, dans la limite de 80,00 € par mois.",
        "La date de valeur est celle à laquelle l'opération est prise en compte pour le calcul des intérêts.",
        "Vos données sont traitées aux fins de gestion de la relation bancaire et de lutte contre la fraude.",
    ], rng.randint(5, 9))  # fmt: skip
    css = f"body{{font:{rng.choice([7, 7.5, 8])}pt/1.4 {rng.choice([NARROW, SANS])};color:{rng.choice(['#000', '#555', '#345'])}}} .k{{column-count:{rng.choice([2, 3])};column-gap:6mm;text-align:justify}}"
    body = f"{heading(rng, 'INFORMATIONS ET CONDITIONS', 'Extrait de nos conditions tarifaires', 'POUR MIEUX LIRE VOTRE RELEVÉ', 'Vos interlocuteurs')}<div class=k>{''.join(f'<p><b>{n}.</b> {escape(text * rng.randint(1, 2))}</p>' for n, text in enumerate(clauses, 1))}</div>"
    return Sheet(document(css, body, margin="15mm"), {})


def class_note(someone: Person, rng: Random) -> Sheet:
    """A word in a pupil's book: an outing, a meeting, a strike, with a slip to be cut and signed."""
    day, teacher = some_day(rng), person(rng)
    away = day + timedelta(days=rng.randint(4, 25))
    said = pick(rng, f"La classe se rendra au musée le {long_date(away)}. Prévoir un pique-nique et une participation de {rng.randint(3, 12)} €.", f"La réunion de rentrée aura lieu le {long_date(away)} à 18 h dans le préau.", f"En raison d'un mouvement de grève, l'accueil ne sera pas assuré le {long_date(away)}.", "Des poux ont été signalés dans la classe : merci de vérifier les têtes.")  # fmt: skip
    body = f"<p>{pick(rng, 'École élémentaire', 'Collège', 'École maternelle')} {escape(address(rng).street)}</p>{heading(rng, 'Mot aux familles', 'INFORMATION', 'Sortie scolaire', 'À lire et à signer')}{paragraphs(pick(rng, 'Chers parents,', 'Madame, Monsieur,', 'Bonjour,'), said, f'{teacher.short_title} {teacher.used_name}')}<div style='border-top:.4mm dashed #000;margin-top:8mm;padding-top:4mm'>{pick(rng, 'Coupon-réponse', 'À découper')}<br>Nom de l'enfant : {pick(rng, '.................', escape(someone.forenames[0]))}<br>&#9744; autorise &nbsp; &#9744; n'autorise pas<br>Signature : ..............</div>"
    return Sheet(page(rng, body, faces=(DEJA, SANS, HANDS[0]), size=rng.choice(["A4", "A5"])), {})


def prescription(someone: Person, rng: Random) -> Sheet:
    """A doctor's prescription: drugs and doses; it certifies nothing."""
    doctor, where, day = person(rng), address(rng), some_day(rng)
    drugs = rng.sample(["PARACÉTAMOL 1 g : 1 cp 3 fois par jour si douleur", "AMOXICILLINE 500 mg : 1 gélule matin, midi et soir, 6 jours", "OMÉPRAZOLE 20 mg : 1 gélule le soir", "Séances de kinésithérapie : 10, rachis lombaire", "Sérum physiologique, dosettes", "VITAMINE D 100 000 UI : 1 ampoule", "Radiographie du poignet droit, face et profil", "Bas de contention classe 2", "IBUPROFÈNE 400 mg : pendant les repas"], rng.randint(2, 5))  # fmt: skip
    listed = "".join(
        f"<p style='margin-left:{rng.randint(4, 16)}mm'>{pick(rng, '-', '•', '')} {drug}</p>"
        for drug in drugs
    )
    body = f"{issuer(rng, f'Dr {doctor.name}', (pick(rng, 'Médecine générale', 'Rhumatologue', 'ORL', 'Chirurgien-dentiste'), *where.lines, phone_groups(phone(rng))), f'Le {any_date(day, rng)}')}{heading(rng, 'ORDONNANCE', 'Ordonnance', '&nbsp;')}<p>{someone.short_title} {escape(someone.name)}{at_times(rng, f', {day.year - someone.born.year} ans, ' + str(rng.randint(48, 105)) + ' kg')}</p>{listed}<p>{pick(rng, 'QSP 1 mois', 'À renouveler 2 fois', 'Non substituable', '')}</p><div class=r>{signature(rng)}</div>{at_times(rng, bars(rng))}"
    return Sheet(page(rng, body, size=rng.choice(["A4", "A5"])), {})


def fine(someone: Person, rng: Random) -> Sheet:
    """A speeding fine: flash, measured and retained speed, points, what to pay."""
    day, where = some_day(rng), address(rng)
    speed = rng.randint(56, 148)
    plate = f"{''.join(rng.choices('ABCDEFGHJK', k=2))}-{rng.randint(100, 999)}-{''.join(rng.choices('LMNPQRST', k=2))}"
    rows = [("Date et heure de l'infraction", f"{day:%d/%m/%Y} à {rng.randint(0, 23):02d}h{rng.randint(0, 59):02d}"), ("Lieu", f"{where.street}, {where.place.commune}"), ("Immatriculation", plate), ("Vitesse mesurée", f"{speed} km/h"), ("Vitesse retenue", f"{speed - 5} km/h"), ("Points", f"{rng.randint(1, 3)}")]  # fmt: skip
    body = f"<table class=full><tr><td>{bars(rng)}</td><td>{escape(someone.title)} {escape(someone.name)}<br>{lines(address(rng).lines)}</td></tr></table>{heading(rng, 'AVIS DE CONTRAVENTION', 'Avis d’amende forfaitaire', 'INFRACTION AU CODE DE LA ROUTE', 'AVIS D’AMENDE FORFAITAIRE MAJORÉE')}<p>{pick(rng, 'Le véhicule dont vous êtes titulaire du certificat d’immatriculation a été contrôlé.', 'Cher usager, une infraction a été relevée par un appareil automatique.')}</p>{pairs(rng, rows)}<p><b>Montant de l'amende : {rng.choice([68, 90, 135, 180])} €</b> - n° de télépaiement {rng.randint(10**13, 10**14)}</p><p style='font-size:8pt'>{pick(rng, 'Vous reconnaissez l’infraction : payez. Vous la contestez : requête en exonération, accompagnée du présent avis, dans les 45 jours.', 'Officier du ministère public - Contrôle automatisé. Le paiement vaut reconnaissance de l’infraction.')}</p>"
    return Sheet(page(rng, body), {})


def foreign_letter(someone: Person, rng: Random) -> Sheet:
    """A letter in English, German, Spanish or Italian, from a hotel, a bank, a family."""
    subject, greeting, texts = rng.choice(
        [
            ("Your booking", "Dear guest,", ("Thank you for choosing our hotel. We are pleased to confirm a double room for three nights, breakfast included.", "Should you need a transfer from the airport, please let us know. We look forward to welcoming you.", "Kind regards, the reservations team")),
            ("Payment reminder", "Dear Sir or Madam,", ("Our records show that invoice 20871 is still outstanding. Please arrange payment within seven days.", "If you have already paid, please disregard this notice.", "Yours faithfully, Accounts receivable")),
            ("Tenancy reference", "To whom it may concern,", ("I confirm that the above was a tenant of mine for two years and always paid the rent on time.", "The door and all fittings were left in good order.", "Sincerely, the landlord")),
            ("Ihre Bestellung", "Sehr geehrte Damen und Herren,", ("vielen Dank für Ihre Bestellung. Die Ware wird in den nächsten Tagen geliefert.", "Bei Fragen stehen wir Ihnen gern zur Verfügung.", "Mit freundlichen Grüßen")),
            ("Certificado", "Muy señores míos:", ("Por la presente certificamos que la persona arriba indicada ha trabajado en nuestra empresa.", "Y para que conste, firma el presente documento.", "Atentamente,")),
            ("Conferma", "Gentile cliente,", ("confermiamo la ricezione del Suo pagamento e La ringraziamo per la fiducia.", "Restiamo a disposizione per ogni chiarimento.", "Cordiali saluti")),
        ]
    )  # fmt: skip
    sender = pick(
        rng, "Harbour View Ltd", "Northgate Trading", "Hausmann GmbH", "Casa Verde S.L.", "Bellavista S.r.l."
    )
    letter = Letter(
        (sender, f"P.O. Box {rng.randint(10, 9999)}"),
        (someone.name, *address(rng).lines, "FRANCE"),
        f"{some_day(rng):%d/%m/%Y}",
        subject,
        greeting,
        texts,
        signature(rng),
    )
    html = post(letter, rng).replace("Objet", pick(rng, "Re", "Subject", "Ref")).replace("OBJET", "RE").replace("Concerne", "Re")  # fmt: skip
    return Sheet(html, {})


def chat_screen(someone: Person, rng: Random) -> Sheet:
    """A telephone's chat, printed: bubbles left and right, hours; talk of daily life and at times of the door."""
    other = person(rng)
    css = f"body{{font:10pt/1.35 {rng.choice([DEJA, SANS])}}} .p{{width:{rng.randint(85, 120)}mm;margin:0 auto;background:{rng.choice(['#ece5dd', '#fff', '#0b141a', '#f0f2f5'])};padding:4mm;border:.2mm solid #999}} .m{{border-radius:3mm;padding:2mm 3mm;margin:2mm 0;width:62%}} .o{{background:#fff;border:.1mm solid #ccc}} .i{{background:{rng.choice(['#d9fdd3', '#0a7cff', '#cfe8ff'])};margin-left:33%}} small{{color:#667}}"
    said = rng.sample(["Coucou tu rentres à quelle heure ?", "J'ai vu ta porte ce matin, c'est n'importe quoi", "Le serrurier passe demain entre 8h et 10h", "Ok super merci", "Tu as les clés ?", "La police est passée chez le voisin du 3e", "mdr", "Je t'envoie la photo", "Tu peux me prêter la perceuse ?", "C'est réparé ou pas encore ?", "Appelle l'assurance !!", "On se voit dimanche ?", "Oui pas de souci", "J'ai rien entendu je dormais"], rng.randint(6, 11))  # fmt: skip
    hour, minute, bubbles = rng.randint(7, 21), rng.randint(0, 20), ""
    for text in said:
        minute += rng.randint(1, 4)
        bubbles += f"<div class='m {rng.choice('oi')}'>{escape(text)}<br><small>{hour:02d}:{min(minute, 59):02d}</small></div>"
    top = f"{pick(rng, '&lt;', '&larr;')} <b>{pick(rng, other.forenames[0], 'Voisins escalier B', 'Maman', 'Proprio', someone.forenames[0] + ' boulot')}</b> <small>{pick(rng, 'en ligne', 'vu aujourd’hui', '')}</small>"
    return Sheet(document(css, f"<div class=p><div style='background:#e9e9e9;padding:2mm'>{top}</div>{bubbles}</div>", margin="10mm"), {})  # fmt: skip


def town_hall_word(someone: Person, rng: Random) -> Sheet:
    """A town hall or a fund for families writes of something else: nursery, rubbish, benefit, voting card."""
    day, where = some_day(rng), place(rng)
    subject, said = rng.choice(
        [
            ("votre demande de place en crèche", "La commission d'attribution n'a pu donner une suite favorable à votre demande. Votre dossier reste inscrit sur liste d'attente."),
            ("collecte des encombrants", "La collecte aura lieu le premier mardi du mois. Les dépôts doivent être sortis la veille après 19 heures."),
            ("vos droits aux prestations", f"Après étude de votre situation, le montant mensuel de votre aide au logement est fixé à {rng.randint(80, 340)},00 €."),
            ("attestation de paiement de prestations", f"Pour le mois passé, {rng.randint(150, 900)},00 € ont été versés sur votre compte."),
            ("recensement de la population", "Un agent recenseur se présentera à votre domicile ; il est muni d'une carte officielle."),
        ]
    )  # fmt: skip
    letter = Letter((pick(rng, f"Mairie {of(where.commune)}", f"Caisse d'allocations {of(where.commune)}", f"Communauté d'agglomération {of(where.commune)}"), phone_groups(phone(rng))), (f"{someone.title} {someone.name}", *address(rng, where).lines), f"{where.commune}, le {long_date(day)}", subject, f"{someone.title},", (said, "Mes services restent à votre disposition pour tout renseignement.", pick(rng, "Veuillez recevoir mes salutations distinguées.", "Cordialement,")), signature(rng))  # fmt: skip
    return Sheet(post(letter, rng), {})


def travel_pass(someone: Person, rng: Random) -> Sheet:
    """A ticket for a show, a match, a museum or a plane: square code, seat, hour."""
    day = some_day(rng)
    what = pick(
        rng,
        "CONCERT - Salle des Fêtes",
        "MATCH DE CHAMPIONNAT",
        "CARTE D'EMBARQUEMENT",
        "MUSÉE MARITIME - entrée",
        "CINÉMA LE REX",
        "PASS PISCINE 10 ENTRÉES",
    )
    css = f"body{{font:11pt/1.4 {rng.choice([SANS, NARROW, MONO])}}} .k{{border:.4mm {rng.choice(['solid', 'dashed'])} #333;padding:6mm;width:{rng.randint(110, 165)}mm;margin:{rng.randint(0, 40)}mm auto}}"
    body = f"<div class=k><table class=full><tr><td><b style='font-size:15pt'>{escape(what)}</b><br>{long_date(day)} - {rng.randint(9, 21)} h {rng.choice(['00', '30', '45'])}<br>{pick(rng, 'Porte', 'Rang')} {rng.randint(1, 30)} {pick(rng, 'Place', 'Siège')} {rng.randint(1, 60)}{rng.choice('ABCDEF')}<br>{escape(someone.name.upper())}<br>{pick(rng, 'Plein tarif', 'Tarif réduit', 'Invitation')} {rng.randint(5, 60)},00 €</td><td class=r>{squares(rng, 28)}</td></tr></table><p style='font-size:7pt'>Billet ni repris, ni échangé. {rng.randint(10**8, 10**9)}</p></div>"
    return Sheet(document(css, body, margin="14mm"), {})


def telephone_offer(someone: Person, rng: Random) -> Sheet:
    """A telephone or internet firm confirms an order, an end of contract, an engineer's visit."""
    day = some_day(rng)
    fee = Decimal(rng.choice([999, 1599, 2499, 3999])) / 100
    rows = [["Service", "Mensuel"], [pick(rng, "Forfait 100 Go", "Box fibre", "Option TV"), money(fee)], ["Remise bienvenue", "- 5,00 €"]]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Ondalis', 'Fibréa', 'Télémob'), ('Service clients', phone_groups(phone(rng))), escape(someone.name))}{heading(rng, 'Merci pour votre commande', 'Votre demande de résiliation', 'Rendez-vous technicien confirmé', 'Récapitulatif contractuel')}{paragraphs(f'Bonjour {someone.forenames[0]},', pick(rng, f'Votre équipement sera livré avant le {day + timedelta(days=6):%d/%m/%Y}.', f'Nous avons bien noté votre demande du {day:%d/%m/%Y} ; elle prendra effet dans dix jours.', f'Un technicien passera le {day + timedelta(days=9):%d/%m/%Y} entre 8 h et 12 h.'))}{grid(rows)}<p style='font-size:7.5pt'>{pick(rng, 'Vous disposez d’un délai de rétractation de quatorze jours.', 'Sans engagement. Frais d’activation : 39 €.')}</p>"
    return Sheet(page(rng, body), {})


def scratch_paper(someone: Person, rng: Random) -> Sheet:
    """A page of notes by hand: sums, telephone numbers, things to do, names."""
    hand = rng.choice(HANDS)
    notes = rng.sample(["appeler le syndic lundi", f"{someone.forenames[0]} : {phone_groups(phone(rng))}", "penser au RIB", "350 + 89 = 439", "RDV dentiste mardi 14h", "racheter une serrure ??", "dossier : photos, facture, papiers", "mot de passe box = dans le tiroir", "rendre les clés", "avocat -> rappeler", "passer à la Poste recommandé", "acheter timbres", "12 x 24,50"], rng.randint(4, 9))  # fmt: skip
    body = "".join(f"<p style='margin-left:{rng.randint(0, 60)}mm;transform:rotate({rng.uniform(-2, 2):.1f}deg);{pick(rng, '', '', 'text-decoration:line-through', 'text-decoration:underline')}'>{escape(note)}</p>" for note in notes)  # fmt: skip
    css = f"body{{font:italic {rng.randint(16, 22)}pt/1.4 {hand},{SERIF};color:{rng.choice(['#1c2f6e', '#111', '#7a1020'])}}}"
    return Sheet(document(css, body, margin="16mm", size=rng.choice(["A4", "A5"])), {})


def sports_club(someone: Person, rng: Random) -> Sheet:
    """A club or association calls its members: a party, a fee, a licence; it is no statute."""
    day, head = some_day(rng), person(rng)
    club = pick(
        rng,
        "Judo-Club",
        "Les Amis de la pétanque",
        "Chorale du Belvédère",
        "Amicale des locataires",
        "Club de randonnée",
    )
    said = pick(rng, f"La cotisation de la saison est fixée à {rng.randint(15, 180)} €. Merci de la régler avant le {day + timedelta(days=20):%d/%m/%Y}.", f"Vous êtes invités au repas annuel le {long_date(day + timedelta(days=30))}. Inscriptions auprès du bureau.", f"Le loto du club aura lieu le {long_date(day + timedelta(days=14))} ; nous cherchons des lots et des bras.")  # fmt: skip
    body = f"{issuer(rng, club, ('Association loi 1901', place(rng).commune))}{heading(rng, 'À tous nos adhérents', 'INVITATION', 'Appel à cotisation', 'Bulletin d’inscription')}{paragraphs(f'{someone.title} {someone.used_name},' if rng.random() < 0.5 else 'Chers amis,', said, 'Amitiés sportives,' if rng.random() < 0.5 else 'Bien à vous,', head.name)}{at_times(rng, boxed_stamp(rng, (club.upper(),)))}"
    return Sheet(page(rng, body), {})
