"""The pieces of a case, sorted and named for the portal: 01-lettre-de-demande.pdf and so on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from claims.errors import SenderMustAct
from claims.folding import fold
from claims.rulebook import Rulebook
from extractors.pieces import PiecePage
from extractors.pool import ReaderPool

Json = dict[str, Any]
PageOf = Callable[[str, int], PiecePage]
"""A page by its item and number: what it is copied from, and what was read on it."""

MOST_BYTES = 5_000_000  # the portal's cap a file
_FIRST = ("lettre_demande", "requete_reparation_detention", "courriel", "bordereau_lot")
_LEFT_OUT = {"page_blanche"}
_LACKING = "manques.txt"


@dataclass(frozen=True, slots=True)
class NamedPiece:
    """A document of the case and the name of its file, without suffix."""

    document: Json
    stem: str


@dataclass(frozen=True, slots=True)
class Packed:
    """What an archive holds, (type of piece, name) each, and French sentences on what it lacks."""

    files: list[tuple[str, str]]
    lacking: list[str]


def named_pieces(draft: Json, number: int, rulebook: Rulebook) -> list[NamedPiece]:
    """The documents of a case: what asks first, then in the order of the checklist, then the others."""
    case = draft["cases"][number - 1]
    order = [*_FIRST, *(line["piece"] for line in case["checklist"])]
    documents = [
        document
        for document in draft["documents"]
        if document["id"] in case["documents"] and document["type"] not in _LEFT_OUT
    ]
    rank = {piece: n for n, piece in reversed(list(enumerate(order)))}
    documents.sort(key=lambda document: rank.get(document["type"], len(order)))
    return [NamedPiece(d, f"{n:02d}-{_slug(d, rulebook)}") for n, d in enumerate(documents, 1)]


def _slug(document: Json, rulebook: Rulebook) -> str:
    return fold(rulebook.types[document["type"]].label).replace(" ", "-")[:60].strip("-")


def write_zip(pieces: list[NamedPiece], page_of: PageOf, readers: ReaderPool, output: Path) -> Packed:
    """Write the pieces into an archive; what could not be written is also said inside it."""
    files: list[tuple[str, str]] = []
    lacking: list[str] = []
    with (
        ZipFile(output, "w", ZIP_DEFLATED) as archive,
        TemporaryDirectory(prefix="vaguemestre-export-") as work,
    ):
        for piece in pieces:
            folder = Path(work) / piece.stem
            folder.mkdir()
            try:
                for name, file in _files(piece, page_of, readers, folder):
                    archive.write(file, name)
                    files.append((piece.document["type"], name))
            except SenderMustAct as error:
                lacking.append(f"{piece.stem} : {error.message}")
        if lacking:
            archive.writestr(_LACKING, "\n".join(lacking) + "\n")
    return Packed(files, lacking)


def _files(piece: NamedPiece, page_of: PageOf, readers: ReaderPool, folder: Path) -> list[tuple[str, Path]]:
    """The piece under its name, or in parts."""
    own = [page_of(page["item"], page["page"]) for page in piece.document["pages"]]
    made = readers.piece(own, folder, MOST_BYTES)
    parts = [f"-partie-{number}" for number in range(1, len(made) + 1)] if len(made) > 1 else [""]
    return [(f"{piece.stem}{part}.pdf", file) for part, file in zip(parts, made, strict=True)]
