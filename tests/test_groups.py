"""Tests that share a costly site are run by one worker: a group that is not kept together builds it twice."""

import pytest

pytestmark = pytest.mark.slow


@pytest.mark.xdist_group("kept together")
def test_the_runner_knows_the_group_of_a_test(request):
    if getattr(request.config.option, "loadgroup", False):
        assert request.node.nodeid.endswith("@kept together")


def test_only_tests_of_a_group_have_its_name(request):
    assert "@" not in request.node.nodeid
