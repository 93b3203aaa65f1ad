"""What the scanner's operator is told of a scan."""

import pytest

from claims.pages import Box, Line, PageKind, ReadPage, TextSource, Word
from claims.scan_remarks import SeenPage, Weight, scan_remarks


def page(
    *,
    confidence: float = 0.95,
    left: float = 0.1,
    words: int = 40,
    kind: PageKind = PageKind.PRINTED,
    source: TextSource = TextSource.OCR,
    rotation: int = 0,
    failure: str | None = None,
) -> ReadPage:
    lines = tuple(
        Line((Word("mot", Box(left, n / 100, left + 0.1, n / 100 + 0.008), confidence),))
        for n in range(words)
    )
    return ReadPage("a.pdf", 1, 595, 842, source, kind, lines=lines, rotation=rotation, failure=failure)


@pytest.mark.parametrize(
    ("seen", "weight", "said"),
    [
        (page(failure="lecture_interrompue"), Weight.AGAIN, "interrompue à chaque essai"),
        (page(failure="delai_depasse"), Weight.AGAIN, "la numériser de nouveau"),
        (page(kind=PageKind.BLANK, words=0), Weight.LOOK, "retournée dans le chargeur"),
        (page(rotation=180), Weight.DONE, "à l'envers"),
        (page(rotation=90), Weight.DONE, "de côté"),
        (page(confidence=0.4), Weight.AGAIN, "illisible"),
        (page(confidence=0.6), Weight.LOOK, "difficile à lire"),
        (page(left=0.0), Weight.AGAIN, "coupée"),
        (page(left=0.9), Weight.AGAIN, "coupée"),
    ],
)
def test_a_poor_scan_is_told_with_what_to_do(seen, weight, said):
    (remark,) = scan_remarks([SeenPage(3, seen)])
    assert (remark.position, remark.weight) == (3, weight)
    assert said in remark.sentence


@pytest.mark.parametrize(
    "seen",
    [
        page(),
        page(confidence=0.3, kind=PageKind.HANDWRITTEN),
        page(confidence=0.3, words=3),  # a stamp alone
        page(confidence=0.3, left=0.0, rotation=180, source=TextSource.TEXT_LAYER),  # no scan at all
    ],
)
def test_what_no_scan_could_do_better_is_not_told(seen):
    assert scan_remarks([SeenPage(1, seen)]) == []


def test_a_small_picture_is_told_with_its_size():
    (remark,) = scan_remarks([SeenPage(1, page(), pixels=800)])
    assert "800 points" in remark.sentence
    assert scan_remarks([SeenPage(1, page(), pixels=2000)]) == []


def test_a_card_of_which_one_side_came_is_told_once():
    line = {
        "piece": "carte_identite",
        "status": "insufficient",
        "why": "Une seule face de la carte a été reçue (recto) : demander l'autre.",
    }
    case = {"checklist": [line, line | {"status": "present"}]}
    (remark,) = scan_remarks([], [case, case])
    assert remark.position is None
    assert "(recto)" in remark.sentence
