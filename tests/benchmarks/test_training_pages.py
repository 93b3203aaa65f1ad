"""The page model is learned the same way twice, from wordings of several layouts, near the cues."""

from functools import lru_cache

import numpy as np
import pytest

from benchmarks.evaluation.readings import Reading
from benchmarks.evaluation.understanding import rulebook
from benchmarks.training.page_samples import PageSample, page_samples
from benchmarks.training.page_weights import fit_going_on, fit_types, temperature_of
from benchmarks.training.pages import _reserve, page_model_json, trained
from claims.pages import PageKind
from classifiers.continuity import going_on_signs
from classifiers.cues import CueScorer
from classifiers.meaning import meaning
from classifiers.page_model import CUE_SIGNS, cue_signs, opening, page_model_from
from classifiers.traits import looks, wording
from extractors.language_model import word_vectors
from tests.sheets import prose, sheet

INVOICE = "FACTURE n° 7\nporte blindée posée\nTotal TTC 880,00 €"
BANK = "RELEVÉ D'IDENTITÉ BANCAIRE\nIBAN FR14 2004 1010 0505 0001 3M02 606"
ADVERT = "deux pizzas achetées la troisième offerte"


def sample(text, kind, *, pli="p0", family="one", document=0, before=None):
    page = prose(text)
    scorer = CueScorer(rulebook())
    read = scorer.text(page)
    cues = scorer.score(page, read)
    return PageSample(
        pli=pli,
        family=f"{kind}/{family}",
        type=kind,
        document=document,
        cues=cue_signs(page, cues, rulebook().types),
        opening=opening(cues),
        looks=looks(page),
        wording=wording(read),
        meaning=meaning(page, word_vectors),
        signs=going_on_signs(before, page) if before else {},
    )


@lru_cache(maxsize=1)
def samples():
    found = []
    for n in range(6):
        pli, family = f"p{n}", f"family{n % 3}"
        first = prose(INVOICE)
        found.append(sample(INVOICE, "facture", pli=pli, family=family))
        found.append(sample("posée et réglée\nPage 2/2", "facture", pli=pli, family=family, before=first))
        found.append(sample(BANK, "rib", pli=pli, family=family, document=1, before=first))
        found.append(sample(ADVERT, "autre", pli=pli, family=family, document=2, before=first))
    return found


@lru_cache(maxsize=1)
def model():
    return trained(samples())


def test_the_same_samples_give_the_same_model_bit_for_bit():
    assert page_model_json(model()) == page_model_json(trained(samples()))


def test_what_is_written_is_what_is_read_but_for_rounding():
    read = page_model_from(page_model_json(model()))
    assert read.types == model().types
    assert read.made_of == model().made_of
    assert read.cues == pytest.approx(model().cues, abs=0.001)
    words = frozenset({"pizzas", "offerte"})
    meant = samples()[0].meaning
    assert read.by_type({}, words, meant) == pytest.approx(model().by_type({}, words, meant), abs=0.05)


def test_words_of_too_few_plis_are_not_learned():
    lonely = [sample(f"{ADVERT} hulotte", "autre", pli=f"q{n % 2}", family="only") for n in range(9)]
    learned = fit_types([*samples(), *lonely]).wording
    assert "pizzas" in learned
    assert "hulotte" not in learned


def test_words_tell_a_page_whose_cues_say_nothing():
    read = model()
    facture, rib = (list(read.types).index(kind) for kind in ("facture", "rib"))
    said = read.by_type({}, frozenset({"blindee", "posee"}), np.zeros(len(read.meaning))) - read.bias
    assert said[facture] > said[rib] + 0.2


def test_the_reserve_is_what_tells_most_pages_right_a_decoy_counting_three_times():
    kinds = list(rulebook().types)
    facture, unnamed = kinds.index("facture"), kinds.index("autre")
    scores = np.zeros((4, len(kinds)))
    scores[:, facture] = (9.0, 9.0, 9.0, 9.3)  # the last one is a decoy
    scores[:, unnamed] = (8.6, 8.1, 8.0, 8.6)
    assert _reserve(scores, [facture] * 3 + [unnamed]) == 0.75  # one invoice lost for the decoy


