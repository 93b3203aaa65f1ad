"""The command that drafts a letter; `pipeline.cli` says how it is called."""

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from claims.loading import load_rulebook
from pipeline.contract import CONTRACT
from pipeline.letters.facts import facts
from pipeline.letters.writing import kinds, suits, write_letter

OK = 0
BAD_USAGE = 2


def letter(kind: str, path: Path, number: int, output: Path) -> int:
    """Write the letter of that kind for one case of a draft; what to complete is marked in it."""
    wrong = _wrong(kind, output)
    draft = None if wrong else _draft(path)
    if draft is None:
        wrong = wrong or f"ce n'est pas un brouillon : {path}"
    elif not 1 <= number <= len(draft["cases"]):
        wrong = f"le brouillon n'a pas de dossier {number}"
    elif not suits(kind, draft["cases"][number - 1]["procedure"]):
        wrong = f"{kind} ne convient pas à la procédure {draft['cases'][number - 1]['procedure']}"
    if wrong or draft is None:
        print(f"vaguemestre : {wrong}", file=sys.stderr)
        return BAD_USAGE
    today = datetime.now().astimezone().date()
    text = write_letter(kind, facts(draft, number, load_rulebook(), today), output)
    print(f"{output} et {text} : à relire, compléter et signer")
    return OK


def _wrong(kind: str, output: Path) -> str:
    if kind not in kinds():
        return f"lettre inconnue : {kind} ; il y a {', '.join(kinds())}"
    if output.suffix != ".pdf":
        return f"le fichier doit finir par .pdf : {output}"
    if not output.absolute().parent.is_dir():
        return f"dossier introuvable : {output.parent}"
    return ""


def _draft(path: Path) -> dict[str, Any] | None:
    """The draft in that file; None when it holds none."""
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return read if isinstance(read, dict) and read.get("contract") == CONTRACT else None
