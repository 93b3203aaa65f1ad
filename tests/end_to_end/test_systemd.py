"""The units of systemd: sound, shut in as far as bubblewrap allows, and their very commands run."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.claim_letters import as_mail, as_pdf
from tests.end_to_end.conftest import mailbox_settings, production_settings
from tests.running import Site, drop_over_s3
from tests.servers.private import program

UNITS = Path(__file__).parents[2] / "deploy" / "systemd"
SHUT_IN = UNITS / "vaguemestre-.service.d" / "10-shut-in.conf"
SERVICES = sorted(path.name for path in UNITS.glob("*.service"))
NAMES = {path.name: path.name.replace("@.", "@1.") for path in UNITS.glob("vaguemestre*") if path.is_file()}
# Tenths of systemd's own "exposure level", which goes from 0 to 10: 3.1 is as low as bubblewrap lets it be.
MOST_EXPOSED = 32
# What bubblewrap is asked by the program, and the kernel by it.
BUBBLEWRAP = [
    *("bwrap", "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session"),
    *("--cap-drop", "ALL", "--hostname", "contained", "--ro-bind", "/", "/", "--proc", "/proc"),
    *("--dev", "/dev", "--remount-ro", "/dev", "--", "/bin/true"),
]


def said(path: Path) -> list[tuple[str, str]]:
    """The settings of a unit, in order; a name may come more than once."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        (name, value)
        for name, sign, value in (line.partition("=") for line in lines)
        if sign and name[0] != "#"
    ]


def commands(service: str) -> list[list[str]]:
    """What a service runs, without the path of the program."""
    return [
        value.removeprefix("/opt/vaguemestre/bin/vaguemestre ").split()
        for name, value in said(UNITS / service)
        if name == "ExecStart"
    ]


@pytest.fixture(scope="module")
def machine(tmp_path_factory) -> Path:
    """The root of a machine on which the units are installed."""
    root = tmp_path_factory.mktemp("machine")
    shutil.copytree(UNITS, root / "etc/systemd/system")
    command = root / "opt/vaguemestre/bin/vaguemestre"
    command.parent.mkdir(parents=True)
    command.write_text("#!/bin/sh\n")
    command.chmod(0o755)
    (root / "usr/lib").mkdir(parents=True)
    return root


