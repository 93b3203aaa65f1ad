"""Mail that agents confirmed goes back to learning: exported, read again, weighed with the made plis."""

import json
import stat

import pytest

from benchmarks.evaluation.readings import read_corpus, reading
from benchmarks.training.page_samples import page_samples
from benchmarks.training.samples import samples_of
from claims.ledger import Source
from claims.loading import load_rulebook
from claims.people import Role
from claims.review import EditKind
from claims.work import WorkState
from pipeline import wiring
from pipeline.cli import main
from pipeline.deciding import decide
from pipeline.reviewing import Change, Reviewer
from pipeline.settings import read_settings
from storage import accounts, jobs, plis, schema
from storage.work import Decided
from tests.claim_letters import as_pdf, letter

pytestmark = pytest.mark.slow


@pytest.fixture
def office(tmp_path, monkeypatch):
    """What reads letters, and what reviews them, in one process."""
    monkeypatch.setenv("VAGUEMESTRE_HOME", str(tmp_path / "var"))
    monkeypatch.setenv("VAGUEMESTRE_WORKERS", "1")
    settings = read_settings({"VAGUEMESTRE_HOME": str(tmp_path / "var"), "VAGUEMESTRE_WORKERS": "1"})
    database = wiring.database(settings)
    schema.migrate(database)

    def read(*names):
        files = []
        for number, name in enumerate(names, 1):
            path = tmp_path / f"{number}-{name}"
            path.write_bytes(as_pdf(number))
            files.append((name, path))
        receipt = wiring.reception(settings, database).receive(Source.SUBMIT, names[0], names[0], files)
        with wiring.steps(settings, database) as steps:
            while due := _due(steps):
                for job_id, _, _ in due:
                    steps.run(steps.claim(job_id))
        return receipt.pli

    reviewer = Reviewer(database, wiring.objects(settings), load_rulebook(), wiring.clock())
    return read, reviewer


def _due(steps):
    with steps.database.begin() as connection:
        return jobs.due(connection, steps.clock(), 32)


def _confirm(reviewer, pli, *changes, login="camille"):
    """An agent makes changes, then confirms every case of the pli."""
    with reviewer.database.begin() as connection:
        number = accounts.create(
            connection, login, login.title(), Role.REDACTEUR, "A", "mot de passe long", reviewer.clock()
        )
        account = accounts.find(connection, number)
    if changes:
        reviewer.edit(pli, 0, changes, number)
    reviewed = reviewer.opened(pli)
    for case in range(1, len(reviewed.draft["cases"]) + 1):
        decided = Decided(WorkState.CONFIRMED)
        decide(reviewer, reviewer.opened(pli), case, decided, account, "camille", blind_percent=0)


def test_a_confirmed_pli_is_exported_read_again_and_learned_from(office, tmp_path, capsys):
    read, reviewer = office
    waiting, pli = read("attend.pdf"), read("lettre.pdf", "lettre.pdf")
    amount = letter(1).expected["montant_demande"]
    _confirm(reviewer, pli, Change(EditKind.CONFIRM, 1, "montant_demande", {"value": amount}, "typed"))
    out = tmp_path / "corriges"
    assert main(["corrections", "--output", str(out)]) == 0
    assert "1 pli(s) confirmé(s)" in capsys.readouterr().out
    assert [folder.name for folder in out.iterdir()] == [pli]
    assert waiting != pli
    assert stat.S_IMODE((out / pli).stat().st_mode) == 0o700

    truth = json.loads((out / pli / "truth.json").read_text(encoding="utf-8"))
    assert truth["inputs"] == ["lettre.pdf", "lettre (2).pdf"]
    assert (out / pli / "lettre (2).pdf").read_bytes() == as_pdf(2)
    assert [d["type"] for d in truth["documents"]] == ["lettre_demande", "lettre_demande"]
    assert truth["cases"][0]["fields"] == {"montant_demande": amount}
    assert [d["fields"] for d in truth["documents"]] == [{"montant_demande": amount}, {}]

    assert list(read_corpus(out))[-1] == (1, 1)
    found = reading(out, pli)
    assert [page.type for page in page_samples(found)] == ["lettre_demande", "lettre_demande"]
    right = {sample.field for sample in samples_of(found) if sample.is_right}
    assert right == {"lettre_demande.montant_demande"}


def test_a_pli_whose_original_is_lost_is_told_and_the_others_are_exported(office, tmp_path, capsys):
    read, reviewer = office
    lost, kept = read("perdue.pdf", "autre.pdf"), read("gardee.pdf")
    for pli, login in ((lost, "camille"), (kept, "sacha")):
        _confirm(reviewer, pli, login=login)
    (only,) = {o.sha256 for o in _originals(reviewer, lost)} - {o.sha256 for o in _originals(reviewer, kept)}
    (path,) = (tmp_path / "var").rglob(only)
    path.unlink()
    assert main(["corrections", "--output", str(tmp_path / "corriges")]) == 1
    said = capsys.readouterr()
    assert lost in said.err
    assert "audit" in said.err
    assert [folder.name for folder in (tmp_path / "corriges").iterdir()] == [kept]


def _originals(reviewer, pli):
    with reviewer.database.begin() as connection:
        return plis.originals(connection, pli)
