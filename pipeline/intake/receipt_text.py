"""The word left beside a file that could not be read, for whoever dropped it."""

from collections.abc import Iterable

from claims.items import Fate, Item
from claims.ledger import Receipt, ReceiptFate


def receipt_text(receipt: Receipt, items: Iterable[Item]) -> str:
    """What became of a deposit, in French: every file that could not be read, and what to do."""
    refused = [item for item in items if item.fate is Fate.REJECTED and item.reason]
    read = [item for item in items if item.fate is Fate.PROCESSED]
    lines = [
        f"Dépôt : {receipt.name}",
        f"Reçu le {receipt.received_at.astimezone():%d/%m/%Y à %H:%M} (reçu n° {receipt.id})",
    ]
    if receipt.fate is ReceiptFate.DUPLICATE:
        lines.append(f"Même contenu qu'un dépôt déjà reçu, sous un autre nom peut-être : pli {receipt.pli}")
    elif receipt.pli:
        lines.append(f"Pli : {receipt.pli}")
    if read:
        lines += ["", f"{len(read)} fichier(s) lu(s), mais certains n'ont pas pu l'être :"]
    else:
        lines += ["", "Ce dépôt n'a pas pu être lu :"]
    lines += [f"- {item.path} : {item.reason.message}" for item in refused if item.reason]
    if receipt.reason and not refused:
        lines.append(f"- {receipt.name} : {receipt.reason.message}")
    return "\n".join(lines) + "\n"
