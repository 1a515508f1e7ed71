"""Sewn bags: daypack, sling, tech pouch."""
from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from mathutils import Vector

from models.parts_forms import Skin, band, row, soften
from models.parts_soft import buckle, even, label, pillow, piping, puller, stitched, zip_line


class Cloth(NamedTuple):
    """What a sewn bag is made of."""

    outer: object
    deep: object  # the same in a deeper tone, for seams and handles
    webbing: object
    tape: object  # of the zips
    mesh: object  # what touches the wearer
    thread: str  # colour of the visible stitches
    pull: str  # colour of the zip pulls
    patch: str  # colour of the label


def _cloth(kit, finish) -> Cloth:
    # Cloth swallows light: dark blue would be black without its weave catching a little more.
    colour = "#28324b" if finish == "Ink" else kit.hexa(finish)
    dark = {"Ink": 1.25, "Fog": 0.78, "Lichen": 0.72, "Ember": 0.74}[finish]
    thread = {"Ink": "#56607a", "Fog": "#8d959f", "Lichen": "#5f7150", "Ember": "#8f2f10"}[finish]
    return Cloth(
        outer=kit.paint(colour, "fabric", tile=0.34), deep=kit.paint(kit.shade(colour, dark), "fabric", tile=0.34),
        webbing=kit.paint("#1d2027", "braid", uv=True, tile=0.5), tape=kit.paint("#16181d", "fabric", tile=0.2),
        mesh=kit.paint("#343a46", "knit", tile=0.45),
        thread=thread, pull="Chalk" if finish == "Ember" else "Ember", patch="#0e1119" if finish == "Ink" else "#20242d",
    )


def _name(kit, skin, cloth, centre, width, height):
    label(kit, skin, centre, kit.paint(cloth.patch, "rubber"), kit.paint("Silver", "matte"), width, height)


def daypack(kit, finish, view):
    cloth = _cloth(kit, finish)
    ring = soften([(-13.4, 0), (13.4, 0), (14.4, 22), (12.8, 44), (-12.8, 44), (-14.4, 22)], [4.5, 4.5, 60, 9.5, 9.5, 60])
    body = pillow(kit, ring, 7.0, 7.0, cloth.outer, power=3.6, rear=5.0, fold=0.42, seed=2.0)
    skin = Skin(body)
    piping(kit, skin, ring, cloth.deep, thread=cloth.thread)
    pocket_ring = soften([(-11.0, 2.6), (11.0, 2.6), (11.3, 14), (10.6, 23.4), (-10.6, 23.4), (-11.3, 14)], [4, 4, 40, 3.4, 3.4, 40])
    pocket = pillow(kit, pocket_ring, 3.4, 2.0, cloth.outer, at=(0, -6.0, 0), power=3.2, fold=0.3, seed=5.0)
    pocket_skin = Skin(pocket)
    rim = even(soften([(-10.5, 3.1), (10.5, 3.1), (10.8, 14), (10.1, 22.9), (-10.1, 22.9), (-10.8, 14)], [4, 4, 40, 3.2, 3.2, 40]), 260)
    stitched(kit, pocket_skin, [(x, 0, z) for x, z in rim], (0, 1, 0), cloth.thread)
    zip_line(kit, pocket_skin, [(x, 0, 19.6) for x in np.linspace(-9.4, 9.4, 50)], (0, 1, 0), cloth.tape, pull=0.94, cord=cloth.pull)
    # The main zip: up one side of the gusset, over the top, down the other.
    spread = even(ring, 400)
    over = [p for p in spread if p[1] > 17]
    over.sort(key=lambda p: math.atan2(p[1] - 17, p[0]))
    points = [(x, -2.6, z) for x, z in over]
    aheads = [(-x, 0, -(z - 17) if z > 30 else -0.2 * (z - 17)) for x, _, z in points]
    zip_line(kit, skin, points, aheads, cloth.tape, width=2.0)
    for share in (0.42, 0.56):
        x, _, z = points[int(share * len(points))]
        puller(kit, (x, -3.0, z + 0.1), rot=(-62, 0, 0), cord=cloth.pull)
    _name(kit, skin, cloth, (0, 33.5), 5.4, 1.7)
    # A loop of webbing under the label, for a lamp.
    places, normals = skin.drop([(x, 0, 28.2) for x in np.linspace(-4.2, 4.2, 24)], (0, 1, 0), 0.12)
    kit.strap([tuple(p + n * (0.35 * abs(math.sin(i * 0.41)))) for i, (p, n) in enumerate(zip(places, normals))], 0.22, 1.9, cloth.webbing,
              across=(0, 1, 0), edge=0.09)
    for x in (-4.2, 0, 4.2):
        stitched(kit, skin, [(x, 0, z) for z in np.linspace(27.4, 29.0, 6)], (0, 1, 0), cloth.thread, 0.3)
    # The rolled handle.
    kit.sweep(kit.curve([(-3.6, 1.6, 43.2), (-3.5, 1.6, 45.8), (-1.9, 1.6, 47.7), (0, 1.6, 48.1), (1.9, 1.6, 47.7), (3.5, 1.6, 45.8),
                         (3.6, 1.6, 43.2)]),
              kit.circle(0.95), cloth.deep, scale=lambda t: 0.62 + 0.38 * math.sin(math.pi * min(1, max(0, (t - 0.08) / 0.84))) ** 0.5)
    for x in (-3.6, 3.6):
        kit.box((2.0, 1.5, 1.4), 0.3, 0.25, cloth.tape, (x, 1.6, 43.9))
    _side_pockets(kit, cloth)
    _harness(kit, cloth)
    return kit.Shot(azimuth=24, elevation=10) if view == 1 else kit.Shot(azimuth=150, elevation=12)


