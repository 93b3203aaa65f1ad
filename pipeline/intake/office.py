"""Office documents turned into PDF by LibreOffice, when it is installed."""

import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from claims.reasons import refusal
from extractors.containment.view import MARK
from extractors.limits import Limits
from pipeline.intake.names import OFFICE_SUFFIXES

# no macro, no linked file, no template from elsewhere
_PROFILE_VALUES = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Calc/Content/Update", "Link", "2"),
)


def convert_to_pdf(path: Path, media_type: str, target: Path, limits: Limits) -> None:
    """Write the pages of an Office document into `target`, a PDF.

    The program runs with a profile of its own, without macros; all its processes end with it. It runs in
    a contained process, whose caps it inherits: a plain letter takes 700 MB of address space.

    Raises:
        MissingProgram: LibreOffice is not installed.
        OverLimit: the conversion took too long.
        UnreadableFile: it made no PDF of it.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise refusal("libreoffice_absent")
    with TemporaryDirectory(prefix="office-", dir=target.parent) as folder:
        profile = Path(folder) / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_profile(), encoding="utf-8")
        source = Path(folder) / f"document{OFFICE_SUFFIXES[media_type]}"
        shutil.copyfile(path, source)
        command = [
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
        ]
        command += ["--convert-to", "pdf", "--outdir", folder, str(source)]
        _run(command, Path(folder), limits.max_page_seconds)
        made = source.with_suffix(".pdf")
        if not made.is_file() or not made.stat().st_size:
            raise refusal("conversion_echouee")
        made.replace(target)


def _profile() -> str:
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _PROFILE_VALUES
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
    )


def _run(command: list[str], folder: Path, timeout_s: int) -> None:
    kept = {name: os.environ[name] for name in ("PATH", MARK) if name in os.environ}
    environment = {"PATH": os.defpath, "LANG": "C.UTF-8", **kept, "HOME": str(folder)}
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    try:
        process.wait(timeout=timeout_s)
    except subprocess.TimeoutExpired as error:
        raise refusal("delai_depasse", limit=timeout_s) from error
    finally:
        _end_group(process)


def _end_group(process: "subprocess.Popen[bytes]") -> None:
    """The program starts others; none may outlive the conversion."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    finally:
        process.wait()
