"""A red filling-station pump of the fifties before a low white station, late light."""

import numpy as np
from kit import ball, box, camera, cylinder, label, lathe, leaves_material, material, mesh, sky, strips, tube


def build(scene) -> None:
    red = material("b3201d", 0.28, coat=0.9, mottle=0.05, scale=2)
    cream = material("efe8d6", 0.35, coat=0.6)
    chrome = material("d9dadb", 0.12, 1.0)
    black = material("17181a", 0.45)
    rubber = material("1b1c1e", 0.6)
    glass = material("f4f7f8", 0.05, coat=1.0)
    concrete = material("a5a19a", 0.9, mottle=0.12, scale=3, bump=0.2)

    # Island and forecourt.
    box((0, 0.1, 0.07), (1.7, 1.1, 0.14), concrete, 0.04)
    box((0, 0.1, 0.07), (1.72, 1.12, 0.06), material("d8b12c", 0.7), 0.02)
    mesh(
        "yard",
        [(-40, -20, 0), (40, -20, 0), (40, 60, 0), (-40, 60, 0)],
        [(0, 1, 2, 3)],
        material("6f6d6a", 0.92, mottle=0.15, scale=1.2, bump=0.3),
    )

    # Body.
    box((0, 0, 0.22), (0.66, 0.5, 0.18), black, 0.02)
    box((0, 0, 0.86), (0.62, 0.46, 1.12), red, 0.05)
    box((0, 0, 1.66), (0.66, 0.48, 0.52), cream, 0.07)
    box((0, 0, 1.415), (0.68, 0.5, 0.03), chrome, 0.012)
    for z in (0.44, 0.5, 0.56):
        box((0, -0.232, z), (0.5, 0.012, 0.018), chrome, 0.005)
    box((0, -0.236, 0.98), (0.46, 0.012, 0.52), cream, 0.005)
    label("SUPER", (0, -0.245, 1.12), 0.115, red)
    label("GASOLINE", (0, -0.245, 1.0), 0.062, black)
    box((0, -0.246, 0.88), (0.3, 0.004, 0.1), material("1f4f8a", 0.5))
    label("95", (0, -0.25, 0.88), 0.085, cream)

    # Display: three rows of rolling figures under glass.
    box((0, -0.238, 1.67), (0.52, 0.02, 0.36), chrome, 0.02)
    box((0, -0.247, 1.67), (0.48, 0.012, 0.32), black, 0.012)
    for z, text, wide in ((1.755, "1840", 0.34), (1.66, "0752", 0.34), (1.57, "24.4", 0.26)):
        box((0.02, -0.255, z), (wide, 0.006, 0.07), glass)
        label(text, (0.02, -0.26, z), 0.068, black)

    # Lamp on top.
    cylinder((0, 0, 1.92), (0, 0, 2.0), 0.09, chrome)
    lathe(
        [(-0.055, 0.0), (-0.055, 0.17), (-0.04, 0.2), (0.04, 0.2), (0.055, 0.17), (0.055, 0.0)],
        (0, 0, 2.19),
        (0, 1, 0),
        material("fbf6e6", 0.3, glow=0.35),
        64,
    )
    lathe(
        [(-0.062, 0.155), (-0.062, 0.178), (-0.05, 0.178), (-0.05, 0.155)], (0, 0, 2.19), (0, 1, 0), red, 64
    )
    label("GAS", (0, -0.064, 2.19), 0.13, red)

    # Hose and nozzle on the right.
    box((0.345, -0.02, 1.3), (0.06, 0.14, 0.22), chrome, 0.015)
    hose = [
        (0.33, 0.08, 1.6),
        (0.42, 0.06, 1.64),
        (0.56, 0.0, 1.5),
        (0.6, -0.06, 1.0),
        (0.56, -0.12, 0.45),
        (0.45, -0.16, 0.32),
        (0.42, -0.16, 0.5),
        (0.43, -0.1, 0.95),
        (0.42, -0.05, 1.18),
    ]
    tube(hose, 0.024, rubber)
    tube(
        [(0.42, -0.05, 1.14), (0.42, -0.03, 1.3), (0.4, -0.02, 1.42), (0.36, 0, 1.47), (0.33, 0.01, 1.45)],
        0.022,
        chrome,
        radii=[1.3, 1.4, 1.2, 0.7, 0.6],
    )
    tube([(0.45, -0.06, 1.2), (0.475, -0.05, 1.3), (0.45, -0.04, 1.38)], 0.008, black)

    # A second pump further away, and the station behind.
    for x in (-2.3,):
        box((x, 1.3, 0.07), (1.7, 1.1, 0.14), concrete, 0.04)
        box((x, 1.2, 0.86), (0.62, 0.46, 1.3), red, 0.05)
        box((x, 1.2, 1.66), (0.66, 0.48, 0.52), cream, 0.07)
        box((x, 0.96, 1.67), (0.48, 0.02, 0.32), black, 0.02)
        box((x, 0.965, 0.98), (0.46, 0.012, 0.52), cream)
        lathe(
            [(-0.055, 0.0), (-0.055, 0.17), (-0.04, 0.2), (0.04, 0.2), (0.055, 0.17), (0.055, 0.0)],
            (x, 1.2, 2.15),
            (0, 1, 0),
            cream,
            64,
        )
    white = material("c9c0ae", 0.7, mottle=0.05, scale=1.5)
    box((-1.0, 9.5, 1.7), (11, 4, 3.4), white)
    box((-1.0, 7.4, 3.25), (11.4, 0.5, 0.36), red)
    box((1.6, 7.48, 1.5), (3.8, 0.08, 1.9), material("2c3f4c", 0.06, coat=1.0))
    for x in (-0.3, 1.0, 2.2, 3.5):
        box((x, 7.42, 1.5), (0.09, 0.1, 2.0), white)
    box((-1.7, 7.46, 1.25), (1.1, 0.08, 2.4), material("31566b", 0.4))
    box((-4.6, 7.46, 1.4), (2.8, 0.08, 2.6), material("bfc3c2", 0.6, bump=0.3))
    rng = np.random.default_rng(5)
    n = 26_000
    blobs = np.stack(
        [(rng.random(60) - 0.5) * 46, 15 + 4 * rng.random(60), 2.5 + 3.2 * rng.random(60)], axis=1
    )
    roots = blobs[rng.integers(60, size=n)] + rng.normal(size=(n, 3)) * np.array([1.3, 1.0, 1.2])
    out = rng.normal(size=(n, 3))
    strips(
        "leaves",
        roots,
        out * 0.14,
        rng.normal(size=(n, 3)) * 0.08,
        0.08 + 0.07 * rng.random(n),
        leaves_material(["2a4a1b", "3f6a25", "5d8734"], 0.3),
        rng.random(n),
        2,
    )
    ball((0, 17, 2.0), 2.2, material("263f1c", 0.9), (9, 0.6, 1.6))
    sky(scene, elevation=32, heading=-128, strength=0.095, clouds=0.25)
    camera(scene, (1.2, -4.4, 1.35), (-0.1, 0, 1.2), lens=62, focus=(0, -0.2, 1.4), stop=1.0)
