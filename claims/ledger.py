"""What is known of everything that arrived: the words of the ledger, shared by storage and the line.

The law of conservation, for receipts, items and pages alike: received = the sum of their fates + in flight.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from claims.items import Reason


class Source(StrEnum):
    """By which door something came in."""

    BUCKET = "bucket"
    MAILBOX = "mailbox"
    SUBMIT = "submit"


class ReceiptFate(StrEnum):
    """What became of one thing that arrived: an object of the bucket, a mail, a deposit by command."""

    ACCEPTED = "accepted"  # it is a pli, or part of one
    DUPLICATE = "duplicate"  # the same content had arrived before: the pli of then stands
    REJECTED = "rejected"  # cannot be kept (over the size cap); it stays where it lies, the reason says why
    FAILING = "failing"  # could not be fetched yet; it is tried again
    PARKED = "parked"  # could not be fetched after all tries; a person must look


class PliState(StrEnum):
    """How far a pli has come."""

    RECEIVED = "received"  # its originals are safe
    READING = "reading"  # taken apart; its pages are being read
    DRAFTED = "drafted"  # an agent can open it
    ERASED = "erased"  # its numbers are left, nothing that it said


IN_FLIGHT = (PliState.RECEIVED, PliState.READING)


class PageState(StrEnum):
    """Whether a page has been read."""

    WAITING = "waiting"
    READ = "read"
    FAILED = "failed"  # it stays in the draft, unread, with the code of what happened


class JobKind(StrEnum):
    """The three steps of the line that wait in the queue."""

    RECEIVE = "receive"
    READ_PAGE = "read_page"
    ASSEMBLE = "assemble"


class JobState(StrEnum):
    """A job that is done is no more: its result stands in the ledger."""

    WAITING = "waiting"
    RUNNING = "running"
    DEAD = "dead"  # all its tries failed; a person must look


@dataclass(frozen=True, slots=True)
class Original:
    """One file of a pli as it arrived: its name, and the SHA-256 under which its bytes are kept."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something that came in, its bytes safe in the object store.

    `source_key` tells it from everything else that ever came by that door; `fingerprint` is equal for
    equal content, whatever door it came by. `batch` is the folder it lay in, "" for none.
    """

    source: Source
    source_key: str
    name: str
    fingerprint: str
    originals: tuple[Original, ...]
    batch: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the program answers for one arrival. `pli` is the pli it made, or the one it repeats."""

    id: int
    source: Source
    source_key: str
    name: str
    batch: str
    size: int
    received_at: datetime
    fate: ReceiptFate
    pli: str | None = None
    reason: Reason | None = None
    attempts: int = 0
    is_settled: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One step to run, for one pli, or for the page at `position` of it.

    `run` counts the times the pli was read from its originals: jobs of an earlier run are void.
    `attempts` counts the tries begun, this one included: the number fences off whoever held it before.
    """

    id: int
    kind: JobKind
    pli: str
    run: int
    position: int
    attempts: int


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A job that failed on every try; `code` and `cause` (names, never text of documents) say how."""

    job: Job
    code: str
    cause: str
    died_at: datetime


@dataclass(frozen=True, slots=True)
class Counts:
    """The ledger in numbers: how many of each state or fate. Keys are the values of the enums above."""

    receipts: dict[str, int]
    plis: dict[str, int]
    items: dict[str, int]
    pages: dict[str, int]
    jobs: dict[str, int]
    oldest_waiting: datetime | None

    @property
    def in_flight(self) -> int:
        """Plis received and not drafted yet, and arrivals that are still being fetched."""
        undrafted = sum(self.plis.get(state, 0) for state in IN_FLIGHT)
        return undrafted + self.receipts.get(ReceiptFate.FAILING, 0)
