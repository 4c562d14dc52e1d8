"""The moving average of the weights. lib/training/moving-average.ts is the same for a series of numbers."""

from __future__ import annotations

import copy

import torch


def move(before: float, value: float, momentum: float) -> float:
    return (1 - momentum) * before + momentum * value


class MovingAverage:
    """A second model that follows the first. Inference uses this one."""

    def __init__(self, model: torch.nn.Module, momentum: float) -> None:
        self.model = copy.deepcopy(model).eval().requires_grad_(False)
        self.momentum = momentum

    @torch.no_grad()
    def update(self, model: torch.nn.Module) -> None:
        """After every step of the optimiser. The batch norms' statistics are averaged too, their counters copied."""
        for mine, new in zip(self.model.state_dict().values(), model.state_dict().values(), strict=True):
            if mine.is_floating_point():
                mine.lerp_(new, self.momentum)
            else:
                mine.copy_(new)
