"""Writes public/samples: the gallery's pictures, their list (samples.json) and NOTICE.md.

Two kinds of source, neither committed:

- photographs in the public domain, from scikit-image's data folder (Debian package python3-skimage 0.19.3, folder
  skimage/data: astronaut.png, chelsea.png, coffee.png, rocket.jpg);
- scenes of the checkpoint's classes, made for this site with Blender 3.4 (training/scenes; Debian package blender).

    for scene in golf-ball parachute church gas-pump cassette-player french-horn garbage-truck \
            chain-saw; do
        blender -b --factory-startup -P training/scenes/render.py -- $scene renders/$scene.png 512 72
    done
    python training/make_samples.py --photos <skimage/data> --renders renders

The pictures are lossless WebP: every decoder gives the same pixels, so the logits can be compared bit for bit with
PyTorch's. Their names carry the first eight digits of their SHA-256.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

OUT = Path(__file__).resolve().parent.parent / "public" / "samples"
# Larger than the 256 that the network gets, so that the page's own resize is what readers see at work; small enough
# that a lossless picture stays light.
SIDE = 384
THUMB = 160


@dataclass(frozen=True)
class Text:
    en: str
    zh: str


@dataclass(frozen=True)
class Sample:
    id: str
    photo: str | None
    """File in the photographs' folder; None for a render of the same id."""
    crop: tuple[int, int, int] | None
    """Left, top and side of the square kept; None for the whole."""
    title: Text
    alt: Text
    credit: Text
    licence: str
    source: str
    wnid: str | None


OURS = Text("Rendered for this site", "本站繪製（3D 算圖）")
SCIKIT = "https://scikit-image.org/docs/stable/api/skimage.data.html"


def render(id: str, title: Text, alt: Text, wnid: str) -> Sample:
    return Sample(id, None, None, title, alt, OURS, "CC0-1.0", f"training/scenes ({id})", wnid)


SAMPLES = [
    render(
        "church",
        Text("Church", "教堂"),
        Text(
            "A white wooden church with a tall steeple and a red door, a lawn and trees around it",
            "白色木造教堂，有高聳的尖塔與紅色大門，四周是草坪與樹木",
        ),
        "n03028079",
    ),
    render(
        "parachute",
        Text("Parachute", "降落傘"),
        Text(
            "A round parachute with red and white stripes under a blue sky, a jumper hanging below it",
            "藍天下一頂紅白條紋的圓形降落傘，下方懸吊著一名跳傘者",
        ),
        "n03888257",
    ),
    render(
        "golf-ball",
        Text("Golf ball", "高爾夫球"),
        Text(
            "A white golf ball in short grass, lit from the left, with trees out of focus behind it",
            "草地上的白色高爾夫球，光線從左側照來，背景的樹木已失焦",
        ),
        "n03445777",
    ),
    render(
        "gas-pump",
        Text("Gas pump", "加油機"),
        Text(
            "A red and cream filling-station pump of the fifties with a round lamp that says GAS",
            "五〇年代風格的紅白加油機，頂端有寫著 GAS 的圓形燈箱",
        ),
        "n03425413",
    ),
    render(
        "cassette-player",
        Text("Cassette player", "卡式錄放音機"),
        Text(
            "A silver cassette player with two loudspeakers and a handle on a wooden table, three cassettes beside it",
            "木桌上的銀色手提卡式錄放音機，左右各有一個喇叭，旁邊疊著三捲錄音帶",
        ),
        "n02979186",
    ),
    render(
        "french-horn",
        Text("French horn", "法國號"),
        Text(
            "A brass French horn before a dark red cloth, its bell to the right",
            "深紅色布幕前的黃銅法國號，喇叭口朝向右方",
        ),
        "n03394916",
    ),
    render(
        "garbage-truck",
        Text("Garbage truck", "垃圾車"),
        Text(
            "A green garbage truck seen from behind, in a street of brick houses and trees",
            "從後方看見的綠色垃圾車，停在紅磚房與路樹旁的街道上",
        ),
        "n03417042",
    ),
    render(
        "chain-saw",
        Text("Chain saw", "鏈鋸"),
        Text(
            "An orange chain saw lying on a log in a workshop, sawdust on the floor and a stack of logs behind",
            "一把橘色鏈鋸放在工作間的原木上，地上散落木屑，後方堆著木料",
        ),
        "n03000684",
    ),
    Sample(
        "cat",
        "chelsea.png",
        (80, 0, 300),
        Text("Cat", "貓"),
        Text(
            "Close-up of a tabby cat's face with green eyes, looking to the right",
            "虎斑貓的臉部特寫，綠色眼睛望向右側",
        ),
        Text("Chelsea, photographed by Stéfan van der Walt", "Chelsea，Stéfan van der Walt 攝"),
        "CC0-1.0",
        f"{SCIKIT}#skimage.data.chelsea",
        None,
    ),
    Sample(
        "coffee",
        "coffee.png",
        (110, 0, 400),
        Text("Cup of coffee", "一杯咖啡"),
        Text(
            "Espresso in a red cup on a red saucer with a spoon, on a wooden table",
            "木桌上的紅色咖啡杯盤，杯裡是濃縮咖啡，盤上擺著一支湯匙",
        ),
        Text("Rachel Michetti, courtesy of Pikolo Espresso Bar", "Rachel Michetti 攝，Pikolo Espresso Bar 提供"),
        "CC0-1.0",
        f"{SCIKIT}#skimage.data.coffee",
        None,
    ),
    Sample(
        "astronaut",
        "astronaut.png",
        None,
        Text("Astronaut", "太空人"),
        Text(
            "Eileen Collins in an orange space suit, smiling, before the flag of the United States and a model of the space shuttle",
            "身穿橘色太空衣、面帶微笑的艾琳．柯林斯，背後有美國國旗與太空梭模型",
        ),
        Text("NASA", "NASA（美國航太總署）"),
        "Public domain",
        "https://flic.kr/p/r9qvLn",
        None,
    ),
    Sample(
        "rocket",
        "rocket.jpg",
        (107, 0, 427),
        Text("Rocket", "火箭"),
        Text(
            "A white rocket on its launch pad at dusk, between two lattice towers",
            "黃昏的發射台上，一枚白色火箭矗立在兩座桁架鐵塔之間",
        ),
        Text("SpaceX", "SpaceX"),
        "Public domain",
        "https://www.flickr.com/photos/spacexphotos/16511594820",
        None,
    ),
]


