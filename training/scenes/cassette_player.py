"""A silver radio cassette player on a wooden shelf: two loudspeakers, cassette door, keys, dial, handle, aerial."""

import numpy as np
from kit import ball, box, camera, cylinder, label, lamp, lathe, material, mesh, studio, tube


def loudspeaker(x, z, radius, silver, black, cone):
    lathe(
        [(0.0, radius), (0.018, radius * 0.985), (0.02, radius * 0.9), (0.002, radius * 0.86)],
        (x, -0.1, z),
        (0, -1, 0),
        silver,
        96,
    )
    lathe(
        [(0.004, radius * 0.88), (0.012, radius * 0.8), (0.004, radius * 0.72), (-0.03, radius * 0.26)],
        (x, -0.1, z),
        (0, -1, 0),
        cone,
        96,
    )
    ball((x, -0.078, z), radius * 0.27, material("2a2b2d", 0.35), (1, 0.6, 1))
    # A grille of fine rings and spokes.
    for r in np.linspace(0.16, 0.84, 8):
        ring = [
            (x + radius * r * np.cos(a), -0.122, z + radius * r * np.sin(a))
            for a in np.linspace(0, 2 * np.pi, 48)[:-1]
        ]
        tube(ring, 0.0011, black, closed=True)
    for a in np.linspace(0, np.pi, 6, endpoint=False):
        d = np.array([np.cos(a), 0, np.sin(a)]) * radius * 0.86
        c = np.array([x, -0.122, z])
        cylinder(c - d, c + d, 0.0012, black, sides=8)


def reel(x, z, white, dark):
    cylinder((x, -0.105, z), (x, -0.116, z), 0.013, white, sides=48)
    for k in range(6):
        a = np.pi * k / 3
        box((x + 0.009 * np.cos(a), -0.1165, z + 0.009 * np.sin(a)), (0.004, 0.003, 0.004), dark)


