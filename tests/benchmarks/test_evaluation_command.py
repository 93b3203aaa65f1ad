"""The command on a corpus of one pli, one of whose values is made wrong so that something is to be shown."""

import base64
import io
import json
import re

import pytest
from PIL import Image
from pytesseract import image_to_string

from benchmarks.__main__ import main
from benchmarks.corpus.door_dossiers import Scenario
from benchmarks.corpus.plis import Plan, make_pli

pytestmark = pytest.mark.slow

WRONG_IBAN = "FR1420041010050500013M02606"
FEW_PAPERS = frozenset({"facture", "contrat_location", "attestation_information", "photo_prejudice"})


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """A corpus of one scanned pli, whose truth tells another IBAN than the page shows."""
    folder = tmp_path_factory.mktemp("corpus")
    plan = Plan(Scenario(omitted=FEW_PAPERS), "scan", "office_200", envelope=False, stamp=False, strays=0)
    told = make_pli(folder / "pli-1", plan, "one pli") / "truth.json"
    truth = json.loads(told.read_text(encoding="utf-8"))
    (account,) = (document for document in truth["documents"] if document["type"] == "rib")
    account["printed"] = account["fields"]["iban"]
    account["fields"]["iban"] = WRONG_IBAN
    told.write_text(json.dumps(truth), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def printed(corpus):
    """The IBAN that the page shows."""
    truth = json.loads((corpus / "pli-1" / "truth.json").read_text(encoding="utf-8"))
    return next(document["printed"] for document in truth["documents"] if document["type"] == "rib")


@pytest.fixture(scope="module")
def evaluated(corpus):
    """The figures and the report, as the command writes them."""
    result, report = corpus / "result.json", corpus / "report.html"
    assert main(["evaluate", str(corpus), "--result", str(result), "--report", str(report)]) == 0
    return json.loads(result.read_text(encoding="utf-8")), report.read_text(encoding="utf-8")


def test_figures_are_written_for_all_and_by_degradation(evaluated):
    told, _ = evaluated
    assert told["plis"] == 1
    assert list(told["by_degradation"]) == ["office_200"]
    brief = told["by_degradation"]["office_200"]["fields"]
    assert brief == {name: told["fields"][name] for name in brief}
    assert {"recall", "precision", "auto_wrong"} <= brief.keys()
    assert "by_name" not in brief
    assert told["seconds_a_page"] > 0


def test_every_page_and_value_of_the_truth_is_counted(evaluated, corpus):
    told, _ = evaluated
    truth = json.loads((corpus / "pli-1" / "truth.json").read_text(encoding="utf-8"))
    assert told["pages"]["pages"] == sum(len(document["pages"]) for document in truth["documents"])
    assert told["documents"]["truth"] == len(truth["documents"])
    values = [value for document in truth["documents"] for value in document["fields"].values()]
    assert told["fields"]["truth"] == sum(value is not None for value in values)


def test_a_value_that_differs_from_the_truth_is_counted_as_wrong(evaluated):
    told, _ = evaluated
    iban = told["fields"]["by_name"]["rib.iban"]
    assert (iban["truth"], iban["right"], iban["wrong"]) == (1, 0, 1)


def test_the_report_shows_the_pixels_of_a_wrong_value(evaluated, printed):
    _, report = evaluated
    row = next(row for row in report.split("<tr>") if "rib.iban" in row and WRONG_IBAN in row)
    assert printed in row
    (crop,) = re.findall(r"data:image/jpeg;base64,([^\"]+)", row)
    with Image.open(io.BytesIO(base64.b64decode(crop))) as picture:
        assert picture.width > 2 * picture.height  # the words of one line, not a page
        shown = image_to_string(picture.resize((picture.width * 3, picture.height * 3)), config="--psm 6")
    assert printed[4:14] in shown.replace(" ", "").replace("\n", "")


def test_figures_are_printed_when_no_file_is_named(evaluated, corpus, capsys):
    told, _ = evaluated
    assert main(["evaluate", str(corpus)]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["fields"] == told["fields"]


def test_reading_a_corpus_already_read_reads_nothing_anew(evaluated, corpus):
    (kept,) = (corpus / "readings").iterdir()
    before = kept.stat().st_mtime_ns
    assert main(["read", str(corpus)]) == 0
    assert kept.stat().st_mtime_ns == before


def test_a_folder_that_is_no_corpus_is_refused(tmp_path):
    with pytest.raises(SystemExit, match=r"truth\.json"):
        main(["read", str(tmp_path)])
