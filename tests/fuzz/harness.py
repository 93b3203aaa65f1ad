"""One target under libFuzzer: `python -m tests.fuzz.harness TARGET [libFuzzer options]`."""

import logging
import sys

import atheris

with atheris.instrument_imports(include=["claims", "extractors", "pipeline", "email", "tarfile", "zipfile"]):
    from tests.fuzz.targets import BY_NAME


def main() -> None:
    """Never returns: libFuzzer ends the process."""
    name = sys.argv.pop(1)
    logging.disable(logging.CRITICAL)
    target = BY_NAME[name]
    atheris.Setup(sys.argv, lambda content: target.run(content) and None)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
