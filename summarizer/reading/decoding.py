"""bytes → text: the encoding is detected from the bytes and proved, never guessed.

Order: byte-order mark, UTF-16 without a mark (its zero bytes show), UTF-8, GB18030. The four-byte
and two-byte codes of GB18030 accept nearly any bytes, so a text that only GB18030 accepts
must also look like Chinese.
"""

import codecs
import unicodedata

from summarizer.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4000
_COMMON_SHARE = 0.85
"""Share of Han characters that must lie in GB2312 level 1. Reports have over 0.97; UTF-8 misread as
GB18030 has under 0.6 and Big5 under 0.5 (tests/reading/test_decoding.py measures both)."""
_CONTROL_SHARE = 0.01
_LEVEL_1 = (0xB0, 0xD7)
_MIN_HAN = 4


def decode(data: bytes, name: str) -> str:
    """The text of a report's bytes, without byte-order mark and otherwise exactly as it is.

    Raises `ReadError`, naming `name` and the first byte that does not fit, where the bytes are
    empty, binary, or in none of UTF-8, UTF-16 and GB18030.
    """
    if not data.strip():
        raise ReadError(f"{name} is empty.", "Give a file that holds a report's text.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _text(_strict(data[len(mark) :], encoding, name, len(mark)), name)
    if encoding := _utf16_without_mark(data):
        return _text(_strict(data, encoding, name), name)
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
    """ASCII digits, spaces and line ends have a zero byte in UTF-16, on one side only."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if even + odd == 0 or len(data) % 2:
        return None
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    text = sample.decode(encoding, errors="ignore")
    readable = sum(_is_han(c) or c.isascii() and c.isprintable() or c in "\r\n\t" for c in text)
    return encoding if min(even, odd) == 0 and readable > len(text) / 2 else None


def _gb18030(data: bytes, name: str, utf8_error: UnicodeDecodeError) -> str:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        # The encoding that got further is the one the file meant to be.
        if utf8_error.start >= error.start:
            raise _undecodable(name, data, utf8_error, "UTF-8") from error
        raise _undecodable(name, data, error, "GB18030") from error
    han = [c for c in text if _is_han(c)]
    common = sum(_LEVEL_1[0] <= c.encode("gb18030")[0] <= _LEVEL_1[1] for c in han)
    if len(han) < _MIN_HAN or common < _COMMON_SHARE * len(han):
        raise _undecodable(name, data, utf8_error, "UTF-8")
    return text


def _text(text: str, name: str) -> str:
    """`text` itself, unless it is binary data that happens to decode."""
    control = sum(unicodedata.category(c) == "Cc" and c not in "\r\n\t\f\v" for c in text[:_SAMPLE])
    if "\0" in text[:_SAMPLE] or control > _CONTROL_SHARE * min(len(text), _SAMPLE) + 1:
        raise ReadError(f"{name} is not a text file (it holds binary data).", _HINT)
    if not text.strip():
        raise ReadError(f"{name} is empty.", "Give a file that holds a report's text.")
    return text


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _undecodable(
    name: str, data: bytes, error: UnicodeDecodeError, encoding: str, offset: int = 0
) -> ReadError:
    at = error.start + offset
    return ReadError(
        f"{name} is not readable text: byte {at} (0x{data[error.start]:02x}) is not {encoding}, "
        "and the file is not another encoding that is known here (UTF-8, UTF-16, GB18030).",
        _HINT,
    )


_HINT = "Save it as UTF-8 text and try again."
