"""Two more leases: one signed online with its certificate, one typed long ago on a private landlord's machine."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import logo, signature
from benchmarks.corpus.dwelling_papers import Lease
from benchmarks.corpus.layouts.codes import squares
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import day_in_words, in_words, long_date, money, money_in_words

_GENERAL = (
    ("Usage", "Les lieux sont à usage exclusif d'habitation. L'exercice d'une profession, la location de courte durée et la cession y sont interdits."),
    ("Paiement", "Le terme est exigible d'avance, par prélèvement. Une quittance est transmise gratuitement à qui en fait la demande."),
    ("Révision", "Le terme varie chaque année à la date anniversaire selon l'indice de référence des loyers publié par l'INSEE."),
    ("Entretien", "L'occupant assure l'entretien courant, le ramonage et la maintenance de la chaudière ; le loueur prend en charge les grosses réparations."),
    ("Assurance", "L'occupant s'assure contre les risques dont il doit répondre. À défaut, le loueur peut souscrire pour son compte un mois après mise en demeure."),
    ("Départ", "Le congé est notifié par lettre recommandée, acte de commissaire de justice ou remise en main propre, avec un préavis de trois mois, ou d'un mois en zone tendue."),
    ("Solidarité", "Les occupants et leurs ayants droit sont tenus solidairement et indivisiblement de l'exécution des présentes."),
    ("Résiliation", "Un commandement de payer resté sans effet pendant six semaines emporte résiliation de plein droit."),
    ("Animaux", "La détention d'un animal familier est admise si elle ne cause ni dégât ni trouble au voisinage."),
)  # fmt: skip


def lease_signed_online(lease: Lease, rng: Random) -> Sheet:
    """A proptech's contract: a summary in tiles, conditions in two columns, the certificate of signature."""
    colour, brand = rng.choice(["#ef476f", "#118ab2", "#06a77d"]), rng.choice(["Clé en Main", "Louable", "Mon Bail Facile"])  # fmt: skip
    signed = lease.start - timedelta(days=rng.randint(2, 20))
    css = f"body{{font:9.5pt/1.5 {rng.choice([DEJA, SANS])}}} h1{{font-size:17pt;color:{colour};margin:2mm 0 5mm}} .t{{width:100%;border-spacing:2mm;border-collapse:separate}} .t td{{background:#f3f5f7;border-radius:2mm;padding:3mm;vertical-align:top;width:50%}} small{{color:#777;display:block}} .k{{columns:2;column-gap:7mm;font-size:8.5pt;text-align:justify;margin-top:4mm}} .z{{break-before:page;font-size:8.5pt}} .z td{{padding:1.5mm 4mm 1.5mm 0;vertical-align:top}}"
    title = rng.choice(["Contrat de location - résidence principale", "Votre bail", "Location vide : conditions particulières", "Contrat"])  # fmt: skip
    tiles = [("Bailleur", f"{lease.landlord}, {lease.landlord_address.line}"), ("Locataire", lease.tenant), ("Adresse du bien", lease.address.line), ("Entrée dans les lieux et prise d'effet", f"{lease.start:%d/%m/%Y}"), ("Loyer hors charges", f"{money(lease.rent)} par mois"), ("Forfait ou provision pour charges", money(lease.rent / 9)), ("Surface", f"{rng.randint(22, 98)} m², {rng.randint(1, 5)} pièce(s)"), ("DPE", rng.choice("BCDEF"))]  # fmt: skip
    cells = [f"<td><small>{k}</small>{escape(v)}</td>" for k, v in tiles]
    table = "".join(f"<tr>{cells[n]}{cells[n + 1]}</tr>" for n in range(0, len(cells), 2))
    terms = "".join(f"<p><b>{name}.</b> {text}</p>" for name, text in rng.sample(_GENERAL, 7))
    seals = "".join(f"<tr><td>{escape(who)}</td><td>{signed:%d/%m/%Y} {rng.randint(8, 22):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}</td><td>code reçu par SMS au 06 ** ** ** {rng.randint(10, 99)}</td><td style='font-family:{MONO}'>{rng.getrandbits(64):016x}</td></tr>" for who in (lease.landlord, lease.tenant))  # fmt: skip
    body = (
        f"<p>{logo(rng, colour, 9)} <b>{brand}</b></p><h1>{title}</h1><p>{rng.choice(['Soumis au titre Ier de la loi n° 89-462 du 6 juillet 1989.', 'Loi du 6 juillet 1989 et décret n° 2015-587.'])}</p><table class=t>{table}</table><div class=k>{terms}</div>"
        f"<div class=z><h3>{rng.choice(['Certificat de signature', 'Journal des signatures', 'Preuve de consentement'])}</h3><table>{seals}</table><p style='margin-top:5mm'>Enveloppe {rng.getrandbits(48):012x} - {rng.randint(2, 9)} documents annexés (diagnostics, notice d'information, état des lieux).</p>{squares(rng, 20)}</div>"
    )
    return Sheet(document(css, body, margin="15mm 17mm"), lease.fields())


