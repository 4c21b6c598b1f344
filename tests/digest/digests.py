"""Digests as the formats get them: realistic, hostile, and as large as they come."""

from decimal import Decimal

from summarizer.digest.records import (
    Bar,
    Block,
    Chart,
    Cite,
    Digest,
    DigestSource,
    Listing,
    Paragraph,
    Part,
    Phrase,
    Table,
    Tone,
)

REGIONS = ("甲县", "乙市", "丙区", "丁自治县", "戊高新技术产业开发区")
HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "[点此](javascript:alert(1)) ![图](https://example.com/a.png)",
    "# 不是标题 | 不是单元格 `不是代码` **不是粗体**",
    "- 不是列表",
    "1. 不是编号",
    "> 不是引用",
    "https://example.com/ 与 www.example.com",
    "控制\x00\x07\x1b字符\x85与\ufffe非字符",
    "半个\ud83d代理对",
    "反向\u202e文字",
    "{{ 7 * 7 }} {% raw %}",
    "“引号\"与'撇号' &amp; ]]> <!-- -->",
    "跨\n行\r\n\t的引文",
)


def cite(report: str, item: str | None, start: int, quote: str) -> Cite:
    return Cite(report=report, item=item, start=start, end=start + len(quote), quote=quote)


def digest() -> Digest:
    return Digest(
        title="法治政府建设年度报告简报（2023年）",
        issuer_line="summarizer 依据 5 份年度报告的摘要编成 · 摘要截至 2024年4月1日",
        language="zh",
        parts=(_overview(), _indicators(), _achievements(), _problems(), _quality()),
        sources=tuple(
            DigestSource(
                id=f"s{n}",
                title=f"{region}2023年",
                reporter=f"{region}人民政府",
                name=f"00{n}_{region}.txt",
                sha256=f"{n:064x}",
            )
            for n, region in enumerate(REGIONS, start=1)
        ),
    )


def english() -> Digest:
    return digest().model_copy(
        update={
            "title": "Briefing on the reports of 2023 on law-based government",
            "issuer_line": "Made by summarizer from the summaries of 5 reports",
            "language": "en",
        }
    )


def hostile() -> Digest:
    """A digest in which every text that can be foreign is."""
    said = [
        Phrase(text=text, cites=(cite("s1", f"plan-1]{text}", 10 * n, text),), formula=text)
        for n, text in enumerate(HOSTILE)
    ]
    paragraphs = tuple(Paragraph(phrases=(phrase,)) for phrase in said)
    all_text = " ".join(HOSTILE)
    bars = tuple(
        Bar(label=phrase.text, value=Decimal(n), phrase=phrase) for n, phrase in enumerate(said)
    )
    blocks: tuple[Block, ...] = (
        *paragraphs,
        Listing(entries=paragraphs),
        Listing(entries=paragraphs, is_numbered=True),
        Table(caption=all_text, header=HOSTILE, rows=(tuple(said), tuple(said))),
        Chart(caption=all_text, unit=HOSTILE[0], bars=bars),
    )
    return Digest(
        title=all_text,
        issuer_line=all_text,
        language="zh",
        parts=tuple(Part(title=text, blocks=blocks) for text in HOSTILE[:2]),
        sources=(
            DigestSource(
                id="s1", title=all_text, reporter=all_text, name=all_text, sha256=all_text
            ),
        ),
    )


