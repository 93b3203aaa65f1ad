"""The shared mailbox, on a real IMAP server: each mail is received once, then moved."""

import contextlib
import json
import socket
import threading
import time
from datetime import timedelta
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from claims.errors import BadSetting, Unavailable
from claims.ledger import ReceiptFate
from pipeline.intake.mail_watch import MailRules, MailWatch
from pipeline.intake.mailbox import ClientCredentials, ImapMailbox
from tests.intake.watched import answered, contents, plis_of
from tests.servers.private import free_ports

DONE, PARKED = "Vaguemestre - traités", "Vaguemestre - à voir"


def mail(
    subject: str = "Ma porte", message_id: str | None = "<1@exemple.fr>", body: str = "Bonjour"
) -> bytes:
    """A mail with one attachment, as bytes."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "eve@exemple.fr", "depot@exemple.fr", subject
    message["Date"] = "Mon, 02 Mar 2026 09:00:00 +0100"
    if message_id:
        message["Message-ID"] = message_id
    message.set_content(body)
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="facture.pdf")
    message.set_boundary("partage")
    return message.as_bytes()


def watcher(dovecot, reception, *folders: str, **rules) -> MailWatch:
    account = f"{dovecot.USER}@127.0.0.1"
    return MailWatch(reception, MailRules(account, folders or ("INBOX",), DONE, PARKED, **rules))


def passed(dovecot, watch: MailWatch, number: int = 1) -> int:
    """So many passes, each on a connection of its own; how many mails were received."""
    received = 0
    for _ in range(number):
        with ImapMailbox(dovecot.account()) as box:
            received += watch.pass_once(box)
    return received


def test_a_mail_is_one_pli_with_its_very_bytes_then_is_moved(dovecot, reception):
    dovecot.deliver(mail())
    assert passed(dovecot, watcher(dovecot, reception)) == 1
    (receipt,) = answered(reception)
    (raw,) = contents(reception, receipt.pli).values()
    assert raw.replace(b"\r\n", b"\n") == mail()
    assert dovecot.folder_sizes() == {"INBOX": 0, DONE: 1}
    assert receipt.is_settled


def test_mail_stays_unread_until_it_is_moved_and_after(dovecot, reception):
    dovecot.deliver(mail())
    passed(dovecot, watcher(dovecot, reception))
    with dovecot.opened() as box:
        box.folder.set(DONE)
        (found,) = box.fetch(mark_seen=False)
        assert "\\Seen" not in found.flags


def test_a_pass_more_receives_nothing_more(dovecot, reception):
    dovecot.deliver(mail())
    assert passed(dovecot, watcher(dovecot, reception), 3) == 1


def test_mail_is_moved_only_after_it_is_committed(dovecot, reception, monkeypatch):
    dovecot.deliver(mail())
    monkeypatch.setattr(type(reception.objects), "put", _does_not_answer)
    with pytest.raises(Unavailable):
        passed(dovecot, watcher(dovecot, reception))
    assert dovecot.folder_sizes() == {"INBOX": 1}
    monkeypatch.undo()
    assert passed(dovecot, watcher(dovecot, reception)) == 1
    assert dovecot.folder_sizes() == {"INBOX": 0, DONE: 1}


def test_a_program_killed_between_commit_and_move_moves_it_later_and_counts_it_once(
    dovecot, reception, monkeypatch
):
    dovecot.deliver(mail())
    monkeypatch.setattr(ImapMailbox, "move", _does_not_answer)
    with pytest.raises(Unavailable):
        passed(dovecot, watcher(dovecot, reception))
    monkeypatch.undo()
    assert dovecot.folder_sizes() == {"INBOX": 1}
    assert passed(dovecot, watcher(dovecot, reception)) == 0
    assert dovecot.folder_sizes() == {"INBOX": 0, DONE: 1}
    assert len(plis_of(reception)) == 1


def _does_not_answer(*_):
    raise Unavailable("essai")


def test_a_mail_that_the_server_will_not_move_is_asked_again_and_counts_once(dovecot, reception, monkeypatch):
    dovecot.deliver(mail())
    monkeypatch.setattr(ImapMailbox, "move", lambda *_: False)
    assert passed(dovecot, watcher(dovecot, reception), 2) == 1
    assert not answered(reception)[0].is_settled
    monkeypatch.undo()
    passed(dovecot, watcher(dovecot, reception))
    assert dovecot.folder_sizes() == {"INBOX": 0, DONE: 1}


def test_the_same_mail_in_two_folders_is_one_pli(dovecot, reception):
    dovecot.deliver(mail())
    dovecot.deliver(b"Delivered-To: autre@exemple.fr\r\nReceived: from ailleurs\r\n" + mail(), "Archives")
    watch = watcher(dovecot, reception, "INBOX", "Archives")
    passed(dovecot, watch)
    first, again = answered(reception)
    assert (again.fate, again.pli) == (ReceiptFate.DUPLICATE, first.pli)
    assert dovecot.folder_sizes() == {"INBOX": 0, "Archives": 0, DONE: 2}


def test_when_uidvalidity_changes_no_mail_is_lost_and_none_counts_twice(dovecot, reception, monkeypatch):
    """The folder is made anew under the same name: the same UIDs name other mails."""
    dovecot.deliver(mail("un", "<1@x>", "un"), "Lot")
    monkeypatch.setattr(ImapMailbox, "move", lambda *_: True)
    watch = watcher(dovecot, reception, "Lot")
    passed(dovecot, watch)
    with dovecot.opened() as box:
        box.folder.delete("Lot")
    time.sleep(1.1)  # UIDVALIDITY is a time in seconds
    dovecot.deliver(mail("deux", "<2@x>", "deux"), "Lot")
    dovecot.deliver(mail("un", "<1@x>", "un"), "Lot")
    passed(dovecot, watch)
    assert [r.fate for r in answered(reception)] == ["accepted", "accepted", "duplicate"]
    assert len(plis_of(reception)) == 2


def test_mails_without_a_message_id_are_told_apart_by_what_they_say(dovecot, reception):
    for body in ("un", "deux", "un"):
        dovecot.deliver(mail(message_id=None, body=body))
    passed(dovecot, watcher(dovecot, reception))
    assert sorted(r.fate for r in answered(reception)) == ["accepted", "accepted", "duplicate"]


def test_two_mails_that_share_a_message_id_are_two_plis_when_they_differ(dovecot, reception):
    dovecot.deliver(mail(body="un"))
    dovecot.deliver(mail(body="deux"))
    passed(dovecot, watcher(dovecot, reception))
    assert len(plis_of(reception)) == 2


def test_a_mail_saved_to_the_bucket_is_the_same_pli(dovecot, reception, tmp_path):
    dovecot.deliver(mail())
    passed(dovecot, watcher(dovecot, reception))
    saved = tmp_path / "message.eml"
    saved.write_bytes(mail())  # line ends of a file, not of a server
    receipt = reception.receive("bucket", "bucket/message.eml@1", "message.eml", [("message.eml", saved)])
    assert receipt.fate is ReceiptFate.DUPLICATE


def test_a_mail_with_odd_headers_is_received_as_it_is(dovecot, reception):
    odd = b"From: x\r\nSubject: =?utf-8?Q?=E9?=\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--\r\nrien"
    dovecot.deliver(odd)
    passed(dovecot, watcher(dovecot, reception))
    (receipt,) = answered(reception)
    assert list(contents(reception, receipt.pli).values()) == [odd]


def test_a_mail_over_the_cap_is_put_aside_in_sight(dovecot, reception):
    dovecot.deliver(mail(body="long " * 300_000))
    passed(dovecot, watcher(dovecot, reception, max_file_mb=1))
    (receipt,) = answered(reception)
    assert receipt.fate is ReceiptFate.REJECTED
    assert "1 Mo" in receipt.reason.message
    assert dovecot.folder_sizes() == {"INBOX": 0, PARKED: 1}


def test_a_mail_that_cannot_be_fetched_is_tried_again_then_parked_and_others_go_on(
    dovecot, reception, monkeypatch
):
    dovecot.deliver(mail("mauvais", "<m@x>"))
    dovecot.deliver(mail("bon", "<b@x>"))
    fetch = ImapMailbox.fetch
    turn = 0

    def clock():
        return reception.clock() + timedelta(hours=turn)

    def refuse_first(self, letter, into: Path):
        return fetch(self, letter, into) and b"mauvais" not in into.read_bytes()

    monkeypatch.setattr(ImapMailbox, "fetch", refuse_first)
    held = type(reception)(reception.database, reception.objects, clock)
    for turn in range(20):  # noqa: B007 - read by the clock
        passed(dovecot, watcher(dovecot, held))
        if any(r.fate is ReceiptFate.PARKED for r in answered(held)):
            break
    assert turn == 8, "nine tries"
    passed(dovecot, watcher(dovecot, held))
    assert dovecot.folder_sizes() == {"INBOX": 0, DONE: 1, PARKED: 1}
    assert {r.fate for r in answered(held)} == {ReceiptFate.PARKED, ReceiptFate.ACCEPTED}


def test_a_connection_cut_while_a_mail_is_fetched_loses_nothing(dovecot, reception):
    """A relay between us and the server cuts the line in the middle of the mail's bytes."""
    dovecot.deliver(mail(body="x" * 400_000))
    with CuttingRelay(dovecot.port, after=100_000) as relay:
        cut = MailWatch(reception, watcher(dovecot, reception).rules)
        with pytest.raises(Unavailable), ImapMailbox(dovecot.account(port=relay.port)) as box:
            cut.pass_once(box)
    assert plis_of(reception) == []
    assert dovecot.folder_sizes() == {"INBOX": 1}
    (failing,) = answered(reception)
    assert failing.fate is ReceiptFate.FAILING
    time.sleep(5.5)  # its first wait
    passed(dovecot, watcher(dovecot, reception))
    assert len(plis_of(reception)) == 1


