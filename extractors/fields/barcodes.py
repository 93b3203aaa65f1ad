"""What bar codes say: payment QR codes (EPC069-12), numbers of registered letters, 2D-Doc."""

import re
from decimal import Decimal

from claims.pages import Barcode
from extractors.fields.ibans import is_valid_iban
from extractors.fields.readings import CodeReading
from extractors.fields.tracking import s10_check_digit
from extractors.fields.twoddoc import read_2d_doc

PAYMENT = 0.97  # as printed by a computer; the IBAN's own digits still decide
TRACKING = 0.95

_BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_AMOUNT = re.compile(r"EUR(\d{1,9}(?:\.\d{1,2})?)")
_REGISTERED = re.compile(r"(\d[A-Z]\d{11})")
_S10 = re.compile(r"([A-Z]{2})(\d{8})(\d)([A-Z]{2})")


def read_barcode(code: Barcode) -> list[CodeReading]:
    """Everything a bar code says that an agent uses, under the names of our fields; [] for other codes."""
    sealed = read_2d_doc(code.text)
    return list(sealed.readings) if sealed else read_payment(code.text) or _tracking(code.text)


def read_payment(untrusted: str) -> list[CodeReading]:
    """A payment code of the European Payments Council: whom to pay, on which account, how much.

    Lines: "BCD", version, character set, "SCT", BIC, name, IBAN, amount, purpose, reference, text. A code
    whose IBAN fails its check digits says nothing.
    """
    lines = [line.strip() for line in untrusted.replace("\r\n", "\n").split("\n")]
    if len(lines) < 7 or lines[0] != "BCD" or lines[3] != "SCT":
        return []
    iban = lines[6].replace(" ", "").upper()
    if not is_valid_iban(iban):
        return []
    readings = [
        CodeReading("iban", iban, PAYMENT),
        CodeReading("titulaire", " ".join(lines[5].split()), PAYMENT),
    ]
    if _BIC.fullmatch(lines[4]):
        readings.append(CodeReading("bic", lines[4], PAYMENT))
    amount = _AMOUNT.fullmatch(lines[7]) if len(lines) > 7 else None
    if amount:
        readings.append(CodeReading("montant", f"{Decimal(amount[1]):.2f}", PAYMENT))
    return [reading for reading in readings if reading.value]


def _tracking(untrusted: str) -> list[CodeReading]:
    """A registered letter's number, as its linear code holds it."""
    text = re.sub(r"[\s*]", "", untrusted.upper())
    match = _REGISTERED.fullmatch(text)
    if match:
        return [CodeReading("numero_recommande", match[1], TRACKING)]
    upu = _S10.fullmatch(text)
    if upu and s10_check_digit(upu[2]) == int(upu[3]):
        return [CodeReading("numero_recommande", text, TRACKING)]
    return []
