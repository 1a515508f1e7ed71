"""Bodies: rounded boxes and slabs, turned and swept shapes, superellipsoids, cuts. Lengths in cm, angles in degrees.

Every function returns the object, placed `at` (x, y, z) and turned by `rot`; `mat` is a material. The front faces −Y, Z is up.
"""

from __future__ import annotations

import math

import bpy
import numpy as np
from mathutils import Euler, Matrix, Vector

#: Turns a body built upright along Z so that its top looks along the axis.
AXES = {"z": (0, 0, 0), "y": (90, 0, 0), "x": (0, 90, 0), "-z": (180, 0, 0), "-y": (-90, 0, 0), "-x": (0, -90, 0)}


def turned(rot) -> Matrix:
    """The matrix of turns about X, Y and Z, in degrees."""
    return Euler([math.radians(angle) for angle in rot]).to_matrix().to_4x4()


def add(points, faces, mat=None, at=(0, 0, 0), rot=(0, 0, 0), axis="z", sharp=38, uv=None, name="body"):
    """A mesh from points and faces: smooth, sharp where the angle is, and flat where it is flat. `axis` 'y' lays a body that was
    built standing along Z with its top towards the front (−Y)."""
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata([tuple(map(float, p)) for p in points], [], [tuple(map(int, f)) for f in faces])
    mesh.transform(turned(AXES[axis]))
    mesh.validate()
    if uv is not None:
        layer = mesh.uv_layers.new()
        for loop in mesh.loops:
            layer.data[loop.index].uv = uv[loop.vertex_index]
    thing = bpy.data.objects.new(name, mesh)
    bpy.context.collection.objects.link(thing)
    if mat:
        mesh.materials.append(mat)
    thing.matrix_world = Matrix.Translation(at) @ turned(rot)
    return smooth(thing, sharp)


def smooth(thing, sharp: float = 38):
    """Smooth shading that leaves flat faces flat."""
    mesh = thing.data
    mesh.shade_smooth()
    mesh.set_sharp_from_angle(angle=math.radians(sharp))
    if not thing.modifiers.get("normals"):
        modifier = thing.modifiers.new("normals", "WEIGHTED_NORMAL")
        modifier.keep_sharp = True
    return thing


def group(*things, at=(0, 0, 0), rot=(0, 0, 0), scale=1.0, pivot=(0, 0, 0)):
    """Moves things (objects, or nested lists of them) as one: turned about the pivot, scaled, then moved."""
    place = (
        Matrix.Translation(at)
        @ Matrix.Translation(pivot)
        @ turned(rot)
        @ Matrix.Scale(scale, 4)
        @ Matrix.Translation([-c for c in pivot])
    )
    for thing in flat(things):
        thing.matrix_world = place @ thing.matrix_world
    return flat(things)


def flat(things) -> list:
    """Nested lists of things as one list."""
    return [thing for item in things for thing in (flat(item) if isinstance(item, (list, tuple)) else [item])]


def copy(*things, at=(0, 0, 0), rot=(0, 0, 0), mirror: str | None = None):
    """Copies of things, optionally mirrored in the plane through the origin across 'x', 'y' or 'z', then turned and moved."""
    flip = Matrix.Diagonal([-1 if axis == mirror else 1 for axis in "xyz"] + [1])
    made = []
    for thing in flat(things):
        twin = thing.copy()
        twin.data = thing.data.copy()
        if mirror:
            # Bake the mirror into the mesh: negative scales would turn its normals inside out. Words stay readable: they are
            # mirrored once more, in themselves.
            words = "words" in thing
            twin.data.transform(flip @ thing.matrix_world @ Matrix.Diagonal((-1 if words else 1, 1, 1, 1)))
            if not words:
                twin.data.flip_normals()
            twin.matrix_world = Matrix.Identity(4)
        bpy.context.collection.objects.link(twin)
        twin.matrix_world = Matrix.Translation(at) @ turned(rot) @ twin.matrix_world
        made.append(twin)
    return made


# ---------------------------------------------------------------------------------------------------------------- outlines


