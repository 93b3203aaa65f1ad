import pytest

from extractors.fields.facturx import read_invoice

RSM = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
RAM = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
UDT = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"
EN16931 = "urn:cen.eu:en16931:2017"
SHIP_TO = """<ram:ShipToTradeParty><ram:PostalTradeAddress><ram:PostcodeCode>69003</ram:PostcodeCode>
<ram:LineOne>12 rue des  Lilas</ram:LineOne><ram:LineTwo>Bât. B</ram:LineTwo><ram:CityName>LYON</ram:CityName>
<ram:CountryID>FR</ram:CountryID></ram:PostalTradeAddress></ram:ShipToTradeParty>"""
LEGAL = "ram:SpecifiedLegalOrganization"
SIRET = f'<{LEGAL}><ram:ID schemeID="{{scheme}}">{{number}}</ram:ID></{LEGAL}>'


def invoice(guideline=EN16931, type_code="380", currency="EUR", seller_id=None, ship_to="", tax="100.96"):
    seller = SIRET.format(scheme="0009", number="11001401600015") if seller_id is None else seller_id
    basis = "<ram:TaxBasisTotalAmount>1009.56</ram:TaxBasisTotalAmount>"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="{RSM}" xmlns:ram="{RAM}" xmlns:udt="{UDT}">
<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>{guideline}</ram:ID>
</ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>F-2024-118</ram:ID><ram:TypeCode>{type_code}</ram:TypeCode><ram:IssueDateTime>
<udt:DateTimeString format="102">20240312</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeAgreement>
<ram:SellerTradeParty><ram:Name>Serrurerie du Parc</ram:Name>{seller}</ram:SellerTradeParty>
<ram:BuyerTradeParty><ram:Name>Jeanne ROUSSEAU</ram:Name></ram:BuyerTradeParty>
</ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeDelivery>{ship_to}</ram:ApplicableHeaderTradeDelivery>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>{currency}</ram:InvoiceCurrencyCode>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation>{basis}
<ram:TaxTotalAmount currencyID="EUR">{tax}</ram:TaxTotalAmount>
<ram:GrandTotalAmount>1110.5200</ram:GrandTotalAmount>
<ram:DuePayableAmount>1110.52</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>"""


def test_reads_an_invoice_under_the_names_of_our_fields():
    read = read_invoice(invoice(ship_to=SHIP_TO))
    assert read.values == {
        "numero": "F-2024-118",
        "date": "2024-03-12",
        "fournisseur": "Serrurerie du Parc",
        "siret": "11001401600015",
        "client": "Jeanne ROUSSEAU",
        "adresse_travaux": "12 rue des Lilas, Bât. B, 69003 LYON",
        "montant_ht": "1009.56",
        "montant_tva": "100.96",
        "montant_ttc": "1110.52",
    }
    assert not read.is_credit_note


@pytest.mark.parametrize(
    ("guideline", "profile"),
    [
        ("urn:factur-x.eu:1p0:minimum", "MINIMUM"),
        ("urn:factur-x.eu:1p0:basicwl", "BASICWL"),
        ("urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic", "BASIC"),
        ("urn:cen.eu:en16931:2017", "EN16931"),
        ("urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended", "EXTENDED"),
    ],
)
def test_every_profile_is_read_alike(guideline, profile):
    read = read_invoice(invoice(guideline=guideline))
    assert read.profile == profile
    assert read.values["montant_ttc"] == "1110.52"
    assert "adresse_travaux" not in read.values


def test_the_totals_of_a_credit_note_are_negative():
    read = read_invoice(invoice(type_code="381"))
    assert read.is_credit_note
    assert read.values["montant_ttc"] == "-1110.52"


def test_another_currency_gives_no_amount():
    read = read_invoice(invoice(currency="CHF"))
    assert read.currency == "CHF"
    assert "montant_ttc" not in read.values
    assert read.values["numero"] == "F-2024-118"


@pytest.mark.parametrize(
    "seller_id",
    [
        SIRET.format(scheme="0002", number="110014016"),
        SIRET.format(scheme="0009", number="11001401600016"),
        "",
    ],
)
def test_only_a_valid_siret_is_one(seller_id):
    assert "siret" not in read_invoice(invoice(seller_id=seller_id)).values


@pytest.mark.parametrize(
    "hostile",
    [
        "",
        "not xml",
        "<CrossIndustryInvoice>",
        "<CrossIndustryInvoice/>",
        "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>",
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><CrossIndustryInvoice>&e;</CrossIndustryInvoice>',
        '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;">]><CrossIndustryInvoice>&b;</CrossIndustryInvoice>',
        "<CrossIndustryInvoice>" + "x" * 5_000_001,
    ],
    ids=range(8),
)
def test_what_is_no_invoice_or_is_hostile_gives_none(hostile):
    assert read_invoice(hostile) is None


def test_an_amount_that_is_no_number_is_absent():
    assert "montant_tva" not in read_invoice(invoice(tax="n/a")).values
