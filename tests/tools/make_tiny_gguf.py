"""Makes a tiny random Llama as a GGUF file, with nothing but the standard library.

    python tests/tools/make_tiny_gguf.py tiny.gguf

The vocabulary is the 256 byte tokens and the 3,755 GB2312 level-1 characters, so any UTF-8 text
goes in. The weights are random but for one hidden dimension that is kept constant; through it the
output row of each token carries a log-prior. The priors are such that a greedy answer under the
draft schema opens a list, fills one item and ends; without a grammar it runs on.
GGUF: github.com/ggml-org/ggml, docs/gguf.md.
"""

from __future__ import annotations

import math
import random
import struct
import sys
from array import array
from collections.abc import Iterable
from pathlib import Path

WIDTH, HEADS, KV_HEADS, FEED_FORWARD, LAYERS, CONTEXT = 64, 2, 1, 128, 2, 8192
ALIGNMENT = 32
SPECIALS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
END = "<|im_end|>"
NORMAL, CONTROL = 1, 3  # token types
UINT32, INT32, FLOAT32, BOOL, STRING, ARRAY = 4, 5, 6, 7, 8, 9  # value types
CHAT_TEMPLATE = (
    "{%- for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{%- endfor %}"
    "{%- if add_generation_prompt %}<|im_start|>assistant\n{%- endif %}"
)
MARKS = {"，": 0.02, "。": 0.02, "、": 0.01}
ASCII_PRIOR = (
    dict.fromkeys("0123456789", 0.004)
    | dict.fromkeys("abcdefghijklmnopqrstuvwxyz", 0.0008)
    | {'"': 4.0, "{": 0.5, "]": 0.05, "}": 0.05, ",": 0.005, ":": 0.01, "[": 0.005}
    | {" ": 0.01, "\n": 0.004}
)
HAN_SHARE, END_SHARE, REST = 4.0, 0.02, 1e-7

Tensor = tuple[str, list[int], "array[float]"]


def byte_letters() -> list[str]:
    """Give GPT-2's printable letter for each byte."""
    kept = [*range(33, 127), *range(161, 173), *range(174, 256)]
    spare = iter(range(256, 512))
    return [chr(byte) if byte in kept else chr(next(spare)) for byte in range(256)]


