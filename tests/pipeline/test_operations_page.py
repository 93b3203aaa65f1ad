"""docs/operations.md tells of every command and of every setting."""

import argparse
import re
from pathlib import Path

from pipeline.cli import _parser
from pipeline.settings import read_settings, told

PAGE = (Path(__file__).parents[2] / "docs" / "operations.md").read_text(encoding="utf-8")


def commands(parser: argparse.ArgumentParser, before: str = "") -> list[str]:
    """Every command as it is typed: "backup", "dead list"…"""
    found = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                typed = f"{before}{name}"
                found += commands(command, f"{typed} ") or [typed]
    return found


def test_every_command_is_told():
    told_of = re.findall(r"`([^`]+)`", PAGE.partition("## Commands")[2].partition("\n## ")[0])
    every = commands(_parser())
    assert {"backup", "restore", "dead list"} <= set(every)
    assert [name for name in every if not any(f"{one} ".startswith(f"{name} ") for one in told_of)] == []


def test_every_setting_is_told():
    """A setting may be told by its ending, beside another of its group: "`_WEB_PORT`"."""
    named = set(re.findall(r"`(\w+)`", PAGE))
    every = [setting.name.removeprefix("VAGUEMESTRE") for setting in told(read_settings({}))]
    assert len(every) > 30
    assert [name for name in every if not {name, f"VAGUEMESTRE{name}"} & named] == []
