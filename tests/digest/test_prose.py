import asyncio

import pytest

from summarizer.digest.compose import compose_digest
from summarizer.digest.prose import ProseClient, Undrafted, add_prose
from summarizer.digest.records import Digest, Paragraph
from summarizer.digest.verify import unjustified_numbers
from summarizer.drafting.settings import ModelSettings
from summarizer.errors import ModelUnreachable
from tests.digest.briefs import brief, part
from tests.drafts import Sleep
from tests.servers import FaultServer, Script, fails, says

REPORTS = (brief(), brief(place="乙县"))
DIGEST = compose_digest(REPORTS)
SOUND = "乙县2023年和甲县2023年都写明了调解成功率95%。"


def with_prose(script: Script, digest: Digest) -> tuple[Digest, tuple[Undrafted, ...]]:
    settings = ModelSettings(name="m", base_url=script.url, reasks=1, attempts=1)

    async def run() -> tuple[Digest, tuple[Undrafted, ...]]:
        async with ProseClient(settings, sleep=Sleep()) as client:
            return await add_prose(digest, client)

    return asyncio.run(run())


def of_indicators() -> Digest:
    """A digest of the indicators and the annex alone."""
    parts = (part(DIGEST, "主要指标"), DIGEST.parts[-1])
    return DIGEST.model_copy(update={"parts": parts})


def paragraph(digest: Digest) -> Paragraph:
    block = digest.parts[0].blocks[0]
    assert isinstance(block, Paragraph)
    return block


def test_sound_prose_opens_its_part_and_is_marked(faults: FaultServer) -> None:
    digest, undrafted = with_prose(faults.script(says(SOUND)), of_indicators())
    assert undrafted == ()
    assert paragraph(digest).is_drafted
    assert "".join(phrase.text for phrase in paragraph(digest).phrases) == SOUND
    assert digest.parts[1] == DIGEST.parts[-1]


def test_numbers_of_prose_lead_to_their_quotes(faults: FaultServer) -> None:
    digest, _ = with_prose(faults.script(says(SOUND)), of_indicators())
    (number,) = [phrase for phrase in paragraph(digest).phrases if phrase.cites]
    assert number.text == "95%"
    assert number.cites[0].quote.endswith("调解成功率95%")
    assert unjustified_numbers(digest, [report.summary for report in REPORTS]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "甲县2023年调解成功率96%。",
        "甲县2023年调解成功率约95%。",
        "甲县2023年调解成功率95件。",
        "两份报告共调解400件。",
        "2022年以来成效明显。",
        "# 概述",
        "第一行。\n第二行。",
        "",
        "好" * 301,
    ],
)
def test_prose_at_fault_is_asked_again_and_then_left_out(faults: FaultServer, text: str) -> None:
    script = faults.script(says(text))
    digest, (undrafted,) = with_prose(script, of_indicators())
    assert digest == of_indicators()
    assert undrafted.error is None
    assert undrafted.faults
    assert len(script.requests) == 2
    assert script.requests[1]["messages"][-1]["content"].startswith("请改正以下各处")


def test_mended_prose_is_taken(faults: FaultServer) -> None:
    script = faults.script(says("调解成功率96%。"), says(SOUND))
    digest, undrafted = with_prose(script, of_indicators())
    assert undrafted == ()
    assert paragraph(digest).is_drafted


def test_failing_model_leaves_the_digest_complete(faults: FaultServer) -> None:
    digest, (undrafted,) = with_prose(faults.script(fails(500)), of_indicators())
    assert digest == of_indicators()
    assert isinstance(undrafted.error, ModelUnreachable)


def test_every_part_but_the_annex_is_drafted(faults: FaultServer) -> None:
    script = faults.script(says("各报告情况如下。"))
    digest, _ = with_prose(script, DIGEST)
    heads = [part.blocks[0] for part in digest.parts if part.blocks]
    assert [isinstance(b, Paragraph) and b.is_drafted for b in heads] == [True] * len(heads)
    assert len(script.requests) == len(DIGEST.parts) - 1


def test_model_is_shown_the_lines_of_the_part_as_data(faults: FaultServer) -> None:
    script = faults.script(says(SOUND))
    with_prose(script, of_indicators())
    shown = script.requests[0]["messages"][0]["content"]
    assert "调解成功率：乙县 95%，甲县 95%。" in shown
    assert "<part-" in shown
