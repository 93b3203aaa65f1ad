"""What does not fit from one document to the next, and signals of a false claim: flags for a human.

What a document does not say raises nothing, and nothing is ever corrected: of two addresses, the wrong
one may be the very cause of the damage (domain.md I.14 and I.20). What may be paid is rule BP-09's.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from claims.account_holders import (
    claimant_names,
    holder_is_claimant,
    names_on_cards,
    without_joining_words,
)
from claims.cases import Claimant, Evidence, Flag
from claims.comparing import Likeness, likeness, same_address
from claims.documents import Document
from claims.fields import Field
from claims.registration_numbers import siret_is_valid
from claims.remarks import Grade, sentence
from claims.rulebook import Rule
from claims.situation import Folder, day_of

Look = Callable[[Rule, Folder], Iterable[Flag]]


def flags(folder: Folder) -> tuple[Flag, ...]:
    """Every flag that the documents of one case raise, in the order of the rules."""
    return tuple(
        flag for rule in folder.spec.rules if rule.id in FLAGS for flag in FLAGS[rule.id](rule, folder)
    )


def flag(rule: Rule, key: str, *fields: Field | None, **told: str) -> Flag:
    """A flag of that rule with its sentence, resting on those fields; what is None is left out."""
    return Flag(rule.id, sentence(rule, key, told), tuple(_evidence(field) for field in fields if field))


def _evidence(field: Field) -> Evidence:
    where = field.provenance
    return Evidence(field.document, where.item, where.page, field.name, field.value)


def _compared(rule: Rule, folder: Folder) -> Iterator[tuple[str, Field]]:
    """The fields that the rule compares, each with what its piece is called in a sentence."""
    for place, called in rule.constants.items():
        kind, _, name = place.partition(".")
        for document in folder.of(kind):
            if field := document.field(name):
                yield str(called), field


def _read_as(folder: Folder, value: str) -> Field | None:
    """The first field of the case that holds that very value."""
    every = (field for document in folder.documents for field in document.fields)
    return next((field for field in every if field.value == value), None)


def name_on_card(rule: Rule, folder: Folder) -> Iterator[Flag]:
    """One identity card at least has the name that the claim is signed with, as name in use or of birth."""
    signed = _signed_name(folder)
    cards = [field for card in folder.of("carte_identite") if (field := card.field("nom"))]
    if signed is None or not cards:
        return
    closest = min(likeness(whole, signed) for whole in names_on_cards(folder))
    if closest is not Likeness.SAME:
        yield _other_name(rule, folder, closest, cards[0], signed)


def other_names(rule: Rule, folder: Folder) -> Iterator[Flag]:
    """Pieces that should be in the claimant's name, in use or of birth, and are in another."""
    for called, field in _compared(rule, folder):
        yield from _named_otherwise(rule, folder, field, piece=called)


def name_on_title(rule: Rule, folder: Folder) -> Iterator[Flag]:
    """The lease or the deed names the claimant as what they say they are to the dwelling."""
    kind, _, name = str(rule.constants.get(folder.situation.dwelling.value, "")).partition(".")
    for document in folder.of(kind):
        if field := document.field(name):
            yield from _named_otherwise(rule, folder, field)


def _named_otherwise(rule: Rule, folder: Folder, field: Field, **told: str) -> Iterator[Flag]:
    signed = _signed_name(folder)
    if signed is None:
        return
    name = without_joining_words(field.value)
    closest = min(likeness(whole, name) for _, whole in claimant_names(folder))
    if closest is not Likeness.SAME:
        yield _other_name(rule, folder, closest, field, signed, **told)


def _signed_name(folder: Folder) -> str | None:
    """The name of the person who claims; None when it is not known, or no person claims."""
    values = folder.situation.values
    if folder.situation.claimant is not Claimant.PERSONNE_PHYSIQUE or "nom" not in values:
        return None
    return f"{values.get('prenom', '')} {values['nom']}".strip()


