"""The commands that erase, keep from erasing, and say what is to be erased; `pipeline.cli` says how."""

import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.progress import Progress

from claims.errors import AgentMustAct
from claims.retention import (
    ERASURE_REASONS,
    HOLD_REASONS,
    ErasureReason,
    HoldReason,
    Tombstone,
    retention_rules,
)
from pipeline import wiring
from pipeline.commands import BAD_USAGE, BROKEN, OK, opened
from pipeline.erasing import Cleaned, Eraser, eraser_of, keep_tombstones, parsed, tombstones_of
from pipeline.proving import Searched, Sought, search, sought
from pipeline.retaining import DueByRule, apply, plan
from pipeline.settings import Settings
from storage import erasing, holds, journal, tombstone_file

_ACTOR = "operator"
_IN_THE_MAILBOX = (
    "ce qui est venu par courriel reste dans la boîte aux lettres, au dossier des messages traités : "
    "l'y supprimer"
)
_KEPT_OUTSIDE = (
    (
        "ce qu'ont écrit « export », « drafts », « letter » et « corrections », et ce que des agents ont "
        "téléchargé, n'est pas gardé par le programme"
    ),
    (
        "les sauvegardes gardent tout jusqu'à leur expiration ; « restore » efface de nouveau ce que dit "
        "effacements.jsonl"
    ),
)


def erase(settings: Settings, name: str, reason: str, *, prove: bool) -> int:
    """Erase a pli or a case everywhere; `prove`: then look for it in every store, 1 when any is left."""
    database = opened(settings)
    eraser = eraser_of(settings, database)
    try:
        plis = eraser.chosen(name)
        with database.reading() as connection:
            known = [stone for pli in plis if (stone := erasing.tombstone(connection, pli))]
        looked_for = sought(database, plis) if prove and not known else None
        stones, cleaned = _erased(eraser, plis, ErasureReason(reason))
    except AgentMustAct as error:
        return _refused(error.message)
    keep_tombstones(settings, database)
    _tell(settings, stones, cleaned)
    if looked_for is not None:
        return _proved(looked_for, search(settings, database, looked_for))
    if prove:
        print("déjà effacé : il ne reste rien d'après quoi chercher")
    return OK


def _erased(eraser: Eraser, plis: Sequence[str], reason: ErasureReason) -> tuple[list[Tombstone], Cleaned]:
    copies = eraser.copies(plis)
    pairs = [eraser.rows(pli, reason, _ACTOR) for pli in plis]
    doomed = {named for _, each in pairs for named in each}
    return [stone for stone, _ in pairs], eraser.clean(doomed, _ACTOR, copies)


def _tell(settings: Settings, stones: Sequence[Tombstone], cleaned: Cleaned) -> None:
    for stone in stones:
        print(
            f"{stone.pli} effacé le {stone.erased_at.astimezone():%d/%m/%Y à %H:%M} "
            f"({ERASURE_REASONS[stone.reason]}) : {stone.items} fichier(s), {stone.pages} page(s), "
            f"{stone.cases} dossier(s)"
        )
    print(
        f"{cleaned.swept.objects} objet(s) et {cleaned.copies} copie(s) du dépôt retirés, "
        f"{cleaned.cached} fichier(s) de cache ; les autres machines en perdent la copie en 15 minutes"
    )
    _tell_left(settings, cleaned)


def _tell_left(settings: Settings, cleaned: Cleaned) -> None:
    mailbox = [_IN_THE_MAILBOX] if settings.imap.host else []
    for sentence in (*cleaned.left, *mailbox, *_KEPT_OUTSIDE):
        print(f"reste à savoir : {sentence}")


def _proved(looked_for: Sought, stores: Iterable[Searched]) -> int:
    number = len(looked_for.needles) + len(looked_for.words)
    print(f"{number} traces cherchées, sans {looked_for.shared} que d'autres plis portent aussi")
    is_clean = True
    for store in stores:
        is_clean &= not store.found
        print(f"{store.store} ({store.what}) : {'rien' if not store.found else 'TROUVÉ'}")
        for place, kinds in store.found.items():
            told = ", ".join(f"{number} × {kind}" for kind, number in kinds.items())
            print(f"  {place} : {told}")
    print("preuve faite : plus rien" if is_clean else "preuve manquée : il en reste, voir ci-dessus")
    return OK if is_clean else BROKEN


