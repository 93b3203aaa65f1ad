"""From files sent to us, by a page or by a program, to receipts."""

from collections.abc import Sequence
from functools import partial

from claims.ledger import Receipt, Source
from claims.reasons import reason
from pipeline import wiring
from pipeline.settings import Settings
from review_ui.uploads import SentFile
from storage.database import Database


def receive_files(
    settings: Settings, database: Database, files: Sequence[SentFile], key: str, batch: str, *, apart: bool
) -> list[Receipt]:
    """Receive files as one pli, or `apart` as one each; a file over the cap is refused, the others are not.

    `key` tells this sending from all others: sent twice, it is answered twice the same.
    """
    reception = wiring.reception(settings, database)
    too_big = reason("fichier_trop_gros", limit=settings.limits.max_file_mb)
    sound = [file for file in files if not file.is_too_big]
    groups = [[file] for file in sound] if apart else [sound] if sound else []
    answers = []
    for number, group in enumerate(groups):
        named = [(file.untrusted_name or "fichier", file.path) for file in group]
        ask = partial(reception.receive, Source.SUBMIT, f"{key}/{number}", named[0][0], named)
        answers.append(ask(batch))
    for number, file in enumerate(file for file in files if file.is_too_big):
        answers.append(
            reception.refuse(
                Source.SUBMIT, f"{key}/refus-{number}", file.untrusted_name, file.size, too_big, batch
            )
        )
    return answers
