"""Where an error happened: files and lines, never its message, which may quote a document or a secret."""

from pathlib import Path
from traceback import walk_tb
from types import TracebackType

_ROOT = Path(__file__).parents[1]


def kind_of(error: BaseException) -> str:
    """The class of an error: "ValueError", "minio.error.S3Error"."""
    cls = type(error)
    return cls.__qualname__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"


def frames(trace: TracebackType | None) -> list[str]:
    """The way to an error, from the outermost call: "pipeline/flow.py:41"."""
    return [f"{_shown(frame.f_code.co_filename)}:{line}" for frame, line in walk_tb(trace)]


def where(error: BaseException) -> str:
    """An error and the place that raised it: "ValueError at extractors/formats.py:12"."""
    trail = frames(error.__traceback__)
    return f"{kind_of(error)} at {trail[-1]}" if trail else kind_of(error)


def _shown(path: str) -> str:
    """A file by its place in the program, or in its library."""
    if "site-packages/" in path:
        return path.rpartition("site-packages/")[2]
    file = Path(path)
    return str(file.relative_to(_ROOT)) if file.is_relative_to(_ROOT) else file.name.replace(" ", "_")
