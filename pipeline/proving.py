"""The proof that a pli is erased: every store that it may have gone through is searched for what it said."""

import gzip
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

from claims.needles import Needle, NeedleKind, Needles
from pipeline import wiring
from pipeline.intake.bucket_watch import drops_to_receive
from pipeline.settings import IN_PROCESS, Settings
from storage import needle_sources, remains
from storage.database import Database
from storage.objects import ObjectStore, Shelf
from storage.page_codec import mail_text, page_from_bytes

_TEMPORARY = "vaguemestre-*"
_SEARCHED_FOR_WORDS = "search_fts_data"  # the index of SQLite; that of PostgreSQL is built anew
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Searched:
    """What was looked through in one store, and how many needles of each kind were found where.

    `store` and `what` are French words for the operator; `found` names tables, keys and folders, never files
    by names that senders gave.
    """

    store: str
    what: str
    found: Mapping[str, Mapping[NeedleKind, int]]


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for once plis are erased; `shared`: how much others say too, and is left out."""

    needles: Needles
    words: Needles
    shared: int


def sought(database: Database, plis: Collection[str]) -> Sought:
    """What to look for, read while the plis are there."""
    with database.snapshot() as connection:
        needles = Needles(each for pli in plis for each in needle_sources.needles_of(connection, pli))
        words = Needles(each for pli in plis for each in needle_sources.word_needles(connection, pli))
        whole = len(needles)
        needles.drop(remains.said_by_others(connection, plis, needles))
        words.drop(remains.said_by_others(connection, plis, words))
    return Sought(needles, words, whole - len(needles))


def search(settings: Settings, database: Database, sought: Sought) -> Iterator[Searched]:
    """Look through every store, one after the other. Raises: Unavailable: one does not answer."""
    yield _tables(database, sought)
    yield _files("fichiers de la base", remains.database_files(database), sought.needles)
    yield _objects(wiring.objects(settings), sought.needles)
    yield _bucket(settings, sought.needles)
    yield _files("dossier du programme", _home_files(settings), sought.needles)
    yield _files("fichiers temporaires et caches de cette machine", _temporary_files(), sought.needles)
    yield _queue(settings, sought.needles)


def _tables(database: Database, sought: Sought) -> Searched:
    found = dict(remains.in_tables(database, sought.needles))
    words = dict(remains.in_tables(database, sought.words, only=_SEARCHED_FOR_WORDS))
    told = {name: [*needles, *words.get(name, ())] for name, needles in found.items()}
    return Searched("base de données", f"{len(found)} tables", _counted(told))


def _files(store: str, paths: Iterable[Path], needles: Needles) -> Searched:
    found: dict[str, list[Needle]] = {}
    looked = 0
    for path in paths:
        looked += 1
        try:
            seen = [*remains.in_file(path, needles), *needles.found_in(path.name.encode("utf-8", "replace"))]
        except FileNotFoundError:  # a running program took it away meanwhile
            continue
        found[str(path.parent)] = [*found.get(str(path.parent), ()), *seen]
    return Searched(store, f"{looked} fichier(s)", _counted(found))


def _objects(store: ObjectStore, needles: Needles) -> Searched:
    found: dict[str, list[Needle]] = {}
    number = 0
    for shelf in Shelf:
        for key in store.keys(shelf):
            number += 1
            content = store.read(shelf, key)
            seen = needles.found_in(b"\0".join((key.encode(), content, _words(content))))
            found[f"{shelf}/{key[:12]}"] = seen
    return Searched("magasin d'objets", f"{number} objet(s)", _counted(found))


def _words(content: bytes) -> bytes:
    """The text of a page that was read, as it stands on its lines; nothing for other objects."""
    if not content.startswith(_GZIP):
        return b""
    try:
        page = page_from_bytes(content)
    except (ValueError, KeyError, EOFError, gzip.BadGzipFile):
        return b""
    return "\0".join((page.text, mail_text(page.mail) or "")).encode("utf-8", "surrogatepass")


def _bucket(settings: Settings, needles: Needles) -> Searched:
    bucket = wiring.bucket(settings)
    seen: list[Needle] = []
    number = 0
    to_receive = {drop.key for drop in drops_to_receive(bucket, ())}
    new: list[Needle] = []
    for lying in bucket.everything():
        number += 1
        content = b"" if lying.is_mark else bucket.read(lying)
        found = needles.found_in(lying.key.encode("utf-8", "surrogatepass") + b"\0" + content)
        (new if lying.key in to_receive else seen).extend(found)
    places = {"dépôt": seen, "dépôt, arrivé depuis et encore à recevoir": new}
    return Searched("dépôt surveillé", f"{number} fichier(s) ou version(s)", _counted(places))


def _home_files(settings: Settings) -> Iterator[Path]:
    """What lies beside the database, the objects and the bucket, which are searched by themselves."""
    own = {settings.home / "objects", settings.home / "bucket"}
    for path in settings.home.rglob("*"):
        if path.is_file() and not own & set(path.parents) and not path.name.startswith("vaguemestre.db"):
            yield path


def _temporary_files() -> Iterator[Path]:
    for folder in Path(gettempdir()).glob(_TEMPORARY):
        yield from (path for path in folder.rglob("*") if path.is_file())


def _queue(settings: Settings, needles: Needles) -> Searched:
    if settings.queue_url == IN_PROCESS:
        return Searched("file d'attente", "dans la mémoire du programme, des numéros seuls", {})
    from pipeline.worker import can_be_searched, queued

    if not can_be_searched(settings.queue_url):
        what = "non cherchée : RabbitMQ ne se lit pas sans se vider ; elle ne porte que des numéros"
        return Searched("file d'attente", what, {})
    seen: list[Needle] = []
    number = 0
    for text in queued(settings.queue_url):
        number += 1
        seen += needles.found_in(text)
    return Searched("file d'attente", f"{number} texte(s)", _counted({"file": seen}))


def _counted(found: Mapping[str, Iterable[Needle]]) -> dict[str, dict[NeedleKind, int]]:
    counted: dict[str, dict[NeedleKind, int]] = {}
    for place, needles in found.items():
        for needle in needles:
            kinds = counted.setdefault(place, {})
            kinds[needle.kind] = kinds.get(needle.kind, 0) + 1
    return counted
