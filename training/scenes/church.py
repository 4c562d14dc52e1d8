"""A white wooden church with a steeple on its lawn, autumn trees beside it."""

import numpy as np
from kit import ball, box, camera, cylinder, leaves_material, material, mesh, prism, sky, strips


def gable(width, eaves, ridge):
    return [(-width / 2, 0), (width / 2, 0), (width / 2, eaves), (0, ridge), (-width / 2, eaves)]


def pointed(width, height, n=10):
    """A pointed (Gothic) arch as an outline from its sill."""
    spring = height - width * 0.86
    left = [
        (-width / 2 + width * (1 - np.cos(a)), spring + width * np.sin(a))
        for a in np.linspace(0, np.pi / 3, n)
    ]
    right = [(-u, v) for u, v in reversed(left[:-1])]
    return [(-width / 2, 0), *left, *right, (width / 2, 0)]


def window(x, y, z, width, height, frame, glass, axis="y"):
    """A pointed window; its frame stands out of the wall towards -y (or +x)."""
    for scale, depth, mat in ((1.0, 0.10, frame), (0.78, 0.13, glass)):
        thing = prism(pointed(width * scale, height * scale), depth, mat, axis)
        thing.location = (
            (x, y - depth, z + height * (1 - scale) * 0.4)
            if axis == "y"
            else (x, y, z + height * (1 - scale) * 0.4)
        )
    bar = 0.05
    if axis == "y":
        box((x, y - 0.14, z + height * 0.48), (bar, 0.03, height * 0.8), frame)
        for k in (0.3, 0.52):
            box((x, y - 0.14, z + height * k), (width * 0.78, 0.03, bar), frame)
    else:
        box((x + 0.14, y, z + height * 0.48), (0.03, bar, height * 0.8), frame)
        for k in (0.3, 0.52):
            box((x + 0.14, y, z + height * k), (0.03, width * 0.78, bar), frame)


def clapboards(width, height, at, wall, axis="y", step=0.2):
    """Thin overlapping boards: what makes a wooden wall read as one."""
    for k in range(int(height / step)):
        z = at[2] + k * step
        if axis == "y":
            box((at[0], at[1], z), (width, 0.035, 0.03), wall)
        else:
            box((at[0], at[1], z), (0.035, width, 0.03), wall)


def tree(x, y, height, spread, colours, rng, trunk):
    cylinder((x, y, 0), (x, y, height * 0.6), 0.28, trunk, 0.12)
    n = 26_000
    blobs = rng.normal(size=(20, 3)) * np.array([spread * 0.42, spread * 0.42, height * 0.17])
    centres = blobs[rng.integers(len(blobs), size=n)]
    shell = rng.normal(size=(n, 3))
    shell /= np.linalg.norm(shell, axis=1, keepdims=True)
    roots = centres + shell * spread * 0.3 * rng.random((n, 1)) ** 0.4 + np.array([x, y, height * 0.64])
    out = rng.normal(size=(n, 3))
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    strips(
        "leaves",
        roots,
        out * 0.2,
        rng.normal(size=(n, 3)) * 0.08,
        0.1 + 0.09 * rng.random(n),
        leaves_material(colours, 0.3),
        rng.random(n),
        steps=2,
    )


