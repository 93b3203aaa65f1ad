"""`vaguemestre corrections`: the plis that agents confirmed, as labelled plis."""

import json
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from claims.ledger import Original
from claims.loading import load_rulebook
from claims.review import answers
from claims.work import WorkState
from pipeline import wiring
from pipeline.commands import BROKEN, OK, opened
from pipeline.deciding import BULK
from pipeline.export.labels import Json, labelled
from pipeline.intake.names import TakenNames, clean_path
from pipeline.settings import Settings
from storage import journal, plis, reviews, work
from storage.database import Connection
from storage.objects import ObjectStore, Shelf

_PRIVATE = 0o700  # the plis are private mail: for the account that exports, and for no other
_NAMELESS = "fichier"


def corrections(settings: Settings, output: Path) -> int:
    """Write each pli whose cases are all confirmed as a folder: its files and `truth.json`.

    A pli already there is written anew: agents may have changed it since. One whose originals are not all
    there is told on the error output, and the others are written.
    """
    database, objects, rulebook = opened(settings), wiring.objects(settings), load_rulebook()
    output.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    with database.begin() as connection:
        every = plis.all_ids(connection)
    written = lost = 0
    for pli in every:
        with database.begin() as connection:
            draft = _settled(connection, pli)
            if draft is None:
                continue
            said = answers(reviews.edits(connection, pli))
            originals = plis.originals(connection, pli)
            journal.record(connection, wiring.clock()(), "operator", "exported", pli)
        named = _named(originals)
        truth = labelled(draft, said, _inputs(named), {BULK}, rulebook)
        try:
            _write(output / pli, named, truth, objects)
        except KeyError:
            lost += 1
            print(
                f"vaguemestre : pli {pli} : un fichier d'origine a disparu, le pli n'est pas exporté ; "
                "« vaguemestre audit --deep » dit lequel, à restaurer",
                file=sys.stderr,
            )
            continue
        written += 1
    print(f"{written} pli(s) confirmé(s) dans {output}, sur {len(every)} au registre.")
    return BROKEN if lost else OK


def _settled(connection: Connection, pli: str) -> Json | None:
    """The draft of a pli as agents left it, when all its cases are confirmed."""
    lines = work.of_pli(connection, pli)
    if not lines or any(line.state is not WorkState.CONFIRMED for line in lines):
        return None
    return reviews.current_draft(connection, pli)


def _named(originals: list[Original]) -> dict[str, Original]:
    """The files by the names that their items bear in the draft."""
    taken = TakenNames()
    return {taken.unique(clean_path(original.name, _NAMELESS)): original for original in originals}


def _inputs(named: dict[str, Original]) -> list[str]:
    """What is to be given to read the pli again: files, and folders once each."""
    return list(dict.fromkeys(name.partition("/")[0] for name in named))


def _write(folder: Path, named: dict[str, Original], truth: Json, objects: ObjectStore) -> None:
    """Raises: KeyError: an original is not in the store; nothing is changed then."""
    with TemporaryDirectory(dir=folder.parent, prefix=".") as made:  # for its owner alone, as made
        part = Path(made) / folder.name
        part.mkdir(mode=_PRIVATE)
        for name, original in named.items():
            (part / name).parent.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
            objects.fetch(Shelf.ORIGINALS, original.sha256, part / name)
        (part / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        part.replace(folder)
