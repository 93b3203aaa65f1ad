"""An installation whose antivirus is away opens nothing, loses nothing, says so, and goes on after."""

import pytest

from tests.claim_letters import as_pdf
from tests.commanded import fates
from tests.mailed import zipped
from tests.review_ui.browsing import person
from tests.running import Site
from tests.servers.private import free_ports, wait_until
from tests.servers.scanners import EICAR, Clamd

pytestmark = pytest.mark.slow


@pytest.fixture
def late_clamd():
    server = Clamd()
    yield server
    server.stop()


@pytest.fixture
def site(tmp_path, late_clamd):
    (port,) = free_ports()
    settings = {
        "VAGUEMESTRE_HOME": str(tmp_path / "var"),
        "VAGUEMESTRE_WEB_PORT": str(port),
        "VAGUEMESTRE_CLAMD_ADDRESS": late_clamd.address,
        "VAGUEMESTRE_CLAMD_STREAM_MB": "4",
    }
    site = Site(tmp_path, settings)
    yield site
    site.end()


def test_plis_wait_unopened_until_the_antivirus_is_back(site, late_clamd):
    for name, content in {"lettre.pdf": as_pdf(1), "piège.zip": zipped({"x.com": EICAR})}.items():
        (site.folder / name).write_bytes(content)
        site.run("submit", site.folder / name)
    site.start("up")
    wait_until(lambda: sum(site.status()["held_up"].values()) == 2, 40, "both plis are given back")
    status = site.status()
    assert (sum(status["items"].values()), status["plis"]["received"]) == (0, 2)
    assert list(status["held_up"]) == ["clamd: ConnectionRefusedError"]
    assert "clamd: ConnectionRefusedError" in site.run("status")
    admin = person(site, "admin")
    assert "aucun pli n'est ouvert" in admin.post("/reglages/essai/antivirus").shown.replace("&#39;", "'")
    assert "clamd" in site.failure("process", site.folder / "lettre.pdf", code=4)
    late_clamd.start()
    assert "L'antivirus répond" in admin.post("/reglages/essai/antivirus").shown.replace("&#39;", "'")
    site.wait_drained(2, 60)
    found = {path: fate for draft in site.drafts() for path, fate in fates(draft).items()}
    assert found == {"lettre.pdf": "processed", "piège.zip": "rejected virus"}
    site.assert_conserved()
