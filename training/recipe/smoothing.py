"""Label smoothing by hand, to compare PyTorch's and TypeScript's with (lib/training/label-smoothing.ts)."""

from __future__ import annotations

import math
from collections.abc import Sequence


def smoothed_target(classes: int, label: int, epsilon: float) -> list[float]:
    share = epsilon / classes
    return [1 - epsilon + share if i == label else share for i in range(classes)]


def cross_entropy(logits: Sequence[float], target: Sequence[float]) -> float:
    greatest = max(logits)
    log_sum = math.log(sum(math.exp(x - greatest) for x in logits)) + greatest
    return sum(t * (log_sum - x) for x, t in zip(logits, target, strict=True))
