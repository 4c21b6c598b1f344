import pytest

from summarizer.errors import ReadError
from summarizer.reading import decode

TEXT = "一、主要成效\r\n2023年，云岭县人民政府坚持依法行政，办理案件12件。\n二、存在的问题\n" * 3


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"],
)
def test_known_encodings_give_the_same_text(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "report.txt") == TEXT


def test_utf_16_with_a_mark_of_either_byte_order_is_read() -> None:
    assert decode(b"\xff\xfe" + TEXT.encode("utf-16-le"), "x") == TEXT
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be"), "x") == TEXT


def test_four_byte_codes_of_gb18030_are_read() -> None:
    rare = TEXT + "㐀䶮𠀀"
    assert decode(rare.encode("gb18030"), "x") == rare


def test_big5_is_refused_not_misread() -> None:
    text = "一、主要成效。本縣推動法治政府建設，辦理案件十二件，完成普法宣傳，強化執法監督。" * 5
    with pytest.raises(ReadError, match="is not readable text"):
        decode(text.encode("big5"), "big5.txt")


def test_latin_1_is_refused_at_its_first_accent() -> None:
    with pytest.raises(ReadError, match=r"byte 3 \(0xe9\) is not UTF-8"):
        decode("café élève naïve déjà vu".encode("latin-1"), "latin.txt")


@pytest.mark.parametrize("at", [0, 7, 40, 41, 120])
def test_one_broken_byte_of_utf_8_is_named_by_its_offset(at: int) -> None:
    data = bytearray(TEXT.encode())
    data[at] = 0xFF
    with pytest.raises(ReadError, match=rf"broken\.txt .* byte {at} \(0xff\) is not UTF-8"):
        decode(bytes(data), "broken.txt")


def test_text_cut_within_a_character_is_refused() -> None:
    with pytest.raises(ReadError, match="is not UTF-8"):
        decode(TEXT.encode()[:-2], "cut.txt")


def test_utf_16_with_half_a_character_is_refused_at_its_end() -> None:
    with pytest.raises(ReadError, match="is not UTF-16-LE"):
        decode(TEXT.encode("utf-16-le")[:-1], "half.txt")


@pytest.mark.parametrize("repeats", [1, 200])
def test_nul_byte_is_named_wherever_it_stands(repeats: int) -> None:
    data = (TEXT * repeats).encode()
    with pytest.raises(ReadError, match=rf"byte {len(data)} is 0x00"):
        decode(data + b"\0", "nul.txt")


@pytest.mark.parametrize("data", [b"PK\x03\x04\0\0\x99\x81", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"])
def test_binary_file_is_no_text(data: bytes) -> None:
    with pytest.raises(ReadError, match="is not a text file"):
        decode(data, "junk.txt")


@pytest.mark.parametrize("text", ["", " \n", "\u3000\ufeff\n\u200b"])
def test_file_of_blanks_is_empty(text: str) -> None:
    with pytest.raises(ReadError, match=r"blank\.txt is empty"):
        decode(text.encode(), "blank.txt")


def han_in_level_1(text: str) -> float:
    codes = [c.encode("gb18030") for c in text if "\u4e00" <= c <= "\u9fff"]
    return sum(0xB0 <= c[0] <= 0xD7 and c[1] >= 0xA1 for c in codes) / max(1, len(codes))


def test_share_of_common_characters_tells_chinese_from_misread_bytes() -> None:
    big5 = "本縣推動法治政府建設，辦理案件，完成普法宣傳活動，強化執法監督。".encode("big5")
    misread = TEXT.encode().decode("gb18030", errors="replace")
    assert han_in_level_1(TEXT) > 0.97
    assert han_in_level_1(misread) < 0.6
    assert han_in_level_1(big5.decode("gb18030", errors="replace")) < 0.6
