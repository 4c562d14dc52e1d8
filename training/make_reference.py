"""Reference values of timm's MobileViT in float64, for the parity tests of lib/mobilevit.

    python training/make_reference.py

gives timm's three models the seeded weights of seeded.py, runs each in float64 over the seeded image at 256x256 and at
224x160 (where maps have odd sides), and writes lib/mobilevit/parity/reference.generated.json: for every tap of
lib/mobilevit/spec/taps.md its standard deviation and values at hashed places. About a minute on one core.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import torch
from seeded import checksum, sample_indices, seeded_image, seeded_tensor
from timm_model import timm

SEED = 1
VARIANTS = ("xxs", "xs", "s")
SIZES = ((256, 256), (224, 160))
OUTPUT = Path(__file__).parents[1] / "lib/mobilevit/parity/reference.generated.json"
# Taps that a reader sees most are sampled closely; the rest well enough to tell where a mistake begins.
CLOSE, COARSE = 64, 10


def main() -> None:
    torch.set_num_threads(1)
    timm.layers.set_fused_attn(False)  # or the probabilities never exist
    cases = [case(variant, height, width) for variant in VARIANTS for height, width in SIZES]
    lines = ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in cases)
    OUTPUT.write_text(f'{{"seed":{SEED},"classes":1000,"cases":[\n{lines}\n]}}\n')
    print(f"{OUTPUT}: {OUTPUT.stat().st_size} bytes")


def case(variant: str, height: int, width: int) -> dict:
    model = timm.create_model(f"mobilevit_{variant}", pretrained=False)
    weights = {
        name: seeded_tensor(name, tuple(tensor.shape), SEED)
        for name, tensor in model.state_dict().items()
        if tensor.is_floating_point()
    }
    state = model.state_dict() | {name: torch.from_numpy(array) for name, array in weights.items()}
    model.load_state_dict(state)
    model.double().eval()

    taps: dict[str, torch.Tensor] = {}
    observe(model, taps)
    image = seeded_image(height, width, SEED)
    with torch.no_grad():
        model(torch.from_numpy(image).permute(2, 0, 1)[None].double())
    report(variant, height, width, taps)
    return {
        "variant": variant,
        "height": height,
        "width": width,
        "weights": checksum(weights.values()),
        "image": checksum([image]),
        "taps": [sampled(name, tensor) for name, tensor in taps.items()],
    }


def observe(model: torch.nn.Module, taps: dict[str, torch.Tensor]) -> None:
    """Hooks that fill `taps`, by the names and in the layouts of lib/mobilevit/spec/taps.ts."""

    def output(tap, name, change=lambda x: x):
        model.get_submodule(name).register_forward_hook(lambda _m, _i, y: taps.__setitem__(tap, change(y).clone()))

    def entry(tap, name, change=lambda x: x):
        model.get_submodule(name).register_forward_pre_hook(lambda _m, x: taps.__setitem__(tap, change(x[0]).clone()))

    def map_(x):  # [1, C, H, W] -> [H, W, C]
        return x[0].permute(1, 2, 0)

    def block(name, depth):
        output(f"{name}.conv_kxk", f"{name}.conv_kxk", map_)
        output(f"{name}.conv_1x1", f"{name}.conv_1x1", map_)
        entry(f"{name}.unfolded", f"{name}.transformer.0")
        for layer in range(depth):
            transformer_layer(f"{name}.transformer.{layer}")
        output(f"{name}.norm", f"{name}.norm")
        entry(f"{name}.folded", f"{name}.conv_proj", map_)
        output(f"{name}.conv_proj", f"{name}.conv_proj", map_)
        entry(f"{name}.concat", f"{name}.conv_fusion", map_)
        output(name, f"{name}.conv_fusion", map_)

    def transformer_layer(name):
        output(f"{name}.norm1", f"{name}.norm1")
        for third, letter in enumerate("qkv"):
            output(f"{name}.attn.{letter}", f"{name}.attn.qkv", lambda y, third=third: y.chunk(3, dim=-1)[third])
        output(f"{name}.attn.probabilities", f"{name}.attn.attn_drop")
        entry(f"{name}.attn.mix", f"{name}.attn.proj")
        output(f"{name}.attn", f"{name}.attn")
        output(f"{name}.norm2", f"{name}.norm2")
        output(f"{name}.mlp", f"{name}.mlp")
        output(name, name)

    output("stem", "stem", map_)
    for name in ("stages.0.0", "stages.1.0", "stages.1.1", "stages.1.2", "stages.2.0", "stages.3.0", "stages.4.0"):
        for conv in ("conv1_1x1", "conv2_kxk", "conv3_1x1"):
            output(f"{name}.{conv}", f"{name}.{conv}", map_)
        output(name, name, map_)
    for name, depth in (("stages.2.1", 2), ("stages.3.1", 4), ("stages.4.1", 3)):
        block(name, depth)
    output("final_conv", "final_conv", map_)
    output("head.global_pool", "head.global_pool", lambda x: x[0])
    output("head.fc", "head.fc", lambda x: x[0])


def sampled(name: str, tensor: torch.Tensor) -> dict:
    is_unit = name in ("stem", "final_conv", "head.fc") or (name.startswith("stages.") and name.count(".") == 2)
    close = is_unit or name.endswith((".unfolded", ".probabilities"))
    flat = tensor.reshape(-1)
    places = torch.from_numpy(sample_indices(name, flat.numel(), CLOSE if close else COARSE))
    return {
        "name": name,
        "shape": list(tensor.shape),
        "std": significant(tensor.std(unbiased=False).item()),
        "values": [significant(value) for value in flat[places].tolist()],
    }


def significant(value: float) -> float:
    """Eight significant digits: a hundredth of the tolerance even where the mean is a hundred times the deviation."""
    return float(f"{value:.8g}")


def report(variant: str, height: int, width: int, taps: dict[str, torch.Tensor]) -> None:
    """Prints whether activations stay in range and attention is neither uniform nor one-hot."""
    entropies = {
        name: (-(p * p.clamp_min(1e-300).log()).sum(-1) / math.log(p.shape[-1])).mean().item()
        for name, p in taps.items()
        if name.endswith(".probabilities")
    }
    stds = [tensor.std().item() for name, tensor in taps.items() if name not in entropies]
    print(
        f"{variant} {height}x{width}: logits' std {taps['head.fc'].std():.2f}, "
        f"activations' std {min(stds):.2f}..{max(stds):.2f}, "
        f"entropy / log N {min(entropies.values()):.2f}..{max(entropies.values()):.2f}"
    )


if __name__ == "__main__":
    main()
