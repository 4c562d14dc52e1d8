"""Gradients of timm's MobileViT-XXS in float64, for the gradient tests of lib/mobilevit.

    python training/make_gradients.py

gives timm's XXS the seeded weights of seeded.py, pulls random signs of single units back to the seeded image with
PyTorch's autograd, and writes lib/mobilevit/parity/gradients.generated.json: the spread of every gradient and its
values at hashed places, with the attention as trained, as the identity and uniform. Seconds on one core.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
from make_reference import significant
from seeded import checksum, sample_indices, seeded_image, seeded_numbers, seeded_tensor
from timm_model import timm

SEED = 1
CLASSES = 10
# At 56x40 the maps of stages 4 and 5 have odd sides, so resizing is pulled back too.
SIZES = ((64, 64), (56, 40))
# Here a slot has enough tokens for wasm to go head by head.
WIDE = (128, 96)
WIDE_TAPS = ("stages.2.1.transformer.1", "stages.2.1.transformer.0.attn.mix", "stages.2.1")
OUTPUT = Path(__file__).parents[1] / "lib/mobilevit/parity/gradients.generated.json"
# Values at hashed places, and the largest: a unit low in the network moves with a few pixels only.
SAMPLES, PEAKS = 48, 32
BLOCKS = {3: "stages.2.1", 4: "stages.3.1", 5: "stages.4.1"}
TRAINED = {3: "trained", 4: "trained", 5: "trained"}
# Tap, cell, modes.
UNITS = (
    ("stem", (3, 2), {}),
    ("stages.1.2", (4, 5), {}),
    ("stages.2.1.conv_kxk", (2, 3), {}),
    ("stages.2.1.transformer.1", (3, 2), {}),
    ("stages.2.1.transformer.0.attn.q", (1, 4), {}),
    ("stages.2.1", (3, 4), {}),
    ("stages.3.1.transformer.2", (0, 1), {}),
    ("stages.3.1", (2, 1), {}),
    ("stages.4.1", (1, 0), {}),
    ("final_conv", (0, 1), {}),
    ("stages.2.1.transformer.1", (3, 2), {3: "identity"}),
    ("stages.2.1.transformer.0.attn.mix", (2, 2), {}),
    ("stages.3.1", (2, 1), {3: "uniform", 4: "identity"}),
    ("stages.4.1", (1, 0), {3: "identity", 4: "identity", 5: "identity"}),
    ("stages.4.1", (1, 0), {3: "uniform", 4: "uniform", 5: "uniform"}),
)


def main() -> None:
    torch.set_num_threads(1)
    timm.layers.set_fused_attn(False)  # or the probabilities never exist
    model = timm.create_model("mobilevit_xxs", pretrained=False, num_classes=CLASSES)
    weights = {
        name: seeded_tensor(name, tuple(tensor.shape), SEED)
        for name, tensor in model.state_dict().items()
        if tensor.is_floating_point()
    }
    model.load_state_dict(model.state_dict() | {name: torch.from_numpy(array) for name, array in weights.items()})
    model.double().eval()
    cases = [case(model, size, *unit) for size in SIZES for unit in UNITS]
    cases += [case(model, WIDE, *unit) for unit in UNITS if unit[0] in WIDE_TAPS]
    head = {"seed": SEED, "classes": CLASSES, "weights": checksum(weights.values())}
    lines = ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in cases)
    OUTPUT.write_text(f'{json.dumps(head, separators=(",", ":"))[:-1]},"cases":[\n{lines}\n]}}\n')
    print(f"{OUTPUT}: {OUTPUT.stat().st_size} bytes")


def case(model: torch.nn.Module, size: tuple[int, int], tap: str, cell: tuple[int, int], changed: dict) -> dict:
    height, width = size
    modes = TRAINED | changed
    image = torch.from_numpy(seeded_image(height, width, SEED)).permute(2, 0, 1)[None].double().requires_grad_()
    seen: dict[str, torch.Tensor] = {}
    hooks = [watch(model, tap, seen), *impose(model, modes)]
    logits = model(image)
    for hook in hooks:
        hook.remove()
    unit = unit_at(seen["tap"], cell, size, tap)
    signs = torch.from_numpy(seeded_numbers("probe.0", SEED, unit.numel()) >= 0).double() * 2 - 1
    (gradient,) = torch.autograd.grad((signs * unit).sum(), image)
    flat = gradient[0].permute(1, 2, 0).reshape(-1)
    places = sample_indices(tap, flat.numel(), SAMPLES)
    peaks = flat.abs().argsort(descending=True)[:PEAKS].tolist()
    print(f"{height}x{width} {tap} {modes}: rms {flat.square().mean().sqrt():.3g}, {(flat != 0).double().mean():.0%} nonzero")
    return {
        "height": height,
        "width": width,
        "tap": tap,
        "cell": {"row": cell[0], "column": cell[1]},
        "modes": modes,
        "logits": [significant(value) for value in logits[0].tolist()],
        "std": significant(flat.std(unbiased=False).item()),
        "peaks": [[place, significant(flat[place].item())] for place in peaks],
        "values": [significant(value) for value in flat[torch.from_numpy(places)].tolist()],
    }


def watch(model, tap, seen):
    """A hook that notes the tap as timm has it: maps [1, C, H, W], sequences [4, N, d]."""
    if tap.endswith(".attn.mix"):
        proj = model.get_submodule(tap.removesuffix(".mix") + ".proj")
        return proj.register_forward_pre_hook(lambda _m, x: seen.__setitem__("tap", x[0]))
    if tap.endswith(".attn.q"):
        qkv = model.get_submodule(tap.removesuffix(".q") + ".qkv")
        return qkv.register_forward_hook(lambda _m, _i, y: seen.__setitem__("tap", y.chunk(3, dim=-1)[0]))
    return model.get_submodule(tap).register_forward_hook(lambda _m, _i, y: seen.__setitem__("tap", y))


def impose(model, modes):
    """Hooks that put the identity or the mean in the place of the probabilities."""

    def identity(_module, _inputs, probabilities):
        return torch.eye(probabilities.shape[-1], dtype=probabilities.dtype).expand_as(probabilities)

    def uniform(_module, _inputs, probabilities):
        return torch.full_like(probabilities, 1 / probabilities.shape[-1])

    for stage, name in BLOCKS.items():
        if modes[stage] == "trained":
            continue
        for layer in model.get_submodule(f"{name}.transformer"):
            yield layer.attn.attn_drop.register_forward_hook(identity if modes[stage] == "identity" else uniform)


def unit_at(value, cell, size, tap):
    """The channels of one cell (spec/mobilevit.md, section 2, for the sequences)."""
    row, column = cell
    if value.ndim == 4:
        return value[0, :, row, column]
    stride = {"stages.2": 8, "stages.3": 16, "stages.4": 32}[tap[:8]]
    patches_per_row = -(-(-(-size[1] // stride)) // 2)
    return value[2 * (row % 2) + column % 2, (row // 2) * patches_per_row + column // 2]


if __name__ == "__main__":
    main()