def build(scene) -> None:
    rng = np.random.default_rng(11)
    wall = material("f2f0ea", 0.7, mottle=0.03, scale=2)
    trim = material("fbfaf6", 0.6)
    roof = material("4a4d52", 0.85, mottle=0.25, scale=3, bump=0.4)
    glass = material("26384a", 0.08, coat=1.0)
    stone = material("8a857c", 0.9, mottle=0.2, scale=4)
    door = material("7d1f1c", 0.45)

    # Nave, front at y = 0.
    nave = prism(gable(9, 5.6, 9.4), 17, wall)
    nave.location = (0, 0, 0.6)
    box((0, 8.5, 0.3), (9.2, 17.2, 0.6), stone)
    for side in (-1, 1):
        slope = np.degrees(np.arctan2(3.8, 4.5))
        slab = box((side * 2.36, 8.4, 8.2), (6.3, 18, 0.2), roof)
        slab.rotation_euler = (0, np.radians(side * slope), 0)
        box((side * 4.5, -0.02, 3.4), (0.35, 0.2, 5.6), trim)
        rake = box((side * 2.36, -0.42, 8.1), (6.3, 0.25, 0.34), trim)
        rake.rotation_euler = (0, np.radians(side * slope), 0)
    clapboards(9, 5.6, (0, -0.01, 0.7), wall)
    clapboards(17, 5.6, (4.51, 8.5, 0.7), wall, "x")
    for k in range(5):
        window(4.5, 2.2 + 3.1 * k, 1.7, 1.3, 3.4, trim, glass, "x")
    for side in (-1, 1):
        window(side * 3.2, 0, 1.7, 1.15, 3.2, trim, glass)

    # Tower before the front, belfry, spire.
    box((0, -0.6, 6.1), (3.7, 3.7, 11.0), wall)
    clapboards(3.72, 10.6, (0, -2.46, 0.8), wall)
    clapboards(3.72, 10.6, (1.86, -0.6, 0.8), wall, "x")
    for dx in (-1.85, 1.85):
        for dy in (-2.45, 1.25):
            box((dx, dy, 6.1), (0.3, 0.3, 11.0), trim)
    box((0, -0.6, 11.7), (4.3, 4.3, 0.4), trim)
    box((0, -0.6, 13.5), (2.9, 2.9, 3.4), wall)
    for dx in (-1.45, 1.45):
        for dy in (-2.05, 0.85):
            box((dx, dy, 13.5), (0.28, 0.28, 3.4), trim)
    box((0, -0.6, 15.3), (3.4, 3.4, 0.35), trim)
    louvre = material("4c5a50", 0.7)
    window(0, -2.05, 12.2, 1.3, 2.5, trim, louvre)
    window(1.45, -0.6, 12.2, 1.3, 2.5, trim, louvre, "x")
    cylinder((0, -0.6, 15.45), (0, -0.6, 23.2), 1.75, roof, 0.05, sides=8)
    box((0, -0.6, 24.0), (0.12, 0.12, 2.0), trim)
    box((0, -0.6, 24.3), (0.9, 0.12, 0.12), trim)
    window(0, -2.45, 7.3, 1.2, 2.8, trim, glass)

    # Door and steps.
    for scale, depth, mat in ((1.0, 0.16, trim), (0.84, 0.2, door)):
        leaf = prism(pointed(2.2 * scale, 4.1 * scale), depth, mat)
        leaf.location = (0, -2.45 - depth, 0.75)
    box((0, -2.67, 2.1), (0.05, 0.03, 2.6), trim)
    for dx in (-0.14, 0.14):
        ball((dx, -2.7, 2.1), 0.06, material("b08a3c", 0.3, 1.0))
    for k in range(4):
        box((0, -2.9 - 0.35 * k, 0.62 - 0.17 * k), (3.4 + 0.1 * k, 0.8, 0.18), stone)

    # Lawn, path, trees.
    mesh(
        "lawn",
        [(-300, -60, 0), (300, -60, 0), (300, 500, 0), (-300, 500, 0)],
        [(0, 1, 2, 3)],
        material("47672a", 0.95, mottle=0.35, scale=0.6, bump=0.5),
    )
    mesh(
        "path",
        [(-1.3, -60, 0.02), (1.3, -60, 0.02), (1.3, -3.9, 0.02), (-1.3, -3.9, 0.02)],
        [(0, 1, 2, 3)],
        material("a89f90", 0.95, mottle=0.15, scale=5, bump=0.4),
    )
    n = 130_000
    y = -24 + 60 * rng.random(n) ** 1.6
    x = (rng.random(n) - 0.5) * (18 + 1.0 * (y + 26))
    keep = (np.abs(x) > 1.35 + 0.1 * rng.random(n)) & ~((np.abs(x) < 4.7) & (y > -2.6) & (y < 17.3))
    x, y = x[keep], y[keep]
    n = len(x)
    roots = np.stack([x, y, np.zeros(n)], axis=1)
    angle = rng.random(n) * 2 * np.pi
    out = np.stack([np.cos(angle), np.sin(angle), np.zeros(n)], axis=1)
    height = 0.1 + 0.13 * rng.random(n)
    up = np.stack([np.zeros(n), np.zeros(n), height], axis=1)
    strips(
        "grass",
        roots,
        up,
        out * (0.5 * height)[:, None],
        0.014 + 0.014 * rng.random(n),
        leaves_material(["35591c", "4f7a29", "6d9436"], 0.25),
        rng.random(n),
        2,
    )
    trunk = material("4b3b2e", 0.9, bump=0.5, scale=3)
    green = ["2a4a1b", "3f6a25", "5d8734"]
    amber = ["8a4a16", "b86a1e", "d79a35"]
    for tx, ty, h, s, colours in (
        (-11.5, 7, 12, 5.2, green), (12.5, 13, 13, 5.5, amber), (-17, 20, 15, 6.5, green), (19, 26, 15, 7, green),
        (-9.5, 24, 13, 5.5, amber), (10, 32, 14, 6, green), (-26, 34, 17, 8, green), (30, 40, 17, 8, amber), (0, 42, 13, 7, green),
        (-36, 44, 17, 9, green), (20, 48, 16, 9, green), (-14, 50, 16, 9, green), (38, 58, 18, 10, green),
    ):  # fmt: skip
        tree(tx, ty, h, s, colours, rng, trunk)
    sky(scene, elevation=36, heading=118, strength=0.13, clouds=0.3)
    camera(scene, (10.5, -25, 2.0), (0.9, 1.0, 11.3), lens=35)
