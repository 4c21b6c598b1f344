import re
import shutil
import sys
import zipfile
from datetime import date
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import UsageError
from summarizer.export import FORMATS, ReportRows, Table, check_output, export_tables, xlsx_file
from summarizer.export.output_file import OutputFiles
from summarizer.export.tables import cells_of, columns_of
from summarizer.export.xlsx_file import MAX_CELL_CHARS, cell_text
from tests.commands import ROOT
from tests.export.exportable import golden_rows, rows, small
from tests.export.reading_back import (
    READERS,
    openpyxl,
    parquet,
    read_csv,
    read_jsonl,
    read_parquet,
    read_sheet,
    write,
)

arrow: Any = import_module("pyarrow")

HOSTILE = [
    "=1+1",
    '=HYPERLINK("http://127.0.0.1/","办结")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    "{=1+1}",
    "\t=1+1",
    "http://127.0.0.1/",
    "mailto:a@b.cn",
    "0012",
    "1e5",
    "TRUE",
    '他说"好",又说;好',
    "两\n行",
    "<b>&amp;</b>]]>",
    "_x0041_",
    " 空 格 ",
    "\u202e反\u200b",
    "𠮷🀄",
    "'",
]
UNPRINTABLE = ["零\x00", "铃\x07", "\x1b[31m红", "\ufffe\uffff", "回\r\n车\r尾", "\x0b\x0c\x85"]


def hostile_rows(texts: list[str]) -> list[ReportRows]:
    found = rows()
    figures = tuple(
        found.figures[0].model_copy(update={"name": text, "quote": text, "unit": text})
        for text in texts
    )
    return [ReportRows(figures, found.items, found.report)]


def expected_cell(cell: object) -> object:
    return str(cell) if isinstance(cell, str) else cell


def golden_cells(table: Table) -> list[dict[str, Any]]:
    return [
        dict(
            zip((c.name for c in columns_of(table)), map(expected_cell, cells_of(row)), strict=True)
        )
        for report in golden_rows()
        for row in report.of(table)
    ]


@pytest.mark.parametrize("table", Table)
def test_parquet_is_read_back_as_it_is(tmp_path: Path, table: Table) -> None:
    path = write(tmp_path / "a.parquet", list(golden_rows()), table)
    assert read_parquet(path) == golden_cells(table)


@pytest.mark.parametrize("table", Table)
def test_csv_is_read_back_as_text(tmp_path: Path, table: Table) -> None:
    path = write(tmp_path / "a.csv", list(golden_rows()), table)
    assert read_csv(path) == [
        {name: "" if cell is None else str(cell) for name, cell in row.items()}
        for row in golden_cells(table)
    ]


@pytest.mark.parametrize("table", Table)
def test_json_lines_are_read_back_with_decimals_and_dates_as_text(
    tmp_path: Path, table: Table
) -> None:
    path = write(tmp_path / "a.jsonl", list(golden_rows()), table)
    assert read_jsonl(path) == [
        {n: str(cell) if isinstance(cell, Decimal | date) else cell for n, cell in row.items()}
        for row in golden_cells(table)
    ]


@pytest.mark.parametrize("table", Table)
def test_every_sheet_is_read_back(tmp_path: Path, table: Table) -> None:
    path = write(tmp_path / "a.xlsx", list(golden_rows()), Table.REPORTS)
    found = read_sheet(path, table)
    expected = golden_cells(table)
    assert len(found) == len(expected)
    for row, told in zip(found, expected, strict=True):
        for name, cell in told.items():
            read: Any = row[name]
            if isinstance(cell, Decimal):
                assert Decimal(repr(read)) == cell
            elif isinstance(cell, date):
                assert read.date() == cell
            else:
                assert read == (cell if cell != "" else None)


