"""A green refuse lorry on a street of brick houses, seen from behind at an angle."""

import numpy as np
from kit import ball, box, camera, cylinder, label, leaves_material, material, mesh, prism, sky, strips, tube


def wheel(x, y, side, tyre, hub, black):
    """Axle along x; `side` is the outer side."""
    cylinder((x - 0.17, y, 0.5), (x + 0.17, y, 0.5), 0.5, tyre, round_=0.06)
    cylinder((x + side * 0.15, y, 0.5), (x + side * 0.185, y, 0.5), 0.29, hub, round_=0.02)
    cylinder((x + side * 0.18, y, 0.5), (x + side * 0.23, y, 0.5), 0.11, black)
    for k in range(8):
        a = np.pi * k / 4
        cylinder(
            (x + side * 0.18, y + 0.2 * np.cos(a), 0.5 + 0.2 * np.sin(a)),
            (x + side * 0.2, y + 0.2 * np.cos(a), 0.5 + 0.2 * np.sin(a)),
            0.03,
            black,
            sides=12,
        )


def build(scene) -> None:
    green = material("2f7d46", 0.38, coat=0.5, mottle=0.06, scale=1.5)
    dark = material("24613a", 0.45, mottle=0.1, scale=2)
    white = material("e8e8e4", 0.35, coat=0.6)
    black = material("1a1b1c", 0.6)
    steel = material("7d8083", 0.4, 0.9, mottle=0.1, scale=3)
    tyre = material("202022", 0.85)
    glass = material("1f2d38", 0.05, coat=1.0)
    yellow = material("e0b01f", 0.5)
    lamp_red = material("c3201c", 0.2, glow=0.4)
    amber = material("f08a1c", 0.2, glow=0.6)

    # The lorry stands along y: cab towards +y, hopper towards −y (the camera).
    box((0, 0.4, 0.85), (1.1, 8.2, 0.26), black)
    for y in (3.0, -1.1, -2.25):
        for side in (-1, 1):
            wheel(side * 1.08, y, side, tyre, steel, black)
            cover = [
                (y + 0.66 * np.cos(a), 0.5 + 0.66 * np.sin(a)) for a in np.linspace(0.15, np.pi - 0.15, 16)
            ]
            cover += [
                (y + 0.6 * np.cos(a), 0.5 + 0.6 * np.sin(a)) for a in np.linspace(np.pi - 0.15, 0.15, 16)
            ]
            guard = prism(cover, 0.42, black, "x")
            guard.location = (side * 1.08 - 0.21, 0, 0)

    # Body with ribs.
    box((0, -0.3, 2.15), (2.46, 4.9, 2.3), green, 0.06)
    for k in range(8):
        for side in (-1, 1):
            box((side * 1.245, -2.45 + 0.62 * k, 2.15), (0.07, 0.09, 2.2), dark, 0.01)
    for side in (-1, 1):
        box((side * 1.25, -0.3, 1.06), (0.08, 4.9, 0.12), dark, 0.01)
        box((side * 1.25, -0.3, 3.26), (0.08, 4.9, 0.1), dark, 0.01)
        box((side * 1.285, -0.27, 2.35), (0.01, 2.3, 0.8), white, 0.004)
    label("CITY CLEANING", (1.293, -0.27, 2.45), 0.26, green, (90, 0, 90))
    label("RECYCLE", (1.293, -0.27, 2.16), 0.17, dark, (90, 0, 90))

    # Tailgate and hopper, the shape that makes it a refuse lorry.
    side_shape = [
        (-2.72, 1.0),
        (-2.72, 3.35),
        (-3.2, 3.4),
        (-3.95, 2.75),
        (-4.1, 2.05),
        (-4.02, 1.3),
        (-3.7, 0.86),
        (-3.0, 0.8),
    ]
    for x in (-1.25, 1.13):
        cheek = prism(side_shape, 0.12, green, "x")
        cheek.location = (x, 0, 0)
    box((0, -2.76, 2.2), (2.3, 0.1, 2.2), dark)
    roof = prism(
        [
            (-2.7, 3.3),
            (-2.7, 3.38),
            (-3.2, 3.42),
            (-3.98, 2.76),
            (-4.1, 2.2),
            (-4.04, 2.2),
            (-3.9, 2.7),
            (-3.18, 3.32),
        ],
        2.3,
        green,
        "x",
    )
    roof.location = (-1.15, 0, 0)
    trough = prism(
        [(-4.04, 1.32), (-3.72, 0.88), (-3.0, 0.82), (-3.0, 0.95), (-3.66, 1.0), (-3.94, 1.36)],
        2.28,
        steel,
        "x",
    )
    trough.location = (-1.14, 0, 0)
    box((0, -3.15, 1.9), (2.2, 0.1, 0.9), steel, turn=(-24, 0, 0))
    box((0, -3.32, 2.25), (2.24, 0.5, 0.22), yellow, 0.03, (-24, 0, 0))
    box((0, -4.05, 1.32), (2.5, 0.12, 0.16), yellow, 0.02)
    for k in range(-5, 6, 2):
        box((k * 0.22, -4.116, 1.32), (0.13, 0.006, 0.16), black, turn=(0, 30, 0))
    for side in (-1, 1):
        tube([(side * 0.95, -2.9, 2.0), (side * 0.95, -3.4, 2.9)], 0.05, steel)
        tube([(side * 1.31, -2.5, 3.1), (side * 1.31, -3.75, 2.45)], 0.06, steel)
        box((side * 1.19, -4.1, 1.62), (0.16, 0.06, 0.34), lamp_red, 0.015)
        box((side * 1.0, -3.62, 3.12), (0.24, 0.06, 0.12), amber, 0.02, (40, 0, 0))
        box((side * 1.0, -4.2, 0.6), (0.5, 0.42, 0.05), steel, 0.01)
        box((side * 1.0, -3.7, 0.66), (0.1, 0.8, 0.08), black)
        tube([(side * 1.29, -4.1, 1.1), (side * 1.34, -4.25, 1.6), (side * 1.29, -4.08, 2.2)], 0.022, yellow)
    box((0, -4.02, 0.74), (2.3, 0.1, 0.14), black)
    box((0, -4.08, 0.74), (0.5, 0.02, 0.11), white)
    bag = material("26282b", 0.3, bump=0.8, scale=5)
    for x, z, r in ((-0.6, 1.22, 0.34), (0.05, 1.25, 0.36), (0.62, 1.18, 0.32)):
        ball((x, -3.5, z), r, bag, (1.1, 0.8, 0.85))

    # Cab.
    cab = prism(
        [(2.35, 1.0), (2.35, 3.0), (2.5, 3.08), (4.1, 3.02), (4.4, 2.1), (4.42, 0.75), (2.35, 0.75)],
        2.36,
        white,
        "x",
    )
    cab.location = (-1.18, 0, 0)
    for side in (-1, 1):
        pane = prism([(2.75, 2.0), (2.75, 2.78), (3.95, 2.76), (4.22, 2.0)], 0.02, glass, "x")
        pane.location = (side * 1.19 - 0.01, 0, 0)
        box((side * 1.19, 3.35, 1.45), (0.01, 1.3, 0.02), black)
        box((side * 1.42, 4.0, 2.35), (0.2, 0.08, 0.5), black, 0.02)
        box((side * 1.3, 4.05, 2.55), (0.2, 0.03, 0.03), black)
    box((0, 2.42, 2.0), (2.2, 0.3, 2.0), black)
    box((0, 3.3, 3.14), (1.0, 0.26, 0.12), amber, 0.03)

    # Street, kerb, houses, trees.
    mesh(
        "road",
        [(-60, -60, 0), (60, -60, 0), (60, 160, 0), (-60, 160, 0)],
        [(0, 1, 2, 3)],
        material("58585a", 0.93, mottle=0.15, scale=1.0, bump=0.3),
    )
    pavement = material("a29d95", 0.9, mottle=0.12, scale=1.5, bump=0.2)
    box((-4.6, 30, 0.07), (4.2, 180, 0.14), pavement)
    bricks = ("8c4a38", "96604c", "744338", "a88a72")
    stone = material("d8d1c2", 0.8)
    for k in range(9):
        y = -10 + 9 * k
        tall = 8.2 + (k * 37 % 5) * 0.6
        box((-11, y, tall / 2), (8.5, 8.9, tall), material(bricks[k % 4], 0.9, mottle=0.2, scale=6, bump=0.3))
        box((-6.7, y, tall), (0.5, 8.9, 0.4), stone)
        for row in range(3):
            for col in (-2.6, 0, 2.6):
                z = 1.7 + 2.5 * row
                box((-6.74, y + col, z), (0.1, 1.3, 1.7), stone)
                box((-6.7, y + col, z), (0.1, 1.05, 1.45), glass)
    rng = np.random.default_rng(8)
    bark = material("4b3b2e", 0.9)
    for y in (7, 17, 29, 43):
        cylinder((-3.6, y, 0), (-3.6, y, 4), 0.16, bark, 0.1)
        n = 16_000
        blobs = rng.normal(size=(16, 3)) * np.array([1.1, 1.2, 0.9])
        shell = rng.normal(size=(n, 3))
        shell /= np.linalg.norm(shell, axis=1, keepdims=True)
        roots = (
            blobs[rng.integers(16, size=n)]
            + shell * rng.random((n, 1)) ** 0.4 * 0.9
            + np.array([-3.6, y, 5.0])
        )
        strips(
            "leaves",
            roots,
            rng.normal(size=(n, 3)) * 0.12,
            rng.normal(size=(n, 3)) * 0.06,
            0.07 + 0.06 * rng.random(n),
            leaves_material(["2f5220", "477229", "68933a"], 0.3),
            rng.random(n),
            2,
        )
    sky(scene, elevation=42, heading=-235, strength=0.115, clouds=0.3)
    camera(scene, (6.6, -10.6, 2.1), (0.15, -1.2, 1.72), lens=56)
