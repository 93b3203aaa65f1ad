"""Mail from its door to its draft, through the programs that an operator runs."""

import io
import json
import time
import zipfile

import pytest

from tests.claim_letters import as_mail, as_pdf, as_scan, letter, said_by
from tests.end_to_end.conftest import mailbox_settings, watched_bucket
from tests.invariants import broken_invariants
from tests.running import Site, drop_over_s3
from tests.servers.private import wait_until

pytestmark = pytest.mark.slow


def assert_right(draft: dict, number: int) -> None:
    """The draft of that letter says what the letter says, and keeps the contract."""
    assert broken_invariants(draft) == []
    assert said_by(draft).items() >= letter(number).expected.items()


def test_sixty_plis_by_post_and_by_mail_are_drafted_once_and_right(production: Site, seaweedfs, dovecot):
    """Twenty scans, twenty born-digital letters, twenty mails; some come twice, some by both doors."""
    production.settings |= mailbox_settings(dovecot)
    production.settings["VAGUEMESTRE_IMAP_FOLDERS"] = "INBOX,Autres"
    bucket = watched_bucket(production)
    scans = {f"entrant/lot-1/scan-{n:02}.jpg": as_scan(n) for n in range(20)}
    letters = {f"entrant/lot-2/lettre-{n:02}.pdf": as_pdf(n, 1 + n % 3) for n in range(20, 40)}
    mails = {n: as_mail(n) for n in range(40, 60)}
    again = {f"entrant/lot-3/encore-{n:02}.jpg": as_scan(n) for n in range(10)}
    saved = {f"entrant/lot-4/courriel-{n}.eml": mails[n] for n in range(40, 50)}
    drop_over_s3(seaweedfs, bucket, scans | letters | again | saved)
    for n, raw in mails.items():
        dovecot.deliver(raw)
        if n < 45:
            dovecot.deliver(raw, "Autres")
    workers = [production.start("worker") for _ in range(2)]
    watch = production.start("watch")

    status = production.wait_drained(60, 400)

    assert status["plis"] == {"drafted": 60}
    # A letter dropped twice, or by both doors: whichever came first is the pli, the other is known as such.
    assert status["receipts"] == {"accepted": 60, "duplicate": 10 + 10 + 5}
    drafts = {d["items"][0]["sha256"]: d for d in production.drafts()}
    assert len(drafts) == 60
    found = sorted(said_by(d)["montant_demande"] for d in drafts.values())
    assert found == sorted(letter(n).expected["montant_demande"] for n in range(60))
    for draft in drafts.values():
        amount = said_by(draft)["montant_demande"]
        (number,) = [n for n in range(60) if letter(n).expected["montant_demande"] == amount]
        assert_right(draft, number)
    production.assert_conserved()
    wait_until(lambda: dovecot.folder_sizes()["Vaguemestre - traités"] == 25, 20, "all mail is moved")
    assert {program.stop() for program in [*workers, watch]} == {0}


def test_one_command_does_everything_on_one_machine(embedded: Site):
    embedded.start("up", "--no-web")
    bucket = embedded.folder / "var" / "bucket" / "lot-7"
    bucket.mkdir(parents=True)
    for n in range(3):
        (bucket / f"lettre-{n}.pdf").write_bytes(as_pdf(n))
    (bucket / "vide.pdf").write_bytes(b"")
    embedded.run("submit", *[_written(embedded, f"{n}.pdf", as_pdf(n)) for n in (10, 11)])
    embedded.wait_drained(5, 90)
    embedded.assert_conserved()
    drafts = {draft["items"][0]["path"]: draft for draft in embedded.drafts()}
    for n in range(3):
        assert_right(drafts[f"lettre-{n}.pdf"], n)
    assert [item["path"] for item in drafts["10.pdf"]["items"]] == ["10.pdf", "11.pdf"]
    expected = {"lettre-0.pdf", "lettre-1.pdf", "lettre-2.pdf", "vide.pdf", "vide.pdf.txt"}
    moved = embedded.folder / "var" / "bucket"
    wait_until(
        lambda: {p.name for p in moved.glob("*e*/**/*") if p.is_file()} == expected, 20, "all is moved"
    )
    assert list(bucket.iterdir()) == []


