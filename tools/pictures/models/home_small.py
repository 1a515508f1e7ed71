"""Small things for the home: hub, plugs, sensors, thermometer."""
from __future__ import annotations

import math

from models.parts_pictures import climate

GREY = "#8d8678"


def hub(kit, finish, view):
    shell = kit.paint(finish, "matte", rough=0.4)
    # Floats on a dark foot; the lamp shines into the gap between the two.
    kit.cylinder(3.9, 0.6, 0.1, kit.paint("#2b2d33", "rubber"), (0, 0, 0.3))
    kit.torus(4.45, 0.16, kit.glow("#ffd9a0", 7), (0, 0, 0.62))
    profile = [(0, 0.72), (4.7, 0.72), (5.25, 0.86), (5.52, 1.2), (5.6, 1.7), (5.56, 2.2), (5.4, 2.62), (5.1, 2.9), (4.7, 3.02), (3.6, 3.06),
               (0, 3.06)]
    body = kit.lathe([profile[0], *[(x, z) for x, _, z in kit.curve([(r, 0, z) for r, z in profile[1:-1]], steps=6)], profile[-1]], shell, sharp=70)
    # The sockets sit in a flat that is milled into the back.
    kit.cut(body, kit.box((7.0, 1.56, 3.0), 0.4, 0.05, kit.paint("#3a3d42", "matte"), (0, 6.25, 1.74), axis="y"))
    kit.tube_ring(2.25, 2.2, 0.03, 0.008, kit.paint("#b7ae9c", "matte"), (0, 0, 3.065))
    kit.lathe([(0, 3.04), (1.5, 3.05), (2.1, 3.075), (2.17, 3.075)], kit.paint("#f5efe3", "gloss", rough=0.3))
    kit.dots([(0, -1.2, 3.08)], 0.1, kit.glow("#53d98a", 4), normal=(0, 0, 1))
    kit.logo(2.1, kit.paint(GREY, "matte"), (0, -4.2, 3.045), rot=(-90, 0, 0), words="loomlight")
    ports = [
        kit.box((1.5, 1.2, 0.06), 0.08, 0.02, kit.black(), (-1.75, -4.75, 1.72), axis="y"),
        kit.box((0.9, 0.22, 0.06), 0.04, 0.02, kit.black(), (-1.75, -4.77, 2.26), axis="y"),
        *[kit.box((0.06, 0.3, 0.04), 0.01, 0.01, kit.brass(), (-2.1 + at * 0.1, -4.79, 1.28), axis="y") for at in range(8)],
        kit.dots([(-2.32, -4.79, 2.2)], 0.06, kit.glow("#53d98a", 3)), kit.dots([(-1.18, -4.79, 2.2)], 0.06, kit.glow("#ffb648", 3)),
        kit.ring_frame(1.5, 0.72, 0.06, 0.07, 0.06, 0.015, kit.steel(), (0.45, -4.77, 1.72)),
        kit.box((1.2, 0.22, 0.05), 0.03, 0.01, kit.paint("#dedede"), (0.45, -4.77, 1.84), axis="y"),
        kit.usb_c((2.0, -4.78, 1.72)),
    ]
    kit.group(ports, rot=(0, 0, 180))
    return kit.Shot(azimuth=18, elevation=22, fill=0.76) if view == 1 else kit.Shot(azimuth=158, elevation=20, fill=0.76)