def _side_pockets(kit, cloth):
    for side in (-1, 1):
        ring = soften([(-4.6, 1.8), (4.6, 1.8), (4.9, 15.2), (-4.9, 17.2)], [2.5, 2.5, 0.8, 0.8])
        made = pillow(kit, ring, 1.5, 1.2, cloth.outer, rot=(0, 0, side * 90), at=(side * 13.2, 0.6, 0), power=2.6, fold=0.14, seed=9.0 + side)
        edge = Skin(made)
        line = [(0, 0.6 + y, 15.6) for y in np.linspace(-4.0, 4.0, 26)]
        places, normals = edge.drop(line, (-side, 0, 0), 0.06)
        band(kit, places, normals, 1.3, 0.16, cloth.tape)


def _harness(kit, cloth):
    """What touches the wearer: padded back in two fields of mesh, shoulder straps, their webbing and buckles."""
    for x in (-5.0, 5.0):
        pillow(kit, soften([(x - 4.2, 4), (x + 4.2, 4), (x + 3.9, 35), (x - 3.9, 35)], 3.2), 1.6, 1.0, cloth.mesh, rot=(0, 0, 180), at=(0, 6.6, 0),
               power=2.6)
    for side in (-1, 1):
        path = [(side * 3.6, 6.2, 40.6), (side * 4.4, 9.4, 41.0), (side * 6.2, 12.4, 37.6), (side * 8.2, 13.0, 31.0), (side * 9.6, 12.0, 24.0),
                (side * 10.6, 9.8, 17.6)]
        strap = kit.sweep(kit.curve(path, steps=10), kit.outline(6.2, 1.5, 0.7, 2.3, 6), cloth.outer, across=(1, 0.25 * side, 0),
                          scale=lambda t: (1.0 - 0.3 * t, 1.0 - 0.25 * t))
        skin = Skin(strap)
        for off in (-0.36, 0.36):
            line = [(x + off * 6.0 * (1 - 0.3 * i / 48), 0, z) for i, (x, _, z) in enumerate(kit.curve(path[2:], steps=16))]
            stitched(kit, skin, line, (0, -1, 0), cloth.thread)
        kit.strap([(side * 10.6, 9.9, 18.2), (side * 11.2, 9.0, 13.0), (side * 12.0, 7.6, 7.0), (side * 12.6, 5.4, 3.4)], 2.4, 0.22, cloth.webbing,
                  across=(1, 0.3 * side, 0))
        kit.group(kit.ring_frame(3.4, 3.0, 0.5, 0.45, 0.4, 0.1, kit.paint("#16181d", "matte", rough=0.3)), rot=(20, 0, 0),
                  at=(side * 10.75, 9.75, 16.6))
        kit.tube([(side * 11.2, 9.2, 15.4), (side * 11.9, 10.0, 11.0), (side * 12.0, 10.2, 7.6)], 0.12, cloth.webbing)
    # The sternum strap, closed.
    kit.strap([(-7.9, 13.9, 30.6), (-3.0, 15.0, 30.0), (3.0, 15.0, 30.0), (7.9, 13.9, 30.6)], 0.2, 1.6, cloth.webbing, across=(0, 1, 0), edge=0.08)
    buckle(kit, (0, 15.1, 30.0), rot=(0, 0, 180), width=1.5)


