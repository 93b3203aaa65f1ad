import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from extractors.fields.bics import find_bics
from extractors.fields.ibans import find_accounts, find_ibans, find_ribs, iban_from_rib, is_valid_iban

SPECIMEN = "FR1420041010050500013M02606"
ACCOUNT = st.tuples(
    st.text(string.digits, min_size=5, max_size=5),
    st.text(string.digits, min_size=5, max_size=5),
    st.text(string.digits + string.ascii_uppercase, min_size=11, max_size=11),
)


def french_iban(bank, branch, account):
    """The only IBAN of those three cells: the RIB key is tried from 01 to 97."""
    made = (iban_from_rib(bank, branch, account, f"{key:02d}") for key in range(1, 98))
    return next(iban for iban in made if iban)


def grouped(iban, gap=" "):
    return gap.join(iban[i : i + 4] for i in range(0, len(iban), 4))


@pytest.mark.parametrize(
    "printed",
    [
        SPECIMEN,
        grouped(SPECIMEN),
        grouped(SPECIMEN, "   "),
        grouped(SPECIMEN, "\u00a0"),
        grouped(SPECIMEN, "-"),
        grouped(SPECIMEN).lower(),
        f"IBAN : {grouped(SPECIMEN)} BIC : PSSTFRPPPAR",
        f"IBAN{SPECIMEN}",
        f"Titulaire : M. DURAND\nIBAN\n{grouped(SPECIMEN)}\nBIC PSSTFRPPPAR",
    ],
)
def test_reads_a_french_account_however_it_is_grouped(printed):
    (found,) = find_ibans(printed)
    assert (found.value, found.strength, found.repaired) == (SPECIMEN, 1.0, False)


def test_undoes_the_confusions_of_ocr_when_both_keys_confirm():
    (found,) = find_ibans("FR14 2OO4 1010 0505 0001 3M02 6O6")
    assert (found.value, found.repaired) == (SPECIMEN, True)
    assert 0.5 < found.strength < 1.0


def test_a_letter_undone_in_the_account_itself_where_letters_may_stand_is_less_sure():
    (found,) = find_ibans("FR14 2OO4 1010 0505 0001 3MO2 606")
    assert (found.value, found.repaired) == (SPECIMEN, True)
    assert found.strength <= 0.5


@pytest.mark.parametrize(
    "printed",
    [
        "FR14 2004 1010 0505 0001 3M02 607",
        "FR15 2004 1010 0505 0001 3M02 606",
        "FR14 2004 1010 0505 0001 3M02 60",
    ],
)
def test_returns_what_fails_its_keys_weak_and_as_read(printed):
    (found,) = find_ibans(printed)
    assert found.value == printed.replace(" ", "")
    assert found.strength <= 0.3


def test_accepts_foreign_accounts_less_surely():
    (found,) = find_ibans("DE89 3704 0044 0532 0130 00")
    assert found.value == "DE89370400440532013000"
    assert 0.5 < found.strength < 1.0


@pytest.mark.parametrize(
    "text", ["TVA FR12 345678901", "ES 12 personnes et plus", "Facture FR76", "LE 12 MARS 2024"]
)
def test_leaves_alone_what_is_no_account(text):
    assert find_ibans(text) == []


@given(ACCOUNT)
def test_every_account_made_by_the_rules_is_read_back(cells):
    iban = french_iban(*cells)
    assert is_valid_iban(iban)
    assert [(f.value, f.strength) for f in find_ibans(f"IBAN {grouped(iban)}")] == [(iban, 1.0)]


@given(
    ACCOUNT, st.integers(min_value=0, max_value=26), st.sampled_from(string.digits + string.ascii_uppercase)
)
def test_one_wrong_character_never_makes_another_trusted_account(cells, position, character):
    iban = french_iban(*cells)
    damaged = iban[:position] + character + iban[position + 1 :]
    # "H" for "8", of the same weight in the RIB key, satisfies both keys once in 97: no reader can tell.
    assume(damaged == iban or not is_valid_iban(damaged))
    trusted = {f.value for f in find_ibans(grouped(damaged)) if f.strength > 0.5}
    assert trusted <= {iban}


def test_rebuilds_the_account_of_a_rib_grid_whose_key_holds():
    for grid in ("20041 01005 0500013M026 06", "Banque Guichet N° compte Clé\n20041  01005  0500013M026  06"):
        assert [f.value for f in find_ribs(grid)] == [SPECIMEN]
        assert [f.value for f in find_accounts(grid)] == [SPECIMEN]
    assert find_ribs("20041 01005 0500013M026 07") == []


@pytest.mark.parametrize(
    ("printed", "bic"),
    [
        ("BIC : PSSTFRPPPAR", "PSSTFRPPPAR"),
        ("AGRI FR PP 839", "AGRIFRPP839"),
        ("Code BIC / SWIFT : REVOLT21", "REVOLT21"),
        ("CMCIFR2A", "CMCIFR2A"),
        ("BIC : bnpafrpp", "BNPAFRPP"),
        ("BIC\nDEUTDEFF500", "DEUTDEFF500"),
        ("CEPA FR PP 751 Titulaire du compte", "CEPAFRPP751"),
    ],
)
def test_reads_bank_codes(printed, bic):
    assert [f.value for f in find_bics(printed)] == [bic]


@pytest.mark.parametrize(
    "text",
    ["VIREMENT BANCAIRE", "CHIFFRES", "DOCUMENT FACTURES PAIEMENT", "Code BIC", "RELEVE D'IDENTITE BANCAIRE"],
)
def test_words_in_capitals_are_no_bank_codes(text):
    assert find_bics(text) == []
