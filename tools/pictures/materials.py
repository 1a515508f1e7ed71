"""Materials by name of finish and kind of surface, and the special ones: screens, lamps, brass, grilles.

Everything is one Principled shader; what differs is roughness, metal, coat, sheen and a bump in real centimetres.
"""

from __future__ import annotations

import bpy
import numpy as np
from PIL import Image

import screens
import textures
from colours import AURORA, hexa, linear

#: Roughness, metallic, coat, sheen, and the bump as (map or 'noise', size of a tile in cm, strength).
KINDS = {
    "matte": (0.46, 0.0, 0.0, 0.0, None),
    "gloss": (0.16, 0.0, 0.6, 0.0, None),
    "satin": (0.3, 1.0, 0.0, 0.0, None),
    "polished": (0.1, 1.0, 0.0, 0.0, None),
    "glass": (0.04, 0.0, 1.0, 0.0, None),
    "frosted": (0.3, 0.0, 0.35, 0.0, None),
    "rubber": (0.6, 0.0, 0.0, 0.1, None),
    "fabric": (0.9, 0.0, 0.0, 0.35, ("weave", 0.14, 0.55)),
    "knit": (0.92, 0.0, 0.0, 0.4, ("knit", 0.16, 0.7)),
    "braid": (0.75, 0.0, 0.0, 0.3, ("braid", 0.3, 0.6)),
    "leather": (0.5, 0.0, 0.0, 0.1, ("leather", 1.3, 0.12)),
    "powder": (0.5, 0.0, 0.0, 0.0, ("noise", 0.05, 0.22)),
}


def blank(name: str):
    """A new material, its nodes, its links and its Principled shader."""
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    return material, material.node_tree.nodes, material.node_tree.links, material.node_tree.nodes["Principled BSDF"]


def _bump(nodes, links, shader, kind, tile: float, strength: float, uv: bool):
    """Height from a map, in real size: along the surface of swept and turned bodies, from three sides for all others."""
    coords = nodes.new("ShaderNodeTexCoord")
    scale = nodes.new("ShaderNodeVectorMath")
    scale.operation = "SCALE"
    scale.inputs["Scale"].default_value = 1 / tile
    links.new(coords.outputs["UV" if uv else "Object"], scale.inputs[0])
    if kind == "noise":
        source = nodes.new("ShaderNodeTexNoise")
        source.inputs["Scale"].default_value = 1.0
        height = source.outputs["Fac"]
    else:
        source = nodes.new("ShaderNodeTexImage")
        source.image = textures.image(kind)
        if not uv:
            source.projection, source.projection_blend = "BOX", 0.3
        height = source.outputs["Color"]
    links.new(scale.outputs[0], source.inputs["Vector"])
    bump = nodes.new("ShaderNodeBump")
    bump.inputs["Strength"].default_value, bump.inputs["Distance"].default_value = strength, tile * 0.25
    links.new(height, bump.inputs["Height"])
    links.new(bump.outputs[0], shader.inputs["Normal"])
    return height


def _darken_gaps(nodes, links, shader, height, colour) -> None:
    """Threads are darker where they dive: otherwise cloth looks like embossed plastic."""
    ramp = nodes.new("ShaderNodeValToRGB")
    low, high = ramp.color_ramp.elements
    low.color = (*(c * 0.35 for c in colour[:3]), 1)
    high.color, high.position = (*(min(1, c * 1.08) for c in colour[:3]), 1), 0.75
    links.new(height, ramp.inputs["Fac"])
    links.new(ramp.outputs["Color"], shader.inputs["Base Color"])


def _aurora(nodes, links, shader) -> None:
    """Green to violet to rose, by the angle of view and, slowly, along the body."""
    facing = nodes.new("ShaderNodeLayerWeight")
    facing.inputs["Blend"].default_value = 0.45
    coords = nodes.new("ShaderNodeTexCoord")
    split = nodes.new("ShaderNodeSeparateXYZ")
    links.new(coords.outputs["Generated"], split.inputs[0])
    total = nodes.new("ShaderNodeMath")
    total.operation = "MULTIPLY_ADD"
    total.inputs[1].default_value = 0.55
    links.new(split.outputs["X"], total.inputs[0])
    links.new(facing.outputs["Facing"], total.inputs[2])
    ramp = nodes.new("ShaderNodeValToRGB")
    ramp.color_ramp.interpolation = "B_SPLINE"
    first, last = ramp.color_ramp.elements
    first.color, last.color = linear(AURORA[0]), linear(AURORA[2])
    first.position, last.position = 0.12, 0.95
    ramp.color_ramp.elements.new(0.5).color = linear(AURORA[1])
    links.new(total.outputs[0], ramp.inputs["Fac"])
    links.new(ramp.outputs["Color"], shader.inputs["Base Color"])
    shader.inputs["Metallic"].default_value = max(0.55, shader.inputs["Metallic"].default_value)
    shader.inputs["Coat Weight"].default_value = 0.8


