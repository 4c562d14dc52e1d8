"""The few building blocks that the scenes share: materials, solids, tubes, light, camera. Metres, z up."""

from math import radians

import bmesh
import bpy
import numpy as np
from mathutils import Matrix, Vector


def linear(hexa: str) -> tuple[float, float, float, float]:
    """An sRGB colour like "c62828" in Blender's linear space."""
    srgb = [int(hexa[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in srgb)
    return (r, g, b, 1.0)


def material(
    colour: str,
    rough: float = 0.5,
    metal: float = 0.0,
    *,
    coat: float = 0.0,
    glow: float = 0.0,
    clear: float = 0.0,
    mottle: float = 0.0,
    scale: float = 8.0,
    bump: float = 0.0,
):
    """A surface. `mottle` varies its lightness by noise of `scale`, `bump` its relief."""
    mat = bpy.data.materials.new(colour)
    mat.use_nodes = True
    nodes, links = mat.node_tree.nodes, mat.node_tree.links
    surface = nodes["Principled BSDF"]
    surface.inputs["Base Color"].default_value = linear(colour)
    surface.inputs["Roughness"].default_value = rough
    surface.inputs["Metallic"].default_value = metal
    surface.inputs["Clearcoat"].default_value = coat
    surface.inputs["Transmission"].default_value = clear
    if glow:
        surface.inputs["Emission"].default_value = linear(colour)
        surface.inputs["Emission Strength"].default_value = glow
    if mottle or bump:
        place = nodes.new("ShaderNodeTexCoord")
        noise = nodes.new("ShaderNodeTexNoise")
        noise.inputs["Scale"].default_value = scale
        noise.inputs["Detail"].default_value = 8
        links.new(place.outputs["Object"], noise.inputs["Vector"])
        if mottle:
            mix = nodes.new("ShaderNodeHueSaturation")
            mix.inputs["Color"].default_value = linear(colour)
            spread = nodes.new("ShaderNodeMapRange")
            spread.inputs["From Min"].default_value = 0.3
            spread.inputs["From Max"].default_value = 0.7
            spread.inputs["To Min"].default_value = 1 - mottle
            spread.inputs["To Max"].default_value = 1 + mottle
            links.new(noise.outputs["Fac"], spread.inputs["Value"])
            links.new(spread.outputs["Result"], mix.inputs["Value"])
            links.new(mix.outputs["Color"], surface.inputs["Base Color"])
        if bump:
            relief = nodes.new("ShaderNodeBump")
            relief.inputs["Strength"].default_value = bump
            relief.inputs["Distance"].default_value = 0.02
            links.new(noise.outputs["Fac"], relief.inputs["Height"])
            links.new(relief.outputs["Normal"], surface.inputs["Normal"])
    return mat


def mesh(name: str, points, faces, mat, smooth: bool = False):
    data = bpy.data.meshes.new(name)
    data.from_pydata([tuple(p) for p in points], [], [tuple(f) for f in faces])
    data.materials.append(mat)
    if smooth:
        data.polygons.foreach_set("use_smooth", [True] * len(data.polygons))
    data.update()
    thing = bpy.data.objects.new(name, data)
    bpy.context.collection.objects.link(thing)
    return thing


def from_bmesh(shape, mat, smooth: bool = False):
    data = bpy.data.meshes.new("solid")
    shape.to_mesh(data)
    shape.free()
    data.materials.append(mat)
    if smooth:
        data.polygons.foreach_set("use_smooth", [True] * len(data.polygons))
        data.use_auto_smooth = True
        data.auto_smooth_angle = radians(40)
    thing = bpy.data.objects.new("solid", data)
    bpy.context.collection.objects.link(thing)
    return thing


def box(centre, size, mat, round_: float = 0.0, turn=(0.0, 0.0, 0.0)):
    """A box; `round_` is the radius of its edges."""
    shape = bmesh.new()
    bmesh.ops.create_cube(shape, size=1.0, matrix=Matrix.Diagonal((*size, 1.0)))
    thing = from_bmesh(shape, mat, smooth=round_ > 0)
    thing.location = centre
    thing.rotation_euler = [radians(a) for a in turn]
    if round_:
        bevel = thing.modifiers.new("round", "BEVEL")
        bevel.width = round_
        bevel.segments = 4
        bevel.limit_method = "NONE"
    return thing


def cylinder(start, end, radius, mat, end_radius=None, round_: float = 0.0, sides: int = 64):
    """A cylinder or cone from `start` to `end`."""
    start, end = Vector(start), Vector(end)
    axis = end - start
    shape = bmesh.new()
    bmesh.ops.create_cone(
        shape,
        cap_ends=True,
        segments=sides,
        radius1=radius,
        radius2=radius if end_radius is None else end_radius,
        depth=axis.length,
    )
    thing = from_bmesh(shape, mat, smooth=sides > 8)
    thing.location = (start + end) / 2
    thing.rotation_euler = axis.to_track_quat("Z", "Y").to_euler()
    if round_:
        bevel = thing.modifiers.new("round", "BEVEL")
        bevel.width = round_
        bevel.segments = 3
        bevel.limit_method = "ANGLE"
    return thing


def ball(centre, radius, mat, squash=(1.0, 1.0, 1.0)):
    shape = bmesh.new()
    bmesh.ops.create_uvsphere(shape, u_segments=64, v_segments=32, radius=radius)
    thing = from_bmesh(shape, mat, smooth=True)
    thing.location = centre
    thing.scale = squash
    return thing


def lathe(profile, centre, axis, mat, sides: int = 96):
    """Turns (distance along axis, radius) pairs about `axis` through `centre`."""
    turn = Vector(axis).to_track_quat("Z", "Y").to_matrix()
    points, faces = [], []
    for along, radius in profile:
        for k in range(sides):
            a = 2 * np.pi * k / sides
            points.append(Vector(centre) + turn @ Vector((radius * np.cos(a), radius * np.sin(a), along)))
    for i in range(len(profile) - 1):
        for k in range(sides):
            n = (k + 1) % sides
            faces.append((i * sides + k, i * sides + n, (i + 1) * sides + n, (i + 1) * sides + k))
    return mesh("lathe", points, faces, mat, smooth=True)


def tube(points, radius, mat, radii=None, closed: bool = False):
    """A round tube through `points`; `radii` are factors of `radius` by point."""
    data = bpy.data.curves.new("tube", "CURVE")
    data.dimensions = "3D"
    data.bevel_depth = radius
    data.bevel_resolution = 8
    data.resolution_u = 16
    data.use_fill_caps = True
    line = data.splines.new("NURBS" if len(points) > 3 else "POLY")
    line.points.add(len(points) - 1)
    for i, p in enumerate(points):
        line.points[i].co = (*p, 1.0)
        line.points[i].radius = radii[i] if radii is not None else 1.0
    line.use_endpoint_u = not closed
    line.use_cyclic_u = closed
    line.order_u = min(4, len(points))
    data.materials.append(mat)
    thing = bpy.data.objects.new("tube", data)
    bpy.context.collection.objects.link(thing)
    return thing


def prism(outline, depth, mat, axis: str = "y"):
    """A flat outline of (across, up) points, made `depth` thick towards +y or +x."""
    n = len(outline)
    if axis == "y":
        points = [(u, 0, v) for u, v in outline] + [(u, depth, v) for u, v in outline]
    else:
        points = [(0, u, v) for u, v in outline] + [(depth, u, v) for u, v in outline]
    faces = [tuple(range(n)), tuple(range(2 * n - 1, n - 1, -1))]
    faces += [(i, (i + 1) % n, n + (i + 1) % n, n + i) for i in range(n)]
    thing = mesh("prism", points, faces, mat)
    shape = bmesh.new()
    shape.from_mesh(thing.data)
    bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
    shape.to_mesh(thing.data)
    shape.free()
    return thing


def label(text: str, centre, size, mat, turn=(90.0, 0.0, 0.0)):
    data = bpy.data.curves.new("label", "FONT")
    data.body = text
    data.size = size
    data.align_x = "CENTER"
    data.align_y = "CENTER"
    data.extrude = 0.0008
    data.materials.append(mat)
    thing = bpy.data.objects.new("label", data)
    thing.location = centre
    thing.rotation_euler = [radians(a) for a in turn]
    bpy.context.collection.objects.link(thing)
    return thing


def camera(scene, at, to, lens: float = 50.0, focus=None, stop: float = 0.0, roll: float = 0.0):
    """Looks from `at` to `to`; with an f-number `stop`, what is as far as `focus` is sharp."""
    data = bpy.data.cameras.new("camera")
    data.lens = lens
    data.clip_end = 5000
    thing = bpy.data.objects.new("camera", data)
    thing.location = at
    look = (Vector(to) - Vector(at)).to_track_quat("-Z", "Y")
    thing.rotation_euler = (look.to_matrix() @ Matrix.Rotation(radians(roll), 3, "Z")).to_euler()
    if stop:
        data.dof.use_dof = True
        data.dof.focus_distance = (Vector(focus if focus is not None else to) - Vector(at)).length
        data.dof.aperture_fstop = stop
    bpy.context.collection.objects.link(thing)
    scene.camera = thing


def sky(
    scene, elevation: float, heading: float, strength: float = 0.12, clouds: float = 0.0, haze: float = 1.0
):
    """A clear sky with its sun, degrees above the horizon and from +y towards +x; `clouds` from 0 to 1."""
    world = bpy.data.worlds.new("sky")
    scene.world = world
    world.use_nodes = True
    nodes, links = world.node_tree.nodes, world.node_tree.links
    texture = nodes.new("ShaderNodeTexSky")
    texture.sky_type = "NISHITA"
    texture.sun_elevation = radians(elevation)
    texture.sun_rotation = radians(heading)
    texture.sun_size = radians(1.2)
    texture.dust_density = haze
    background = nodes["Background"]
    background.inputs["Strength"].default_value = strength
    colour = texture.outputs["Color"]
    if clouds:
        # Clouds lie on a flat layer: the view direction divided by its height gives perspective.
        place = nodes.new("ShaderNodeTexCoord")
        split = nodes.new("ShaderNodeSeparateXYZ")
        links.new(place.outputs["Generated"], split.inputs[0])
        lift = nodes.new("ShaderNodeMath")
        lift.operation = "MAXIMUM"
        lift.inputs[1].default_value = 0.02
        links.new(split.outputs["Z"], lift.inputs[0])
        lower = nodes.new("ShaderNodeMath")
        lower.operation = "ADD"
        lower.inputs[1].default_value = 0.12
        links.new(lift.outputs[0], lower.inputs[0])
        flat = nodes.new("ShaderNodeVectorMath")
        flat.operation = "DIVIDE"
        links.new(place.outputs["Generated"], flat.inputs[0])
        spread = nodes.new("ShaderNodeCombineXYZ")
        for axis in range(3):
            links.new(lower.outputs[0], spread.inputs[axis])
        links.new(spread.outputs[0], flat.inputs[1])
        noise = nodes.new("ShaderNodeTexNoise")
        noise.inputs["Scale"].default_value = 1.7
        noise.inputs["Detail"].default_value = 10
        noise.inputs["Roughness"].default_value = 0.58
        links.new(flat.outputs[0], noise.inputs["Vector"])
        cover = nodes.new("ShaderNodeMapRange")
        cover.inputs["From Min"].default_value = 0.62 - 0.25 * clouds
        cover.inputs["From Max"].default_value = 0.82 - 0.25 * clouds
        cover.interpolation_type = "SMOOTHSTEP"
        links.new(noise.outputs["Fac"], cover.inputs["Value"])
        mix = nodes.new("ShaderNodeMixRGB")
        mix.inputs["Color2"].default_value = (6.2, 6.3, 6.6, 1.0)
        links.new(cover.outputs["Result"], mix.inputs["Fac"])
        links.new(colour, mix.inputs["Color1"])
        colour = mix.outputs["Color"]
    links.new(colour, background.inputs["Color"])


def studio(scene, grey: float = 0.5, strength: float = 0.6):
    world = bpy.data.worlds.new("studio")
    scene.world = world
    world.use_nodes = True
    background = world.node_tree.nodes["Background"]
    background.inputs["Color"].default_value = (grey, grey, grey, 1.0)
    background.inputs["Strength"].default_value = strength


def lamp(at, to, power: float, size: float, colour: str = "ffffff"):
    """A square soft box."""
    data = bpy.data.lights.new("lamp", "AREA")
    data.energy = power
    data.size = size
    data.color = linear(colour)[:3]
    thing = bpy.data.objects.new("lamp", data)
    thing.location = at
    thing.rotation_euler = (Vector(to) - Vector(at)).to_track_quat("-Z", "Y").to_euler()
    bpy.context.collection.objects.link(thing)


def leaves_material(colours, translucent: float = 0.35, rough: float = 0.5):
    """For blades and leaves: each takes one of a ramp of colours by its "tint" attribute, and lets light through."""
    mat = bpy.data.materials.new("leaves")
    mat.use_nodes = True
    nodes, links = mat.node_tree.nodes, mat.node_tree.links
    surface = nodes["Principled BSDF"]
    surface.inputs["Roughness"].default_value = rough
    tint = nodes.new("ShaderNodeAttribute")
    tint.attribute_name = "tint"
    ramp = nodes.new("ShaderNodeValToRGB")
    ramp.color_ramp.elements[0].color = linear(colours[0])
    ramp.color_ramp.elements[1].color = linear(colours[-1])
    for i, colour in enumerate(colours[1:-1], start=1):
        ramp.color_ramp.elements.new(i / (len(colours) - 1)).color = linear(colour)
    through = nodes.new("ShaderNodeBsdfTranslucent")
    mix = nodes.new("ShaderNodeMixShader")
    mix.inputs["Fac"].default_value = translucent
    links.new(tint.outputs["Fac"], ramp.inputs["Fac"])
    links.new(ramp.outputs["Color"], surface.inputs["Base Color"])
    links.new(ramp.outputs["Color"], through.inputs["Color"])
    links.new(surface.outputs["BSDF"], mix.inputs[1])
    links.new(through.outputs["BSDF"], mix.inputs[2])
    links.new(mix.outputs["Shader"], nodes["Material Output"].inputs["Surface"])
    return mat


def strips(name, roots, directions, bends, widths, mat, tints, steps: int = 4):
    """Many thin blades: each rises from its root along its direction, bending by `bends`, narrowing to a point."""
    n = len(roots)
    up = np.array([0.0, 0.0, 1.0])
    side = np.cross(bends, up)
    side /= np.linalg.norm(side, axis=1, keepdims=True) + 1e-9
    rows = []
    for s in range(steps + 1):
        t = s / steps
        centre = roots + directions * t + bends * t * t
        width = (widths * (1 - t) ** 0.7)[:, None]
        rows.append(centre - side * width)
        rows.append(centre + side * width)
    points = np.stack(rows, axis=1).reshape(-1, 3)
    per = 2 * (steps + 1)
    quads = np.array([[2 * s, 2 * s + 1, 2 * s + 3, 2 * s + 2] for s in range(steps)])
    faces = (np.arange(n)[:, None, None] * per + quads[None]).reshape(-1, 4)
    data = bpy.data.meshes.new(name)
    data.vertices.add(len(points))
    data.vertices.foreach_set("co", points.ravel())
    data.loops.add(faces.size)
    data.loops.foreach_set("vertex_index", faces.ravel())
    data.polygons.add(len(faces))
    data.polygons.foreach_set("loop_start", np.arange(0, faces.size, 4))
    data.polygons.foreach_set("loop_total", np.full(len(faces), 4))
    data.polygons.foreach_set("use_smooth", np.ones(len(faces), dtype=bool))
    data.attributes.new("tint", "FLOAT", "POINT").data.foreach_set("value", np.repeat(tints, per))
    data.materials.append(mat)
    data.update()
    data.validate()
    thing = bpy.data.objects.new(name, data)
    bpy.context.collection.objects.link(thing)
    return thing
