"""One studio for every picture: backdrop, lights, camera and render settings.

The studio is built around whatever has been modelled: all its distances are multiples of the framed width, so a ring and a
cabin case are lit alike. The rig turns with the camera; a product's light therefore looks the same from every side.
"""

from __future__ import annotations

import math
import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass

import bpy
import numpy as np
from mathutils import Matrix, Vector

from colours import BACKDROPS, PALE, linear, shade

#: Samples, pixels and threshold of adaptive sampling: enough for the denoiser to leave edges and weaves alone.
FINAL = {"size": 800, "samples": 12, "noise": 0.06}
DRAFT = {"size": 400, "samples": 12, "noise": 0.08}


@dataclass
class Shot:
    """How a model wants to be photographed. Angles in degrees; the model's front faces −Y."""

    azimuth: float = 25.0  # the camera walks to the right of the product
    elevation: float = 14.0
    fill: float = 0.74  # share of the frame taken by the longer side of the product
    lens: float = 90.0
    lift: float = 0.0  # height in cm at which the product hovers
    shift: tuple = (0.0, 0.015)  # of the product in the frame, as shares: right, up
    backdrop: str | None = None  # '#rrggbb' instead of the category's
    exposure: float = 0.0  # in stops
    fstop: float | None = None  # a number makes what is out of focus soft
    roll: float = 0.0  # tilts the camera, for things lying or hovering


def clear() -> None:
    """An empty scene: nothing of the last product survives."""
    bpy.ops.wm.read_factory_settings(use_empty=True)


def vertices() -> np.ndarray:
    """All vertices of the modelled scene, in world space."""
    graph = bpy.context.evaluated_depsgraph_get()
    clouds = []
    for item in graph.object_instances:
        thing = item.object
        if thing.type != "MESH" or thing.hide_render or thing.original.get("unframed") or not len(thing.data.vertices):
            continue
        points = np.empty(len(thing.data.vertices) * 3)
        thing.data.vertices.foreach_get("co", points)
        matrix = np.array(item.matrix_world)
        clouds.append(points.reshape(-1, 3) @ matrix[:3, :3].T + matrix[:3, 3])
    return np.concatenate(clouds)


def _axes(azimuth: float, elevation: float):
    """Right, up and backward (towards the camera) of a camera at these angles."""
    a, e = math.radians(azimuth), math.radians(elevation)
    back = np.array([math.sin(a) * math.cos(e), -math.cos(a) * math.cos(e), math.sin(e)])
    right = np.array([math.cos(a), math.sin(a), 0.0])
    return right, np.cross(back, right), back


def _frame(shot: Shot, points: np.ndarray, aspect: float):
    """Camera position and framed width, such that the projected points fill the frame as the shot asks."""
    right, up, back = _axes(shot.azimuth, shot.elevation)
    roll = math.radians(shot.roll)
    right, up = right * math.cos(roll) + up * math.sin(roll), up * math.cos(roll) - right * math.sin(roll)
    aim = (points.min(0) + points.max(0)) / 2
    half = 18.0 / shot.lens  # half of the sensor's width at distance 1
    distance = np.linalg.norm(points - aim, axis=1).max() * 4
    for _ in range(8):
        local = points - (aim + back * distance)
        depth = -(local @ back)
        x, y = (local @ right) / depth / half, (local @ up) / depth / half * aspect
        wide, high = x.max() - x.min(), y.max() - y.min()
        # The frame is 2 wide and 2 high in x and y.
        aim = aim + right * ((x.max() + x.min()) / 2 - 2 * shot.shift[0]) * half * distance
        aim = aim + up * ((y.max() + y.min()) / 2 - 2 * shot.shift[1]) * half * distance / aspect
        distance *= max(wide, high) / 2 / shot.fill
    return aim, aim + back * distance, (right, up, back), 2 * half * distance


