"""Pack a half-precision safetensors file for the way to the reader, and say so in the manifest beside it.

    python training/pack_checkpoint.py public/models/mobilevit-xxs-imagenette/manifest.json

Needs nothing but Python. Writes `model.<first 8 hex digits of the packed file's SHA-256>.packed`, removes the packed
file that it replaces, and sets the manifest's `packed`. `ship_checkpoint.py` calls it.

The format, which lib/checkpoint/packed.ts reads: gzip over the safetensors prefix and header as they are, then the high
bytes of all numbers, then their low bytes. A block of the gzip ends with each tensor, since tensors differ in scale and
each block has a Huffman code of its own.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import struct
import zlib
from pathlib import Path

PREFIX_BYTES = 8
HALF = {"F16", "BF16"}
# zlib's window of 2^15 bytes, with gzip's wrapper: no name and no time in it, so the same file packs to the same bytes.
GZIP_WINDOW = 16 + 15


def pack(model: bytes) -> bytes:
    """The packed form of a safetensors file.

    Raises ValueError where a tensor is not of 16 bits.
    """
    (header_bytes,) = struct.unpack("<Q", model[:PREFIX_BYTES])
    data_at = PREFIX_BYTES + header_bytes
    header = json.loads(model[PREFIX_BYTES:data_at])
    entries = [entry for name, entry in header.items() if name != "__metadata__"]
    for entry in entries:
        if entry["dtype"] not in HALF:
            raise ValueError(f"planes are for 16-bit numbers, not for {entry['dtype']}")
    data = model[data_at:]
    spans = sorted(tuple(entry["data_offsets"]) for entry in entries)
    high = [data[begin + 1:end:2] for begin, end in spans]
    low = [data[begin:end:2] for begin, end in spans]

    # Matches are rare in weights, and short ones cost more than they save: Z_FILTERED takes the longer ones only.
    gzip = zlib.compressobj(9, zlib.DEFLATED, GZIP_WINDOW, 9, zlib.Z_FILTERED)
    pieces = []
    for part in [model[:data_at], *high, *low]:
        pieces += [gzip.compress(part), gzip.flush(zlib.Z_BLOCK)]
    return b"".join([*pieces, gzip.flush()])


def ship(manifest_path: Path) -> Path:
    """Packs the file that a manifest names, writes it beside it and into the manifest. Returns its path."""
    manifest = json.loads(manifest_path.read_text())
    folder = manifest_path.parent
    packed = pack((folder / manifest["file"]).read_bytes())
    sha256 = hashlib.sha256(packed).hexdigest()
    file = f"model.{sha256[:8]}.packed"
    for replaced in folder.glob("model.*.packed"):
        replaced.unlink()
    (folder / file).write_bytes(packed)
    about = {"file": file, "bytes": len(packed), "sha256": sha256}
    entries = []
    for key, value in manifest.items():
        if key == "packed":
            continue
        entries.append((key, value))
        if key == "dtype":
            entries.append(("packed", about))
    manifest_path.write_text(json.dumps(dict(entries), ensure_ascii=False, indent=2) + "\n")
    return folder / file


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("manifest", type=Path)
    path = ship(parser.parse_args().manifest)
    print(f"{path}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
