"""Pages are weighed by cues, looks and words; what nothing was learned from is still told by its cues."""

from dataclasses import replace

import numpy as np
import pytest

from claims.loading import load_rulebook
from claims.pages import PageKind
from classifiers.cues import CueScorer, envelope_evidence
from classifiers.meaning import meaning
from classifiers.page_model import (
    CUE_SIGNS,
    UNNAMED,
    PageJudge,
    PageModel,
    cue_signs,
    log_shares,
    page_model,
    word_weight,
)
from classifiers.traits import looks, wording
from extractors.language_model import word_vectors
from tests.sheets import prose

RULEBOOK = load_rulebook()


def model(**changes):
    """A small model: cues at face value, a doubt of two, nothing learned of looks or words."""
    cues = np.zeros(len(CUE_SIGNS))
    cues[CUE_SIGNS.index("total")] = 1.0
    cues[CUE_SIGNS.index("none")] = 2.0
    plain = PageModel(
        types=["rib", "facture"],
        cues=cues,
        bias=np.zeros(2),
        looks={},
        wording={},
        meaning=np.zeros((300, 2)),
        temperature=1.0,
        going_on={},
        made_of={},
    )
    return replace(plain, **changes)


def without(kind):
    """The model that the program comes with, as if it had learned nothing of a type."""
    return replace(page_model(), types=["" if each == kind else each for each in page_model().types])


def likeliest(page, its_model):
    judge = PageJudge(RULEBOOK, word_vectors, its_model)
    shares = np.exp(judge.shown(page).log_probability)
    best = int(shares.argmax())
    return judge.kinds[best], float(shares[best])


def test_probabilities_of_a_page_add_up_to_one():
    shown = PageJudge(RULEBOOK, word_vectors, model()).shown(prose("FACTURE n° 12\nTotal TTC 80,00 €"))
    assert np.exp(shown.log_probability).sum() == pytest.approx(1.0)


def test_a_type_that_nothing_was_learned_from_is_told_by_its_cues():
    page = prose(
        "BORDEREAU D'ENVOI\n\nTableau récapitulatif : nombre de dossiers, nom du locataire, logement"
    )
    assert likeliest(page, without("bordereau_lot"))[0] == "bordereau_lot"


def test_a_type_that_nothing_was_learned_from_is_not_in_question_without_its_cues():
    """A statement in English was a landlord's list: words had no type for it, and ruled this one not out."""
    page = prose("STATEMENT\nOpening balance 04 Aug 25\nCard payments to the merchant\nClosing balance 12.00")
    shares = PageJudge(RULEBOOK, word_vectors, without("bordereau_lot")).shown(page).log_probability
    judged = dict(zip(RULEBOOK.types, shares, strict=True))
    assert judged["bordereau_lot"] == min(shares)


def test_words_that_were_learned_name_a_page_that_its_cues_leave_unnamed():
    page = prose("chouette hulotte grillage\nsous le vieux tilleul")
    assert likeliest(page, model())[0] == UNNAMED
    taught = {"hulotte": (np.array([1]), np.array([40.0]))}
    assert likeliest(page, model(wording=taught))[0] == "facture"


def test_a_word_weighs_less_on_a_page_that_says_much():
    assert word_weight(400) < word_weight(26) < word_weight(25) == word_weight(1)


def test_looks_that_were_learned_count_for_their_type_alone():
    page = prose("quelques mots")
    by_type = model(looks={"few_words": np.array([0.0, 3.0])}).by_type(
        looks(page), frozenset(), np.zeros(300)
    )
    assert by_type.tolist() == [0.0, 3.0]


def test_what_a_page_means_names_it_where_its_words_were_never_learned():
    page = prose("Remplacement du verrou et de l'huisserie par notre menuisier")
    near = meaning(prose("porte serrure menuiserie réparation"), word_vectors)
    taught = np.stack([np.zeros(300), 40.0 * near], axis=1)
    assert likeliest(page, model())[0] == UNNAMED
    assert likeliest(page, model(meaning=taught))[0] == "facture"


def test_a_higher_temperature_is_less_sure_of_the_same_type():
    page = prose("FACTURE\n\nFacture n° 2024-118\nTotal TTC 880,00 €")
    cold, warm = (likeliest(page, model(temperature=t)) for t in (1.0, 4.0))
    assert cold[0] == warm[0] == "facture"
    assert warm[1] < cold[1]


def test_a_page_that_looks_wrong_for_a_type_is_marked_beside_what_its_cues_say():
    page = prose("EXTRAIT KBIS\nRegistre du commerce et des sociétés")
    rows = {}
    for kind in (PageKind.PRINTED, PageKind.PHOTO):
        seen = replace(page, kind=kind)
        row = list(RULEBOOK.types).index("extrait_kbis")
        rows[kind] = cue_signs(seen, CueScorer(RULEBOOK).score(seen), RULEBOOK.types)[row]
    unlike, total = CUE_SIGNS.index("unlike"), CUE_SIGNS.index("total")
    assert (rows[PageKind.PRINTED][unlike], rows[PageKind.PHOTO][unlike]) == (0.0, 1.0)
    assert rows[PageKind.PRINTED][total] == pytest.approx(rows[PageKind.PHOTO][total])


def test_few_words_on_a_picture_twice_as_wide_as_high_are_an_envelope():
    address = prose("Ministère de la Justice\n13 place Vendôme\n75042 Paris Cedex 01")
    assert envelope_evidence(replace(address, width=624.0, height=312.0)) > 0
    assert envelope_evidence(address) == 0


def test_wording_leaves_numbers_out_and_keeps_pieces_of_long_words():
    scorer = CueScorer(RULEBOOK)
    found = wording(scorer.text(prose("loyer trimestriel 650 euros")))
    assert {"loyer", "loyer trimestriel", "~trim"} <= found
    assert not any(any(map(str.isdigit, word)) for word in found)
    assert "trimestriel euros" not in found  # a number stood between


def test_shares_of_very_different_scores_do_not_overflow():
    assert np.exp(log_shares(np.array([2000.0, 0.0]))).tolist() == [1.0, 0.0]


def test_the_model_that_ships_says_what_it_was_made_of_and_knows_only_types_of_the_catalogue():
    shipped = page_model()
    assert {"plis", "pages", "families", "decoys_right_by_family_left_out"} <= shipped.made_of.keys()
    assert set(shipped.types) <= set(RULEBOOK.types)
    total = shipped.cues[CUE_SIGNS.index("total")] + shipped.cues[CUE_SIGNS.index("lead")]
    assert total > 0.5  # what the catalogue's cues say keeps its weight beside what was learned


@pytest.mark.parametrize(
    ("text", "kind", "is_unlike"),
    [
        ("Suite, page 2 sur 2", PageKind.PRINTED, True),
        ("Photo n° 1 : photo de la porte", PageKind.PRINTED, False),
        ("Suite, page 2 sur 2", PageKind.PHOTO, False),
    ],
)
def test_a_printed_page_looks_like_no_photograph_unless_a_caption_calls_it_one(text, kind, is_unlike):
    page = replace(prose(text), kind=kind)
    cues = CueScorer(RULEBOOK).score(page)
    signs = cue_signs(page, cues, RULEBOOK.types)
    row = list(RULEBOOK.types).index("photo_prejudice")
    assert bool(signs[row][CUE_SIGNS.index("unlike")]) == is_unlike
