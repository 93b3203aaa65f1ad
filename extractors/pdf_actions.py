"""What a PDF would do when it is opened, clicked or filled in: looked for in every object, never done.

qpdf undoes the ways of writing a name that hide it ("/J#61vaScript"), object streams and most damage.
"""

import mmap
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from claims.active_content import in_order

_MOST_OBJECTS = 100_000  # 20 µs each; a born-digital document of 600 pages has 30,000
_DEEPEST = 30
_ACTIONS = {
    "/JavaScript": "programme_pdf",
    "/Rendition": "multimedia",
    "/Movie": "multimedia",
    "/Sound": "multimedia",
    "/Launch": "lancement",
    "/GoToR": "renvoi_distant",
    "/GoToE": "renvoi_distant",
    "/SubmitForm": "envoi_formulaire",
    "/ImportData": "envoi_formulaire",
}
_NOTES_THAT_PLAY = frozenset({"/RichMedia", "/3D", "/Movie", "/Sound", "/Screen"})
_USUAL_LINKS = ("http://", "https://", "mailto:", "tel:", "#")
# What an object must hold somewhere to be looked into at all.
_TELLING = re.compile(
    rb"/(?:JavaScript|JS|Rendition|Movie|Sound|Launch|GoTo[RE]|SubmitForm|ImportData|XFA|RichMedia|3D|Screen"
    rb"|URI|OpenAction|AA|FS|FFilter|Ref)\b"
)
_END = re.compile(rb"startxref\s+\d+\s+%%EOF")


def notes_of_pdf(pdf: Any, path: Path) -> tuple[str, ...]:
    """Codes of `claims.active_content` for an open PDF, and the file that it was opened from."""
    found = {code for thing in _objects(pdf) for code in _codes_in(thing, _DEEPEST)}
    if pdf.is_encrypted:
        found.add("pdf_protege")
    if _was_completed(path, is_linearized=pdf.is_linearized):
        found.add("pdf_complete")
    return in_order(found)


def _objects(pdf: Any) -> Iterator[Any]:
    """The dictionaries and arrays, direct or of streams, that may hold something."""
    import pikepdf

    for thing in islice(pdf.objects, _MOST_OBJECTS):
        try:
            node = thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing
            written = node.unparse(resolved=True)
        except (pikepdf.PdfError, TypeError, AttributeError, RuntimeError, ValueError):
            continue
        if _TELLING.search(written):
            yield node


def _codes_in(thing: Any, depth: int) -> Iterator[str]:
    """Codes of an object and of the objects written inside it; those it points to have their own turn."""
    import pikepdf

    if isinstance(thing, pikepdf.Dictionary):
        yield from _codes_of(thing)
        inside = [thing[key] for key in thing.keys()]  # noqa: SIM118  # a Dictionary iterates over items
    elif isinstance(thing, pikepdf.Array):
        inside = list(thing)
    else:
        return
    for one in inside if depth else ():
        if not getattr(one, "is_indirect", False):
            yield from _codes_in(one, depth - 1)


def _codes_of(node: Any) -> Iterator[str]:
    """What one dictionary says of itself."""
    kind = str(node.get("/S", ""))
    if kind in _ACTIONS:
        yield _ACTIONS[kind]
    if "/JS" in node or "/JavaScript" in node:
        yield "programme_pdf"
    if "/XFA" in node:
        yield "formulaire_xfa"
    if str(node.get("/Subtype", "")) in _NOTES_THAT_PLAY:
        yield "multimedia"
    if kind == "/URI" and not _text(node.get("/URI")).lower().startswith(_USUAL_LINKS):
        yield "renvoi_distant"
    if _opens_a_link(node) or str(node.get("/FS", "")) == "/URL" or "/FFilter" in node or _is_reference(node):
        yield "renvoi_distant"


def _opens_a_link(node: Any) -> bool:
    """Whether a link is followed without a click: when the file or a page is opened."""
    started = [node.get("/OpenAction"), *_values(node.get("/AA"))]
    return any(_kind(action) == "/URI" for action in started)


def _kind(action: Any) -> str:
    return str(action.get("/S", "")) if hasattr(action, "get") else ""


def _values(actions: Any) -> list[Any]:
    return [actions[key] for key in actions.keys()] if hasattr(actions, "keys") else []  # noqa: SIM118


def _is_reference(node: Any) -> bool:
    """Whether a form stands for a page of another file (ISO 32000-1, 8.10.4)."""
    return "/Ref" in node and str(node.get("/Subtype", "")) == "/Form"


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _was_completed(path: Path, *, is_linearized: bool) -> bool:
    """Whether something was added behind the end of the first version; a linearized file has two ends."""
    usual = 2 if is_linearized else 1
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as octets:
        return sum(1 for _ in islice(_END.finditer(octets), usual + 1)) > usual
