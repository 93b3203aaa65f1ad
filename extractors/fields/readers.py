"""Which reader finds each kind of value of the rulebook."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from claims.rulebook import Kind
from extractors.fields.addresses import find_addresses
from extractors.fields.amounts import find_amounts
from extractors.fields.bics import find_bics
from extractors.fields.courts import find_courts, find_police_units, find_prisons
from extractors.fields.dates import find_dates
from extractors.fields.emails import find_emails
from extractors.fields.found import Found
from extractors.fields.ibans import find_accounts
from extractors.fields.months import find_months
from extractors.fields.nirs import find_nirs
from extractors.fields.organisations import find_organisations, find_parties
from extractors.fields.persons import find_forenames, find_persons, find_surnames
from extractors.fields.phones import find_phones
from extractors.fields.places import find_places
from extractors.fields.references import find_references
from extractors.fields.sexes import find_sexes
from extractors.fields.sirens import find_sirens, find_sirets
from extractors.fields.tracking import find_tracking_numbers

Reader = Callable[[str], list[Found]]
"""Text in (one or a few lines), values out: all of them, left to right, none overlapping."""

READERS: Mapping[Kind, Reader] = MappingProxyType(
    {
        Kind.AMOUNT: find_amounts,
        Kind.DATE: find_dates,
        Kind.MONTH: find_months,
        Kind.IBAN: find_accounts,
        Kind.BIC: find_bics,
        Kind.SIREN: find_sirens,
        Kind.SIRET: find_sirets,
        Kind.NIR: find_nirs,
        Kind.PHONE: find_phones,
        Kind.EMAIL: find_emails,
        Kind.PERSON: find_persons,
        Kind.SURNAME: find_surnames,
        Kind.FORENAMES: find_forenames,
        Kind.ORGANISATION: find_organisations,
        Kind.PARTY: find_parties,
        Kind.COURT: find_courts,
        Kind.PRISON: find_prisons,
        Kind.POLICE_UNIT: find_police_units,
        Kind.ADDRESS: find_addresses,
        Kind.PLACE: find_places,
        Kind.REFERENCE: find_references,
        Kind.TRACKING: find_tracking_numbers,
        Kind.SEX: find_sexes,
    }
)
"""Yes/no, choices and free text have no reader here: the labels around them are what says them."""
