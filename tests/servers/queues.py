"""Redis and RabbitMQ."""

import os
import shutil
import signal
import socket
from pathlib import Path

import pika
import redis

from tests.servers.private import PrivateServer, free_ports, program


class Redis(PrivateServer):
    """Redis with an append-only file, as in production."""

    def command(self):
        return [program("redis-server"), "--port", str(self.port), "--bind", "127.0.0.1", "--save", "",
                "--appendonly", "yes", "--dir", str(self.folder)]  # fmt: skip

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def is_ready(self):
        return redis.Redis(port=self.port, socket_timeout=1).ping()

    def wipe(self) -> None:
        """End it without warning, and lose all it had kept."""
        self.kill()
        for path in self.folder.glob("appendonlydir"):
            shutil.rmtree(path)


class RabbitMq(PrivateServer):
    """RabbitMQ, with the small Erlang port mapper that it starts."""

    user = "nobody"

    def __init__(self) -> None:
        super().__init__()
        self._distribution, self._mapper = free_ports(2)

    @property
    def url(self) -> str:
        return f"amqp://guest:guest@127.0.0.1:{self.port}/"

    def command(self):
        (self.folder / "plugins").write_text("[].")
        (self.folder / "rabbitmq.conf").write_text(
            f"listeners.tcp.1 = 127.0.0.1:{self.port}\ndisk_free_limit.absolute = 1MB\n"
        )
        return [program("/usr/lib/rabbitmq/bin/rabbitmq-server")]

    def environment(self):
        folder = str(self.folder)
        return {
            "HOME": folder,
            "RABBITMQ_MNESIA_BASE": f"{folder}/mnesia",
            "RABBITMQ_LOG_BASE": f"{folder}/log",
            "RABBITMQ_NODENAME": f"t{self.port}@localhost",
            "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
            "RABBITMQ_NODE_PORT": str(self.port),
            "RABBITMQ_DIST_PORT": str(self._distribution),
            "ERL_EPMD_ADDRESS": "127.0.0.1",
            "ERL_EPMD_PORT": str(self._mapper),
            "RABBITMQ_PID_FILE": f"{folder}/pid",
            "RABBITMQ_CONFIG_FILE": f"{folder}/rabbitmq",
            "RABBITMQ_ENABLED_PLUGINS_FILE": f"{folder}/plugins",
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
        }

    def start(self):
        try:
            super().start()
        except RuntimeError as error:
            # Another process may have taken the mapper's port since it was found free.
            if "nodistribution" not in str(error):
                raise
            self._distribution, self._mapper = free_ports(2)
            super().start()

    def is_ready(self):
        pika.BlockingConnection(pika.URLParameters(self.url)).close()
        return True

    def stop(self):
        super().stop()
        for pid in _listening(self._mapper):
            os.kill(pid, signal.SIGKILL)


def _listening(port: int) -> list[int]:
    """Processes that listen on that port: the mapper outlives the server that started it."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().split(b"\0")
        except OSError:
            continue
        if words[0].endswith(b"epmd") and _serves(int(path.parent.name), port):
            found.append(int(path.parent.name))
    return found


def _serves(pid: int, port: int) -> bool:
    try:
        environment = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return False
    return f"ERL_EPMD_PORT={port}".encode() in environment


def is_open(port: int) -> bool:
    """Whether something listens on that port."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
