"""A page read anew the way up that an agent says."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from claims.errors import AgentMustAct
from extractors.pool import ReaderPool
from pipeline.stored import source_of
from storage.objects import ObjectStore, Shelf
from storage.page_codec import page_bytes
from storage.plis import StoredPage


def read_turned(
    stored: StoredPage, rotation: int, objects: ObjectStore, readers: ReaderPool
) -> dict[str, Any]:
    """Read a page turned clockwise by `rotation` degrees, and keep what was read.

    Returns: the content of the edit `EditKind.TURN`: the place, the turn, the keys of words and pictures.

    Raises: AgentMustAct: the page cannot be read so; Unavailable.
    """
    with TemporaryDirectory(prefix="vaguemestre-tour-") as folder:
        content = Path(folder) / "page"
        objects.fetch(stored.source.shelf, stored.source.content, content)
        source = replace(source_of(stored.source, content), rotation=rotation)
        (page,) = readers.read([source])
        pictures = readers.pictures(source, rotation)
    if page.failure is not None or pictures is None:
        raise AgentMustAct("La page n'a pas pu être relue dans ce sens.", code="relecture_impossible")
    return {
        "place": [stored.source.item, stored.source.number],
        "rotation": rotation,
        "words": objects.put(Shelf.DERIVED, page_bytes(page)),
        "picture": objects.put(Shelf.DERIVED, pictures.picture),
        "thumbnail": objects.put(Shelf.DERIVED, pictures.thumbnail),
    }
