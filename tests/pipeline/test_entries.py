"""What agents type comes out in the normal form of its kind, or with a sentence that helps."""

import unicodedata
from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.detention import stated_stretches
from claims.errors import DoubtfulValue
from claims.loading import load_rulebook
from claims.registration_numbers import siren_is_valid
from claims.rulebook import AnswerKind, Kind
from extractors.fields.ibans import iban_from_rib
from extractors.fields.nirs import nir_key
from extractors.fields.tracking import s10_check_digit
from pipeline.entries import entered, shown

TODAY = date(2026, 3, 10)
CHOICES = {"HOMONYMIE": "Homonymie", "USURPATION": "Usurpation d'identité", "aucune": "Aucune"}
TWO_PERIODS = "2022-02-11/2022-10-24 2023-01-03/2023-03-04"
IBAN = "FR7630006000011234567890189"


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Kind.DATE, "9/3/24", "2024-03-09"),
        (Kind.DATE, "09/03/2024", "2024-03-09"),
        (Kind.DATE, "9.3.2024", "2024-03-09"),
        (Kind.DATE, "09-03-24", "2024-03-09"),
        (Kind.DATE, "9 mars 2024", "2024-03-09"),
        (Kind.DATE, "1er août 2023", "2023-08-01"),
        (Kind.DATE, "9 MARS 24", "2024-03-09"),
        (Kind.DATE, "090324", "2024-03-09"),
        (Kind.DATE, "09032024", "2024-03-09"),
        (Kind.DATE, "09 03 2024", "2024-03-09"),
        (Kind.DATE, "9/3/26", "2026-03-09"),
        (Kind.DATE, "9/3/65", "1965-03-09"),
        (Kind.DATE, "010170", "1970-01-01"),
        (Kind.DATE, "29/02/2024", "2024-02-29"),
        (Kind.DATE, "12/05/2031", "2031-05-12"),
        (Kind.DATE, " 2024-03-09 ", "2024-03-09"),
        (Kind.MONTH, "03/2024", "2024-03"),
        (Kind.MONTH, "3/24", "2024-03"),
        (Kind.MONTH, "mars 2024", "2024-03"),
        (Kind.MONTH, "2024-03", "2024-03"),
        (Kind.AMOUNT, "1 110,52", "1110.52"),
        (Kind.AMOUNT, "1110.52 €", "1110.52"),
        (Kind.AMOUNT, "1110", "1110.00"),
        (Kind.AMOUNT, "1\u202f110,5 EUR", "1110.50"),
        (Kind.AMOUNT, "1.110,52", "1110.52"),
        (Kind.AMOUNT, "1,110.52", "1110.52"),
        (Kind.AMOUNT, "12 345 678 euros", "12345678.00"),
        (Kind.AMOUNT, "1.234.567", "1234567.00"),
        (Kind.AMOUNT, "-12,00", "-12.00"),
        (Kind.AMOUNT, "0,80", "0.80"),
        (Kind.AMOUNT, "mille cent dix euros", "1110.00"),
        (Kind.IBAN, "fr76 3000 6000 0112 3456 7890 189", IBAN),
        (Kind.IBAN, "IBAN : FR76-3000-6000-0112-3456-7890-189", IBAN),
        (Kind.IBAN, "30006 00001 12345678901 89", IBAN),
        (Kind.IBAN, "BE68 5390 0754 7034", "BE68539007547034"),
        (Kind.BIC, "agri fr pp 882", "AGRIFRPP882"),
        (Kind.SIREN, "552 100 554", "552100554"),
        (Kind.SIREN, "552.100.554 00021", "552100554"),
        (Kind.SIRET, "552 100 554 00021", "55210055400021"),
        (Kind.NIR, "2 55 08 14 168 025 38", "255081416802538"),
        (Kind.NIR, "1 85 12 2a 004 021", "185122A004021"),
        (Kind.PHONE, "06 12 34 56 78", "+33612345678"),
        (Kind.PHONE, "0612345678", "+33612345678"),
        (Kind.PHONE, "+33 (0)6.12.34.56.78", "+33612345678"),
        (Kind.PHONE, "+32 2 555 12 12", "+3225551212"),
        (Kind.PHONE, "0692 12 34 56", "+262692123456"),
        (Kind.EMAIL, " Jeanne.Rousseau@Exemple.FR ", "jeanne.rousseau@exemple.fr"),
        (Kind.EMAIL, "jeanne .rousseau @exemple.fr", "jeanne.rousseau@exemple.fr"),
        (Kind.SURNAME, "  LE\u00a0  GALL ", "LE GALL"),
        (Kind.FORENAMES, unicodedata.normalize("NFD", "Zoé,  Éléonore"), "Zoé, Éléonore"),
        (Kind.PERSON, "Jeanne\u200b Rousseau", "Jeanne Rousseau"),
        (Kind.PARTY, "SCI du 12 rue Basse", "SCI du 12 rue Basse"),
        (Kind.ADDRESS, "12 rue des Lilas,\n  Bât. B\n\n69003   LYON", "12 rue des Lilas, Bât. B, 69003 LYON"),
        (Kind.ADDRESS, "12 rue des Lilas, 69003 LYON", "12 rue des Lilas, 69003 LYON"),
        (Kind.PLACE, "Saint-Étienne  (42)", "Saint-Étienne (42)"),
        (Kind.REFERENCE, " BRI/20250410/001 ", "BRI/20250410/001"),
        (Kind.TRACKING, "1a 123 456 7890 1", "1A12345678901"),
        (Kind.TRACKING, "RK 473 124 829 FR", "RK473124829FR"),
        (Kind.SEX, "h", "M"),
        (Kind.SEX, "Féminin", "F"),
        (Kind.SEX, "m", "M"),
        (Kind.BOOLEAN, "Oui", "true"),
        (Kind.BOOLEAN, "n", "false"),
        (Kind.CHOICE, "homonymie", "HOMONYMIE"),
        (Kind.CHOICE, "Usurpation d’identite", "USURPATION"),
        (AnswerKind.CHOICES, "usurpation d'identité, Homonymie", "HOMONYMIE, USURPATION"),
        (AnswerKind.CHOICES, "Aucune", "aucune"),
        (AnswerKind.MONTHS, "16", "16"),
        (AnswerKind.MONTHS, "1 an et 4 mois", "16"),
        (AnswerKind.MONTHS, "2 ans", "24"),
        (AnswerKind.INTEGER, "1 200", "1200"),
        (AnswerKind.TEXT, "cour d'appel  de Lyon", "cour d'appel de Lyon"),
        (AnswerKind.PERIODS, "11/02/2022 - 24/10/2022", "2022-02-11/2022-10-24"),
        (AnswerKind.PERIODS, "du 3/1/23 au 4 mars 2023 ; 11/02/2022 – 24/10/2022", TWO_PERIODS),
        (AnswerKind.PERIODS, "11/02/2022 - 24/10/2022\n03/01/2023 - 04/03/2023\n", TWO_PERIODS),
        (AnswerKind.PERIODS, "du 11/02/22 au 24/10/22 et du 03/01/23 au 04/03/23", TWO_PERIODS),
        (AnswerKind.PERIODS, "Aucune", "aucune"),
    ],
)  # fmt: skip
def test_what_is_typed_comes_out_in_normal_form(kind, typed, value):
    assert entered(kind, typed, TODAY, CHOICES if "CHOICE" in kind.name or typed == "Aucune" else {}) == value


