"""What runs in a contained process: asked for one function after another, it answers what they return."""

import logging
import os
import socket
import sys
import tempfile
from pathlib import Path

import msgspec

from claims.errors import IntakeError
from claims.reasons import refusal
from extractors.containment import wire
from extractors.containment.bounds import Bounds, end_with, give_cpu, hold

READY = b"!"


def main() -> None:
    """Serve the other end of stdin, until it is closed."""
    logging.disable()  # what happens is told in the answers; stderr goes nowhere
    bounds = msgspec.json.decode(sys.argv[1], type=Bounds)
    parent = os.getppid()
    hold(bounds)
    end_with(parent)
    with _channel() as channel:
        channel.sendall(READY)
        while (content := _received(channel)) is not None:
            channel.sendall(wire.framed(_answered(content)))


def _channel() -> socket.socket:
    """The socket, put out of the reach of whatever writes to the standard streams."""
    channel = socket.socket(fileno=os.dup(0))
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    return channel


def _received(channel: socket.socket) -> bytes | None:
    header = _exactly(channel, wire.HEADER.size)
    return _exactly(channel, wire.HEADER.unpack(header)[0]) if header else None


def _exactly(channel: socket.socket, size: int) -> bytes:
    """So many bytes; none at the end of the stream."""
    content = bytearray()
    while len(content) < size:
        more = channel.recv(size - len(content))
        if not more:
            return b""
        content += more
    return bytes(content)


def _answered(content: bytes) -> bytes:
    function, arguments, call = wire.asked(content)
    folder = Path(call.folder)
    tempfile.tempdir = call.folder
    give_cpu(call.seconds)
    try:
        answer = wire.answer(function(folder, *arguments), str)
        _check_size(answer)
    except IntakeError as error:
        return msgspec.json.encode(wire.Refused(error.code, error.message))
    except Exception as error:  # the outermost frame of a contained process: whatever a file does
        return msgspec.json.encode(wire.Failed(type(error).__name__))
    return answer


def _check_size(answer: bytes) -> None:
    if len(answer) > wire.MOST_ANSWER_BYTES:
        raise refusal("archive_trop_grosse", limit=wire.MOST_ANSWER_BYTES // 1_000_000)
