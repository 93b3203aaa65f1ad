import pytest

from claims.pages import WHOLE_PAGE, Barcode
from extractors.fields.barcodes import read_barcode, read_payment
from extractors.fields.twoddoc import read_2d_doc

GS, US = "\x1d", "\x1f"
SEAL = f"{US}ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
IBAN = "FR1420041010050500013M02606"
PAYMENT = f"BCD\n002\n1\nSCT\nPSSTFRPPPAR\nSERRURERIE DU PARC\n{IBAN}\nEUR1110.52\n\n\nFACTURE 2024-118"


def says(readings):
    return {reading.name: reading.value for reading in readings}


def test_reads_a_payment_code():
    assert says(read_payment(PAYMENT)) == {
        "iban": IBAN,
        "titulaire": "SERRURERIE DU PARC",
        "bic": "PSSTFRPPPAR",
        "montant": "1110.52",
    }


@pytest.mark.parametrize(
    "text",
    ["", "https://example.org", "BCD\n002", PAYMENT.replace("606\n", "607\n"), PAYMENT.replace("SCT", "XXX")],
)
def test_a_code_that_is_no_payment_or_fails_its_keys_says_nothing(text):
    assert read_payment(text) == []


def test_reads_bank_details_sealed_in_a_2d_doc():
    code = read_2d_doc(f"DC03FR000001FFFF1636030130MME ROUSSEAU JEANNE{GS}31{IBAN}{GS}32PSSTFRPP{GS}{SEAL}")
    assert (code.type_code, code.issued) == ("03", None)
    assert says(code.readings) == {
        "titulaire": "MME ROUSSEAU JEANNE",
        "iban": IBAN,
        "bic": "PSSTFRPP",
    }
    assert all(reading.strength < 1.0 for reading in code.readings)  # the seal is not verified


def test_reads_a_bill_with_fixed_fields_that_no_mark_ends():
    code = read_2d_doc(
        f"DC04FR000001123F16360101FR26FR247500010MME/ROUSSEAU/JEANNE{GS}22145 AVENUE DES LILAS"
        f"{GS}25PARIS{GS}18F2024118{GS}1D110,52{GS}{SEAL}"
    )
    assert says(code.readings) == {
        "client": "MME ROUSSEAU JEANNE",
        "adresse": "145 AVENUE DES LILAS, 75000 PARIS",
        "numero": "F2024118",
        "montant_ttc": "110.52",
        "date": "2012-10-15",
    }


def test_reads_a_pay_slip_and_its_month():
    code = read_2d_doc(
        f"DC03FR00000112511636060110M/DURAND/PAUL{GS}5011001401600015510157,55200934,553123154124F5515032012581319,24{GS}5C1210,10{GS}{SEAL}"
    )
    assert says(code.readings) == {
        "salarie": "M DURAND PAUL",
        "siret": "11001401600015",
        "net_a_payer": "1210.10",
        "mois": "2012-10",
    }


def test_reads_an_identity_paper_and_a_machine_readable_zone():
    paper = read_2d_doc(
        f"DC02FR000001092D16360760JEANNE/MARIE{GS}62ROUSSEAU{GS}65P 6607CD12304{GS}67FR68F6913071990{SEAL}"
    )
    assert says(paper.readings)["prenoms"] == "JEANNE MARIE"
    assert says(paper.readings)["date_naissance"] == "1990-07-13"
    zone = "P<FRASPECIMEN<<NATACHA".ljust(44, "<") + "07CD123044FRA7307122F1603062<<<<<<<<<<<<<<04"
    sealed = read_2d_doc(f"DC03FR000001092D163608016F{zone.replace('<', ' ')}{GS}{SEAL}")
    assert says(sealed.readings)["numero_document"] == "07CD12304"


def test_separators_may_be_spelled_out_by_the_decoder():
    code = read_2d_doc("DC03FR000001FFFF1636030130MME ROUSSEAU<GS>31FR1420041010050500013M02606<GS><US>ABC")
    assert says(code.readings)["titulaire"] == "MME ROUSSEAU"


@pytest.mark.parametrize(
    "text",
    ["", "DC", "DC03", "DCXXFR000001FFFF16360301", "https://example.org/DC03", "DC03FR000001ZZZZ16360301"],
)
def test_other_texts_are_no_2d_doc(text):
    assert read_2d_doc(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1A12345678901", "1A12345678901"),
        ("2C 123 456 7890 1", "2C12345678901"),
        ("RK473124829FR", "RK473124829FR"),
    ],
)
def test_reads_a_registered_letter_s_bar_code(text, number):
    assert says(read_barcode(Barcode("Code128", text, WHOLE_PAGE))) == {"numero_recommande": number}


def test_a_code_of_any_kind_goes_to_its_reader_and_others_say_nothing():
    assert "iban" in says(read_barcode(Barcode("QRCode", PAYMENT, WHOLE_PAGE)))
    assert "iban" in says(
        read_barcode(
            Barcode("DataMatrix", "DC03FR000001FFFF1636030131FR1420041010050500013M02606", WHOLE_PAGE)
        )
    )
    assert read_barcode(Barcode("EAN13", "3017620422003", WHOLE_PAGE)) == []
    assert read_barcode(Barcode("Code128", "RK473124828FR", WHOLE_PAGE)) == []
