"""Software has no body: each app is a thick ceramic tile with a relief, as large as a hand, that could stand on a desk."""
from __future__ import annotations

import math

import numpy as np

from models.parts_forms import plate, soften

SIDE, THICK, ROUND = 10.0, 1.9, 2.5
FRONT = -THICK / 2


def _tile(kit, ground, glaze, hollow=None):
    """The tile, standing: a glazed body and a raised rim around the sunken field; `hollow` is the middle of a round hole."""
    parts = [
        kit.box((SIDE, SIDE, THICK), ROUND, 0.34, glaze, axis="y", power=2.7, steps=20),
        kit.box((SIDE - 0.9, SIDE - 0.9, 0.1), ROUND - 0.45, 0.01, ground, (0, FRONT + 0.03, 0), axis="y", power=2.7),
    ]
    if hollow:
        parts = [kit.cut(part, kit.cylinder(3.12, 1.4, 0.01, None, (hollow[0], FRONT + 0.55, hollow[1]), axis="y")) for part in parts]
    return [*parts, kit.ring_frame(SIDE - 0.12, SIDE - 0.12, 0.5, 0.5, ROUND - 0.06, 0.2, glaze, (0, FRONT - 0.12, 0), power=2.7)]


def _pose(kit, parts, lying=False):
    """Stands the tile on its edge, leaning back a little, or lays it down."""
    kit.group(parts, rot=(-90, 0, 0) if lying else (-5, 0, 0), at=(0, 0, SIDE / 2))


#: From the shore to the summit.
HEIGHTS = ("#6f9468", "#86a878", "#a0bb8b", "#bccea3", "#d6dfbf", "#eceedb", "#fbfaf4")
PEAK = np.array([1.0, 1.1])
STEP = 0.2


def _reach(level: int, angle: float) -> float:
    """How far the contour of a level lies from the peak in a direction, before the tile's edge cuts it."""
    wobble = 0.2 * math.sin(angle * 2 + 0.6) + 0.13 * math.sin(angle * 3 + 2.1 + level * 0.16)
    wobble += 0.06 * math.sin(angle * 5 + level * 0.4) + 0.03 * math.sin(angle * 9 + level)
    return (6.0 - level * 0.86) * (1 + wobble * (1 - level * 0.06))


def _edge(angle: float) -> float:
    """Distance from the peak to the rim of the sunken field."""
    ring = soften([(-4.52, -4.52), (4.52, -4.52), (4.52, 4.52), (-4.52, 4.52)], 2.1) - PEAK
    best = 20.0
    c, s = math.cos(angle), math.sin(angle)
    for (x0, y0), (x1, y1) in zip(ring, np.roll(ring, -1, 0)):
        d = c * (y1 - y0) - s * (x1 - x0)
        if abs(d) > 1e-9:
            t, u = (x0 * (y1 - y0) - y0 * (x1 - x0)) / d, (x0 * s - y0 * c) / d
            if t > 0 and -1e-6 <= u <= 1 + 1e-6:
                best = min(best, t)
    return best


def _height(x: float, z: float) -> float:
    """How far the relief stands out at a place."""
    offset = np.array([x, z]) - PEAK
    angle, far = math.atan2(offset[1], offset[0]), float(np.hypot(*offset))
    return STEP * sum(far < _reach(level, angle) for level in range(len(HEIGHTS)))


