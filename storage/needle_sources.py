"""What a pli said, gathered from its rows while they are there."""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from claims.needles import Needle, NeedleKind, digest_needles, text_needles, value_needles
from storage.erasing import state_of
from storage.stems import stems
from storage.tables import (
    blind_sample,
    draft,
    item,
    letter,
    original,
    page,
    pli,
    receipt,
    review,
    review_edit,
    search_text,
    seeded_error,
    service_request,
    work,
)

_LEAST_STEM = 9  # letters: what is left of a stem in an index whose words share their beginnings
_SHARED = 3  # letters that a word may share with the one before it, and that the index then leaves out


def needles_of(connection: sa.Connection, pli_id: str) -> Iterator[Needle]:
    """Pieces of all that the rows of a pli hold: values, names, digests, words of pages and letters."""
    if state_of(connection, pli_id) is None:
        return
    yield from _names(connection, pli_id)
    yield from _digests(connection, pli_id)
    yield from _of_agents(connection, pli_id)
    yield from _mail(connection, pli_id)
    for table in (draft, review):
        for content in _texts(connection, table.c.content, pli_id):
            yield from _drafted(json.loads(content))


def word_needles(connection: sa.Connection, pli_id: str) -> Iterator[Needle]:
    """Ends of the long words of a pli: an index keeps words without the beginning that they share."""
    words = {word for text in _texts(connection, search_text.c.stems, pli_id) for word in text.split()}
    ends = {word[_SHARED:] for word in words if len(word) >= _LEAST_STEM}
    return (Needle(NeedleKind.WORD, (end.encode(),)) for end in sorted(ends))


def _texts(connection: sa.Connection, column: sa.Column[Any], pli_id: str) -> list[str]:
    table = column.table
    owner = table.c.id if table is pli else table.c.pli
    return [text for text in connection.execute(sa.select(column).where(owner == pli_id)).scalars() if text]


def _names(connection: sa.Connection, pli_id: str) -> Iterator[Needle]:
    for column in (pli.c.name, receipt.c.name, original.c.name, item.c.path):
        names = _texts(connection, column, pli_id)
        yield from value_needles(NeedleKind.NAME, [*names, *(name.rpartition("/")[2] for name in names)])


def _digests(connection: sa.Connection, pli_id: str) -> Iterator[Needle]:
    of_pages = (page.c.content, page.c.words, page.c.picture, page.c.thumbnail)
    for column in (pli.c.fingerprint, original.c.sha256, item.c.sha256, *of_pages):
        yield from digest_needles(_texts(connection, column, pli_id))


def _of_agents(connection: sa.Connection, pli_id: str) -> Iterator[Needle]:
    """What agents typed and what was shown to them."""
    values = (
        *(seeded_error.c.shown, seeded_error.c.right, blind_sample.c.confirmed, blind_sample.c.typed),
        *(work.c.name, work.c.reference, work.c.note, service_request.c.service),
    )
    for column in values:
        yield from value_needles(NeedleKind.VALUE, _texts(connection, column, pli_id))
    for text in (*_texts(connection, letter.c.text, pli_id), *_texts(connection, work.c.note, pli_id)):
        yield from text_needles(text)
    for content in map(json.loads, _texts(connection, review_edit.c.content, pli_id)):
        yield from value_needles(NeedleKind.VALUE, [str(content.get("value") or "")])


def _mail(connection: sa.Connection, pli_id: str) -> Iterator[Needle]:
    for headers in map(json.loads, _texts(connection, page.c.mail, pli_id)):
        said = [headers[name] for name in ("subject", "sender_name", "sender_address", "message_id")]
        yield from value_needles(NeedleKind.MAIL, [*said, *headers["recipients"], *headers["attachments"]])
    for text in _texts(connection, page.c.invoice_xml, pli_id):
        yield from text_needles(text)


def _drafted(content: dict[str, Any]) -> Iterator[Needle]:
    fields = [
        field for each in (*content["documents"], *content["cases"]) for field in each.get("fields", ())
    ]
    said = [field[name] or "" for field in fields for name in ("value", "text")]
    yield from value_needles(NeedleKind.VALUE, [each for each in said if "\n" not in each])
    for shown in (each for document in content["documents"] for each in document["pages"]):
        for needle in text_needles(shown.get("text", "")):
            yield needle
            yield from value_needles(NeedleKind.TEXT, [stems(needle.forms[0].decode())])
