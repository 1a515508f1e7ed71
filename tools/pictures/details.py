"""Small parts that every product has: wordmark, ports, keys, screws, plugs, cables, lenses."""

from __future__ import annotations

import math

import bpy

import materials
import shapes


def text(words, height, mat=None, at=(0, 0, 0), rot=(0, 0, 0), depth=0.004, spacing=1.04, onto=None, name="text"):
    """Printed words, reading from the front, centred on `at`. `onto` wraps them on a curved body along their own normal."""
    data = bpy.data.curves.new(name, "FONT")
    data.body, data.size, data.extrude, data.space_character = words, height, depth / 2, spacing
    data.align_x, data.align_y = "CENTER", "CENTER"
    thing = bpy.data.objects.new(name, data)
    bpy.context.collection.objects.link(thing)
    bpy.context.view_layer.update()
    mesh = bpy.data.meshes.new_from_object(thing.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    bpy.data.objects.remove(thing)
    mesh.transform(shapes.turned((90, 0, 0)))
    made = bpy.data.objects.new(name, mesh)
    bpy.context.collection.objects.link(made)
    made.matrix_world = shapes.Matrix.Translation(at) @ shapes.turned(rot)
    made["words"] = words
    mesh.materials.clear()
    mesh.materials.append(mat or materials.paint("Silver", "satin"))
    if onto:
        _wrap(made, onto, depth)
    return made


def _wrap(made, onto, depth) -> None:
    """Lays the words on a body: every corner of a letter is shot along the words' own depth on the surface."""
    wrap = made.modifiers.new("wrap", "SHRINKWRAP")
    wrap.target, wrap.wrap_method = onto, "PROJECT"
    wrap.use_project_y, wrap.use_negative_direction, wrap.use_positive_direction = True, True, True
    wrap.offset = depth


def logo(width, mat=None, at=(0, 0, 0), rot=(0, 0, 0), words="halvik", onto=None, depth=0.004):
    """The wordmark, `width` cm wide."""
    return text(words, width / (0.5 * len(words)), mat, at, rot, depth, onto=onto, name="logo")


def usb_c(at=(0, 0, 0), rot=(0, 0, 0), rim=None, scale=1.0):
    """A USB-C port facing the front: metal lip, dark throat, tongue."""
    frame = shapes.ring_frame(0.98, 0.38, 0.06, 0.05, 0.19, 0.015, rim or materials.steel(), power=2)
    throat = shapes.panel(0.9, 0.3, 0.15, materials.black(), (0, -0.012, 0), power=2)
    tongue = shapes.box((0.62, 0.07, 0.02), 0.02, 0.008, materials.paint("#3a3d42"), (0, -0.018, 0), axis="y")
    return shapes.group(frame, throat, tongue, at=at, rot=rot, scale=scale)


def button(width, height, mat, at=(0, 0, 0), rot=(0, 0, 0), thickness=0.12, gap=0.03, radius=None):
    """A key facing the front with the dark gap around it."""
    radius = min(width, height) / 2 if radius is None else radius
    seat = shapes.panel(width + 2 * gap, height + 2 * gap, radius + gap, materials.black(), (0, -0.003, 0), power=2)
    key = shapes.box((width, height, thickness), radius, min(0.04, thickness / 3), mat, axis="y", power=2)
    return shapes.group(seat, key, at=at, rot=rot)


def screw(radius, at=(0, 0, 0), rot=(0, 0, 0), mat=None):
    """A hexagon-socket screw, its head to the front."""
    head = shapes.cylinder(radius, radius * 0.6, radius * 0.18, mat or materials.steel(), axis="y")
    socket = shapes.add(
        [(radius * 0.5 * math.cos(t), -radius * 0.305, radius * 0.5 * math.sin(t)) for t in [i * math.pi / 3 for i in range(6)]],
        [tuple(range(6))],
        materials.black(),
    )
    return shapes.group(head, socket, at=at, rot=rot)


def plug(mat, at=(0, 0, 0), rot=(0, 0, 0), length=2.2):
    """A USB-C plug pointing to −Y: metal shell, overmould, strain relief. The cable leaves it at y = length + 1.0."""
    shell = shapes.box((0.83, 0.24, 0.7), 0.12, 0.02, materials.steel(), (0, 0, 0), axis="y", power=2)
    mouth = shapes.panel(0.72, 0.14, 0.07, materials.black(), (0, -0.352, 0), power=2)
    body = shapes.box((1.12, 0.6, length), 0.28, 0.1, mat, (0, 0.3 + length / 2, 0), axis="y", power=2.2)
    relief = [shapes.cylinder(0.21 - 0.012 * i, 0.13, 0.03, mat, (0, 0.36 + length + 0.17 * i, 0), axis="y") for i in range(5)]
    return shapes.group(shell, mouth, body, relief, at=at, rot=rot)


def jack(mat, at=(0, 0, 0), rot=(0, 0, 0)):
    """A 3.5 mm plug pointing to −Y: tip, rings, sleeve, body. The cable leaves it at y = 2.6."""
    steel = materials.paint("#d8b679", "satin", rough=0.16)
    pin = shapes.lathe(
        [(0, 1.5), (0.06, 1.47), (0.12, 1.36), (0.15, 1.3), (0.1, 1.22), (0.175, 1.16), (0.175, 0.0), (0, 0)], steel, axis="y"
    )
    bands = [shapes.cylinder(0.178, 0.04, 0.005, materials.black(), (0, -y, 0), axis="y") for y in (0.55, 0.85)]
    body = shapes.cylinder(0.36, 1.8, 0.1, mat, (0, 0.9, 0), axis="y")
    relief = [shapes.cylinder(0.2 - 0.012 * i, 0.12, 0.03, mat, (0, 1.86 + 0.16 * i, 0), axis="y") for i in range(5)]
    return shapes.group(pin, bands, body, relief, at=at, rot=rot)


def cable(points, radius=0.17, mat=None, smoothing=16):
    return shapes.tube(points, radius, mat or materials.paint("Ink", "rubber"), smoothing=smoothing, name="cable")


def lens(radius, at=(0, 0, 0), rot=(0, 0, 0), rim=None, depth=0.15):
    """A camera lens facing the front: rim, stepped barrel, iris, bowed coated glass."""
    edge = shapes.tube_ring(radius, radius * 0.84, depth, radius * 0.05, rim or materials.paint("Ink", "satin"), axis="y")
    steps = [
        (radius * 0.86, 0.3),
        (radius * 0.66, 0.26),
        (radius * 0.64, 0.16),
        (radius * 0.48, 0.1),
        (radius * 0.46, 0.02),
        (0, 0.0),
    ]
    barrel = shapes.lathe([(r, (h - 0.5) * depth) for r, h in steps], materials.paint("#101216", "frosted"), axis="y")
    pupil = shapes.disc(radius * 0.27, materials.paint("#1d2f66", "glass"), (0, 0.5 * depth - 0.04 * depth, 0))
    dome = [(radius * 0.85 * math.sin(t), depth * (0.15 + 0.3 * math.cos(t))) for t in [i / 12 * math.pi / 2 for i in range(13)]]
    glass = shapes.lathe(dome[::-1], coated(), axis="y")
    return shapes.group(edge, barrel, pupil, glass, at=at, rot=rot)


def coated():
    """Lens glass for the camera's eye: almost clear, with a blue-violet gleam."""
    name = "coated"
    if name in bpy.data.materials:
        return bpy.data.materials[name]
    material, nodes, links, shader = materials.blank(name)
    clear, shine, mixed, facing = (
        nodes.new(kind)
        for kind in ("ShaderNodeBsdfTransparent", "ShaderNodeBsdfGlossy", "ShaderNodeMixShader", "ShaderNodeFresnel")
    )
    shine.inputs["Color"].default_value = (0.4, 0.44, 1.0, 1)
    shine.inputs["Roughness"].default_value = 0.02
    facing.inputs["IOR"].default_value = 1.5
    links.new(facing.outputs[0], mixed.inputs[0])
    links.new(clear.outputs[0], mixed.inputs[1])
    links.new(shine.outputs[0], mixed.inputs[2])
    links.new(mixed.outputs[0], nodes["Material Output"].inputs["Surface"])
    return material
