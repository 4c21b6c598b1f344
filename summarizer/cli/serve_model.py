"""`summarizer serve-model`: the built-in model on a port, for anyone's OpenAI client."""

import errno
import socket
import sys
from contextlib import suppress
from typing import Annotated

import typer

from summarizer.errors import UsageError

MAX_PORT = 65535


def serve_model(
    *,
    host: Annotated[
        str, typer.Option(metavar="HOST", help="Address of this machine to listen on.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="PORT", help="Port; 0 takes a free one.")] = 8008,
) -> None:
    """Serve the built-in model on a port.

    It answers as an OpenAI-compatible API does, until Ctrl-C. Anyone who reaches the address
    may use it: it has no key.

    Example: summarizer serve-model --port 8008
    """
    serve(host, port)


def serve(host: str, port: int) -> None:
    """Serve until interrupted; port 0 takes a free one.

    Raises UsageError where the address cannot be had.
    """
    import uvicorn

    from summarizer.embedded.app import build_app

    with _listen(host, port) as listener:
        sys.stderr.write(f"The built-in model answers at {_url(listener)} (Ctrl+C stops it).\n")
        config = uvicorn.Config(build_app(), log_level="warning", lifespan="off")
        with suppress(KeyboardInterrupt):  # uvicorn raises it again once it has stopped
            uvicorn.Server(config).run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    if not 0 <= port <= MAX_PORT:
        raise UsageError(f"There is no port {port}.", f"Ports go from 0 to {MAX_PORT}.")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            message, hint = f"Port {port} on {host} is in use.", "Take a free one: --port 0"
        elif error.errno == errno.EACCES:
            message, hint = f"Port {port} on {host} is not allowed.", "Take one above 1023."
        else:
            message, hint = f"{host} is no address of this machine.", "Use --host 127.0.0.1"
        raise UsageError(message, hint) from error


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/v1" if ":" in host else f"http://{host}:{port}/v1"
