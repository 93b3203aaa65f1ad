"""How options of commands are added, and how they name the function that does the work."""

import argparse
from collections.abc import Callable
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no other name
"""Where commands are added."""
Call = Callable[[str, dict[str, object]], int]
"""Runs "module.function" of `pipeline` with the settings and these arguments; gives the exit code."""


def add_command(
    commands: Commands, call: Call, name: str, words: str, work: str, *options: str
) -> argparse.ArgumentParser:
    """A command that hands these of its options to `work`; `words` say in French what it does."""
    command = commands.add_parser(name, help=words, description=words)
    command.set_defaults(run=lambda parsed: call(work, {o: getattr(parsed, o) for o in options}))
    return command
