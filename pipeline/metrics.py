"""What each program counts of its own work, for Prometheus. Labels are words of the program."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

REGISTRY = CollectorRegistry()
PREFIX = "vaguemestre"

_PAGE_S = (0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60, 120)
_STEP_S = (0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300)
_REQUEST_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)

PAGE_SECONDS = Histogram(
    f"{PREFIX}_page_seconds",
    "Seconds to read one page, pictures for the screen included; source: text_layer, ocr, none.",
    ["source"],
    buckets=_PAGE_S,
    registry=REGISTRY,
)
PAGES_FAILED = Counter(
    f"{PREFIX}_pages_failed", "Pages that could not be read, by code.", ["code"], registry=REGISTRY
)
STEP_SECONDS = Histogram(
    f"{PREFIX}_step_seconds",
    "Seconds of one step of the line; outcome: done, given_back.",
    ["kind", "outcome"],
    buckets=_STEP_S,
    registry=REGISTRY,
)
RECEIVED = Counter(
    f"{PREFIX}_received", "Arrivals written down, by door and fate.", ["source", "fate"], registry=REGISTRY
)
PASS_TIMESTAMP = Gauge(
    f"{PREFIX}_pass_timestamp_seconds",
    "When a door was last looked through to the end.",
    ["source"],
    registry=REGISTRY,
)
DELIVERIES = Counter(
    f"{PREFIX}_deliveries", "Calls made to other programs, by outcome.", ["outcome"], registry=REGISTRY
)
REQUEST_SECONDS = Histogram(
    f"{PREFIX}_request_seconds",
    "Seconds to answer a request, by the template of its path.",
    ["method", "route", "status"],
    buckets=_REQUEST_S,
    registry=REGISTRY,
)
LOG_VALUES_HIDDEN = Counter(
    f"{PREFIX}_log_values_hidden",
    "Details of events that were not written, for their name or shape is not in the table.",
    registry=REGISTRY,
)
BREACHES = Gauge(
    f"{PREFIX}_ledger_breaches",
    "Breaks of the law of conservation, by the last audit.",
    registry=REGISTRY,
)
AUDIT_TIMESTAMP = Gauge(
    f"{PREFIX}_audit_timestamp_seconds",
    "When this program last audited the ledger.",
    registry=REGISTRY,
)
