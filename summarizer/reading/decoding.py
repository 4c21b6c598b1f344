"""bytes → text: the encoding is detected from the bytes and proved, never guessed.

Order: byte-order mark, UTF-16 without a mark (its zero bytes show), UTF-8, GB18030. The four-byte
and two-byte codes of GB18030 accept nearly any bytes, so a text that only GB18030 accepts
must also look like Chinese.
"""

import codecs
import re
from itertools import islice

from summarizer.errors import ReadError
from summarizer.reading.blanks import trimmed

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4000
_HAN_SAMPLE = 20_000
_COMMON_SHARE = 0.85
"""Share of Han characters that must lie in GB2312 level 1. Reports have over 0.97; UTF-8 misread as
GB18030 and Big5 have under 0.6 (tests/reading/test_decoding.py measures both)."""
_READABLE_SHARE = 0.9
"""Share of a UTF-16 text's characters that are Han, Chinese punctuation or ASCII; with its bytes
swapped a report has under 0.2."""
_BROKEN_SHARE = 0.05
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_CONTROL_SHARE = 0.01
_PUNCTUATION = re.compile("[\u2010-\u203b\u3000-\u301f\uff01-\uff5e]")
_LEVEL_1 = (0xB0, 0xD7)
_LOWEST_TRAIL = 0xA1
_MIN_HAN = 4
_FIRST_NOT_ASCII = 0x80


def decode(data: bytes, name: str) -> str:
    """Return the text of a report's bytes, without byte-order mark and otherwise exactly as it is.

    Raises `ReadError`, naming `name` and the first byte that does not fit, where the bytes are
    empty, binary, or in none of UTF-8, UTF-16 and GB18030.
    """
    if not data.strip():
        raise _empty(name)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _text(_strict(data[len(mark) :], encoding, name, len(mark)), name)
    if encoding := _utf16_without_mark(data):
        return _text(_strict(data, encoding, name), name)
    if (nul := data.find(b"\0")) >= 0:
        raise _binary(name, f"byte {nul} is 0x00")
    try:
        return _text(data.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        return _text(_gb18030(data, name, error), name)


def _strict(data: bytes, encoding: str, name: str, offset: int = 0) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(name, data, error, encoding.upper(), offset) from error


def _utf16_without_mark(data: bytes) -> str | None:
    """Find the byte order in which the bytes read as Chinese; only a text with zero bytes is asked.

    ASCII digits and line ends have a zero byte on one side, 一 (U+4E00) on the other.
    """
    sample = data[:_SAMPLE]
    if b"\0" not in sample:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, errors="ignore")
        if sum(map(_is_readable, text)) > _READABLE_SHARE * len(sample) / 2:
            return encoding
    return None


def _is_readable(char: str) -> bool:
    is_ascii = char.isascii() and (char.isprintable() or char in "\r\n\t")
    return is_ascii or _is_han(char) or bool(_PUNCTUATION.match(char))


def _gb18030(data: bytes, name: str, utf8_error: UnicodeDecodeError) -> str:
    if _is_broken_utf8(data):
        raise _undecodable(name, data, utf8_error, "UTF-8")
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        # The encoding that got further is the one the file meant to be.
        if utf8_error.start >= error.start:
            raise _undecodable(name, data, utf8_error, "UTF-8") from error
        raise _undecodable(name, data, error, "GB18030") from error
    han = [c.encode("gb18030") for c in islice(filter(_is_han, text), _HAN_SAMPLE)]
    common = sum(_LEVEL_1[0] <= c[0] <= _LEVEL_1[1] and c[1] >= _LOWEST_TRAIL for c in han)
    if len(han) < _MIN_HAN or common < _COMMON_SHARE * len(han):
        raise _undecodable(name, data, utf8_error, "UTF-8")
    return text


def _is_broken_utf8(data: bytes) -> bool:
    """Whether it is UTF-8 but for a few bytes: most of what is not ASCII reads as Han."""
    text = data.decode("utf-8", errors="replace")
    han = sum(map(_is_han, text))
    return han >= _MIN_HAN and text.count("\ufffd") <= _BROKEN_SHARE * han + 1


def _text(text: str, name: str) -> str:
    """Return `text` itself, unless it is binary data that happens to decode."""
    sample = text[:_SAMPLE]
    control = len(_CONTROL.findall(sample))
    if "\0" in text or control > _CONTROL_SHARE * len(sample) + 1:
        raise _binary(name, "it holds control characters")
    if not trimmed(text):
        raise _empty(name)
    return text


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _empty(name: str) -> ReadError:
    return ReadError(f"{name} is empty.", "Give a file that holds a report's text.")


def _binary(name: str, reason: str) -> ReadError:
    return ReadError(f"{name} is not a text file ({reason}: binary data).", _HINT)


def _undecodable(
    name: str, data: bytes, error: UnicodeDecodeError, encoding: str, offset: int = 0
) -> ReadError:
    # Python reports where the character begins; the byte that breaks it may stand behind.
    is_behind = error.reason == "invalid continuation byte" and data[error.end] >= _FIRST_NOT_ASCII
    at = error.end if is_behind else error.start
    return ReadError(
        f"{name} is not readable text: byte {at + offset} (0x{data[at]:02x}) is not {encoding}, "
        "and the file is not another encoding that is known here (UTF-8, UTF-16, GB18030).",
        _HINT,
    )


_HINT = "Save it as UTF-8 text and try again."