def large(sources: int = 200, cites: int = 25) -> Digest:
    """A digest of many reports, each cited in a sentence and in the cells of a wide table."""
    ids = [f"s{n}" for n in range(1, sources + 1)]
    columns = 12
    rows = tuple(
        (
            Phrase(text=f"第{n}县"),
            *(
                Phrase(
                    text=f"{100 + k}件",
                    cites=(cite(id_, f"achievement-{k}", 50 * k, f"办结{100 + k}件"),),
                )
                for k in range(columns)
            ),
        )
        for n, id_ in enumerate(ids)
    )
    entries = tuple(
        Paragraph(
            phrases=(
                Phrase(
                    text="全年开展行政执法监督检查，推动问题整改到位。",
                    cites=(
                        cite(
                            id_,
                            f"problem-{k}",
                            2000 + 50 * k,
                            "开展行政执法监督检查，推动整改。" * 2,
                        ),
                    ),
                ),
            )
        )
        for id_ in ids
        for k in range(cites - columns)
    )
    header = ("地区", *(f"指标{k}（件）" for k in range(columns)))
    return Digest(
        title="法治政府建设年度报告简报",
        issuer_line=f"依据 {sources} 份报告",
        language="zh",
        parts=(
            Part(title="指标", blocks=(Table(caption="各地指标", header=header, rows=rows),)),
            Part(title="问题", blocks=(Listing(entries=entries),)),
        ),
        sources=tuple(
            DigestSource(
                id=id_,
                title=f"{id_}县2023年",
                reporter=f"{id_}县",
                name=f"{id_}.txt",
                sha256="a" * 64,
            )
            for id_ in ids
        ),
    )


def _overview() -> Part:
    regions = "、".join(REGIONS)
    return Part(
        title="总体情况",
        blocks=(
            Paragraph(
                phrases=(
                    Phrase(text="本期汇总 5 个地区 2023 年度的"),
                    Phrase(text="报告 5 份", formula="计 5 份"),
                    Phrase(text="："),
                    Phrase(text=f"{regions}。"),
                    Phrase(text="共载工作成效 128 条、问题 23 条、计划 41 条；"),
                    Phrase(
                        text="其中数据 212 项",
                        tone=Tone.COMPUTED,
                        formula="198 项核对一致 + 14 项复算一致 = 212 项",
                    ),
                    Phrase(text="，均可在原文中找到。"),
                )
            ),
            Paragraph(
                phrases=(
                    Phrase(text="五地普遍把行政复议体制改革摆在突出位置，"),
                    Phrase(
                        text="甲县办结行政复议案件75件",
                        cites=(cite("s1", "achievement-3", 1204, "审结行政复议案件75件"),),
                    ),
                    Phrase(text="，调解成功率保持在高位。"),
                ),
                is_drafted=True,
            ),
        ),
    )


def _indicators() -> Part:
    return Part(
        title="主要指标",
        blocks=(),
        parts=(
            Part(title="分地区指标", blocks=(_table(),)),
            Part(title="居前与居后", blocks=(_chart(), _changes())),
        ),
    )


def _table() -> Table:
    header = (
        "地区",
        "行政复议收到（件）",
        "行政复议办结（件）",
        "行政诉讼败诉率（%）",
        "负责人出庭应诉率（%）",
        "人民调解（件）",
        "调解成功率（%）",
        "法律援助（件）",
        "规范性文件清理（件）",
        "网上可办率（%）",
    )
    missing = Phrase(text="未载", tone=Tone.MISSING)
    rows = tuple(
        (
            Phrase(text=region),
            *(
                missing
                if (n * 3 + k) % 7 == 2
                else Phrase(
                    text=f"{1000 + 137 * n + 11 * k:,}" if k % 2 else f"{90 + n + k / 10:.1f}",
                    tone=Tone.RECOMPUTED if k == 5 else Tone.PLAIN,
                    formula="75件 ÷ 80件 = 93.75%" if k == 5 else None,
                    cites=(
                        cite(
                            f"s{n + 1}",
                            f"achievement-{k + 3}",
                            1300 + 40 * k,
                            "依法办结案件" + "一" * k,
                        ),
                    ),
                )
                for k in range(len(header) - 1)
            ),
        )
        for n, region in enumerate(REGIONS)
    )
    return Table(caption="分地区主要指标（2023年）", header=header, rows=rows)


def _chart() -> Chart:
    counts = (1543, 982, 611, 75, 8)
    return Chart(
        caption="行政复议办结数",
        unit="件",
        bars=tuple(
            Bar(
                label=region,
                value=Decimal(count),
                phrase=Phrase(
                    text=f"{count}件",
                    cites=(
                        cite(f"s{n}", f"achievement-{n}", 900 + n, f"办结行政复议案件{count}件"),
                    ),
                ),
            )
            for n, (region, count) in enumerate(zip(REGIONS, counts, strict=True), start=1)
        ),
    )


