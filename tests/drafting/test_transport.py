import pytest

from summarizer.drafting.settings import ModelSettings
from summarizer.drafting.transport import open_transport
from summarizer.errors import UsageError


def test_other_model_needs_an_address() -> None:
    with pytest.raises(UsageError, match="qwen needs the address") as caught:
        open_transport(ModelSettings(name="qwen"))
    assert "--base-url" in (caught.value.hint or "")


@pytest.mark.parametrize("url", ["localhost:8080", "/v1", "ftp://127.0.0.1/v1", "http://", ""])
def test_address_must_be_one(url: str) -> None:
    with pytest.raises(UsageError, match="not the address of a server"):
        open_transport(ModelSettings(name="qwen", base_url=url))


@pytest.mark.parametrize("value", [None, ""])
def test_named_variable_must_hold_a_key(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    monkeypatch.delenv("MY_KEY", raising=False)
    if value is not None:
        monkeypatch.setenv("MY_KEY", value)
    with pytest.raises(UsageError, match="MY_KEY is not set"):
        open_transport(ModelSettings(name="m", base_url="http://127.0.0.1:1", api_key_env="MY_KEY"))


def test_environment_alone_sends_nothing_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://192.0.2.1/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    client = open_transport(ModelSettings(name="m", base_url="http://127.0.0.1:1/v1"))
    assert client.base_url.host == "127.0.0.1"
    assert client.api_key != "secret"


@pytest.mark.parametrize(
    ("url", "is_proxied"),
    [
        ("http://127.0.0.1:1/v1", False),
        ("http://localhost:1/v1", False),
        ("http://[::1]:1/v1", False),
        ("http://example.invalid/v1", True),
    ],
)
def test_proxy_of_the_environment_is_for_other_machines_only(
    monkeypatch: pytest.MonkeyPatch, url: str, *, is_proxied: bool
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    client = open_transport(ModelSettings(name="m", base_url=url))
    assert client._client.trust_env is is_proxied  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001  else it takes a network
