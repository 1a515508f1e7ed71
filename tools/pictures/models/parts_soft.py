"""Sewn things: stuffed bodies with soft folds, zips with pullers, webbing, buckles, stitches, labels."""
from __future__ import annotations

import numpy as np
from mathutils import Vector, noise

from models.parts_forms import band, counter_clockwise, row


def even(ring, count):
    """The same closed line with its points evenly spread."""
    line = np.vstack([ring, ring[:1]]).astype(float)
    along = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    where = np.linspace(0, along[-1], count + 1)[:-1]
    return np.stack([np.interp(where, along, line[:, i]) for i in range(2)], 1)


def pillow(kit, ring, front, back, mat, at=(0, 0, 0), rot=(0, 0, 0), power=3.0, rear=6.0, fold=0.0, grain=0.16, seed=0.0, name="pillow"):
    """A stuffed body that faces the front: an outline in (x, z), swelling by `front` towards −Y and by `back` towards +Y.
    `power` shapes the swelling (2 a cushion, 6 a box); `fold` is the height of soft creases, `grain` how many to a cm."""
    ring = even(counter_clockwise(ring), 176)
    middle = (ring.min(0) + ring.max(0)) / 2
    levels = [(s, back * (1 - s ** rear) ** (1 / rear)) for s in 1 - np.linspace(1, 0, 18)[:-1] ** 2]
    levels.append((1.0, 0.0))
    levels += [(s, -front * (1 - s ** power) ** (1 / power)) for s in np.linspace(1, 0, 34)[1:-1] ** 0.6]
    points, count = [], len(ring)
    for s, y in levels:
        points += [(x, y, z) for x, z in middle + (ring - middle) * max(s, 0.004)]
    rows = len(levels)
    faces = [(r * count + i, (r + 1) * count + i, (r + 1) * count + (i + 1) % count,
              r * count + (i + 1) % count) for r in range(rows - 1) for i in range(count)]
    faces += [tuple(range(count)), tuple(range((rows - 1) * count, rows * count))[::-1]]
    made = kit.add(points, faces, mat, sharp=75, name=name)
    if fold:
        mesh = made.data
        normals = [v.normal.copy() for v in mesh.vertices]
        for vertex, normal in zip(mesh.vertices, normals):
            place = vertex.co * grain + Vector((seed, 0, 0))
            lift = noise.noise(place) + 0.5 * noise.noise(place * 2.3 + Vector((7, 3, seed)))
            vertex.co += normal * lift * fold
        mesh.update()
    kit.group(made, rot=rot)
    kit.group(made, at=at)
    return made


def puller(kit, at, rot=(0, 0, 0), cord="Ember", scale=1.0):
    """Slider and pull of a zip, hanging down: metal body, eye, and a cord with a moulded end."""
    metal, pull = kit.paint("#3a3d44", "satin", rough=0.3), kit.paint(cord, "rubber")
    parts = [
        kit.box((0.62, 0.95, 0.34), 0.22, 0.1, metal, (0, -0.12, 0), axis="y"),
        kit.box((0.26, 0.62, 0.16), 0.1, 0.05, metal, (0, -0.34, -0.1), axis="y"),
        kit.torus(0.24, 0.055, metal, (0, -0.36, -0.5), axis="y"),
        kit.tube([(-0.09, -0.38, -0.62), (-0.13, -0.4, -1.3), (-0.12, -0.36, -1.9)], 0.09, pull),
        kit.tube([(0.09, -0.38, -0.62), (0.13, -0.4, -1.3), (0.12, -0.36, -1.9)], 0.09, pull),
        kit.capsule(0.24, 1.5, pull, (0, -0.36, -2.2)),
    ]
    return kit.group(parts, rot=rot, at=at, scale=scale)


