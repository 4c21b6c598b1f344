import re
import subprocess
from pathlib import Path

import pytest

from summarizer.digest.formats import write_digest
from summarizer.digest.records import Digest
from tests.digest.digests import digest, english, hostile
from tests.programs import program

Pixels = list[tuple[int, int, int]]


def run(*command: str | Path) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)  # noqa: S603  programs of this machine on files of ours
    return done.stdout


def pdf(made: Digest, folder: Path) -> Path:
    source = folder / "briefing.docx"
    write_digest(made, source)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    run(
        program("soffice"), "--headless", profile, "--convert-to", "pdf", "--outdir", folder, source
    )
    return source.with_suffix(".pdf")


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pdf(digest(), tmp_path_factory.mktemp("office"))


def page_one(document: Path) -> Pixels:
    """Draw the first page: red, green and blue of each pixel (netpbm.sourceforge.net/doc/ppm)."""
    image = document.with_name("page")
    run(program("pdftoppm"), "-r", "40", "-f", "1", "-l", "1", "-singlefile", document, image)
    data = image.with_suffix(".ppm").read_bytes()
    header = re.match(rb"P6\s+\d+\s+\d+\s+255\s", data)
    assert header
    body = data[header.end() :]
    return list(zip(body[::3], body[1::3], body[2::3], strict=True))


def test_text_of_the_briefing_is_in_the_pages(briefing: Path) -> None:
    text = re.sub(r"\s", "", run(program("pdftotext"), briefing, "-"))
    assert digest().title in text
    for said in (
        "一、总体情况",
        "（二）居前与居后",
        "〔模型起草〕",
        "1543件÷8件=192.9",
        "来源与引文",
    ):
        assert said in text


def test_pages_are_a4_and_numbered(briefing: Path) -> None:
    text = run(program("pdftotext"), "-layout", briefing, "-")
    pages = text.split("\f")[:-1]
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert re.search(rf"^ *— ?{number} ?—$", page, re.MULTILINE)
    assert re.search(r"595\.\d+ x 84[12]", run(program("pdfinfo"), briefing))


def test_first_page_is_written_on_and_its_title_is_red(briefing: Path) -> None:
    pixels = page_one(briefing)
    mean = sum(sum(pixel) for pixel in pixels) / (3 * len(pixels))
    red = sum(r > 180 and g < 90 and b < 90 for r, g, b in pixels)
    assert 150 < mean < 253
    assert red > 200


def test_hostile_report_still_opens(tmp_path: Path) -> None:
    text = run(program("pdftotext"), pdf(hostile(), tmp_path), "-")
    assert "<script>alert(1)</script>" in text


def test_english_frame_opens(tmp_path: Path) -> None:
    text = run(program("pdftotext"), pdf(english(), tmp_path), "-")
    assert "Sources and quotes" in text