class CuttingRelay:
    """Passes bytes on to a port of this machine; hangs up after so many from it, the first few times."""

    def __init__(self, port: int, after: int, times: int = 1) -> None:
        self._target, self._after, self._times = port, after, times
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]

    def __enter__(self) -> "CuttingRelay":
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.close()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._server.accept()
            except OSError:
                return
            most = self._after if self._times > 0 else None
            self._times -= 1
            threading.Thread(target=self._relay, args=(client, most), daemon=True).start()

    def _relay(self, client: socket.socket, most: int | None) -> None:
        server = socket.create_connection(("127.0.0.1", self._target))
        threading.Thread(target=self._copy, args=(client, server, None), daemon=True).start()
        self._copy(server, client, most)
        for end in (client, server):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    @staticmethod
    def _copy(source: socket.socket, target: socket.socket, most: int | None) -> None:
        passed = 0
        try:
            while chunk := source.recv(4096):
                target.sendall(chunk)
                passed += len(chunk)
                if most is not None and passed > most:
                    return
        except OSError:
            return


def test_new_mail_wakes_the_watcher_at_once(dovecot):
    with ImapMailbox(dovecot.account()) as box:
        threading.Timer(0.5, dovecot.deliver, args=(mail(),)).start()
        started = time.monotonic()
        assert box.wait("INBOX", 30, lambda: False)
        assert time.monotonic() - started < 15


