"""The light markup of letters: one source for the page that is printed and for the text to edit.

Lines begin with a mark: "# " the title, "## " a heading, "- " a list, "| " a block of lines, "> " such a
block on the right; other lines are paragraphs. "**…**" is emphasis. Values are merged inside lines, never
at their beginning, and have no line ends: they cannot make a mark.
"""

import html
import re
import textwrap
from itertools import groupby

_MARK = re.compile(r"(##|#|-|\||>) (.*)")
_BLANK = re.compile(r"\[(À COMPLÉTER|À VÉRIFIER)\s:\s([^\]]*)\]")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
# Where French typography never breaks a line: before high punctuation, after «L.» or «n°», in dates.
_UNBROKEN = re.compile(
    r" (?=[:;?!»])|(?<=«) |(?<=\b[LR]\.) |(?<=n°) |(?<=\barticle) |(?<=\barticles) "
    r"|(?<=\d) (?=(?:janv|févr|mars|avril|mai|juin|juil|août|sept|oct|nov|déc|euros|jours|mois|\d{3}\b))"
)
_COLUMNS = 90
_RIGHT = " " * 45
_STYLE = """
@page { size: A4; margin: 20mm 22mm 22mm; @bottom-center { content: counter(page) " / " counter(pages);
  font: 8.5pt "Liberation Sans", "DejaVu Sans", sans-serif } }
body { font: 11pt/1.4 "Liberation Sans", "DejaVu Sans", sans-serif; margin: 0 }
h1 { font-size: 14pt; line-height: 1.25; margin: 7mm 0 5mm }
h2 { font-size: 11.5pt; margin: 5mm 0 1.5mm; break-after: avoid }
p { margin: 0 0 3mm } ul { margin: 0 0 3mm; padding-left: 5mm }
li { margin-bottom: 1.5mm; break-inside: avoid }
.lines { margin-bottom: 5mm } .right { margin: 0 0 6mm 50%; break-inside: avoid }
mark { background: #fff2a8; color: #000; border-bottom: 1pt solid #7a5b00 }
"""

Block = tuple[str, list[str]]


def _blocks(source: str) -> list[Block]:
    """Consecutive lines of one mark together; "" is the mark of paragraphs, each of one line."""
    lines = [_line(line) for line in source.splitlines() if line.strip()]
    return [(mark, [text for _, text in group]) for mark, group in groupby(lines, key=lambda each: each[0])]


def _line(line: str) -> tuple[str, str]:
    match = _MARK.fullmatch(line.strip())
    return (match[1], match[2].strip()) if match else ("", line.strip())


def as_html(source: str, title: str) -> str:
    """The letter as an HTML page in French; all text is escaped."""
    return (
        f'<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body>{_as_html(source, level=1)}</body></html>"
    )


def as_fragment(source: str) -> str:
    """The letter as HTML to stand in a page under a title of its own (an h2); all text is escaped."""
    return _as_html(source, level=3)


def _as_html(source: str, level: int) -> str:
    return "\n".join(_html_block(mark, lines, level) for mark, lines in _blocks(source))


def _html_block(mark: str, lines: list[str], level: int) -> str:
    told = [_inline(line) for line in lines]
    if mark == "-":
        return f"<ul>{''.join(f'<li>{line}</li>' for line in told)}</ul>"
    if mark in {"|", ">"}:
        return f'<p class="{"lines" if mark == "|" else "right"}">{"<br>".join(told)}</p>'
    tag = {"#": f"h{level}", "##": f"h{level + 1}", "": "p"}[mark]
    return "".join(f"<{tag}>{line}</{tag}>" for line in told)


def _inline(line: str) -> str:
    unbroken = _UNBROKEN.sub("\u00a0", line)
    escaped = _STRONG.sub(r"<strong>\1</strong>", html.escape(unbroken))
    return _BLANK.sub(r"<mark>[\1&nbsp;: \2]</mark>", escaped)


def as_text(source: str) -> str:
    """The letter as plain text, to be edited: lines of 90 columns, headings underlined."""
    return "\n\n".join(_text_block(mark, lines) for mark, lines in _blocks(source)) + "\n"


def _text_block(mark: str, lines: list[str]) -> str:
    plain = [_STRONG.sub(r"\1", line) for line in lines]
    if mark == "-":
        return "\n".join(
            textwrap.fill(line, _COLUMNS, initial_indent="- ", subsequent_indent="  ") for line in plain
        )
    if mark in {"|", ">"}:
        return "\n".join((_RIGHT if mark == ">" else "") + line for line in plain)
    if mark in {"#", "##"}:
        return "\n".join(f"{line}\n{('=' if mark == '#' else '-') * len(line)}" for line in plain)
    return "\n\n".join(textwrap.fill(line, _COLUMNS) for line in plain)
