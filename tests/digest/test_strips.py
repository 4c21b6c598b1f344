from hypothesis import given
from hypothesis import strategies as st

from summarizer.digest.formats.strips import Strip, em, strips
from summarizer.digest.records import Phrase, Table, Tone

TABLES = st.integers(1, 15).flatmap(
    lambda columns: st.builds(
        Table,
        caption=st.just("表"),
        header=st.tuples(*[st.text(max_size=12)] * columns),
        rows=st.lists(
            st.tuples(
                *[st.builds(Phrase, text=st.text(max_size=30), tone=st.sampled_from(Tone))]
                * columns
            ),
            max_size=4,
        ).map(tuple),
    )
)


def table(*columns: tuple[str, ...]) -> Table:
    header, *rows = zip(*columns, strict=True)
    cells = tuple(tuple(Phrase(text=text) for text in row) for row in rows)
    return Table(caption="表", header=header, rows=cells)


@given(TABLES, st.sampled_from([0.0, 20.0, 42.0, float("inf")]))
def test_strips_hold_every_cell_once_behind_the_first_column(whole: Table, room_em: float) -> None:
    cut = strips(whole, room_em)
    assert [strip.header[0] for strip in cut] == [whole.header[0]] * len(cut)
    assert whole.header[1:] == tuple(name for strip in cut for name in strip.header[1:])
    for n, row in enumerate(whole.rows):
        assert all(strip.rows[n][0] == row[0] for strip in cut)
        assert row[1:] == tuple(cell for strip in cut for cell in strip.rows[n][1:])


@given(TABLES)
def test_shares_make_a_whole(whole: Table) -> None:
    for strip in strips(whole, 42):
        assert abs(sum(strip.shares) - 1) < 1e-9
        assert min(strip.shares) > 0
        assert len(strip.shares) == len(strip.is_numeric) == len(strip.header)


def test_narrow_table_stays_whole() -> None:
    (strip,) = strips(table(("地区", "甲县"), ("件数", "75件"), ("比率", "93.75%")), 42)
    assert strip.is_numeric == (False, True, True)


def test_wide_table_is_cut_into_strips_alike() -> None:
    cut = strips(table(("地区", "甲县"), *[("行政复议办结", "1,234件")] * 14), 42)
    assert len(cut) > 1
    assert {len(strip.header) for strip in cut[:-1]} == {len(cut[0].header)}
    assert all(strip.header[0] == "地区" for strip in cut)


def test_table_of_six_columns_stays_whole_though_its_cells_are_long() -> None:
    cells = ("西湖区2020年", "99.47%", "“一网通办”综合窗口办理事项满意率 99.7%；回访满意率 99.5%")
    (strip,) = strips(table(("指标", "调解成功率", "满意率"), *[cells] * 5), 42)
    assert len(strip.header) == 6


def test_named_numbers_and_a_second_unit_are_numbers() -> None:
    column = ("甲县", "办理满意率 99.7%；回访满意率 99.5%", "456起（又作“件”）")
    (strip,) = strips(table(("指标", "满意率", "案件"), column), 42)
    assert strip.is_numeric == (False, True)


def test_long_cells_get_what_others_leave() -> None:
    (strip,) = strips(table(("问题", "甲"), ("份数", "3份"), ("原文", "字" * 60)), 42)
    assert _widest(strip) == 2
    assert strip.shares[2] > 0.6


def test_no_word_of_a_header_is_broken() -> None:
    (strip,) = strips(table(("Report", "甲"), ("Achievements", "3"), ("Plans", "3")), 42)
    assert strip.shares[1] > 1.4 * strip.shares[2]


def test_column_with_a_missing_number_is_still_one_of_numbers() -> None:
    missing = Phrase(text="未载", tone=Tone.MISSING)
    rows = ((Phrase(text="甲"), Phrase(text="约7.5万件")), (Phrase(text="乙"), missing))
    (strip,) = strips(Table(caption="表", header=("地区", "件数"), rows=rows), 42)
    assert strip.is_numeric == (False, True)


def test_chinese_is_measured_wider_than_latin() -> None:
    assert em("办结") == 2
    assert em("75") < 1.2


def _widest(strip: Strip) -> int:
    return strip.shares.index(max(strip.shares))
