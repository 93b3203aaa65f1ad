"""The command as a user meets it: exit codes, where the draft goes, what is said when something is wrong."""

import json
import os
import re
import subprocess
import sys
import textwrap
from importlib import import_module
from pathlib import Path

import pytest

from pipeline.cli import main
from tests.invariants import broken_invariants

ROOT = Path(__file__).parents[2]
# Libraries that take tenths of a second to load, and packages of ours that load them.
HEAVY = {
    "cv2", "numpy", "spacy", "pdfplumber", "pikepdf", "pypdfium2", "PIL", "weasyprint", "rapidfuzz", "bs4",
    "msgspec", "rich", "zxingcpp", "phonenumbers", "stdnum", "pipeline.flow", "claims.loading",
}  # fmt: skip


@pytest.fixture
def note(tmp_path):
    """A pli that is quick to read: one letter as plain text."""
    path = tmp_path / "lettre.txt"
    path.write_text("Objet : demande d'indemnisation\nMa porte a été fracturée.\n", encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def _default_settings(monkeypatch):
    for name in [name for name in os.environ if name.startswith("VAGUEMESTRE_")]:
        monkeypatch.delenv(name)


@pytest.mark.slow
def test_the_draft_goes_to_the_output_and_nothing_else_does(note, capsys):
    assert main(["process", str(note)]) == 0
    out, err = capsys.readouterr()
    draft = json.loads(out)
    assert broken_invariants(draft) == []
    assert [item["path"] for item in draft["items"]] == ["lettre.txt"]
    assert err == ""


@pytest.mark.slow
def test_a_file_can_be_named_for_the_draft(note, tmp_path, capsys):
    output = tmp_path / "brouillon.json"
    assert main(["process", str(note), "--output", str(output)]) == 0
    assert capsys.readouterr().out == ""
    assert broken_invariants(json.loads(output.read_text(encoding="utf-8"))) == []


@pytest.mark.slow
def test_page_text_is_given_only_when_asked(note, capsys):
    main(["process", str(note)])
    (page,) = json.loads(capsys.readouterr().out)["documents"][0]["pages"]
    assert "text" not in page
    main(["process", str(note), "--text"])
    (page,) = json.loads(capsys.readouterr().out)["documents"][0]["pages"]
    assert "Ma porte a été fracturée." in page["text"]


@pytest.mark.slow
def test_the_summary_takes_the_place_of_the_draft_unless_a_file_is_named(note, tmp_path, capsys):
    assert main(["process", str(note), "--summary"]) == 0
    assert "Pièces trouvées" in capsys.readouterr().out
    output = tmp_path / "brouillon.json"
    main(["process", str(note), "--summary", "--output", str(output)])
    assert "Pièces trouvées" in capsys.readouterr().out
    assert json.loads(output.read_text(encoding="utf-8"))["contract"] == "vaguemestre.draft/1"


@pytest.mark.slow
def test_a_folder_is_one_pli_read_in_name_order(tmp_path, capsys):
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(f"Courrier {name}", encoding="utf-8")
    assert main(["process", str(tmp_path)]) == 0
    draft = json.loads(capsys.readouterr().out)
    assert [item["path"] for item in draft["items"]] == [f"{tmp_path.name}/a.txt", f"{tmp_path.name}/b.txt"]


def test_a_rejected_file_is_no_failure_of_the_command(tmp_path, capsys):
    (tmp_path / "vide.pdf").write_bytes(b"")
    assert main(["process", str(tmp_path / "vide.pdf")]) == 0
    (item,) = json.loads(capsys.readouterr().out)["items"]
    assert (item["fate"], item["reason"]["code"]) == ("rejected", "vide")


def test_a_path_that_does_not_exist_is_bad_usage_and_is_named(note, tmp_path, capsys):
    assert main(["process", str(note), str(tmp_path / "absent.pdf")]) == 2
    out, err = capsys.readouterr()
    assert "introuvable" in err
    assert "absent.pdf" in err
    assert "lettre.txt" not in err
    assert out == ""


@pytest.mark.parametrize(
    "arguments", [[], ["process"], ["envoyer"], ["process", "a.pdf", "--inconnu"]], ids=str
)
def test_what_the_command_does_not_know_is_bad_usage(arguments):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2


@pytest.mark.parametrize(
    ("name", "value"), [("VAGUEMESTRE_MAX_PAGE", "3"), ("VAGUEMESTRE_MAX_PAGES", "trois")]
)
def test_a_wrong_setting_is_for_the_operator_and_is_named(note, monkeypatch, capsys, name, value):
    monkeypatch.setenv(name, value)
    assert main(["process", str(note)]) == 3
    out, err = capsys.readouterr()
    assert name in err
    assert "Traceback" not in err
    assert out == ""


def test_a_setting_is_obeyed(tmp_path, monkeypatch, capsys):
    (tmp_path / "gros.txt").write_bytes(b"a" * 1_500_000)
    monkeypatch.setenv("VAGUEMESTRE_MAX_FILE_MB", "1")
    main(["process", str(tmp_path / "gros.txt")])
    (item,) = json.loads(capsys.readouterr().out)["items"]
    assert item["reason"]["code"] == "fichier_trop_gros"
    assert "1 Mo" in item["reason"]["message"]


def test_help_loads_nothing_heavy():
    program = """
        import sys
        from pipeline.cli import main
        try:
            main(["process", "--help"])
        except SystemExit:
            print(*sys.modules, file=sys.stderr)
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=True
    )
    assert "--output" in run.stdout
    assert HEAVY & set(run.stderr.split()) == set()


@pytest.mark.parametrize(
    ("arguments", "home"),
    [(["drafts", "--output", "/proc/absent/x"], None), (["status"], "/proc/absent")],
)
def test_a_folder_that_cannot_be_written_is_named_without_a_traceback(
    arguments, home, tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv("VAGUEMESTRE_HOME", home or str(tmp_path))
    assert main(arguments) == 2
    complaint = capsys.readouterr().err
    assert "/proc/absent" in complaint
    assert "Traceback" not in complaint


def test_an_error_nobody_foresaw_is_told_by_its_place_and_never_by_its_message(note, monkeypatch, capsys):
    def fail(*_arguments, **_options):
        raise KeyError("Marie Lefort, mot de passe")

    monkeypatch.setattr("pipeline.flow.draft_pli", fail)
    assert main(["process", str(note)]) == 5
    complaint = capsys.readouterr().err
    assert "erreur imprévue, à signaler : KeyError" in complaint
    assert "tests/pipeline/test_cli.py:" in complaint
    assert "Lefort" not in complaint


def test_libraries_say_nothing_beside_a_command(note, monkeypatch, capsys):
    import logging
    import warnings

    def chatter(*_arguments, **_options):
        logging.getLogger("pdfminer").warning("Cannot set color of Marie Lefort")
        warnings.warn("Marie Lefort", stacklevel=1)
        raise SystemExit(0)

    monkeypatch.setattr("pipeline.flow.draft_pli", chatter)
    with pytest.raises(SystemExit):
        main(["process", str(note)])
    assert capsys.readouterr().err == ""


def test_every_command_names_a_function_that_there_is():
    named = set()
    for path in (ROOT / "pipeline" / "options").glob("*.py"):
        named |= set(re.findall(r'"(\w*commands?)\.(\w+)"', path.read_text(encoding="utf-8")))
    assert len(named) > 30
    for module, function in named:
        assert callable(getattr(import_module(f"pipeline.{module}"), function)), (module, function)
