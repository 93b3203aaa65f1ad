"""Structured invoices (Factur-X, ZUGFeRD: the CII syntax of EN 16931), every profile from MINIMUM up."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from claims.folding import squeeze
from claims.registration_numbers import siret_is_valid

CREDIT_NOTES = frozenset({"381", "396", "261", "262", "308", "532"})
"""UNTDID 1001 codes of credit notes; their totals stand positive in the file and mean money back."""

LONGEST_VALUE = 1_000  # letters; a longer one names nothing
STATED_FIELDS = frozenset(
    {
        *("numero", "date", "fournisseur", "siret", "client", "adresse_travaux"),
        *("montant_ht", "montant_tva", "montant_ttc"),
    }
)
"""The fields that such an invoice states."""

_SIRET_SCHEME = "0009"  # ISO 6523: SIRET; "0002" is SIREN
_LONGEST = 5_000_000  # characters; a real invoice of a thousand lines holds under two million


@dataclass(frozen=True, slots=True)
class StructuredInvoice:
    """What a structured invoice says, under the names of our invoice fields, values normalised.

    `values` holds those of `STATED_FIELDS` that stand there; amounts are in euros, negative on a credit
    note. `type_code` is UNTDID 1001 ("380" invoice, "381" credit note, "386" prepayment).
    """

    values: dict[str, str]
    type_code: str
    profile: str
    currency: str

    @property
    def is_credit_note(self) -> bool:
        """Whether the supplier owes this money rather than the client."""
        return self.type_code in CREDIT_NOTES


def read_invoice(untrusted_xml: str) -> StructuredInvoice | None:
    """The structured invoice of that XML, or None when it is not one (another format, damaged, hostile)."""
    if len(untrusted_xml) > _LONGEST:
        return None
    try:
        root = fromstring(untrusted_xml.encode("utf-8"), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return None
    if _local(root) != "CrossIndustryInvoice":
        return None
    document = _find(root, "ExchangedDocument")
    trade = _find(root, "SupplyChainTradeTransaction")
    if document is None or trade is None:
        return None
    type_code = _text(document, "TypeCode") or "380"
    currency = _text(trade, "ApplicableHeaderTradeSettlement/InvoiceCurrencyCode") or "EUR"
    profile = _text(root, "ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID")
    sign = -1 if type_code in CREDIT_NOTES else 1
    values = {**_heading(document), **_parties(trade), **(_totals(trade, sign) if currency == "EUR" else {})}
    return StructuredInvoice(
        {k: v for k, v in values.items() if v}, type_code, _profile_name(profile), currency
    )


def _heading(document: Element) -> dict[str, str]:
    return {
        "numero": squeeze(_text(document, "ID")),
        "date": _date(_text(document, "IssueDateTime/DateTimeString")),
    }


def _parties(trade: Element) -> dict[str, str]:
    seller = _find(trade, "ApplicableHeaderTradeAgreement/SellerTradeParty")
    buyer = _find(trade, "ApplicableHeaderTradeAgreement/BuyerTradeParty")
    works = _find(trade, "ApplicableHeaderTradeDelivery/ShipToTradeParty")
    return {
        "fournisseur": squeeze(_text(seller, "Name")),
        "siret": _siret(seller),
        "client": squeeze(_text(buyer, "Name")),
        "adresse_travaux": _address(works),
    }


def _siret(party: Element | None) -> str:
    """The seller's SIRET: an identifier under its scheme, or fourteen digits that satisfy Luhn."""
    if party is None:
        return ""
    ids = [e for e in party.iter() if _local(e) in {"ID", "GlobalID"}]
    ids.sort(key=lambda e: e.get("schemeID") != _SIRET_SCHEME)
    digits = (re.sub(r"\s", "", e.text or "") for e in ids)
    return next((number for number in digits if siret_is_valid(number)), "")


def _address(party: Element | None) -> str:
    address = _find(party, "PostalTradeAddress") if party is not None else None
    if address is None:
        return ""
    lines = [_text(address, name) for name in ("LineOne", "LineTwo", "LineThree")]
    town = f"{_text(address, 'PostcodeCode')} {_text(address, 'CityName')}"
    return ", ".join(squeeze(line) for line in (*lines, town) if line.strip())


def _totals(trade: Element, sign: int) -> dict[str, str]:
    summation = "ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementHeaderMonetarySummation"
    total = _find(trade, summation)
    if total is None:
        return {}
    return {
        "montant_ht": _amount(_text(total, "TaxBasisTotalAmount"), sign),
        "montant_tva": _amount(_tax_in_euros(total), sign),
        "montant_ttc": _amount(_text(total, "GrandTotalAmount"), sign),
    }


def _tax_in_euros(total: Element) -> str:
    """The tax may stand twice, in the invoice's currency and in that of the accounts."""
    taxes = [e for e in total if _local(e) == "TaxTotalAmount"]
    in_euros = [e for e in taxes if e.get("currencyID", "EUR") == "EUR"]
    return (in_euros[0].text or "") if in_euros else ""


def _amount(printed: str, sign: int) -> str:
    try:
        return f"{sign * Decimal(printed.strip()):.2f}"
    except InvalidOperation:
        return ""


def _date(printed: str) -> str:
    """Format 102 (YYYYMMDD), the only one the profiles allow; some write it with dashes."""
    match = re.fullmatch(r"(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?", printed.strip())
    return "-".join(match.groups()) if match else ""


def _profile_name(guideline: str) -> str:
    """The last part of "urn:factur-x.eu:1p0:basicwl", in capitals; the bare norm is "EN16931"."""
    name = guideline.rsplit("#", 1)[-1].rsplit(":", 1)[-1].upper()
    return "EN16931" if name in {"2017", ""} else name


def _local(element: Element) -> str:
    """The tag without its namespace: the three generations of the format differ in it only."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def _find(element: Element | None, path: str) -> Element | None:
    for name in path.split("/"):
        if element is None:
            return None
        element = next((child for child in element if _local(child) == name), None)
    return element


def _text(element: Element | None, path: str) -> str:
    found = _find(element, path)
    return (found.text or "") if found is not None else ""
