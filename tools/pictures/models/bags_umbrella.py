"""The umbrella: open, lying on two ribs and its handle; and closed the wrong way round, standing by itself."""
from __future__ import annotations

import math

RIBS, RADIUS, RISE = 8, 52.0, 25.0


def _profile(t):
    """Radius and height along a rib, t from the crown (0) to the rim (1)."""
    return RADIUS * t, RISE * (1 - t ** 2.1)


def _canopy(kit, mat):
    """Eight gores, each taut between two ribs, its hem drawn in."""
    along, across = 26, 14
    points, faces, uv = [], [], []
    for k in range(RIBS):
        a, b = math.tau * k / RIBS, math.tau * (k + 1) / RIBS
        start = len(points)
        for i in range(along + 1):
            t = i / along
            for j in range(across + 1):
                s = j / across
                bow = 4 * s * (1 - s)  # 1 in the middle of the gore
                r, z = _profile(t * (1 - 0.075 * bow * t ** 3))
                x = r * ((1 - s) * math.cos(a) + s * math.cos(b))
                y = r * ((1 - s) * math.sin(a) + s * math.sin(b))
                points.append((x, y, z - 1.1 * bow * t * t))
                uv.append((s * 40 * t, t * 55))
        for i in range(along):
            for j in range(across):
                p = start + i * (across + 1) + j
                faces.append((p, p + across + 1, p + across + 2, p + 1))
    cloth = kit.add(points, faces, mat, sharp=80, uv=uv, name="canopy")
    thick = cloth.modifiers.new("cloth", "SOLIDIFY")
    thick.thickness = 0.12
    return cloth


def _handle(kit, mat, trim, low):
    """The open C that hangs on a wrist."""
    hook = [(0, 0, low + 1.0), (0, 0, low - 6.0), (0.6, 0, low - 8.6), (3.2, 0, low - 10.4), (3.9, 0, low - 13.6), (2.2, 0, low - 16.6),
            (-1.0, 0, low - 17.4), (-3.8, 0, low - 15.8), (-4.8, 0, low - 12.6)]
    return [kit.sweep(kit.curve(hook), kit.outline(2.2, 1.7, 0.8, 2.2, 7), mat, across=(0, 1, 0)),
            kit.cylinder(1.25, 0.9, 0.15, trim, (0, 0, low + 1.2)),
            kit.blob((1.75, 2.2, 1.8), (2.4, 2.4), mat, (-4.85, 0, low - 12.5))]


def _open(kit, finish):
    colour = kit.hexa(finish)
    outside = kit.paint(finish, "matte", rough=0.52)
    black, steel, fibre = kit.paint("#181b21", "matte", rough=0.36), kit.steel(0.2), kit.paint("#2c3038", "gloss", rough=0.25)
    parts = [_canopy(kit, outside)]
    for k in range(RIBS):
        a = math.tau * k / RIBS
        c, s = math.cos(a), math.sin(a)
        at = lambda t, off: (c * _profile(t)[0], s * _profile(t)[0], _profile(t)[1] - off)
        parts.append(kit.tube([at(i / 12, 0.45) for i in range(13)], 0.24, fibre, smoothing=3))
        parts.append(kit.tube([(c * 1.2, s * 1.2, 4.0), at(0.46, 0.7)], 0.2, steel, smoothing=0))
        parts.append(kit.tube([(c * 1.2, s * 1.2, 1.0), at(0.66, 0.7)], 0.15, steel, smoothing=0))
        parts.append(kit.blob((1.0, 1.0, 1.0), mat=black, at=at(1.0, 0.3)))
        parts.append(kit.tube([at(i / 12, -0.1) for i in range(13)], 0.14, kit.paint(kit.shade(colour, 0.86), "matte"), smoothing=3))
    parts += [kit.tube([(0, 0, RISE + 0.4), (0, 0, -36)], 0.62, steel, smoothing=0), kit.cylinder(1.5, 2.2, 0.3, black, (0, 0, 2.4)),
              kit.cylinder(1.2, 1.6, 0.3, black, (0, 0, RISE - 2.0)),
              kit.lathe([(0, RISE + 3.4), (0.5, RISE + 3.3), (0.7, RISE + 2.6), (0.9, RISE + 0.8), (1.9, RISE + 0.35), (1.9, RISE), (0, RISE)][::-1],
                        black)]
    parts += _handle(kit, black, kit.brass(), -36)
    return parts


def _closed(kit, finish):
    """Folded inside out: the bundle stands on the crown, the rim opens upwards around the shaft."""
    inside = kit.paint(finish, "matte", rough=0.55)
    black, steel = kit.paint("#181b21", "matte", rough=0.36), kit.steel(0.2)
    points, faces, rows, steps = [], [], 40, 160
    for i in range(rows + 1):
        t = i / rows
        z = 2.0 + 52.0 * t
        base = 2.1 + 1.9 * t ** 0.8 - 0.9 * math.exp(-((t - 0.52) / 0.05) ** 2)
        for j in range(steps):
            a = math.tau * j / steps
            turn = a + 0.7 * t  # the pleats wind a little
            pleat = abs(math.sin(turn * RIBS / 2)) ** 0.7
            depth = (0.34 + 0.16 * math.sin(3 * a + 9 * t)) * min(1, 0.35 + t)
            r = base * (1 - depth * (1 - pleat))
            points.append((r * math.cos(a), r * math.sin(a), z + (1.6 * pleat if i == rows else 0)))
    for i in range(rows):
        for j in range(steps):
            k = (j + 1) % steps
            faces.append((i * steps + j, i * steps + k, (i + 1) * steps + k, (i + 1) * steps + j))
    parts = [kit.add(points, faces, inside, sharp=80)]
    parts.append(kit.lathe([(0, 0), (2.0, 0), (2.4, 0.2), (2.5, 0.7), (2.3, 2.0), (2.0, 2.6), (0, 2.6)], black))
    parts += [kit.tube([(0, 0, 2), (0, 0, 62)], 0.62, steel, smoothing=0), kit.cylinder(1.3, 1.8, 0.3, black, (0, 0, 55))]
    # The strap with its button, and the pocket for a tracker.
    band = kit.lathe([(3.3, 28.2), (3.38, 28.3), (3.38, 30.3), (3.3, 30.4), (3.2, 30.3), (3.2, 28.3)],
                     kit.paint(kit.shade(kit.hexa(finish), 0.8 if finish == "Ember" else 1.5), "fabric", tile=0.3), closed=True)
    parts += [band, kit.cylinder(0.6, 0.3, 0.08, kit.brass(), (0, -3.42, 29.3), axis="y"),
              kit.box((2.9, 1.9, 0.35), 0.2, 0.1, black, (0, 3.4, 29.3), axis="y")]
    for k in range(RIBS):
        a = math.tau * (k + 0.5) / RIBS - 0.7
        parts.append(kit.blob((0.7, 0.7, 1.1), mat=black, at=(3.75 * math.cos(a), 3.75 * math.sin(a), 55.4)))
    hook = _handle(kit, black, kit.brass(), -61)
    kit.group(hook, rot=(180, 0, 0))
    return parts + hook


def umbrella(kit, finish, view):
    if view == 2:
        _closed(kit, finish)
        return kit.Shot(azimuth=18, elevation=9)
    parts = _open(kit, finish)
    # Turned so that one gore faces down, then laid over until its hem and the handle touch the floor.
    kit.group(parts, rot=(0, 0, 22.5))
    kit.group(parts, rot=(0, -50, 0))
    kit.group(parts, rot=(0, 0, 38))
    return kit.Shot(azimuth=16, elevation=14)
