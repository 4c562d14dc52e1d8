"""timm's MobileViT-XXS with a checkpoint's weights."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file

try:
    import torchvision  # noqa: F401
except RuntimeError:
    # A torchvision whose compiled part does not load still looks up two operators while it is imported. timm needs
    # the import, MobileViT calls neither: declaring them is enough.
    _OPERATORS = torch.library.Library("torchvision", "FRAGMENT")
    for _name in ("nms", "qnms"):
        _OPERATORS.define(f"{_name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")

import timm


def load_xxs(checkpoint: Path, *, round_f16: bool = False, dtype: torch.dtype = torch.float32) -> torch.nn.Module:
    """The model in evaluation mode; its class count comes from the file's head.

    Floating-point tensors are rounded to half precision first when asked for, then computed with in `dtype`.
    Counters (`num_batches_tracked`) may be absent: inference does not read them.
    """
    tensors = load_file(checkpoint)
    model = timm.create_model("mobilevit_xxs", pretrained=False, num_classes=tensors["head.fc.weight"].shape[0])
    for name, tensor in tensors.items():
        if tensor.is_floating_point():
            tensors[name] = (tensor.half() if round_f16 else tensor).to(torch.float32)
    missing, unexpected = model.load_state_dict(tensors, strict=False)
    missing = [name for name in missing if not name.endswith("num_batches_tracked")]
    if missing or unexpected:
        raise ValueError(f"missing {missing}, unexpected {unexpected}")
    return model.to(dtype).eval()
