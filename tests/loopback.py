"""Keeps the test run on this machine: an audit hook sees each connection and look-up."""

import socket
import sys
from ipaddress import ip_address
from typing import cast

offences: list[object] = []


def _watch(event: str, args: tuple[object, ...]) -> None:
    """Refuse whatever would leave this machine; events: docs.python.org/3/library/audit_events."""
    if event in {"socket.connect", "socket.sendto"}:
        sock, address = args
        is_inet = isinstance(sock, socket.socket) and sock.family != socket.AF_UNIX
        host = cast("tuple[object, ...]", address)[0] if is_inet else None
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        host = args[0]
    else:
        return
    if not _is_local(host):
        offences.append(host)
        raise PermissionError(f"tests stay on this machine: {host}")


def _is_local(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    try:
        return name in {None, "", "localhost"} or ip_address(str(name)).is_loopback
    except ValueError:
        return False


sys.addaudithook(_watch)