def outline(width, height, radius, power=2.4, steps=10):
    """Corners of a rounded rectangle, counter-clockwise. `power` 2 makes circular corners, above it squarer, softer ones."""
    radius = max(1e-4, min(radius, width / 2, height / 2))
    points = []
    for corner, (sx, sy) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
        for step in range(steps + 1):
            t = math.pi / 2 * (step / steps)
            c, s = math.cos(t) ** (2 / power), math.sin(t) ** (2 / power)
            x, y = (c, s) if corner % 2 == 0 else (s, c)
            points.append((sx * (width / 2 - radius + radius * x), sy * (height / 2 - radius + radius * y)))
    return np.array(points)


def _stack(rings, heights):
    """Points and faces of outlines stacked in Z, closed at both ends."""
    count = len(rings[0])
    points = [(x, y, z) for ring, z in zip(rings, heights) for x, y in ring]
    faces = [
        (r * count + i, r * count + (i + 1) % count, (r + 1) * count + (i + 1) % count, (r + 1) * count + i)
        for r in range(len(rings) - 1)
        for i in range(count)
    ]
    faces += [tuple(range(count))[::-1], tuple(range((len(rings) - 1) * count, len(rings) * count))]
    return points, faces


def _quarter(steps):
    """A rounded edge of radius 1, from the flat end to the side, as (inset, height)."""
    return [(1 - math.sin(t), 1 - math.cos(t)) for t in np.linspace(0, math.pi / 2, steps + 1)]


def box(size, radius=0.4, bevel=0.1, mat=None, at=(0, 0, 0), rot=(0, 0, 0), axis="z", power=2.4, top=None, steps=10, name="box"):
    """A box with rounded corners (`radius`, seen along the axis) and rounded edges (`bevel`; `top` if the upper edge differs).
    size = (width, depth, height) as built along Z; with axis='y' it becomes (width, height, thickness) facing the front.
    The body is centred on `at`."""
    width, depth, height = size
    rings, heights = [], []
    edge = min(bevel, height / 2.001, width / 2.05, depth / 2.05)
    upper = min(bevel if top is None else top, height - edge, width / 2.05, depth / 2.05)
    for out, up in _quarter(6):
        rings.append(outline(width - 2 * edge * out, depth - 2 * edge * out, radius - edge * out, power, steps))
        heights.append(-height / 2 + edge * up)
    # _quarter() runs from the flat of the end to the side; the upper edge is its mirror.
    for out, up in reversed(_quarter(6)):
        rings.append(outline(width - 2 * upper * out, depth - 2 * upper * out, radius - upper * out, power, steps))
        heights.append(height / 2 - upper * up)
    return add(*_stack(rings, heights), mat, at, rot, axis, name=name)


def slab(width, height, thickness, radius=1.0, bevel=0.15, mat=None, at=(0, 0, 0), rot=(0, 0, 0), power=2.6, **more):
    """A phone: upright, facing the front, with superelliptic corners."""
    return box((width, height, thickness), radius, bevel, mat, at, rot, "y", power, steps=16, **more)


def panel(width, height, radius=0.5, mat=None, at=(0, 0, 0), rot=(0, 0, 0), axis="y", power=2.6, name="panel"):
    """A flat sheet with UVs from corner to corner: for screens, prints and labels. Faces the front."""
    ring = outline(width, height, radius, power, 16)
    uv = [(x / width + 0.5, y / height + 0.5) for x, y in ring]
    return add([(x, y, 0) for x, y in ring], [tuple(range(len(ring)))], mat, at, rot, axis, uv=uv, name=name)


def disc(radius, mat=None, at=(0, 0, 0), rot=(0, 0, 0), axis="y", name="disc"):
    """A round panel."""
    return panel(radius * 2, radius * 2, radius, mat, at, rot, axis, power=2, name=name)


def ring_frame(
    width,
    height,
    thickness,
    border,
    radius=1.0,
    bevel=0.05,
    mat=None,
    at=(0, 0, 0),
    rot=(0, 0, 0),
    axis="y",
    power=2.6,
    name="frame",
):
    """A rounded frame, open in the middle: bezels, gaskets, edges of doors."""
    outer = lambda inset: outline(width - 2 * inset, height - 2 * inset, radius - inset, power, 16)
    half = thickness / 2
    rings, heights = [], []
    for inset, z in (
        (border, -half + bevel),
        (border - bevel, -half),
        (bevel, -half),
        (0, -half + bevel),
        (0, half - bevel),
        (bevel, half),
        (border - bevel, half),
        (border, half - bevel),
    ):
        rings.append(outer(inset))
        heights.append(z)
    count = len(rings[0])
    points = [(x, y, z) for ring, z in zip(rings, heights) for x, y in ring]
    faces = [
        (r * count + i, r * count + (i + 1) % count, (r + 1) % 8 * count + (i + 1) % count, (r + 1) % 8 * count + i)
        for r in range(8)
        for i in range(count)
    ]
    return add(points, faces, mat, at, rot, axis, sharp=50, name=name)


