"""What long papers share: numbered sections, small print, columns, a foot that runs from page to page."""
# ruff: noqa: E501 - rows of HTML are read as rows

from collections.abc import Iterable
from html import escape
from random import Random

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def running_foot(rng: Random, text: str) -> str:
    """The style that prints that text and the number of the page at the foot of every page."""
    said = text.replace("'", "’").replace("\\", "")
    number = rng.choice(["counter(page) ' / ' counter(pages)", "'Page ' counter(page)", "'- ' counter(page) ' -'", "counter(page)"])  # fmt: skip
    side, other = rng.sample(["left", "right", "center"], 2)
    return f"@page{{@bottom-{side}{{content:'{said}';font-size:7pt;color:#555}} @bottom-{other}{{content:{number};font-size:8pt}}}}"


def sections(rng: Random, parts: Iterable[tuple[str, str]]) -> str:
    """Titles and texts, the titles numbered or set off in one of the usual ways. Both are plain text."""
    look = rng.randrange(6)
    rows = []
    for n, (title, text) in enumerate(parts):
        body = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n"))
        head = (
            f"{_ROMAN[n]} - {escape(title.upper())}",
            f"{n + 1}. {escape(title)}",
            f"<u>{escape(title)}</u>",
            f"Article {n + 1} - {escape(title)}",
            f"{'abcdefghijklmnop'[n]}) {escape(title)}",
            escape(title.upper()),
        )[look]
        rows.append(f"<h4 style='margin:4mm 0 1mm'>{head}</h4>{body}")
    return "".join(rows)


def run_in(rng: Random, parts: Iterable[tuple[str, str]]) -> str:
    """Titles and texts in one paragraph each, the title bold or underlined at its head. Both are plain text."""
    tag, stop = rng.choice("bu"), rng.choice([" : ", ". ", ".- ", " - "])
    return "".join(f"<p><{tag}>{escape(title)}</{tag}>{stop}{escape(text)}</p>" for title, text in parts)


def small_print(rng: Random, *texts: str) -> str:
    """Legal words in small letters; plain text."""
    kept = "<br>".join(escape(text) for text in texts if text)
    return f"<p style='font-size:{rng.choice([6.5, 7, 7.5, 8])}pt;color:{rng.choice(['#333', '#555', '#000'])};text-align:justify;margin-top:4mm'>{kept}</p>"


def in_columns(html: str, count: int = 2) -> str:
    """That HTML in columns."""
    return f"<div style='columns:{count};column-gap:8mm;text-align:justify'>{html}</div>"


def overleaf(html: str) -> str:
    """That HTML on a page of its own."""
    return f"<div style='break-before:page'>{html}</div>"


def framed(html: str, colour: str = "#444") -> str:
    """That HTML in a frame."""
    return f"<div style='border:.4mm solid {colour};padding:3mm 4mm;margin:3mm 0'>{html}</div>"
