"""What passes between the program and a contained process: typed values as JSON, never pickled objects.

What comes from the child is decoded into the very type that its function is declared to return, or refused.
"""

import struct
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import msgspec

_T = TypeVar("_T")

HEADER = struct.Struct(">Q")
MOST_ANSWER_BYTES = 64_000_000

Named = Callable[[Path], str]
"""How a file is named on the other side."""
Found = Callable[[str], Path]
"""The file that the other side names."""


class Request(msgspec.Struct, frozen=True):
    """What a child is asked: a function of ours, its arguments, the folder that it may write into."""

    function: str
    arguments: msgspec.Raw
    folder: str
    seconds: float


class Done(msgspec.Struct, frozen=True, tag="done"):
    """What the function returned."""

    value: msgspec.Raw


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """The function refuses the file."""

    code: str
    message: str


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """The function raised something else; `cause` is the name of its class."""

    cause: str


Answer = Done | Refused | Failed

_REQUEST = msgspec.json.Decoder(Request)
_ANSWER: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)


def framed(content: bytes) -> bytes:
    """A message as it travels: its length, then itself."""
    return HEADER.pack(len(content)) + content


def request(
    function: Callable[..., Any], arguments: tuple[Any, ...], folder: Path, seconds: float, named: Named
) -> bytes:
    """A call of a function of a module; its first parameter, a folder to write into, is left to the child."""
    name = f"{function.__module__}:{function.__qualname__}"
    return msgspec.json.encode(Request(name, msgspec.Raw(_encoded(arguments, named)), str(folder), seconds))


def asked(content: bytes) -> tuple[Callable[..., Any], tuple[Any, ...], Request]:
    """In the child: what `request` made."""
    call = _REQUEST.decode(content)
    module, _, name = call.function.partition(":")
    function = getattr(import_module(module), name)
    _, *types = _types(function)[:-1]
    kinds = tuple[tuple(types)] if types else tuple[()]  # type: ignore[misc]
    return function, _decoded(bytes(call.arguments), kinds, Path), call


def answer(value: Any, named: Named) -> bytes:
    """In the child: a value returned."""
    return msgspec.json.encode(Done(msgspec.Raw(_encoded(value, named))))


def told(content: bytes) -> Answer:
    """What a child answers. Raises: msgspec.MsgspecError, ValueError, RecursionError: something else."""
    return _ANSWER.decode(content)


def returned(done: Done, function: Callable[..., _T], found: Found) -> _T:
    """The value that a function is declared to return. Raises: as `told`, and what `found` raises."""
    value: _T = _decoded(bytes(done.value), _types(function)[-1], found)
    return value


@lru_cache(maxsize=64)
def _types(function: Callable[..., Any]) -> tuple[Any, ...]:
    """The types of the parameters, then of what is returned."""
    hints = get_type_hints(function)
    kind = hints.pop("return")
    return (*hints.values(), kind)


def _encoded(value: Any, named: Named) -> bytes:
    def written(part: Any) -> str:
        if isinstance(part, Path):
            return named(part)
        raise TypeError(type(part).__name__)

    try:
        return msgspec.json.encode(value, enc_hook=written)
    except UnicodeEncodeError:
        return msgspec.json.encode(_whole(msgspec.to_builtins(value, enc_hook=written)))


def _whole(part: Any) -> Any:
    """Halves of characters joined where their other half follows, and replaced where it does not."""
    if isinstance(part, str):
        return part.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(part, dict):
        return {_whole(key): _whole(value) for key, value in part.items()}
    return [_whole(each) for each in part] if isinstance(part, (list, tuple)) else part


def _decoded(content: bytes, kind: Any, found: Found) -> Any:
    def read(wanted: type, part: Any) -> Path:
        if wanted is Path and isinstance(part, str):
            return found(part)
        raise TypeError(wanted.__name__)

    return msgspec.json.decode(content, type=kind, dec_hook=read)
