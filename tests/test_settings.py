import os
from pathlib import Path

import pytest

from summarizer.drafting.settings import AnswerMode, ModelSettings
from summarizer.errors import UsageError
from summarizer.settings import Settings, environment_notices, read_settings
from tests.commands import REPORT, Cli
from tests.servers import FaultServer, says

EMPTY = '{"achievements": [], "problems": [], "plans": []}'
ADDRESS = "http://127.0.0.1:9/v1"


@pytest.fixture(autouse=True)
def _empty_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction]  autouse
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    Path("a.txt").write_text(REPORT, encoding="utf-8")
    return Cli(monkeypatch, capsys)


def write_file(text: str) -> None:
    Path("summarizer.toml").write_text(text, encoding="utf-8")


def test_defaults_are_those_of_the_client() -> None:
    assert read_settings(os.environ).for_model() == ModelSettings()


def test_limits_are_those_of_the_client() -> None:
    for name, field in Settings.model_fields.items():
        if (client := ModelSettings.model_fields.get("name" if name == "model" else name)) is None:
            continue
        assert field.metadata == client.metadata, name


def test_flag_beats_environment_beats_file_beats_default(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_settings(os.environ).concurrency == 8
    write_file("concurrency = 2\nreasks = 0\n")
    assert read_settings(os.environ).concurrency == 2
    monkeypatch.setenv("SUMMARIZER_CONCURRENCY", "3")
    assert read_settings(os.environ).concurrency == 3
    settings = read_settings(os.environ, concurrency=4, deadline_s=None)
    assert (settings.concurrency, settings.reasks, settings.deadline_s) == (4, 0, 300.0)


def test_model_and_address_come_from_the_file() -> None:
    write_file(f'model = "qwen3"\nbase_url = "{ADDRESS}"\nmode = "tools"\n')
    model = read_settings(os.environ).for_model()
    assert (model.name, model.base_url, model.mode) == ("qwen3", ADDRESS, AnswerMode.TOOLS)


def test_environment_alone_names_no_model_address_or_key(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("MODEL", "qwen3"), ("BASE_URL", ADDRESS), ("API_KEY_ENV", "HOME")):
        monkeypatch.setenv(f"SUMMARIZER_{name}", value)
        monkeypatch.setenv(f"summarizer_{name.lower()}", value)
    assert read_settings(os.environ).for_model() == ModelSettings()


def test_environment_does_not_redirect_a_model_that_the_file_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_file(f'model = "qwen3"\nbase_url = "{ADDRESS}"\n')
    monkeypatch.setenv("SUMMARIZER_BASE_URL", "http://elsewhere/v1")
    assert read_settings(os.environ).base_url == ADDRESS


def test_each_variable_without_effect_is_told() -> None:
    variables = {
        "SUMMARIZER_BASE_URL": ADDRESS,
        "SUMMARIZER_CONCURENCY": "2",
        "SUMMARIZER_DEADLINE_S": "2",
        "OTHER": "",
    }
    first, second = environment_notices(variables)
    assert first.startswith("SUMMARIZER_BASE_URL is ignored: the environment alone cannot")
    assert "--base-url or summarizer.toml" in first
    assert second == "SUMMARIZER_CONCURENCY is ignored: there is no such setting."


@pytest.mark.parametrize("name", ["MODEL", "BASE_URL", "API_KEY_ENV"])
def test_run_tells_of_an_ignored_variable_in_one_line(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(f"SUMMARIZER_{name}", "x")
    ended = cli("run", "a.txt")
    assert ended.code == 0
    assert ended.err.count("\n") == 1
    assert ended.err.startswith(f"SUMMARIZER_{name} is ignored")


def test_variables_of_openai_do_not_reach_a_run(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, faults: FaultServer
) -> None:
    script = faults.script(says(EMPTY))
    monkeypatch.setenv("OPENAI_BASE_URL", script.url)
    monkeypatch.setenv("OPENAI_API_KEY", "stray-secret")
    monkeypatch.setenv("HTTP_PROXY", script.url)
    monkeypatch.setenv("ALL_PROXY", script.url)
    ended = cli("run", "a.txt")
    assert (ended.code, ended.err) == (0, "")
    assert script.requests == []


def test_variables_of_openai_do_not_reach_the_server_that_is_named(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, faults: FaultServer
) -> None:
    stray, named = faults.script(says(EMPTY)), faults.script(says(EMPTY))
    monkeypatch.setenv("OPENAI_BASE_URL", stray.url)
    for name in ("API_KEY", "ADMIN_KEY", "ORG_ID", "PROJECT_ID", "WEBHOOK_SECRET"):
        monkeypatch.setenv(f"OPENAI_{name}", "stray-secret")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Stray: stray-secret")
    assert cli("run", "a.txt", "--model", "m", "--base-url", named.url).code == 0
    assert stray.requests == []
    assert len(named.requests) == 1
    assert "stray-secret" not in str(named.headers)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("flag", "--concurrency: Input should be greater than or equal to 1, not 0."),
        ("environment", "SUMMARIZER_CONCURRENCY: Input should be greater"),
        ("file", "summarizer.toml, concurrency: Input should be greater"),
    ],
)
def test_bad_value_names_its_source(
    monkeypatch: pytest.MonkeyPatch, source: str, told: str
) -> None:
    if source == "environment":
        monkeypatch.setenv("SUMMARIZER_CONCURRENCY", "0")
    if source == "file":
        write_file("concurrency = 0")
    flags = {"concurrency": 0} if source == "flag" else {}
    with pytest.raises(UsageError, match="greater than or equal to 1") as caught:
        read_settings(os.environ, **flags)
    assert caught.value.message.startswith(told)


@pytest.mark.parametrize("text", ["model = ", "=", "[model", '\ufeffmodel = "embedded'])
def test_file_that_is_no_toml_is_told(text: str) -> None:
    write_file(text)
    with pytest.raises(UsageError, match=r"summarizer\.toml is not valid TOML"):
        read_settings(os.environ)


def test_file_in_another_encoding_is_told() -> None:
    Path("summarizer.toml").write_bytes('# 模型\nmodel = "embedded"'.encode("gb18030"))
    with pytest.raises(UsageError, match=r"summarizer\.toml is not valid TOML"):
        read_settings(os.environ)


def test_env_files_are_not_read() -> None:
    Path(".env").write_text("SUMMARIZER_CONCURRENCY=2\n", encoding="utf-8")
    assert read_settings(os.environ).concurrency == 8
