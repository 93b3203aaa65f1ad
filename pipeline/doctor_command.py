"""`vaguemestre doctor`: everything that the program needs, looked at one by one."""

import json
from collections.abc import Mapping

from claims.errors import BadSetting
from pipeline.doctor import machine, peers, programs, services
from pipeline.doctor.findings import Finding, Level, examine, fault, fine
from pipeline.settings import Settings, read_settings

# Tables of checks, in the order they are told: another one is added to the table of its module.
MACHINE_CHECKS = (*programs.CHECKS, *machine.CHECKS)
SERVICE_CHECKS = (*services.CHECKS, *peers.CHECKS)
_TIMEOUT_S = 30.0
_MARKS = {Level.FINE: "✓", Level.REMARK: "!", Level.FAULT: "✗", Level.AWAY: "✗"}
_CODES = {Level.FAULT: 3, Level.AWAY: 4}  # of `pipeline.cli`


def doctor(environment: Mapping[str, str], *, as_json: bool) -> int:
    """Tell what is well and what is not; 3 when the operator must act, 4 when something does not answer."""
    settings, read = _settings(environment)
    # Without settings there is no telling what else to look for.
    checks = (*MACHINE_CHECKS, *(SERVICE_CHECKS if read.level is Level.FINE else ()))
    found = [("Réglages", read)]
    if not as_json:
        _print(*found[0])
    for check, finding in examine(checks, settings, _TIMEOUT_S):
        found.append((check.name, finding))
        if not as_json:
            _print(check.name, finding)
    levels = {finding.level for _, finding in found}
    code = next((code for level, code in _CODES.items() if level in levels), 0)
    if as_json:
        lines = [{"check": name, "level": each.level, "words": each.words} for name, each in found]
        print(json.dumps({"exit": code, "checks": lines}, ensure_ascii=False, indent=1))
    return code


def _settings(environment: Mapping[str, str]) -> tuple[Settings, Finding]:
    try:
        return read_settings(environment), fine("Les variables VAGUEMESTRE_* sont connues et bien écrites.")
    except BadSetting as error:
        said = error.message.partition("; the settings are")[0]
        return Settings(), fault(f"Réglage refusé ({said}) : le corriger, puis recommencer.")


def _print(name: str, finding: Finding) -> None:
    print(f"{_MARKS[finding.level]} {name} : {finding.words}", flush=True)
