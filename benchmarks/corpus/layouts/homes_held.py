"""More deeds and leases: a gift, an estate, the land office's answer; a lease by an agency, one for a post, one of a page."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.dwelling_papers import Deed, Lease
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.setting import DEJA_SERIF, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import (
    day_in_words,
    in_words,
    long_date,
    money,
    money_in_words,
    phone_groups,
)


def _parcel(rng: Random) -> str:
    return f"section {rng.choice(['AC', 'BE', 'DH', 'ZK'])} n° {rng.randint(2, 790)}"


def gift_deed(deed: Deed, rng: Random) -> Sheet:
    """A deed of gift or of division: who gives, who receives, the home, its rise in titles."""
    solemn = f"L'AN {in_words(deed.day.year).upper()}, LE {day_in_words(deed.day).upper()}" if rng.random() < 0.4 else f"Le {long_date(deed.day)}"  # fmt: skip
    parts = [
        (pick(rng, "DONATEUR", "D'UNE PART"), f"{deed.seller}, qui donne"), (pick(rng, "DONATAIRE", "D'AUTRE PART"), f"{deed.owner}, qui accepte"),
        (pick(rng, "BIEN DONNÉ", "DÉSIGNATION"), f"Un {pick(rng, 'appartement', 'logement', 'bien en copropriété')} situé {deed.address.line}, cadastré {_parcel(rng)}."), ("ÉVALUATION", f"{money(deed.price)} en pleine propriété."),
        ("ORIGINE DE PROPRIÉTÉ", pick(rng, "Le bien appartient au donateur pour l'avoir recueilli dans la succession de ses père et mère.", "Acquis par le donateur suivant acte antérieur, publié au service de la publicité foncière.")),
    ]  # fmt: skip
    listed = "".join(f"<p><b>{title}</b><br>{escape(text)}</p>" for title, text in parts)
    body = f"<p>{escape(deed.notary.name)}<br>{pick(rng, 'Notaire', 'Office notarial')}, {escape(deed.address.place.commune)}</p>{heading(rng, 'DONATION', 'DONATION-PARTAGE', 'ACTE DE DONATION')}<p>{solemn}, Maître {escape(deed.notary.name)}, notaire, a reçu le présent acte :</p>{listed}<p>{pick(rng, 'Le donataire est propriétaire à compter de ce jour et en a la jouissance immédiate.', 'Transfert de propriété immédiat.')}</p><p>{signature(rng)}{signature(rng)}{at_times(rng, round_stamp(rng, 'OFFICE NOTARIAL', 'NOTAIRE'))}</p>"
    return Sheet(page(rng, body, faces=(SERIF, DEJA_SERIF)), deed.fields())


def land_office(deed: Deed, rng: Random) -> Sheet:
    """The land office's answer to a request: formalities published on a home, with the owner and the deed's day."""
    filed = deed.day + timedelta(days=rng.randint(8, 60))
    rows = [["N° d'ordre", "Dépôt", "Nature de l'acte", "Rédacteur / date", "Disposant / bénéficiaire"], ["1", f"{filed:%d/%m/%Y}", "VENTE", f"NOT {escape(deed.notary.used_name.upper())}<br>{deed.day:%d/%m/%Y}", f"{escape(deed.seller)}<br>{escape(deed.owner)}"]]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Direction générale des finances publiques', 'SERVICE DE LA PUBLICITÉ FONCIÈRE'), (deed.address.place.commune,))}{heading(rng, 'RELEVÉ DES FORMALITÉS PUBLIÉES', 'RENSEIGNEMENTS HORS FORMALITÉ', 'ÉTAT RÉPONSE À UNE DEMANDE DE RENSEIGNEMENTS', 'Fichier immobilier - titre de propriété')}{pairs(rng, [('Immeuble', deed.address.line), ('Cadastre', _parcel(rng)), ('Titulaire de droits', deed.owner), ('Date de l’acte', f'{deed.day:%d/%m/%Y}')])}{grid(rows)}<p style='font-size:8pt'>{pick(rng, 'Le présent relevé est délivré sous les réserves d’usage.', 'Certificat de non-exécution annexé.')}</p>"
    return Sheet(page(rng, body, faces=PLAIN), deed.fields())


def offices_letter(deed: Deed, rng: Random) -> Sheet:
    """A clerk of the notary's office writes to the buyer the day of the sale: you own it, the copy follows."""
    letter = Letter(
        head=(f"Étude de Maître {deed.notary.name}", "Notaire", deed.address.place.commune, phone_groups(phone(rng))),
        addressee=(deed.owner, *deed.address.lines),
        dateline=pick(rng, f"Le {long_date(deed.day)}", f"{deed.address.place.commune}, le {deed.day:%d/%m/%Y}"),
        subject=pick(rng, "votre attestation de propriété", "ACQUISITION - attestation", "vente à votre profit"),
        greeting=pick(rng, "Madame, Monsieur,", "Cher client,"),
        paragraphs=(
            pick(rng, f"Je vous confirme que, par acte de ce jour ({deed.day:%d/%m/%Y}), {deed.seller} vous a vendu le bien situé {deed.address.line}.", f"Par acte signé en mon étude le {long_date(deed.day)}, vous êtes devenu propriétaire du bien sis {deed.address.line}, que vous vendait {deed.seller}."),
            pick(rng, f"Le prix de {money(deed.price)} a été payé comptant par la comptabilité de l'étude.", f"Prix : {money(deed.price)} ({money_in_words(deed.price)}).", "Le prix a été quittancé dans l'acte."),
            pick(rng, "La copie authentique, une fois publiée, vous sera adressée dans six mois environ.", "Cette attestation vous servira auprès de tout organisme."),
        ),
        closing=signature(rng) + at_times(rng, round_stamp(rng, "NOTAIRE", "ÉTUDE")),
    )  # fmt: skip
    return Sheet(post(letter, rng), deed.fields())


