"""Claims for a broken door: the facts, the papers that tell them, and the truth of the case.

The truth is computed from how the dossier was made (what was left out, what was spoilt on purpose),
never by the product's own rules.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.corpus import claim_letters
from benchmarks.corpus.accounts import Account, account
from benchmarks.corpus.claim_letters import Claim
from benchmarks.corpus.companies import Company, company
from benchmarks.corpus.door_invoices import works_invoice
from benchmarks.corpus.papers import Identity, Invoice, Service
from benchmarks.corpus.people import Person, email, person, phone
from benchmarks.corpus.places import Address, address, place
from benchmarks.corpus.wording import of

Piece = tuple[str, Any]  # a type of document, and its paper

# Which papers each kind of claimant must give, beside those that everyone gives.
_EVERYONE = ("attestation_information", "photo_prejudice", "facture", "preuve_paiement_facture", "rib")
_BY_DWELLING = {
    "PROPRIETAIRE": ("titre_propriete",),
    "LOCATAIRE": ("contrat_location", "non_prise_en_charge_bailleur"),
    "BAILLEUR": ("contrat_location",),
    "BAILLEUR_SOCIAL": (),
}
_BY_CLAIMANT = {
    "PERSONNE_PHYSIQUE": ("carte_identite", "non_prise_en_charge_assurance"),
    "SCI": ("piece_identite_signataire", "extrait_kbis", "non_prise_en_charge_assurance"),
    "BAILLEUR_SOCIAL": ("piece_identite_signataire", "extrait_kbis", "non_prise_en_charge_assurance"),
    "ASSUREUR": ("piece_identite_signataire", "extrait_kbis", "quittance_subrogative"),
}
_TRADES = {"SCI": "sci", "BAILLEUR_SOCIAL": "social_landlord", "ASSUREUR": "insurer"}
_LABELS = {
    "attestation_information": "avis d'intervention",
    "photo_prejudice": "photo de la porte",
    "facture": "facture",
    "devis": "devis",
    "rib": "RIB",
    "carte_identite": "pièce d'identité",
    "contrat_location": "bail",
    "titre_propriete": "titre de propriété",
    "non_prise_en_charge_assurance": "réponse de l'assurance",
    "non_prise_en_charge_bailleur": "courrier du bailleur",
    "preuve_paiement_facture": "preuve de paiement",
    "extrait_kbis": "extrait Kbis",
    "piece_identite_signataire": "pièce d'identité du signataire",
    "quittance_subrogative": "quittance subrogative",
    "pv_fdo": "procès-verbal",
}


@dataclass(frozen=True, slots=True)
class Scenario:
    """What is odd about a dossier. `omitted`: pieces left out; `flaws`: piece to what spoils it.

    Flaws: facture "quote" (only a quote), rib "other" (another person's), carte_identite "expired" or
    "one_side", extrait_kbis "old". `paid`: "mark" on the invoice, "proof" beside it, or "statement".
    `outdated`: the operation is too old for a claim. `quiet`: the letter does not say that the
    claimant was no target.
    """

    claimant: str = "PERSONNE_PHYSIQUE"
    dwelling: str = "LOCATAIRE"
    omitted: frozenset[str] = frozenset()
    flaws: dict[str, str] = field(default_factory=dict)
    paid: str = "mark"
    outdated: bool = False
    quiet: bool = False
    report: bool = False


@dataclass(frozen=True, slots=True)
class DoorDossier:
    """One claim: the facts all its papers agree on. `posted` is None when no cover tells the date."""

    scenario: Scenario
    person: Person
    company: Company | None
    home: Address
    residence: Address
    phone: str
    email: str
    operation: date
    written: date
    posted: date
    service: Service
    procedure_number: str
    invoice: Invoice
    account: Account
    account_holder: str
    identity: Identity
    claim: Claim
    tracking: str
    seed: int


def draw_scenario(rng: Random) -> Scenario:
    """Any scenario: half of them complete."""
    claimant, dwelling = rng.choice(
        [("PERSONNE_PHYSIQUE", "LOCATAIRE")] * 4
        + [("PERSONNE_PHYSIQUE", "PROPRIETAIRE")] * 3
        + [("SCI", "BAILLEUR"), ("BAILLEUR_SOCIAL", "BAILLEUR_SOCIAL"), ("ASSUREUR", "LOCATAIRE")]
    )
    omitted: frozenset[str] = frozenset()
    flaws: dict[str, str] = {}
    if rng.random() < 0.5:
        droppable = [
            p
            for p in required(claimant, dwelling)
            if p not in ("preuve_paiement_facture", "quittance_subrogative")
        ]
        omitted = frozenset(rng.sample(droppable, rng.choice([0, 1, 1, 2])))
        identity = "carte_identite" if claimant == "PERSONNE_PHYSIQUE" else "piece_identite_signataire"
        spoilable = {"facture": ["quote"], "rib": ["other"], identity: ["expired", "one_side"]}
        if claimant != "PERSONNE_PHYSIQUE":
            spoilable["extrait_kbis"] = ["old"]
        piece = rng.choice(sorted(spoilable))
        if piece not in omitted and rng.random() < 0.7:
            flaws = {piece: rng.choice(spoilable[piece])}
    return Scenario(
        claimant, dwelling, omitted, flaws,
        paid=rng.choice(["mark", "mark", "proof", "statement"]),
        outdated=rng.random() < 0.06,
        quiet=rng.random() < 0.2,
        report=rng.random() < 0.2,
    )  # fmt: skip


def required(claimant: str, dwelling: str) -> tuple[str, ...]:
    """The pieces asked of that claimant, in the working reading, each named by its first form."""
    tenure = () if claimant == "ASSUREUR" else _BY_DWELLING[dwelling]
    return _EVERYONE + tenure + _BY_CLAIMANT[claimant]


def service_of(rng: Random, where: Address) -> Service:
    """The police or gendarmerie unit of that commune."""
    kind = rng.choice(["PN", "PN", "GN"])
    name = f"{'Commissariat' if kind == 'PN' else 'Brigade de gendarmerie'} {of(where.place.commune)}"
    local = f"{'csp' if kind == 'PN' else 'bta'}.accueil{rng.randint(10, 99)}@interieur.example"
    return Service(kind, name, address(rng, where.place), phone(rng), local)


def _procedure_number(rng: Random, service: Service, day: date) -> str:
    if service.kind == "GN":
        return f"{rng.randint(1000, 29999):05d}/{rng.randint(1, 3999):05d}/{day.year}"
    return f"{rng.randint(100, 999):05d}/{day.year}/{rng.randint(1, 29999):06d}"


def identity_of(rng: Random, someone: Person, where: Address, seen: date, flaw: str = "") -> Identity:
    """An identity paper that is valid on the day `seen`, unless `flaw` is "expired"."""
    models = ["cni_2021", "cni_2021", "passeport"] + (["cni_1995"] if seen < date(2028, 1, 1) else [])
    model = (
        "passeport"
        if flaw == "expired"
        else rng.choice(models if flaw != "one_side" else ["cni_2021", "cni_1995"])
    )
    if flaw == "expired":
        issued = seen - timedelta(days=rng.randint(3700, 5000))
        expires = _years_after(issued, 10)
    elif model == "cni_1995":
        issued = date(rng.randint(2014, 2020), rng.randint(1, 12), rng.randint(1, 28))
        expires = _years_after(issued, 15)
    else:
        issued = max(date(2021, 9, 1), seen - timedelta(days=rng.randint(60, 1500)))
        expires = _years_after(issued, 10)
    signs = "0123456789CFGHJKLMNPRTVWXYZ"
    prefecture = where.place.department[:2].replace("2A", "20").replace("2B", "20")
    numbers = {
        "cni_2021": "".join(rng.choices(signs, k=9)),
        "cni_1995": f"{issued:%y%m}{prefecture}{rng.randint(1, 9)}{rng.randint(1, 99999):05d}",
        "passeport": f"{issued:%y}{''.join(rng.choices('ACDEFHJKLMPRTVX', k=2))}{rng.randint(10000, 99999)}",
    }
    sides = ("recto",) if flaw == "one_side" else ("recto", "verso")
    return Identity(model, someone, numbers[model], issued, expires, where, sides)


def _years_after(day: date, years: int) -> date:
    """The eve of the same day, so many years later: the last day of validity."""
    return (day.replace(year=day.year + years, day=min(day.day, 28))) - timedelta(days=1)


def draw(rng: Random, scenario: Scenario, claiming: Company | None = None) -> DoorDossier:
    """A dossier of that scenario: who, where, when and how much; `claiming` is the company, if it is told."""
    posted = date(2024, 2, 1) + timedelta(days=rng.randrange(900))
    operation = posted - timedelta(days=rng.randint(75, 330))
    if scenario.outdated:
        operation = operation.replace(year=posted.year - 6, day=min(operation.day, 28))
    written = posted - timedelta(days=rng.randint(0, 4))
    someone = person(rng)
    firm = claiming or (company(rng, _TRADES[scenario.claimant]) if scenario.claimant in _TRADES else None)
    home = address(rng, place(rng), flat=True)
    residence = firm.address if firm else home
    mail, number = (firm.email, firm.phone) if firm else (email(someone, rng), phone(rng))
    client = (
        firm.name
        if firm
        else rng.choice([f"{someone.short_title} {someone.name}", f"{someone.title} {someone.name}"])
    )
    quote = scenario.flaws.get("facture") == "quote"
    invoice = works_invoice(
        rng, operation, client, (residence, home), quote=quote, paid=scenario.paid == "mark" and not quote
    )
    service = service_of(rng, home)
    holder = person(rng, married_name=0) if scenario.flaws.get("rib") == "other" else None
    named = firm.name if firm else _account_name(rng, someone)
    flaw = scenario.flaws.get("carte_identite") or scenario.flaws.get("piece_identite_signataire") or ""
    given = tuple(_LABELS[piece] for piece in _enclosed(scenario))
    claim = claim_letters.compose(
        rng,
        person=someone,
        company=firm,
        sender_address=residence,
        contact=(number, mail),
        days=(written, operation),
        address=home,
        tenure=_tenure(scenario),
        amount=invoice.total if rng.random() < 0.8 else None,
        not_target=not scenario.quiet,
        enclosures=given,
    )
    return DoorDossier(
        scenario, someone, firm, home, residence, number, mail, operation, written, posted, service,
        _procedure_number(rng, service, operation), invoice, account(rng),
        f"{holder.short_title} {holder.name}" if holder else named,
        identity_of(rng, someone, residence, posted, flaw), claim, _tracking(rng), rng.randrange(2**31),
    )  # fmt: skip


def _account_name(rng: Random, someone: Person) -> str:
    """The holder as a bank writes it: one person, or a couple in one of its names."""
    if rng.random() < 0.15:
        return f"M. ou Mme {someone.used_name} {someone.forenames[0]}"
    return f"{someone.short_title} {someone.name}"


def _enclosed(scenario: Scenario) -> list[str]:
    """The pieces that the letter lists: those that are there."""
    quote = scenario.flaws.get("facture") == "quote"
    unproved = scenario.paid == "mark" or quote or "facture" in scenario.omitted
    left_out = scenario.omitted | ({"preuve_paiement_facture"} if unproved else set())
    pieces = [piece for piece in required(scenario.claimant, scenario.dwelling) if piece not in left_out]
    return ["devis" if quote and piece == "facture" else piece for piece in pieces]


def _tenure(scenario: Scenario) -> str:
    return "SUBROGATED" if scenario.claimant == "ASSUREUR" else scenario.dwelling


def _tracking(rng: Random) -> str:
    """A registered letter's number; empty for an ordinary letter."""
    return (
        f"{rng.choice('12')}{rng.choice('ABCDEF')}{rng.randrange(10**11):011d}" if rng.random() < 0.5 else ""
    )
