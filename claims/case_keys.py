"""What a case is known again by: every value that a letter about it may repeat."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claims.cases import Case, Claimant
from claims.documents import Document
from claims.folding import fold

_NUMBERS = (
    "numero_procedure", "numero_parquet", "numero_instruction", "numero_ecrou", "numero_sinistre",
    "numero_rg",
)  # fmt: skip
_EVENTS = ("date_operation", "date_decision", "date_debut_detention")
_DWELLINGS = ("adresse_operation", "adresse_travaux")
_HOMES = ("adresse", "expediteur_adresse")
_PERSONS = {Claimant.PERSONNE_PHYSIQUE, Claimant.INCONNU}
# Files of these kinds are nobody's in particular: a landlord sends one extract for all its claims.
_SHARED = {"extrait_kbis", "rib", "pouvoir_signataire", "identification_etablissement_publique"}

# What an invoice is known again by, in the order of `CaseKeys.invoices`.
INVOICE_FIELDS = ("numero", "fournisseur", "siret", "date", "montant_ttc")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseKeys:
    """The values that tell one case from another, folded; each may have been read in several ways.

    `numbers` are "numero_procedure:00467/2021". `files` are SHA-256, `pictures` the likenesses of its
    photographs (`extractors.viewing`). `invoices` are each (number, supplier, SIRET, date, total) as read.
    `pieces` are the types of its documents, each once.
    """

    procedure: str = "INCONNUE"
    claimant: str = "INCONNU"
    references: Words = ()
    numbers: Words = ()
    surnames: Words = ()
    forenames: Words = ()
    organisations: Words = ()
    births: Words = ()
    events: Words = ()
    dwellings: Words = ()
    homes: Words = ()
    ibans: Words = ()
    sirens: Words = ()
    emails: Words = ()
    phones: Words = ()
    files: Words = ()
    invoices: tuple[tuple[str, str, str, str, str], ...] = ()
    pictures: tuple[int, ...] = ()
    pieces: Words = ()

    @property
    def is_organisation(self) -> bool:
        """Whether it may have many cases, so that who claims says little of which case it is."""
        is_named_so = self.claimant == Claimant.INCONNU and bool(self.organisations or self.sirens)
        return self.claimant not in _PERSONS or is_named_so


def case_keys(
    case: Case, documents: Sequence[Document], files: Mapping[str, str], pictures: Iterable[int]
) -> CaseKeys:
    """The keys of a case; `files` gives the SHA-256 of each item, `documents` are those of the case."""

    def read(*names: str) -> Words:
        return _once([v for name in names for v in _case_values(case, name) + _values(documents, name)])

    def kept(*names: str) -> Words:
        return _once([v for name in names for v in _case_values(case, name)])

    return CaseKeys(
        procedure=case.procedure.value,
        claimant=case.claimant.value,
        references=read("reference_dossier"),
        numbers=_once([f"{name}:{v}" for name in _NUMBERS for v in read(name)]),
        surnames=_folded((*kept("nom"), *_identity_names(documents)) or _values(documents, "expediteur_nom")),
        forenames=_folded(kept("prenom") or _values(documents, "expediteur_prenom")),
        organisations=_folded(kept("raison_sociale")),
        births=read("date_naissance"),
        events=next((found for name in _EVENTS if (found := read(name))), ()),
        dwellings=_folded(read(*_DWELLINGS)),
        homes=_folded(read(*_HOMES)),
        ibans=read("iban"),
        sirens=kept("siren"),
        emails=_folded_mails(read("courriel", "expediteur_courriel")),
        phones=read("telephone", "expediteur_telephone"),
        files=_once(files[i] for i in _own_items(documents) if i in files),
        invoices=tuple(dict.fromkeys(_invoices(documents))),
        pictures=tuple(dict.fromkeys(pictures)),
        pieces=_once(document.type for document in documents),
    )


def _case_values(case: Case, name: str) -> list[str]:
    """The value kept, its other readings, and what other documents say instead."""
    for field in case.fields:
        if field.field.name == name:
            return [field.field.value, *field.field.alternatives, *(c.value for c in field.conflicts)]
    return []


def _values(documents: Sequence[Document], name: str) -> list[str]:
    return [value for document in documents if (value := document.value(name)) is not None]


def _identity_names(documents: Sequence[Document]) -> list[str]:
    """Names of birth and of usage: letters are signed with either."""
    papers = [document for document in documents if document.type == "carte_identite"]
    return _values(papers, "nom") + _values(papers, "nom_usage")


def _invoices(documents: Sequence[Document]) -> Iterable[tuple[str, str, str, str, str]]:
    for each in documents:
        if each.type == "facture":
            number, supplier, siret, issued, total = (each.value(name) or "" for name in INVOICE_FIELDS)
            yield number, supplier, siret, issued, total


def _own_items(documents: Sequence[Document]) -> Iterable[str]:
    return (page.item for d in documents if d.type not in _SHARED for page in d.pages)


def _folded(values: Iterable[str]) -> Words:
    return _once(folded for value in values if (folded := fold(value)))


def _folded_mails(values: Iterable[str]) -> Words:
    return _once(value.casefold() for value in values)


def _once(values: Iterable[str]) -> Words:
    return tuple(dict.fromkeys(values))