def _changes() -> Listing:
    return Listing(
        entries=(
            Paragraph(
                phrases=(
                    Phrase(text="最多：戊高新技术产业开发区，"),
                    Phrase(
                        text="1543件",
                        cites=(cite("s1", "achievement-1", 901, "办结行政复议案件1543件"),),
                    ),
                    Phrase(text="，"),
                    Phrase(
                        text="为最少者的192.9倍",
                        tone=Tone.COMPUTED,
                        formula="1543件 ÷ 8件 = 192.9",
                        cites=(
                            cite("s1", "achievement-1", 901, "办结行政复议案件1543件"),
                            cite("s5", "achievement-5", 905, "办结行政复议案件8件"),
                        ),
                    ),
                    Phrase(text="。"),
                )
            ),
            Paragraph(
                phrases=(
                    Phrase(
                        text="丁自治县称败诉率为0，与所列件数不符",
                        tone=Tone.WARNING,
                        cites=(cite("s4", "achievement-9", 2210, "败诉率为0，败诉2件"),),
                    ),
                    Phrase(text="。"),
                )
            ),
        ),
        is_numbered=True,
    )


def _achievements() -> Part:
    topics = ("行政复议与应诉", "普法与依法治理")
    return Part(
        title="工作成效",
        blocks=(),
        parts=tuple(
            Part(
                title=topic,
                blocks=(
                    Listing(
                        entries=tuple(
                            Paragraph(
                                phrases=(
                                    Phrase(text=f"{region}："),
                                    Phrase(
                                        text="建立行政复议与人民调解衔接机制，全年开展会前学法22次、法治讲座40场。",
                                        cites=(
                                            cite(
                                                f"s{n}",
                                                f"achievement-{10 + k}",
                                                3000 + 100 * k,
                                                "建立健全行政复议与人民调解衔接机制，\n全年开展会前学法22次，举办法治讲座40场",
                                            ),
                                        ),
                                    ),
                                )
                            )
                            for n, region in enumerate(REGIONS, start=1)
                        )
                    ),
                ),
            )
            for k, topic in enumerate(topics)
        ),
    )


def _problems() -> Part:
    table = Table(
        caption="共性问题",
        header=("问题", "报告数", "原文"),
        rows=(
            (
                Phrase(text="基层执法力量不足"),
                Phrase(text="3份", tone=Tone.COMPUTED, formula="甲县、乙市、丙区，合计 3 份"),
                Phrase(
                    text="基层执法人员少、任务重，专业素养有待提高，执法规范化水平与群众期待仍有差距。",
                    cites=tuple(
                        cite(f"s{n}", "problem-1", 4000 + n, "基层执法人员少、任务重")
                        for n in (1, 2, 3)
                    ),
                ),
            ),
            (
                Phrase(text="普法针对性不强"),
                Phrase(text="1份", tone=Tone.COMPUTED, formula="丁自治县，合计 1 份"),
                Phrase(
                    text="普法形式较为单一。",
                    cites=(cite("s4", "problem-2", 4100, "普法形式较为单一"),),
                ),
            ),
        ),
    )
    nobody = Phrase(text="没有报告提出对应的计划", tone=Tone.MISSING)
    return Part(
        title="共性问题与对策",
        blocks=(
            table,
            Paragraph(phrases=(Phrase(text="普法针对性不强："), nobody, Phrase(text="。"))),
        ),
    )


def _quality() -> Part:
    return Part(
        title="数据质量说明",
        blocks=(
            Paragraph(
                phrases=(
                    Phrase(
                        text="乙市报告全文未署发布日期",
                        tone=Tone.MISSING,
                        cites=(cite("s2", None, 0, "乙市2023年法治政府建设情况报告"),),
                    ),
                    Phrase(text="，无法判断是否在4月1日前公开。"),
                )
            ),
        ),
    )
