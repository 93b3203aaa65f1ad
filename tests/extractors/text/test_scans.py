"""Page images made easy to read, each step where it is needed and nowhere else."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from extractors.text.bands import find_bands
from extractors.text.ink import ink, letters_of, shrunk
from extractors.text.orientation import LineAxis, line_axis
from extractors.text.rules import find_rules
from extractors.text.scans import CleanPage, clean
from extractors.text.skew import skew_degrees
from extractors.text.specks import is_speckled
from extractors.text.straightening import straighten
from tests.drawn import (
    INVOICE,
    LETTER,
    Grey,
    faxed,
    in_shadow,
    landscape_photo,
    leaning,
    noisy,
    on_a_table,
    scan,
    speckled,
)

DPI = 200


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Grey:
    return scan(LETTER, tmp_path_factory.mktemp("scans"), DPI)


@pytest.fixture(scope="module")
def invoice(tmp_path_factory: pytest.TempPathFactory) -> Grey:
    return scan(INVOICE, tmp_path_factory.mktemp("scans"), DPI)


def cleaned(grey: Grey) -> CleanPage:
    return clean(straighten(grey, DPI))


def test_a_clean_page_is_given_to_the_engine_untouched(letter: Grey):
    grey = noisy(letter)
    assert cleaned(grey).grey is grey


@pytest.mark.parametrize("degrees", [-4.0, -1.3, -0.4, 0.4, 1.3, 4.0, 9.0])
def test_the_lean_of_the_lines_is_measured_to_a_tenth_of_a_degree(letter: Grey, degrees: float):
    small = shrunk(leaning(letter, degrees), DPI)
    assert skew_degrees(ink(small, 100)) == pytest.approx(degrees, abs=0.1)


def test_a_photograph_has_no_lean_and_no_lines():
    mask = ink(shrunk(landscape_photo(), 130), 100)
    assert skew_degrees(mask) == 0
    assert line_axis(*letters_of(mask)) is LineAxis.UNKNOWN


@pytest.mark.parametrize("spoil", [noisy, faxed, in_shadow, lambda page: leaning(page, 1.5)])
def test_which_way_lines_run_is_seen_on_spoilt_pages(
    letter: Grey, invoice: Grey, spoil: Callable[[Grey], Grey]
):
    for page in (letter, invoice):
        upright = ink(shrunk(spoil(page), DPI), 100)
        lying = np.ascontiguousarray(np.rot90(upright))
        assert line_axis(*letters_of(upright)) is LineAxis.ACROSS
        assert line_axis(*letters_of(lying)) is LineAxis.DOWN


def test_shadow_is_divided_out(letter: Grey):
    spoilt = in_shadow(letter)
    lit = cleaned(spoilt).grey
    corner = (slice(-300, -100), slice(100, 300))
    assert np.median(spoilt[corner]) < 130
    assert np.median(lit[corner]) > 240


def test_a_sheet_on_a_table_fills_the_page_and_stands_straight(letter: Grey):
    page = cleaned(on_a_table(letter))
    height, width = page.grey.shape
    assert width / height == pytest.approx(210 / 297, abs=0.03)
    assert np.median(page.grey[:, :10]) > 200  # paper, not table, to the very edge
    assert skew_degrees(page.ink) == pytest.approx(0, abs=0.25)


def test_a_sheet_on_a_table_is_found_whole_when_half_of_it_is_in_shadow(letter: Grey):
    page = straighten(on_a_table(in_shadow(letter)), DPI)
    height, width = page.grey.shape
    assert width / height == pytest.approx(210 / 297, abs=0.03)
    assert height == pytest.approx(letter.shape[0], rel=0.08)


def test_the_edge_of_a_shadow_is_not_taken_for_the_edge_of_a_sheet(letter: Grey):
    page = straighten(in_shadow(letter), DPI)
    assert page.grey.shape == letter.shape


def test_rules_go_and_the_letters_they_cross_stay(invoice: Grey):
    page = cleaned(invoice)
    assert len(page.rules) > 8
    rows_before = (invoice < 128).mean(axis=1)
    rows_after = (page.grey < 128).mean(axis=1)
    assert rows_before.max() > 0.5
    assert rows_after.max() < 0.45  # a full line of bold print
    crossed = invoice.copy()
    cv2.putText(crossed, "II", (400, 1800), cv2.FONT_HERSHEY_PLAIN, 4, 0, 6)
    cv2.line(crossed, (200, 1780), (1400, 1780), 0, 2)
    stems = cleaned(crossed).grey[1762:1800, 400:470]
    assert (stems.min(axis=1) < 128).all()


def test_print_on_a_black_band_comes_out_dark_on_light(invoice: Grey):
    black = (invoice < 60).mean(axis=1) > 0.25
    top, bottom = np.flatnonzero(black)[[0, -1]]
    band = cleaned(noisy(invoice)).grey[top + 2 : bottom - 2, 950:1500]
    assert np.median(band) > 180
    assert (band < 110).mean() > 0.02


def test_bold_print_on_paper_is_not_taken_for_a_black_band(tmp_path: Path):
    title = scan("<h1 style='font: bold 26pt DejaVu Sans'>FACTURE 2024 MONTANT</h1>" + LETTER, tmp_path, DPI)
    assert cleaned(title).grey is title


def test_dust_goes_and_dots_and_accents_stay(letter: Grey):
    spoilt = speckled(letter)
    assert is_speckled(spoilt, DPI)
    assert not is_speckled(letter, DPI)
    before, after = np.abs(letter.astype(int) - spoilt), np.abs(letter.astype(int) - cleaned(spoilt).grey)
    assert (after > 100).sum() < 0.15 * (before > 100).sum()
    lost = (letter < 100) & (cleaned(spoilt).grey > 180)
    assert lost.sum() < 0.02 * (letter < 100).sum()


def test_small_letters_of_a_screen_shot_are_enlarged(tmp_path: Path):
    shot = scan(LETTER, tmp_path, 72)
    page = straighten(shot, 72)
    assert page.grey.shape[0] > 2 * shot.shape[0]
    assert page.letters is not None
    assert page.letters * page.grey.shape[1] / page.small.shape[1] >= 20


@pytest.mark.parametrize("turn", [0, 90])
def test_a_box_on_the_clean_page_leads_back_to_the_same_ink(letter: Grey, turn: int):
    """A black square drawn at a known place is found again through every move."""
    marked = letter.copy()
    marked[1500:1530, 700:760] = 0
    spoilt = leaning(np.ascontiguousarray(np.rot90(marked, turn // 90)), 2.0)
    page = cleaned(spoilt)
    solid = cv2.erode((page.grey < 100).astype(np.uint8), np.ones((17, 17), np.uint8))
    ys, xs = np.nonzero(solid)
    box = page.placement.page_box(xs.min() - 8, ys.min() - 8, xs.max() + 8, ys.max() + 8)
    upright = np.ascontiguousarray(np.rot90(spoilt, -page.placement.rotation // 90))
    height, width = upright.shape
    part = upright[
        round(box.y0 * height) : round(box.y1 * height), round(box.x0 * width) : round(box.x1 * width)
    ]
    assert (part < 128).mean() > 0.75


def test_the_dots_of_a_faxed_card_are_not_taken_for_small_letters():
    """What black and white makes of the tint of a card: dots, and shreds of lines as tall as tiny letters."""
    rng = np.random.default_rng(5)
    dots, shreds = np.zeros((2, 900, 1300), np.uint8)
    dots[rng.integers(0, 899, 12_000), rng.integers(0, 1299, 12_000)] = 255
    shreds[rng.integers(0, 899, 1_500), rng.integers(0, 1299, 1_500)] = 255
    tint = cv2.dilate(dots, np.ones((2, 2))) | cv2.dilate(shreds, np.ones((7, 4)))
    sheet = np.full((2339, 1654), 255, np.uint8)
    sheet[700:1600, 150:1450][tint > 0] = 0
    assert is_speckled(sheet, DPI)
    straight = straighten(sheet, DPI)
    assert straight.letters is not None
    assert 1.4 * sheet.shape[1] <= straight.grey.shape[1] <= 1.6 * sheet.shape[1]


def test_a_dark_band_at_the_edge_of_its_page_is_found_and_turned_over_whole(letter: Grey):
    page = letter.copy()
    page[:230] = 60
    cv2.putText(page, "Portes et Fils", (900, 150), cv2.FONT_HERSHEY_SIMPLEX, 2, 250, 5)
    (band,) = find_bands(shrunk(page, 200), 100)
    assert band == pytest.approx([0, 0, page.shape[1] / 2, 115], abs=3)
    found = cleaned(page).grey
    assert np.percentile(found[20:210, :700], 5) > 200
    assert np.percentile(found[100:150, 900:1350], 2) < 90


def test_the_tops_of_blurred_letters_are_no_rule():
    page = np.full((400, 1200), 255, np.uint8)
    for x in range(100, 300, 6):
        page[100:130, x : x + 3] = 60
    page[98:104, 100:300] = 60
    page[200:204, 100:300] = 60
    level, _ = find_rules(ink(shrunk(page, 200), 100), 100, None)
    assert [round(top, -1) for _, top, _, _ in level.tolist()] == [100]
