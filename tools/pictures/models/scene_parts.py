"""How still lifes are set: plinths, steps, arches, and finished models put on them."""

from __future__ import annotations

import bpy


def place(kit, build, finish, view=1, at=(0, 0, 0), turn=0.0, tilt=(0, 0), scale=1.0):
    """Builds a model and puts it down: its lowest point comes to the height of `at`, its middle above it."""
    before = set(bpy.data.objects)
    build(kit, finish, view)
    new = [thing for thing in bpy.data.objects if thing not in before]
    kit.group(new, rot=(tilt[0], tilt[1], 0), scale=scale)
    kit.group(new, rot=(0, 0, turn))
    bpy.context.view_layer.update()
    corners = [thing.matrix_world @ vertex.co for thing in new if not thing.get("unframed") for vertex in thing.data.vertices]
    middle = [(min(c[i] for c in corners) + max(c[i] for c in corners)) / 2 for i in (0, 1)]
    return kit.group(new, at=(at[0] - middle[0], at[1] - middle[1], at[2] - min(c[2] for c in corners) + 0.005))


def drum(kit, radius, height, colour, at=(0, 0)):
    """A round plinth on the floor."""
    return kit.cylinder(radius, height, 0.12, kit.paint(colour, "matte", rough=0.7), (at[0], at[1], height / 2), segments=160)


def block(kit, width, depth, height, colour, at=(0, 0), turn=0):
    """A square plinth on the floor."""
    return kit.box(
        (width, depth, height), 0.3, 0.12, kit.paint(colour, "matte", rough=0.7), (at[0], at[1], height / 2), (0, 0, turn)
    )


def steps(kit, count, width, depth, rise, colour, at=(0, 0), turn=0):
    """Stairs going up towards +X."""
    made = [block(kit, width, depth, rise * (step + 1), colour, (width * step, 0)) for step in range(count)]
    return kit.group(made, rot=(0, 0, turn), at=(*at, 0))


def portal(kit, width, height, depth, thick, colour, at=(0, 0), turn=0):
    """A round arch standing behind the products."""
    radius = width / 2 - thick / 2
    line = [(radius, 0, 0)] + kit.arc(radius, 0, 180, 48, (0, 0, height - width / 2)) + [(-radius, 0, 0)]
    body = kit.sweep(
        line, kit.outline(depth, thick, 0.15, 2.2, 4), kit.paint(colour, "matte", rough=0.7), across=(0, 1, 0), sharp=60
    )
    return kit.group(body, rot=(0, 0, turn), at=(*at, 0))


def ball(kit, radius, colour, at=(0, 0, 0), kind="matte"):
    return kit.blob((radius * 2,) * 3, (2, 2), kit.paint(colour, kind), (at[0], at[1], at[2] + radius))


def sun(kit, radius, colour, at=(0, 0)):
    """A disc standing upright on the floor: a low sun behind the still life."""
    return kit.cylinder(radius, 1.2, 0.12, kit.paint(colour, "matte", rough=0.7), (at[0], at[1], radius), axis="y", segments=160)
