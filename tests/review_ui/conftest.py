"""An installation with its pages on a free port."""

import pytest

from tests.review_ui.served import served
from tests.running import Site
from tests.servers.private import free_ports


@pytest.fixture
def site(tmp_path):
    (port,) = free_ports()
    site = Site(tmp_path, {"VAGUEMESTRE_HOME": str(tmp_path / "var"), "VAGUEMESTRE_WEB_PORT": str(port)})
    yield site
    site.end()


@pytest.fixture
def pages(tmp_path):
    """An installation served by this very process."""
    with served(tmp_path) as made:
        yield made
