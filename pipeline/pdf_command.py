"""The command that writes a searchable PDF; `pipeline.cli` says how it is called."""

import sys
from collections.abc import Sequence
from pathlib import Path

from extractors.pool import ReaderPool
from pipeline.progress import ProgressBar
from pipeline.searchable import write_searchable_pdf
from pipeline.settings import Settings
from pipeline.wiring import antivirus

OK = 0
BAD_USAGE = 2


def pdf(settings: Settings, paths: Sequence[Path], output: Path) -> int:
    """Write what those paths hold as one PDF/A with its text; what it lacks is said on stderr."""
    wrong = _wrong(paths, output)
    if wrong:
        print(f"vaguemestre : {wrong}", file=sys.stderr)
        return BAD_USAGE
    pool = ReaderPool(settings.limits, settings.workers or None, containment=settings.containment)
    with pool as readers, ProgressBar(sys.stderr) as bar:
        copied = write_searchable_pdf(
            paths, output, settings.limits, readers, bar.advance, antivirus(settings)
        )
    for remark in copied.remarks:
        print(f"vaguemestre : {remark}", file=sys.stderr)
    if not copied.pages:
        print("vaguemestre : aucune page à écrire, le PDF n'est pas fait", file=sys.stderr)
        return BAD_USAGE
    print(f"{output} : {copied.pages} page{'s' if copied.pages > 1 else ''}")
    return OK


def _wrong(paths: Sequence[Path], output: Path) -> str:
    """What is wrong with where to read and where to write, in French; "" when nothing is."""
    absent = [str(path) for path in paths if not path.exists()]
    if absent:
        return f"introuvable : {', '.join(absent)}"
    if not output.absolute().parent.is_dir():
        return f"dossier introuvable : {output.parent}"
    if output.is_dir():
        return f"c'est un dossier, il faut un nom de fichier : {output}"
    if any(output.resolve().is_relative_to(path.resolve()) for path in paths):
        return f"le PDF remplacerait un fichier du pli ou s'y ajouterait, l'écrire ailleurs : {output}"
    return ""