def _ends(start: date, years: int) -> date:
    return start + timedelta(days=365 * years)


def agency_lease(lease: Lease, rng: Random) -> Sheet:
    """An agency's lease: special conditions in a table first, then general clauses in small print."""
    deposit = lease.rent * rng.choice([1, 1, 2])
    facts = [(pick(rng, "Bailleur", "LE BAILLEUR", "Propriétaire"), f"{lease.landlord}, {lease.landlord_address.line}"), (pick(rng, "Preneur", "LE LOCATAIRE", "Locataire(s)"), lease.tenant), (pick(rng, "Logement loué", "Adresse du bien", "Locaux"), lease.address.line), (pick(rng, "Prise d'effet", "Date d'effet", "Entrée le"), f"{lease.start:%d/%m/%Y}"), ("Durée", pick(rng, "3 ans", "trente-six mois", "6 ans")), ("Loyer hors charges", money(lease.rent)), ("Dépôt de garantie", money(deposit))]  # fmt: skip
    clauses = rng.sample(["Le preneur use paisiblement des lieux et répond des dégradations.", "Le loyer est révisé chaque année selon l'IRL publié par l'INSEE.", "Le preneur s'assure contre les risques locatifs et en justifie chaque année.", "À défaut de paiement, le bail est résilié de plein droit deux mois après commandement.", "Le congé du preneur est d'un mois en zone tendue.", "Sont annexés l'état des lieux, le dossier de diagnostics et la notice d'information.", "Toute cession ou sous-location est interdite sans accord écrit."], rng.randint(4, 7))  # fmt: skip
    columns = rng.choice(["", "column-count:2;column-gap:6mm"])
    listed = "".join(f"<p>{n}. {clause}</p>" for n, clause in enumerate(clauses, 1))
    body = f"{issuer(rng, pick(rng, 'Agence du Centre', 'Cabinet des Tilleuls', 'Location Conseil'), ('Gestion locative',))}{heading(rng, 'CONTRAT DE LOCATION', 'BAIL D’HABITATION - LOCAUX VIDES', 'Bail à usage d’habitation', 'CONTRAT DE BAIL')}{pairs(rng, facts)}<div style='font-size:8.5pt;{columns}'>{listed}</div><p>{pick(rng, 'Paraphé et signé par les parties.', 'Fait en autant d’exemplaires que de parties.')}</p><table class=full><tr><td>{signature(rng)}</td><td>{signature(rng)}</td></tr></table>"
    return Sheet(page(rng, body), lease.fields())


