"""The Skerry 5: thick, cut corners, bumpers, a torch and an orange key."""

from __future__ import annotations

from models.faces import face
from models.faces_apps import trail
from models.parts_phones import BACKWARDS, alone, camera_glass, eye, flash, optic, underside, Body

W, H, T = 7.84, 16.35, 1.32
BODY = Body(W, H, T, 1.3, edge=0.2)


def _outline(width, height, cut):
    """A rectangle with cut corners, counter-clockwise."""
    x, y = width / 2, height / 2
    return [(x, -y + cut), (x, y - cut), (x - cut, y), (-x + cut, y), (-x, y - cut), (-x, -y + cut), (-x + cut, -y), (x - cut, -y)]


def _plate(kit, width, height, cut, thickness, bevel, mat, at, rot=(0, 0, 0)):
    """A body of that outline with bevelled edges, facing the front."""
    half = thickness / 2
    rings = [(bevel, -half), (0, -half + bevel), (0, half - bevel), (bevel, half)]
    points = [(x, y, z) for inset, z in rings for x, y in _outline(width - 2 * inset, height - 2 * inset, cut - inset * 0.6)]
    faces = [(r * 8 + i, r * 8 + (i + 1) % 8, r * 8 + 8 + (i + 1) % 8, r * 8 + 8 + i) for r in range(3) for i in range(8)]
    faces += [tuple(range(8))[::-1], tuple(range(24, 32))]
    plate = kit.add(points, faces, mat, at, rot, "y", sharp=25)
    softer = plate.modifiers.new("softer", "BEVEL")
    softer.width, softer.segments = min(0.09, bevel * 0.6), 4
    plate.modifiers.move(len(plate.modifiers) - 1, 0)
    return plate


def _bumpers(kit):
    """Rubber around each corner, with two grooves: cut out of one thick ring so that the four are alike."""
    rubber = kit.paint("#1b1e24", "rubber")
    ring = _plate(kit, W + 0.22, H + 0.22, 1.5, T + 0.2, 0.16, rubber, (0, 0, H / 2))
    kit.cut(
        ring,
        kit.box((W - 1.0, T + 2, H - 1.0), 0.9, 0.1, rubber, (0, 0, H / 2)),
        kit.box((W + 2, T + 2, H - 5.6), 0.1, 0.05, rubber, (0, 0, H / 2)),
        kit.box((W - 4.2, T + 2, H + 2), 0.1, 0.05, rubber, (0, 0, H / 2)),
    )
    return ring


def _side(kit, finish):
    """On the right, seen from the front: volume, power, and the orange key for anything."""
    turn, x = (0, 0, 90), W / 2 + 0.03
    metal = kit.paint(finish, "satin")
    return [
        kit.button(0.5, 1.9, metal, (x, 0, 11.2), turn),
        kit.button(0.5, 1.0, metal, (x, 0, 9.2), turn),
        kit.button(0.56, 1.7, kit.paint("#ef8a2f", "rubber"), (-x, 0, 10.6), (0, 0, -90)),
    ]


def _rear(kit, finish):
    """Camera plate, torch with its own switch, ribs to hold on to, four screws."""
    rear = T / 2
    metal = kit.paint("#30343c", "satin", rough=0.32)
    disc = kit.cylinder(2.15, 0.22, 0.07, metal, (0, rear + 0.1, 12.2), axis="y")
    glass = kit.cylinder(1.92, 0.04, 0.01, camera_glass(kit), (0, rear + 0.22, 12.2), axis="y")
    parts = [disc, glass, eye(kit, 0.72, -0.92, 12.55, rear + 0.23), eye(kit, 0.72, 0.92, 12.55, rear + 0.23), flash(kit, 0.22, 0, 11.2, rear + 0.25)]
    parts += [
        kit.screw(0.09, (1.98 * c, rear + 0.22, 12.2 + 1.98 * s), BACKWARDS)
        for c, s in ((0.707, 0.707), (-0.707, 0.707), (0.707, -0.707), (-0.707, -0.707))
    ]
    case = kit.box((2.5, 2.0, 0.24), 0.45, 0.08, metal, (0, rear + 0.08, 8.6), axis="y")
    bowl = kit.lathe(
        [(0.84, 0.14), (0.84, 0.2), (0.78, 0.2), (0.74, 0.16), (0.4, 0.06), (0, 0.05)],
        kit.paint("#f2f3f5", "satin", rough=0.3),
        (0, rear + 0.08, 8.6),
        BACKWARDS,
        axis="y",
    )
    lamp = [
        kit.cylinder(0.36, 0.03, 0.01, kit.paint("#f8f3e2", "gloss"), (0, rear + 0.145, 8.6), axis="y"),
        kit.box((0.34, 0.34, 0.06), 0.04, 0.02, kit.glow("#ffd77a", 0.9), (0, rear + 0.15, 8.6), axis="y"),
    ]
    switch = kit.box((0.62, 0.2, 0.1), 0.1, 0.03, kit.paint("#ef8a2f", "rubber"), (0, rear + 0.05, 7.25), axis="y")
    ribs = [kit.box((3.9, 0.2, 0.16), 0.09, 0.06, kit.paint(finish, "rubber"), (0, rear, 5.9 - at * 0.52), axis="y") for at in range(6)]
    screws = [kit.screw(0.16, (side * 3.2, rear + 0.02, z), BACKWARDS) for side in (-1, 1) for z in (5.2, 9.6)]
    name = kit.logo(1.5, kit.paint("#aab4bd", "satin"), (0, rear + 0.004, 2.35), BACKWARDS)
    return [*parts, case, bowl, lamp, switch, ribs, screws, name]


def _face(kit):
    plane = -T / 2
    frame = kit.slab(W - 0.9, H - 1.5, 0.1, 0.7, 0.03, kit.dark_glass(), (0, plane, H / 2))
    wide, high = 6.5, 13.9
    lit = kit.panel(wide, high, 0.35, face(kit, trail, wide, high), (0, plane - 0.06, H / 2 - 0.05))
    slot = kit.box((1.4, 0.07, 0.03), 0.03, 0.01, kit.black(), (0, plane - 0.045, H - 0.95), axis="y", power=2)
    return [frame, lit, slot, kit.group(optic(kit, 0.14, 0.02), at=(1.3, plane - 0.05, H - 0.97))]


def skerry_phone(kit, finish):
    core = _plate(kit, W, H, 1.35, T, 0.22, kit.paint(finish, "matte"), (0, 0, H / 2))
    return [core, _bumpers(kit), _side(kit, finish), _rear(kit, finish), _face(kit), underside(kit, BODY, screws=False)]


def skerry_5(kit, finish, view):
    if view == 2:
        return alone(kit, skerry_phone, finish)
    kit.group(skerry_phone(kit, finish), rot=BACKWARDS)
    return kit.Shot(azimuth=26, elevation=9, fill=0.78)