def build(scene) -> None:
    silver = material("c3c5c7", 0.32, 0.85)
    chrome = material("e3e4e6", 0.1, 1.0)
    black = material("1a1b1d", 0.4, coat=0.3)
    cone = material("2b2c2f", 0.75)
    smoke = material("1f2225", 0.06, coat=1.0)
    white = material("ece9e1", 0.5)

    # Case.
    box((0, 0, 0.13), (0.56, 0.2, 0.26), silver, 0.014)
    box((0, -0.098, 0.115), (0.53, 0.012, 0.2), black, 0.006)
    for x in (-0.18, 0.18):
        loudspeaker(x, 0.112, 0.082, chrome, black, cone)
        cylinder((x * 1.27, -0.1, 0.2), (x * 1.27, -0.113, 0.2), 0.02, chrome)
        cylinder((x * 1.27, -0.112, 0.2), (x * 1.27, -0.1145, 0.2), 0.016, black)

    # Cassette door with a cassette behind its window.
    box((0, -0.103, 0.098), (0.165, 0.014, 0.125), silver, 0.006)
    box((0, -0.109, 0.103), (0.14, 0.008, 0.092), smoke, 0.004)
    box((0, -0.1135, 0.108), (0.112, 0.003, 0.066), white, 0.002)
    box((0, -0.1155, 0.127), (0.1, 0.002, 0.017), material("cf4a2a", 0.5))
    box((0, -0.1155, 0.1), (0.066, 0.002, 0.022), black, 0.001)
    for x in (-0.021, 0.021):
        reel(x, 0.1, white, black)
    label("C-60", (-0.04, -0.117, 0.085), 0.011, black)
    label("STEREO", (0, -0.111, 0.045), 0.012, black)

    # Keys below the dial, dial above the door.
    box((0, -0.104, 0.213), (0.5, 0.01, 0.038), smoke, 0.004)
    for k in range(29):
        tall = 0.011 if k % 4 == 0 else 0.006
        box((-0.2 + 0.0143 * k, -0.1098, 0.219), (0.0012, 0.001, tall), white)
    for k, number in enumerate(("88", "92", "96", "100", "104", "108")):
        label(number, (-0.19 + 0.076 * k, -0.1098, 0.205), 0.011, white)
    box((0.05, -0.11, 0.213), (0.0026, 0.002, 0.032), material("e2401f", 0.4, glow=1.2))
    for k in range(6):
        shade = material("c8472c", 0.4) if k == 0 else chrome
        box((-0.075 + 0.03 * k, -0.03, 0.268), (0.026, 0.05, 0.022), shade, 0.004)
    for x in (-0.2, -0.145, 0.17, 0.22):
        cylinder((x, -0.03, 0.26), (x, -0.03, 0.277), 0.019, chrome, round_=0.003)
        box((x, -0.042, 0.2775), (0.003, 0.014, 0.001), black)

    # Handle and aerial.
    handle = [
        (-0.255, 0.02, 0.24),
        (-0.255, 0.02, 0.325),
        (-0.235, 0.02, 0.345),
        (0, 0.02, 0.347),
        (0.235, 0.02, 0.345),
        (0.255, 0.02, 0.325),
        (0.255, 0.02, 0.24),
    ]
    tube(handle, 0.0095, chrome)
    cylinder((-0.16, 0.02, 0.346), (0.16, 0.02, 0.346), 0.0125, black, round_=0.004)
    cylinder((0.25, 0.085, 0.25), (0.39, 0.13, 0.52), 0.003, chrome, 0.0016)
    ball((0.39, 0.13, 0.52), 0.004, chrome)
    for x in (-0.22, 0.22):
        box((x, -0.02, -0.004), (0.05, 0.12, 0.012), black, 0.003)

    # Shelf of oak planks, wall, and three cassettes.
    oak = ("8a5a32", "7d4f2b", "946238", "845530")
    for k in range(14):
        plank = material(oak[k % 4], 0.5, mottle=0.18, scale=5, bump=0.12)
        thing = box((0.1 * (k % 3), -0.9 + 0.125 * k, -0.03), (4.0, 0.122, 0.04), plank, 0.003)
        thing.scale = (1, 1, 1)
    mesh(
        "wall",
        [(-5, 0.75, -1), (5, 0.75, -1), (5, 0.75, 4), (-5, 0.75, 4)],
        [(0, 1, 2, 3)],
        material("a9b2aa", 0.9, mottle=0.05, scale=3),
    )
    for k, colour in enumerate(("e6e1d3", "31486b", "c8472c")):
        box(
            (-0.16 + 0.012 * k, -0.235 - 0.006 * k, 0.0 + 0.016 * k),
            (0.109, 0.069, 0.0155),
            material(colour, 0.35),
            0.002,
            (0, 0, 14 - 9 * k),
        )
    top = -0.16 + 0.024, -0.247, 0.0404
    box(top, (0.084, 0.046, 0.001), white, 0.0, (0, 0, -4))
    box((top[0], top[1] - 0.004, top[2] + 0.0006), (0.05, 0.016, 0.001), black, 0.0, (0, 0, -4))
    for dx in (-0.017, 0.017):
        cylinder(
            (top[0] + dx, top[1] - 0.005, top[2]),
            (top[0] + dx, top[1] - 0.005, top[2] + 0.0022),
            0.0062,
            white,
            sides=32,
        )
    studio(scene, 0.75, 0.45)
    lamp((-1.2, -1.0, 1.5), (0, 0, 0.1), 52, 0.8, "fff1dd")
    lamp((1.5, -1.2, 0.8), (0, 0, 0.1), 15, 0.8, "e4edff")
    lamp((0.6, 0.3, 1.6), (0, 0.2, 0.1), 14, 0.5)
    camera(scene, (0.24, -1.15, 0.4), (0.012, 0, 0.142), lens=61, focus=(0, -0.1, 0.12), stop=7)
