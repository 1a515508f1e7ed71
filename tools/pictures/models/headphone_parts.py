"""Parts of headphones: bands, cushions, forks, dials. They are built for the right ear (+X) and mirrored to the left.

Headphones stand on their cups; a cup's outer face looks along +X.
"""

from __future__ import annotations

import math


def arch(half, foot, top, power=2.15, start=4, steps=64):
    """The line of a band in the XZ plane: from right foot over the top to the left foot."""
    points = []
    for step in range(steps + 1):
        t = math.radians(start + (180 - 2 * start) * step / steps)
        c, s = math.cos(t), math.sin(t)
        points.append((math.copysign(abs(c) ** (2 / power), c) * half, 0, foot + s ** (2 / power) * (top - foot)))
    return points


def oval(width, height, radius, power=2.1, kit=None):
    """The outline of a cup as points in the YZ plane, each once."""
    ring = [(0, round(x, 6), round(y, 6)) for x, y in kit.outline(width, height, radius, power, 16)]
    return list(dict.fromkeys(ring))


def cushion(kit, width, height, thick, rim, mat, x, z, seam="#08090c"):
    """A padded ring around the ear: its section is a soft rectangle, with a sewn seam around the outside."""
    section = kit.outline(thick, rim, min(thick, rim) * 0.48, 2.3, 8)
    path = oval(width - rim, height - rim, (width - rim) / 2, kit=kit)
    pad = kit.sweep(path, section, mat, closed=True, across=(1, 0, 0), at=(x, 0, z), sharp=70)
    line = oval(width + 0.015, height + 0.015, width / 2, kit=kit)
    sewn = kit.sweep(
        line, kit.circle(0.035, 8), kit.paint(seam, "rubber"), closed=True, across=(1, 0, 0), at=(x + thick * 0.28, 0, z)
    )
    return [pad, sewn]


def ear(kit, width, height, x, z):
    """The cloth inside the cushion, in front of the driver."""
    return kit.panel(height, width, width / 2, kit.paint("#17191e", "fabric", tile=0.1), (x, 0, z), axis="-x", power=2.1)


def fork(kit, width, height, mat, x, z, thick=0.42, depth=0.75, reach=0.0):
    """Half a ring over the cup, from pivot to pivot: `reach` says how far below the middle it goes."""
    line = oval(width, height, width / 2, kit=kit)
    upper = sorted((p for p in line if p[2] >= -reach - 1e-6), key=lambda p: math.atan2(p[2], p[1]))
    section = kit.outline(depth, thick, 0.16, 2.2, 5)
    return kit.sweep(upper, section, mat, across=(1, 0, 0), at=(x, 0, z), sharp=60)


def padding(kit, band, mat, width, thick, share=0.74, rise=0.12):
    """The cushion under a band: it lies against it and thins out towards its ends. `share` of the band's length is padded."""
    skip = round(len(band) * (1 - share) / 2)
    part = band[skip:-skip]
    line = []
    for i, (x, y, z) in enumerate(part):
        before, after = part[max(0, i - 1)], part[min(len(part) - 1, i + 1)]
        dx, dz = after[0] - before[0], after[2] - before[2]
        length = math.hypot(dx, dz)
        swell = thick * (0.3 + 0.7 * math.sin(math.pi * i / (len(part) - 1)) ** 0.6)
        inward = swell / 2 + rise
        line.append((x - dz / length * inward, y, z + dx / length * inward))
    swell = lambda t: (0.8 + 0.2 * math.sin(math.pi * t), 0.3 + 0.7 * math.sin(math.pi * t) ** 0.6)
    return kit.sweep(line, kit.outline(width, thick, thick * 0.48, 2.3, 8), mat, across=(0, 1, 0), scale=swell, sharp=70)


def both(kit, right, tilt=0.0, pivot=(0, 0, 0)):
    """Leans the right side inwards and adds the left."""
    right = kit.group(right, rot=(0, -tilt, 0), pivot=pivot)
    return right, kit.copy(right, mirror="x")


def unframed(*things):
    """What may run out of the picture: the camera frames the rest."""
    for thing in things:
        thing["unframed"] = True


def knob(kit, radius, height, mat, at, tick):
    """A dial with a knurled edge and a tick mark, facing +X."""
    teeth = 72
    ring = [
        (
            (radius - (0.03 if i % 2 else 0)) * math.cos(math.tau * i / teeth / 2),
            (radius - (0.03 if i % 2 else 0)) * math.sin(math.tau * i / teeth / 2),
        )
        for i in range(teeth * 2)
    ]
    edge = kit.sweep([(0, 0, 0), (height * 0.82, 0, 0)], ring, mat, across=(0, 1, 0), at=at, sharp=20)
    cap = kit.cylinder(radius * 0.95, height * 0.3, 0.07, mat, (at[0] + height * 0.82, at[1], at[2]), axis="x")
    well = kit.tube_ring(radius + 0.09, radius - 0.2, 0.06, 0.02, kit.black(), at, axis="x")
    mark = kit.box((radius * 0.5, 0.09, 0.03), 0.04, 0.01, tick, (at[0] + height * 0.98, at[1], at[2] + radius * 0.55), axis="x")
    return [edge, cap, well, mark]
