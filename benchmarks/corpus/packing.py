"""Ways in which the papers of a dossier are sent: what files they make, and where each page stands."""

import io
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus.degrade import PRESETS, blank_back, degrade, turned
from benchmarks.corpus.mails import CoveringMail, archive_of, mail_bytes
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.rendering import pages_of, picture_of, text_of

Image = NDArray[np.uint8]
Place = tuple[str, int]  # path of the item, page from 1
_SENT_TWICE = 0.04  # chance that a file is attached a second time under another name


@dataclass(frozen=True, slots=True)
class Laid:
    """One document as laid out: its type, family, sheet, and born-digital PDF."""

    type: str
    family: str
    sheet: Sheet
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Packed:
    """What was written: the input files, where the pages of each document stand (in the order of the
    documents), documents that packing itself made (blank backs, a mail's text), texts and fates.
    """

    inputs: tuple[str, ...]
    places: tuple[tuple[Place, ...], ...]
    extra: list[dict[str, Any]] = field(default_factory=list)
    text: dict[str, str] = field(default_factory=dict)
    items: dict[str, str] = field(default_factory=dict)


def _blank(path: str, page: int) -> dict[str, Any]:
    return {"type": "page_blanche", "pages": [[path, page]], "fields": {}}


def page_images(doc: Laid, preset: str, rng: Random) -> list[Image]:
    """The pages of a document as that device takes them."""
    how = PRESETS[preset]
    clean = [picture_of(doc.sheet)] if doc.sheet.picture else pages_of(doc.pdf, how.dpi, colour=how.colour)
    return [degrade(_grey(page) if not how.colour else page, preset, rng.randrange(2**31)) for page in clean]


def _grey(image: Image) -> Image:
    if image.ndim == 2:
        return image
    return np.asarray(image @ np.array([0.114, 0.587, 0.299]), np.uint8)


def image_bytes(image: Image, kind: str, *, quality: int, dpi: int) -> bytes:
    """One picture as a file: kind is JPEG, PNG or TIFF."""
    out = io.BytesIO()
    options: dict[str, dict[str, Any]] = {
        "JPEG": {"quality": quality},
        "PNG": {"compress_level": 1},
        "TIFF": {"compression": "tiff_lzw"},
    }
    _pillow(image).save(out, kind, dpi=(dpi, dpi), **options[kind])
    return out.getvalue()


def _pillow(image: Image, *, bits: bool = False) -> Any:
    from PIL import Image as Pillow

    picture = Pillow.fromarray(image if image.ndim == 2 else np.ascontiguousarray(image[:, :, ::-1]))
    return picture.convert("1", dither=Pillow.Dither.NONE) if bits else picture


def scan_pdf(pages: list[Image], preset: str) -> bytes:
    """Pages as one PDF: JPEG pictures, or group 4 fax when the device has one bit a pixel."""
    how = PRESETS[preset]
    pictures = [_pillow(page, bits=how.quality == 0) for page in pages]
    out = io.BytesIO()
    first, *rest = pictures
    stamp = {
        "creationDate": time.gmtime(0),
        "modDate": time.gmtime(0),
    }  # not today's: the same bytes each time
    options = {"quality": how.quality} if how.quality else {}
    first.save(out, "PDF", save_all=True, append_images=rest, resolution=how.dpi, **options, **stamp)
    return out.getvalue()


def _order(laid: list[Laid], counts: list[int], rng: Random) -> list[tuple[int, int]]:
    """The order in which pages lie in the feeder: by document, but at times a verso strays to the end."""
    order = [(n, page) for n, count in enumerate(counts) for page in range(count)]
    for n, doc in enumerate(laid):
        if (
            doc.type in ("carte_identite", "piece_identite_signataire")
            and counts[n] == 2
            and rng.random() < 0.35
        ):
            order.remove((n, 1))
            order.append((n, 1))
    return order


def as_scan(folder: Path, laid: list[Laid], _mail: CoveringMail, preset: str, rng: Random) -> Packed:
    """Everything through the mailroom's scanner, in one PDF; blank backs and turned pages among them."""
    name = rng.choice(["scan.pdf", "numerisation.pdf", "pli.pdf", f"SCAN_{rng.randint(1000, 9999)}.pdf"])
    return _scan_into(folder / name, name, laid, preset, rng, before=b"", skipped=0)


def _scan_into(
    path: Path, name: str, laid: list[Laid], preset: str, rng: Random, *, before: bytes, skipped: int
) -> Packed:
    """Scan all but the first `skipped` documents into one PDF, behind the pages of `before`."""
    images = {n: page_images(doc, preset, rng) for n, doc in enumerate(laid) if n >= skipped}
    texts = [text_of(doc.pdf) for doc in laid]
    places: list[list[Place]] = [[] for _ in laid]
    pages: list[Image] = []
    extra: list[dict[str, Any]] = []
    text: dict[str, str] = {}
    offset = 0
    for n in range(skipped):
        for page_text in texts[n]:
            offset += 1
            places[n].append((name, offset))
            text[f"{name}#{offset}"] = page_text
    two_sided = rng.random() < 0.25
    for n, page in _order(laid, [len(images.get(n, ())) for n in range(len(laid))], rng):
        image = images[n][page]
        pages.append(turned(image, rng.choice([90, 180, 270])) if rng.random() < 0.05 else image)
        places[n].append((name, offset + len(pages)))
        if not laid[n].sheet.picture:
            text[f"{name}#{offset + len(pages)}"] = texts[n][page]
        if two_sided and rng.random() < 0.4:
            pages.append(blank_back(image, preset, rng.randrange(2**31)))
            extra.append(_blank(name, offset + len(pages)))
    scanned = scan_pdf(pages, preset)
    path.write_bytes(joined(before, scanned) if before else scanned)
    ordered = tuple(tuple(place) for place in places)
    return Packed((name,), ordered, extra, text)


