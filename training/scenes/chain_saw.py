"""An orange chain saw on a felled trunk, sawdust round it, in a workshop with a stack of logs."""

import numpy as np
from kit import box, camera, cylinder, lamp, leaves_material, material, mesh, prism, strips, studio, tube


def build(scene) -> None:
    orange = material("e2571b", 0.34, coat=0.5, mottle=0.05, scale=6)
    white = material("e9e7e1", 0.4, coat=0.4)
    black = material("1c1d1f", 0.55)
    steel = material("b9bbbd", 0.28, 1.0, mottle=0.1, scale=10)
    dark_steel = material("4a4c4f", 0.4, 0.9)

    # Engine housing; the guide bar points to +x. Metres, the saw is 0.85 long.
    side = [
        (-0.16, 0.0),
        (0.1, 0.0),
        (0.15, 0.03),
        (0.16, 0.1),
        (0.1, 0.165),
        (-0.02, 0.185),
        (-0.12, 0.17),
        (-0.17, 0.11),
    ]
    shell = prism(side, 0.15, orange)
    shell.location = (0, -0.05, 0.0)
    bevel = shell.modifiers.new("round", "BEVEL")
    bevel.width = 0.014
    bevel.segments = 4
    cover = prism(
        [
            (-0.02, 0.01),
            (0.16, 0.015),
            (0.2, 0.045),
            (0.2, 0.085),
            (0.15, 0.115),
            (0.02, 0.12),
            (-0.03, 0.08),
        ],
        0.035,
        white,
    )
    cover.location = (0, -0.085, 0.0)
    trim = cover.modifiers.new("round", "BEVEL")
    trim.width = 0.008
    trim.segments = 3
    for x in (0.07, 0.12):
        cylinder((x, -0.085, 0.065), (x, -0.094, 0.065), 0.011, dark_steel, sides=6)
    box((-0.085, -0.053, 0.1), (0.11, 0.012, 0.075), black, 0.01)
    for k in range(6):
        box((-0.085, -0.061, 0.073 + 0.011 * k), (0.094, 0.006, 0.004), dark_steel)
    cylinder((-0.1, -0.052, 0.03), (-0.1, -0.066, 0.03), 0.022, black, round_=0.004)
    box((0.02, 0.02, 0.188), (0.13, 0.1, 0.02), black, 0.008)

    # Guide bar and chain.
    length, half = 0.46, 0.036
    round_ = [
        (0.15 + length + half * np.cos(a), 0.065 + half * np.sin(a))
        for a in np.linspace(-np.pi / 2, np.pi / 2, 20)
    ]
    bar = prism([(0.12, 0.065 - half), *round_, (0.12, 0.065 + half)], 0.005, steel)
    bar.location = (0, -0.065, 0)
    path = [(x, 0.065 - half - 0.004) for x in np.linspace(0.17, 0.15 + length, 30)]
    path += [
        (0.15 + length + (half + 0.004) * np.cos(a), 0.065 + (half + 0.004) * np.sin(a))
        for a in np.linspace(-np.pi / 2, np.pi / 2, 9)[1:-1]
    ]
    path += [(x, 0.065 + half + 0.004) for x in np.linspace(0.15 + length, 0.17, 30)]
    for k in range(len(path) - 1):
        (x0, z0), (x1, z1) = path[k], path[k + 1]
        turn = -np.degrees(np.arctan2(z1 - z0, x1 - x0))
        box(((x0 + x1) / 2, -0.0625, (z0 + z1) / 2), (0.0145, 0.009, 0.008), dark_steel, 0.002, (0, turn, 0))
        if k % 2 == 0:
            out = np.array([z1 - z0, -(x1 - x0)]) / np.hypot(x1 - x0, z1 - z0)
            box(
                ((x0 + x1) / 2 + out[0] * 0.006, -0.064, (z0 + z1) / 2 + out[1] * 0.006),
                (0.009, 0.011, 0.007),
                steel,
                0.001,
                (0, turn + 18, 0),
            )

    # Rear handle with trigger, front handle, hand guard.
    rear = [
        (-0.13, 0.025, 0.15),
        (-0.2, 0.025, 0.16),
        (-0.29, 0.025, 0.135),
        (-0.32, 0.025, 0.085),
        (-0.3, 0.025, 0.03),
        (-0.22, 0.025, 0.005),
        (-0.13, 0.025, 0.01),
    ]
    tube(rear, 0.019, black)
    box((-0.21, 0.025, 0.128), (0.05, 0.014, 0.02), orange, 0.004, (0, 12, 0))
    front = [
        (0.03, -0.075, 0.02),
        (0.02, -0.092, 0.12),
        (0.0, -0.08, 0.225),
        (-0.02, -0.01, 0.262),
        (-0.02, 0.08, 0.255),
        (-0.01, 0.13, 0.18),
        (0.0, 0.12, 0.05),
    ]
    tube(front, 0.0135, black)
    guard = prism(
        [(0.09, 0.16), (0.13, 0.16), (0.115, 0.245), (0.09, 0.285), (0.075, 0.28), (0.095, 0.235)],
        0.15,
        black,
    )
    guard.location = (0, -0.07, 0)
    for k in range(3):
        box((0.19, -0.055, 0.035 + 0.026 * k), (0.022, 0.006, 0.009), dark_steel, 0.002)

    # A trunk across, bark and cut end; sawdust.
    bark = material("6a5140", 0.95, mottle=0.45, scale=9, bump=1.0)
    wood = material("d0a972", 0.8, mottle=0.2, scale=14, bump=0.2)
    cylinder((-1.6, 0.03, -0.12), (0.42, 0.03, -0.115), 0.118, bark, 0.114)
    cylinder((0.419, 0.03, -0.115), (0.426, 0.03, -0.115), 0.104, wood)
    for r in (0.025, 0.045, 0.065, 0.085):
        tube(
            [
                (0.427, 0.03 + r * np.cos(a), -0.115 + r * np.sin(a))
                for a in np.linspace(0, 2 * np.pi, 40)[:-1]
            ],
            0.0018,
            material("a87c48", 0.9),
            closed=True,
        )
    rng = np.random.default_rng(4)
    n = 5000
    x, y = 0.5 + 0.28 * rng.normal(size=n), -0.25 + 0.25 * rng.normal(size=n)
    chips = np.stack([x, y, np.full(n, -0.235)], axis=1)
    flat = rng.normal(size=(n, 3)) * np.array([0.01, 0.01, 0.004])
    strips(
        "chips",
        chips,
        flat,
        flat * 0.3 + 1e-4,
        0.002 + 0.003 * rng.random(n),
        leaves_material(["b98d55", "dcb984"], 0.1),
        rng.random(n),
        1,
    )

    # A workshop: concrete floor, rough plaster wall, a few split logs against it.
    mesh(
        "floor",
        [(-8, -6, -0.24), (8, -6, -0.24), (8, 3, -0.24), (-8, 3, -0.24)],
        [(0, 1, 2, 3)],
        material("8d8a84", 0.8, mottle=0.15, scale=5, bump=0.15),
    )
    mesh(
        "wall",
        [(-8, 1.1, -1), (8, 1.1, -1), (8, 1.1, 5), (-8, 1.1, 5)],
        [(0, 1, 2, 3)],
        material("b7b0a3", 0.9, mottle=0.08, scale=4, bump=0.2),
    )
    for row in range(4):
        for k in range(9):
            r = 0.085 + 0.02 * rng.random()
            x, z = -2.1 + 0.2 * k + 0.1 * (row % 2), -0.15 + 0.175 * row
            cylinder((x, 0.62 + 0.04 * rng.random(), z), (x, 1.08, z), r, bark, r * 0.96, sides=32)
            cylinder((x, 0.6, z), (x, 0.63, z), r * 0.9, wood, sides=32)
    studio(scene, 0.8, 0.45)
    lamp((-1.6, -1.6, 2.0), (0.1, 0, 0), 90, 1.0, "fff1dd")
    lamp((2.0, -1.2, 1.2), (0.1, 0, 0), 26, 0.9, "e4edff")
    camera(scene, (0.66, -1.2, 0.44), (0.165, 0, 0.055), lens=46, focus=(0.12, -0.06, 0.1), stop=3.5)
