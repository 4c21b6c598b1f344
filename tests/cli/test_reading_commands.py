import json
from pathlib import Path

from tests.commands import REPORT, Cli

PAGE = "当前位置:首页>法治政府\n" + REPORT + "网站地图\n"


def test_outline_shows_metadata_roles_and_sentence_numbers(cli: Cli, report: Path) -> None:
    ended = cli("outline", report)
    lines = ended.out.splitlines()
    assert (ended.code, ended.err) == (0, "")
    assert "issuer: 某县人民政府" in lines
    assert "year: 2023" in lines
    assert "一、主要成效 [achievements]" in lines
    assert "  (一)化解矛盾纠纷。 [achievements 1–2]" in lines
    assert "二、存在的问题 [problems 3]" in lines
    assert "三、下一步打算 [plans 4]" in lines


def test_outline_marks_furniture(cli: Cli, report: Path) -> None:
    report.write_text(PAGE, encoding="utf-8")
    lines = cli("outline", report).out.splitlines()
    assert "furniture | 当前位置:首页>法治政府" in lines
    assert "furniture | 网站地图" in lines


def test_quantities_are_rows_when_piped(cli: Cli, report: Path) -> None:
    rows = [line.split("\t") for line in cli("quantities", report).out.splitlines()]
    assert [row[2:] for row in rows] == [["30件", "30", "件", "exact"], ["98%", "98", "%", "exact"]]
    assert all(REPORT[int(row[0]) : int(row[1])] == row[2] for row in rows)


def test_quantities_as_json_hold_all_fields(cli: Cli, report: Path) -> None:
    found = json.loads(cli("quantities", report, "--format", "json").out)
    start = REPORT.index("30件")
    assert found[0] == {
        "start": start,
        "end": start + 3,
        "text": "30件",
        "value": "30",
        "value_max": None,
        "unit": "件",
        "bound": "exact",
        "kind": "count",
    }


def test_range_shows_both_ends(cli: Cli, report: Path) -> None:
    report.write_text("全年培训执法人员30至40人。\n", encoding="utf-8")
    assert "30–40" in cli("quantities", report).out


def test_prompt_shows_the_system_prompt_and_each_chunk(cli: Cli, report: Path) -> None:
    ended = cli("prompt", report)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("----- system -----\n")
    assert "----- user, chunk 1 of 1 -----\n" in ended.out
    assert "[2] 全年办结行政复议案件30件,调解成功率98%。" in ended.out


def test_prompt_shows_one_chunk_alone(cli: Cli, report: Path) -> None:
    report.write_text(REPORT * 30, encoding="utf-8")
    out = cli("prompt", report, "--chunk", "2").out
    assert [line for line in out.splitlines() if line.startswith("----- user")] == [
        line for line in cli("prompt", report).out.splitlines() if "user, chunk 2 of" in line
    ]
