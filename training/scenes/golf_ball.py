"""A golf ball in the grass of a fairway, low sun from the side."""

import numpy as np
from kit import ball, camera, leaves_material, material, mesh, sky, strips
from mathutils import Vector
from mathutils.kdtree import KDTree

import bmesh

RADIUS = 1.0


def geodesic(frequency: int) -> np.ndarray:
    """The vertices of an icosahedron whose faces are divided `frequency` times, on the unit sphere."""
    shape = bmesh.new()
    bmesh.ops.create_icosphere(shape, subdivisions=1, radius=1.0)
    found = set()
    for face in shape.faces:
        a, b, c = (v.co for v in face.verts)
        for i in range(frequency + 1):
            for j in range(frequency + 1 - i):
                p = (a * i + b * j + c * (frequency - i - j)) / frequency
                found.add(tuple(round(x, 5) for x in p.normalized()))
    shape.free()
    return np.array(sorted(found))


def dimpled_ball(mat):
    centres = geodesic(6)
    tree = KDTree(len(centres))
    for i, c in enumerate(centres):
        tree.insert(Vector(c), i)
    tree.balance()
    shape = bmesh.new()
    bmesh.ops.create_icosphere(shape, subdivisions=8, radius=1.0)
    dimple = 0.088  # angular radius: nearly touching at 362 dimples
    for vertex in shape.verts:
        _, _, distance = tree.find(vertex.co)
        t = min(distance / dimple, 1.0)
        depth = 0.022 * (1 - t * t) ** 1.3 if t < 1 else 0.0
        vertex.co *= RADIUS * (1 - depth)
    points = [v.co.copy() for v in shape.verts]
    faces = [[v.index for v in f.verts] for f in shape.faces]
    shape.free()
    thing = mesh("ball", points, faces, mat, smooth=True)
    thing.location = (0, 0, RADIUS * 0.93)
    thing.rotation_euler = (0.5, 0.3, 0.9)


def grass(mat, rng):
    n = 150_000
    # Denser towards the camera (at -y), sparse where the blur hides it.
    y = -5.5 + 34 * rng.random(n) ** 1.8
    x = (rng.random(n) - 0.5) * (9 + 1.1 * (y + 5.5))
    roots = np.stack([x, y, np.zeros(n)], axis=1)
    near = np.hypot(x, y)
    height = 0.34 + 0.36 * rng.random(n) ** 1.4
    height *= np.where(near < 0.75, 0.12, np.clip(0.35 + 0.65 * (near - 0.75) / 0.8, 0.35, 1.0))
    angle = rng.random(n) * 2 * np.pi
    lean = 0.12 + 0.5 * rng.random(n)
    out = np.stack([np.cos(angle), np.sin(angle), np.zeros(n)], axis=1)
    directions = np.stack([np.zeros(n), np.zeros(n), height], axis=1) + out * (0.15 * height)[:, None]
    bends = out * (lean * height)[:, None]
    bends[:, 2] = -0.25 * lean * height
    strips("grass", roots, directions, bends, 0.016 + 0.016 * rng.random(n), mat, rng.random(n))


def woods(rng) -> None:
    """A far edge of trees; the blur leaves only their colours."""
    for _ in range(70):
        x, size = (rng.random() - 0.5) * 90, 3 + 4 * rng.random()
        tone = ("2c4a1e", "3a5c24", "4a6b2b", "24401f")[int(rng.integers(4))]
        ball(
            (x, 52 + 14 * rng.random(), size * 0.7),
            size,
            material(tone, 0.9, mottle=0.4, scale=1.5),
            (1, 1, 1.25),
        )


def build(scene) -> None:
    rng = np.random.default_rng(3)
    dimpled_ball(material("f4f3ee", 0.32, coat=0.5))
    grass(leaves_material(["2f5a17", "4b7d22", "6b9c2e", "93b54a"], 0.3), rng)
    mesh(
        "ground",
        [(-200, -50, 0), (200, -50, 0), (200, 400, 0), (-200, 400, 0)],
        [(0, 1, 2, 3)],
        material("33471c", 0.9),
    )
    woods(rng)
    sky(scene, elevation=38, heading=-118, strength=0.115)
    camera(scene, (0.5, -6.6, 1.62), (0.0, 0.0, 1.12), lens=64, focus=(0, -0.75, 1.2), stop=0.16)
