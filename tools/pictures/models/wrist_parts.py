"""What bands and watches share: straps around a wrist, sensors, crowns.

The wrist lies along X; the display faces −Y. A closed strap stands on the floor by its lower edge. An opened one lies face
down, its ends rising, so that the sensor shows between them.
"""

from __future__ import annotations

import math


def wrist(half_y, half_z, power=2.5, steps=72):
    """A closed loop around the wrist in the YZ plane, starting at the middle of the back and going down and forward."""
    points = []
    for step in range(steps):
        t = math.tau * step / steps
        c, s = math.cos(t), math.sin(t)
        points.append((0, math.copysign(abs(c) ** (2 / power), c) * half_y, -math.copysign(abs(s) ** (2 / power), s) * half_z))
    return points


def closed(kit, half_y, half_z, width, thick, mat, narrow=0.82, power=2.5):
    """A buckled strap; narrower at the back than at the display."""
    line = wrist(half_y, half_z, power)
    section = kit.outline(width, thick, thick * 0.46, 2.3, 5)
    slim = lambda t: (narrow + (1 - narrow) * (0.5 - 0.5 * math.cos(math.tau * t)) ** 1.3, 1)
    return kit.sweep(line, section, mat, closed=True, across=(1, 0, 0), scale=slim, sharp=60)


def _end_line(half_y, half_z, side, length, spread=1.0, steps=72):
    """Half a strap from the display outwards: flat first, then rising. Its points crowd at the end, where it is rounded."""
    line = []
    for step in range(steps + 1):
        t = length * (1 - (1 - step / steps) ** 2)
        bend = math.radians(118) * t / spread
        line.append(
            (
                0,
                -half_y + half_y * 2 * (1 - math.cos(bend)) * 0.62,
                side * (half_z * (0.25 + 0.95 * math.sin(min(bend, 1.75)) + 0.1 * t)),
            )
        )
    return line


def opened(kit, half_y, half_z, width, thick, mat, narrow=0.8):
    """Both halves of an unbuckled strap, and their lines: the short one, and the long one with the holes."""
    section = kit.outline(width, thick, thick * 0.46, 2.3, 5)
    lines = [_end_line(half_y, half_z, 1, 1.0), _end_line(half_y, half_z, -1, 1.16)]
    made = []
    for line in lines:
        left = [0.0]
        for before, here in zip(line[::-1], line[-2::-1]):
            left.append(left[-1] + math.dist(before, here))
        left, reach, last = left[::-1], width * narrow * 0.42, len(line) - 1

        def size(t, left=left, reach=reach, last=last):
            slim = 1 - (1 - narrow) * t
            near = min(1.0, left[round(t * last)] / reach)
            return slim * (0.3 + 0.7 * math.sqrt(1 - (1 - near) ** 2)), 1

        made.append(kit.sweep(line, section, mat, across=(1, 0, 0), scale=size, sharp=60))
    return made, lines


def holes(kit, line, radius, mat, thick):
    """Holes of a strap as short dark pins through it, along the points of its line."""
    made = []
    for before, here, after in zip(line, line[1:], line[2:]):
        lean = math.degrees(math.atan2(after[2] - before[2], after[1] - before[1]))
        made.append(kit.cylinder(radius, thick * 1.04, 0.005, mat, here, (lean, 0, 0), segments=24))
    return made


def buckle(kit, width, at, rot=(0, 0, 0), mat=None):
    """A small frame with its pin, lying flat as seen from above (+Z)."""
    metal = mat or kit.steel()
    frame = kit.ring_frame(width * 1.22, 1.1, 0.22, 0.17, 0.3, 0.05, metal, (0, 0, 0.06), axis="z")
    pin = kit.tube([(0, 0.5, 0.16), (0, 0, 0.2), (0, -0.5, 0.16)], 0.055, metal)
    return kit.group(frame, pin, at=at, rot=rot)


def sensor(kit, radius, y, contacts=True, lit=True):
    """The optical sensor on the back, facing +Y at height 0: a dark lens with lamps and windows, and charging contacts."""
    parts = [
        kit.lathe([(radius, 0), (radius * 0.92, 0.07), (radius * 0.6, 0.13), (0, 0.16)], kit.dark_glass(), (0, y, 0), axis="-y")
    ]
    lamp = kit.glow("#57ff8c", 5) if lit else kit.black()
    window = kit.paint("#1c0b0e", "glass")
    spots = [(sx * 0.1, sz * 0.1, 0.055, lamp) for sx in (-1, 1) for sz in (-1, 1)]
    spots += [(0.56 * math.cos(t), 0.56 * math.sin(t), 0.12, window) for t in [math.pi / 4 * i for i in range(8)]]
    for sx, sz, size, mat in spots:
        parts.append(
            kit.disc(
                size * radius * 1.3, mat, (sx * radius, y + 0.165 - 0.06 * math.hypot(sx, sz) ** 2 * 1.2, sz * radius), (0, 0, 180)
            )
        )
    parts.append(kit.tube_ring(radius * 1.09, radius * 0.99, 0.06, 0.02, kit.steel(), (0, y, 0), axis="y"))
    if contacts:
        parts += [kit.cylinder(0.12, 0.06, 0.02, kit.brass(), (s * 0.3, y + 0.02, -radius - 0.5), axis="y") for s in (-1, 1)]
    return parts


def face_down(kit, *things):
    """Turns what faces the front so that it lies on its display."""
    return kit.group(*things, rot=(90, 0, 0))
