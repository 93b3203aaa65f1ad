"""PostgreSQL and SeaweedFS."""

import io
import itertools
import json
import subprocess
import sys
from pathlib import Path

import psycopg
from minio import Minio

from storage.s3 import S3Account, connect
from tests.servers.private import PrivateServer, as_user, free_ports, program


class Postgres(PrivateServer):
    """PostgreSQL; each test has a database of its own."""

    user = "postgres"
    _numbers = itertools.count()

    def __init__(self, *, durable: bool = False) -> None:
        super().__init__()
        self._durable = durable

    def _bin(self, name: str) -> str:
        return program(f"/usr/lib/postgresql/15/bin/{name}", name)

    def command(self):
        data = self.folder / "data"
        if not data.exists():
            subprocess.run(
                [*as_user(self.user), self._bin("initdb"), "-D", data, "-U", "postgres", "-A", "trust",
                 "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
                check=True, capture_output=True, cwd=self.folder,
            )  # fmt: skip
        loose = [] if self._durable else ["-c", "fsync=off", "-c", "full_page_writes=off"]
        return [self._bin("postgres"), "-D", str(data), "-p", str(self.port), "-k", str(self.folder),
                "-c", "listen_addresses=127.0.0.1", *loose]  # fmt: skip

    def is_ready(self):
        with psycopg.connect(self._dsn("postgres"), connect_timeout=2):
            return True

    def _dsn(self, name: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"

    def new_database(self) -> str:
        """A new, empty database: its URL."""
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self._dsn("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self._dsn(name)


class SeaweedFs(PrivateServer):
    """An S3 server."""

    KEY, SECRET = "essai", "essai-secret"
    _numbers = itertools.count()

    def __init__(self) -> None:
        super().__init__()
        self._ports = free_ports(9)

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def account(self) -> S3Account:
        return S3Account(self.endpoint, self.KEY, self.SECRET)

    def client(self) -> Minio:
        return connect(self.account)

    def command(self):
        identity = {
            "name": "essai",
            "credentials": [{"accessKey": self.KEY, "secretKey": self.SECRET}],
            "actions": ["Admin", "Read", "Write", "List", "Tagging"],
        }
        (self.folder / "s3.json").write_text(json.dumps({"identities": [identity]}))
        names = ("s3.port.grpc", "master.port", "master.port.grpc", "volume.port", "volume.port.grpc",
                 "filer.port", "filer.port.grpc", "admin.port", "admin.port.grpc")  # fmt: skip
        ports = [f"-{name}={port}" for name, port in zip(names, self._ports, strict=True)]
        weed = program(str(Path(sys.executable).with_name("weed")))
        return [weed, "-logtostderr=true", "mini", f"-dir={self.folder}/data",
                "-ip=127.0.0.1", "-ip.bind=127.0.0.1", f"-s3.port={self.port}", *ports,
                "-s3.port.iceberg=0", "-s3.port.lance=0", "-webdav=false", "-admin.ui=false",
                "-master.telemetry=false", f"-s3.config={self.folder}/s3.json"]  # fmt: skip

    def is_ready(self):
        client = self.client()
        if not client.bucket_exists("pret"):
            client.make_bucket("pret")
        client.put_object("pret", "pret", io.BytesIO(b"pret"), 4)
        return True

    def new_bucket(self) -> str:
        """The name of a bucket that does not exist yet."""
        return f"essai-{next(self._numbers)}"
