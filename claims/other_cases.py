"""Signals that only show across cases: an invoice presented twice, an account that strangers share.

The cases themselves are never loaded here: whoever matches cases gives what is known of the others, as one
frozen value, and gets flags for a human.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from claims.account_holders import claimant_names
from claims.case_keys import INVOICE_FIELDS
from claims.cases import Case, Flag
from claims.comparing import Likeness, likeness
from claims.consistency import flag
from claims.documents import Document
from claims.folding import fold
from claims.rulebook import Rule, Rulebook
from claims.situation import Folder, Situation


@dataclass(frozen=True, slots=True)
class KnownInvoice:
    """An invoice of another case; `case` is what the agent knows that case by. "" is not known."""

    case: str
    number: str = ""
    supplier: str = ""
    siret: str = ""
    issued: str = ""  # ISO date
    total: str = ""  # "1110.52"


@dataclass(frozen=True, slots=True)
class KnownAccount:
    """An account given in another case, and by whom it was."""

    case: str
    iban: str
    claimant: str


@dataclass(frozen=True, slots=True)
class OtherCases:
    """What is known of the other cases, as far as it can speak against this one."""

    invoices: tuple[KnownInvoice, ...] = ()
    accounts: tuple[KnownAccount, ...] = ()


Look = Callable[[Rule, Folder, OtherCases], Iterable[Flag]]


def cross_flags(folder: Folder, others: OtherCases) -> tuple[Flag, ...]:
    """Every flag that the other cases raise on this one; `others` must not hold this case itself."""
    looks = ((rule, CROSS_FLAGS[rule.id]) for rule in folder.spec.rules if rule.id in CROSS_FLAGS)
    return tuple(flag for rule, look in looks for flag in look(rule, folder, others))


def case_cross_flags(
    case: Case, documents: Sequence[Document], rulebook: Rulebook, today: date, others: OtherCases
) -> tuple[Flag, ...]:
    """Every flag that the other cases raise on a drafted case; none when its procedure is not known."""
    spec = rulebook.procedures.get(case.procedure)
    if spec is None:
        return ()
    situation = Situation(
        procedure=case.procedure,
        claimant=case.claimant,
        dwelling=case.dwelling,
        today=today,
        values={each.field.name: each.field.value for each in case.fields},
    )
    return cross_flags(Folder(spec, situation, tuple(documents)), others)


def known_invoice(case: str, document: Document) -> KnownInvoice:
    """The invoice as other cases will know it."""
    return KnownInvoice(case, *(document.value(name) or "" for name in INVOICE_FIELDS))


def invoice_seen_before(rule: Rule, folder: Folder, others: OtherCases) -> Iterator[Flag]:
    """An invoice that another case was claimed with, whoever claimed it."""
    for document in folder.of("facture"):
        invoice = known_invoice("", document)
        cases = sorted({other.case for other in others.invoices if _same_invoice(invoice, other)})
        fields = (document.field(name) for name in ("numero", "fournisseur", "date", "montant_ttc"))
        if cases:
            yield flag(rule, "same", *fields, dossiers=", ".join(cases))


def _same_invoice(one: KnownInvoice, other: KnownInvoice) -> bool:
    """Same supplier and same number; where one has no number, same supplier, date and total.

    A number alone is no sign: every firm has an invoice n° 12. Neither is what both leave unknown.
    """
    if not _same_supplier(one, other):
        return False
    if one.number and other.number:
        return fold(one.number) == fold(other.number)
    return bool(one.issued and one.total) and (one.issued, one.total) == (other.issued, other.total)


def _same_supplier(one: KnownInvoice, other: KnownInvoice) -> bool:
    if one.siret and other.siret:
        return one.siret == other.siret
    return bool(one.supplier and other.supplier) and fold(one.supplier) == fold(other.supplier)


def account_of_strangers(rule: Rule, folder: Folder, others: OtherCases) -> Iterator[Flag]:
    """An account that claimants without a name in common have given; the lawyers' fund serves many."""
    names = _names(folder)
    for document in folder.of("rib"):
        iban, holder = document.field("iban"), document.value("titulaire") or ""
        if iban is None or not names or _is_lawyers_fund(document, holder):
            continue
        given = (account for account in others.accounts if account.iban == iban.value)
        strangers = sorted({account.case for account in given if _stranger(account, names)})
        if strangers:
            yield flag(rule, "shared", iban, document.field("titulaire"), dossiers=", ".join(strangers))


def _names(folder: Folder) -> list[str]:
    company = folder.situation.values.get("raison_sociale")
    return [company] if company else [whole for _, whole in claimant_names(folder)]


def _is_lawyers_fund(document: Document, holder: str) -> bool:
    return "carpa" in fold(holder).split() or document.value("compte_carpa") == "true"


def _stranger(account: KnownAccount, names: list[str]) -> bool:
    """Whether that claimant is known and shares no name with this one."""
    told = fold(account.claimant)
    return bool(told) and all(likeness(name, told) is Likeness.DIFFERENT for name in names)


CROSS_FLAGS: dict[str, Look] = {
    "facture_deja_vue": invoice_seen_before,
    "iban_partage": account_of_strangers,
}