def lease_typewritten(lease: Lease, rng: Random) -> Sheet:
    """Typed on a machine without headings to speak of: who lets what to whom, from when, for how much."""
    witness, year = person(rng), lease.start.year
    css = f"body{{font:{rng.choice([10.5, 11])}pt/1.75 {rng.choice([MONO, MONO, NARROW])}}} p{{text-align:left}}"
    title = rng.choice(["", "ENGAGEMENT DE LOCATION", "CONVENTION", "LOCATION", "ACTE SOUS SEING PRIVE"])
    rent = f"{money(lease.rent, unit=' euros')} ({money_in_words(lease.rent)})"
    terms = rng.sample([
        "Le preneur jouira des lieux en bon père de famille, sans pouvoir y rien changer qu'avec une permission écrite.",
        "L'eau froide est comprise ; le courant et le gaz sont en plus, d'après les compteurs.",
        "Le jardin, le grenier et la cave n° " + str(rng.randint(1, 12)) + " sont compris dans la location.",
        "Un mois de loyer a été remis ce jour en garantie ; il sera rendu au départ si rien n'est cassé.",
        "L'état des lieux a été dressé en présence des intéressés et sera agrafé aux présentes.",
        "Les enfants du preneur pourront habiter avec lui. Toute sous-location est défendue.",
    ], 4)  # fmt: skip
    body = (
        f"<p class=c>{title}</p><p>{rng.choice(['Entre nous', 'Les soussignés', 'Aujourd’hui ont convenu'])} {escape(lease.landlord)}, {escape(lease.landlord_address.line)}, qui loue, et {escape(lease.tenant)}, qui prend en location,</p><p>{rng.choice(['Il a été arrêté ce qui suit.', 'Ont été d’accord sur ceci.'])}</p><p>1) {rng.choice(['Est loué', 'Est donné en location'])} le logement du {escape(lease.address.line)}, comprenant {in_words(rng.randint(2, 5))} pièces.</p>"
        f"<p>2) La location part du {long_date(lease.start)}{rng.choice(['', f' ({day_in_words(lease.start)} {in_words(year)})'])}, pour trois ans, et se continuera par période semblable si personne ne donne congé.</p><p>3) Le prix est de {escape(rent)} par mois, à porter au domicile du loueur avant le {rng.choice([5, 8, 10])}.</p>{''.join(f'<p>{n}) {text}</p>' for n, text in enumerate(terms, 4))}<p>{rng.choice(['Fait double', 'En deux originaux'])}, {escape(lease.address.place.commune)}, le {lease.start - timedelta(days=rng.randint(0, 9)):%d.%m.%Y}. Témoin : {escape(witness.name)}.</p><p>Lu et approuvé {signature(rng)} &nbsp; lu et approuvé {signature(rng)}</p>"
    )
    return Sheet(document(css, body, margin="25mm 24mm"), lease.fields())
