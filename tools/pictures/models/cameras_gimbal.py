"""The gimbal: three motors, their arms, a grip that stands on its own legs, and the phone it carries."""
from __future__ import annotations

import math


def _motor(kit, radius, height, at, axis, shell, trim):
    """A drum with a seam and a brass-ringed cap on either end."""
    return [
        kit.cylinder(radius, height, 0.16, shell, at, axis=axis),
        kit.tube_ring(radius + 0.015, radius - 0.1, 0.05, 0.01, kit.black(), at, axis=axis),
        kit.cylinder(radius * 0.72, height + 0.1, 0.05, trim, at, axis=axis),
    ]


def _arm(kit, points, mat, size=(1.7, 1.15)):
    return kit.sweep(kit.curve(points, steps=16), kit.outline(*size, 0.5, 2.3, 6), mat, across=(0, 1, 0))


def _legs(kit, mat):
    """Three legs out of the grip's end, on rubber feet."""
    for turn in (90, 210, 330):
        c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        kit.strap([(c * 0.9, s * 0.9, 3.0), (c * 3.4, s * 3.4, 1.5), (c * 5.6, s * 5.6, 0.32)], 1.25, 0.5, mat, across=(-s, c, 0), smoothing=8)
        kit.capsule(0.34, 1.3, kit.paint("#14161b", "rubber"), (c * 5.6, s * 5.6, 0.34), rot=(90, 0, turn))


def gimbal(kit, finish, view):
    shell, dark = kit.paint(finish, "matte", rough=0.38), kit.paint("#23272f", "matte")
    trim = kit.paint(kit.shade(kit.hexa(finish), 0.72), "satin", rough=0.34)
    _legs(kit, dark)
    kit.cylinder(1.55, 0.9, 0.15, dark, (0, 0, 3.0))
    kit.box((3.5, 3.2, 11.6), 1.45, 0.4, shell, (0, 0, 9.0))
    kit.box((3.54, 3.24, 5.6), 1.47, 0.2, kit.paint("#262c35", "leather", tile=0.45), (0, 0, 6.5))
    # Thumb side: stick, filming key, lamps; index finger: wheel and trigger.
    kit.cylinder(1.0, 0.12, 0.04, dark, (0, -1.6, 12.4), axis="y")
    kit.lathe([(0, -0.1), (0.42, -0.1), (0.42, 0.16), (0.66, 0.3), (0.66, 0.4), (0.56, 0.44), (0.3, 0.38), (0, 0.37)], kit.paint("#3a404b", "rubber"),
              (0, -1.65, 12.4), axis="y")
    kit.button(0.8, 0.8, kit.paint("Ember", "matte"), (0, -1.61, 10.55))
    kit.dots([(-0.36 + 0.24 * at, -1.612, 9.75) for at in range(4)], 0.06, kit.glow("#8dffb0", 3))
    kit.cylinder(0.85, 0.5, 0.1, kit.paint("#aeb4bd", "satin"), (-1.62, 0, 12.3), axis="x")
    for at in range(20):
        t = at * math.tau / 20
        kit.box((0.5, 0.08, 0.06), 0.02, 0.02, dark, (-1.62, 0.86 * math.cos(t), 12.3 + 0.86 * math.sin(t)), rot=(math.degrees(t) + 90, 0, 0))
    kit.box((1.0, 0.8, 1.8), 0.3, 0.2, dark, (0, 1.55, 12.0), rot=(-8, 0, 0))
    kit.logo(1.5, kit.paint("Silver", "matte"), (0, -1.632, 8.2), words="halvik")
    # Pan motor on the grip, arm to the roll motor, arm up to the clamp behind the phone.
    _motor(kit, 1.75, 2.0, (0, 0, 15.7), "z", shell, trim)
    _arm(kit, [(0.4, 0.3, 15.9), (2.4, 1.5, 15.5), (4.2, 2.6, 16.0), (5.4, 2.9, 17.2)], shell)
    _motor(kit, 1.75, 2.1, (5.5, 2.9, 17.4), "y", shell, trim)
    _arm(kit, [(5.5, 3.4, 17.6), (6.2, 3.4, 20.2), (4.6, 3.4, 22.6), (2.0, 3.0, 23.3), (0.2, 2.6, 23.3)], shell)
    _motor(kit, 1.6, 1.9, (0, 2.1, 23.3), "y", shell, trim)
    phone = [
        kit.slab(14.6, 6.9, 0.78, 1.0, 0.2, kit.paint("#20242c", "satin"), (0, 0, 0)),
        kit.box((14.3, 6.6, 0.06), 0.9, 0.02, kit.dark_glass(), (0, -0.375, 0), axis="y"),
        kit.panel(14.0, 6.3, 0.78, kit.screen("hills", (14.0, 6.3), mood=3), (0, -0.415, 0)),
        *[kit.box((2.0, 1.5, 0.75), 0.3, 0.2, dark, (0, 0.05, z)) for z in (-3.6, 3.6)],
        *[kit.box((1.9, 0.35, 1.1), 0.15, 0.1, dark, (0, -0.62, z)) for z in (-3.42, 3.42)],
        kit.box((2.2, 8.0, 0.8), 0.5, 0.2, shell, (0, 0.95, 0), axis="y"),
    ]
    kit.group(phone, rot=(0, -5, 0), at=(0, 0.15, 23.3))
    return kit.Shot(azimuth=20, elevation=8) if view == 1 else kit.Shot(azimuth=142, elevation=12)
