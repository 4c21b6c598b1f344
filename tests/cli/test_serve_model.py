import json
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest

from summarizer.cli.serve_model import serve
from summarizer.errors import UsageError


def test_port_in_use_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"Port {port} on 127.0.0.1 is in use") as caught:
            serve("127.0.0.1", port)
    assert caught.value.hint == "Take a free one: --port 0"


@pytest.mark.parametrize(("host", "port"), [("192.0.2.1", 0), ("127.0.0.1", 70000)])
def test_address_that_cannot_be_is_told(host: str, port: int) -> None:
    with pytest.raises(UsageError):
        serve(host, port)


def test_server_says_where_it_answers_and_stops_on_interrupt() -> None:
    code = "from summarizer.cli.serve_model import serve; serve('127.0.0.1', 0)"
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:  # noqa: S603  our own code
        assert server.stderr is not None
        line = server.stderr.readline()
        url = next(word for word in line.split() if word.startswith("http"))
        with urllib.request.urlopen(f"{url}/models") as answer:  # noqa: S310  loopback
            assert json.load(answer)["data"][0]["id"] == "embedded"
        server.send_signal(signal.SIGINT)
        assert "Traceback" not in server.stderr.read()
