from collections.abc import Iterator

import pytest

from tests.loopback import offences
from tests.servers import FaultServer, running


@pytest.fixture(autouse=True)
def _loopback_only() -> Iterator[None]:  # pyright: ignore[reportUnusedFunction]  autouse
    """Fail a test that looked beyond this machine, even where the code under test hid the error."""
    offences.clear()
    yield
    assert not offences, f"went beyond this machine: {offences}"


@pytest.fixture(scope="session")
def faults() -> Iterator[FaultServer]:
    """Start a server that answers as each test scripts it."""
    server = FaultServer()
    with running(server) as server.address:
        yield server