def han() -> list[str]:
    pairs = ((high, low) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    text = [bytes(pair).decode("gb2312", "ignore") for pair in pairs]
    return [character for character in text if character]


def vocabulary() -> tuple[list[str], list[str], dict[str, str]]:
    """Give the tokens, the merges that build them, and the character of each many-byte token."""
    letters = byte_letters()
    tokens, merges, characters = dict.fromkeys(letters), dict[str, None](), dict[str, str]()
    for character in [*han(), *MARKS]:
        a, b, c = (letters[byte] for byte in character.encode())
        tokens |= {a + b: None, a + b + c: None}
        merges |= {f"{a} {b}": None}
        characters[a + b + c] = character
    for token in characters:
        merges[f"{token[:2]} {token[2]}"] = None
    return [*tokens, *SPECIALS], list(merges), characters


def log_priors(tokens: list[str], characters: dict[str, str]) -> list[float]:
    letters = byte_letters()
    share = {letters[ord(sign)]: weight for sign, weight in ASCII_PRIOR.items()}
    share |= dict.fromkeys(characters, HAN_SHARE / len(characters)) | {END: END_SHARE}
    share |= {token: MARKS[sign] for token, sign in characters.items() if sign in MARKS}
    return [math.log(share.get(token, REST)) for token in tokens]


def noise(rng: random.Random, rows: int, columns: int, spread: float) -> array[float]:
    edge = spread * math.sqrt(3)  # a uniform distribution of that standard deviation
    return array("f", (edge * (2 * rng.random() - 1) for _ in range(rows * columns)))


def tensors(rng: random.Random, priors: list[float]) -> list[Tensor]:
    size, head = len(priors), WIDTH // HEADS
    embedding, output = noise(rng, size, WIDTH, 1.0), noise(rng, size, WIDTH, 0.1)
    constant = 8.0
    gain = constant / math.sqrt((constant**2 + WIDTH - 1) / WIDTH)  # after the last RMS norm
    embedding[::WIDTH] = array("f", [constant] * size)
    output[::WIDTH] = array("f", [prior / gain for prior in priors])
    ones = array("f", [1.0] * WIDTH)
    made: list[Tensor] = [
        ("token_embd.weight", [WIDTH, size], embedding),
        ("output.weight", [WIDTH, size], output),
        ("output_norm.weight", [WIDTH], ones),
    ]
    shapes = {
        "attn_q": (WIDTH, WIDTH),
        "attn_k": (KV_HEADS * head, WIDTH),
        "attn_v": (KV_HEADS * head, WIDTH),
        "attn_output": (WIDTH, WIDTH),
        "ffn_gate": (FEED_FORWARD, WIDTH),
        "ffn_up": (FEED_FORWARD, WIDTH),
        "ffn_down": (WIDTH, FEED_FORWARD),
    }
    for layer in range(LAYERS):
        made += [
            (f"blk.{layer}.{name}.weight", [WIDTH], ones) for name in ("attn_norm", "ffn_norm")
        ]
        for name, (rows, columns) in shapes.items():
            values = noise(rng, rows, columns, 0.05)
            if name in {"attn_output", "ffn_down"}:  # nothing is added to the constant dimension
                values[:columns] = array("f", [0.0] * columns)
            made.append((f"blk.{layer}.{name}.weight", [columns, rows], values))
    return made


def text(value: str) -> bytes:
    return struct.pack("<Q", len(value.encode())) + value.encode()


def field(key: str, kind: int, value: bytes) -> bytes:
    return text(key) + struct.pack("<I", kind) + value


def listed(kind: int, values: list[bytes]) -> bytes:
    return struct.pack("<IQ", kind, len(values)) + b"".join(values)


def metadata(tokens: list[str], merges: list[str]) -> list[bytes]:
    def number(key: str, value: int) -> bytes:
        return field(key, UINT32, struct.pack("<I", value))

    def words(key: str, values: Iterable[str]) -> bytes:
        return field(key, ARRAY, listed(STRING, [text(value) for value in values]))

    types = [CONTROL if token in SPECIALS else NORMAL for token in tokens]
    return [
        field("general.architecture", STRING, text("llama")),
        field("general.name", STRING, text("tiny-random-zh")),
        number("llama.context_length", CONTEXT),
        number("llama.embedding_length", WIDTH),
        number("llama.block_count", LAYERS),
        number("llama.feed_forward_length", FEED_FORWARD),
        number("llama.attention.head_count", HEADS),
        number("llama.attention.head_count_kv", KV_HEADS),
        number("llama.rope.dimension_count", WIDTH // HEADS),
        field("llama.attention.layer_norm_rms_epsilon", FLOAT32, struct.pack("<f", 1e-5)),
        field("tokenizer.ggml.model", STRING, text("gpt2")),
        field("tokenizer.ggml.pre", STRING, text("gpt-2")),
        words("tokenizer.ggml.tokens", tokens),
        words("tokenizer.ggml.merges", merges),
        field(
            "tokenizer.ggml.token_type",
            ARRAY,
            listed(INT32, [struct.pack("<i", kind) for kind in types]),
        ),
        number("tokenizer.ggml.bos_token_id", tokens.index(SPECIALS[0])),
        number("tokenizer.ggml.eos_token_id", tokens.index(END)),
        field("tokenizer.ggml.add_bos_token", BOOL, b"\0"),
        field("tokenizer.chat_template", STRING, text(CHAT_TEMPLATE)),
    ]


def make_gguf(path: Path, seed: int = 7) -> None:
    """Write the model, about 3 MB; the same seed gives the same bytes."""
    tokens, merges, characters = vocabulary()
    weights = tensors(random.Random(seed), log_priors(tokens, characters))  # noqa: S311  not a secret
    fields = metadata(tokens, merges)
    head = b"GGUF" + struct.pack("<IQQ", 3, len(weights), len(fields)) + b"".join(fields)
    offset = 0
    for name, shape, values in weights:
        head += text(name) + struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape, 0, offset)
        offset += padded(len(values) * values.itemsize)
    with path.open("wb") as file:
        file.write(head.ljust(padded(len(head)), b"\0"))
        for _, _, values in weights:
            data = values.tobytes()
            file.write(data.ljust(padded(len(data)), b"\0"))


def padded(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT


if __name__ == "__main__":
    make_gguf(Path(sys.argv[1]))
