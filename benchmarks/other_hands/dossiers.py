"""Make a corpus of dossiers by other hands: `python -m benchmarks.other_hands.dossiers OUT [--set SET]`.

Each is a folder of papers and `dossier.json`: which papers lie in which file in which order, what device took
them, the mail that brought them, what stands on each, and what the case is.
"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from rich.progress import track

from benchmarks.corpus.degrade import SCANNERS, blank_back
from benchmarks.corpus.mails import CoveringMail, mail_bytes
from benchmarks.corpus.packing import Image, Laid, Place, image_bytes, joined, page_images, scan_pdf
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.rendering import pdf_of, text_of
from benchmarks.other_hands import DOSSIER, HERE

_FOLDER = HERE / "dossiers"
_LEARNABLE, _ONLY_SCORED = "seen", "unseen"
_MAIL = "message.eml"
_BLANK = "blank"
_PHOTOGRAPH = "photo_prejudice"
_DEVICES = {"fax": "fax_200", "photo": "telephone"}
_PICTURES = (".jpg", ".jpeg", ".png")
Json = dict[str, Any]


def make(out: Path, name: str) -> None:
    """One pli a dossier of that set; those already made are left alone."""
    told = sorted((_FOLDER / name).glob("*/dossier.json"))
    for number, file in enumerate(track(told, "dossiers")):
        folder = out / file.parent.name
        if not (folder / "truth.json").exists():
            folder.mkdir(parents=True, exist_ok=True)
            scanner = SCANNERS[number % len(SCANNERS)]
            truth = _written(folder, file.parent, json.loads(file.read_text(encoding="utf-8")), scanner)
            truth["made"] |= {"packing": DOSSIER, "degradation": scanner, "reserved": name == _ONLY_SCORED}
            text = json.dumps(truth, ensure_ascii=False, indent=1)
            (folder / "truth.json").write_text(text, encoding="utf-8")


def _written(folder: Path, source: Path, told: Json, scanner: str) -> Json:
    """Write the files of a dossier; its truth."""
    rng = Random(source.name)
    prefix = f"{_MAIL}/" if told["mail"] else ""
    files: dict[str, bytes] = {}
    places: dict[str, list[Place]] = {}
    blanks: list[Place] = []
    for each in told["files"]:
        taken = _taken(each, source, told["papers"], scanner, rng)
        files[each["name"]] = taken.content
        for key, pages in taken.pages.items():
            places.setdefault(key, []).extend((prefix + each["name"], page) for page in pages)
        blanks += [(prefix + each["name"], page) for page in taken.blanks]
    documents = [{**told["papers"][key], "pages": pages} for key, pages in places.items()]
    order = list(places)
    inputs = list(files)
    if told["mail"]:
        order.append("mail")
        body = {"type": told["mail"]["type"], "fields": told["mail"].get("fields", {})}
        documents.append({**body, "pages": [(f"{_MAIL}/body", 1)]})
        files, inputs = {_MAIL: _mail(told["mail"], files)}, [_MAIL]
    for name, content in files.items():
        (folder / name).write_bytes(content)
    cases = [{**case, "documents": [order.index(key) for key in case["documents"]]} for case in told["cases"]]
    # As of papers by other hands: who wrote it, then what.
    families = [source.name.replace("_", "-", 1)] * len(documents)
    documents += [{"type": "page_blanche", "pages": [blank], "fields": {}} for blank in blanks]
    items = {"items": {_MAIL: "container"}} if told["mail"] else {}
    return {"inputs": inputs, **items, "documents": documents, "cases": cases, "made": {"families": families}}


class _Taken:
    """A file as a device makes it: its bytes, the pages of each paper in it, and blank ones."""

    def __init__(self) -> None:
        self.content = b""
        self.pages: dict[str, list[int]] = {}
        self.blanks: list[int] = []
        self.count = 0

    def add(self, key: str, count: int) -> None:
        """So many pages more, of that paper."""
        pages = list(range(self.count + 1, self.count + count + 1))
        self.count += count
        if key == _BLANK:
            self.blanks += pages
        else:
            self.pages.setdefault(key, []).extend(pages)


def _taken(file: Json, source: Path, papers: Json, scanner: str, rng: Random) -> _Taken:
    taken = _Taken()
    if file["device"] == "digital":
        laid = [_laid(source, key, papers[key]["type"]) for key in file["papers"]]
        for key, each in zip(file["papers"], laid, strict=True):
            taken.add(key, len(text_of(each.pdf)))
        taken.content = joined(*(each.pdf for each in laid))
        return taken
    preset = _DEVICES.get(file["device"], scanner)
    images: list[Image] = []
    for key in file["papers"]:
        if key == _BLANK:
            pages = [blank_back(images[-1], preset, rng.randrange(2**31))]
        else:
            pages = page_images(_laid(source, key, papers[key]["type"]), preset, rng)
        taken.add(key, len(pages))
        images += pages
    name = file["name"].lower()
    if not name.endswith(_PICTURES):
        taken.content = scan_pdf(images, preset)
    elif len(images) > 1:
        sys.exit(f"{source}: {file['name']} is a picture of {len(images)} pages")
    else:
        taken.content = image_bytes(images[0], "PNG" if name.endswith("png") else "JPEG", quality=75, dpi=72)
    return taken


def _laid(source: Path, key: str, kind: str) -> Laid:
    if kind == _PHOTOGRAPH:
        sheet = Sheet("", {}, picture=f"door/{Random(f'{source.name}/{key}').randrange(10_000)}")
        return Laid(kind, source.name, sheet, b"")
    sheet = Sheet((source / f"{key}.html").read_text(encoding="utf-8"), {})
    return Laid(kind, source.name, sheet, pdf_of(sheet))


def _mail(told: Json, files: dict[str, bytes]) -> bytes:
    sent = date.fromisoformat(told["date"])
    mail = CoveringMail(told["from_name"], told["from_address"], sent, told["subject"], told["text"])
    return mail_bytes(mail, files)


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and make the corpus."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.other_hands.dossiers", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--set", dest="name", choices=(_LEARNABLE, _ONLY_SCORED), default=_LEARNABLE)
    args = parser.parse_args(arguments)
    make(args.out, args.name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