def sling(kit, finish, view):
    cloth = _cloth(kit, finish)
    ring = soften([(-13.5, 0), (11.5, 0), (15.4, 6.5), (13.6, 15.5), (6.5, 17.8), (-10.0, 16.2), (-15.4, 9.0)], [5, 5, 6, 5, 14, 6, 6])
    body = pillow(kit, ring, 4.6, 3.6, cloth.outer, power=2.7, rear=3.6, fold=0.34, seed=3.0)
    skin = Skin(body)
    piping(kit, skin, ring, cloth.deep, share=0.95)
    # A second panel below the diagonal zip, in the deeper tone.
    slope = lambda x: 8.4 + 0.24 * (x + 2)
    zip_line(kit, skin, [(x, 0, slope(x)) for x in np.linspace(-13.2, 12.6, 70)], (0, 1, 0), cloth.tape, width=1.9, pull=0.06, cord=cloth.pull,
             pull_rot=(0, -14, 0))
    zip_line(kit, skin, [(x, 0, 15.4 + 0.05 * x - 0.012 * x * x) for x in np.linspace(-8.4, 8.2, 50)], (0, 1, 0), cloth.tape, width=1.6, pull=0.9,
             cord=cloth.pull, pull_rot=(-20, -4, 0))
    for lower in (0.0, 1.0):
        stitched(kit, skin, [(x, 0, slope(x) - 1.5 - lower * 0.6) for x in np.linspace(-12.6, 12.4, 90)], (0, 1, 0), cloth.thread)
    _name(kit, skin, cloth, (6.2, 4.6), 4.6, 1.4)
    # Wings that take the strap's pull, then the strap itself over the top, its buckle on the shoulder.
    for side, z in ((-1, 9.6), (1, 9.2)):
        kit.strap([(side * 13.0, 0.6, z), (side * 15.2, 0.7, z + 1.0), (side * 16.6, 0.8, z + 3.2)], 4.4, 0.5, cloth.deep, across=(0, 1, 0),
                  scale=lambda t: (1.0 - 0.1 * t, 1.0))
        kit.group(kit.ring_frame(4.8, 2.0, 0.5, 0.42, 0.4, 0.1, kit.paint("#16181d", "matte", rough=0.3)), rot=(0, 0, 90),
                  at=(side * 16.75, 0.8, z + 3.9))
    loop = [(-16.7, 0.8, 13.6), (-18.0, 1.4, 19.0), (-16.6, 2.2, 25.6), (-10.0, 3.2, 31.8), (0.0, 3.8, 34.0), (10.0, 3.2, 31.8), (16.6, 2.2, 25.2),
            (18.0, 1.4, 18.6), (16.7, 0.8, 13.2)]
    kit.strap(loop, 3.6, 0.26, cloth.webbing, across=(0, 1, 0))
    clasp = buckle(kit, (0, 0, 0), width=3.2)
    kit.group(clasp, rot=(90, 0, 0))
    kit.group(clasp, rot=(0, 31, 0), at=(10.6, 3.15, 31.6))
    kit.box((0.8, 4.3, 1.5), 0.3, 0.15, kit.paint("#16181d", "matte", rough=0.3), (-15.0, 2.5, 27.9), rot=(0, 42, 0))
    # Behind: breathable mesh, and the flap of the hidden pocket.
    pillow(kit, soften([(-11, 2.6), (11, 2.6), (11.5, 13.2), (-11.5, 13.2)], 4), 1.0, 0.6, cloth.mesh, rot=(0, 0, 180), at=(0, 3.3, 0))
    return kit.Shot(azimuth=14, elevation=12) if view == 1 else kit.Shot(azimuth=-36, elevation=16)


#: The closed pouch, and the depth of one half.
WIDE, HIGH, DEEP = 14.0, 22.0, 3.1


def _oblong(inset, radius):
    """The pouch's outline, drawn in."""
    x = WIDE / 2 - inset
    return soften([(-x, inset), (x, inset), (x, HIGH - inset), (-x, HIGH - inset)], radius)


def pouch(kit, finish, view):
    cloth = _cloth(kit, finish)
    return _pouch_open(kit, cloth) if view == 1 else _pouch_closed(kit, cloth)