# ------------------------------------------------------------------------------------------------------- turned and swept


def lathe(profile, mat=None, at=(0, 0, 0), rot=(0, 0, 0), axis="z", segments=96, sharp=32, closed=False, name="turned"):
    """Turns a profile of (radius, height) points about the axis. Ends on the axis (radius 0) close the body; `closed` joins the
    last point to the first, for rings."""
    profile = [(max(r, 0.0), z) for r, z in profile]
    points, uv, faces, rows, along = [], [], [], [], 0.0
    for at_point, (r, z) in enumerate(profile):
        if at_point:
            along += math.dist(profile[at_point - 1], (r, z))
        if r < 1e-6:
            rows.append([len(points)] * segments)
            points.append((0, 0, z))
            uv.append((0, along))
        else:
            rows.append(list(range(len(points), len(points) + segments)))
            for step in range(segments):
                t = math.tau * step / segments
                points.append((r * math.cos(t), r * math.sin(t), z))
                uv.append((abs(step - segments / 2) / segments * math.tau * max(r for r, _ in profile), along))
    pairs = list(zip(rows, rows[1:])) + ([(rows[-1], rows[0])] if closed else [])
    for low, high in pairs:
        for i in range(segments):
            j = (i + 1) % segments
            face = list(dict.fromkeys((low[i], low[j], high[j], high[i])))
            if len(face) > 2:
                faces.append(face)
    return add(points, faces, mat, at, rot, axis, sharp, uv, name)


def rounded(radius, height, bevel=0.1, top=None, steps=6):
    """The profile of a cylinder with rounded edges, for lathe()."""
    top = bevel if top is None else top
    low = [(radius - bevel * out, -height / 2 + bevel * up) for out, up in _quarter(steps)]
    high = [(radius - top * out, height / 2 - top * up) for out, up in reversed(_quarter(steps))]
    return [(0, -height / 2), *low, *high, (0, height / 2)]


def cylinder(radius, height, bevel=0.08, mat=None, at=(0, 0, 0), rot=(0, 0, 0), axis="z", top=None, segments=96, name="cylinder"):
    return lathe(rounded(radius, height, min(bevel, radius * 0.99, height / 2.001), top), mat, at, rot, axis, segments, name=name)


def tube_ring(outer, inner, height, bevel=0.05, mat=None, at=(0, 0, 0), rot=(0, 0, 0), axis="z", segments=96, name="ring"):
    """A flat ring with a hole."""
    h = height / 2
    profile = [
        (inner + bevel, -h),
        (outer - bevel, -h),
        (outer, -h + bevel),
        (outer, h - bevel),
        (outer - bevel, h),
        (inner + bevel, h),
        (inner, h - bevel),
        (inner, -h + bevel),
    ]
    return lathe(profile, mat, at, rot, axis, segments, 50, True, name)


def torus(radius, thickness, mat=None, at=(0, 0, 0), rot=(0, 0, 0), axis="z", squash=1.0, segments=96, name="torus"):
    """`thickness` is the radius of the tube; `squash` flattens it along the axis."""
    profile = [(radius + thickness * math.cos(t), thickness * squash * math.sin(t)) for t in np.linspace(0, math.tau, 33)[:-1]]
    return lathe(profile, mat, at, rot, axis, segments, closed=True, name=name)


def capsule(radius, length, mat=None, at=(0, 0, 0), rot=(0, 0, 0), axis="z", name="capsule"):
    """A pill of that full length."""
    return cylinder(radius, length, radius * 0.998, mat, at, rot, axis, name=name)


