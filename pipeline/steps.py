"""The line with storage: load, call the pure functions, commit, name what comes next.

Every step may be run twice, or be cut short anywhere: what it writes, it writes in one transaction, and
only while it still holds its job.
"""

import logging
import time
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from structlog.contextvars import bound_contextvars

from claims.assembly import assemble_cases
from claims.cases import Draft
from claims.documents import Document
from claims.errors import IntakeError, OperatorMustAct, Unavailable
from claims.items import Fate, Item
from claims.ledger import Job, JobKind, Original
from claims.pages import ReadPage
from claims.reasons import reason, refusal
from claims.rulebook import Rulebook
from classifiers.page_model import UNREADABLE
from extractors.fields.judgement import version
from extractors.formats import UNKNOWN
from extractors.limits import Limits
from extractors.pool import ReaderPool
from extractors.sources import PageSource
from pipeline.contract import draft_json
from pipeline.flow import understand
from pipeline.frames import where
from pipeline.intake.antivirus import Antivirus
from pipeline.intake.given import Given
from pipeline.intake.reception import Clock
from pipeline.intake.unpack import Unpacked, unpack
from pipeline.metrics import PAGE_SECONDS, PAGES_FAILED, STEP_SECONDS
from pipeline.proposing import Likenesses
from pipeline.stored import WORKER_LOST, likenesses_of, locked_keys, lost_page, source_of, write_cases
from storage import drift, jobs, plis
from storage.database import Database
from storage.object_cache import ObjectCache
from storage.objects import ObjectStore, Shelf, digest
from storage.page_codec import page_bytes, page_from_bytes
from storage.plis import PageResult, StoredPage, StoredSource

_log = logging.getLogger(__name__)

GiveBack = Callable[..., None]
"""`jobs.retry` or `jobs.postpone`."""

# What may succeed the next time: the page's process died or was too slow on a busy machine.
_PASSING = frozenset({WORKER_LOST, "delai_depasse"})
_INTERNAL = "erreur_interne"


