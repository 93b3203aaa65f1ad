"""What may be written of what happens: names of events, ids, codes and numbers, whoever asks for more."""

import ast
import io
import json
import logging
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from structlog.contextvars import bound_contextvars

from pipeline.frames import where
from pipeline.logs import HIDDEN, SHAPES, formatter
from pipeline.metrics import LOG_VALUES_HIDDEN
from pipeline.setting_groups import LogSettings

ROOT = Path(__file__).parents[2]
PACKAGES = ("claims", "extractors", "classifiers", "storage", "pipeline", "review_ui")
NAME, IBAN = "Marie Lefort", "FR7630006000011234567890189"


@pytest.fixture
def written():
    """Gives what a logger writes, one JSON object an event."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter(LogSettings(), stream))
    loggers = [logging.getLogger(name) for name in ("pipeline.essai", "pdfminer.essai")]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
        logger.propagate = False
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    for logger in loggers:
        logger.removeHandler(handler)
        logger.propagate = True


OURS, LIBRARY = logging.getLogger("pipeline.essai"), logging.getLogger("pdfminer.essai")


def test_an_event_has_its_name_its_moment_and_its_details(written):
    with bound_contextvars(pli="P261103-A1B2C3", job=7, worker="serveur-1:4711"):
        OURS.warning("job given back", extra={"code": "delai_depasse", "attempts": 2})
    (event,) = written()
    assert event.pop("at").endswith("Z")
    assert event == {
        "event": "job given back",
        "level": "warning",
        "logger": "pipeline.essai",
        "pli": "P261103-A1B2C3",
        "job": 7,
        "worker": "serveur-1:4711",
        "code": "delai_depasse",
        "attempts": 2,
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pli", NAME),
        ("code", IBAN),
        ("kind", NAME),
        ("cause", NAME),
        ("cause", f"database: {NAME}"),
        ("cause", f"mailbox: {IBAN[:4]} {IBAN[4:8]}"),
        ("worker", NAME),
        ("route", f"/courrier/{NAME}"),
        ("route", "/courrier?q=lefort"),
        ("where", [f"{NAME}:12"]),
        ("job", "7 rue des Lilas"),
        ("setting", "VAGUEMESTRE_IMAP_PASSWORD=secret"),
    ],
)
def test_a_detail_that_has_not_the_shape_of_its_kind_is_replaced_and_counted(written, name, value):
    before = LOG_VALUES_HIDDEN._value.get()
    OURS.warning("job given back", extra={name: value})
    (event,) = written()
    assert event[name] == HIDDEN
    assert LOG_VALUES_HIDDEN._value.get() == before + 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cause", "object store: No space left on device"),
        ("cause", "database: OperationalError"),
        ("cause", "S3: NoSuchBucket"),
        ("cause", "token server: HTTP 503"),
        ("kind", "application/vnd.oasis.opendocument.text"),
        ("route", "/api/v1/cases/{pli}/{number}"),
        ("status", None),
    ],
)
def test_what_the_program_says_of_itself_is_let_through(written, name, value):
    OURS.warning("job given back", extra={name: value})
    assert written()[0][name] == value


def test_neither_name_nor_value_of_an_unknown_detail_is_written(written):
    OURS.warning("job given back", extra={"lefort": IBAN, "claimant": 12345})
    (event,) = written()
    assert event["other"] == HIDDEN
    assert "lefort" not in json.dumps(event)
    assert "12345" not in json.dumps(event)


def test_an_event_whose_name_was_made_of_a_value_is_hidden(written):
    OURS.error(f"cannot read {NAME}")
    OURS.error("cannot read %s", NAME)
    assert [event["event"] for event in written()] == [HIDDEN, HIDDEN]


def test_of_what_a_library_says_only_the_place_in_its_code_is_kept(written):
    LIBRARY.warning("Cannot set color because %r is no value", NAME, extra={"pli": NAME})
    LIBRARY.warning(f"unknown operator: {IBAN}", stack_info=True)
    first, second = written()
    assert (first["event"], first["logger"]) == ("library message", "pdfminer.essai")
    assert first["where"].startswith("test_logs:")
    assert NAME not in json.dumps([first, second], ensure_ascii=False)
    assert IBAN not in json.dumps([first, second])


def test_a_library_that_speaks_in_the_name_of_our_code_is_still_a_library(written):
    """As dramatiq does of each message, with its arguments."""
    place = "/usr/lib/python3/site-packages/dramatiq/worker.py"
    OURS.handle(OURS.makeRecord(OURS.name, logging.WARNING, place, 544, "received message", (), None))
    (event,) = written()
    assert (event["event"], event["where"]) == ("library message", "worker:544")


def test_an_error_is_told_by_its_class_and_the_way_to_it(written):
    def read_amount() -> None:
        raise ValueError(f"no amount in {NAME}")

    try:
        try:
            read_amount()
        except ValueError as error:
            raise LookupError(IBAN) from error
    except LookupError:
        OURS.exception("step failed")
    (event,) = written()
    assert event["error"] == "LookupError"
    assert all(place.startswith("tests/pipeline/test_logs.py:") for place in event["where"])
    assert "Lefort" not in json.dumps(event)
    assert IBAN not in json.dumps(event)


def test_an_error_is_named_with_the_place_that_raised_it():
    with pytest.raises(json.JSONDecodeError) as raised:
        json.loads(NAME)
    assert where(raised.value).startswith("json.decoder.JSONDecodeError at decoder.py:")


def test_on_a_terminal_an_event_is_a_line_that_a_person_reads():
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = formatter(LogSettings(), Terminal()).format(
        OURS.makeRecord(
            "pipeline.essai", logging.WARNING, "f.py", 1, "job dead", (), None, extra={"job": 3, "lieu": NAME}
        )
    )
    assert "job dead" in shown
    assert NAME not in shown
    assert not shown.startswith("{")


def test_what_nobody_caught_is_written_without_its_message():
    program = f"""
        import threading, warnings
        from pipeline.logs import Logs
        from pipeline.setting_groups import LogSettings
        Logs(LogSettings("json")).start()
        def fail():
            raise RuntimeError({NAME!r})
        thread = threading.Thread(target=fail)
        thread.start(); thread.join()
        class Broken:
            def __del__(self):
                raise RuntimeError({NAME!r})
        Broken()
        warnings.warn({IBAN!r})
        raise RuntimeError({IBAN!r})
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    events = [json.loads(line) for line in run.stderr.splitlines()]
    assert [event["event"] for event in events] == [
        *["uncaught error"] * 2,
        "library message",
        "uncaught error",
    ]
    assert events[0]["error"] == "RuntimeError"
    assert "Lefort" not in run.stderr
    assert IBAN not in run.stderr


def _calls():
    """Every place of the source that writes an event: (file and line, the call)."""
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
                if is_call and isinstance(node.func.value, ast.Name) and node.func.value.id == "_log":
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def test_every_event_of_the_source_has_a_fixed_name_and_known_details():
    """So that nothing is hidden in production that was meant to be read."""
    wrong = []
    for place, call in _calls():
        name = call.args[1] if call.func.attr == "log" else call.args[0]
        if not (isinstance(name, ast.Constant) and SHAPES["event"].fullmatch(name.value)):
            wrong.append(f"{place}: the name of its event")
        keys = [
            key.value
            for each in ast.walk(call)
            if isinstance(each, ast.Dict)
            for key in each.keys
            if isinstance(key, ast.Constant)
        ]
        wrong += [f"{place}: {key}" for key in keys if key not in SHAPES]
    assert wrong == []
    assert len(list(_calls())) > 20
