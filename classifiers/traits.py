"""What a page shows beside the catalogue's cues: its looks and its wording, as numbers to learn from."""

import math
import re
from collections.abc import Iterator, Mapping
from statistics import median

from claims.pages import ReadPage, TextSource
from classifiers.cues import PageText, machine_readable_lines

Traits = Mapping[str, float]

_AMOUNT = re.compile(r"\d[.,]\d\d\s?(?:€|eur)|(?:€|eur)\s?\d", re.IGNORECASE)
_DAY = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[0-9A-Z]{4}){4,7}")
_GRAM = 4  # letters: what a misread word keeps of itself
_GRAM_FROM = 7  # letters of a word before its pieces say anything that the word does not
_WORD_FROM = 3


def looks(page: ReadPage) -> dict[str, float]:
    """How the page looks, whatever it says: each trait between 0 and about 3."""
    text = page.text
    letters = sum(map(str.isalpha, text)) or 1
    words = sum(1 for _ in page.words)
    ratio = page.width / page.height if page.height else 1.0
    rows = [line.box for line in page.lines]
    tall = median([box.height for box in rows]) if rows else 0.0
    return {
        f"kind={page.kind}": 1.0,
        "words": math.log1p(words) / 2,
        "few_words": float(words < 40),
        "many_words": float(words > 250),
        "filled": sum(box.width * box.height for box in rows) * 5,
        "lowest": max((box.y1 for box in rows), default=0.0),
        "wide_rows": sum(box.width > 0.6 for box in rows) / max(len(rows), 1),
        "short_rows": sum(box.width < 0.2 for box in rows) / max(len(rows), 1),
        "tall_letters": min(tall * 50, 3.0),
        "landscape": float(ratio > 1.15),
        "envelope_shape": float(ratio > 1.7),
        "screen_shape": float(ratio < 0.6),
        "digits": min(sum(map(str.isdigit, text)) / letters, 2.0),
        "capitals": sum(map(str.isupper, text)) / letters,
        "amounts": math.log1p(len(_AMOUNT.findall(text))),
        "days": math.log1p(len(_DAY.findall(text))),
        "iban": float(bool(_IBAN.search(text))),
        "coded_rows": min(machine_readable_lines(page), 3),
        "codes": float(bool(page.barcodes)),
        "structured": float(page.invoice is not None or page.invoice_xml is not None),
        "unsure": 1.0 - page.confidence if page.text_source is TextSource.OCR else 0.0,
    }


def wording(text: PageText) -> frozenset[str]:
    """Words, pairs of words, pieces of long words, and words of titles at the top; no numbers."""
    return frozenset(_wording(text))


def _wording(text: PageText) -> Iterator[str]:
    before = ""
    for word in text.anywhere.split():
        if not word.isalpha():
            before = ""
            continue
        if before:
            yield f"{before} {word}"
        before = word
        if len(word) >= _WORD_FROM:
            yield word
        if len(word) >= _GRAM_FROM:
            yield from (f"~{word[at : at + _GRAM]}" for at in range(len(word) - _GRAM + 1))
    for title, opening in text.titles:
        if opening:
            yield from (f"^{word}" for word in title.split() if word.isalpha() and len(word) >= _WORD_FROM)
