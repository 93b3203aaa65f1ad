"""What a letter may say of a case: values of its draft, told the French way; nothing is guessed."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from claims.periods import add_months
from claims.rulebook import Rulebook

Json = dict[str, Any]

ANSWER_DAYS = 30  # domain rule: a case without the pieces asked for may be closed after thirty days
_IMPLIED_REJECTION_MONTHS = 2  # CRPA L.231-4
_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
)  # fmt: skip
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_AMOUNT = re.compile(r"\d+\.\d{2}")
_OF_DOCUMENTS = ("date_reception", "service_adresse", "service_courriel")
_CHOICES = {"type_decision"}  # NON_LIEU: non-lieu
_OUT_OF_SCOPE = "BP-07"
_OUTSTANDING = {"missing", "insufficient"}


@cache
def words(name: str) -> Json:
    """One of the TOML files beside this module."""
    return tomllib.loads(resources.files("pipeline.letters").joinpath(name).read_text(encoding="utf-8"))


def facts(draft: Json, number: int, rulebook: Rulebook, today: date) -> dict[str, Any]:
    """The facts of case `number` (from 1) of a draft; what is not known is not among them."""
    case = draft["cases"][number - 1]
    documents = [document for document in draft["documents"] if document["id"] in case["documents"]]
    known: dict[str, Any] = dict(_of_documents(documents, _OF_DOCUMENTS))
    known |= {field["name"]: _told(field) for field in case["fields"]}
    known |= {
        "procedure": case["procedure"],
        "verdict": case["verdict"],
        "bureau": words("bureau.toml"),
        "date_lettre": french_day(today),
        "delai_jours": str(ANSWER_DAYS),
        "manquantes": [_outstanding(line, rulebook) for line in _asked(case)],
        "pieces": [_piece(document, rulebook) for document in documents],
    }
    return known | dict(_derived(case, documents, known))


def _of_documents(documents: list[Json], names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Values that only documents say; the first document that does."""
    for name in names:
        found = (f for document in documents for f in document["fields"] if f["name"] == name)
        field = next(found, None)
        if field is not None:
            yield name, _told(field)


def _derived(case: Json, documents: list[Json], known: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    claimant = known.get("raison_sociale") or " ".join(
        known[name] for name in ("prenom", "nom") if name in known
    )
    if claimant:
        yield "demandeur", claimant
    received = _day_of(documents, "date_reception")
    if received is not None:
        yield "date_rejet_implicite", french_day(add_months(received, _IMPLIED_REJECTION_MONTHS))
    for finding in case["findings"]:
        if finding["rule"] == _OUT_OF_SCOPE and finding["outcome"] == "problem":
            yield "hors_perimetre", finding["message"]


def _day_of(documents: list[Json], name: str) -> date | None:
    """The day that a document says, unless other readings of it are possible."""
    for field in (field for document in documents for field in document["fields"]):
        if field["name"] == name and not field.get("alternatives"):
            return date.fromisoformat(field["value"])
    return None


def _told(field: Json) -> str:
    """A value the French way; marked when other readings of it or other documents disagree."""
    value = french(field["value"])
    if field["name"] in _CHOICES:
        value = value.lower().replace("_", "-")
    return f"[À VÉRIFIER : {value}]" if field.get("alternatives") or field.get("conflicts") else value


def french(value: str) -> str:
    """Days and amounts in words of a letter, all else on one line.

    >>> french("2024-03-01"), french("1110.52")
    ('1er mars 2024', '1 110,52 euros')
    """
    if _DAY.fullmatch(value):
        return french_day(date.fromisoformat(value))
    if _AMOUNT.fullmatch(value):
        euros = f"{Decimal(value):,.2f}".replace(",", " ").replace(".", ",")
        return f"{euros} euros"
    return " ".join(value.split())


def french_day(day: date) -> str:
    """A day as letters write it."""
    return f"{'1er' if day.day == 1 else day.day} {_MONTHS[day.month - 1]} {day.year}"


def _asked(case: Json) -> list[Json]:
    return [line for line in case["checklist"] if line["status"] in _OUTSTANDING]


def _outstanding(line: Json, rulebook: Rulebook) -> Json:
    """A piece to ask for: its name, why, and what would do."""
    others = [rulebook.types[name].label for name in line["one_of"] if name != line["piece"]]
    suits = words("pieces.toml").get(line["piece"], "")
    if not suits and others:
        suits = f"{', '.join([rulebook.types[line['piece']].label, *others])}, au choix."
    suits = suits[:1].lower() + suits[1:]
    return {"label": rulebook.types[line["piece"]].label, "why": line["why"], "satisfied_by": suits}


def _piece(document: Json, rulebook: Rulebook) -> Json:
    return {"label": rulebook.types[document["type"]].label, "pages": len(document["pages"])}
