"""The commands that make keys and change those of the objects; `pipeline.cli` says how they are called."""

import sys

from rich.console import Console
from rich.progress import Progress

from claims.errors import OperatorMustAct
from pipeline import wiring
from pipeline.commands import BAD_USAGE, BROKEN, OK
from pipeline.settings import Settings
from storage.encryption import ALTERED, new_key
from storage.objects import Shelf


def keys_new(_settings: Settings) -> int:
    """Make a key, and print it: it is kept nowhere."""
    secret, public = new_key()
    print(f"# clé publique : {public}")
    print(secret)
    print("à garder hors de cette machine aussi : sans elle, les objets sont perdus", file=sys.stderr)
    return OK


def keys_rotate(settings: Settings) -> int:
    """Encrypt every object with the first key, those that are plain too; cut short, it goes on next time."""
    if not settings.objects_key:
        print(
            "vaguemestre : mettre d'abord une clé dans VAGUEMESTRE_OBJECTS_KEY_FILE : « keys new »",
            file=sys.stderr,
        )
        return BAD_USAGE
    store = wiring.directory_objects(settings)
    every = [(shelf, key) for shelf in Shelf for key in dict.fromkeys(store.keys(shelf))]
    done, altered = 0, 0
    with Progress(console=Console(stderr=True), transient=True) as bar:
        for shelf, key in bar.track(every, description="Chiffrement"):
            try:
                done += store.rewrite(shelf, key)
            except KeyError:  # erased meanwhile
                continue
            except OperatorMustAct as error:
                if error.code != ALTERED:
                    raise
                altered += 1
    print(f"{done} objet(s) chiffré(s) de nouveau, {len(every) - done - altered} l'étaient déjà")
    if altered:
        print(f"vaguemestre : {altered} objet(s) abîmés, laissés : voir « audit --deep »", file=sys.stderr)
        return BROKEN
    print("les anciennes clés peuvent être retirées une fois expirées les sauvegardes faites avant ce jour")
    return OK