def one_page_lease(lease: Lease, rng: Random) -> Sheet:
    """An agreement of one page between two private parties, filled in by pen or typed in a hurry."""
    hand, ink = hand_and_ink(rng)
    by_hand = rng.random() < 0.5

    def put(text: str) -> str:
        return pen(text, hand, ink) if by_hand else f"<b>{escape(text)}</b>"

    body = f"{heading(rng, 'BAIL', 'Contrat de bail', 'CONTRAT DE LOCATION ENTRE PARTICULIERS', 'BAIL DE LOCATION VIDE')}<p style='line-height:2'>Entre {put(lease.landlord)}, {pick(rng, 'demeurant', 'adresse :')} {put(lease.landlord_address.line)}, {pick(rng, 'bailleur', 'propriétaire')},<br>et {put(lease.tenant)}, {pick(rng, 'locataire', 'preneur')},<br>il est convenu la location {pick(rng, 'du logement situé', 'de l’appartement sis')} {put(lease.address.line)}, {pick(rng, 'à compter du', 'à partir du', 'prenant effet le')} {put(f'{lease.start:%d/%m/%Y}')}, pour {pick(rng, 'trois ans renouvelables', 'une durée de 3 ans')}, moyennant un loyer mensuel de {put(money(lease.rent))}{pick(rng, ' plus charges', ', charges comprises', '')}.</p>{paragraphs(pick(rng, 'Le locataire paie le 5 du mois et prend une assurance.', 'Les petites réparations sont au locataire, les grosses au propriétaire.'), pick(rng, 'Un mois de caution est versé ce jour.', 'L’état des lieux est joint.', ''))}<p>{pick(rng, 'Signatures', 'Lu et approuvé')} : {signature(rng)} {signature(rng)}</p>"
    return Sheet(page(rng, body), lease.fields())


def articles_in_roman(lease: Lease, rng: Random) -> Sheet:
    """A lease drawn up by a notary or a lawyer: whereas clauses, long articles, particular destination."""
    end = _ends(lease.start, rng.choice([3, 6]))
    parts = [
        ("PARTIES", f"{lease.landlord}, {pick(rng, 'ayant son domicile ou siège', 'domicilié')} {lease.landlord_address.line}, bailleur ; {lease.tenant}, locataire, qui accepte."), ("CHOSE LOUÉE", f"Les locaux à usage exclusif d'habitation situés {lease.address.line}, composés de {rng.randint(1, 5)} pièces, que le locataire déclare connaître pour les avoir visités."),
        ("TERME", f"Le bail commence le {long_date(lease.start)} et se termine le {long_date(end)}, sauf reconduction."), ("PRIX", f"Le loyer est de {money_in_words(lease.rent)} ({money(lease.rent)}) par mois, payable d'avance."), ("OBLIGATIONS", "Le locataire entretient, assure et restitue ; le bailleur délivre, garantit et répare."), ("CLAUSE RÉSOLUTOIRE", "Elle joue en cas d'impayé, de défaut d'assurance ou de troubles constatés par jugement."),
    ]  # fmt: skip
    listed = "".join(f"<p><b>{number}. {title}</b> - {escape(text)}</p>" for number, (title, text) in zip(("I", "II", "III", "IV", "V", "VI"), parts, strict=True))  # fmt: skip
    body = f"{heading(rng, 'BAIL D’HABITATION', 'BAIL SOUS SEING PRIVÉ', 'ACTE DE LOCATION', 'BAIL')}<p>{pick(rng, 'Soumis à la loi n° 89-462 du 6 juillet 1989', 'Il a été arrêté et convenu ce qui suit')}</p>{listed}<p>{pick(rng, 'Dressé par', 'Rédigé par')} {escape(person(rng).name)}, {address(rng).place.commune}</p>{signature(rng)}{signature(rng)}"
    return Sheet(page(rng, body, faces=(SERIF, DEJA_SERIF)), lease.fields())