def retention(settings: Settings, *, is_applied: bool, listed: bool) -> int:
    """Show what has been kept long enough; `is_applied`: erase it, and what a restore brought back."""
    database = opened(settings)
    eraser = eraser_of(settings, database)
    if is_applied:
        again = eraser.reapply(tombstone_file.read(tombstones_of(settings)))
        if again:
            print(f"{again} pli(s) effacé(s) de nouveau : une sauvegarde les avait ramenés")
    planned = plan(eraser, retention_rules(settings.retention.days))
    _show(planned, listed=listed)
    if not is_applied:
        print("rien n'a été effacé : « retention --apply » le fait")
        return OK
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Effacement", total=None)
        applied = apply(eraser, planned, lambda done, total: bar.update(task, completed=done, total=total))
    keep_tombstones(settings, database)
    cleaned = applied.cleaned
    print(f"{len(applied.tombstones)} pli(s) effacé(s), {cleaned.swept.objects} objet(s) retirés")
    _tell_left(settings, cleaned)
    return OK


def _show(planned: Sequence[DueByRule], *, listed: bool) -> None:
    for each in planned:
        rule = each.rule
        length = f"{rule.days} jours après {rule.counts_from}" if rule.days else "gardé sans limite"
        oldest = f", le plus ancien du {each.due[0].since.astimezone():%d/%m/%Y}" if each.due else ""
        size = sum(one.size for one in each.due)
        told = f", {size / 1_000_000:.1f} Mo d'originaux".replace(".", ",") if size else ""
        held = f" ; {len(each.held)} à conserver" if each.held else ""
        print(f"{rule.label} ({length}) : {len(each.due)} à effacer{oldest}{told}{held}")
        for one in each.due if listed else ():
            print(f"  {one.name} {one.since.astimezone():%d/%m/%Y}")
        for one in each.held if listed else ():
            print(f"  {one.name} {one.since.astimezone():%d/%m/%Y} à conserver")


def hold_add(settings: Settings, name: str, reason: str) -> int:
    """Keep a pli or a case from being erased."""
    database = opened(settings)
    now = wiring.clock()()
    try:
        pli, case = parsed(name)
    except AgentMustAct as error:
        return _refused(error.message)
    with database.begin() as connection:
        state = erasing.state_of(connection, pli)
        if state is None or case > erasing.cases_of(connection, pli):
            return _refused(f"pli ou dossier inconnu : {name}")
        if erasing.tombstone(connection, pli):
            return _refused(f"{pli} est déjà effacé")
        held = holds.add(connection, pli, case, HoldReason(reason), now)
        journal.record(connection, now, _ACTOR, "held", pli, {"case": case, "code": reason})
    print(f"{held.name} est à conserver : {HOLD_REASONS[held.reason]}")
    return OK


def hold_list(settings: Settings) -> int:
    """What may not be erased."""
    with opened(settings).begin() as connection:
        found = holds.standing(connection)
    for hold in found:
        print(f"{hold.name} {HOLD_REASONS[hold.reason]} depuis le {hold.placed_at.astimezone():%d/%m/%Y}")
    print(f"{len(found)} à conserver")
    return OK


def hold_lift(settings: Settings, name: str) -> int:
    """Let a pli or a case be erased again."""
    now = wiring.clock()()
    try:
        pli, case = parsed(name)
    except AgentMustAct as error:
        return _refused(error.message)
    with opened(settings).begin() as connection:
        if not holds.lift(connection, pli, case, now):
            return _refused(f"rien n'impose de conserver {name}")
        journal.record(connection, now, _ACTOR, "hold_lifted", pli, {"case": case})
    print(f"{name} n'est plus à conserver")
    return OK


def _refused(why: str) -> int:
    print(f"vaguemestre : {why}", file=sys.stderr)
    return BAD_USAGE