def _pouch_closed(kit, cloth):
    ring = _oblong(0, 2.6)
    skin = Skin(pillow(kit, ring, 3.3, 3.2, cloth.outer, power=4.2, rear=4.2, fold=0.2, seed=4.0))
    # The zip runs around three sides; the fourth is the book's spine.
    around = sorted(((x, 0.0, z) for x, z in even(ring, 240) if x > -WIDE / 2 + 0.6 or z > HIGH - 1.5),
                    key=lambda p: math.atan2(p[2] - HIGH / 2, p[0]))
    zip_line(kit, skin, around, [(-x, 0, -(z - HIGH / 2)) for x, _, z in around], cloth.tape, width=1.9)
    puller(kit, (WIDE / 2 + 0.25, -0.1, 15.0), rot=(0, 0, 90), cord=cloth.pull)
    _name(kit, skin, cloth, (0, 15.5), 4.6, 1.4)
    stitched(kit, skin, [(x, 0, z) for x, z in even(_oblong(1.1, 2.2), 240)], (0, 1, 0), cloth.thread)
    loop = [(1.2, 0, HIGH - 0.4), (1.3, 0, HIGH + 1.4), (0.4, 0, HIGH + 2.3), (-0.4, 0, HIGH + 2.3), (-1.3, 0, HIGH + 1.4), (-1.2, 0, HIGH - 0.4)]
    kit.strap(loop, 1.5, 0.24, cloth.webbing, across=(0, 1, 0))
    # The way out for a cable while something charges inside.
    out = WIDE / 2
    kit.cable([(out - 0.2, 0, 3.0), (out + 1.4, -0.4, 2.6), (out + 2.6, -1.6, 0.6), (out + 1.6, -4.0, 0.2), (out - 2.4, -6.4, 0.2),
               (out - 7.5, -6.6, 0.2)], 0.19, kit.paint("Chalk", "braid", uv=True))
    kit.plug(kit.paint("Chalk", "matte"), (out - 10.6, -6.6, 0.3), rot=(0, 0, -90))
    return kit.Shot(azimuth=22, elevation=13)


def _half(kit, cloth, lining, spine, seed):
    """One half of the open book, facing the front: padded shell, wall, lining, and the zip along the rim, but for the spine's
    side (1 right, −1 left)."""
    parts = [
        pillow(kit, _oblong(0, 2.6), 0.0, 1.5, cloth.outer, at=(0, DEEP - 1.4, 0), rear=2.6, fold=0.1, seed=seed),
        kit.ring_frame(WIDE, HIGH, DEEP, 0.75, 2.6, 0.3, cloth.outer, (0, 0.1, HIGH / 2)),
        kit.panel(WIDE - 0.8, HIGH - 0.8, 2.2, lining, (0, DEEP - 1.6, HIGH / 2)),
    ]
    around = [p for p in even(_oblong(0.2, 2.4), 240) if p[0] * spine <= WIDE / 2 - 0.3]
    start = max(range(len(around)), key=lambda i: np.linalg.norm(around[i] - around[i - 1]))
    places = [Vector((x, -DEEP / 2 + 0.02, z)) for x, z in around[start:] + around[:start]]
    normals = [Vector((0, -1, 0))] * len(places)
    parts.append(band(kit, places, normals, 0.8, 0.12, cloth.tape))
    parts.append(row(kit, [p + Vector((0, -0.08, 0)) for p in places], normals, (0.17, 0.34, 0.16), 0.32, kit.paint("#5c616b", "matte"), -0.25))
    return parts


def _pouch_open(kit, cloth):
    """Standing like a book, half open."""
    lining, hem = kit.paint("#d3d5d6", "fabric", tile=0.26), kit.paint("#9aa0a8", "fabric", tile=0.2)
    y = DEEP - 1.75  # of the lining
    left = [*_half(kit, cloth, lining, 1, 1.0), *puller(kit, (-WIDE / 2 + 0.5, -DEEP / 2 - 0.1, 13.6), cord=cloth.pull), *_loops(kit, y, hem)]
    right = [*_half(kit, cloth, lining, -1, 2.0), *_pockets(kit, y, hem, lining)]
    for parts, side in ((left, -1), (right, 1)):
        kit.group(parts, at=(side * WIDE / 2, 0, 0))
        kit.group(parts, rot=(0, 0, -side * 27))
    kit.strap([(0, 1.2, 0.4), (0, 1.25, HIGH / 2), (0, 1.2, HIGH - 0.4)], 2.6, 0.4, cloth.outer, across=(1, 0, 0))
    return kit.Shot(azimuth=6, elevation=15)


