"""What programs that run all day write: event names, ids, codes and counts; never the text of a document."""

import logging
import sys

_USUAL = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class _WithDetails(logging.Formatter):
    """One line an event: time, level, event, then each detail as name=value."""

    def format(self, record: logging.LogRecord) -> str:
        details = {name: value for name, value in vars(record).items() if name not in _USUAL}
        shown = "".join(f" {name}={value!s}" for name, value in details.items())
        lines = super().format(record).split("\n", 1)
        return "\n".join([lines[0] + shown, *lines[1:]])


def write_to_stderr() -> None:
    """Let this process write its events to stderr."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_WithDetails("%(asctime)s %(levelname)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    for chatty in ("dramatiq", "alembic", "pika", "urllib3", "fontTools", "weasyprint"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
