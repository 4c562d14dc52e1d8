"""The multi-scale sampler: a resolution drawn for every batch, and as many pictures as make it cost the same.

lib/training/sampler.ts is the same in TypeScript: change both or neither.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Rule = Literal["paper", "first-release", "head"]
MULTIPLE = 32


def make_divisible(value: float, divisor: int) -> int:
    nearest = max(divisor, int(value + divisor / 2) // divisor * divisor)
    return nearest + divisor if nearest < 0.9 * value else nearest


def resolutions(least: int, greatest: int, count: int) -> list[int]:
    """`count` sides at equal distances, each rounded to a multiple of 32."""
    step = (greatest - least) / (count - 1)
    return [make_divisible(least + i * step, MULTIPLE) for i in range(count)]


@dataclass(frozen=True)
class BatchSettings:
    rule: Rule
    batch: int
    """Pictures in a batch of the rule's own reference: `greatest` for the paper, `base` for the code."""
    base: int
    greatest: int
    gpus: int


def batch_size(side: int, settings: BatchSettings) -> int:
    """Pictures of one batch on one GPU."""
    if settings.rule == "paper":
        return settings.greatest**2 * settings.batch // side**2
    pictures = settings.base**2 * settings.batch // side**2
    if settings.rule == "first-release":
        return max(settings.batch, make_divisible(pictures, settings.gpus))
    return max(1, pictures)


def batches(
    pictures: Sequence[int], sides: Sequence[int], settings: BatchSettings, rng: random.Random
) -> Iterator[tuple[int, list[int]]]:
    """One epoch in a shuffled order: the side of each batch, and its pictures."""
    order = list(pictures)
    rng.shuffle(order)
    at = 0
    while at < len(order):
        side = rng.choice(sides)
        size = batch_size(side, settings)
        yield side, order[at : at + size]
        at += size