def test_sheets_are_the_three_tables(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(write(tmp_path / "a.xlsx", [rows()]))
    assert book.sheetnames == ["figures", "items", "reports"]


def test_cells_of_a_sheet_are_typed(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(write(tmp_path / "a.xlsx", list(golden_rows())))
    places = {cell.value: cell.column for cell in book["figures"][1]}
    for line in book["figures"].iter_rows(min_row=2):
        assert {line[places[n] - 1].data_type for n in ("year", "value", "start")} == {"n"}
        assert {line[places[n] - 1].data_type for n in ("name", "unit", "quote")} <= {
            "s",
            "inlineStr",
        }
    dates = [cell for cell in book["reports"]["F"][1:] if cell.value is not None]
    assert dates
    assert all(cell.is_date and cell.number_format == "yyyy-mm-dd" for cell in dates)


def test_sheet_has_a_frozen_filtered_head_with_notes(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(write(tmp_path / "a.xlsx", [rows()]))
    for table in Table:
        sheet = book[table.value]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.comment.text.strip() and cell.font.bold for cell in sheet[1])
        assert all(sheet.column_dimensions[cell.column_letter].width > 10 for cell in sheet[1])
        assert sheet["B2"].alignment.wrap_text


def test_verdicts_that_are_not_sound_have_a_colour(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(write(tmp_path / "a.xlsx", [rows()]))["figures"]
    (place,) = sheet.conditional_formatting
    assert str(place.sqref) == "R2:R5"
    assert sheet["R1"].value == "verdict"
    assert {rule.formula[0] for rule in place.rules} == {'"wrong"', '"doubtful"'}


def test_long_text_gets_a_high_row(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(write(tmp_path / "a.xlsx", list(golden_rows())))["items"]
    heights = [sheet.row_dimensions[line].height for line in range(2, sheet.max_row + 1)]
    assert min(heights) >= 15
    assert 60 < max(heights) <= 409


@pytest.mark.parametrize("suffix", FORMATS)
def test_hostile_text_is_text(tmp_path: Path, suffix: str) -> None:
    path = write(tmp_path / f"a{suffix}", hostile_rows(HOSTILE))
    found = READERS[suffix](path)
    # openpyxl does not take back the escape that Excel writes for a text like this.
    told = ["_x005F_x0041_" if s == "_x0041_" and suffix == ".xlsx" else s for s in HOSTILE]
    for name in ("name", "quote", "unit"):
        assert [row[name] for row in found] == told


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", hostile_rows(HOSTILE))
    with zipfile.ZipFile(path) as parts:
        sheets = [n for n in parts.namelist() if n.startswith("xl/worksheets/sheet")]
        xml = b"".join(parts.read(name) for name in sheets)
    assert len(sheets) == 3
    assert not re.search(rb"<f[ >]|<hyperlink", xml)


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_unprintable_text_is_kept_for_programs(tmp_path: Path, suffix: str) -> None:
    path = write(tmp_path / f"a{suffix}", hostile_rows(UNPRINTABLE))
    assert [row["name"] for row in READERS[suffix](path)] == UNPRINTABLE


def test_unprintable_text_is_replaced_in_a_workbook(tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", hostile_rows(UNPRINTABLE))
    assert [row["name"] for row in read_sheet(path)] == [
        "零\ufffd",
        "铃\ufffd",
        "\ufffd[31m红",
        "\ufffd\ufffd",
        "回\n车\n尾",
        "\ufffd\ufffd\x85",
    ]


@pytest.mark.parametrize("char", ["字", "a", "𠮷"])
def test_text_beyond_the_limit_of_a_cell_is_cut_and_says_so(tmp_path: Path, char: str) -> None:
    path = write(tmp_path / "a.xlsx", hostile_rows([char * 40_000]))
    (row,) = read_sheet(path)
    assert row["name"].endswith("… [cut: 40,000 characters]")
    assert MAX_CELL_CHARS - 1 <= len(row["name"].encode("utf-16-le")) // 2 <= MAX_CELL_CHARS
    assert set(row["name"].partition("…")[0]) == {char}


def test_text_at_the_limit_of_a_cell_is_whole() -> None:
    assert cell_text("字" * MAX_CELL_CHARS) == "字" * MAX_CELL_CHARS


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_long_text_is_whole_elsewhere(tmp_path: Path, suffix: str) -> None:
    path = write(tmp_path / f"a{suffix}", hostile_rows(["字" * 40_000]))
    assert [row["name"] for row in READERS[suffix](path)] == ["字" * 40_000]


def with_value(value: str) -> list[ReportRows]:
    found = rows()
    figure = found.figures[0].model_copy(update={"value": Decimal(value), "value_max": None})
    return [ReportRows((figure,), found.items, found.report)]


@pytest.mark.parametrize(
    "value",
    ["0", "0.1", "99.99", "-3", "830000000", "123456789012.345", "9" * 28 + "." + "9" * 10],
)
def test_no_format_rounds_a_number(tmp_path: Path, value: str) -> None:
    found = {
        suffix: read(write(tmp_path / f"a{suffix}", with_value(value)))[0]["value"]
        for suffix, read in READERS.items()
    }
    assert found[".csv"] == found[".jsonl"] == value
    assert found[".parquet"] == Decimal(value)
    assert Decimal(str(found[".xlsx"])) == Decimal(value)


def test_number_that_excel_would_round_is_text(tmp_path: Path) -> None:
    long = "1234567890123456.5"
    assert read_sheet(write(tmp_path / "a.xlsx", with_value(long)))[0]["value"] == long
    short = "123456789012345"
    assert read_sheet(write(tmp_path / "b.xlsx", with_value(short)))[0]["value"] == int(short)


def test_date_before_excel_counts_is_text(tmp_path: Path) -> None:
    found = rows()
    report = found.report.model_copy(update={"published": date(1899, 12, 31)})
    path = write(tmp_path / "a.xlsx", [ReportRows((), (), report)])
    assert read_sheet(path, Table.REPORTS)[0]["published"] == "1899-12-31"


@pytest.mark.parametrize("suffix", FORMATS)
def test_report_without_figures_leaves_the_head(tmp_path: Path, suffix: str) -> None:
    path = write(tmp_path / f"a{suffix}", [rows(small(figures=()))])
    assert READERS[suffix](path) == []
    names = [column.name for column in columns_of(Table.FIGURES)]
    if suffix == ".csv":
        assert path.read_bytes() == b"\xef\xbb\xbf" + ",".join(names).encode() + b"\r\n"
    if suffix == ".parquet":
        assert parquet.read_schema(path).names == names
    if suffix == ".xlsx":
        assert [cell.value for cell in openpyxl.load_workbook(path)["figures"][1]] == names


def test_parquet_columns_have_types_and_descriptions(tmp_path: Path) -> None:
    schema = parquet.read_schema(write(tmp_path / "a.parquet", [rows()]))
    assert schema.field("value").type == arrow.decimal128(38, 10)
    assert schema.field("year").type == arrow.int64()
    assert schema.field("year").nullable
    assert not schema.field("start").nullable
    assert not any(arrow.types.is_floating(field.type) for field in schema)
    for column in columns_of(Table.FIGURES):
        assert schema.field(column.name).metadata[b"description"].decode() == column.description
    assert schema.metadata[b"table"] == b"figures"
    reports = parquet.read_schema(write(tmp_path / "b.parquet", [rows()], Table.REPORTS))
    assert reports.field("published").type == arrow.date32()


def test_parquet_is_written_in_groups(tmp_path: Path) -> None:
    many = hostile_rows(["办结"] * 21_000)
    path = write(tmp_path / "a.parquet", [*many, *many, rows()])
    found = parquet.ParquetFile(path)
    assert (found.metadata.num_rows, found.num_row_groups) == (42_004, 3)


def test_full_sheet_is_an_error_that_names_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_file, "MAX_ROWS", 3)
    with pytest.raises(UsageError, match="holds 3 rows; there are more figures") as told:
        write(tmp_path / "a.xlsx", [rows()])
    assert ".parquet" in (told.value.hint or "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_old_file_stays_until_the_new_one_is_whole(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"old")
    with OutputFiles([path], Table.FIGURES) as files:
        files.add(rows())
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"old"
    with OutputFiles([path], Table.FIGURES) as files:
        files.add(rows())
        files.keep()
    assert len(READERS[suffix](path)) == 4
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", FORMATS)
def test_folder_that_vanishes_is_told(tmp_path: Path, suffix: str) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    with OutputFiles([folder / f"a{suffix}"], Table.FIGURES) as files:
        files.add(rows())
        shutil.rmtree(folder)
        with pytest.raises(UsageError, match="cannot be written: "):
            files.keep()


def test_output_that_cannot_begin_takes_the_others_with_it(tmp_path: Path) -> None:
    paths = [tmp_path / "a.csv", tmp_path / "nowhere" / "b.parquet"]
    with (
        pytest.raises(UsageError, match=r"b\.parquet cannot be written: "),
        OutputFiles(paths, Table.FIGURES),
    ):
        pytest.fail("it began")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a.xls", "a", "a.json", ".csv", "a.csv.gz"])
def test_other_suffix_is_refused_with_the_list(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError) as told:
        check_output(tmp_path / name)
    assert told.value.hint == "Name it as one of .csv, .jsonl, .parquet, .xlsx."


def test_suffix_in_capitals_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "A.XLSX"
    check_output(path)
    assert len(read_sheet(write(path, [rows()]))) == 4


def test_parquet_without_pyarrow_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(UsageError, match="pyarrow") as told:
        check_output(tmp_path / "a.parquet")
    assert told.value.hint == 'Install it: pip install "summarizer[parquet]"'
    check_output(tmp_path / "a.csv")


def test_same_summaries_give_the_same_text(tmp_path: Path) -> None:
    for name in ("a.csv", "a.jsonl"):
        one = write(tmp_path / name, list(golden_rows())).read_bytes()
        assert write(tmp_path / name, list(golden_rows())).read_bytes() == one


def test_only_one_report_is_in_memory(tmp_path: Path) -> None:
    done: list[int] = []
    path = tmp_path / "a.csv"

    def count(_path: Path, error: Exception | None) -> None:
        assert error is None
        done.append(sum(part.stat().st_size for part in tmp_path.glob(".*.part")))

    counts = export_tables(ROOT / "golden", ROOT / "seeds", [path], Table.ITEMS, count)
    assert (counts.reports, counts.items, counts.figures, counts.failed) == (5, 130, 350, 0)
    assert len(done) == 5
    # What was told before the last report is on the disk but for the buffer of the file.
    assert done[-2] > 8_192