def joined(*parts: bytes) -> bytes:
    """Several PDFs as one; an empty part has no pages."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.new() as whole:
        for part in filter(None, parts):
            with pikepdf.open(io.BytesIO(part)) as one:
                whole.pages.extend(one.pages)
        whole.save(out, deterministic_id=True)
    return out.getvalue()


def as_mixed(folder: Path, laid: list[Laid], _mail: CoveringMail, preset: str, rng: Random) -> Packed:
    """One PDF: the claim as typed, then the scanned pieces."""
    name = rng.choice(["dossier.pdf", "demande_complete.pdf"])
    return _scan_into(folder / name, name, laid, preset, rng, before=laid[0].pdf, skipped=1)


def _files(laid: list[Laid], rng: Random) -> tuple[dict[str, bytes], Packed]:
    """Each document in a file of its own: as typed, scanned, or photographed; no two names alike."""
    files: dict[str, bytes] = {}
    places: list[tuple[Place, ...]] = []
    text: dict[str, str] = {}
    for n, doc in enumerate(laid, 1):
        stem = f"{n:02d}-{rng.choice([doc.type, 'document', 'IMG', 'piece'])}"
        names, contents = _one_document(doc, stem, rng)
        texts = text_of(doc.pdf)
        files |= dict(zip(names, contents, strict=True))
        places.append(
            tuple((names[0], page + 1) if len(names) == 1 else (names[page], 1) for page in range(len(texts)))
        )
        if not doc.sheet.picture:
            text |= {f"{path}#{page}": words for (path, page), words in zip(places[-1], texts, strict=True)}
    return files, Packed(tuple(files), tuple(places), [], text)


def _one_document(doc: Laid, stem: str, rng: Random) -> tuple[list[str], list[bytes]]:
    """The file or files of one document: a page each when photographed, one file otherwise."""
    if doc.sheet.picture:
        return [f"{stem}.jpg"], [image_bytes(picture_of(doc.sheet), "JPEG", quality=80, dpi=72)]
    way = rng.choice(["typed", "typed", "scanned", "telephone", "picture"])
    if way == "typed" and doc.type not in (
        "carte_identite",
        "piece_identite_signataire",
        "attestation_information",
    ):
        return [f"{stem}.pdf"], [doc.pdf]
    if way == "telephone":
        pages = page_images(doc, "telephone", rng)
        return [f"{stem}-{n}.jpg" for n in range(1, len(pages) + 1)], [
            image_bytes(p, "JPEG", quality=70, dpi=72) for p in pages
        ]
    preset = rng.choice(["office_grey_200", "office_200", "small_150"])
    pages = page_images(doc, preset, rng)
    if way == "picture" and len(pages) == 1:
        kind, ending = rng.choice([("PNG", "png"), ("TIFF", "tif"), ("JPEG", "jpg")])
        return [f"{stem}.{ending}"], [image_bytes(pages[0], kind, quality=75, dpi=PRESETS[preset].dpi)]
    return [f"{stem}.pdf"], [scan_pdf(pages, preset)]


def as_files(folder: Path, laid: list[Laid], _mail: CoveringMail, _preset: str, rng: Random) -> Packed:
    """Separate files, as the portal receives them."""
    files, packed = _files(laid, rng)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return packed


def _as_mail(folder: Path, laid: list[Laid], mail: CoveringMail, rng: Random, *, archive: bool) -> Packed:
    name, inner = "message.eml", "pieces.zip"
    files, packed = _files(laid, rng)
    prefix = f"{name}/{inner}/" if archive else f"{name}/"
    twice = {f"copie-{path}": files[path] for path in files if rng.random() < _SENT_TWICE}
    files |= twice
    attached = {inner: archive_of(files)} if archive else files
    (folder / name).write_bytes(mail_bytes(mail, attached))
    body = {"type": mail.type, "pages": [[f"{name}/body", 1]], "fields": dict(mail.fields)}
    return Packed(
        (name,),
        tuple(tuple((prefix + path, page) for path, page in places) for places in packed.places),
        [body],
        {f"{name}/body#1": mail.text} | {prefix + key: words for key, words in packed.text.items()},
        {name: "container"}
        | ({f"{name}/{inner}": "container"} if archive else {})
        | {prefix + path: "duplicate" for path in twice},
    )


def as_mail(folder: Path, laid: list[Laid], mail: CoveringMail, _preset: str, rng: Random) -> Packed:
    """A mail and its attachments."""
    return _as_mail(folder, laid, mail, rng, archive=False)


def as_mail_archive(folder: Path, laid: list[Laid], mail: CoveringMail, _preset: str, rng: Random) -> Packed:
    """A mail with everything in one archive."""
    return _as_mail(folder, laid, mail, rng, archive=True)


Packing = Callable[[Path, list[Laid], CoveringMail, str, Random], Packed]
PACKINGS: dict[str, Packing] = {
    "scan": as_scan,
    "mixed": as_mixed,
    "files": as_files,
    "mail": as_mail,
    "mail_archive": as_mail_archive,
}