def zip_line(kit, skin, points, ahead, tape, width=1.7, pull=None, pull_rot=(0, 0, 0), cord="Ember"):
    """A zip sewn on a skin along points shot onto it (`ahead`: one direction, or one for each point): tape, two rows of teeth,
    stitches on both edges, a puller at share `pull`."""
    places, normals = [], []
    for point, direction in zip(points, ahead if isinstance(ahead, list) else [ahead] * len(points)):
        hit = skin.drop([point], direction, 0.05)
        places += hit[0]
        normals += hit[1]
    band(kit, places, normals, width, 0.09, tape)
    lifted = [p + n * 0.07 for p, n in zip(places, normals)]
    sewn = [p + n * 0.055 for p, n in zip(places, normals)]
    teeth, thread = kit.paint("#5c616b", "matte", rough=0.35), kit.paint("#7b818c", "matte")
    for side in (-1, 1):
        row(kit, lifted, normals, (0.15, 0.3, 0.16), 0.3, teeth, side * 0.13)
        row(kit, sewn, normals, (0.3, 0.07, 0.06), 0.5, thread, side * (width / 2 - 0.2))
    if pull is not None:
        pick = min(len(places) - 1, int(pull * (len(places) - 1)))
        puller(kit, places[pick] + normals[pick] * 0.12, pull_rot, cord)


def stitched(kit, skin, points, ahead, thread, pitch=0.5):
    """One line of stitches on a skin."""
    places, normals = skin.drop(points, ahead, 0.03)
    row(kit, places, normals, (0.32 * pitch / 0.5, 0.08, 0.07), pitch, kit.paint(thread, "matte"))


def piping(kit, skin, ring, mat, share=0.94, radius=0.2, thread=None):
    """The corded seam between front and gusset: the body's own outline, drawn in by `share` and shot onto its skin."""
    ring = even(counter_clockwise(ring), 300)
    middle = (ring.min(0) + ring.max(0)) / 2
    places, _ = skin.drop([(x, 0, z) for x, z in middle + (ring - middle) * share], (0, 1, 0), 0.02)
    kit.tube(places, radius, mat, closed=True, smoothing=0)
    if thread:
        inner = middle + (ring - middle) * (share - 0.035)
        stitched(kit, skin, [(x, 0, z) for x, z in inner], (0, 1, 0), thread)


def conform(thing, skin, off=0.0):
    """Lays flat printed words on a skin, point by point."""
    back = thing.matrix_world.inverted()
    for vertex in thing.data.vertices:
        places, _ = skin.drop([thing.matrix_world @ vertex.co], (0, 1, 0), off)
        if places:
            vertex.co = back @ places[0]
    return thing


def label(kit, skin, centre, mat, ink, width=5.0, height=1.7):
    """A sewn-on rubber label with the wordmark."""
    x, z = centre
    path = [(x + width * (t - 0.5), 0, z) for t in np.linspace(0, 1, 9)]
    places, normals = skin.drop(path, (0, 1, 0), 0.06)
    band(kit, places, normals, height, 0.16, mat, name="label")
    words = kit.logo(width * 0.74, ink, (x, 0, z), words="tramontane")
    return conform(words, skin, 0.155)


def buckle(kit, at, rot=(0, 0, 0), width=2.6):
    """A side-release buckle facing the front, its length along X."""
    plastic = kit.paint("#16181d", "matte", rough=0.32)
    parts = [
        kit.box((width * 1.25, width * 1.05, 0.7), 0.35, 0.18, plastic, (-width * 0.55, 0, 0), axis="y"),
        kit.box((width * 0.9, width * 0.62, 0.55), 0.2, 0.12, plastic, (width * 0.45, 0, 0), axis="y"),
        *[kit.box((width * 0.7, width * 0.24, 0.6), 0.15, 0.12, plastic, (width * 0.32, 0, side * width * 0.43), axis="y") for side in (-1, 1)],
        kit.ring_frame(width * 0.45, width * 1.3, 0.5, 0.2, 0.15, 0.06, plastic, (width * 0.98, 0, 0)),
    ]
    return kit.group(parts, rot=rot, at=at)
