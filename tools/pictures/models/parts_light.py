"""Light that a product gives off itself: glowing glass, soft beams, steam. Everything here is a material or a lamp of Blender's."""
from __future__ import annotations

import math

import bpy
import numpy as np
from mathutils import Vector

import textures
from colours import linear
from models.parts_pictures import steam


def _material(name):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    return material, material.node_tree.nodes, material.node_tree.links


def lit_glass(core: str, edge: str, strength: float):
    """Opal glass with a lamp in it: brightest where it is met head-on, deeper coloured towards its outline."""
    material, nodes, links = _material("lit")
    shader = nodes["Principled BSDF"]
    facing = nodes.new("ShaderNodeLayerWeight")
    facing.inputs["Blend"].default_value = 0.42
    ramp = nodes.new("ShaderNodeValToRGB")
    low, high = ramp.color_ramp.elements
    low.color, low.position = linear(core), 0.12
    high.color, high.position = linear(edge), 0.85
    links.new(facing.outputs["Facing"], ramp.inputs["Fac"])
    links.new(ramp.outputs["Color"], shader.inputs["Emission Color"])
    # For the lens it must not burn out, but what stands around it should be lit: more for every ray but the camera's.
    path, choice = nodes.new("ShaderNodeLightPath"), nodes.new("ShaderNodeMix")
    choice.inputs["A"].default_value, choice.inputs["B"].default_value = strength * 5, strength
    links.new(path.outputs["Is Camera Ray"], choice.inputs["Factor"])
    links.new(choice.outputs["Result"], shader.inputs["Emission Strength"])
    shader.inputs["Base Color"].default_value = linear(edge)
    shader.inputs["Roughness"].default_value = 0.25
    return material


def veil(colour: str, strength: float, alpha):
    """A sheet that only adds light, where `alpha` (rows from the top, 0 to 1) says so: steam, the shaft of a beam."""
    material, nodes, links = _material("veil")
    nodes.clear()
    texture = nodes.new("ShaderNodeTexImage")
    texture.image = textures.from_array("veil", np.repeat(np.asarray(alpha, np.float32)[::-1, :, None], 3, 2), "Non-Color")
    texture.extension = "CLIP"
    clear, glow, mixed, output = (nodes.new(kind) for kind in ("ShaderNodeBsdfTransparent", "ShaderNodeEmission", "ShaderNodeMixShader",
                                                               "ShaderNodeOutputMaterial"))
    glow.inputs["Color"].default_value = linear(colour)
    glow.inputs["Strength"].default_value = strength
    links.new(texture.outputs["Color"], mixed.inputs[0])
    links.new(clear.outputs[0], mixed.inputs[1])
    links.new(glow.outputs[0], mixed.inputs[2])
    links.new(mixed.outputs[0], output.inputs["Surface"])
    return material


def _unseen(thing):
    """Veils throw no shadow and light nothing."""
    thing["unframed"] = True
    thing.visible_shadow = thing.visible_diffuse = thing.visible_glossy = False
    return thing


def steam_over(kit, at, size, turn=0.0):
    alpha = np.asarray(steam(), np.float32) / 255 * 0.5
    return _unseen(kit.panel(size, size, 0.01, veil("#ffffff", 1.0, alpha), at, (0, 0, turn), power=2))


def spot(at, target, power, spread=50.0, blend=0.7, colour="#ffe9c4", radius=0.4):
    """A lamp that throws a cone of light."""
    data = bpy.data.lights.new("spot", "SPOT")
    data.energy, data.color = power, linear(colour)[:3]
    data.spot_size, data.spot_blend, data.shadow_soft_size = math.radians(spread), blend, radius
    lamp = bpy.data.objects.new("spot", data)
    lamp["unframed"] = True
    lamp.location = at
    direction = np.array(target, float) - np.array(at, float)
    lamp.rotation_euler = Vector(direction).to_track_quat("-Z", "Y").to_euler()
    bpy.context.collection.objects.link(lamp)
    return lamp