def paint(finish: str, kind: str = "matte", *, uv: bool = False, tile: float | None = None, rough: float | None = None):
    """A finish ('Ink', or '#rrggbb') on a kind of surface (see KINDS). `uv`: let the pattern follow a swept or turned body.
    `tile` is the size of the pattern in cm."""
    name = f"{finish}-{kind}-{uv}-{tile}-{rough}"
    if name in bpy.data.materials:
        return bpy.data.materials[name]
    roughness, metallic, coat, sheen, bump = KINDS[kind]
    material, nodes, links, shader = blank(name)
    colour = linear(hexa(finish))
    if metallic and sum(colour[:3]) < 0.2:  # anodised dark metal still shines
        colour = (*(c * 1.25 + 0.012 for c in colour[:3]), 1)
    shader.inputs["Base Color"].default_value = colour
    shader.inputs["Roughness"].default_value = roughness if rough is None else rough
    shader.inputs["Metallic"].default_value = metallic
    shader.inputs["Coat Weight"].default_value = coat
    shader.inputs["Coat Roughness"].default_value = 0.06
    shader.inputs["Sheen Weight"].default_value = sheen
    if bump:
        height = _bump(nodes, links, shader, bump[0], tile or bump[1], bump[2], uv)
        if kind in ("fabric", "knit", "braid"):
            _darken_gaps(nodes, links, shader, height, colour)
    if finish == "Aurora" and kind != "rubber":
        _aurora(nodes, links, shader)
    return material


def brass(rough: float = 0.24):
    """The brand's accent: brushed brass."""
    return paint("#c6a26c", "satin", rough=rough)


def steel(rough: float = 0.22):
    return paint("#c9cbce", "satin", rough=rough)


def black(kind: str = "matte"):
    """The black of gaps, ports, glass fronts and sensors."""
    return paint("#0b0c0f", kind)


def dark_glass():
    """A screen that is off, a lens, a sensor window: black under a clear coat."""
    return paint("#06070a", "glass")


def glow(colour: str = "#8dffb0", strength: float = 4.0):
    """A small lamp."""
    name = f"glow-{colour}-{strength}"
    if name in bpy.data.materials:
        return bpy.data.materials[name]
    material, _, _, shader = blank(name)
    shader.inputs["Base Color"].default_value = linear(colour)
    shader.inputs["Emission Color"].default_value = linear(colour)
    shader.inputs["Emission Strength"].default_value = strength
    return material


def grille(finish: str = "#2a2d33", tile: float = 0.12, uv: bool = False, kind: str = "satin"):
    """Perforated sheet metal: the holes are black, not only bumped."""
    roughness, metallic, coat, _, _ = KINDS[kind]
    material, nodes, links, shader = blank(f"grille-{finish}-{tile}")
    height = _bump(nodes, links, shader, "grille", tile, 0.5, uv)
    ramp = nodes.new("ShaderNodeValToRGB")
    ramp.color_ramp.elements[0].color, ramp.color_ramp.elements[0].position = (0.003, 0.003, 0.004, 1), 0.35
    ramp.color_ramp.elements[1].color, ramp.color_ramp.elements[1].position = linear(hexa(finish)), 0.65
    links.new(height, ramp.inputs["Fac"])
    links.new(ramp.outputs["Color"], shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = roughness + 0.08
    shader.inputs["Metallic"].default_value = metallic
    return material


def screen(what: str | Image.Image, size: tuple[float, float], strength: float = 0.9, **options):
    """A lit display under glass. `what` names a picture of screens.py, or is a picture. Needs the UVs of shapes.panel()."""
    return _picture(what, size, strength, 0.06, options)


def paper(what: str | Image.Image, size: tuple[float, float], **options):
    """E-paper or print: the same, but not lit."""
    return _picture(what, size, 0.0, 0.5, options)


def _picture(what, size, strength, roughness, options):
    drawn = what if isinstance(what, Image.Image) else screens.draw(what, size, **options)
    material, nodes, links, shader = blank("screen")
    texture = nodes.new("ShaderNodeTexImage")
    texture.image = textures.from_array("screen", np.asarray(drawn.convert("RGB"), np.float32)[::-1] / 255)
    texture.extension = "EXTEND"
    if strength:
        links.new(texture.outputs["Color"], shader.inputs["Emission Color"])
        shader.inputs["Emission Strength"].default_value = strength
        shader.inputs["Base Color"].default_value = (0.004, 0.004, 0.005, 1)
    else:
        links.new(texture.outputs["Color"], shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = roughness
    return material
