"""Other names in the places of a seed's own."""

import re
from collections.abc import Mapping, Sequence


def rename(text: str, names: Sequence[tuple[str, str]], fill: Mapping[str, str]) -> str:
    """Put each name's template, filled, wherever the name stands; longer names go first."""
    filled = {name: template.format_map(fill) for name, template in names}
    ordered = sorted(filled, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, ordered)), lambda match: filled[match[0]], text)
