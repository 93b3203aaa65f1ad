"""Settings come from the environment and are checked at start; a wrong one is named."""

from dataclasses import fields

import pytest

from claims.errors import BadSetting
from extractors.limits import Limits
from pipeline.settings import read_settings


def test_what_is_unset_keeps_its_default():
    assert read_settings({"PATH": "/bin", "HOME": "/root"}).limits == Limits()


@pytest.mark.parametrize("cap", [field.name for field in fields(Limits)])
def test_every_cap_is_a_setting_of_its_own(cap):
    limits = read_settings({f"VAGUEMESTRE_{cap.upper()}": "7"}).limits
    changed = {f.name for f in fields(Limits) if getattr(limits, f.name) != getattr(Limits(), f.name)}
    assert changed == {cap}
    assert getattr(limits, cap) == 7


@pytest.mark.parametrize("value", ["0", "-1", "1.5", "beaucoup", "", " 3", "1e3", "²", "٣"])
def test_a_cap_that_is_no_positive_whole_number_is_refused_by_name(value):
    with pytest.raises(BadSetting, match="VAGUEMESTRE_MAX_PAGES must be a whole number of 1 or more"):
        read_settings({"VAGUEMESTRE_MAX_PAGES": value})


def test_an_unknown_setting_is_refused_and_the_known_ones_are_told():
    with pytest.raises(BadSetting) as refused:
        read_settings({"VAGUEMESTRE_MAX_PAGE": "10"})
    assert "VAGUEMESTRE_MAX_PAGE is not a setting" in refused.value.message
    assert all(f"VAGUEMESTRE_{field.name.upper()}" in refused.value.message for field in fields(Limits))
