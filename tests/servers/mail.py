"""Dovecot: a real IMAP server, with passwords or OAuth2 tokens."""

import getpass
import json
import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

from imap_tools import MailBoxUnencrypted

from pipeline.intake.mailbox import Encryption, MailAccount
from tests.servers.private import PrivateServer, free_ports, program


class Dovecot(PrivateServer):
    """One mailbox, "depot", password "secret", token "jeton"."""

    user = "nobody"
    USER, PASSWORD, TOKEN = "depot", "secret", "jeton-valable"

    def __init__(self) -> None:
        super().__init__()
        self._introspection = _TokenServer(self.TOKEN, self.USER)

    def command(self):
        (self.folder / "users").write_text(f"{self.USER}:{{PLAIN}}{self.PASSWORD}\n")
        (self.folder / "oauth2").write_text(
            f"introspection_url = http://127.0.0.1:{self._introspection.port}/?token=\n"
            "introspection_mode = get\nusername_attribute = username\nactive_attribute = active\n"
            "active_value = true\n"
        )
        (self.folder / "dovecot.conf").write_text(self._configuration())
        return [program("/usr/sbin/dovecot"), "-F", "-c", str(self.folder / "dovecot.conf")]

    def _configuration(self) -> str:
        folder = self.folder
        internal = "nobody" if os.geteuid() == 0 else getpass.getuser()
        return f"""
base_dir = {folder}/run
state_dir = {folder}/run
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2 oauthbearer
default_login_user = {internal}
default_internal_user = {internal}
default_internal_group = nogroup
mail_location = maildir:{folder}/mail/%u
first_valid_uid = 1
log_path = /dev/stderr
mail_max_userip_connections = 100
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/oauth2
}}
userdb {{
  driver = static
  args = uid={internal} gid=nogroup home={folder}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {self.port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
service auth {{
  user = {internal}
}}
service auth-worker {{
  user = {internal}
}}
service imap {{
  vsz_limit = 0
}}
"""

    def account(self, **changed: object) -> MailAccount:
        usual = {
            "host": "127.0.0.1",
            "port": self.port,
            "user": self.USER,
            "password": self.PASSWORD,
            "encryption": Encryption.NONE,
        }
        return MailAccount(**(usual | changed))  # type: ignore[arg-type]

    def is_ready(self):
        with self.opened():
            return True

    def opened(self):
        """A connection of the test's own."""
        return MailBoxUnencrypted("127.0.0.1", self.port).login(self.USER, self.PASSWORD)

    def deliver(self, raw: bytes, folder: str = "INBOX") -> None:
        with self.opened() as box:
            if not box.folder.exists(folder):
                box.folder.create(folder)
            box.append(raw, folder)

    def folder_sizes(self) -> dict[str, int]:
        """How many mails lie in each folder."""
        with self.opened() as box:
            return {f.name: box.folder.status(f.name)["MESSAGES"] for f in box.folder.list()}

    def empty(self) -> None:
        """Remove every mail and every folder but the inbox."""
        with self.opened() as box:
            for folder in [f.name for f in box.folder.list()]:
                box.folder.set(folder)
                uids = box.uids()
                if uids:
                    box.delete(uids)
            box.folder.set("INBOX")
            for folder in [f.name for f in box.folder.list() if f.name != "INBOX"]:
                box.folder.delete(folder)

    def stop(self):
        super().stop()
        self._introspection.stop()


class _TokenServer:
    """Says which OAuth2 token is good, to Dovecot."""

    def __init__(self, token: str, user: str) -> None:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                asked = parse_qs(urlsplit(self.path).query).get("token", [""])[0]
                good = asked == token
                body = json.dumps({"active": good, "username": user if good else ""}).encode()
                self.send_response(200 if good else 401)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                return

        (self.port,) = free_ports()
        self._server = HTTPServer(("127.0.0.1", self.port), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
