"""Scenarios of the law in YAML, «situation in, outcome out», in words that a jurist can check.

A file of `tests/claims/scenarios/` is a list of scenarios. What is not said is not known:

    - cas: Le locataire dit n'avoir pas été visé        # what is being checked, in one sentence
      procedure: BRIS_PORTE                             # BRIS_PORTE when left out
      demandeur: PERSONNE_PHYSIQUE                      # likewise
      logement: LOCATAIRE                               # PROPRIETAIRE, or INCONNU outside BRIS_PORTE
      declaration_liee: inconnu                         # oui, non or inconnu (when left out)
      recu_le: 2026-03-01                               # likewise; «inconnu» when nothing says
      aujourdhui: 2026-03-10                            # likewise
      valeurs: {date_operation: 2023-03-15}             # the values of the case
      reponses: {est_vise: non}                         # what a human answered or confirmed
      pieces:                                           # the documents of the pli, in order
        - rib                                           # as received, no value read
        - lettre_demande: {est_vise: non}               # with values read; a list: the best, then others
        - releve_bancaire: {texte: "CB 1 110,52"}       # with the text of its page, or of its pages
      attendu:
        regles: {BP-01: ok, BP-13: muette}              # outcome of rules; «muette»: says nothing
        dit: {BP-01: pas avoir été visé}                # words of the rule's sentence
        donnees: {BP-08: {fin: 2027-12-31}}             # what the rule rests on
        pages: {BP-01: {est_vise: [lettre_demande]}}    # the pieces an input was read in
        motifs: {BP-01: [MIS_EN_CAUSE]}                 # rejection motives suggested to the agent
        metier: {manque: [rib], insuffisant: [], presente: [], non_demandee: [], dit: {rib: RIB},
                 pages: {facture: [facture-d1.pdf#1]}, niveau: {fiche_penale: pratique}}
        portail_strict: {manque: [rib]}
        verdict: incomplete

`manque` and `insuffisant` are the whole list in that reading; the other lists name some lines.
`demandeur`, `logement` and `declaration_liee` may be lists: the scenario then holds for each combination.
A new kind of expectation is one function of `EXPECTATIONS`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from claims.cases import ChecklistLine, Claimant, Dwelling, Finding, Procedure, Verdict
from claims.documents import Document
from claims.fields import Decision, Field, Method, Provenance
from claims.pages import WHOLE_PAGE, Box, Line, PageKind, ReadPage, TextSource, Word
from claims.situation import Situation

FOLDER = Path(__file__).parent / "scenarios"
READINGS = ("metier", "portail_strict")
ANSWERS = {"oui": True, "non": False, "inconnu": None}
KEYS = {
    "cas", "procedure", "demandeur", "logement", "declaration_liee", "recu_le", "aujourdhui", "valeurs",
    "reponses", "pieces", "attendu",
}  # fmt: skip
EXPECTED_KEYS = {"regles", "dit", "donnees", "pages", "motifs", "metier", "portail_strict", "verdict"}


@dataclass(frozen=True, slots=True)
class Scenario:
    """One situation with its documents, and what is expected of it."""

    name: str
    situation: Situation
    documents: tuple[Document, ...]
    expected: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """What the program says of a scenario."""

    findings: Mapping[str, Finding]
    lines: Mapping[str, tuple[ChecklistLine, ...]]
    verdict: Verdict


def all_scenarios() -> tuple[Scenario, ...]:
    """Every scenario of every file, lists of claimants, dwellings and declarations multiplied out."""
    return tuple(scenario for path in sorted(FOLDER.glob("*.yaml")) for scenario in _scenarios(path))


def _scenarios(path: Path) -> Iterator[Scenario]:
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        unknown = set(entry) - KEYS | set(entry["attendu"]) - EXPECTED_KEYS
        if unknown:
            raise ValueError(f"{path.name}: {entry['cas']}: unknown keys {sorted(unknown)}")
        usual = "PROPRIETAIRE" if entry.get("procedure", "BRIS_PORTE") == "BRIS_PORTE" else "INCONNU"
        claimants = _listed(entry.get("demandeur", "PERSONNE_PHYSIQUE"))
        dwellings = _listed(entry.get("logement", usual))
        linked = _listed(entry.get("declaration_liee", "inconnu"))
        for claimant, dwelling, link in product(claimants, dwellings, linked):
            which = f"{path.stem}: {entry['cas']} [{claimant}, {dwelling}, {link}]"
            situation = replace(
                _situation(entry), claimant=Claimant(claimant), dwelling=Dwelling(dwelling),
                linked_declaration=ANSWERS[link],
            )  # fmt: skip
            yield Scenario(which, situation, tuple(_documents(entry.get("pieces", []))), entry["attendu"])


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


def _situation(entry: Mapping[str, Any]) -> Situation:
    received = entry.get("recu_le", date(2026, 3, 1))
    return Situation(
        Procedure(entry.get("procedure", "BRIS_PORTE")),
        Claimant.INCONNU,
        Dwelling.INCONNU,
        today=entry.get("aujourdhui", date(2026, 3, 10)),
        reception=None if received == "inconnu" else received,
        values={name: _said(value) for name, value in entry.get("valeurs", {}).items()},
        statements={name: bool(ANSWERS[said]) for name, said in entry.get("reponses", {}).items()},
    )


def _said(value: Any) -> str:
    """A value in its normal form: «oui» is "true", a date is ISO, an amount has two decimals."""
    if isinstance(value, float):
        return f"{value:.2f}"
    return {"oui": "true", "non": "false"}.get(str(value), str(value))


def _documents(pieces: list[Any]) -> Iterator[Document]:
    for number, entry in enumerate(pieces, 1):
        kind, given = (entry, {}) if isinstance(entry, str) else next(iter(entry.items()))
        values = {n: tuple(map(_said, _listed(v))) for n, v in given.items() if n != "texte"}
        yield document(f"d{number}", kind, _listed(given.get("texte", "Un texte qui se lit bien")), values)


def document(identity: str, kind: str, texts: list[str], values: Mapping[str, tuple[str, ...]]) -> Document:
    """A document in a file of its own, "rib-d3.pdf"; values on its first page, best reading first."""
    item = f"{kind}-{identity}.pdf"
    where = Provenance(item, 1, WHOLE_PAGE, None, Method.TEXT_LAYER)
    fields = tuple(
        Field(name, best, where, 0.9, Decision.CHECK, document=identity, alternatives=tuple(others))
        for name, (best, *others) in values.items()
    )
    pages = tuple(_page(item, number, text) for number, text in enumerate(texts, 1))
    return Document(identity, kind, 0.9, pages, fields)


def _page(item: str, number: int, text: str) -> ReadPage:
    lines = tuple(
        Line(tuple(Word(word, Box(0.1, 0.1, 0.9, 0.2)) for word in line.split()))
        for line in text.splitlines()
        if line.strip()
    )
    return ReadPage(item, number, 595, 842, TextSource.TEXT_LAYER, PageKind.PRINTED, lines)