def _plug(kit, finish, lit):
    """A North American plug: 5.1 wide, 3.8 high; socket and key in front, blades behind."""
    shell = kit.paint(finish, "matte", rough=0.38)
    rim, face = kit.paint("#cfc7b7", "matte"), kit.paint("#f6f1e6", "matte", rough=0.32)
    parts = [
        kit.box((5.1, 3.8, 2.9), 1.0, 0.36, shell, (0, 0, 1.9), axis="y"),
        kit.ring_frame(5.12, 3.82, 0.05, 0.1, 1.02, 0.01, rim, (0, 0.55, 1.9)),
        kit.ring_frame(3.24, 3.0, 0.08, 0.06, 0.9, 0.02, rim, (-0.62, -1.43, 1.9)),
        kit.box((3.12, 2.88, 0.08), 0.85, 0.02, face, (-0.62, -1.42, 1.9), axis="y"),
        kit.box((0.17, 0.82, 0.05), 0.02, 0.01, kit.black(), (-1.26, -1.445, 2.3), axis="y"),
        kit.box((0.17, 0.68, 0.05), 0.02, 0.01, kit.black(), (0.02, -1.445, 2.3), axis="y"),
        kit.box((0.56, 0.5, 0.05), 0.24, 0.01, kit.black(), (-0.62, -1.445, 1.12), axis="y"),
        kit.tube_ring(0.58, 0.5, 0.06, 0.02, kit.brass(), (1.78, -1.44, 1.9), axis="y"),
        kit.cylinder(0.47, 0.16, 0.06, face, (1.78, -1.43, 1.9), axis="y"),
        kit.dots([(1.78, -1.452, 2.85)], 0.075, kit.glow("#53d98a", 4) if lit else kit.paint("#b7ae9c")),
        kit.logo(1.15, kit.paint(GREY, "matte"), (2.56, -0.1, 1.9), rot=(0, 0, 90), words="loomlight"),
        kit.box((4.6, 3.3, 0.2), 0.8, 0.05, kit.paint("#e4dccc", "matte"), (0, 1.42, 1.9), axis="-y"),
    ]
    blade = kit.paint("#cdb98c", "polished", rough=0.2)
    for x, high in ((-0.635, 0.64), (0.635, 0.79)):
        pin = kit.box((0.15, high, 1.75), 0.03, 0.03, blade, (x, 2.3, 2.3), axis="-y")
        parts += [pin, kit.dots([(x + 0.08, 2.85, 2.3)], 0.12, kit.black(), normal=(1, 0, 0)),
                  kit.dots([(x - 0.08, 2.85, 2.3)], 0.12, kit.black(), normal=(-1, 0, 0))]
    parts.append(kit.capsule(0.24, 3.9, blade, (0, 1.55, 1.12), axis="-y"))
    return parts


def plug_duo(kit, finish, view):
    finish = finish or "Chalk"
    kit.group(_plug(kit, finish, True), rot=(0, 0, -8), at=(-3.0, 0, 0))
    if view == 1:
        kit.group(_plug(kit, finish, False), rot=(0, 0, 24), at=(3.2, 0.9, 0))
        return kit.Shot(azimuth=10, elevation=17)
    kit.group(_plug(kit, finish, False), rot=(0, 0, 142), at=(3.4, 0.5, 0))
    return kit.Shot(azimuth=14, elevation=24)


def _door_sensor(kit, finish, lit):
    shell, line = kit.paint(finish, "matte", rough=0.38), kit.paint("#bdb4a3", "matte")
    return [
        kit.box((1.8, 6.2, 1.1), 0.6, 0.22, shell, (0, 0, 3.1), axis="y"),
        kit.ring_frame(1.82, 6.22, 0.04, 0.08, 0.62, 0.01, line, (0, 0.25, 3.1)),
        kit.box((0.6, 0.16, 0.05), 0.07, 0.02, line, (0, -0.54, 0.75), axis="y"),
        kit.dots([(0, -0.553, 5.5)], 0.08, kit.glow("#53d98a", 4) if lit else line),
        kit.logo(1.7, kit.paint(GREY, "matte"), (0, -0.556, 3.1), rot=(0, -90, 0), words="loomlight"),
        kit.box((1.05, 3.2, 1.1), 0.42, 0.2, shell, (1.68, 0, 1.6), axis="y"),
        kit.box((0.08, 0.9, 0.04), 0.03, 0.01, line, (1.68, -0.545, 1.6), axis="y"),
    ]


def _motion_sensor(kit, finish):
    """A drum facing the room, its lens cut into facets as such lenses are, in a small cradle."""
    shell, milky = kit.paint(finish, "matte", rough=0.38), kit.paint("#fbf8f0", "frosted", rough=0.18)
    dome = [(1.5 * math.sin(t), 1.1 + 0.95 * math.cos(t)) for t in [i / 6 * math.radians(88) for i in range(7)]][::-1]
    drum = [
        kit.lathe([(0, -1.1), (1.7, -1.1), (2.0, -0.98), (2.1, -0.7), (2.1, 0.75), (2.0, 1.02), (1.72, 1.15), (0, 1.15)], shell, axis="y"),
        kit.tube_ring(2.11, 2.0, 0.05, 0.01, kit.paint("#bdb4a3"), (0, 0.3, 0), axis="y"),
        kit.lathe(dome, milky, axis="y", segments=18, sharp=3),
        kit.tube_ring(1.64, 1.5, 0.12, 0.03, kit.paint("#d8d0c0", "matte"), (0, -1.14, 0), axis="y"),
        kit.dots([(0, -1.156, -1.78)], 0.06, kit.glow("#ff5a4d", 4)),
    ]
    kit.group(drum, rot=(-8, 0, 0), at=(0, 0, 2.35))
    return drum + [kit.lathe([(0, 0), (1.45, 0), (1.6, 0.1), (1.6, 0.3), (1.4, 0.45), (1.0, 0.62), (0, 0.62)], shell)]


