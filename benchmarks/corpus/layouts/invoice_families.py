"""Families of invoices and quotes."""

from benchmarks.corpus.layouts import (
    invoice_parts,
    invoices,
    quotes_only,
    software_invoices,
    trade_invoices,
    tradesmen_sheets,
)
from benchmarks.corpus.layouts.family import Family

_INVOICES = (
    Family("workshop", invoices.workshop, invoice_parts.at_one_rate),
    Family("banner", invoices.banner, invoice_parts.at_one_rate),
    Family("craftsman", invoices.craftsman, invoice_parts.at_one_rate),
    Family("platform", invoices.platform, invoice_parts.at_one_rate),
    Family("pad", invoices.pad, invoice_parts.at_one_rate),
    Family("accounting", software_invoices.accounting),
    Family("joinery", software_invoices.joinery, invoice_parts.taxed),
    Family("balance", software_invoices.balance),
    Family("two_pages", software_invoices.two_pages),
    Family("sidebar", software_invoices.sidebar),
    Family("emergency", trade_invoices.emergency),
    Family("sole_trader", trade_invoices.sole_trader, invoice_parts.untaxed),
    Family("store", trade_invoices.store, invoice_parts.taxed),
    Family("letter", trade_invoices.letter),
    Family("glaziers_sheet", tradesmen_sheets.glaziers_sheet),
    Family("carpenters_two_leaves", tradesmen_sheets.carpenters_two_leaves),
    Family("call_out_ticket", tradesmen_sheets.call_out_ticket),
    Family("carbon_book", tradesmen_sheets.carbon_book),
    Family("network_invoice", tradesmen_sheets.network_invoice),
    Family("app_made", tradesmen_sheets.app_made),
)

INVOICE_FAMILIES: dict[str, tuple[Family, ...]] = {
    "facture": _INVOICES,
    "devis": (
        *_INVOICES,
        Family("offer_letter", quotes_only.offer_letter),
        Family("estimate_for_insurer", quotes_only.estimate_for_insurer),
        Family("ticked_offer", quotes_only.ticked_offer),
        Family("mailed_quote", quotes_only.mailed_quote),
    ),
}
