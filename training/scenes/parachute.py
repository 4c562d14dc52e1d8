"""A round canopy of red and white gores with its jumper, seen from below against a bright sky."""

import numpy as np
from kit import ball, box, camera, cylinder, material, mesh, sky, tube
from mathutils import Matrix, Vector

import bpy

GORES = 24
RADIUS = 4.2
LINES = 7.6


def cloth(colour: str):
    """Nylon: the sun shines through it."""
    mat = material(colour, 0.65)
    nodes, links = mat.node_tree.nodes, mat.node_tree.links
    through = nodes.new("ShaderNodeBsdfTranslucent")
    through.inputs["Color"].default_value = nodes["Principled BSDF"].inputs["Base Color"].default_value
    mix = nodes.new("ShaderNodeMixShader")
    mix.inputs["Fac"].default_value = 0.45
    links.new(nodes["Principled BSDF"].outputs["BSDF"], mix.inputs[1])
    links.new(through.outputs["BSDF"], mix.inputs[2])
    links.new(mix.outputs["Shader"], nodes["Material Output"].inputs["Surface"])
    return mat


def canopy_point(u: float, v: float) -> Vector:
    """u: turn, in gores; v: 0 at the vent, 1 at the hem. Each gore bulges between its seams."""
    angle = 2 * np.pi * u / GORES
    within = np.sin(np.pi * (u % 1.0))
    polar = 0.09 + v * 1.47
    radius = RADIUS * np.sin(polar) * (1 + 0.055 * within * v)
    height = RADIUS * 0.86 * np.cos(polar) + 0.16 * within * v - 0.12 * v * v
    if v > 0.9:
        radius *= 1 - 0.9 * (v - 0.9)
    return Vector((radius * np.cos(angle), radius * np.sin(angle), height))


def canopy(mats) -> list[Vector]:
    across, down = 10, 26
    for gore in range(GORES):
        points, faces = [], []
        for j in range(down + 1):
            for i in range(across + 1):
                points.append(canopy_point(gore + min(i / across, 0.9999), j / down))
        for j in range(down):
            for i in range(across):
                a = j * (across + 1) + i
                faces.append((a, a + 1, a + across + 2, a + across + 1))
        mesh("gore", points, faces, mats[gore % 2], smooth=True)
    return [canopy_point(gore, 1.0) for gore in range(GORES)]


def jumper(at: Vector) -> None:
    suit = material("37507f", 0.8)
    skin = material("b98868", 0.6)
    ball(at + Vector((0, 0, 0.62)), 0.17, material("c9ccd0", 0.25, coat=0.6), (1, 1, 1.1))
    ball(at + Vector((0, -0.08, 0.57)), 0.12, skin)
    ball(at + Vector((0, 0, 0.1)), 0.3, suit, (0.85, 0.62, 1.3))
    box(at + Vector((0, 0.24, 0.16)), (0.42, 0.24, 0.6), material("3b3f2e", 0.8), 0.08)
    for side in (-1, 1):
        tube(
            [
                at + Vector(p)
                for p in [(side * 0.24, 0, 0.36), (side * 0.42, -0.05, 0.62), (side * 0.3, 0, 0.98)]
            ],
            0.075,
            suit,
        )
        ball(at + Vector((side * 0.3, 0, 1.0)), 0.075, skin)
        legs = [(side * 0.13, 0, -0.2), (side * 0.17, -0.2, -0.5), (side * 0.16, -0.02, -0.95)]
        tube([at + Vector(p) for p in legs], 0.1, suit)
        box(at + Vector((side * 0.16, -0.09, -1.0)), (0.13, 0.3, 0.12), material("1d1a18", 0.6), 0.04)


def build(scene) -> None:
    hem = canopy([cloth("d5281f"), cloth("f3efe6")])
    cord = material("e6e3da", 0.7)
    harness = Vector((0, 0, -LINES))
    jumper(harness - Vector((0, 0, 0.9)))
    for i, point in enumerate(hem):
        riser = harness + Vector((0.3 if point.x > 0 else -0.3, 0.05 if point.y > 0 else -0.05, 0.1))
        cylinder(point, riser, 0.014, cord, sides=6)
    ring = [canopy_point(u / 4, 1.0) for u in range(GORES * 4)]
    tube(ring, 0.03, material("8f1c16", 0.7), closed=True)
    for side in (-1, 1):
        cylinder(
            harness + Vector((side * 0.3, 0, 0.1)),
            harness + Vector((side * 0.2, 0, -0.6)),
            0.03,
            material("3b3f2e", 0.8),
        )
    tilt = Matrix.Rotation(0.16, 4, "Y") @ Matrix.Rotation(-0.1, 4, "X")
    lift = Matrix.Translation((0, 0, 60))
    for thing in list(bpy.context.collection.objects):
        thing.matrix_world = lift @ tilt @ (thing.matrix_basis.copy())
    sky(scene, elevation=42, heading=140, strength=0.15, clouds=0.36)
    camera(scene, (3.0, -30, 45), (0.6, 0, 57.9), lens=78)