def _other_name(
    rule: Rule, folder: Folder, closest: Likeness, field: Field, signed: str, **told: str
) -> Flag:
    rests = (field, _read_as(folder, folder.situation.values["nom"]))
    return flag(rule, closest.name.lower(), *rests, nom=field.value, demandeur=signed, **told)


def other_addresses(rule: Rule, folder: Folder) -> Iterator[Flag]:
    """Papers about the dwelling, or the works, that give another address than the operation's.

    Papers that agree with one another make one flag: one address misread would otherwise raise five.
    """
    operation = folder.situation.values.get("adresse_operation")
    if operation is None:
        return
    others = [
        (called, field)
        for called, field in _compared(rule, folder)
        if not same_address(operation, field.value)
    ]
    while others:
        address = others[0][1].value
        agreeing = [o for o in others if o is others[0] or same_address(address, o[1].value)]
        others = [other for other in others if other not in agreeing]
        pieces = ", ".join(dict.fromkeys(called[0].lower() + called[1:] for called, _ in agreeing))
        rests = (*(field for _, field in agreeing), _read_as(folder, operation))
        yield flag(rule, "different", *rests, pieces=pieces, adresse=address, operation=operation)


def invoice_before_operation(rule: Rule, folder: Folder) -> Iterator[Flag]:
    """An invoice older than the operation cannot be for its damage."""
    operation = folder.situation.day("date_operation")
    for invoice in folder.of("facture"):
        field = invoice.field("date")
        issued = day_of(field.value) if field else None
        if operation and issued and issued < operation:
            told = {"facture": issued.isoformat(), "operation": operation.isoformat()}
            yield flag(rule, "before", field, _read_as(folder, operation.isoformat()), **told)


def invoice_sums(rule: Rule, folder: Folder) -> Iterator[Flag]:
    """The amount before tax and the tax make the total, to the cent or two that rounding takes."""
    for invoice in folder.of("facture"):
        fields = [invoice.field(name) for name in ("montant_ht", "montant_tva", "montant_ttc")]
        before, tax, total = (Decimal(f.value) if f else None for f in fields)
        if before is None or tax is None or total is None:
            continue
        if abs(before + tax - total) > _tolerance(rule):
            yield flag(rule, "sum", *fields, ht=_told(before), tva=_told(tax), ttc=_told(total))


def _tolerance(rule: Rule) -> Decimal:
    return Decimal(str(rule.constants["tolerance"]))


def _told(amount: Decimal) -> str:
    """An amount as French sentences write it: "1 110,52"."""
    return f"{amount:,.2f}".replace(",", "\N{NARROW NO-BREAK SPACE}").replace(".", ",")


def account_of_another(rule: Rule, folder: Folder) -> Iterator[Flag]:
    """The account's holder is surely not the claimant."""
    for document in folder.of("rib"):
        said = holder_is_claimant(document, folder)
        if said is not None and said.grade is Grade.INSUFFICIENT:
            yield flag(rule, "holder", document.field("titulaire"), document.field("iban"), constat=said.why)


def supplier_number(rule: Rule, folder: Folder) -> Iterator[Flag]:
    """An invoice bears its supplier's SIRET, whose key holds. One of which nothing was read says nothing."""
    for invoice in folder.of("facture"):
        field = invoice.field("siret")
        if field is None and invoice.fields and invoice.value("nature") != "AVOIR":
            yield Flag(rule.id, rule.messages["absent"], (_first_page(invoice),))
        elif field is not None and not siret_is_valid(field.value):
            yield flag(rule, "wrong_key", field, siret=field.value)


def _first_page(document: Document) -> Evidence:
    page = document.pages[0]
    return Evidence(document.id, page.item, page.page)


FLAGS: dict[str, Look] = {
    "nom_piece_identite": name_on_card,
    "nom_different": other_names,
    "nom_au_titre": name_on_title,
    "adresse_logement": other_addresses,
    "adresse_travaux": other_addresses,
    "facture_avant_operation": invoice_before_operation,
    "facture_incoherente": invoice_sums,
    "titulaire_iban": account_of_another,
    "siret_facture": supplier_number,
}