def _loops(kit, y, hem):
    """Left: a coiled cable, a pen and a power bank under elastic loops."""
    parts = []
    coil = []
    for turn in np.linspace(0, math.tau * 3.5, 120):
        coil.append((-3.1 + (1.55 + 0.05 * math.sin(turn * 3)) * math.sin(turn), y - 0.4 - 0.12 * turn / 6, 15.6 + 3.3 * math.cos(turn)))
    parts.append(kit.tube(coil, 0.2, kit.paint("#56657c", "braid", uv=True, tile=0.3), smoothing=0))
    parts += kit.group(kit.plug(kit.paint("#3f4a5c", "matte")), rot=(90, 0, 0), at=(-1.3, y - 0.7, 7.4))
    parts.append(kit.tube([(-1.3, y - 0.7, 10.8), (-1.4, y - 0.7, 12.6), (-1.65, y - 0.6, 14.4)], 0.2,
                          kit.paint("#56657c", "braid", uv=True, tile=0.3)))
    parts += kit.group(kit.box((4.4, 10.0, 1.3), 0.9, 0.3, kit.paint("Chalk", "matte"), axis="y"),
                       kit.logo(1.3, kit.paint("#8d8678"), (0, -0.66, -3.6)),
                       kit.dots([(-0.45 + 0.3 * i, -0.66, 3.9) for i in range(4)], 0.07, kit.glow("#8dffb0", 2)), at=(3.2, y - 0.75, 12.4))
    parts.append(kit.capsule(0.42, 13.5, kit.paint("Ember", "gloss"), (-5.2, y - 0.5, 11.2)))
    parts.append(kit.box((0.16, 0.3, 3.2), 0.06, 0.05, kit.steel(), (-5.2, y - 0.98, 15.2)))
    for z in (9.6, 14.2):
        parts.append(kit.strap([(-6.2, y - 0.05, z), (-5.2, y - 1.05, z), (-4.2, y - 0.95, z), (-2.9, y - 1.2, z), (-0.6, y - 0.95, z),
                                (0.5, y - 0.12, z), (1.1, y - 1.3, z), (3.2, y - 1.52, z), (5.3, y - 1.3, z), (5.9, y - 0.05, z)],
                               0.16, 1.3, hem, across=(0, 1, 0), edge=0.06))
    return parts


def _pockets(kit, y, hem, lining):
    """Right: a charger and earbuds looking out of pockets."""
    parts = []
    low = pillow(kit, soften([(-6.0, 1.2), (6.0, 1.2), (6.0, 9.2), (-6.0, 9.2)], [1.6, 1.6, 0.3, 0.3]), 1.7, 0.0, lining, at=(0, y, 0), power=2.6,
                 fold=0.1, seed=6)
    high = pillow(kit, soften([(-6.0, 9.4), (0.2, 9.4), (0.2, 15.4), (-6.0, 15.4)], 0.5), 0.9, 0.0, lining, at=(0, y, 0), power=2.6, fold=0.08,
                  seed=7)
    parts += [low, high]
    parts.append(kit.strap([(-5.9, y - 0.1, 9.1), (-4.4, y - 1.25, 9.1), (0, y - 1.55, 9.1), (4.4, y - 1.25, 9.1), (5.9, y - 0.1, 9.1)], 0.2, 0.8,
                           hem, across=(0, 1, 0), edge=0.08))
    parts.append(kit.strap([(-5.9, y - 0.1, 15.3), (-4.6, y - 0.75, 15.3), (-1.2, y - 0.75, 15.3), (0.1, y - 0.1, 15.3)], 0.2, 0.7, hem,
                           across=(0, 1, 0), edge=0.08))
    ink = kit.paint("#232936", "matte")
    parts += [kit.box((4.0, 2.0, 6.4), 0.9, 0.35, ink, (-2.9, y - 0.72, 15.4)),
              *kit.group(kit.usb_c(), kit.usb_c(at=(1.35, 0, 0)), rot=(-90, 0, 0), at=(-3.55, y - 0.72, 18.62))]
    buds = [kit.blob((4.4, 2.2, 5.2), (3, 3), kit.paint("Chalk", "gloss"), (0, 0, 0)),
            kit.torus(2.16, 0.03, kit.paint("#9b9484"), rot=(0, 0, 0), squash=1)]
    parts += kit.group(buds[0], rot=(0, 0, 0), at=(3.1, y - 0.95, 10.6))
    parts += kit.group(buds[1], at=(3.1, y - 0.95, 11.5), scale=0.999)
    return parts
