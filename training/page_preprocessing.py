"""The page's preprocessing, in PIL: what lib/image does to a picture before the network sees it."""

from __future__ import annotations

import numpy as np
from PIL import Image


def over_white(picture: Image.Image) -> Image.Image:
    """RGB, with transparency laid over white: (c * a + 255 * (255 - a) + 127) // 255 on straight (unpremultiplied) RGBA.

    255 is odd, so no value lies half way between two and this is rounding to the nearest.
    """
    if "transparency" not in picture.info and picture.mode not in ("RGBA", "LA", "PA"):
        return picture.convert("RGB")
    pixels = np.asarray(picture.convert("RGBA"), dtype=np.int64)
    colour, alpha = pixels[..., :3], pixels[..., 3:]
    mixed = (colour * alpha + 255 * (255 - alpha) + 127) // 255
    return Image.fromarray(mixed.astype(np.uint8), "RGB")


def short_side_resize(picture: Image.Image, size: int) -> Image.Image:
    """Short side to `size`, long side floor(size * long / short): antialiased bilinear on 8-bit values."""
    width, height = picture.size
    short = min(width, height)
    target = (size * width // short, size * height // short)
    return picture if target == picture.size else picture.resize(target, Image.Resampling.BILINEAR)


def centre_crop(picture: Image.Image, size: int) -> Image.Image:
    """The middle square by torchvision's rule: an offset of a half rounds to the even neighbour."""
    left, top = round((picture.width - size) / 2), round((picture.height - size) / 2)
    return picture.crop((left, top, left + size, top + size))


def page_pixels(picture: Image.Image, size: int) -> np.ndarray:
    """The square that the network is given, as 8-bit RGB, [size, size, 3]."""
    return np.asarray(centre_crop(short_side_resize(over_white(picture), size), size))


def page_tensor(picture: Image.Image, size: int) -> np.ndarray:
    """The network's input: float32 in [0, 1], [3, size, size], RGB, no mean and no standard deviation."""
    return page_pixels(picture, size).astype(np.float32).transpose(2, 0, 1) / np.float32(255)
