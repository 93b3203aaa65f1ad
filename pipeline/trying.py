"""Trying what an installation works with, one thing at a time: what is wrong, and what to do, in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from claims.errors import BadSetting, OperatorMustAct, Unavailable
from pipeline import wiring
from pipeline.intake.mailbox import ImapMailbox
from pipeline.settings import IN_PROCESS, Settings
from storage import schema
from storage.objects import Shelf


class Thing(StrEnum):
    """What can be tried."""

    DATABASE = "base"
    OBJECTS = "objets"
    WATCH = "depot"
    QUEUE = "file"
    MAILBOX = "courriel"
    ANTIVIRUS = "antivirus"


@dataclass(frozen=True, slots=True)
class Trial:
    """How a trial ended, in French, for an administrator; it never holds a secret."""

    is_ok: bool
    words: str
    is_away: bool = False  # it does not answer, perhaps only for now


class _Wrong(Exception):
    """Something answers, and is not as it should be; the message is a French sentence."""


# What to look at when it does not answer, and when it refuses.
_AWAY: Mapping[Thing, str] = {
    Thing.DATABASE: "vérifier VAGUEMESTRE_DATABASE_URL, et que le serveur PostgreSQL tourne.",
    Thing.OBJECTS: "vérifier VAGUEMESTRE_OBJECTS, VAGUEMESTRE_S3_ENDPOINT, et que le serveur S3 tourne.",
    Thing.WATCH: "vérifier VAGUEMESTRE_WATCH, VAGUEMESTRE_S3_ENDPOINT, et les droits sur le dossier.",
    Thing.QUEUE: "vérifier VAGUEMESTRE_QUEUE_URL, et que Redis ou RabbitMQ tourne.",
    Thing.MAILBOX: "vérifier VAGUEMESTRE_IMAP_HOST, _IMAP_PORT et _IMAP_ENCRYPTION, et le pare-feu.",
    Thing.ANTIVIRUS: (
        "vérifier VAGUEMESTRE_CLAMD_ADDRESS, et que clamd tourne ; d'ici là aucun pli n'est ouvert, et aucun "
        "n'est perdu."
    ),
}
_REFUSED: Mapping[Thing, str] = {
    Thing.DATABASE: "lancer « vaguemestre migrate », ou mettre le programme à jour.",
    Thing.OBJECTS: "vérifier VAGUEMESTRE_S3_ACCESS_KEY, VAGUEMESTRE_S3_SECRET_KEY et le nom du compartiment.",
    Thing.WATCH: "vérifier VAGUEMESTRE_S3_ACCESS_KEY, VAGUEMESTRE_S3_SECRET_KEY et le nom du compartiment.",
    Thing.QUEUE: "vérifier VAGUEMESTRE_QUEUE_URL.",
    Thing.MAILBOX: "vérifier VAGUEMESTRE_IMAP_USER, et son mot de passe ou son jeton.",
    Thing.ANTIVIRUS: (
        "clamd dit sain ce qu'il n'a pas examiné : mettre « AlertExceedsMax yes » dans clamd.conf, et le "
        "relancer."
    ),
}


def tried(thing: Thing, settings: Settings) -> Trial:
    """Try one thing, with connections of its own."""
    try:
        return Trial(True, _TRIALS[thing](settings))
    except Unavailable as error:
        cause = error.message.rpartition(": ")[2]
        return Trial(False, f"Pas de réponse ({cause}) : {_AWAY[thing]}", is_away=True)
    except _Wrong as wrong:
        return Trial(False, str(wrong))
    except (BadSetting, OperatorMustAct):
        return Trial(False, f"Refusé : {_REFUSED[thing]}")
    except OSError as error:
        return Trial(False, f"Pas d'accès ({error.strerror}) : {_AWAY[thing]}")


def _database(settings: Settings) -> str:
    database = wiring.database(settings)
    try:
        schema.check(database)
        kind = "PostgreSQL" if settings.database_url.startswith("postgresql") else "SQLite"
    finally:
        database.close()
    return f"La base {kind} répond, et son schéma est à jour."


def _objects(settings: Settings) -> str:
    store = wiring.objects(settings)
    some = next(store.keys(Shelf.ORIGINALS), None)
    return f"Le magasin répond ; il {'contient des originaux' if some else 'est vide'}."


def _watch(settings: Settings) -> str:
    waiting = next(wiring.bucket(settings).listing(), None)
    return f"Le dépôt répond ; {'des fichiers y attendent ou y sont rangés' if waiting else 'il est vide'}."


def _queue(settings: Settings) -> str:
    if settings.queue_url == IN_PROCESS:
        return "La file est dans le programme lui-même : rien d'autre à joindre."
    from pipeline.worker import reach  # with the readers of pages, which pages have no use for

    reach(settings.queue_url)
    return "La file d'attente répond."


def _mailbox(settings: Settings) -> str:
    imap = settings.imap
    if not imap.host:
        return "Aucune boîte n'est réglée : le courriel n'est pas relevé."
    with ImapMailbox(wiring.mail_account(imap)) as mailbox:
        absent = [folder for folder in imap.folders if not mailbox.has(folder)]
        if absent:
            raise _Wrong(
                f"Dossier absent de la boîte : {', '.join(absent)} ; vérifier VAGUEMESTRE_IMAP_FOLDERS."
            )
        found = {folder: len(mailbox.letters(folder)) for folder in imap.folders}
    told = ", ".join(f"{folder} : {number}" for folder, number in found.items())
    return f"La boîte s'ouvre. Courriels qui attendent : {told}."


def _antivirus(settings: Settings) -> str:
    scanner = wiring.antivirus(settings)
    if scanner is None:
        return "Aucun antivirus n'est réglé : les fichiers sont ouverts sans lui."
    scanner.prove()
    return "L'antivirus répond, et dit ce qu'il n'a pas pu examiner."


_TRIALS: Mapping[Thing, Callable[[Settings], str]] = {
    Thing.DATABASE: _database,
    Thing.OBJECTS: _objects,
    Thing.WATCH: _watch,
    Thing.QUEUE: _queue,
    Thing.MAILBOX: _mailbox,
    Thing.ANTIVIRUS: _antivirus,
}
