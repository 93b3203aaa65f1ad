"""What the program works with: database, store, bucket, queue, mailbox, clocks and certificates."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from secrets import token_bytes
from tempfile import NamedTemporaryFile

import urllib3

from pipeline import wiring
from pipeline.doctor.findings import Check, Finding, away, fault, fine, remark
from pipeline.pulse import PATIENCE_S, Part
from pipeline.settings import Settings
from pipeline.trying import Thing, tried
from storage import heartbeats, probing
from storage.objects import Shelf

_MOST_SKEW = timedelta(seconds=5)
_PARTS: Mapping[Part, str] = {
    Part.BUCKET: "dépôt",
    Part.MAILBOX: "boîte aux lettres",
    Part.WORKER: "lecture",
    Part.WEB: "pages",
    Part.WEBHOOKS: "appels aux programmes",
}
_HTTP = urllib3.Timeout(connect=5, read=5)


def _tried(thing: Thing, settings: Settings) -> Finding:
    trial = tried(thing, settings)
    if trial.is_ok:
        return fine(trial.words)
    return away(trial.words) if trial.is_away else fault(trial.words)


def database(settings: Settings) -> Finding:
    """It answers, its schema is the program's, and it keeps what is written."""
    found = _tried(Thing.DATABASE, settings)
    if found.level != "ok":
        return found
    opened = wiring.database(settings)
    try:
        probing.write_and_take_back(opened, wiring.process_name(), wiring.clock()())
        return fine(f"{found.words} Version {probing.server_version(opened)} ; elle garde ce qu'on y écrit.")
    finally:
        opened.close()


def antivirus(settings: Settings) -> Finding:
    """It answers, and does not call sound what it did not look at; none is a choice."""
    return _tried(Thing.ANTIVIRUS, settings)


def objects(settings: Settings) -> Finding:
    """It keeps an object, gives it back, and lets it be erased."""
    found = _tried(Thing.OBJECTS, settings)
    if found.level != "ok":
        return found
    store, content = wiring.objects(settings), token_bytes(64)
    key = store.put(Shelf.DERIVED, content)
    is_whole = store.read(Shelf.DERIVED, key) == content
    store.erase(Shelf.DERIVED, key)
    if not is_whole or store.size(Shelf.DERIVED, key) is not None:
        return fault("Le magasin ne rend pas ce qu'on lui confie, ou ne l'efface pas : vérifier ses droits.")
    return fine(f"{found.words} Un objet d'essai y est écrit, relu et effacé.")


def watched(settings: Settings) -> Finding:
    """It can be listed, and what was received can be moved aside."""
    found = _tried(Thing.WATCH, settings)
    folder = Path(settings.watch or settings.home / "bucket")
    if found.level != "ok" or settings.watch.startswith("s3://"):
        return found
    if not folder.exists():
        return remark(f"{folder} n'existe pas encore : il sera créé au premier lancement.")
    with NamedTemporaryFile(dir=folder, prefix="."):
        return fine(f"{found.words} Il peut être écrit.")


def queue(settings: Settings) -> Finding:
    """It answers."""
    return _tried(Thing.QUEUE, settings)


def mailbox(settings: Settings) -> Finding:
    """It opens, and its folders are there."""
    return _tried(Thing.MAILBOX, settings)


def programs(settings: Settings) -> Finding:
    """Which parts of the installation run, by the signs of life they write."""
    if not settings.database_url and not (settings.home / "vaguemestre.db").exists():
        return remark("Rien n'a encore été lancé : vaguemestre up, ou vaguemestre watch, worker et web.")
    opened = wiring.database(settings)
    try:
        with opened.reading() as connection:
            known = heartbeats.every(connection)
    finally:
        opened.close()
    now = wiring.clock()()
    living = {k.part for k in known if (now - k.seen_at).total_seconds() < PATIENCE_S[Part(k.part)]}
    needed = {Part.BUCKET, Part.WORKER, Part.WEB} | ({Part.MAILBOX} if settings.imap.host else set())
    silent = needed - living
    if silent:
        return remark(f"En marche : {_told(living) or 'rien'} ; sans signe de vie : {_told(silent)}.")
    return fine(f"En marche : {_told(living)}.")


def _told(parts: Iterable[str]) -> str:
    return ", ".join(sorted(_PARTS[Part(part)] for part in parts))


def clocks(settings: Settings) -> Finding:
    """The clock of this machine against those of the servers: leases and signatures rest on them."""
    skews = dict(_skews(settings))
    if not skews:
        return fine("Tout est sur cette machine : une seule horloge.")
    wrong = {name: skew for name, skew in skews.items() if abs(skew) > _MOST_SKEW}
    if wrong:
        told = ", ".join(f"{name} : {skew.total_seconds():+.0f} s" for name, skew in wrong.items())
        return fault(f"Horloges en désaccord ({told}) : régler l'heure par NTP sur toutes les machines.")
    return fine(f"À l'heure de : {', '.join(skews)}.")


def _skews(settings: Settings) -> Iterator[tuple[str, timedelta]]:
    """How far each server's clock is ahead of ours, the time of the question allowed for."""
    if settings.database_url.startswith("postgresql"):
        opened = wiring.database(settings)
        try:
            told = probing.server_time(opened)
        finally:
            opened.close()
        if told is not None:
            yield "la base", told - datetime.now(UTC)
    if settings.s3.endpoint:
        try:
            answer = urllib3.request("HEAD", settings.s3.endpoint, timeout=_HTTP, retries=False)
        except urllib3.exceptions.HTTPError:
            return  # told by the check of the store
        if "date" in answer.headers:
            yield "le serveur S3", parsedate_to_datetime(answer.headers["date"]) - datetime.now(UTC)


CHECKS = (
    Check("Base de données", database),
    Check("Magasin d'objets", objects),
    Check("Dépôt surveillé", watched),
    Check("File d'attente", queue),
    Check("Boîte aux lettres", mailbox),
    Check("Antivirus", antivirus),
    Check("Programmes", programs),
    Check("Horloges", clocks),
)
