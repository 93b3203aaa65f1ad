"""A page for people: the figures, and the very pixels of the values that were said wrong."""

import base64
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image

from benchmarks.evaluation.outcomes import FieldOutcome, Outcomes
from benchmarks.evaluation.readings import plis_of, reading
from claims.fields import Field
from extractors.limits import Limits
from extractors.pool import ReaderPool
from pipeline.intake.given import given_files
from pipeline.intake.unpack import unpack

Json = dict[str, Any]

_SHOWN = 80  # wrong values, the surest first: they do the most harm
_MARGIN = 0.015  # of the page, around the words of a value
_CROP_WIDTH = 460  # pixels
_STYLE = (
    "body{font:15px/1.5 sans-serif;margin:2em;max-width:75em}table{border-collapse:collapse;margin:1em 0}"
    "td,th{border:1px solid #bbb;padding:.25em .6em;text-align:left;vertical-align:top}img{max-width:460px}"
)


def write_report(path: Path, corpus: Path, told: Json, plis: Sequence[Outcomes]) -> None:
    """Write the report of an evaluation; `told` is what `figures` made of those plis."""
    wrong = sorted(
        (field for pli in plis for field in pli.fields if field.said is not None and not field.is_right),
        key=lambda field: -(field.said.confidence if field.said else 0.0),
    )[:_SHOWN]
    crops = dict(_crops(corpus, wrong))
    parts = [
        f"<!doctype html><html lang=en><meta charset=utf-8><title>Evaluation</title><style>{_STYLE}</style>",
        f"<h1>{told['plis']} plis, {told['pages']['pages']} pages</h1>",
        _summary({"all": told, **told["by_degradation"]}),
        "<h2>Calibration of values</h2>",
        _table(
            ("confidence from", "values", "mean confidence", "right"), _rows(told["fields"]["reliability"])
        ),
        "<h2>Coverage against precision</h2>",
        _table(("confidence from", "precision", "coverage"), _rows(told["fields"]["curve"])),
        "<h2>Types taken for others</h2>",
        _table(("type", "said", "pages"), told["pages"]["confusions"]),
        "<h2>Values by name</h2>",
        _names({**told["fields"]["by_name"], **told["case_fields"]["by_name"]}),
        f"<h2>Wrong values, the surest first ({len(wrong)})</h2>",
        _table(
            ("pli", "value", "true", "said", "confidence", "pixels"),
            [_wrong_row(field, field.said, crops.get(n, "")) for n, field in enumerate(wrong) if field.said],
            raw_last=True,
        ),
    ]
    path.write_text("\n".join(parts), encoding="utf-8")


def _summary(groups: Mapping[str, Json]) -> str:
    heads = (
        "degradation", "plis", "streams clean", "type F1", "cut recall", "precision", "recall",
        "auto of printed", "auto wrong", "calibration error", "missing recall", "missing precision",
    )  # fmt: skip
    rows = [
        (
            name,
            told["plis"],
            told["streams_clean"],
            told["pages"]["macro_f1"],
            told["documents"]["recall"],
            told["fields"]["precision"],
            told["fields"]["recall"],
            told["fields"]["automation_of_printed"],
            told["fields"]["auto_wrong"],
            told["fields"]["calibration_error"],
            told["pieces"]["missing"]["recall"],
            told["pieces"]["missing"]["precision"],
        )
        for name, told in groups.items()
    ]
    return _table(heads, rows)


def _names(names: Mapping[str, Json]) -> str:
    worst = sorted(names.items(), key=lambda each: each[1]["right"] / max(each[1]["truth"], 1))
    rows = [(name, f["truth"], f["right"], f["wrong"], f["auto"], f["auto_wrong"]) for name, f in worst]
    return _table(("value", "there", "right", "wrong", "auto", "auto wrong"), rows)


def _rows(found: Sequence[Json]) -> list[tuple[Any, ...]]:
    return [tuple(each.values()) for each in found]


def _wrong_row(field: FieldOutcome, said: Field, crop: str) -> tuple[Any, ...]:
    return (
        field.setting.pli,
        f"{field.where}.{field.name}",
        "not there" if field.expected is None else field.expected,
        said.value,
        f"{said.confidence:.3f} {said.decision}",
        crop,
    )


def _table(heads: Sequence[str], rows: Sequence[Sequence[Any]], *, raw_last: bool = False) -> str:
    made = ["<table><tr>", *(f"<th>{escape(head)}</th>" for head in heads), "</tr>"]
    for row in rows:
        cells = [escape(str(cell)) for cell in row]
        if raw_last:
            cells[-1] = str(row[-1])
        made.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    return "".join([*made, "</table>"])


def _crops(corpus: Path, wrong: Sequence[FieldOutcome]) -> Iterator[tuple[int, str]]:
    """Pictures of where wrong values were read, as HTML, by their place in the list."""
    by_pli: dict[str, list[int]] = defaultdict(list)
    for n, field in enumerate(wrong):
        by_pli[field.setting.pli].append(n)
    folders = {folder.name: folder for folder in plis_of(corpus)}
    limits = Limits()
    with ReaderPool(limits) as readers:
        for name, numbers in by_pli.items():
            yield from _crops_of(folders[name], corpus, [(n, wrong[n]) for n in numbers], limits, readers)


def _crops_of(
    folder: Path, corpus: Path, wrong: Sequence[tuple[int, FieldOutcome]], limits: Limits, readers: ReaderPool
) -> Iterator[tuple[int, str]]:
    read = reading(corpus, folder.name)
    turns = {(page.item, page.page): page.rotation for page in read.pages}
    with TemporaryDirectory(prefix="vaguemestre-") as scratch:
        work = Path(scratch)
        given = given_files([folder / name for name in read.truth["inputs"]])
        unpacked = unpack(given, work, limits, readers)
        sources = {(source.item, source.page): source for source in unpacked.sources}
        for n, field in wrong:
            where = field.said.provenance if field.said else None
            source = sources.get((where.item, where.page)) if where else None
            if where is None or source is None:
                continue
            pictures = readers.pictures(source, turns.get((where.item, where.page), 0))
            if pictures is not None:
                box = where.box
                yield n, _crop(pictures.picture, (box.x0, box.y0, box.x1, box.y1))


def _crop(picture: bytes, box: tuple[float, float, float, float]) -> str:
    with Image.open(io.BytesIO(picture)) as page:
        x0, y0, x1, y1 = box
        sides = (
            int(max(0.0, x0 - _MARGIN) * page.width),
            int(max(0.0, y0 - _MARGIN) * page.height),
            int(min(1.0, x1 + _MARGIN) * page.width) + 1,
            int(min(1.0, y1 + _MARGIN) * page.height) + 1,
        )
        cut = page.crop(sides).convert("L")
    cut.thumbnail((_CROP_WIDTH, _CROP_WIDTH))
    out = io.BytesIO()
    cut.save(out, "JPEG", quality=70)
    return f'<img alt="" src="data:image/jpeg;base64,{base64.b64encode(out.getvalue()).decode()}">'
