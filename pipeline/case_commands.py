"""The commands that work on drafted cases; `pipeline.cli` says how they are called."""

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from claims.cases import Deadline
from claims.deadlines import board
from claims.loading import load_rulebook
from claims.pages import ReadPage
from claims.review import answers
from extractors.pieces import PiecePage
from extractors.pool import ReaderPool
from extractors.sources import PageSource
from pipeline import wiring
from pipeline.commands import BAD_USAGE, OK, opened
from pipeline.draft_reading import deadline_from_json
from pipeline.export.pieces import PageOf, named_pieces, write_zip
from pipeline.export.portal import portal_case
from pipeline.export.table import as_csv
from pipeline.joining import item_name, joined_plis, whole_draft
from pipeline.settings import Settings
from storage import cases, journal, plis, reviews
from storage.objects import ObjectStore, Shelf
from storage.page_codec import page_from_bytes
from storage.plis import StoredPage

_UTF8_FOR_SPREADSHEETS = "utf-8-sig"


def export(settings: Settings, pli: str, output: Path) -> int:
    """Write each case of a pli in the portal's terms, as JSON and CSV, with its pieces in a ZIP."""
    with opened(settings).begin() as connection:
        draft = reviews.current_draft(connection, pli)
        if draft is None:
            print(f"vaguemestre : pli inconnu, ou sans brouillon : {pli}", file=sys.stderr)
            return BAD_USAGE
        exported = {"cases": len(draft["cases"])}
        journal.record(connection, wiring.clock()(), "operator", "exported", pli, exported)
        edits = reviews.edits(connection, pli)
        said = answers(edits)
        joined = joined_plis(connection, plis.received_at(connection, pli), said)
        own = reviews.as_turned(plis.pages(connection, pli), edits)
    stored = [(page.source.item, page) for page in own]
    for each in (each for plis_joined in joined.values() for each in plis_joined):
        stored += [(item_name(each.pli, page.source.item), page) for page in each.pages]
    draft = whole_draft(draft, joined)
    output.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory(prefix="vaguemestre-export-") as work,
        ReaderPool(settings.limits, settings.workers or None, containment=settings.containment) as readers,
    ):
        page_of = _fetched(draft, stored, wiring.objects(settings), Path(work))
        for number in range(1, len(draft["cases"]) + 1):
            _export_case(draft, number, page_of, readers, output / f"{pli}-{number}")
    print(f"{len(draft['cases'])} dossier(s) dans {output}")
    return OK


def _export_case(
    draft: dict[str, Any], number: int, page_of: PageOf, readers: ReaderPool, stem: Path
) -> None:
    portal = portal_case(draft, number)
    pieces = named_pieces(draft, number, load_rulebook())
    packed = write_zip(pieces, page_of, readers, stem.with_name(f"{stem.name}.zip"))
    table = stem.with_name(f"{stem.name}.csv")
    table.write_text(as_csv(portal), encoding=_UTF8_FOR_SPREADSHEETS, newline="")
    portal["piecesJointes"] = [{"type": kind, "fichier": name} for kind, name in packed.files]
    text = json.dumps(portal, ensure_ascii=False, indent=1) + "\n"
    stem.with_name(f"{stem.name}.json").write_text(text, encoding="utf-8")
    for line in packed.lacking:
        print(f"vaguemestre : pièce non exportée : {line}", file=sys.stderr)


def _fetched(
    draft: dict[str, Any], stored: list[tuple[str, StoredPage]], objects: ObjectStore, work: Path
) -> PageOf:
    """Each page with the file it is read from, fetched once; `stored` gives the item's name in the draft."""
    turned = {(p["item"], p["page"]): p["rotation"] for d in draft["documents"] for p in d["pages"]}
    files: dict[str, Path] = {}
    for _, page in stored:
        if page.source.content not in files:
            files[page.source.content] = work / page.source.content
            objects.fetch(page.source.shelf, page.source.content, files[page.source.content])
    pages = {(item, page.source.number): page for item, page in stored}

    def page_of(item: str, number: int) -> PiecePage:
        page, rotation = pages[item, number], turned.get((item, number), 0)
        source = PageSource(item, number, files[page.source.content], page.source.media_type)
        return PiecePage(source, rotation, _read(page, rotation, objects))

    return page_of


def _read(page: StoredPage, rotation: int, objects: ObjectStore) -> ReadPage | None:
    """What was read on a page, that way up; None when it was read another way, or nothing of it is left."""
    try:
        read = page_from_bytes(objects.read(Shelf.DERIVED, page.words)) if page.words else None
    except KeyError:  # what was made of an original can be made again; the piece is copied without it
        return None
    return read if read is not None and read.rotation == rotation else None


def deadlines(settings: Settings, most: int) -> int:
    """Show what falls due in the open cases, the nearest day first: the first `most` lines."""
    from pipeline.due_table import print_due

    database = opened(settings)
    with database.begin() as connection:
        open_cases = cases.open_numbers(connection)
    known: dict[str, tuple[Deadline, ...]] = {}
    last = ""
    while True:
        with database.begin() as connection:
            some = plis.drafts(connection, last)
        if not some:
            break
        for pli, _, content in some:
            for number, case in enumerate(json.loads(content)["cases"], 1):
                if (pli, number) in open_cases:
                    known[f"{pli}-{number}"] = tuple(map(deadline_from_json, case.get("deadlines", ())))
        last = some[-1][0]
    print_due(board(known, wiring.clock()().astimezone().date()), most)
    return OK


def set_open(settings: Settings, pli: str, case: int, *, is_open: bool) -> int:
    """Close a case, or open it again: letters about it are still recognised, and told that it is closed."""
    with opened(settings).begin() as connection:
        known = cases.set_open(connection, pli, case, is_open=is_open)
        if known:
            event = "case_reopened" if is_open else "case_closed"
            journal.record(connection, wiring.clock()(), "operator", event, pli, {"case": case})
    if not known:
        print(f"vaguemestre : dossier inconnu : {pli}, n° {case}", file=sys.stderr)
        return BAD_USAGE
    print(f"{pli}, dossier {case} : {'rouvert' if is_open else 'clos'}")
    return OK
