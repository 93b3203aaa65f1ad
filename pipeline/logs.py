"""What programs that run all day write: event names, ids, codes and counts; never the text of a document.

That is not left to whoever writes an event. One step, before anything is written, lets through what its
table allows, under the names it knows and in the shapes it expects; all else is replaced and counted.
Libraries may quote what they read: of their messages only the place in their code is kept.
"""

import errno
import logging
import os
import re
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, TextIO

import structlog
from structlog.typing import EventDict, Processor

from pipeline.frames import frames, kind_of
from pipeline.metrics import LOG_VALUES_HIDDEN
from pipeline.setting_groups import LogSettings

HIDDEN = "[hidden]"
_OURS = ("claims", "extractors", "classifiers", "storage", "pipeline", "review_ui")
_LIBRARY = "library message"
_CODE = re.compile(r"[a-z][a-z0-9_.]{0,59}")
_TYPE = re.compile(r"[A-Za-z_]\w{0,60}(\.\w{1,60}){0,6}")
# What an adapter says did not answer, before how: "object store: No space left on device".
_SERVICES = ("database", "object store", "watched folder", "mailbox", "token server", "queue", "S3")
_HOW = "|".join(
    [r"[A-Z][A-Za-z0-9]{2,60}", r"HTTP \d{3}", "the server gives no UIDVALIDITY"]
    + [re.escape(os.strerror(number)) for number in errno.errorcode]
)
# Names of events' details, and what each may hold; numbers are let through under any of them.
SHAPES: Mapping[str, re.Pattern[str] | None] = {
    "event": re.compile(r"[a-z][a-z ,]{0,79}"),
    "level": re.compile(r"debug|info|warning|error|critical"),
    "logger": re.compile(r"[\w.()-]{1,80}"),
    "at": re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+Z"),
    "worker": re.compile(r"[\w.-]{1,64}:\d+"),
    "part": re.compile(r"[a-z]{1,20}"),
    "chain": re.compile(r"[a-z]{1,20}"),
    "hash": re.compile(r"[0-9a-f]{64}"),
    "pli": re.compile(r"P\d{6}-[0-9A-Z]{6}"),
    "kind": re.compile(r"[a-z_]{1,20}|[a-z]+/[a-z0-9.+-]{1,80}"),
    "code": _CODE,
    "cause": re.compile(rf"({'|'.join(_SERVICES)}): ({_HOW})|{_TYPE.pattern}"),
    "setting": re.compile(r"VAGUEMESTRE_[A-Z0-9_]{1,40}"),
    "error": _TYPE,
    "where": re.compile(r"[\w./<>-]{1,200}:\d+"),
    "method": re.compile(r"[A-Z]{3,10}"),
    "route": re.compile(r"(/[a-z0-9_.:{}-]*)+"),
    **dict.fromkeys(
        (
            *("job", "page", "receipt", "call", "webhook", "account", "attempts", "status", "ms", "number"),
            *("lines", "plis"),
        )
    ),
}


@dataclass(frozen=True, slots=True)
class Logs:
    """How this process writes its events to stderr."""

    settings: LogSettings

    def start(self) -> None:
        """Write the events of this process, what libraries say and errors that nobody caught, to stderr."""
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(formatter(self.settings, sys.stderr))
        level = logging.getLevelName(self.settings.level.upper())
        # Libraries tell the story of each call; only when all is asked for is that of any use.
        others = level if level == logging.DEBUG else max(level, logging.WARNING)
        logging.basicConfig(level=others, handlers=[handler], force=True)
        for name in _OURS:
            logging.getLogger(name).setLevel(level)
        logging.captureWarnings(True)
        sys.excepthook = _tell_uncaught
        threading.excepthook = lambda args: _tell_uncaught(args.exc_type, args.exc_value, args.exc_traceback)
        sys.unraisablehook = lambda args: _tell_uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def formatter(settings: LogSettings, stream: TextIO) -> logging.Formatter:
    """One line an event: JSON, or what a person reads on a terminal."""
    is_json = settings.format == "json" or (settings.format == "auto" and not stream.isatty())
    renderer: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if is_json
        else structlog.dev.ConsoleRenderer(colors=stream.isatty(), timestamp_key="at")
    )
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.stdlib.ExtraAdder(),
            _event_of_record,
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
        ],
        processors=[
            _error_as_place,
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            only_allowed,
            renderer,
        ],
        use_get_message=False,  # what a message says once its values are in it is never looked at
    )


def _event_of_record(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """The name of the event: what our own code wrote, without any value put into it."""
    record: logging.LogRecord = event["_record"]
    event["logger"] = record.name
    if _is_ours(record):
        event["event"] = str(record.msg)
        return event
    # Details that a library gives are its own; the places in it are enough to look up what it said.
    kept = {key: event[key] for key in ("_record", "_from_structlog", "exc_info") if key in event}
    return {**kept, "event": _LIBRARY, "logger": record.name, "where": f"{record.module}:{record.lineno}"}


def _is_ours(record: logging.LogRecord) -> bool:
    """Whether our own code speaks; the queue speaks in the name of our functions too."""
    return record.name.partition(".")[0] in _OURS and "site-packages" not in record.pathname


def _error_as_place(_logger: Any, _method: str, event: EventDict) -> EventDict:
    error = event.pop("exc_info", None)
    event.pop("stack_info", None)
    if isinstance(error, tuple) and error[1] is not None:
        event["error"] = kind_of(error[1])
        event["where"] = frames(error[2])
    return event


def only_allowed(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """The event with every detail that is not in the table, or not of its shape, replaced and counted."""
    told = {key: value if _is_allowed(key, value) else HIDDEN for key, value in event.items()}
    hidden = sum(value is HIDDEN for value in told.values())
    if hidden:
        LOG_VALUES_HIDDEN.inc(hidden)
    return {key if key in SHAPES else "other": value for key, value in told.items()}


def _is_allowed(key: str, value: object) -> bool:
    if key not in SHAPES:
        return False
    if value is None or isinstance(value, (bool, int, float)):
        return True
    shape = SHAPES[key]
    if shape is None:
        return False
    if isinstance(value, list):
        return all(isinstance(each, str) and shape.fullmatch(each) for each in value)
    return isinstance(value, str) and shape.fullmatch(value) is not None


def _tell_uncaught(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> None:
    logging.getLogger(__name__).critical("uncaught error", exc_info=(kind, error or kind(), trace))
