"""A draft is given its proposals by what is looked up under the keys of each of its cases."""

from dataclasses import replace

from claims.matching import KnownCase
from claims.pages import PageKind
from claims.proposals import ProposalKind
from pipeline.proposing import matched
from tests.drafts import DRAFT, SCAN

ALONE = replace(DRAFT, cases=(replace(DRAFT.cases[0], proposals=()),))


def test_each_case_is_looked_up_by_its_own_keys_and_proposed_what_they_find():
    seen = []

    def look_up(keys):
        seen.append(keys)
        return [KnownCase("P1", 3, replace(keys, pieces=("lettre_demande",)))]

    found = matched(ALONE, {}, look_up)
    assert list(found.keys) == seen
    (proposal,) = found.draft.cases[0].proposals
    assert (proposal.pli, proposal.case, proposal.kind) == ("P1", 3, ProposalKind.COMPLEMENT)


def test_only_photographs_are_known_by_their_likeness():
    likenesses = {(SCAN, 1): 7, (SCAN, 2): 8}
    assert matched(ALONE, likenesses, lambda _: []).keys[0].pictures == ()
    photo = replace(ALONE.documents[0], pages=(replace(ALONE.documents[0].pages[0], kind=PageKind.PHOTO),))
    with_photo = replace(ALONE, documents=(photo, *ALONE.documents[1:]))
    assert matched(with_photo, likenesses, lambda _: []).keys[0].pictures == (7,)


def test_a_scan_that_holds_several_claims_is_the_key_of_none():
    assert matched(ALONE, {}, lambda _: []).keys[0].files != ()
    two = replace(ALONE, cases=ALONE.cases * 2)
    assert [keys.files for keys in matched(two, {}, lambda _: []).keys] == [(), ()]
