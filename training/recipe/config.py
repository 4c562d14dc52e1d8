"""What a run is made of. `paper()` is the recipe of the paper, `small()` one that two processor cores can carry,
`trial()` one that shows in two minutes that everything runs."""

from __future__ import annotations

from dataclasses import dataclass

from .sampler import BatchSettings, resolutions


@dataclass(frozen=True)
class Config:
    model: str
    """timm's name."""
    epochs: int
    warmup: int
    """Iterations."""
    rate: tuple[float, float, float]
    """Start, peak, end."""
    weight_decay: float
    """Decoupled from the gradient (AdamW), of all parameters: batch norms and biases too."""
    smoothing: float
    momentum: float
    """Of the moving average of the weights."""
    sides: tuple[int, ...]
    batches: BatchSettings
    dropout: float
    """Before the classifier."""


def paper(model: str = "mobilevit_xxs") -> Config:
    """ImageNet-1k on 8 GPUs: section 4.1 of the paper, with the batch rule of the released code."""
    return Config(
        model=model,
        epochs=300,
        warmup=3000,
        rate=(0.0002, 0.002, 0.0002),
        weight_decay=0.01,
        smoothing=0.1,
        momentum=0.0005,
        sides=tuple(resolutions(160, 320, 5)),
        batches=BatchSettings(rule="head", batch=128, base=256, greatest=320, gpus=8),
        dropout=0.1,
    )


def small() -> Config:
    """Ten classes on two cores. Fewer pictures a batch and a faster average, since the run is so much shorter."""
    return Config(
        model="mobilevit_xxs",
        epochs=60,
        warmup=600,
        rate=(0.0002, 0.002, 0.00001),
        weight_decay=0.05,
        smoothing=0.1,
        momentum=0.002,
        sides=tuple(resolutions(128, 224, 4)),
        batches=BatchSettings(rule="head", batch=64, base=160, greatest=224, gpus=1),
        dropout=0.1,
    )


def trial() -> Config:
    """Two minutes on two cores, on a part of the data: enough to see a loss that falls and an average that follows."""
    return Config(
        model="mobilevit_xxs",
        epochs=5,
        warmup=20,
        rate=(0.0002, 0.002, 0.00001),
        weight_decay=0.05,
        smoothing=0.1,
        momentum=0.05,
        sides=tuple(resolutions(64, 96, 2)),
        batches=BatchSettings(rule="head", batch=32, base=96, greatest=96, gpus=1),
        dropout=0.1,
    )


CONFIGS = {"paper": paper, "small": small, "trial": trial}
