"""What is fuzzed: each parser of outside bytes that is written in Python.

`seeds` are small sound inputs to start from, and the regressions: inputs that once broke it.
"""

from tests.fuzz.of_files import OF_FILES
from tests.fuzz.of_texts import OF_TEXTS

TARGETS = [*OF_FILES, *OF_TEXTS]
BY_NAME = {target.name: target for target in TARGETS}
