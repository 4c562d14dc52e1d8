"""Renders one scene of the gallery with Blender's path tracer.

    blender -b --factory-startup -P training/scenes/render.py -- <scene> <out.png> [side] [samples]

Deterministic: geometry comes from seeded generators, the path tracer's seed is fixed.
"""

import importlib
import sys
from pathlib import Path

import bpy

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True


def main() -> None:
    scene_name, out, *rest = sys.argv[sys.argv.index("--") + 1 :]
    side = int(rest[0]) if rest else 768
    samples = int(rest[1]) if len(rest) > 1 else 160
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.samples = samples
    scene.cycles.seed = 1
    scene.cycles.use_adaptive_sampling = True
    scene.cycles.adaptive_threshold = 0.03
    scene.cycles.max_bounces = 8
    scene.cycles.sample_clamp_indirect = 6
    scene.cycles.use_denoising = False
    scene.render.resolution_x = scene.render.resolution_y = side
    scene.render.image_settings.file_format = "PNG"
    scene.render.image_settings.color_mode = "RGB"
    scene.view_settings.view_transform = "Filmic"
    scene.view_settings.look = "Medium High Contrast"
    importlib.import_module(scene_name.replace("-", "_")).build(scene)
    scene.render.filepath = str(Path(out).resolve())
    bpy.ops.render.render(write_still=True)


main()
