"""The packaged gazetteer, opened once for all tests."""

import pytest

from dateline_gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()
