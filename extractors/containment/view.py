"""What a contained process sees of the machine: its command, its environment, its file system.

Under bubblewrap, nothing is there but what is named here: no network, no home, no setting, no database, no
object, no other process.
"""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

PACKAGES = ("claims", "extractors", "pipeline")
"""The packages of this program that hold what opens outside bytes."""
MARK = "VAGUEMESTRE_CONTAINED"
"""The variable that tells the processes of one contained process from all others."""

_TOP = ("/bin", "/sbin", "/lib", "/lib32", "/lib64")
_FILES = (
    "/etc/alternatives",
    "/etc/fonts",
    "/etc/ld.so.cache",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
    "/etc/libreoffice",
    "/etc/localtime",
    "/etc/magic",
    "/etc/mime.types",
    "/etc/papersize",
    "/var/cache/fontconfig",
)
_PROGRAMS = ("tesseract", "soffice", "libreoffice")
_TMP_BYTES = 64_000_000  # of /tmp, which is memory there: what takes room goes into the scratch folder
_ONE_THREAD = ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS")
_START = "import sys; sys.path[:0] = {paths!r}; from extractors.containment.child import main; main()"


def _machine() -> Iterator[str]:
    """The options that shut in, and the programs of the system, read-only."""
    yield from ("--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session")
    yield from ("--cap-drop", "ALL", "--hostname", "contained", "--ro-bind", "/usr", "/usr")
    for top in _TOP:
        if Path(top).is_symlink():
            yield from ("--symlink", str(Path(top).readlink()), top)
        else:
            yield from ("--ro-bind-try", top, top)
    for file in _FILES:
        yield from ("--ro-bind-try", file, file)
    yield from ("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev")
    yield from ("--size", str(_TMP_BYTES), "--tmpfs", "/tmp")  # noqa: S108 - of the child alone


def alone(command: Sequence[str], *, read: Sequence[Path] = (), write: Sequence[Path] = ()) -> list[str]:
    """The command under bubblewrap, with the system's programs and those folders in sight."""
    bound: list[str] = []
    for option, places in (("--ro-bind", read), ("--bind", write)):
        for place in places:
            bound += [option, str(place), str(place)]
    return ["bwrap", *_machine(), *bound, "--remount-ro", "/", "--", *command]


def python_command() -> list[str]:
    """The interpreter that runs a contained process, of the same libraries as this one.

    The folder of the packages is on its path, and of what lies there only the packages are in sight.
    """
    libraries = [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    roots = dict.fromkeys([*(str(package.parent) for package in _packages(PACKAGES)), *libraries])
    start = _START.format(paths=list(roots))
    return [os.path.realpath(sys.executable), "-I", "-S", "-c", start]


def readable() -> list[Path]:
    """What the child reads beside the system's programs: Python, its libraries, our packages, the engines."""
    libraries = [Path(path) for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    bases = [Path(sys.base_prefix), Path(os.path.realpath(sys.executable)).parent]
    engines = [Path(found).resolve().parents[1] for name in _PROGRAMS if (found := shutil.which(name))]
    searched = [Path(path) for path in os.environ.get("PATH", os.defpath).split(os.pathsep)]
    models = [Path(os.environ["TESSDATA_PREFIX"])] if "TESSDATA_PREFIX" in os.environ else []
    places = [*libraries, *bases, *_packages(PACKAGES), *engines, *searched, *models]
    there = [place for place in dict.fromkeys(places) if place.is_absolute() and place.exists()]
    return [place for place in there if _is_beyond(place)]


def environment(token: str, scratch: Path) -> dict[str, str]:
    """All that a contained process finds in its environment."""
    kept = {name: os.environ[name] for name in ("PATH", "TESSDATA_PREFIX") if name in os.environ}
    return {
        "PATH": os.defpath,
        **kept,
        **dict.fromkeys(_ONE_THREAD, "1"),  # one page, one core
        # ONNX Runtime tells its maker of each model that it loads, and keeps what it could not tell in HOME
        "ORT_DISABLE_TELEMETRY": "1",
        "LANG": "C.UTF-8",
        "HOME": str(scratch),
        "TMPDIR": str(scratch),
        MARK: token,
    }


def _packages(names: Sequence[str]) -> Iterator[Path]:
    for name in names:
        found = find_spec(name)
        yield from map(Path, (found.submodule_search_locations or ()) if found else ())


def _is_beyond(place: Path) -> bool:
    """Whether a place is not of the system's own, which are there already.

    The root itself never is, nor a home: a program in `~/bin` does not put all that lies beside it in sight.
    """
    top, home = ("/usr", *_TOP), Path.home()
    if place in (home, *home.parents):
        return False
    return not any(place == Path(t) or Path(t) in place.parents for t in top)
