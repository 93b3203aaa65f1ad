"""The API keeps to the schema that it publishes, whatever is asked of it: made-up calls, by schemathesis.

Over PostgreSQL, which minds what SQLite lets pass: a NUL, a number that no column holds.
"""

import json
import re
from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from claims.people import Role
from review_ui.api.asking import SCOPES
from tests.review_ui.programs import Program
from tests.review_ui.served import served

pytestmark = pytest.mark.slow

_CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def program(postgres, tmp_path_factory) -> Iterator[Program]:
    """A token that opens everything, of an installation with a case."""
    folder = tmp_path_factory.mktemp("conforms")
    lifted = {"API_PER_MINUTE": "1000000", "DROPS_PER_MINUTE": "1000000"}
    with served(folder, database_url=postgres.new_database(), **lifted) as pages:
        pages.account("camille", Role.REDACTEUR)
        made = pages.program()
        made.pli = pages.office().drafted()
        yield made


@pytest.fixture(scope="module")
def schema(program: Program) -> schemathesis.schemas.BaseSchema:
    loaded = schemathesis.openapi.from_url(f"{program.origin}/api/v1/openapi.json")
    loaded.config.update(base_url=f"{program.origin}/api/v1")
    return loaded


def test_the_schema_names_nothing_that_it_does_not_hold(schema):
    names = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(schema.raw_schema)))
    assert names <= set(schema.raw_schema["components"]["schemas"])


@pytest.mark.parametrize(("method", "path"), SCOPES)
def test_a_call_is_answered_as_the_schema_says(schema, program, method, path):
    @given(case=schema[path][method].as_strategy())
    @settings(
        max_examples=20,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def answered(case):
        if "pli" in case.path_parameters and len(str(case.path_parameters["pli"])) % 2:
            case.path_parameters["pli"] = program.pli  # the case that is there is asked about as well
        headers = {"Authorization": f"Bearer {program.token}"}
        case.call_and_validate(headers=headers, checks=_CHECKS, timeout=20)

    answered()