def encode(image: Image.Image, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "WEBP", method=6, **options)
    return buffer.getvalue()


def write(folder: Path, stem: str, data: bytes) -> str:
    name = f"{stem}.{hashlib.sha256(data).hexdigest()[:8]}.webp"
    (folder / name).write_bytes(data)
    return name


def square(sample: Sample, photos: Path, renders: Path) -> Image.Image:
    """The sample's square, at most SIDE pixels a side."""
    file = photos / sample.photo if sample.photo else renders / f"{sample.id}.png"
    image = Image.open(file).convert("RGB")
    if sample.crop:
        left, top, side = sample.crop
        image = image.crop((left, top, left + side, top + side))
    if image.width != image.height:
        raise ValueError(f"{file}: {image.size} is no square")
    if image.width > SIDE:
        image = image.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
    return image


def notice() -> str:
    lines = [
        "# Pictures of the gallery",
        "",
        "Free to ship: public domain or CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/). Photographs were cut to a",
        "square and made smaller where they were not so already; nothing else was changed.",
        "",
    ]
    lines += [f"- **{s.title.en}** (`{s.id}`): {s.credit.en}. {s.licence}. {s.source}" for s in SAMPLES]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--photos", type=Path, required=True)
    parser.add_argument("--renders", type=Path, required=True)
    arguments = parser.parse_args()

    thumbs = OUT / "thumbs"
    thumbs.mkdir(parents=True, exist_ok=True)
    images = [(sample, square(sample, arguments.photos, arguments.renders)) for sample in SAMPLES]
    for old in [*OUT.glob("*.webp"), *thumbs.glob("*.webp")]:
        old.unlink()
    entries = []
    total = 0
    for sample, image in images:
        data = encode(image, lossless=True, quality=100, exact=True)
        small = encode(image.resize((THUMB, THUMB), Image.Resampling.LANCZOS), quality=82)
        total += len(data) + len(small)
        entries.append(
            {
                "id": sample.id,
                "file": write(OUT, sample.id, data),
                "thumb": f"thumbs/{write(thumbs, sample.id, small)}",
                "width": image.width,
                "height": image.height,
                "title": vars(sample.title),
                "alt": vars(sample.alt),
                "credit": vars(sample.credit),
                "licence": sample.licence,
                "source": sample.source,
                "wnid": sample.wnid,
            }
        )
        print(f"{sample.id:16} {image.width:4} px {len(data):8} + {len(small):6} bytes")
    (OUT / "samples.json").write_text(json.dumps(entries, ensure_ascii=False, indent=2) + "\n")
    (OUT / "NOTICE.md").write_text(notice())
    print(f"{len(entries)} pictures, {total} bytes")


if __name__ == "__main__":
    main()
