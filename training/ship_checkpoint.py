"""Turn a trained checkpoint into what the site ships: half-precision weights and the manifest beside them.

    python training/ship_checkpoint.py ../shared/models/mobilevit-xxs-imagenette.safetensors --accuracy accuracy.json

Writes `public/models/mobilevit-xxs-imagenette/model.<first 8 hex digits of its SHA-256>.safetensors` and
`manifest.json`, and removes the model file that they replace; then `pack_checkpoint.py` writes what travels. The same
input gives the same bytes. `--accuracy` is `evaluate.py`'s output for the same checkpoint, rounded to half precision;
measurements of another file are refused.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save

import pack_checkpoint

SCHEMA = 1
MODEL_ID = "mobilevit-xxs-imagenette"
INPUT_SIZE = 256

# Imagenette's classes in the order of their wnids, which is the order of the head's rows.
CLASSES = [
    ("n01440764", "tench", "丁鱥"),
    ("n02102040", "English springer", "英國史賓格犬"),
    ("n02979186", "cassette player", "卡式錄放音機"),
    ("n03000684", "chain saw", "鏈鋸"),
    ("n03028079", "church", "教堂"),
    ("n03394916", "French horn", "法國號"),
    ("n03417042", "garbage truck", "垃圾車"),
    ("n03425413", "gas pump", "加油機"),
    ("n03445777", "golf ball", "高爾夫球"),
    ("n03888257", "parachute", "降落傘"),
]

TRAINING_DATA = {
    "en": "Imagenette (fast.ai's ten-class subset of ImageNet-1k): the 9,469 training pictures, centre-cropped to "
          "224×224 beforehand. Trained from random weights; no other data and no other weights.",
    "zh": "Imagenette（fast.ai 從 ImageNet-1k 選出的十類子集）的 9,469 張訓練圖片，事先置中裁切為 224×224。"
          "從隨機權重開始訓練，沒有用到其他資料或其他權重。",
}
LICENCE = {
    "name": "ImageNet terms of access (non-commercial research and education)",
    "en": "Learned from ImageNet pictures, whose terms of access allow non-commercial research and education only: use "
          "these weights for nothing else. The MIT licence of the code does not cover them.",
    "zh": "權重學自 ImageNet 圖片，而 ImageNet 的使用條款只允許非商業的研究與教育用途，請勿作其他用途。"
          "程式碼的 MIT 授權不包含這組權重。",
}
SOURCE = {
    "en": "A pilot run of this project: 29 epochs on two shared CPU cores, exponential moving average of the weights, "
          "rounded to half precision. It was cut short; a longer run should do better. Not one of Apple's checkpoints.",
    "zh": "本專案的試訓練：在兩個共用的 CPU 核心上訓練 29 個週期，取權重的指數移動平均，再捨入為半精度。"
          "訓練提早結束，訓練得更久應該會更準。這不是 Apple 發布的權重檔。",
}


def to_half(tensors: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Every floating-point tensor rounded to nearest half; batch norm's training counters are left out.

    Raises ValueError where a value is too large for half precision or not finite.
    """
    halves = {}
    for name, tensor in tensors.items():
        if name.endswith(".num_batches_tracked"):
            continue
        with np.errstate(over="ignore"):
            half = tensor.astype(np.float16)
        if not np.isfinite(half).all():
            raise ValueError(f"{name} does not fit half precision")
        halves[name] = half
    return halves


def accuracy_entries(report: dict, source_sha256: str) -> list[dict]:
    """The manifest's accuracy list from evaluate.py's report, refused unless it is of this checkpoint in F16."""
    if report["checkpointSha256"] != source_sha256 or not report["roundedToF16"]:
        raise ValueError("the accuracy report is of another checkpoint, or of weights not rounded to half precision")
    entries = []
    for measured in report["measurements"]:
        size, images, seed = measured["size"], measured["images"], measured["subsetSeed"]
        which = ("all pictures of Imagenette's validation set" if seed is None
                 else f"a random subset of Imagenette's validation set (seed {seed})")
        which_zh = "Imagenette 驗證集的全部圖片" if seed is None else f"Imagenette 驗證集的隨機子集（種子 {seed}）"
        entries.append({
            "metric": measured["metric"],
            "value": measured["value"],
            "size": size,
            "images": images,
            "how": {
                "en": f"PyTorch (timm) with these half-precision weights on {which}, stored as 224×224 JPEG: "
                      f"antialiased bilinear resize to {size}×{size}, one view, values divided by 255.",
                "zh": f"以 PyTorch（timm）和這組半精度權重測試 {which_zh}（存為 224×224 的 JPEG）："
                      f"以抗鋸齒雙線性縮放到 {size}×{size}，只看一次，數值除以 255。",
            },
        })
    return entries


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path, help="F32 safetensors with timm names")
    parser.add_argument("--accuracy", type=Path, required=True, help="JSON written by evaluate.py --round-f16")
    parser.add_argument("--out", type=Path,
                        default=Path(__file__).resolve().parent.parent / "public" / "models" / MODEL_ID)
    options = parser.parse_args()

    source_sha256 = hashlib.sha256(options.checkpoint.read_bytes()).hexdigest()
    accuracy = accuracy_entries(json.loads(options.accuracy.read_text()), source_sha256)
    model = save(to_half(load_file(options.checkpoint)), metadata={"format": "pt"})
    sha256 = hashlib.sha256(model).hexdigest()
    file = f"model.{sha256[:8]}.safetensors"
    manifest = {
        "schema": SCHEMA,
        "id": MODEL_ID,
        "variant": "xxs",
        "file": file,
        "bytes": len(model),
        "sha256": sha256,
        "dtype": "F16",
        "classes": [{"id": wnid, "en": en, "zh": zh} for wnid, en, zh in CLASSES],
        "inputSize": INPUT_SIZE,
        "preprocessing": {
            "shortSide": INPUT_SIZE,
            "filter": "bilinear",
            "crop": "centre",
            "divideBy": 255,
            "channelOrder": "RGB",
        },
        "trainingData": TRAINING_DATA,
        "accuracy": accuracy,
        "licence": LICENCE,
        "source": SOURCE,
    }
    options.out.mkdir(parents=True, exist_ok=True)
    for replaced in options.out.glob("model.*.safetensors"):
        replaced.unlink()
    (options.out / file).write_bytes(model)
    manifest_path = options.out / "manifest.json"
    manifest_path.write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")
    packed = pack_checkpoint.ship(manifest_path)
    print(f"{options.out / file}: {len(model):,} bytes, {packed.stat().st_size:,} packed")


if __name__ == "__main__":
    main()
