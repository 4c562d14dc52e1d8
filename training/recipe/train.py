"""Train a MobileViT by the recipe: seeded, logged, and resumed where it stopped.

    python -m recipe.train --config small --data ../../shared/data/imagenette-224.tar --out runs/small     (in training/)

Writes `state.pt` (to resume from), `log.jsonl` (a line an epoch) and, at the end of every epoch, `model.safetensors`:
the averaged weights in single precision under timm's names, which evaluate.py and ship_checkpoint.py read. The same
command again goes on where the last epoch ended. `--minutes` stops early, at the end of the batch under way.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import random
import sys
import time
from pathlib import Path

import torch
from safetensors.torch import save_file

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from page_preprocessing import page_tensor  # noqa: E402
from recipe.config import CONFIGS, Config  # noqa: E402
from recipe.moving_average import MovingAverage  # noqa: E402
from recipe.pictures import Pictures, batch_of, read_split  # noqa: E402
from recipe.sampler import batch_size, batches  # noqa: E402
from recipe.schedule import LearningRate  # noqa: E402
import timm_model  # noqa: E402, F401  (declares what timm's import looks up)
import timm  # noqa: E402


def schedule_of(config: Config, pictures: int) -> LearningRate:
    """The cosine counts epochs; an epoch's iterations are what the sampler gives on the average."""
    mean = sum(batch_size(side, config.batches) for side in config.sides) / len(config.sides)
    start, peak, end = config.rate
    return LearningRate(start, peak, end, config.warmup, config.epochs, max(1, round(pictures / mean)))


@torch.no_grad()
def accuracy(model: torch.nn.Module, pictures: Pictures, side: int) -> float:
    """Top-1 through the page's own preprocessing."""
    import io

    import numpy as np
    from PIL import Image

    correct = 0
    for at in range(0, len(pictures), 25):
        files = pictures.files[at : at + 25]
        images = np.stack([page_tensor(Image.open(io.BytesIO(data)), side) for data in files])
        truth = torch.tensor(pictures.labels[at : at + 25])
        correct += int((model(torch.from_numpy(images)).argmax(1) == truth).sum())
    return correct / len(pictures)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", choices=sorted(CONFIGS), default="small")
    parser.add_argument("--data", type=Path, required=True, help="tar with train/<class>/*.JPEG and val/<class>/*.JPEG")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, help="instead of the configuration's")
    parser.add_argument("--limit", type=int, help="only so many pictures of each split: for a trial")
    parser.add_argument("--minutes", type=float, help="stop after so long")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--device", default="cpu")
    options = parser.parse_args()

    config = CONFIGS[options.config]()
    if options.epochs:
        config = dataclasses.replace(config, epochs=options.epochs)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    train = read_split(options.data, "train", options.limit)
    val = read_split(options.data, "val", options.limit)
    device = torch.device(options.device)

    model = timm.create_model(config.model, num_classes=len(train.classes), drop_rate=config.dropout).to(device)
    average = MovingAverage(model, config.momentum)
    optimiser = torch.optim.AdamW(model.parameters(), lr=config.rate[0], weight_decay=config.weight_decay)
    rate = schedule_of(config, len(train))
    epoch, iteration = 0, 0
    state_file, log_file = options.out / "state.pt", options.out / "log.jsonl"
    if state_file.exists():
        state = torch.load(state_file, map_location=device, weights_only=True)
        model.load_state_dict(state["model"])
        average.model.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        epoch, iteration = state["epoch"], state["iteration"]
        print(f"goes on at epoch {epoch}, iteration {iteration}", flush=True)

    started = time.monotonic()
    late = lambda: options.minutes is not None and time.monotonic() - started > 60 * options.minutes  # noqa: E731
    while epoch < config.epochs and not late():
        # The epoch's own seed: a run that was stopped and went on draws what one run would have drawn.
        rng = random.Random(f"{options.seed} {epoch}")
        model.train()
        began, losses, seen = time.monotonic(), 0.0, 0
        for side, indices in batches(range(len(train)), config.sides, config.batches, rng):
            if len(indices) < 2:
                continue  # a batch norm needs two
            for group in optimiser.param_groups:
                group["lr"] = rate.at(iteration)
            images, labels = batch_of(train, indices, side, rng)
            loss = torch.nn.functional.cross_entropy(
                model(images.to(device)), labels.to(device), label_smoothing=config.smoothing
            )
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            average.update(model)
            losses += loss.item() * len(indices)
            seen += len(indices)
            iteration += 1
            if late():
                break
        epoch += 1
        model.eval()
        line = {
            "epoch": epoch,
            "iteration": iteration,
            "lr": optimiser.param_groups[0]["lr"],
            "loss": round(losses / max(1, seen), 4),
            "pictures": seen,
            "seconds": round(time.monotonic() - began, 1),
            "top1": round(accuracy(average.model.cpu(), val, config.batches.base), 4),
        }
        average.model.to(device)
        with log_file.open("a") as log:
            log.write(json.dumps(line) + "\n")
        print(json.dumps(line), flush=True)
        torch.save(
            {
                "model": model.state_dict(),
                "average": average.model.state_dict(),
                "optimiser": optimiser.state_dict(),
                "epoch": epoch,
                "iteration": iteration,
            },
            state_file.with_suffix(".new"),
        )
        # Moved into place whole: a run that is killed while it writes leaves the state before.
        state_file.with_suffix(".new").replace(state_file)
        save_file({name: t.contiguous().cpu() for name, t in average.model.state_dict().items()}, options.out / "model.safetensors")


if __name__ == "__main__":
    main()
