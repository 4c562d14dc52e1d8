"""Measure a checkpoint's top-1 accuracy through exactly the preprocessing that the page does.

    python training/evaluate.py --checkpoint ../shared/models/mobilevit-xxs-imagenette.safetensors \
        --data ../shared/data/imagenette-224.tar --size 256 --round-f16 --out accuracy.json

The pictures are read from a tar of `val/<wnid>/*.JPEG`. Each becomes RGB, its short side is resized to `--size` with
PIL's antialiased bilinear filter, the centre square is cut out, and the values are divided by 255. There is no mean and
no standard deviation. `--size` may be given several times; each size is one entry of `--out`, which is what
`ship_checkpoint.py --accuracy` reads. `--out` is rewritten after every size, so an early stop keeps what was measured.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import random
import tarfile
import time
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from page_preprocessing import page_tensor
from timm_model import load_xxs

BATCH = 25


def validation_members(archive: tarfile.TarFile) -> list[tarfile.TarInfo]:
    """The validation pictures, in an order that does not depend on how the tar was written."""
    members = [m for m in archive.getmembers() if m.isfile() and "/val/" in f"/{m.name}"]
    return sorted(members, key=lambda member: member.name)


def measure(model: torch.nn.Module, archive: tarfile.TarFile, members: list[tarfile.TarInfo],
            classes: list[str], size: int) -> int:
    """How many of `members` have their own class as the largest logit."""
    correct = 0
    started = time.monotonic()
    for start in range(0, len(members), BATCH):
        batch = members[start:start + BATCH]
        pictures = []
        for member in batch:
            source = archive.extractfile(member)
            if source is None:
                raise OSError(f"{member.name} is not a file")
            pictures.append(page_tensor(Image.open(io.BytesIO(source.read())), size))
        truth = torch.tensor([classes.index(Path(member.name).parent.name) for member in batch])
        with torch.inference_mode():
            logits = model(torch.from_numpy(np.stack(pictures)))
        correct += int((logits.argmax(dim=1) == truth).sum())
        done = start + len(batch)
        if (start // BATCH) % 20 == 0:
            print(f"{size}: {correct}/{done} {time.monotonic() - started:.0f} s", flush=True)
    return correct


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True, help="safetensors, MobileViT-XXS, timm names")
    parser.add_argument("--data", type=Path, required=True, help="tar with val/<wnid>/*.JPEG")
    parser.add_argument("--size", type=int, action="append", required=True, help="side of the square input; repeatable")
    parser.add_argument("--round-f16", action="store_true", help="round the weights to half precision first")
    parser.add_argument("--limit", type=int, help="a fixed random subset of this many pictures instead of all")
    parser.add_argument("--seed", type=int, default=0, help="seed of the subset")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", type=Path, help="where to write the measurements, JSON")
    options = parser.parse_args()

    torch.set_num_threads(options.threads)
    model = load_xxs(options.checkpoint, round_f16=options.round_f16)
    report = {
        "checkpointSha256": hashlib.sha256(options.checkpoint.read_bytes()).hexdigest(),
        "roundedToF16": options.round_f16,
        "measurements": [],
    }
    with tarfile.open(options.data) as archive:
        members = validation_members(archive)
        classes = sorted({Path(member.name).parent.name for member in members})
        if options.limit is not None:
            members = sorted(random.Random(options.seed).sample(members, options.limit), key=lambda m: m.name)
        for size in options.size:
            correct = measure(model, archive, members, classes, size)
            report["measurements"].append({
                "metric": "top1",
                "size": size,
                "images": len(members),
                "subsetSeed": None if options.limit is None else options.seed,
                "correct": correct,
                "value": correct / len(members),
            })
            print(f"{size}: top-1 {correct}/{len(members)} = {correct / len(members):.4f}", flush=True)
            if options.out:
                options.out.write_text(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    main()
