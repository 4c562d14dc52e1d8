"""Sixteen pictures from integer arithmetic alone, the same to the byte in e2e/support/generated-images.ts.

    python training/generated_images.py            # prints each one's size and checksum
    python training/generated_images.py --out DIR  # also writes them as RGBA PNG, to look at

Each is a gradient with discs and boxes and a little noise. Together they cover what an 8-bit PNG may be: RGB, grey,
grey with alpha, palette with and without transparency, RGBA; every alpha; sides from 1 to 1024 pixels.
"""

from __future__ import annotations

import argparse
import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image


@dataclass(frozen=True)
class Picture:
    name: str
    width: int
    height: int
    # How the PNG stores it. A palette has 64 colours: two bits each of red, green and blue.
    storage: str  # 'rgb' | 'grey' | 'grey-alpha' | 'palette' | 'palette-alpha' | 'rgba'
    # 'opaque'; 'cut-out': a disc on nothing; 'every': alpha runs from 0 to 255 across; 'steps': five alphas in bands
    alpha: str = "opaque"


PICTURES = [
    Picture("rgb-square", 256, 256, "rgb"),
    Picture("rgb-landscape", 300, 200, "rgb"),
    Picture("rgb-portrait", 97, 411, "rgb"),
    Picture("rgb-large", 640, 480, "rgb"),
    Picture("rgb-larger", 1024, 1024, "rgb"),
    Picture("rgb-small", 32, 32, "rgb"),
    Picture("rgb-strip", 512, 16, "rgb"),
    Picture("rgb-one-pixel", 1, 1, "rgb"),
    Picture("grey-square", 256, 256, "grey"),
    Picture("grey-landscape", 123, 77, "grey"),
    Picture("grey-alpha", 200, 200, "grey-alpha", "every"),
    Picture("palette", 320, 240, "palette"),
    Picture("palette-cut-out", 128, 256, "palette-alpha", "cut-out"),
    Picture("rgba-opaque", 255, 257, "rgba"),
    Picture("rgba-cut-out", 257, 255, "rgba", "cut-out"),
    Picture("rgba-five-alphas", 400, 300, "rgba", "steps"),
]

SHAPES = 6
ALPHA_STEPS = [0, 1, 64, 128, 254]


def hash32(index: np.ndarray, seed: int) -> np.ndarray:
    """32 well mixed bits for each index (murmur3's finaliser), as uint32."""
    x = (index.astype(np.uint64) + seed * 0x9E3779B1).astype(np.uint32)
    x ^= x >> np.uint32(16)
    x *= np.uint32(0x85EBCA6B)
    x ^= x >> np.uint32(13)
    x *= np.uint32(0xC2B2AE35)
    x ^= x >> np.uint32(16)
    return x


def scene(width: int, height: int, seed: int) -> np.ndarray:
    """RGB, [height, width, 3], values 0–255 as int64."""
    dice = iter((hash32(np.arange(128), seed) >> np.uint32(24)).astype(np.int64).tolist())
    y, x = np.mgrid[0:height, 0:width].astype(np.int64)
    down = max(1, height - 1)
    top, bottom = [next(dice) for _ in range(3)], [next(dice) for _ in range(3)]
    pixels = np.stack([(top[c] * (down - y) + bottom[c] * y) // down for c in range(3)], axis=-1)
    for _ in range(SHAPES):
        cx, cy = next(dice) * width // 256, next(dice) * height // 256
        radius = 1 + next(dice) * min(width, height) // 512
        colour, is_disc = [next(dice) for _ in range(3)], next(dice) < 128
        distance = (x - cx) ** 2 + (y - cy) ** 2
        if is_disc:
            inside = distance <= radius * radius
            # Darker towards the rim.
            shade = 256 - np.minimum(distance, radius * radius) * 128 // (radius * radius)
        else:
            inside = (abs(x - cx) <= radius) & (2 * abs(y - cy) <= radius)
            shade = np.full_like(x, 256)
        for c in range(3):
            pixels[..., c] = np.where(inside, colour[c] * shade // 256, pixels[..., c])
    noise = (hash32(np.arange(width * height * 3), seed + 1) >> np.uint32(27)).astype(np.int64)
    return np.clip(pixels + noise.reshape(height, width, 3) - 16, 0, 255)


def alpha_channel(kind: str, width: int, height: int) -> np.ndarray:
    """[height, width], values 0–255."""
    y, x = np.mgrid[0:height, 0:width].astype(np.int64)
    if kind == "cut-out":
        side = min(width, height)
        return np.where((2 * x - width) ** 2 + (2 * y - height) ** 2 <= side * side, 255, 0)
    if kind == "every":
        return x * 255 // max(1, width - 1)
    if kind == "steps":
        return np.array(ALPHA_STEPS)[y * len(ALPHA_STEPS) // height]
    return np.full_like(x, 255)


def rgba_pixels(picture: Picture) -> np.ndarray:
    """What a decoder gives for this picture's PNG: straight (unpremultiplied) RGBA, [height, width, 4], uint8."""
    seed = 10 * (1 + PICTURES.index(picture))
    rgb = scene(picture.width, picture.height, seed)
    alpha = alpha_channel(picture.alpha, picture.width, picture.height)
    if picture.storage.startswith("grey"):
        grey = (77 * rgb[..., 0] + 150 * rgb[..., 1] + 29 * rgb[..., 2]) // 256
        rgb = np.stack([grey] * 3, axis=-1)
    elif picture.storage.startswith("palette"):
        rgb = rgb // 64 * 85
    return np.concatenate([rgb, alpha[..., None]], axis=-1).astype(np.uint8)


def checksum(pixels: np.ndarray) -> str:
    """SHA-256 of the bytes, row by row, in hex."""
    return hashlib.sha256(np.ascontiguousarray(pixels).tobytes()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    for picture in PICTURES:
        pixels = rgba_pixels(picture)
        print(f"{picture.name:18} {picture.width}×{picture.height} {checksum(pixels)}")
        if options.out:
            options.out.mkdir(parents=True, exist_ok=True)
            Image.fromarray(pixels).save(options.out / f"{picture.name}.png")


if __name__ == "__main__":
    main()
