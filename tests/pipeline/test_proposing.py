"""A draft is given its proposals by what is looked up under the keys of each of its cases."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

from claims.case_keys import CaseKeys
from claims.loading import load_rulebook
from claims.matching import KnownCase
from claims.pages import PageKind
from claims.proposals import ProposalKind
from pipeline.proposing import keys_of, matched
from tests.drafts import DRAFT, SCAN

RULEBOOK = load_rulebook()
ALONE = replace(DRAFT, cases=(replace(DRAFT.cases[0], proposals=()),))


def _matched(draft, look_up, likenesses=MappingProxyType({})):
    return matched(draft, keys_of(draft, likenesses), look_up, RULEBOOK, date(2026, 3, 9))


def test_each_case_is_looked_up_by_its_own_keys_and_proposed_what_they_find():
    seen = []

    def look_up(keys):
        seen.append(keys)
        return [KnownCase("P1", 3, replace(keys, pieces=("lettre_demande",)))]

    found = _matched(ALONE, look_up, {})
    assert list(found.keys) == seen
    (proposal,) = found.draft.cases[0].proposals
    assert (proposal.pli, proposal.case, proposal.kind) == ("P1", 3, ProposalKind.COMPLEMENT)


def test_only_photographs_are_known_by_their_likeness():
    likenesses = {(SCAN, 1): 7, (SCAN, 2): 8}
    assert _matched(ALONE, lambda _: [], likenesses).keys[0].pictures == ()
    photo = replace(ALONE.documents[0], pages=(replace(ALONE.documents[0].pages[0], kind=PageKind.PHOTO),))
    with_photo = replace(ALONE, documents=(photo, *ALONE.documents[1:]))
    assert _matched(with_photo, lambda _: [], likenesses).keys[0].pictures == (7,)


def test_a_scan_that_holds_several_claims_is_the_key_of_none():
    assert _matched(ALONE, lambda _: [], {}).keys[0].files != ()
    two = replace(ALONE, cases=ALONE.cases * 2)
    assert [keys.files for keys in _matched(two, lambda _: [], {}).keys] == [(), ()]


INVOICE = ("12", "Serrurerie Exemple", "", "2024-03-08", "1200.00")


def _with_invoice(draft):
    """The draft whose invoice says who made it."""
    values = {"numero": "12", "fournisseur": "Serrurerie Exemple", "date": "2024-03-08"}
    values["montant_ttc"] = "1200.00"
    one = draft.documents[0].fields[0]
    fields = tuple(replace(one, name=name, value=value) for name, value in values.items())
    return replace(draft, documents=(replace(draft.documents[0], fields=fields), *draft.documents[1:]))


def test_an_invoice_that_a_stranger_s_case_was_claimed_with_is_flagged_with_that_case():
    stranger = CaseKeys(procedure="BRIS_PORTE", surnames=("tournel",), invoices=(INVOICE,))
    (case,) = _matched(_with_invoice(ALONE), lambda _: [KnownCase("P260302-BBBBBB", 2, stranger)]).draft.cases
    (flag,) = [flag for flag in case.flags if flag.id == "facture_deja_vue"]
    assert "P260302-BBBBBB-2" in flag.message
    assert flag.evidence


def test_the_same_claim_sent_again_is_not_flagged_for_its_own_invoice():
    draft = _with_invoice(ALONE)
    (case,) = _matched(draft, lambda keys: [KnownCase("P1", 1, keys)]).draft.cases
    assert case.proposals
    assert "facture_deja_vue" not in {flag.id for flag in case.flags}