def test_the_wait_ends_when_the_program_stops(dovecot):
    with ImapMailbox(dovecot.account()) as box:
        started = time.monotonic()
        box.wait("INBOX", 30, lambda: time.monotonic() - started > 1)
        assert time.monotonic() - started < 15


def test_a_folder_that_does_not_exist_holds_nothing(dovecot):
    with ImapMailbox(dovecot.account()) as box:
        assert box.letters("Absent") == []


def test_a_token_signs_in(dovecot):
    with ImapMailbox(dovecot.account(password="", token=lambda: dovecot.TOKEN)) as box:
        assert box.letters("INBOX") == []


@pytest.mark.parametrize("changed", [{"password": "faux"}, {"token": lambda: "faux"}])
def test_a_refused_sign_in_is_for_the_operator(dovecot, changed):
    with pytest.raises(BadSetting, match="VAGUEMESTRE_IMAP_USER"):
        ImapMailbox(dovecot.account(**changed))


def test_a_server_that_does_not_answer_is_worth_another_try(dovecot):
    (port,) = free_ports()
    with pytest.raises(Unavailable):
        ImapMailbox(dovecot.account(port=port))


@pytest.fixture
def token_server():
    """Answers token requests, and remembers what was asked."""
    asked: list[dict[str, list[str]]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            asked.append(form)
            good = form.get("client_secret") == ["bon"]
            self.send_response(200 if good else 401)
            self.end_headers()
            self.wfile.write(json.dumps({"access_token": "frais"} if good else {"error": "x"}).encode())

        def log_message(self, *_):
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/token", asked
    server.shutdown()
    server.server_close()


def test_a_client_asks_for_a_token_of_its_own(token_server):
    url, asked = token_server
    assert ClientCredentials(url, "moi", "bon", "imap")() == "frais"
    assert asked[0]["grant_type"] == ["client_credentials"]
    assert ClientCredentials(url, "moi", "bon", "imap", "renouveler")() == "frais"
    assert (asked[1]["grant_type"], asked[1]["refresh_token"]) == (["refresh_token"], ["renouveler"])


def test_a_client_that_is_refused_is_for_the_operator(token_server):
    url, _ = token_server
    with pytest.raises(BadSetting, match="token server"):
        ClientCredentials(url, "moi", "faux")()


def test_a_token_server_that_does_not_answer_is_worth_another_try():
    (port,) = free_ports()
    with pytest.raises(Unavailable):
        ClientCredentials(f"http://127.0.0.1:{port}/", "moi", "bon")()