def trails_plus(kit, finish, view):
    glaze = kit.paint("#22463f", "gloss", rough=0.2)
    parts = _tile(kit, kit.paint("#7fb2cc", "gloss", rough=0.12), glaze)
    angles = np.linspace(0, math.tau, 361)[:-1]
    edges = [_edge(a) for a in angles]
    for level, colour in enumerate(HEIGHTS):
        reach = [min(_reach(level, a), edge) for a, edge in zip(angles, edges)]
        ring = [(PEAK[0] + r * math.cos(a), PEAK[1] + r * math.sin(a)) for a, r in zip(angles, reach)]
        thick = STEP * (level + 1)
        parts.append(plate(kit, ring, thick, 0.05, kit.paint(colour, "matte", rough=0.55), at=(0, FRONT - thick / 2, 0)))
    # The way up: beads of the brand's orange on every terrace, from the hut by the water to the pin.
    way = kit.curve([(-3.3, 0, -3.5), (-2.2, 0, -2.2), (-2.5, 0, -0.7), (-1.2, 0, 0.1), (-1.3, 0, 1.4), (0.0, 0, 1.9), (0.6, 0, 1.5)], steps=40)
    ember, gone, last = kit.paint("Ember", "gloss"), 0.0, way[0]
    for here in way:
        gone += (here - last).length
        last = here
        if gone >= 0.4:
            gone = 0.0
            parts.append(kit.blob((0.25, 0.2, 0.25), mat=ember, at=(here.x, FRONT - _height(here.x, here.z) - 0.02, here.z)))
    hut = FRONT - _height(-3.4, -3.6)
    parts += [kit.cylinder(0.36, 0.24, 0.08, kit.paint("#fbfaf4", "gloss"), (-3.4, hut - 0.08, -3.6), axis="y"),
              kit.cylinder(0.2, 0.1, 0.04, kit.paint("#2f6fb0", "gloss"), (-3.4, hut - 0.22, -3.6), axis="y")]
    for x, z, size in ((3.3, -2.6, 0.9), (2.6, -3.2, 0.75), (3.6, -3.5, 0.65), (-2.9, 3.2, 0.7), (-3.5, 2.5, 0.6)):
        ground = FRONT - _height(x, z)
        parts.append(kit.lathe([(0, 0), (size * 0.32, 0), (size * 0.3, size * 0.12), (0, size)], kit.paint("#2f5a49", "matte"), (x, ground, z),
                               axis="y"))
    x, z = PEAK
    top = FRONT - STEP * len(HEIGHTS)
    pin = [kit.lathe([(0, 0.0), (0.12, 0.2), (0.5, 0.95), (0.74, 1.5), (0.8, 1.9), (0.72, 2.3), (0.46, 2.6), (0, 2.7)],
                     kit.paint("Ember", "gloss", rough=0.12), axis="y"),
           kit.cylinder(0.34, 0.2, 0.06, kit.paint("#fbfaf4", "gloss"), (0, -2.65, 0), axis="y")]
    parts += kit.group(pin, rot=(-38 if view == 1 else 0, 0, 0), at=(x, top + 0.06, z))
    _pose(kit, parts, lying=view == 2)
    return kit.Shot(azimuth=24, elevation=16) if view == 1 else kit.Shot(azimuth=28, elevation=40)


def _door(kit, metal, face, radius=3.1):
    """A vault door seen from the front: stepped disc, bolts, dial ring, a wheel of three spokes."""
    brass = kit.brass(0.2)
    parts = [
        kit.lathe([(0, 0), (radius, 0), (radius, 0.32), (radius - 0.12, 0.44), (radius - 0.5, 0.46), (radius - 0.56, 0.6), (radius - 0.7, 0.68),
                   (0, 0.7)], metal, axis="y"),
        kit.lathe([(0, 0.7), (radius - 0.95, 0.7), (radius - 0.98, 0.76), (radius - 1.06, 0.8), (0, 0.8)], face, axis="y"),
        kit.lathe([(0, 0.7), (0.82, 0.8), (0.82, 1.05), (0.74, 1.15), (0, 1.18)], metal, axis="y"),
        kit.torus(1.45, 0.17, brass, (0, -1.32, 0), axis="y"),
        kit.lathe([(0, 1.0), (0.44, 1.0), (0.44, 1.42), (0.34, 1.52), (0, 1.54)], brass, axis="y"),
    ]
    for at in range(12):
        t = math.tau * at / 12
        parts.append(kit.cylinder(0.13, 0.16, 0.05, brass, ((radius - 0.27) * math.cos(t), -0.5, (radius - 0.27) * math.sin(t)), axis="y"))
    for at in range(48):
        t = math.tau * at / 48
        long = 0.26 if at % 4 == 0 else 0.14
        parts.append(kit.box((0.035, 0.02, long), 0.01, 0.005, kit.paint("#f1eee6"),
                             ((radius - 1.25) * math.sin(t), -0.805, (radius - 1.25) * math.cos(t)), rot=(0, math.degrees(t), 0)))
    for turn in (30, 150, 270):
        t = math.radians(turn)
        c, s = math.cos(t), math.sin(t)
        parts += [kit.tube([(0.3 * c, -1.3, 0.3 * s), (1.95 * c, -1.34, 1.95 * s)], 0.13, brass, smoothing=0),
                  kit.blob((0.44, 0.44, 0.44), mat=brass, at=(2.0 * c, -1.34, 2.0 * s))]
    return parts