@pytest.mark.parametrize(
    ("kind", "typed", "says"),
    [
        (Kind.DATE, "31/02/2024", "« 31/02/2024 » n'est pas une date qui existe"),
        (Kind.DATE, "bientôt", "09/03/2024"),
        (Kind.DATE, "03/2024", "le jour, le mois et l'année"),
        (Kind.DATE, "9/3/31", "de 1931 ou de 2031"),
        (Kind.DATE, "090331", "de 1931 ou de 2031"),
        (Kind.DATE, "9/3/24 ou 10/3/24", "n'est pas une date"),
        (Kind.DATE, "le 9/3/24 sans doute", "n'est pas une date"),
        (Kind.DATE, "", "Rien n'est saisi"),
        (Kind.MONTH, "13/2024", "n'est pas un mois"),
        (Kind.MONTH, "09/03/2024", "n'est pas un mois"),
        (Kind.AMOUNT, "1.110", "peut être 1 110,00 € ou 1,11 €"),
        (Kind.AMOUNT, "1,500 €", "peut être 1 500,00 € ou 1,50 €"),
        (Kind.AMOUNT, "cher", "n'est pas un montant"),
        (Kind.AMOUNT, "12 kg", "n'est pas un montant"),
        (Kind.AMOUNT, "12 ou 13 €", "n'est pas un montant"),
        (Kind.IBAN, IBAN.replace("0189", "0198"), "La clé de cet IBAN est fausse"),
        (Kind.IBAN, IBAN[:-1], "27 caractères, celui-ci en a 26"),
        (Kind.IBAN, "30006 00001 12345678901 88", "La clé de ce RIB est fausse"),
        (Kind.IBAN, "compte joint", "n'est pas un IBAN"),
        (Kind.BIC, "AGRIFR", "8 ou 11 caractères"),
        (Kind.SIREN, "552 100 555", "La clé de ce SIREN est fausse"),
        (Kind.SIREN, "552 100", "Un SIREN a 9 chiffres"),
        (Kind.SIRET, "552 100 554 00022", "La clé de ce SIRET est fausse"),
        (Kind.NIR, "2 55 08 14 168 025 39", "La clé de ce numéro"),
        (Kind.NIR, "255", "13 chiffres, ou 15"),
        (Kind.PHONE, "06 12 34", "dix chiffres"),
        (Kind.IBAN, ".", "Ce n'est pas un IBAN"),
        (Kind.EMAIL, "jeanne.exemple.fr", "n'est pas une adresse de courriel"),
        (Kind.EMAIL, "jeanne(at)exemple.fr", "n'est pas une adresse de courriel"),
        (Kind.EMAIL, "jeanne rousseau@exemple.fr", "n'est pas une adresse de courriel"),
        (Kind.SURNAME, "DUP0NT", "il s'y trouve un chiffre"),
        (Kind.PERSON, "---", "il n'y a pas de lettre"),
        (Kind.ORGANISATION, "…", "ne dit rien"),
        (Kind.ADDRESS, ", ,", "ne dit rien"),
        (Kind.TRACKING, "RK 473 124 828 FR", "recommandé"),
        (Kind.SEX, "X", "F ou M"),
        (Kind.BOOLEAN, "peut-être", "ni oui ni non"),
        (Kind.CHOICE, "autre", "choisir entre : Homonymie ; Usurpation d'identité ; Aucune"),
        (AnswerKind.CHOICES, "homonymie, autre", "« autre » n'est pas un choix"),
        (AnswerKind.CHOICES, "homonymie, aucune", "« Aucune » ne va avec aucun autre choix"),
        (AnswerKind.MONTHS, "quatre", "n'est pas un nombre de mois"),
        (AnswerKind.INTEGER, "1,5", "n'est pas un nombre entier"),
        (AnswerKind.PERIODS, "11/02/2022", "le premier et le dernier jour"),
        (AnswerKind.PERIODS, "24/10/2022 - 11/02/2022", "24/10/2022 - 11/02/2022 finit avant de commencer"),
        (AnswerKind.PERIODS, "11/02/2022 - 24/10/2022 ; 24/10/2022 - 30/10/2022", "jours en commun"),
        (AnswerKind.PERIODS, "31/02/2022 - 24/10/2022", "n'est pas une date qui existe"),
        (AnswerKind.PERIODS, ";", "Aucune période"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_what_is_expected(kind, typed, says):
    with pytest.raises(DoubtfulValue) as refused:
        entered(kind, typed, TODAY, CHOICES if "CHOICE" in kind.name else {})
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("kind", "value", "typed"),
    [
        (Kind.DATE, "2024-03-09", "09/03/2024"),
        (Kind.MONTH, "2024-03", "03/2024"),
        (Kind.AMOUNT, "1110.52", "1 110,52"),
        (Kind.AMOUNT, "-1234567.00", "-1 234 567,00"),
        (Kind.IBAN, IBAN, "FR76 3000 6000 0112 3456 7890 189"),
        (Kind.SIRET, "55210055400021", "552 100 554 00021"),
        (Kind.NIR, "255081416802538", "2 55 08 14 168 025 38"),
        (Kind.PHONE, "+33612345678", "06 12 34 56 78"),
        (Kind.PHONE, "+262692123456", "+262692123456"),
        (Kind.BOOLEAN, "true", "oui"),
        (Kind.CHOICE, "USURPATION", "Usurpation d'identité"),
        (AnswerKind.MONTHS, "16", "16 mois"),
        (AnswerKind.PERIODS, TWO_PERIODS, "11/02/2022 - 24/10/2022 ; 03/01/2023 - 04/03/2023"),
        (AnswerKind.PERIODS, "aucune", "Aucune"),
        (Kind.DATE, "illisible", "illisible"),
    ],
)  # fmt: skip
def test_a_value_is_shown_as_it_would_be_typed(kind, value, typed):
    assert shown(kind, value, CHOICES if "CHOICE" in kind.name or value == "aucune" else {}) == typed


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@st.composite
def periods(draw):
    """Periods that have no day in common, in order."""
    day = draw(st.dates(date(1990, 1, 1), date(2020, 1, 1)))
    told = []
    for held, free in draw(
        st.lists(st.tuples(st.integers(0, 900), st.integers(1, 400)), min_size=1, max_size=4)
    ):
        last = day + timedelta(days=held)
        told.append(f"{day.isoformat()}/{last.isoformat()}")
        day = last + timedelta(days=free)
    return " ".join(told)


@st.composite
def ibans(draw):
    digits = st.text("0123456789", min_size=5, max_size=5)
    account = draw(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=11, max_size=11))
    bank, branch = draw(digits), draw(digits)
    keys = (iban_from_rib(bank, branch, account, f"{key:02d}") for key in range(1, 98))
    return next(filter(None, keys))


@st.composite
def nirs(draw):
    sex, year, month = draw(st.sampled_from("12")), draw(st.integers(0, 99)), draw(st.integers(1, 12))
    department = draw(st.sampled_from(["01", "2A", "2B", "75", "97"]))
    commune, order = draw(st.integers(1, 999)), draw(st.integers(1, 999))
    body = f"{sex}{year:02d}{month:02d}{department}{commune:03d}{order:03d}"
    return f"{body}{nir_key(body):02d}" if draw(st.booleans()) else body


@st.composite
def sirens(draw):
    body = f"{draw(st.integers(1, 99_999_999)):08d}"
    return next(number for key in range(10) if siren_is_valid(number := f"{body}{key}"))


@st.composite
def registered(draw):
    serial = f"{draw(st.integers(0, 99_999_999)):08d}"
    return f"RK{serial}{s10_check_digit(serial)}FR"


WORDS = st.text("abcéèçôABCÉÀ'- ", min_size=1, max_size=30).map(lambda t: " ".join(t.split()))
NAMES = WORDS.filter(lambda t: any(c.isalpha() for c in t))
VALUES = {
    Kind.DATE: DAYS.map(date.isoformat),
    Kind.MONTH: DAYS.map(lambda day: day.isoformat()[:7]),
    Kind.AMOUNT: st.decimals(-999_999, 999_999_999, places=2).filter(bool).map(lambda d: f"{d:.2f}"),
    Kind.IBAN: ibans(),
    Kind.SIREN: sirens(),
    Kind.NIR: nirs(),
    Kind.PHONE: st.integers(610_000_000, 629_999_999).map(lambda n: f"+33{n}"),
    Kind.TRACKING: registered(),
    Kind.SURNAME: NAMES,
    Kind.PLACE: NAMES,
    Kind.TEXT: NAMES,
    Kind.ADDRESS: st.lists(NAMES.map(lambda t: t.strip(" ,")), min_size=1, max_size=3).map(", ".join),
    Kind.BOOLEAN: st.sampled_from(["true", "false"]),
    AnswerKind.PERIODS: periods(),
    AnswerKind.MONTHS: st.integers(0, 999).map(str),
    AnswerKind.INTEGER: st.integers(0, 10**9).map(str),
}


@given(st.data())
@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: f"{type(kind).__name__}-{kind}")
def test_a_normal_form_stays_and_what_is_shown_comes_back(kind, data):
    value = data.draw(VALUES[kind])
    assert entered(kind, value, TODAY) == value
    assert entered(kind, shown(kind, value), TODAY) == value