def _camera(shot: Shot, points: np.ndarray, aspect: float):
    aim, position, (right, up, back), width = _frame(shot, points, aspect)
    data = bpy.data.cameras.new("camera")
    data.lens, data.sensor_width, data.sensor_fit = shot.lens, 36, "HORIZONTAL"
    data.clip_start, data.clip_end = width * 0.01, width * 100
    camera = bpy.data.objects.new("camera", data)
    camera.matrix_world = Matrix([(*row, place) for row, place in zip(np.array([right, up, back]).T, position)] + [(0, 0, 0, 1)])
    if shot.fstop:
        data.dof.use_dof = True
        data.dof.focus_distance = float(np.linalg.norm(position - aim))
        # Lens lengths are millimetres and one unit is a centimetre: scale the aperture with the set.
        data.dof.aperture_fstop = shot.fstop * 2.2 / width
    bpy.context.collection.objects.link(camera)
    bpy.context.scene.camera = camera
    return aim, width


def _light(name, place, target, size, power, tint=(1, 1, 1)):
    data = bpy.data.lights.new(name, "AREA")
    data.shape, data.size, data.size_y = "RECTANGLE", *size
    data.energy, data.color = power, tint
    lamp = bpy.data.objects.new(name, data)
    lamp.location = place
    lamp.rotation_euler = (Vector(target) - Vector(place)).to_track_quat("-Z", "Y").to_euler()
    lamp.visible_camera = False
    bpy.context.collection.objects.link(lamp)


def _lights(aim, width: float, azimuth: float) -> None:
    """A large key from the left, a broad one above and behind, a strip for the rim, a weak fill."""
    a = math.radians(azimuth)

    def place(x, y, z):
        return (
            aim[0] + width * (x * math.cos(a) - y * math.sin(a)),
            aim[1] + width * (x * math.sin(a) + y * math.cos(a)),
            aim[2] + width * z,
        )

    def light(name, at, size, power, tint=(1, 1, 1), target=(0, 0, 0)):
        _light(name, place(*at), place(*target), (size[0] * width, size[1] * width), power * width * width, tint)

    light("key", (-1.55, -0.95, 1.55), (1.4, 1.4), 44, (1, 0.975, 0.94))
    light("top", (0.15, 0.75, 1.9), (2.2, 1.0), 24)
    light("rim", (1.55, 0.95, 0.75), (0.4, 1.7), 20, (0.95, 0.98, 1))
    light("fill", (1.7, -1.5, 0.7), (1.6, 1.6), 9, (0.96, 0.98, 1))


def _cove(floor: float, aim, width: float, azimuth: float, colour: str) -> None:
    """A floor that rises into a wall. Near the product it is lit and shadowed; further off it fades into a plain glow of the
    same colour, so that no horizon can show."""
    radius, reach = 4.0, 4.5
    profile = [(-6.0, 0.0), (0.0, 0.0)]
    profile += [(reach - radius + radius * math.sin(t), radius - radius * math.cos(t)) for t in np.linspace(0, math.pi / 2, 24)]
    profile.append((reach, 9.0))
    a = math.radians(azimuth)
    corners = []
    for x in (-14.0, 14.0):
        for y, z in profile:
            corners.append(
                (
                    aim[0] + width * (x * math.cos(a) - y * math.sin(a)),
                    aim[1] + width * (x * math.sin(a) + y * math.cos(a)),
                    floor + width * z,
                )
            )
    count = len(profile)
    mesh = bpy.data.meshes.new("cove")
    mesh.from_pydata(corners, [], [(i, i + count, i + count + 1, i + 1) for i in range(count - 1)])
    mesh.shade_smooth()
    thing = bpy.data.objects.new("cove", mesh)
    thing["unframed"] = True
    bpy.context.collection.objects.link(thing)
    mesh.materials.append(_cove_material(aim, floor, width, colour))


