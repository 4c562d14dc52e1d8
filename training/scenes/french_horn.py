"""A French horn on a stand of cloth in studio light: bell, coiled tubing, four rotary valves."""

import numpy as np
from kit import camera, cylinder, lamp, lathe, material, mesh, studio, tube
from mathutils import Vector


def arc(centre, radius, start, stop, n=24, y0=0.0, y1=0.0):
    """Points of a circular arc in the xz plane, degrees, drifting in y."""
    out = []
    for t in np.linspace(0, 1, n):
        a = np.radians(start + (stop - start) * t)
        out.append((centre[0] + radius * np.cos(a), y0 + (y1 - y0) * t, centre[1] + radius * np.sin(a)))
    return out


def build(scene) -> None:
    brass = material("d9a441", 0.16, 1.0, bump=0.015, scale=3)
    inside = material("c98f35", 0.24, 1.0)
    nickel = material("d8d6cf", 0.18, 1.0)

    # The bell flares towards the camera, down and to the right; its tail runs into the outermost coil.
    axis = Vector((0.30, -0.80, -0.52)).normalized()
    throat = Vector((0.1835, 0.15, 0.1175))
    mouth = throat + axis * 0.46
    profile = [(-t, 0.024 + 0.166 * (1 - t / 0.46) ** 4.6) for t in np.linspace(0, 0.46, 60)]
    lathe(profile, mouth, axis, brass, 128)
    lathe([(a + 0.0006, r - 0.0012) for a, r in profile], mouth, axis, inside, 128)
    turn = axis.to_track_quat("Z", "Y")
    rim = [
        mouth + turn @ Vector((0.19 * np.cos(a), 0.19 * np.sin(a), 0))
        for a in np.linspace(0, 2 * np.pi, 48)[:-1]
    ]
    tube(rim, 0.0036, brass, closed=True)

    # From the throat round the outside, narrowing; then two inner coils that end at the valves.
    outer = arc((-0.02, 0.0), 0.235, 36, 36 + 318, 48, 0.17, 0.02)
    outer = [tuple(throat + axis * 0.03), tuple(throat), *outer, (0.1, 0.02, 0.02), (0.06, 0.025, 0.01)]
    tube(outer, 0.0225, brass, radii=list(np.linspace(1.1, 0.5, len(outer))))
    middle = [
        (0.06, 0.05, -0.03),
        *arc((-0.015, 0.0), 0.196, -10, 310, 40, 0.045, 0.075),
        (0.08, 0.06, -0.06),
        (0.05, 0.05, 0.0),
    ]
    tube(middle, 0.0115, brass)
    inner = [
        (-0.1, 0.03, -0.06),
        *arc((-0.025, -0.005), 0.162, -110, 205, 40, 0.03, 0.05),
        (-0.14, 0.04, -0.02),
        (-0.1, 0.03, 0.02),
    ]
    tube(inner, 0.0098, brass)
    leadpipe = [(0.1, 0.02, 0.0), (0.2, 0.01, 0.01), *arc((-0.02, 0.0), 0.262, 348, 128, 40, 0.0, -0.05)]
    tip = Vector(leadpipe[-1])
    end = tip + Vector((0.06, -0.03, 0.105))
    way = Vector((0.5, -0.25, 0.85)).normalized()
    leadpipe += [tuple(tip + Vector((0.02, -0.01, 0.035))), tuple(end)]
    tube(leadpipe, 0.0078, brass, radii=list(np.linspace(1.15, 0.75, len(leadpipe))))
    lathe(
        [(0, 0.0055), (0.03, 0.006), (0.05, 0.012), (0.058, 0.0135), (0.06, 0.012), (0.056, 0.009)],
        end,
        way,
        nickel,
        48,
    )

    # Valves in a row, each with its slides.
    for i in range(4):
        x = -0.128 + 0.062 * i
        z = 0.035 - 0.012 * i
        cylinder((x, -0.03, z), (x, 0.05, z), 0.0245, brass, round_=0.003)
        cylinder((x, -0.039, z), (x, -0.03, z), 0.0215, nickel, round_=0.002)
        cylinder((x, -0.043, z), (x, -0.039, z), 0.008, nickel)
        for depth, length in ((0.0, 0.075 + 0.012 * i), (0.032, 0.055 + 0.01 * i)):
            for dx in (-0.0135, 0.0135):
                cylinder((x + dx, depth, z - 0.02), (x + dx, depth, z - 0.02 - length), 0.0068, brass)
                cylinder((x + dx, depth, z - 0.05), (x + dx, depth, z - 0.058), 0.0082, nickel)
            tube(arc((x, z - 0.02 - length), 0.0135, 180, 360, 12, depth, depth), 0.0068, brass)
        cylinder((x, -0.02, z + 0.02), (x - 0.02, -0.05, z + 0.115), 0.003, nickel)
        cylinder((x - 0.02, -0.055, z + 0.112), (x - 0.02, -0.047, z + 0.118), 0.011, nickel)
    for angle in (35, 118, 205, 262):
        a = np.radians(angle)
        near = Vector((-0.02 + 0.165 * np.cos(a), 0.05, 0.165 * np.sin(a)))
        far = Vector((-0.02 + 0.235 * np.cos(a), 0.08, 0.235 * np.sin(a)))
        cylinder(near, far, 0.004, nickel)

    # A sweep of dark cloth behind and below.
    cloth = material("4a2320", 0.8, mottle=0.15, scale=14, bump=0.15)
    points, faces = [], []
    for t in np.linspace(0, 1, 60):
        a = np.pi / 2 * np.clip((t - 0.4) / 0.25, 0, 1)
        y = -1.2 + 3.4 * min(t, 0.4) + 0.42 * np.sin(a) + 0
        z = -0.3 + 0.42 * (1 - np.cos(a)) + 5 * max(t - 0.65, 0)
        points += [(-4, y, z), (4, y, z)]
    for i in range(59):
        faces.append((2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2))
    mesh("sweep", points, faces, cloth, smooth=True)
    studio(scene, 0.7, 0.6)
    lamp((-1.1, -1.1, 1.3), (0, 0, 0), 60, 0.9, "fff3df")
    lamp((1.3, -0.9, 0.7), (0, 0, 0), 30, 0.7, "e6efff")
    lamp((0.2, 0.4, 1.4), (0, 0, 0), 26, 0.5)
    camera(scene, (0.24, -1.66, 0.3), (0.085, 0, 0.005), lens=62, focus=(0.1, -0.1, 0), stop=9)
