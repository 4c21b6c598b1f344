"""The guard of loopback.py does guard."""

import socket

import pytest

from tests.loopback import offences


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("8.8.8.8", 53)])
def test_connection_to_another_machine_is_refused_and_noted(address: tuple[str, int]) -> None:
    with socket.socket() as sock, pytest.raises(PermissionError):
        sock.connect(address)
    with socket.socket(type=socket.SOCK_DGRAM) as sock, pytest.raises(PermissionError):
        sock.sendto(b"x", address)
    assert offences == [address[0]] * 2
    offences.clear()


def test_name_of_another_machine_is_not_looked_up() -> None:
    with pytest.raises(PermissionError):
        socket.getaddrinfo("example.com", 80)
    assert offences == ["example.com"]
    offences.clear()


def test_loopback_is_open() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    assert not offences