def _written(site: Site, name: str, content: bytes):
    path = site.folder / name
    path.write_bytes(content)
    return path


def test_the_queue_gives_the_very_draft_that_the_command_gives(embedded: Site):
    """One implementation of every stage: a mail with an archive, a scan and a refused file."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr("lettre.pdf", as_pdf(1))
        files.writestr("photo.jpg", as_scan(2))
        files.writestr("vide.pdf", b"")
    pli = [
        _written(embedded, "envoi.zip", archive.getvalue()),
        _written(embedded, "message.eml", as_mail(1)),
    ]
    embedded.start("up", "--no-web")
    embedded.run("submit", *pli)
    embedded.wait_drained(1, 60)
    (by_queue,) = embedded.drafts()
    assert by_queue.pop("made_by").startswith("vaguemestre "), "what is kept says what read it"
    assert len(by_queue.pop("judgement")) == 12
    assert by_queue.pop("rechecked") == []
    by_command = json.loads(embedded.run("process", *pli, "--text"))
    assert by_queue == by_command


def test_what_was_submitted_while_nothing_ran_is_read_when_it_does(embedded: Site):
    said = embedded.run("submit", _written(embedded, "lettre.pdf", as_pdf(3)))
    assert said.startswith("P")
    assert embedded.status()["in_flight"] == 1
    embedded.start("up", "--no-web")
    embedded.wait_drained(1, 60)
    assert "déjà reçu" in embedded.run("submit", _written(embedded, "autre-nom.pdf", as_pdf(3)))


def test_a_replay_makes_the_same_draft_from_the_originals(embedded: Site):
    embedded.run("submit", _written(embedded, "lettre.pdf", as_pdf(3, 2)))
    embedded.start("up", "--no-web")
    embedded.wait_drained(1, 60)
    before = embedded.drafts()
    embedded.run("replay", "--all")
    embedded.wait_drained(1, 60)
    assert embedded.drafts() == before
    embedded.assert_conserved()
    embedded.run("replay", "P000000-AAAAAA", code=2)


def test_the_audit_finds_an_original_that_was_lost_or_altered(embedded: Site):
    embedded.run("submit", _written(embedded, "lettre.pdf", as_pdf(3)))
    (original,) = (embedded.folder / "var" / "objects" / "originals").glob("*/*")
    content = original.read_bytes()
    original.write_bytes(bytes([content[0] ^ 1]) + content[1:])
    assert "altered" in embedded.run("audit", "--deep", code=1)
    original.unlink()
    assert "missing" in embedded.run("audit", code=1)


def test_programs_refuse_a_database_that_was_not_migrated(tmp_path, postgres, redis_server, seaweedfs):
    from tests.end_to_end.conftest import production_settings

    site = Site(tmp_path, production_settings(tmp_path, postgres.new_database(), redis_server, seaweedfs))
    for command in ("worker", "watch", "status"):
        site.run(command, code=3)


def test_two_thousand_plis_dropped_at_once_are_received_while_pages_are_read(production: Site):
    """Each has its receipt and its original safe long before it is read, and the watcher holds little."""
    bucket = production.folder / "depot"
    production.settings["VAGUEMESTRE_WATCH"] = str(bucket)
    bucket.mkdir()
    for n in range(2000):
        (bucket / f"{n:04}.txt").write_text(f"Objet : demande d'indemnisation n° {n}\n")
    production.start("worker")
    watch = production.start("watch")
    started, highest = time.monotonic(), 0.0
    while (status := production.status())["receipts"].get("accepted", 0) < 2000:
        highest = max(highest, watch.memory_mb())
        assert time.monotonic() - started < 300, status
    assert status["pages"]["read"] > 0, "pages were read meanwhile"
    assert highest <= 300
    production.assert_conserved()
