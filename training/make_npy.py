"""Writes lib/export/npy.generated.json: what numpy itself saves, for lib/export/npy.test.ts to compare byte for byte.

    python training/make_npy.py

Needs numpy alone. Run from the repository's root.
"""

from __future__ import annotations

import base64
import io
import json
from pathlib import Path

import numpy as np

OUT = Path(__file__).resolve().parent.parent / "lib" / "export" / "npy.generated.json"

CASES = [
    ("scalar", np.float32(2.5)),
    ("empty", np.zeros((0, 3), np.float32)),
    ("vector", np.array([1, -2.5, 0.1], np.float32)),
    ("special", np.array([np.nan, np.inf, -np.inf, -0.0, 1e-45, 3.4028235e38], np.float32)),
    ("matrix", np.arange(6, dtype=np.float32).reshape(2, 3) / np.float32(7)),
    ("four axes", np.arange(24, dtype=np.float32).reshape(2, 3, 4, 1) - np.float32(11.5)),
    # A header of just over 64 bytes.
    ("long shape", np.zeros((1,) * 20, np.float32)),
]


def saved(array: np.ndarray) -> str:
    buffer = io.BytesIO()
    np.lib.format.write_array(buffer, np.asarray(array), version=(1, 0))
    return base64.b64encode(buffer.getvalue()).decode()


def main() -> None:
    cases = [
        {
            "name": name,
            "shape": list(np.shape(array)),
            # As bits, since JSON has no NaN.
            "bits": np.asarray(array).reshape(-1).view(np.uint32).tolist(),
            "npy": saved(array),
        }
        for name, array in CASES
    ]
    OUT.write_text(json.dumps({"numpy": np.__version__, "cases": cases}, indent=1) + "\n")


if __name__ == "__main__":
    main()
