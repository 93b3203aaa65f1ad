"""Whatever is sent, the draft keeps the contract: the line fed with plis made at random.

Pages are born-digital, blank or tiny, so that nothing here runs tesseract; scans are read by the tests
of the command beside this one.
"""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from claims.loading import load_rulebook
from extractors.limits import Limits
from pipeline.contract import draft_json
from pipeline.flow import draft_pli
from tests.hostile_files import text_pdf, white_picture
from tests.invariants import broken_invariants
from tests.mailed import mail, pdf, zipped

TODAY = date(2025, 6, 2)

# Rows as claims have them, in any order: what recognises pieces, labels with their values, and neither.
ROWS = st.sampled_from(
    [
        "Objet : demande d'indemnisation, porte fracturee par erreur",
        "Madame, Monsieur, je sollicite l'indemnisation de la porte de mon logement.",
        "FACTURE N° F-2024-118",
        "Date : 12/03/2024",
        "Total HT 1 000,00 EUR",
        "TVA 20 % 200,00 EUR",
        "Total TTC 1 200,00 EUR",
        "RELEVE D'IDENTITE BANCAIRE",
        "IBAN : FR14 2004 1010 0505 0001 3M02 606",
        "Titulaire : Camille Exemple",
        "Contrat de location entre le bailleur et le locataire",
        "Adresse : 12 rue des Lilas, 69003 Lyon",
        "Cour d'appel de Lyon, ordonnance de non-lieu",
        "Detention provisoire du 03/01/2022 au 04/02/2022",
        "Page 1 sur 2",
        "Signature",
        "(",
    ]
)
SHEETS = st.lists(st.lists(ROWS, max_size=9), min_size=1, max_size=3)
NAMES = st.sampled_from(["scan.pdf", "facture.PDF", "rib.jpg", "x", "été 2.txt", "body"])
OTHERS = {
    "blank pages": pdf(2),
    "white picture": white_picture(),
    "nothing": b"",
    "no PDF": b"%PDF-1.7 rien",
    "bytes": bytes(range(256)),
}
FILES = st.one_of(
    st.tuples(st.just("pdf"), SHEETS),
    st.tuples(st.just("text"), st.lists(ROWS, max_size=6)),
    st.tuples(st.just("other"), st.sampled_from(sorted(OTHERS))),
)
HELD = st.dictionaries(NAMES, FILES, max_size=3)
SENT = st.one_of(
    FILES,
    st.tuples(st.just("zip"), HELD),
    st.tuples(st.just("mail"), HELD),
    st.tuples(st.just("mail"), st.fixed_dictionaries({"pieces.zip": st.tuples(st.just("zip"), HELD)})),
)


def _written(sent):
    """The bytes of one file drawn."""
    kind, held = sent
    if kind in {"zip", "mail"}:
        files = {name: _written(inside) for name, inside in held.items()}
        return zipped(files) if kind == "zip" else mail("Je demande réparation.", files)
    return {"pdf": text_pdf, "text": lambda rows: "\n".join(rows).encode(), "other": OTHERS.get}[kind](held)


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


@pytest.mark.slow
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(sent=st.dictionaries(NAMES, SENT, min_size=1, max_size=3))
def test_every_draft_keeps_the_contract(rulebook, sent):
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in sent]
        for path, content in zip(paths, sent.values(), strict=True):
            path.write_bytes(_written(content))
        draft = draft_json(draft_pli(paths, rulebook, Limits(), TODAY), with_text=True)
    assert broken_invariants(draft) == []
    assert [item["path"] for item in draft["items"] if "/" not in item["path"]] == list(sent)