def blob(size, powers=(2.0, 2.0), mat=None, at=(0, 0, 0), rot=(0, 0, 0), segments=72, name="blob"):
    """A superellipsoid of that full size: powers (around Z, upright) of 2 make an ellipsoid, 3 to 5 a pebble, 8 a soft box."""
    flatten = lambda value, power: math.copysign(abs(value) ** (2 / power), value)
    rows = segments // 2
    points, faces = [], []
    for row in range(rows + 1):
        v = -math.pi / 2 + math.pi * row / rows
        for step in range(segments):
            u = math.tau * step / segments
            points.append(
                (
                    size[0] / 2 * flatten(math.cos(v), powers[1]) * flatten(math.cos(u), powers[0]),
                    size[1] / 2 * flatten(math.cos(v), powers[1]) * flatten(math.sin(u), powers[0]),
                    size[2] / 2 * flatten(math.sin(v), powers[1]),
                )
            )
    for row in range(rows):
        for step in range(segments):
            a, b = row * segments + step, row * segments + (step + 1) % segments
            faces.append((a, b, b + segments, a + segments))
    return add(points, faces, mat, at, rot, sharp=60, name=name)


def curve(points, closed=False, steps=12):
    """A smooth line through the points (Catmull-Rom)."""
    p = [Vector(point) for point in points]
    count = len(p)
    at = (lambda i: p[i % count]) if closed else (lambda i: p[max(0, min(count - 1, i))])
    line = []
    for i in range(count if closed else count - 1):
        a, b, c, d = at(i - 1), at(i), at(i + 1), at(i + 2)
        for step in range(steps):
            t = step / steps
            line.append(0.5 * ((2 * b) + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return line if closed else [*line, p[-1]]


def arc(radius, start, end, steps=48, centre=(0, 0, 0), plane="xz"):
    """Points of an arc; angles from the plane's first axis towards its second."""
    first, second = ("xyz".index(axis) for axis in plane)
    points = []
    for t in np.linspace(math.radians(start), math.radians(end), steps + 1):
        point = list(centre)
        point[first] += radius * math.cos(t)
        point[second] += radius * math.sin(t)
        points.append(tuple(point))
    return points


def sweep(
    path, section, mat=None, closed=False, across=None, scale=None, caps=True, at=(0, 0, 0), rot=(0, 0, 0), sharp=38, name="swept"
):
    """Draws a section (2D points, counter-clockwise) along a path. `across` keeps the section's x along that direction (for
    straps and bands); without it the section rolls as little as possible. `scale(t)` sizes the section from t=0 to 1: a number,
    or a pair for (x, y). UVs are cm around and along."""
    path = [Vector(point) for point in path]
    count, around = len(path), len(section)
    girth = [0.0]
    for i in range(around):
        girth.append(girth[-1] + math.dist(section[i], section[(i + 1) % around]))
    points, uv, faces = [], [], []
    along, side = 0.0, None
    for i, here in enumerate(path):
        before, after = (
            (path[(i - 1) % count], path[(i + 1) % count]) if closed else (path[max(0, i - 1)], path[min(count - 1, i + 1)])
        )
        ahead = (after - before).normalized()
        if across is not None:
            side = Vector(across)
        elif side is None:
            side = ahead.cross(Vector((0, 0, 1)) if abs(ahead.z) < 0.9 else Vector((0, 1, 0)))
        side = (side - ahead * side.dot(ahead)).normalized()
        up = side.cross(ahead)
        if i:
            along += (here - path[i - 1]).length
        size = scale(i / (count - 1)) if scale else 1.0
        sx, sy = size if isinstance(size, tuple) else (size, size)
        for j, (x, y) in enumerate(section):
            points.append(here + side * (x * sx) + up * (y * sy))
            uv.append((girth[j], along))
    for i in range(count if closed else count - 1):
        for j in range(around):
            k, n = (j + 1) % around, (i + 1) % count
            faces.append((i * around + j, i * around + k, n * around + k, n * around + j))
    if not closed and caps:
        faces += [tuple(range(around))[::-1], tuple(range((count - 1) * around, count * around))]
    return add(points, faces, mat, at, rot, "z", sharp, uv, name)


def circle(radius, steps=24):
    """A round section for sweep()."""
    return [(radius * math.cos(t), radius * math.sin(t)) for t in np.linspace(0, math.tau, steps + 1)[:-1]]


def tube(points, radius, mat=None, closed=False, smoothing=12, scale=None, at=(0, 0, 0), rot=(0, 0, 0), name="tube"):
    """A round bar through the points. smoothing=0 takes them as they are."""
    path = curve(points, closed, smoothing) if smoothing else points
    return sweep(path, circle(radius), mat, closed, scale=scale, at=at, rot=rot, name=name)


def strap(points, width, thickness, mat=None, across=(1, 0, 0), edge=None, closed=False, smoothing=10, scale=None, name="strap"):
    """A flat band with rounded edges through the points."""
    section = outline(width, thickness, edge or thickness * 0.45, 2.2, 5)
    path = curve(points, closed, smoothing) if smoothing else points
    return sweep(path, section, mat, closed, across, scale, sharp=60, name=name)


# ----------------------------------------------------------------------------------------------------------------- cutting


def cut(thing, *cutters, how="DIFFERENCE", keep=False):
    """Boolean: takes the cutters out of the thing (or 'UNION', 'INTERSECT'). The hole shows the cutter's material."""
    for cutter in flat(cutters):
        for material in cutter.data.materials:
            if material.name not in thing.data.materials:
                thing.data.materials.append(material)
        modifier = thing.modifiers.new("cut", "BOOLEAN")
        modifier.object, modifier.operation, modifier.solver = cutter, how, "EXACT"
        modifier.material_mode = "TRANSFER"
    normals = thing.modifiers.get("normals")
    if normals:
        thing.modifiers.remove(normals)
    bpy.context.view_layer.update()
    graph = bpy.context.evaluated_depsgraph_get()
    made = bpy.data.meshes.new_from_object(thing.evaluated_get(graph))
    thing.modifiers.clear()
    thing.data = made
    if not keep:
        for cutter in flat(cutters):
            bpy.data.objects.remove(cutter)
    return smooth(thing)


def melt(*things, voxel=0.035, rounds=6, mat=None):
    """Bodies that overlap become one, with soft transitions: for what is shaped by hand rather than turned."""
    points, faces = [], []
    for thing in flat(things):
        start = len(points)
        points += [thing.matrix_world @ vertex.co for vertex in thing.data.vertices]
        faces += [[start + index for index in face.vertices] for face in thing.data.polygons]
        mat = mat or (thing.data.materials and thing.data.materials[0])
        bpy.data.objects.remove(thing)
    made = add(points, faces, mat, name="melted")
    made.modifiers.clear()
    remesh = made.modifiers.new("one skin", "REMESH")
    remesh.mode, remesh.voxel_size, remesh.use_smooth_shade = "VOXEL", voxel, True
    soften = made.modifiers.new("soften", "SMOOTH")
    soften.factor, soften.iterations = 0.6, rounds
    bpy.context.view_layer.update()
    made.data = bpy.data.meshes.new_from_object(made.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    made.modifiers.clear()
    made.data.shade_smooth()
    if mat and not made.data.materials:
        made.data.materials.append(mat)
    return made


def split(thing, height, gap=0.02, reach=50.0, tilt=(0, 0, 0), mat=None):
    """A seam: takes a thin slice at that world height out of the thing, as between lid and case."""
    return cut(thing, add(*_plate(reach, gap), mat, (0, 0, height), tilt, name="seam"))


def _plate(reach, gap):
    """Points and faces of a large thin sheet."""
    ring = outline(reach, reach, 0.01, 2, 1)
    return _stack([ring, ring], [-gap / 2, gap / 2])


def dots(places, radius, mat=None, normal=(0, -1, 0), depth=0.004, name="dots"):
    """Many small discs in one mesh, facing `normal` (one, or one for each): perforation, microphones, stitches."""
    points, faces = [], []
    normals = normal if hasattr(normal[0], "__len__") else [normal] * len(places)
    for place, up in zip(places, normals):
        turn = Vector(up).to_track_quat("Z", "Y")
        start = len(points)
        for t in np.linspace(0, math.tau, 17)[:-1]:
            points.append(Vector(place) + turn @ Vector((radius * math.cos(t), radius * math.sin(t), depth)))
        faces.append(range(start, start + 16))
    return add(points, faces, mat, name=name)


def grid(columns, rows, pitch, stagger=True, within=None):
    """Places of a hole grid, centred, as (x, y). `within(x, y)` says which are kept."""
    places = []
    for row in range(rows):
        for column in range(columns):
            x = (column - (columns - 1) / 2 + (0.5 if stagger and row % 2 else 0)) * pitch
            y = (row - (rows - 1) / 2) * pitch * (0.866 if stagger else 1)
            if within is None or within(x, y):
                places.append((x, y))
    return places
