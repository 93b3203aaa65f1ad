"""Families of covers, of what follows a claim, and of what slips in."""

from benchmarks.corpus.layouts import (
    decoys,
    household,
    letters,
    mailings,
    posted,
    reminders,
    strays,
)
from benchmarks.corpus.layouts.family import Family

MAIL_FAMILIES: dict[str, tuple[Family, ...]] = {
    "courrier_relance": (
        Family("classic", letters.reminder),
        Family("second_reminder", reminders.second_reminder),
        Family("by_hand", reminders.reminder_by_hand),
        Family("papers_on_request", reminders.papers_on_request),
    ),
    "enveloppe": (
        Family("typed", mailings.typed_envelope),
        Family("handwritten", mailings.handwritten_envelope),
        Family("franked", mailings.franked_envelope),
        Family("window", posted.window_envelope),
        Family("label", posted.label_envelope),
    ),
    "avis_reception_recommande": (
        Family("posting_receipt", mailings.posting_receipt),
        Family("delivery_card", mailings.delivery_card),
        Family("tracking_print", mailings.tracking_print),
        Family("signed_slip", posted.signed_slip),
        Family("online", posted.online_registered),
    ),
    "avis_imposition": (
        Family("notice", decoys.tax_notice),
        Family("bill", strays.tax_bill),
        Family("situation", strays.tax_situation),
    ),
    "justificatif_domicile": (
        Family("power_bill", household.power_bill),
        Family("phone_bill", household.phone_bill),
        Family("supply_certificate", household.supply_certificate),
    ),
    "autre": (
        Family("advert", decoys.advert),
        Family("english_letter", decoys.english_letter),
        Family("town_bulletin", decoys.town_bulletin),
        Family("school_letter", decoys.school_letter),
        Family("call_for_funds", household.call_for_funds),
        Family("parking_notice", household.parking_notice),
        Family("missed_parcel", household.missed_parcel),
        Family("appointment", strays.appointment),
        Family("bank_offer", strays.bank_offer),
        Family("recipe", strays.recipe),
        Family("shopping_list", strays.shopping_list),
        Family("blank_mandate", strays.blank_mandate),
        Family("water_board", strays.water_board),
        Family("delivery_note", strays.delivery_note),
    ),
}
