"""Write lib/training/recipe.generated.json: the recipe's formulae in Python, which the site's TypeScript must equal.

    python training/make_recipe_table.py
"""

from __future__ import annotations

import json
from pathlib import Path

import torch

from recipe.moving_average import move
from recipe.sampler import BatchSettings, batch_size, make_divisible, resolutions
from recipe.schedule import LearningRate
from recipe.smoothing import cross_entropy, smoothed_target

OUT = Path(__file__).resolve().parent.parent / "lib" / "training" / "recipe.generated.json"


def rates() -> list[dict]:
    rows = []
    for warmup in (3000, 20000):
        schedule = LearningRate(0.0002, 0.002, 0.0002, warmup, 300, 1250)
        for iteration in (0, 1, 1499, 2999, 3000, 3001, 19999, 20000, 24999, 25000, 187500, 374999):
            rows.append({"warmup": warmup, "iteration": iteration, "rate": schedule.at(iteration)})
    return rows


def losses() -> list[dict]:
    rows = []
    logits = [2.5, -1.0, 0.0, 0.75, -3.25]
    for epsilon in (0.0, 0.05, 0.1, 0.3, 1.0):
        target = smoothed_target(len(logits), 0, epsilon)
        by_hand = cross_entropy(logits, target)
        by_torch = torch.nn.functional.cross_entropy(
            torch.tensor([logits], dtype=torch.float64), torch.tensor([0]), label_smoothing=epsilon
        ).item()
        assert abs(by_hand - by_torch) < 1e-12, (epsilon, by_hand, by_torch)
        rows.append({"epsilon": epsilon, "logits": logits, "label": 0, "target": target, "loss": by_torch})
    return rows


def averages() -> dict:
    series = [0.0, 1.0, 0.5, -2.0, 3.0, 3.0, 3.0]
    momentum = 0.1
    out = [series[0]]
    for value in series[1:]:
        out.append(move(out[-1], value, momentum))
    return {"series": series, "momentum": momentum, "averages": out}


def batches() -> list[dict]:
    rows = []
    for rule, batch in (("paper", 128), ("paper", 82), ("first-release", 128), ("head", 128)):
        settings = BatchSettings(rule=rule, batch=batch, base=256, greatest=320, gpus=8)
        for side in resolutions(160, 320, 5):
            rows.append({"rule": rule, "batch": batch, "side": side, "pictures": batch_size(side, settings)})
    return rows


def main() -> None:
    table = {
        "learningRate": rates(),
        "labelSmoothing": losses(),
        "movingAverage": averages(),
        "resolutions": [{"least": a, "greatest": b, "count": n, "sides": resolutions(a, b, n)}
                        for a, b, n in ((160, 320, 5), (128, 224, 4), (128, 320, 7))],
        "divisible": [{"value": v, "divisor": d, "result": make_divisible(v, d)}
                      for v, d in ((327, 8), (227, 8), (101, 8), (81, 8), (3, 8), (200, 32), (280, 32))],
        "batches": batches(),
    }
    OUT.write_text(json.dumps(table) + "\n")
    print(f"{OUT}: {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