def _vault(kit, centre, metal, face, ajar):
    """The door in its frame, on two hinges; ajar, light comes out of it."""
    x, z = centre
    frame = kit.lathe([(3.12, 0), (3.56, 0), (3.56, 0.36), (3.46, 0.46), (3.22, 0.46), (3.12, 0.38)], metal, axis="y", closed=True)
    inside = [
        kit.lathe([(3.13, 0.0), (3.13, -1.2), (0, -1.2)], kit.paint("#3b3226", "matte"), axis="y"),
        kit.torus(2.98, 0.07, kit.glow("#ffcf85", 9), (0, 0.3, 0), axis="y"),
        kit.cylinder(1.5, 0.3, 0.1, kit.brass(0.3), (0, 1.0, 0), axis="y"), kit.cylinder(0.32, 0.34, 0.03, kit.black(), (0, 1.0, 0.22), axis="y"),
        kit.box((0.3, 0.9, 0.34), 0.1, 0.02, kit.black(), (0, 1.0, -0.3), axis="y"),
    ]
    door = _door(kit, metal, face)
    if ajar:
        kit.group(door, rot=(0, 0, -48), pivot=(-3.25, -0.3, 0))
    hinges = [kit.cylinder(0.26, 1.1, 0.08, kit.brass(0.2), (-3.4, -0.36, side * 1.0)) for side in (-1, 1)]
    return kit.group(frame, inside, door, hinges, at=(x, FRONT - 0.01, z))


def _cloud(kit, at):
    mat = kit.paint("#e9eefb", "frosted", rough=0.35)
    puffs = ((0, 0, 1.5), (-1.5, -0.45, 1.1), (1.5, -0.35, 1.2), (-0.75, 0.55, 1.05), (0.9, 0.6, 1.1), (2.5, -0.75, 0.75), (-2.5, -0.75, 0.7))
    return kit.group([kit.blob((r * 2, r * 0.6, r * 2), mat=mat, at=(x, 0, z)) for x, z, r in puffs], at=at, scale=0.78)


def vault(kit, finish, view):
    glaze = kit.paint("#27365f", "gloss", rough=0.2)
    parts = _tile(kit, kit.paint("#3a4d82", "matte", rough=0.5), glaze, (0, -1.05))
    parts += _cloud(kit, (0.45, FRONT - 0.02, 3.12))
    parts += _vault(kit, (0, -1.05), kit.paint("#b9c0cd", "satin", rough=0.3), kit.paint("#2b3a63", "satin", rough=0.35), view == 2)
    _pose(kit, parts)
    return kit.Shot(azimuth=24, elevation=10) if view == 1 else kit.Shot(azimuth=34, elevation=14)


def vault_local(kit, finish, view):
    glaze = kit.paint("#3d5a45", "gloss", rough=0.2)
    parts = _tile(kit, kit.paint("#6f8c6c", "matte", rough=0.5), glaze, (-0.4, 0.75))
    parts += _vault(kit, (-0.4, 0.75), kit.paint("#c5c8c0", "satin", rough=0.3), kit.paint("#34503d", "satin", rough=0.35), view == 2)
    _pose(kit, parts)
    # A disk of one's own, standing before it, plugged in.
    shell = kit.paint("#e9e6dc", "satin", rough=0.34)
    disk = [kit.box((6.4, 4.2, 0.95), 0.75, 0.2, shell, axis="y", power=2.6),
            kit.ring_frame(6.42, 4.22, 0.06, 0.1, 0.76, 0.01, kit.paint("#8d9189"), power=2.6),
            kit.logo(1.5, kit.paint("#5c6459"), (-1.9, -0.48, -1.3)), kit.dots([(2.5, -0.48, -1.3)], 0.09, kit.glow("#53d98a", 5)),
            *[kit.box((0.09, 2.0, 0.06), 0.04, 0.02, kit.paint("#b9b9ae", "satin"), (0.3 + 0.32 * at, -0.475, 0.5), axis="y") for at in range(8)]]
    kit.group(disk, rot=(-9, 0, 0), at=(0, 0, 2.16))
    kit.group(disk, rot=(0, 0, 9), at=(3.0, -4.3, 0), scale=0.82)
    lead = kit.paint("#2f4436", "braid", uv=True, tile=0.3)
    kit.tube([(-0.8, -4.75, 0.95), (-2.0, -4.9, 0.7), (-4.0, -4.4, 0.2), (-6.0, -2.9, 0.2), (-6.4, -0.4, 0.2), (-5.4, 1.6, 0.3), (-3.4, 1.5, 0.6),
              (-2.6, 0.9, 0.9)], 0.17, lead)
    kit.group(kit.box((0.95, 0.5, 1.3), 0.25, 0.1, kit.paint("#3a4a3f", "matte")), rot=(0, 90, 9), at=(-0.3, -4.78, 1.0))
    return kit.Shot(azimuth=22, elevation=14) if view == 1 else kit.Shot(azimuth=36, elevation=18)


MODELS = {"trails-plus": trails_plus, "vault": vault, "vault-local": vault_local}
