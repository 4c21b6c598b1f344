"""The file that holds a Word document: the same parts always give the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from summarizer.digest.formats.templates import text_beside

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP file can name: no clock is read."""

_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>summarizer</Application></Properties>"
)


def repacked(package: bytes, core: str) -> bytes:
    """Give a package that python-docx saved with our properties and our table of fonts.

    `core` is `docProps/core.xml`. Those of python-docx's template name its maker's program and the
    year 2013, and its table does not say what stands in for a font that a machine lacks.
    """
    ours = {
        "docProps/core.xml": core,
        "docProps/app.xml": _APP,
        "word/fontTable.xml": text_beside("fonts.xml"),
    }
    stream = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, ours.get(name) or old.read(name))
    return stream.getvalue()
