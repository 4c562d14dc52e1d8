"""PyTorch's logits for the pictures that the browser tests look at, written to e2e/fixtures/logits.generated.json.

    python training/make_logits.py

The pictures are the site's samples (public/samples/samples.json) and the sixteen of generated_images.py. The weights
are those that the site ships, half precision as they are; timm's model computes with them in double precision. The
preprocessing is the page's: alpha over white, PIL's antialiased bilinear resize of the short side, centre crop,
÷ 255. Run it again whenever a sample or the checkpoint changes; the same input gives the same file.

For each picture, besides the logits in the manifest's order of classes:
  rgbaSha256   of the decoded pixels (straight RGBA, rows from the top): tells a decoder that differs
  inputSha256  of the 8-bit RGB square that the network gets: tells a preprocessing that differs
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from generated_images import PICTURES, checksum, rgba_pixels
from page_preprocessing import page_pixels, page_tensor
from timm_model import load_xxs

ROOT = Path(__file__).resolve().parent.parent


def sample_images(folder: Path) -> dict[str, Image.Image]:
    """The samples by id, in the order of their list; none if there is no list yet."""
    index = folder / "samples.json"
    if not index.exists():
        return {}
    return {sample["id"]: Image.open(folder / sample["file"]) for sample in json.loads(index.read_text())}


def describe(model: torch.nn.Module, picture: Image.Image, size: int) -> dict:
    """The checksums and the logits of one picture."""
    batch = torch.from_numpy(page_tensor(picture, size)[None]).double()
    with torch.inference_mode():
        logits = model(batch)[0]
    return {
        "width": picture.width,
        "height": picture.height,
        "rgbaSha256": checksum(np.asarray(picture.convert("RGBA"))),
        "inputSha256": checksum(page_pixels(picture, size)),
        "logits": logits.tolist(),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=ROOT / "public/models/mobilevit-xxs-imagenette")
    parser.add_argument("--samples", type=Path, default=ROOT / "public/samples")
    parser.add_argument("--out", type=Path, default=ROOT / "e2e/fixtures/logits.generated.json")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()

    torch.set_num_threads(options.threads)
    manifest = json.loads((options.model / "manifest.json").read_text())
    model = load_xxs(options.model / manifest["file"], dtype=torch.float64)
    size = manifest["inputSize"]
    samples = {name: describe(model, picture, size) for name, picture in sample_images(options.samples).items()}
    generated = {
        picture.name: describe(model, Image.fromarray(rgba_pixels(picture)), size) for picture in PICTURES
    }
    fixture = {
        "modelSha256": manifest["sha256"],
        "inputSize": size,
        "samples": samples,
        "generated": generated,
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(fixture, indent=1) + "\n")
    for name, facts in {**samples, **generated}.items():
        best = int(np.argmax(facts["logits"]))
        print(f"{name:20} {manifest['classes'][best]['en']:18} {max(facts['logits']):.3f}")


if __name__ == "__main__":
    main()
