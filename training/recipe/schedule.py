"""The learning rate of MobileViT's recipe. lib/training/learning-rate.ts is the same in TypeScript: change both or neither."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class LearningRate:
    start: float
    peak: float
    end: float
    warmup: int
    """Iterations of the warm-up."""
    epochs: int
    iterations_per_epoch: int

    def at(self, iteration: int) -> float:
        """Linear over the warm-up's iterations, then a cosine of the epoch, which is not shifted by the warm-up."""
        if iteration < self.warmup:
            return self.start + (self.peak - self.start) * iteration / self.warmup
        return self.cosine(iteration // self.iterations_per_epoch)

    def cosine(self, epoch: int) -> float:
        return self.end + 0.5 * (self.peak - self.end) * (1 + math.cos(math.pi * epoch / self.epochs))