@given(periods())
def test_periods_are_those_that_the_detention_reads(value):
    assert stated_stretches(entered(AnswerKind.PERIODS, shown(AnswerKind.PERIODS, value), TODAY))


@given(st.text(max_size=40))
@pytest.mark.parametrize("kind", [*Kind, *(k for k in AnswerKind if k.value not in list(Kind))], ids=str)
def test_any_text_gives_a_normal_form_that_stays_or_a_sentence(kind, text):
    choices = CHOICES if "CHOICE" in kind.name else {}
    with suppress(DoubtfulValue):
        value = entered(kind, text, TODAY, choices)
        assert again(kind, value, choices) == value


def again(kind, value, choices):
    """What a normal form becomes; nothing else than itself will do, a refusal neither."""
    try:
        return entered(kind, value, TODAY, choices)
    except DoubtfulValue as refused:
        return refused


def test_every_question_takes_an_answer_of_its_kind():
    answers = {
        AnswerKind.BOOLEAN: "oui", AnswerKind.DATE: "9/3/24", AnswerKind.MONTHS: "4 mois",
        AnswerKind.TEXT: "cour d'appel de Lyon", AnswerKind.PERIODS: "11/02/2022 - 24/10/2022",
    }  # fmt: skip
    for question in load_rulebook().questions:
        typed = [answers[question.kind]] if question.kind in answers else list(question.choices.values())
        for each in typed:
            value = entered(question.kind, each, TODAY, question.choices)
            assert (
                entered(question.kind, shown(question.kind, value, question.choices), TODAY, question.choices)
                == value
            )