@dataclass(frozen=True, slots=True)
class Steps:
    """What the steps of the line work with.

    `worker` names who works, in leases and dead letters; `made_by` the versions that read, in drafts.
    """

    database: Database
    objects: ObjectStore
    cache: ObjectCache
    readers: ReaderPool
    rulebook: Rulebook
    limits: Limits
    clock: Clock
    worker: str
    made_by: str
    antivirus: Antivirus | None = None

    def claim(self, job_id: int, *, orphaned: bool = False) -> Job | None:
        """Take a job; None when there is nothing to do. Raises: Unavailable."""
        with self.database.begin() as connection:
            job = jobs.claim(connection, job_id, self.worker, self.clock(), orphaned=orphaned)
            if job is not None and not plis.is_current(connection, job):
                jobs.finish(connection, job)
                return None
            return job

    def run(self, job: Job) -> None:
        """Run a job to its end, or give it back with the cause of its failure. Raises: Unavailable."""
        step = {
            JobKind.RECEIVE: self.receive,
            JobKind.READ_PAGE: self.read_page,
            JobKind.ASSEMBLE: self.assemble,
        }[job.kind]
        started = time.monotonic()
        with bound_contextvars(job=job.id, pli=job.pli, worker=self.worker):
            outcome = "done" if self._succeeds(step, job) else "given_back"
        STEP_SECONDS.labels(job.kind, outcome).observe(time.monotonic() - started)

    def _succeeds(self, step: Callable[[Job], None], job: Job) -> bool:
        """Run a step; false when it failed and the job was given back."""
        try:
            step(job)
        except IntakeError as error:
            give_back = jobs.postpone if _is_outage(error) else jobs.retry
            self._give_back(give_back, job, error.code, error.message if _is_outage(error) else "")
        except Exception as error:  # the worker's outermost frame: one job's surprise is not the worker's
            _log.exception("step failed", extra={"kind": job.kind})
            self._give_back(jobs.retry, job, _INTERNAL, where(error))
        else:
            return True
        return False

    def _give_back(self, give_back: GiveBack, job: Job, code: str, cause: str) -> None:
        _log.warning("job given back", extra={"code": code, "attempts": job.attempts})
        with self.database.begin() as connection:
            give_back(connection, job, code, cause, self.clock())

    def receive(self, job: Job) -> None:
        """Take a pli apart: its items with their fates, and a job for each of its pages."""
        with TemporaryDirectory(prefix="vaguemestre-pli-") as folder:
            work = Path(folder)
            with self.database.begin() as connection:
                originals = plis.originals(connection, job.pli)
            unpacked = self._unpacked(originals, work)
            own = {original.sha256 for original in originals}
            sources = self._kept(unpacked.sources, own)
            with self.database.begin() as connection:
                if jobs.finish(connection, job):
                    plis.write_unpacked(connection, job, unpacked.items, sources, self.clock())
            for stored, source in zip(sources, unpacked.sources, strict=True):
                self._keep_again(stored.shelf, stored.content, source.content)

    def _unpacked(self, originals: Sequence[Original], work: Path) -> Unpacked:
        given = []
        for number, original in enumerate(originals):
            copy = work / f"original-{number:05d}"
            self.objects.fetch(Shelf.ORIGINALS, original.sha256, copy)
            given.append(Given(copy, original.name))
        inside = work / "inside"
        inside.mkdir()
        return unpack(given, inside, self.limits, self.readers, self.antivirus)

    def _kept(self, sources: Sequence[PageSource], originals: Set[str]) -> list[StoredSource]:
        """The files that pages are read from, in the object store; an original is there already."""
        kept: dict[Path, tuple[Shelf, str]] = {}
        for source in sources:
            if source.content not in kept:
                key = digest(source.content)
                shelf = Shelf.ORIGINALS if key in originals else Shelf.DERIVED
                if shelf is Shelf.DERIVED:
                    self.objects.put(shelf, source.content)
                kept[source.content] = (shelf, key)
        return [
            StoredSource(n, s.item, s.page, *kept[s.content], s.media_type, s.mail, s.invoice_xml)
            for n, s in enumerate(sources)
        ]

    def read_page(self, job: Job) -> None:
        """Read one page, and keep its words and its pictures.

        Raises: Unavailable: its process died or was too slow; another try may do.
        """
        started = time.monotonic()
        with self.database.begin() as connection:
            stored = plis.page_source(connection, job.pli, job.position)
        with self.cache.held(stored.shelf, stored.content) as content:
            source = source_of(stored, content)
            (page,) = self.readers.read([source])
            if page.failure in _PASSING:
                raise refusal(page.failure, limit=self.limits.max_page_seconds)
            pictures = self.readers.pictures(source, page.rotation)
        made = [page_bytes(page), *([pictures.picture, pictures.thumbnail] if pictures else [])]
        words, picture, thumbnail = [*self._put(made), None, None][:3]
        read_ms = round((time.monotonic() - started) * 1000)
        likeness = pictures.likeness if pictures else None
        PAGE_SECONDS.labels(page.text_source).observe(read_ms / 1000)
        if page.failure:
            PAGES_FAILED.labels(page.failure).inc()
        result = PageResult(words, picture, thumbnail, page.failure, read_ms, likeness)
        with self.database.begin() as connection:
            if jobs.finish(connection, job):
                plis.write_page(connection, job, result, self.clock())
        for key, each in zip((words, picture, thumbnail), made, strict=False):
            self._keep_again(Shelf.DERIVED, key, each)

    def _keep_again(self, shelf: Shelf, key: str | None, content: Path | bytes) -> None:
        """Put what was found there and erased with another pli before a row of this one named it."""
        if key is not None and self.objects.size(shelf, key) is None:
            self.objects.put(shelf, content)

    def _put(self, made: Sequence[bytes]) -> list[str | None]:
        return [self.objects.put(Shelf.DERIVED, content) for content in made]

    def assemble(self, job: Job) -> None:
        """From the read pages of a pli to its draft."""
        with self.database.begin() as connection:
            items = plis.items(connection, job.pli)
            stored = plis.pages(connection, job.pli)
            received = plis.received_at(connection, job.pli)
            rechecked = drift.demoted(connection, version())
        pages = [self._page(page) for page in stored]
        documents, cases = assemble_cases(
            understand(pages, self.rulebook),
            self.rulebook,
            received.astimezone().date(),
            rechecked=rechecked,
        )
        self._write_draft(job, Draft(tuple(items), documents, cases), likenesses_of(stored), rechecked)

    def _page(self, stored: StoredPage) -> ReadPage:
        if stored.words is None:
            return lost_page(stored)
        return page_from_bytes(self.objects.read(Shelf.DERIVED, stored.words))

    def _write_draft(self, job: Job, draft: Draft, likenesses: Likenesses, rechecked: Set[str]) -> None:
        with self.database.begin() as connection:
            if not jobs.finish(connection, job):
                return
            now = self.clock()
            keys = locked_keys(connection, job.pli, draft, likenesses)
            found = write_cases(connection, job.pli, draft, keys, self.rulebook, now)
            # What the review needs to make the same of it later, whatever is demoted by then.
            made = {"made_by": self.made_by, "judgement": version(), "rechecked": sorted(rechecked)}
            content = draft_json(found.draft, with_text=True) | made
            plis.write_draft(connection, job, content, now)

    def bury(self, job: Job) -> None:
        """End a job all of whose tries failed: a dead letter in sight, and a draft that says what is missing.

        Raises: Unavailable.
        """
        _log.error("job dead", extra={"job": job.id, "kind": job.kind, "pli": job.pli})
        {
            JobKind.RECEIVE: self._bury_receive,
            JobKind.READ_PAGE: self._bury_page,
            JobKind.ASSEMBLE: self._bury_assemble,
        }[job.kind](job)

    def _bury_receive(self, job: Job) -> None:
        with self.database.begin() as connection:
            if jobs.bury(connection, job, WORKER_LOST, self.clock()):
                items = [_unopened(original) for original in plis.originals(connection, job.pli)]
                plis.write_unpacked(connection, job, items, [], self.clock())

    def _bury_page(self, job: Job) -> None:
        with self.database.begin() as connection:
            code = jobs.bury(connection, job, WORKER_LOST, self.clock())
            if code is not None:
                plis.write_page(connection, job, PageResult(None, None, None, code, 0), self.clock())

    def _bury_assemble(self, job: Job) -> None:
        """A draft that only shows its pages: understanding them failed."""
        with self.database.begin() as connection:
            items = plis.items(connection, job.pli)
            pages = [lost_page(stored, _INTERNAL) for stored in plis.pages(connection, job.pli)]
            documents = tuple(Document(f"d{n}", UNREADABLE, 0.0, (page,)) for n, page in enumerate(pages, 1))
            if jobs.bury(connection, job, WORKER_LOST, self.clock()):
                draft = draft_json(Draft(tuple(items), documents, ()), with_text=True)
                plis.write_draft(connection, job, draft, self.clock())


def _is_outage(error: IntakeError) -> bool:
    """Whether something that every job needs is away or wrongly set, and no file is at fault."""
    return isinstance(error, OperatorMustAct) or error.code == Unavailable.code


def _unopened(original: Original) -> Item:
    return Item(original.name, original.sha256, UNKNOWN, original.size, Fate.REJECTED, reason(_INTERNAL))