def sensor_kit(kit, finish, view):
    kit.group(_door_sensor(kit, finish, True), rot=(0, 0, 6), at=(-4.6, 0.5, 0))
    if view == 1:
        kit.group(_door_sensor(kit, finish, False), rot=(0, 0, 10), at=(-0.7, 0.2, 0))
        kit.group(_motion_sensor(kit, finish), rot=(0, 0, 14), at=(4.4, -0.6, 0))
        return kit.Shot(azimuth=10, elevation=13)
    lying = kit.group(_door_sensor(kit, finish, False), rot=(-90, 0, 0))
    kit.group(lying, rot=(0, 0, -66), at=(-1.8, -5.2, 0.55))
    kit.group(_motion_sensor(kit, finish), rot=(0, 0, -18), at=(1.9, 1.2, 0))
    cell = [kit.cylinder(1.22, 0.5, 0.06, kit.steel(), (0, 0, 0.25)),
            kit.tube_ring(1.16, 1.1, 0.02, 0.005, kit.paint("#8d9096", "satin"), (0, 0, 0.5)),
            kit.text("+", 0.9, kit.paint("#5f6368", "satin"), (0, 0, 0.505), rot=(-90, 0, 0))]
    kit.group(cell, at=(5.6, -3.6, 0))
    return kit.Shot(azimuth=-14, elevation=30)


def thermo(kit, finish, view):
    shell = kit.paint(finish, "matte", rough=0.38)
    parts = [
        kit.box((5.2, 5.2, 1.1), 1.05, 0.26, shell, axis="y", power=2.6),
        kit.ring_frame(4.5, 4.28, 0.05, 0.06, 0.5, 0.015, kit.paint("#c9c1b0", "matte"), (0, -0.55, 0.16)),
        kit.panel(4.4, 4.18, 0.46, kit.paint("#dcdad0", "gloss"), (0, -0.556, 0.16)),
        kit.panel(4.05, 3.85, 0.2, kit.paper(climate(4.05, 3.85), (4.05, 3.85)), (0, -0.562, 0.16)),
        kit.logo(0.95, kit.paint("#a1998a", "matte"), (0, -0.556, -2.24), words="loomlight"),
        kit.ring_frame(5.22, 5.22, 0.04, 0.08, 1.06, 0.01, kit.paint("#bdb4a3", "matte"), (0, 0.3, 0), power=2.6),
        # Behind: the cell's lid with its coin slot, and air holes for the sensor.
        kit.cylinder(1.5, 0.06, 0.02, kit.paint("#e2dac9", "matte"), (0, 0.55, 0.2), axis="-y"),
        kit.tube_ring(1.58, 1.51, 0.04, 0.01, kit.paint("#8d8678"), (0, 0.55, 0.2), axis="-y"),
        kit.box((1.5, 0.2, 0.05), 0.08, 0.01, kit.paint("#8d8678"), (0, 0.575, 0.2), rot=(0, 30, 0), axis="-y"),
        *[kit.box((0.5, 0.12, 1.0), 0.05, 0.01, kit.black(), (-0.9 + at * 0.6, 0.05, 2.12), rot=(0, 0, 0)) for at in range(4)],
    ]
    kit.group(parts, rot=(-12, 0, 0), at=(0, 0, 2.66))
    # The wire stand.
    wire = kit.steel(0.3)
    kit.tube([(-1.3, 0.45, 2.9), (-1.3, 1.1, 1.6), (-1.3, 2.1, 0.14), (-1.0, 2.35, 0.12), (1.0, 2.35, 0.12), (1.3, 2.1, 0.14), (1.3, 1.1, 1.6),
              (1.3, 0.45, 2.9)], 0.1, wire)
    return kit.Shot(azimuth=22, elevation=11) if view == 1 else kit.Shot(azimuth=-144, elevation=16)