def _cove_material(aim, floor: float, width: float, colour: str):
    material = bpy.data.materials.new("cove")
    material.use_nodes = True
    material.cycles.emission_sampling = "NONE"
    nodes, links = material.node_tree.nodes, material.node_tree.links
    nodes.clear()
    place = nodes.new("ShaderNodeNewGeometry")
    away = nodes.new("ShaderNodeVectorMath")
    away.operation = "DISTANCE"
    away.inputs[1].default_value = (aim[0], aim[1], floor)
    links.new(place.outputs["Position"], away.inputs[0])
    fade = nodes.new("ShaderNodeMapRange")
    fade.interpolation_type = "SMOOTHERSTEP"
    fade.inputs["From Min"].default_value, fade.inputs["From Max"].default_value = 0.55 * width, 2.6 * width
    links.new(away.outputs["Value"], fade.inputs["Value"])
    lit = nodes.new("ShaderNodeBsdfDiffuse")
    lit.inputs["Color"].default_value = linear(colour)
    glow = nodes.new("ShaderNodeEmission")
    glow.inputs["Color"].default_value = linear(shade(colour, 1.02))
    mixed = nodes.new("ShaderNodeMixShader")
    links.new(fade.outputs["Result"], mixed.inputs["Fac"])
    links.new(lit.outputs[0], mixed.inputs[1])
    links.new(glow.outputs[0], mixed.inputs[2])
    output = nodes.new("ShaderNodeOutputMaterial")
    links.new(mixed.outputs[0], output.inputs["Surface"])
    return material


def _world() -> None:
    """A dim room: bright above, darker at eye level, so that metal has something to reflect."""
    world = bpy.data.worlds.new("room")
    world.use_nodes = True
    nodes, links = world.node_tree.nodes, world.node_tree.links
    coords = nodes.new("ShaderNodeTexCoord")
    split = nodes.new("ShaderNodeSeparateXYZ")
    ramp = nodes.new("ShaderNodeValToRGB")
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[0].color = 0.0, (0.1, 0.1, 0.11, 1)
    ramp.color_ramp.elements[1].position, ramp.color_ramp.elements[1].color = 0.9, (0.75, 0.75, 0.75, 1)
    links.new(coords.outputs["Generated"], split.inputs[0])
    links.new(split.outputs["Z"], ramp.inputs["Fac"])
    links.new(ramp.outputs["Color"], nodes["Background"].inputs["Color"])
    nodes["Background"].inputs["Strength"].default_value = 0.42
    world.cycles.sampling_method = "NONE"  # too dim to be worth aiming at
    bpy.context.scene.world = world


def backdrop_colour(category: str, finish: str | None) -> str:
    """The category's colour; a deeper tone of it behind pale products, which would drown in a light one."""
    colour = BACKDROPS[category]
    return shade(colour, 0.92) if finish in PALE else colour


def set_up(shot: Shot, category: str, finish: str | None, aspect: float = 1.0) -> None:
    """Photographer's work, after the model has been built."""
    points = vertices()
    aim, width = _camera(shot, points, aspect)
    floor = points[:, 2].min() - shot.lift - 0.0005 * width
    centre = (points.min(0) + points.max(0)) / 2
    span = width * 0.8 if aspect > 1 else width
    _cove(floor, centre, span, shot.azimuth, shot.backdrop or backdrop_colour(category, finish))
    _lights(centre, span, shot.azimuth)
    _world()
    bpy.context.scene.view_settings.exposure = shot.exposure


def render(path: str, size: tuple[int, int], samples: int, noise: float) -> None:
    """Cycles on the CPU: few bounces, adaptive samples, and Intel's denoiser guided by albedo and normals."""
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.render.filepath = path
    scene.render.image_settings.file_format = "PNG"
    scene.render.image_settings.color_mode = "RGB"
    scene.view_settings.view_transform = "Khronos PBR Neutral"
    cycles = scene.cycles
    cycles.device, cycles.samples = "CPU", samples
    cycles.use_light_tree = False  # four lights: picking among them at random is quicker
    cycles.use_adaptive_sampling, cycles.adaptive_threshold, cycles.adaptive_min_samples = True, noise, min(8, samples)
    cycles.use_denoising, cycles.denoiser = True, "OPENIMAGEDENOISE"
    cycles.denoising_input_passes, cycles.denoising_prefilter = "RGB_ALBEDO_NORMAL", "ACCURATE"
    cycles.denoising_quality = "BALANCED"  # twice as quick as "HIGH", and no difference that one could see
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces, cycles.transmission_bounces = 6, 2, 3, 5
    cycles.transparent_max_bounces = 6
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.sample_clamp_indirect = 4.0
    with _silence():
        bpy.ops.render.render(write_still=True)


@contextmanager
def _silence():
    """Cycles reports every step on the process's standard output, below Python: turn that off at the descriptor."""
    sys.stdout.flush()
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)
