"""Characters per second of `read_quantities` over seeds/ and the folders given."""

import sys
import time
from pathlib import Path

from summarizer.quantities import read_quantities

ROUNDS = 5


def main(folders: list[Path]) -> None:
    for folder in folders:
        texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
        characters = sum(map(len, texts))
        best_s = min(_measure(texts) for _ in range(ROUNDS))
        found = sum(len(read_quantities(text)) for text in texts)
        speed = characters / best_s / 1e6
        sys.stdout.write(
            f"{folder}: {characters} characters, {found} quantities, {speed:.2f} M characters/s\n"
        )


def _measure(texts: list[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        read_quantities(text)
    return time.perf_counter() - start


if __name__ == "__main__":
    seeds = Path(__file__).parents[2] / "seeds"
    main([seeds, *map(Path, sys.argv[1:])])
