"""Long texts with their variants written in place, for papers that are full of words.

In a text `[a|b|c]` stands for one of those wordings (they may hold others; a space before a comma goes),
`{name}` for a value that is escaped. In `prose` each line is a paragraph; a line after «? » is left out at
times, «## » begins a heading (left out with all that stands under it), and a line that begins with a tag
stands as it is.
"""
# ruff: noqa: E501 - rows of HTML are read as rows

import re
from collections.abc import Sequence
from html import escape
from random import Random

from benchmarks.corpus.layouts.long_recitals import running
from benchmarks.corpus.layouts.setting import SANS, SERIF
from benchmarks.corpus.layouts.stationery import PRINT, page
from benchmarks.corpus.people import Person
from benchmarks.corpus.wording import long_date

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_LEFT_OUT = 0.4  # how often a line after «? » is left out
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def varied(rng: Random, text: str, **values: str) -> str:
    """One wording of that text, with its values: HTML."""
    while choice := _CHOICE.search(text):
        text = text[: choice.start()] + rng.choice(choice[1].split("|")) + text[choice.end() :]
    return text.replace(" ,", ",").format(**{name: escape(value) for name, value in values.items()})


def prose(rng: Random, text: str, **values: str) -> str:
    """The paragraphs and headings of that text; several headings are numbered one way, or not at all."""
    numbered = rng.choice(("", "{r} - ", "{r}. ", "{n}. ", "{n}°) ", "{l}/ ", "{l}) ", ""))
    if text.count("## ") < 2:
        numbered = ""
    parts: list[str] = []
    headings = 0
    section_left_out = False
    for row in filter(None, map(str.strip, text.splitlines())):
        line = row.removeprefix("? ")
        left_out = line != row and rng.random() < _LEFT_OUT
        if line.startswith("## "):
            section_left_out = left_out
        if left_out or section_left_out:
            continue
        words = varied(rng, line.removeprefix("## "), **values)
        if line.startswith("## "):
            mark = numbered.format(r=_ROMANS[headings], n=headings + 1, l="ABCDEFGHIJKL"[headings])
            headings += 1
            parts.append(f"<h4>{mark}{words}</h4>")
        else:
            parts.append(words if line.startswith("<") else f"<p>{words}</p>")
    return "".join(parts)


def listed(rng: Random, texts: Sequence[str], low: int, high: int, **values: str) -> str:
    """From `low` to `high` of those texts, in any order, behind dashes, bullets or figures."""
    kept = rng.sample(texts, min(len(texts), rng.randint(low, high)))
    mark = rng.choice(("- ", "• ", "{n}. ", "{n}° ", "– "))
    return "".join(f"<p class=li>{mark.format(n=n)}{varied(rng, text, **values)}</p>" for n, text in enumerate(kept, 1))  # fmt: skip


def leaf(rng: Random, body: str, *, foot: str = "", faces: Sequence[str] = PRINT, css: str = "", size: str = "A4") -> str:  # fmt: skip
    """A page full of words: its headings have one look; `foot` runs along the edge of each sheet with its number."""
    look = rng.choice(
        ("text-decoration:underline", "text-transform:uppercase;font-size:95%", "font-style:italic", "text-align:center", "border-bottom:.3mm solid #555", "background:#ececec;padding:1mm 2mm", "font-weight:bold")
    )  # fmt: skip
    edge = running(rng, foot, rng.choice((SANS, SERIF))) if foot else ""
    align = rng.choice(("justify", "justify", "left"))
    style = f"{edge} p{{text-align:{align}}} p.li{{margin-left:5mm}} p.r{{text-align:right}} p.c{{text-align:center}} p:last-of-type,h4{{break-after:avoid}} h4{{margin:5mm 0 2mm;font-weight:bold;{look}}} .fine{{font-size:7.5pt;line-height:1.3;color:#333}} {css}"
    return page(rng, body, faces=faces, css=style, size=size)


def about(person: Person) -> dict[str, str]:
    """How texts speak of that person: `p` with a title, `nom` surname first, `il`, the endings `e`, the birth."""
    return {
        "p": f"{person.title} {person.name}",
        "nom": f"{person.used_name.upper()} {person.forenames[0]}",
        "il": "elle" if person.agrees else "il",
        "Il": "Elle" if person.agrees else "Il",
        "e": person.agrees,
        "ne": f"né{person.agrees} le {long_date(person.born)} à {person.birthplace.commune}",
    }
