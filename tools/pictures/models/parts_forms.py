"""Forms that several categories share: rounded prisms, relief cut-outs, and paths laid on a curved skin."""
from __future__ import annotations

import math

import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree


def lowest(things) -> float:
    """The height of the lowest point of things, to set them on the floor after a turn."""
    return min((thing.matrix_world @ vertex.co).z for thing in things for vertex in thing.data.vertices)


def soften(corners, radius, steps=8):
    """A polygon with its corners rounded off; `radius` may be one for each corner."""
    radii = radius if hasattr(radius, "__len__") else [radius] * len(corners)
    points = []
    for i, here in enumerate(corners):
        here = np.array(here, float)
        before, after = np.array(corners[i - 1], float) - here, np.array(corners[(i + 1) % len(corners)], float) - here
        lengths = np.linalg.norm(before), np.linalg.norm(after)
        before, after = before / lengths[0], after / lengths[1]
        half = math.acos(max(-1, min(1, float(before @ after)))) / 2
        cut = min(radii[i] / math.tan(half), lengths[0] * 0.49, lengths[1] * 0.49)
        start, end = here + before * cut, here + after * cut
        for t in np.linspace(0, 1, steps + 1):
            points.append((1 - t) ** 2 * start + 2 * t * (1 - t) * here + t ** 2 * end)
    return np.array(points)


def _inward(ring):
    """Unit vectors from a counter-clockwise outline into it."""
    ahead = np.roll(ring, -1, 0) - np.roll(ring, 1, 0)
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-9)
    return np.stack([-ahead[:, 1], ahead[:, 0]], 1)


def counter_clockwise(ring):
    ring = np.array(ring, float)
    x, y = ring.T
    return ring if (x * np.roll(y, -1) - y * np.roll(x, -1)).sum() > 0 else ring[::-1]


def plate(kit, ring, thickness, bevel, mat, at=(0, 0, 0), rot=(0, 0, 0), axis="y", back=None):
    """Any outline as a plate with rounded edges; with axis 'y' the outline is (x, z) and the plate faces the front. `back` is
    the bevel of the far edge, when that differs."""
    ring = counter_clockwise(ring)
    inward = _inward(ring)
    back = bevel if back is None else back
    rings, heights = [], []
    turns = np.linspace(0, math.pi / 2, 6)
    for t in turns:
        rings.append(ring + inward * back * (1 - math.sin(t)))
        heights.append(-thickness / 2 + back * (1 - math.cos(t)))
    for t in turns[::-1]:
        rings.append(ring + inward * bevel * (1 - math.sin(t)))
        heights.append(thickness / 2 - bevel * (1 - math.cos(t)))
    count = len(ring)
    points = [(x, y, z) for level, z in zip(rings, heights) for x, y in level]
    faces = [(r * count + i, r * count + (i + 1) % count, (r + 1) * count + (i + 1) % count, (r + 1) * count + i)
             for r in range(len(rings) - 1) for i in range(count)]
    faces += [tuple(range(count))[::-1], tuple(range((len(rings) - 1) * count, len(rings) * count))]
    return kit.add(points, faces, mat, at, rot, axis, name="plate")


def prism(kit, profile, length, bevel, mat, at=(0, 0, 0), rot=(0, 0, 0)):
    """A profile of (y, z) points drawn out along X: wedges and housings with one slanting face."""
    ring = counter_clockwise(profile)
    made = plate(kit, ring, length, bevel, None, axis="z")
    # Built in the XY plane along Z: the profile's first axis becomes Y, its second Z, the length X.
    for vertex in made.data.vertices:
        x, y, z = vertex.co
        vertex.co = (z, x, y)
    made.data.materials.append(mat)
    kit.group(made, rot=rot)
    kit.group(made, at=at)
    return made


class Skin:
    """The surface of a body, to lay seams, zips and labels on it."""

    def __init__(self, thing):
        matrix = thing.matrix_world
        self.tree = BVHTree.FromPolygons([matrix @ v.co for v in thing.data.vertices], [tuple(p.vertices) for p in thing.data.polygons])

    def drop(self, points, ahead=(0, 1, 0), off=0.0):
        """Points shot onto the skin along `ahead`: places a little above it, and their normals. What misses is left out."""
        ahead = Vector(ahead).normalized()
        places, normals = [], []
        for point in points:
            hit, normal, _, _ = self.tree.ray_cast(Vector(point) - ahead * 500, ahead)
            if hit is None:
                continue
            if normal.dot(ahead) > 0:
                normal = -normal
            places.append(hit + normal * off)
            normals.append(normal)
        return places, normals


def _frames(places, normals):
    """Tangent and side at each place of a path on a skin."""
    frames = []
    last = len(places) - 1
    for i, normal in enumerate(normals):
        ahead = (Vector(places[min(i + 1, last)]) - Vector(places[max(i - 1, 0)])).normalized()
        frames.append((ahead, Vector(normal).cross(ahead).normalized(), Vector(normal)))
    return frames


def band(kit, places, normals, width, thick, mat, name="band"):
    """A flat tape along a path on a skin, its face along the normals."""
    section = kit.outline(width, thick, thick * 0.45, 2.2, 4)
    points, faces, uv, along = [], [], [], 0.0
    count = len(section)
    for i, (place, (_, side, normal)) in enumerate(zip(places, _frames(places, normals))):
        along += (Vector(place) - Vector(places[max(i - 1, 0)])).length
        for x, y in section:
            points.append(Vector(place) + side * x + normal * y)
            uv.append((x, along))
    for i in range(len(places) - 1):
        faces += [(i * count + j, i * count + (j + 1) % count, (i + 1) * count + (j + 1) % count, (i + 1) * count + j) for j in range(count)]
    faces += [tuple(range(count))[::-1], tuple(range((len(places) - 1) * count, len(places) * count))]
    return kit.add(points, faces, mat, sharp=60, uv=uv, name=name)


def walk(places, normals, pitch):
    """Even steps along a path: (place, tangent, side, normal)."""
    frames, gone, due = _frames(places, normals), 0.0, pitch / 2
    steps = []
    for i in range(len(places) - 1):
        a, b = Vector(places[i]), Vector(places[i + 1])
        length = (b - a).length
        while due <= gone + length and length > 0:
            t = (due - gone) / length
            steps.append((a.lerp(b, t), *frames[i]))
            due += pitch
        gone += length
    return steps


def row(kit, places, normals, size, pitch, mat, beside=0.0, name="row"):
    """Little bricks along a path on a skin, all one mesh: stitches, the teeth of a zip. size = (along, across, high)."""
    points, faces = [], []
    long, wide, high = (s / 2 for s in size)
    for place, ahead, side, normal in walk(places, normals, pitch):
        base = len(points)
        middle = place + side * beside
        for u, v, w, shrink in ((1, 1, -1, 1), (-1, 1, -1, 1), (-1, -1, -1, 1), (1, -1, -1, 1), (1, 1, 1, 0.7), (-1, 1, 1, 0.7), (-1, -1, 1, 0.7),
                                (1, -1, 1, 0.7)):
            points.append(middle + ahead * u * long * shrink + side * v * wide * shrink + normal * w * high)
        faces += [tuple(base + i for i in face) for face in ((0, 3, 2, 1), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7))]
    return kit.add(points, faces, mat, sharp=20, name=name)
