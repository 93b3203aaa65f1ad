"""What the machine gives: room, memory, cores, and a folder of one's own."""

import os
import shutil
import stat
from pathlib import Path
from tempfile import TemporaryFile

from pipeline.doctor.findings import Check, Finding, fault, fine, remark
from pipeline.settings import Settings

_GIGA = 1_000_000_000
_LEAST_DISK, _SMALL_DISK = 1 * _GIGA, 10 * _GIGA
# Measured (docs/operations.md, Sizing): a worker, and each of its reading processes with its tesseract.
_PROGRAM_BYTES = 0.25 * _GIGA
_READER_BYTES = 0.25 * _GIGA


def home(settings: Settings) -> Finding:
    """The folder of the program: it can be written, and others cannot look into it."""
    folder = _existing(settings.home)
    try:
        with TemporaryFile(dir=folder) as probe:
            probe.write(b"essai")
    except OSError as error:
        return fault(f"Rien ne peut être écrit dans VAGUEMESTRE_HOME ({error.strerror}) : {folder}.")
    if folder == settings.home and stat.S_IMODE(folder.stat().st_mode) & 0o077:
        return remark(f"D'autres comptes de la machine peuvent lire {folder} : chmod 700.")
    return fine(f"{folder} peut être écrit.")


def disk(settings: Settings) -> Finding:
    """The room that is left."""
    free = shutil.disk_usage(_existing(settings.home)).free
    told = f"{free / _GIGA:.1f} Go libres sous VAGUEMESTRE_HOME".replace(".", ",")
    if free < _LEAST_DISK:
        return fault(f"{told} : plus rien n'est reçu quand le disque est plein ; faire de la place.")
    if free < _SMALL_DISK:
        return remark(f"{told} : compter 0,3 Mo la page et le courrier lui-même.")
    return fine(f"{told}.")


def _existing(folder: Path) -> Path:
    """The folder, or what it will be made in."""
    whole = folder.absolute()
    return folder if folder.exists() else next(parent for parent in whole.parents if parent.exists())


def memory(settings: Settings) -> Finding:
    """The memory that is available, against what as many readers as are set will take."""
    readers = settings.workers or len(os.sched_getaffinity(0))
    needed = _PROGRAM_BYTES + readers * _READER_BYTES
    available = _available()
    told = (
        f"{available / _GIGA:.1f} Go de mémoire disponibles, {needed / _GIGA:.1f} pour {readers} lecteur(s)"
    )
    told = told.replace(".", ",")
    if available < needed:
        return remark(f"{told} : fermer d'autres programmes, ou baisser VAGUEMESTRE_WORKERS.")
    return fine(f"{told}.")


def _available() -> int:
    lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    told = dict(line.split(":", 1) for line in lines)
    return int(told["MemAvailable"].split()[0]) * 1024


def cores(settings: Settings) -> Finding:
    """The cores that this process may use."""
    number = len(os.sched_getaffinity(0))
    if settings.workers > number:
        return remark(f"{number} cœur(s) pour {settings.workers} lecteurs : baisser VAGUEMESTRE_WORKERS.")
    return fine(f"{number} cœur(s) : autant de pages lues à la fois.")


CHECKS = (
    Check("Dossier", home),
    Check("Disque", disk),
    Check("Mémoire", memory),
    Check("Processeur", cores),
)
