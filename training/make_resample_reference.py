"""Writes lib/image/pillow.generated.json: what Pillow's resize gives, for lib/image/resample.test.ts to equal.

Input pixels come from an integer hash that exists in Python and in TypeScript (lib/image/hash-bytes.ts), so only the
outputs are committed: a SHA-256 of all bytes, and a few values by place, which say where a difference begins.

    python training/make_resample_reference.py
"""

import hashlib
import json
from pathlib import Path

import numpy as np
import PIL
from PIL import Image

OUT = Path(__file__).resolve().parent.parent / "lib" / "image" / "pillow.generated.json"
FILTERS = {"bilinear": Image.Resampling.BILINEAR, "bicubic": Image.Resampling.BICUBIC}

# source width, source height, target width, target height
SIZES = [
    (48, 40, 96, 80),  # up 2x
    (640, 480, 32, 24),  # down 20x
    (37, 53, 29, 31),  # primes
    (101, 67, 103, 13),  # up one way, down the other
    (300, 20, 17, 40),
    (64, 64, 64, 64),  # nothing to do
    (64, 48, 64, 31),  # one axis only
    (64, 48, 31, 48),
    (1, 1, 1, 1),
    (1, 1, 16, 16),
    (1, 97, 8, 40),
    (97, 1, 40, 8),
    (19, 23, 1, 1),
    (500, 375, 256, 256),
    (2, 3, 5, 7),
    (1009, 11, 48, 2),
]

# source width, source height, size, short side before the crop
CROPS = [
    (500, 375, 256, 256),
    (375, 500, 256, 284),
    (301, 200, 64, 64),  # (96 - 64) / 2, even
    (203, 200, 64, 64),  # 64 x 64: no offset
    (205, 200, 64, 64),  # 0.5 to 0
    (210, 200, 64, 64),  # 1.5 to 2
    (216, 200, 64, 64),  # 2.5 to 2
    (30, 41, 64, 71),  # up
    (2, 300, 32, 32),  # very tall
    (300, 1, 32, 36),  # very wide
    (64, 64, 64, 64),
]


def hash_bytes(seed: int, count: int) -> np.ndarray:
    """`count` bytes from `seed`: the top eight bits of a 32-bit mix of the index (murmur3's finaliser)."""
    with np.errstate(over="ignore"):
        x = np.arange(count, dtype=np.uint32) + np.uint32((seed * 0x9E3779B1) & 0xFFFFFFFF)
        x ^= x >> np.uint32(16)
        x *= np.uint32(0x85EBCA6B)
        x ^= x >> np.uint32(13)
        x *= np.uint32(0xC2B2AE35)
        x ^= x >> np.uint32(16)
    return (x >> np.uint32(24)).astype(np.uint8)


def summary(pixels: np.ndarray) -> dict:
    flat = pixels.reshape(-1)
    places = sorted({int(i) for i in np.linspace(0, flat.size - 1, 12)})
    return {
        "sha256": hashlib.sha256(flat.tobytes()).hexdigest(),
        "samples": [[i, int(flat[i])] for i in places],
    }


def resize_cases() -> list[dict]:
    cases = []
    for seed, (sw, sh, w, h) in enumerate(SIZES, start=1):
        source = Image.fromarray(hash_bytes(seed, sw * sh * 3).reshape(sh, sw, 3), "RGB")
        for name, filter_ in FILTERS.items():
            out = np.asarray(source.resize((w, h), filter_))
            cases.append({"seed": seed, "source": [sw, sh], "target": [w, h], "filter": name} | summary(out))
    return cases


def crop_cases() -> list[dict]:
    """torchvision's Resize and CenterCrop on RGBA over white, written out with Pillow alone."""
    cases = []
    for seed, (sw, sh, size, resize) in enumerate(CROPS, start=101):
        rgba = hash_bytes(seed, sw * sh * 4).reshape(sh, sw, 4).astype(np.int64)
        alpha = rgba[..., 3:]
        alpha[alpha >= 128] = 255  # half of the pixels opaque, as in most pictures with alpha
        rgb = (rgba[..., :3] * alpha + 255 * (255 - alpha) + 127) // 255
        source = Image.fromarray(rgb.astype(np.uint8), "RGB")
        short, long = min(sw, sh), max(sw, sh)
        new_long = int(resize * long / short)
        w, h = (resize, new_long) if sw <= sh else (new_long, resize)
        left, top = int(round((w - size) / 2.0)), int(round((h - size) / 2.0))
        for name, filter_ in FILTERS.items():
            out = source.resize((w, h), filter_).crop((left, top, left + size, top + size))
            cases.append(
                {"seed": seed, "source": [sw, sh], "size": size, "resize": resize, "filter": name}
                | {"resized": [w, h], "offset": [left, top]}
                | summary(np.asarray(out))
            )
    return cases


if __name__ == "__main__":
    reference = {"pillow": PIL.__version__, "resize": resize_cases(), "crop": crop_cases()}
    lines = [f'  "pillow": "{PIL.__version__}"']
    for key in ("resize", "crop"):
        lines.append(f'  "{key}": [\n' + ",\n".join("    " + json.dumps(c) for c in reference[key]) + "\n  ]")
    OUT.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    print(
        f"{OUT}: {len(reference['resize'])} resizes, {len(reference['crop'])} crops, {OUT.stat().st_size} bytes"
    )
