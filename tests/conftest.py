import socket
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any

import pytest

from tests.servers import FaultServer, running


@pytest.fixture(scope="session")
def faults() -> Iterator[FaultServer]:
    """A server that answers as each test scripts it."""
    server = FaultServer()
    with running(server) as server.address:
        yield server


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:  # pyright: ignore[reportUnusedFunction]  autouse
    """Fail a test that looks beyond this machine, even where the code under test hides the error."""
    offences: list[object] = []

    def guard(owner: object, name: str, host_of: Any) -> None:
        original = getattr(owner, name)

        def guarded(*args: Any, **options: Any) -> Any:
            host = host_of(*args)
            if not _is_local(host):
                offences.append(host)
                raise PermissionError(f"tests stay on this machine: {host}")
            return original(*args, **options)

        monkeypatch.setattr(owner, name, guarded)

    guard(socket.socket, "connect", lambda sock, address: _host(sock, address))
    guard(socket.socket, "connect_ex", lambda sock, address: _host(sock, address))
    guard(socket.socket, "sendto", lambda sock, *args: _host(sock, args[-1]))
    guard(socket, "getaddrinfo", lambda host, *_args: host)
    yield
    if offences:
        pytest.fail(f"went beyond this machine: {offences}")


def _host(sock: socket.socket, address: Any) -> object:
    return "localhost" if sock.family == socket.AF_UNIX else address[0]


def _is_local(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode()
    try:
        return host in {None, "", "localhost"} or ip_address(str(host)).is_loopback
    except ValueError:
        return False
