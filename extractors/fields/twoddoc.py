"""2D-Doc: the sealed DataMatrix codes of French bills, bank details, pay slips and identity papers.

Layout and identifiers follow the ANTS technical specification of 2D-Doc codes (v3.1.3, perimeter 01). The
seal is not verified here: a value read from one is a computer's print, not yet a proof.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from claims.registration_numbers import siret_is_valid
from extractors.fields.ibans import is_valid_iban
from extractors.fields.mrz import find_zones
from extractors.fields.readings import CodeReading

UNVERIFIED = 0.95  # well formed, seal not checked

_GROUP, _RECORD, _UNIT = "\x1d", "\x1e", "\x1f"
_ESCAPED = re.compile(r"<(GS|RS|US)>")
_CONTROLS = {"GS": _GROUP, "RS": _RECORD, "US": _UNIT}
_HEADER = re.compile(
    r"DC0(?P<version>[234])(?P<authority>[A-Z0-9]{4})(?P<certificate>[A-Z0-9]{4})(?P<issued>[0-9A-F]{4})"
    r"(?P<sealed>[0-9A-F]{4})(?P<type>[0-9A-Z]{2})"
)
_AFTER_HEADER = {"2": 0, "3": 2, "4": 4}  # perimeter, then country
_EPOCH = date(2000, 1, 1)
_NO_DATE = "FFFF"
_IDENTIFIERS_BY_LENGTH = {
    1: "1G 1H 5T 68 6J",
    2: "26 2D 34 5J 65 67 6C 6I 6Y",
    3: "6B",
    4: "06 08 09 36 37 45 4S 53 54",
    5: "24 2B 4P 5H 6W",
    6: "07 51",
    7: "52",
    8: "1C 4A 4B 4C 55 56 57 69 6L 6N 6O 96",
    9: "0A 0B",
    12: "6R",
    13: "40 44 47 49",
    14: "50",
    15: "4F",
    19: "6K",
    21: "5N",
    36: "0D",
}
_FIXED = {name: length for length, names in _IDENTIFIERS_BY_LENGTH.items() for name in names.split()}
_ADDRESS_LINES = ("20", "21", "22", "23")


@dataclass(frozen=True, slots=True)
class SealedCode:
    """One 2D-Doc. `type_code` as the specification numbers documents ("01" bill, "03" bank details…);
    `issued` is the day the paper was made, when said; `readings` are under the names of our fields.
    """

    type_code: str
    issued: date | None
    readings: tuple[CodeReading, ...]


def read_2d_doc(untrusted: str) -> SealedCode | None:
    """The 2D-Doc of a decoded DataMatrix, or None when the text is not one."""
    text = _ESCAPED.sub(lambda m: _CONTROLS[m[1]], untrusted)
    header = _HEADER.match(text)
    if header is None:
        return None
    message = text[header.end() + _AFTER_HEADER[header["version"]] :].split(_UNIT)[0]
    issued = _day(header["issued"])
    fields = dict(_fields(message))
    readings = tuple(
        CodeReading(name, value, UNVERIFIED)
        for name, value in _readings(header["type"], fields, issued)
        if value
    )
    return SealedCode(header["type"], issued, readings)


def _fields(message: str) -> Iterator[tuple[str, str]]:
    """Identifiers and values: of fixed length, or up to a separator (a record mark tells a cut value)."""
    position = 0
    while position + 2 <= len(message):
        identifier, position = message[position : position + 2], position + 2
        length = _FIXED.get(identifier)
        end = position + length if length else _next_separator(message, position)
        yield identifier, message[position:end].strip(_GROUP + _RECORD)
        position = end
        while position < len(message) and message[position] in _GROUP + _RECORD:
            position += 1


def _next_separator(message: str, start: int) -> int:
    match = re.compile(f"[{_GROUP}{_RECORD}]").search(message, start)
    return match.start() if match else len(message)


def _day(hexadecimal: str) -> date | None:
    """Days since 2000-01-01; FFFF says none."""
    if hexadecimal == _NO_DATE or not re.fullmatch(r"[0-9A-F]{4}", hexadecimal):
        return None
    return _EPOCH + timedelta(days=int(hexadecimal, 16))


def _readings(type_code: str, fields: dict[str, str], issued: date | None) -> Iterator[tuple[str, str]]:
    if type_code in {"00", "01", "09"}:
        yield from _bill(fields, issued)
    elif type_code in {"03", "05", "11"}:
        yield from _bank(fields)
    elif type_code == "06":
        yield from _pay_slip(fields)
    elif type_code in {"07", "13"}:
        yield from _identity(fields)
    elif type_code == "08":
        yield from _zone(fields, issued)
    elif type_code == "10":
        yield from _work_contract(fields)


def _bill(fields: dict[str, str], issued: date | None) -> Iterator[tuple[str, str]]:
    """A supplier's bill: the client is who receives it, or else who is served; the address is that served."""
    addressee = _name(fields.get("14", "")) or _joined(fields, "16", "17")
    served = _name(fields.get("10", "")) or _joined(fields, "12", "13")
    lines = [fields.get(line, "") for line in _ADDRESS_LINES]
    town = _joined(fields, "24", "25")
    yield "client", addressee or served
    yield "adresse", ", ".join(_squeezed(part) for part in (*lines, town) if part.strip())
    yield "numero", fields.get("18", "")
    yield "montant_ttc", _amount(fields.get("1D", ""))
    yield "date", issued.isoformat() if issued else ""