def analyze(machine: Path, verb: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [program("/usr/bin/systemd-analyze"), verb, f"--root={machine}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", NAMES.values())
def test_systemd_finds_nothing_to_say_about_a_unit(machine, name):
    found = analyze(machine, "verify", "--man=no", "--recursive-errors=no", name)
    assert (found.returncode, found.stderr) == (0, "")


def test_systemd_finds_a_setting_that_it_does_not_know(machine):
    wrong = machine / "etc/systemd/system/vaguemestre-faux.service"
    wrong.write_text("[Service]\nExecStart=/opt/vaguemestre/bin/vaguemestre web\nNoNewPrivilege=yes\n")
    found = analyze(machine, "verify", "--man=no", "--recursive-errors=no", wrong.name)
    wrong.unlink()
    assert "NoNewPrivilege" in found.stderr


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_is_shut_in(machine, name):
    weighed = analyze(machine, "security", "--offline=true", f"--threshold={MOST_EXPOSED}", NAMES[name])
    assert weighed.returncode == 0, weighed.stdout[-300:]


def test_a_service_that_is_not_shut_in_would_be_found(machine, tmp_path):
    bare = tmp_path / "machine"
    shutil.copytree(machine, bare)
    shutil.rmtree(bare / "etc/systemd/system/vaguemestre-.service.d")
    weighed = analyze(
        bare, "security", "--offline=true", f"--threshold={MOST_EXPOSED}", "vaguemestre-web.service"
    )
    assert weighed.returncode != 0


# Lets only these calls through to the kernel, for itself and for the program that it becomes.
_FILTER = """
import ctypes, os, sys
lib = ctypes.CDLL("libseccomp.so.2")
lib.seccomp_init.restype = ctypes.c_void_p
lib.seccomp_rule_add.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int, ctypes.c_uint]
lib.seccomp_load.argtypes = [ctypes.c_void_p]
only = lib.seccomp_init(ctypes.c_uint32(0x00050001))  # all else is EPERM
for name in sys.argv[1].split():
    number = lib.seccomp_syscall_resolve_name(name.encode())
    if number != -1:
        lib.seccomp_rule_add(only, 0x7FFF0000, number, 0)
assert lib.seccomp_load(only) == 0
os.execvp(sys.argv[2], sys.argv[2:])
"""


def calls(names: list[str]) -> str:
    """The calls of a SystemCallFilter, its sets spelled out by systemd."""
    found, left = set(), names
    while left:
        name, *left = left
        if not name.startswith("@"):
            found.add(name)
            continue
        told = subprocess.run(
            [program("/usr/bin/systemd-analyze"), "syscall-filter", name],
            capture_output=True,
            text=True,
            check=True,
        )
        left += [line.strip() for line in told.stdout.splitlines()[1:] if line.strip() and "#" not in line]
    return " ".join(sorted(found))


@pytest.mark.parametrize(("left_out", "works"), [("", True), ("@mount", False), ("sethostname", False)])
def test_bubblewrap_works_behind_the_filter_of_the_units(left_out, works):
    """As the units run: without privileges, capabilities, or any call that the filter does not name."""
    (allowed,) = [value for name, value in said(SHUT_IN) if name == "SystemCallFilter"]
    names = [name for name in allowed.split() if name != left_out]
    nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    shut_in = ["setpriv", *nobody, "--no-new-privs", "--bounding-set=-all"]
    run = subprocess.run(
        [*shut_in, "/usr/bin/python3", "-c", _FILTER, calls(names), *BUBBLEWRAP],
        capture_output=True,
        check=False,
    )
    assert (run.returncode == 0) is works, run.stderr


def test_nothing_that_would_keep_bubblewrap_from_mounting_proc_is_asked_for():
    asked = {name for name, _ in said(SHUT_IN)}
    covers_proc = {"ProtectKernelTunables", "ProtectKernelLogs", "ProtectProc", "ProcSubset"}
    assert asked.isdisjoint(covers_proc | {"RestrictNamespaces", "ProtectHostname", "PrivateUsers"})


def test_no_secret_stands_in_a_unit_and_every_one_is_a_credential():
    for path in UNITS.rglob("*.*"):
        if path.is_file():
            told = said(path)
            given = {value.partition(":")[0] for name, value in told if name == "LoadCredential"}
            named = {
                value.rpartition("/")[2]
                for name, value in told
                if name == "Environment" and "_FILE=" in value
            }
            assert given == named
            assert not re.search(r"(?i)(password|secret_key|_url)=[^%/]", path.read_text(encoding="utf-8"))


@pytest.mark.slow
def test_the_commands_of_the_units_do_the_work(tmp_path, postgres, redis_server, seaweedfs, dovecot):
    here = production_settings(tmp_path, postgres.new_database(), redis_server, seaweedfs)
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    for name, value in {
        "database_url": here["VAGUEMESTRE_DATABASE_URL"],
        "queue_url": here["VAGUEMESTRE_QUEUE_URL"],
        "s3_access_key": seaweedfs.KEY,
        "s3_secret_key": seaweedfs.SECRET,
        "imap_password": dovecot.PASSWORD,
    }.items():
        (credentials / name).write_text(value + "\n")
    here["VAGUEMESTRE_HOME"] = str(tmp_path / "var")
    written = {"/etc/vaguemestre/environment": here, "/etc/vaguemestre/mailbox": mailbox_settings(dovecot)}
    sites = {}
    for service in SERVICES:
        (tmp_path / service).mkdir()
        sites[service] = Site(tmp_path / service, _environment(service, credentials, written))
    backups = str(tmp_path / "sauvegardes")
    try:
        _run(sites, "vaguemestre-migrate.service")
        for service in ("watch", "worker@", "web"):
            unit = f"vaguemestre-{service}.service"
            (command,) = commands(unit)
            sites[unit].start(*command)
        bucket = here["VAGUEMESTRE_WATCH"].removeprefix("s3://").partition("/")[0]
        drop_over_s3(seaweedfs, bucket, {"entrant/lettre.pdf": as_pdf(1)})
        dovecot.deliver(as_mail(2))
        sites["vaguemestre-worker@.service"].wait_drained(2, 90)
        assert "point " in _run(sites, "vaguemestre-backup.service", backups)
        said_by_check = _run(sites, "vaguemestre-check.service", backups)
        assert "conservation tenue" in said_by_check
        assert "1 point(s), 0 défaut(s)" in said_by_check
    finally:
        for site in sites.values():
            site.end()


def _environment(service: str, credentials: Path, written: dict[str, dict[str, str]]) -> dict[str, str]:
    """What the unit sets and what an operator writes for it; a secret comes as a credential alone."""
    told = [*said(SHUT_IN), *said(UNITS / service)]
    pairs = [value.partition("=") for name, value in told if name == "Environment"]
    own = {name: value.replace("%d", str(credentials)) for name, _, value in pairs if name.endswith("_FILE")}
    secrets = {name.removesuffix("_FILE") for name in own}
    files = [written[value] for name, value in told if name == "EnvironmentFile"]
    return own | {name: value for file in files for name, value in file.items() if name not in secrets}


def _run(sites: dict[str, Site], service: str, backups: str = "") -> str:
    """Run the commands of a unit that end by themselves; the folder of backups is the test's."""
    said_by = ""
    for command in commands(service):
        arguments = [word.replace("/var/backups/vaguemestre", backups) for word in command if word[0] != "$"]
        said_by += sites[service].run(*arguments)
    return said_by