def test_without_a_decoy_nothing_is_reserved():
    kinds = list(rulebook().types)
    scores = np.zeros((1, len(kinds)))
    scores[0, kinds.index("facture")] = 0.1
    assert _reserve(scores, [kinds.index("facture")]) == 0.0


def test_a_reserve_may_be_taken_back_where_pages_were_called_nothing_too_often():
    kinds = list(rulebook().types)
    scores = np.zeros((1, len(kinds)))
    scores[0, [kinds.index("facture"), kinds.index("autre")]] = 8.0, 11.1
    assert _reserve(scores, [kinds.index("facture")]) == -3.25


def test_a_page_that_looks_wrong_for_a_type_stays_next_to_ruled_out():
    assert model().cues[CUE_SIGNS.index("unlike")] < -2


def test_cues_count_as_they_were_written_however_many_pages_are_learned_from():
    assert model().cues[CUE_SIGNS.index("total")] == pytest.approx(1.0, abs=0.001)
    assert model().cues[CUE_SIGNS.index("opening")] == pytest.approx(0.0, abs=0.001)


def test_the_signs_stay_near_what_is_expected_of_them_where_nothing_shows_them():
    weights = fit_going_on([{"always": 1.0}], [True])
    assert weights["number_follows"] == pytest.approx(5.0, abs=0.01)


def test_the_signs_move_to_what_neighbours_show():
    expected = fit_going_on([{"always": 1.0}], [True])["same_head"]
    pairs = [{"always": 1.0, "same_head": 1.0}] * 200
    assert fit_going_on(pairs, [False] * 200)["same_head"] < expected - 1


def test_a_paper_by_itself_does_not_teach_that_papers_never_end():
    alone = [
        sample(INVOICE, "facture", pli="alone", family="hand"),
        sample("suite", "facture", pli="alone", family="hand", before=prose(INVOICE)),
    ]
    both = trained([*samples(), *alone]).made_of
    assert both["neighbours"] == model().made_of["neighbours"]
    assert both["pages"] == model().made_of["pages"] + 2


def test_scores_that_are_too_sure_are_cooled():
    scores = np.array([[9.0, 0.0]] * 10)
    assert temperature_of(scores, [0] * 7 + [1] * 3) > 2
    assert temperature_of(np.array([[1.0, 0.0]] * 10), [0] * 10) < 1


def test_a_printed_mail_teaches_no_type():
    """Mails are told otherwise; a landlord's refusal printed from a mailbox was called one."""
    pages = [prose("De : agence\nObjet : porte", page=1), prose(BANK, page=2)]
    truth = {
        "documents": [
            {"type": kind, "pages": [["pli.pdf", n]], "fields": {}}
            for n, kind in enumerate(("courriel", "rib"), 1)
        ],
        "made": {"families": ["courriel/hand", "rib/hand"]},
    }
    assert [each.type for each in page_samples(Reading("p", truth, [], pages))] == ["rib"]


def test_samples_leave_blank_pages_and_mails_out_and_call_a_signatory_s_card_a_card():
    pages = [
        prose(BANK, page=1),
        sheet(page=2, kind=PageKind.BLANK),
        prose("CARTE NATIONALE D'IDENTITÉ\nNOM EXEMPLE\nPrénoms Jeanne", page=3),
    ]
    kinds = ("rib", "page_blanche", "piece_identite_signataire")
    truth = {
        "documents": [
            {"type": kind, "pages": [["pli.pdf", n]], "fields": {}} for n, kind in enumerate(kinds, 1)
        ],
        "made": {"families": [f"{kind}/plain" for kind in kinds]},
    }
    found = page_samples(Reading("p", truth, [], pages))
    assert [(each.type, each.family) for each in found] == [
        ("rib", "rib/plain"),
        ("carte_identite", "carte_identite/plain"),
    ]
    assert not found[0].signs
    assert "blank_between" in found[1].signs
