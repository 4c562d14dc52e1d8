"""Pictures out of a tar of `<split>/<class>/*.JPEG`, kept as bytes and decoded when they are drawn."""

from __future__ import annotations

import io
import math
import random
import tarfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image


@dataclass(frozen=True)
class Pictures:
    classes: list[str]
    files: list[bytes]
    labels: list[int]

    def __len__(self) -> int:
        return len(self.files)


def read_split(path: Path, split: str, limit: int | None = None) -> Pictures:
    """All pictures of a split, sorted by name; with `limit`, the first so many of a fixed shuffle."""
    with tarfile.open(path) as archive:
        members = sorted(
            (m for m in archive.getmembers() if m.isfile() and f"/{split}/" in f"/{m.name}"), key=lambda m: m.name
        )
        classes = sorted({Path(m.name).parent.name for m in members})
        if limit is not None:
            members = random.Random(0).sample(members, min(limit, len(members)))
        files = []
        for member in members:
            source = archive.extractfile(member)
            if source is None:
                raise OSError(f"{member.name} is not a file")
            files.append(source.read())
    return Pictures(classes, files, [classes.index(Path(m.name).parent.name) for m in members])


def random_crop(data: bytes, side: int, rng: random.Random) -> np.ndarray:
    """A random resized crop (8 to 100 % of the area, 3:4 to 4:3) and a flip half the time: RGB in [0, 1], [3, side, side]."""
    image = Image.open(io.BytesIO(data)).convert("RGB")
    width, height = image.size
    box = (0.0, 0.0, float(width), float(height))
    for _ in range(10):
        area = width * height * rng.uniform(0.08, 1)
        ratio = math.exp(rng.uniform(math.log(3 / 4), math.log(4 / 3)))
        w, h = math.sqrt(area * ratio), math.sqrt(area / ratio)
        if w <= width and h <= height:
            left, top = rng.uniform(0, width - w), rng.uniform(0, height - h)
            box = (left, top, left + w, top + h)
            break
    image = image.resize((side, side), Image.Resampling.BILINEAR, box=box)
    if rng.random() < 0.5:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return np.asarray(image, dtype=np.float32).transpose(2, 0, 1) / 255


def batch_of(pictures: Pictures, indices: list[int], side: int, rng: random.Random) -> tuple[torch.Tensor, torch.Tensor]:
    images = np.stack([random_crop(pictures.files[i], side, rng) for i in indices])
    return torch.from_numpy(images), torch.tensor([pictures.labels[i] for i in indices])
