"""A camera's eye. What one sees of a real lens is its dark depth and the tints of its coatings, so both are painted on one bowed
glass: rings of violet and blue that fade into black, under a clear coat that mirrors the studio's lights."""
from __future__ import annotations

import math

import bpy

from colours import linear

#: Share of the radius, and the tint there.
COATING = ((0.0, "#020308"), (0.2, "#04050c"), (0.27, "#22307c"), (0.36, "#0c1236"), (0.5, "#05060d"), (0.6, "#2c1a4e"), (0.68, "#100c22"),
           (0.82, "#04050a"), (1.0, "#020204"))


def _coating(radius: float):
    name = f"coating-{radius:.3f}"
    if name in bpy.data.materials:
        return bpy.data.materials[name]
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    nodes, links = material.node_tree.nodes, material.node_tree.links
    shader = nodes["Principled BSDF"]
    coords, flat, length, ramp = (nodes.new(kind) for kind in ("ShaderNodeTexCoord", "ShaderNodeVectorMath", "ShaderNodeVectorMath",
                                                               "ShaderNodeValToRGB"))
    flat.operation, length.operation = "MULTIPLY", "LENGTH"
    flat.inputs[1].default_value = (1 / radius, 0, 1 / radius)
    links.new(coords.outputs["Object"], flat.inputs[0])
    links.new(flat.outputs[0], length.inputs[0])
    links.new(length.outputs["Value"], ramp.inputs["Fac"])
    stops = ramp.color_ramp.elements
    while len(stops) < len(COATING):
        stops.new(0.5)
    for stop, (place, colour) in zip(stops, COATING):
        stop.position, stop.color = place, linear(colour)
    links.new(ramp.outputs["Color"], shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = 0.03
    shader.inputs["Specular IOR Level"].default_value = 0.75
    shader.inputs["Specular Tint"].default_value = linear("#b9b4ff")
    shader.inputs["Coat Weight"].default_value = 0.6
    shader.inputs["Coat Roughness"].default_value = 0.02
    return material


def eye(kit, radius, at=(0, 0, 0), depth=0.3, bow=0.34, rim="#15181f"):
    """A lens of that outer radius facing the front: rim, ridged throat, bowed glass. It stands out by `depth` / 2."""
    glass = radius * 0.72
    parts = [kit.tube_ring(radius, radius * 0.9, depth, radius * 0.04, kit.paint(rim, "satin", rough=0.34), axis="y")]
    throat = [(radius * 0.91, depth * 0.42)]
    for step in range(4):
        r = radius * (0.9 - 0.045 * step)
        throat += [(r, depth * (0.36 - 0.1 * step)), (r - radius * 0.03, depth * (0.36 - 0.1 * step))]
    parts.append(kit.lathe([*throat, (glass * 0.9, -depth * 0.1)], kit.paint("#0c0d11", "frosted"), axis="y", sharp=10))
    edge = 1.1  # where the arc of the glass ends, in radians
    arc = [edge * i / 20 for i in range(21)]
    dome = [(glass * math.sin(t) / math.sin(edge), -depth * 0.05 + bow * radius * (math.cos(t) - math.cos(edge)) / (1 - math.cos(edge))) for t in arc]
    parts.append(kit.lathe(dome[::-1], _coating(glass), axis="y", sharp=80))
    return kit.group(parts, at=at)
