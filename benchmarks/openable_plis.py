"""Plis that can really be opened, many of them: real ones read once, then copied under other names.

`benchmarks.fill_work` fills the work list with cases behind which no document stands. Here each pli has its
draft, words and pictures; copies share the pictures of their model, and differ in names, numbers, mail
addresses, invoices and the fingerprints of their files: cases that share those are one case sent again, and a
work list where each is linked with eighty others is no office's. They come first in the work list.
"""

import json
import random
import re
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa

from claims.folding import fold
from claims.work import WorkState
from storage import tables
from storage.database import Connection, Database
from storage.stems import stems

_OWN = (
    "nom", "prenom", "courriel", "telephone", "iban", "adresse", "adresse_operation", "numero_parquet",
    "numero_procedure",
)  # fmt: skip
_OWN_OF_PIECES = ("numero", "siret", "numero_sinistre", "numero_contrat", "reference_dossier")
_DUE = date(2020, 1, 1)  # before anything that `fill_work` makes
_CONSONANTS, _VOWELS = "bcdfglmnprstv", "aeiou"

Row = dict[str, Any]
_NOTHING: Mapping[str, str] = MappingProxyType({})


def copies(database: Database, models: Iterable[str], number: int) -> list[str]:
    """Copy drafted plis in turn until there are so many copies; returns the ids of the copies."""
    models = list(models)
    with database.begin() as connection:
        return [_copy(connection, models[n % len(models)], n) for n in range(number)]


def _copy(connection: Connection, model: str, number: int) -> str:
    pli = f"C{number:06}"
    changed = _changed(connection, model, random.Random(number))
    _rows(connection, tables.pli, model, {"id": pli, "fingerprint": f"c{number:063x}"}, key="id")
    _rows(connection, tables.original, model, {"pli": pli})
    _items(connection, model, pli, changed)
    _rows(connection, tables.page, model, {"pli": pli, "likeness": None})
    _rows(connection, tables.draft, model, {"pli": pli}, changed)
    lines = sa.select(tables.work).where(tables.work.c.pli == model)
    for line in connection.execute(lines).mappings().all():
        _case(connection, dict(line), pli, changed)
    texts = tables.search_text
    stemmed = {stems(old): stems(new) for old, new in changed.items()}
    for row in connection.execute(sa.select(texts).where(texts.c.pli == model)).mappings().all():
        copied = {**row, "pli": pli, "stems": _replaced(row["stems"], stemmed)}
        del copied["id"]
        connection.execute(sa.insert(texts).values(copied))
    return pli


def _changed(connection: Connection, model: str, chance: random.Random) -> dict[str, str]:
    """Another value for each value that is a person's own."""
    draft = tables.draft
    content = connection.execute(sa.select(draft.c.content).where(draft.c.pli == model)).scalar_one()
    told = json.loads(content)
    values = {f["value"] for case in told["cases"] for f in case["fields"] if f["name"] in _OWN}
    values |= {f["value"] for d in told["documents"] for f in d["fields"] if f["name"] in _OWN_OF_PIECES}
    values |= {item["sha256"] for item in told["items"]}
    return {value: _other(value, chance) for value in sorted(values, key=len, reverse=True)}


def _other(value: str, chance: random.Random) -> str:
    """A value of the same shape: a vowel for a vowel, a digit for a digit."""
    return "".join(_other_character(c, chance) for c in value)


def _other_character(c: str, chance: random.Random) -> str:
    if c.isdigit():
        return chance.choice("123456789")
    plain = fold(c)
    if not plain.isalpha():
        return c
    other = chance.choice(_VOWELS if plain in _VOWELS else _CONSONANTS)
    return other.upper() if c.isupper() else other


def _replaced(text: str, changed: Mapping[str, str]) -> str:
    known = [old for old in changed if old]
    if not known:
        return text
    return re.sub("|".join(re.escape(old) for old in known), lambda found: changed[found[0]], text)


def _rows(
    connection: Connection,
    table: sa.Table,
    model: str,
    values: Row,
    changed: Mapping[str, str] = _NOTHING,
    key: str = "pli",
) -> None:
    """The model's rows of a table under other values; texts with the changed values in them."""
    for row in connection.execute(sa.select(table).where(table.c[key] == model)).mappings().all():
        copied = {**row, **values}
        if "content" in copied and changed:
            copied["content"] = _replaced(copied["content"], changed)
        connection.execute(sa.insert(table).values(copied))


def _items(connection: Connection, model: str, pli: str, changed: Mapping[str, str]) -> None:
    query = sa.select(tables.item).where(tables.item.c.pli == model)
    for row in connection.execute(query).mappings().all():
        copied = {**row, "pli": pli, "sha256": changed.get(row["sha256"], row["sha256"])}
        connection.execute(sa.insert(tables.item).values(copied))


def _case(connection: Connection, line: Row, pli: str, changed: Mapping[str, str]) -> None:
    case = tables.case
    model = connection.execute(sa.select(case).where(case.c.id == line["case"])).mappings().one()
    kept = {name: value for name, value in model.items() if name not in ("id", "pli", "keys")}
    made = sa.insert(case).values(pli=pli, keys="{}", **kept).returning(case.c.id)
    number = connection.execute(made).scalar_one()
    name = _replaced(line["name"], changed)
    values = {"case": number, "pli": pli, "name": name, "folded": fold(f"{name} {line['reference']}")}
    free = {"state": WorkState.TO_REVIEW, "holder": None, "held_until": None, "due": _DUE}
    connection.execute(sa.insert(tables.work).values({**line, **values, **free}))
