"""LibreOffice fetches, runs and links nothing by its own settings, before any sandbox cuts its network."""

from pathlib import Path

import pytest

from extractors.formats import true_media_type
from extractors.limits import Limits
from pipeline.intake import office
from tests.attacks.canary import Canary
from tests.attacks.documents import OFFICE

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("attacks")]

_REACHING = {"template.docx", "picture.docx", "dde.docx", "section.odt", "picture.rtf"}


@pytest.mark.parametrize("attack", [a for a in OFFICE if a.name in _REACHING], ids=lambda a: a.name)
def test_no_settings_of_libreoffice_let_a_document_reach_out(attack, tmp_path):
    canary = Canary()
    path = tmp_path / attack.name
    path.write_bytes(attack.build(canary.port))
    office.convert_to_pdf(path, true_media_type(path), tmp_path / "made.pdf", Limits())
    canary.close()
    assert canary.reached == []
    assert [name for name in Path("/tmp").iterdir() if "vaguemestre-piege" in name.name] == []