def _bank(fields: dict[str, str]) -> Iterator[tuple[str, str]]:
    iban = fields.get("31", "").replace(" ", "")
    yield "titulaire", _name(fields.get("30", ""))
    yield "iban", iban if is_valid_iban(iban) else ""
    yield "bic", fields.get("32", "").strip()


def _pay_slip(fields: dict[str, str]) -> Iterator[tuple[str, str]]:
    first, last = _day(fields.get("53", "")), _day(fields.get("54", ""))
    siret = fields.get("50", "")
    yield "salarie", _name(fields.get("10", "")) or _joined(fields, "61", "62")
    yield "employeur", _squeezed(fields.get("5M", ""))
    yield "siret", siret if siret_is_valid(siret) else ""
    yield "net_a_payer", _amount(fields.get("5C", ""))
    if first and last and (first.year, first.month) == (last.year, last.month):
        yield "mois", f"{first:%Y-%m}"


def _identity(fields: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "nom", _squeezed(fields.get("62", "") or fields.get("6G", ""))
    yield "nom_usage", _squeezed(fields.get("63", ""))
    yield "prenoms", _squeezed((fields.get("60", "") or fields.get("61", "")).replace("/", " "))
    yield "date_naissance", _day_first(fields.get("69", ""))
    yield "lieu_naissance", _squeezed(fields.get("6A", ""))
    yield "sexe", fields.get("68", "") if fields.get("68") in {"F", "M"} else ""
    yield "numero_document", fields.get("66", "").strip()
    yield "date_expiration", _day_first(fields.get("6O", ""))


def _zone(fields: dict[str, str], issued: date | None) -> Iterator[tuple[str, str]]:
    """A machine-readable zone written on one line, its fillers as spaces."""
    signs = fields.get("6F", "").replace(" ", "<")
    for width in (44, 36, 30):
        lines = "\n".join(signs[i : i + width] for i in range(0, len(signs), width))
        zones = find_zones(lines, issued) if len(signs) % width == 0 else []
        if zones:
            yield from ((field.name, field.value) for field in zones[0].fields)
            return


def _work_contract(fields: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "salarie", _joined(fields, "61", "62")
    yield "employeur", _squeezed(fields.get("5M", ""))
    yield "date_effet", _day_first(fields.get("55", ""))


def _name(printed: str) -> str:
    """The parts of a name, which slashes separate, as one."""
    return _squeezed(printed.replace("/", " "))


def _joined(fields: dict[str, str], *identifiers: str) -> str:
    return _squeezed(" ".join(fields.get(identifier, "") for identifier in identifiers))


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _amount(printed: str) -> str:
    try:
        return f"{Decimal(printed.strip().replace(',', '.')):.2f}"
    except InvalidOperation:
        return ""


def _day_first(printed: str) -> str:
    """Eight digits, day first, as a date; "" when they are no day."""
    match = re.fullmatch(r"(\d{2})(\d{2})(\d{4})", printed)
    try:
        return date(int(match[3]), int(match[2]), int(match[1])).isoformat() if match else ""
    except ValueError:
        return ""
