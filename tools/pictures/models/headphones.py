"""Drift, Drift Lite, Drift Studio and Drift Kids."""

from __future__ import annotations

import math

from models.headphone_parts import arch, both, cushion, ear, fork, knob, oval, padding, unframed

HIDES = {"Ink": "#15171d", "Chalk": "#d8cdbb", "Lichen": "#5d6a50", "Fog": "#8d949d", "Rose": "#b87570"}
PRINTS = {"Ink": "#b9bcc2"}
KID_ACCENTS = {"Ember": "#f6c35a", "Lichen": "#5f86b0"}


def drift(kit, finish, view):
    body, metal = kit.paint(finish, "matte"), kit.paint(finish, "satin", rough=0.28)
    hide = kit.paint(HIDES[finish], "leather")
    x, z, tilt = 8.1, 4.75, 5
    right = []
    right += [kit.box((9.3, 7.7, 2.3), 3.85, 0.25, body, (x, 0, z), axis="x", power=2.1, top=1.0, steps=16)]
    right += [kit.box((9.1, 7.5, 0.3), 3.75, 0.05, kit.black(), (x - 1.2, 0, z), axis="x", power=2.1, steps=16)]
    right += [
        kit.sweep(
            oval(5.9, 7.5, 2.95, kit=kit),
            kit.outline(0.12, 0.2, 0.04, 2, 4),
            kit.brass(),
            closed=True,
            across=(1, 0, 0),
            at=(x + 1.13, 0, z),
        )
    ]
    right += [kit.box((7.2, 5.6, 0.22), 2.8, 0.1, body, (x + 1.1, 0, z), axis="x", power=2.1, steps=16)]
    right += cushion(kit, 7.5, 9.2, 1.9, 2.0, hide, x - 2.2, z)
    right += [ear(kit, 4.0, 5.6, x - 1.6, z)]
    right += [fork(kit, 8.25, 9.9, metal, x - 0.1, z)]
    right += [kit.cylinder(0.52, 0.34, 0.1, metal, (x - 0.1, side * 4.1, z), axis="y") for side in (-1, 1)]
    right += [kit.cylinder(0.2, 0.38, 0.04, kit.brass(), (x - 0.1, side * 4.12, z), axis="y") for side in (-1, 1)]
    right += [kit.box((0.95, 1.3, 1.3), 0.3, 0.15, metal, (x - 0.1, 0, z + 5.35))]
    right += kit.usb_c((x - 0.2, 0, z - 4.68), (90, 0, 90), metal, 0.8)
    mics = [(x + 0.2, math.copysign(3.86, s) * math.cos(a), z + 4.66 * math.sin(a)) for s in (-1, 1) for a in (-0.5, -0.56, -0.62)]
    right += [kit.dots(mics, 0.045, kit.black(), [(0, p[1], p[2] - z) for p in mics], 0.02)]
    right, left = both(kit, right, tilt, (x, 0, z))
    top = x - 0.1 - math.sin(math.radians(tilt)) * 6.4
    rods = [kit.tube([(top + 0.05, 0, z + 5.6), (top - 0.22, 0, z + 8.4)], 0.26, kit.steel(0.16), smoothing=0)]
    rods += kit.copy(rods, mirror="x")
    band = arch(7.45, 11.2, 19.6, 2.2)
    taper = lambda t: (0.72 + 0.5 * math.sin(math.pi * t), 0.85 + 0.3 * math.sin(math.pi * t))
    shell = kit.sweep(band, kit.outline(2.4, 0.55, 0.25, 2.2, 6), body, across=(0, 1, 0), scale=taper, sharp=60)
    pad = padding(kit, band, hide, 2.45, 0.95)
    ends = [kit.box((0.85, 1.95, 2.4), 0.3, 0.12, metal, (7.43, 0, 12.1), (0, -3, 0))]
    ends += kit.copy(ends, mirror="x")
    kit.group(knob(kit, 1.15, 0.34, metal, (x + 1.16, 0, z - 1.35), kit.brass()), rot=(0, -tilt, 0), pivot=(x, 0, z))
    kit.group(
        kit.logo(2.1, kit.paint(PRINTS.get(finish, "#4a4d52"), "satin"), (x + 1.215, 0, z + 1.5), (0, 0, 90)),
        rot=(0, -tilt, 0),
        pivot=(x, 0, z),
    )
    if view == 2:
        unframed(shell, pad, *rods, *ends, *left)
        return kit.Shot(azimuth=80, elevation=7, fill=0.66, shift=(0, -0.1))
    return kit.Shot(azimuth=32, elevation=11, fill=0.81)


def _lite_cup(kit, finish, x, z):
    """A shallow round cup on a flat arm."""
    body, hide = kit.paint(finish, "matte"), kit.paint(HIDES[finish], "leather")
    cup = [kit.cylinder(3.35, 1.5, 0.15, body, (x, 0, z), axis="x", top=0.7)]
    cup += [kit.cylinder(3.2, 0.2, 0.04, kit.black(), (x - 0.8, 0, z), axis="x")]
    cup += [kit.tube_ring(2.1, 1.98, 0.05, 0.02, kit.brass(), (x + 0.75, 0, z), axis="x")]
    cup += [kit.cylinder(1.93, 0.2, 0.05, kit.paint(finish, "satin", rough=0.32), (x + 0.7, 0, z), axis="x")]
    cup += cushion(kit, 6.5, 6.5, 1.5, 1.9, hide, x - 1.55, z)
    cup += [ear(kit, 3.4, 3.4, x - 1.1, z)]
    cup += [kit.box((0.34, 1.5, 3.0), 0.3, 0.1, kit.paint(finish, "satin", rough=0.32), (x - 0.1, 0, z + 4.35))]
    cup += [kit.cylinder(0.3, 1.62, 0.08, kit.steel(), (x - 0.1, 0, z + 5.3), axis="y")]
    cup += [kit.logo(1.6, kit.paint(PRINTS.get(finish, "#4a4d52"), "satin"), (x + 0.805, 0, z), (0, 0, 90))]
    return cup


def _lite_band(kit, finish, half, foot, top):
    line = arch(half, foot, top, 2.1, 2)
    shell = kit.sweep(line, kit.outline(1.5, 0.3, 0.14, 2.2, 5), kit.paint(finish, "matte"), across=(0, 1, 0), sharp=60)
    pad = padding(kit, line, kit.paint(HIDES[finish], "knit", tile=0.2, uv=True), 1.9, 0.75, 0.5, 0.05)
    return [shell, pad]


def drift_lite(kit, finish, view):
    x, z = 7.1, 3.4
    if view == 2:
        kit.group(_lite_band(kit, finish, 7.0, 0, 10.5), rot=(-90, 0, 0), at=(0, 4.2, 1.3))
        kit.group(_lite_band(kit, finish, 6.9, 0, 10.5), rot=(-90, 0, 0), at=(0, 4.2, 2.15))
        right = kit.group(kit.group(_lite_cup(kit, finish, 0, 0), rot=(-90, 0, 0)), rot=(0, -90, 0))
        right = kit.group(right, at=(6.9, -1.2, 2.35))
        kit.copy(right, mirror="x")
        return kit.Shot(azimuth=18, elevation=46, fill=0.84)
    right, _ = both(kit, _lite_cup(kit, finish, x, z), 4, (x, 0, z))
    _lite_band(kit, finish, 6.75, 8.4, 16.6)
    boom = kit.paint(finish, "satin", rough=0.32)
    kit.cylinder(0.42, 0.5, 0.1, boom, (-x - 0.1, -2.2, z - 1.2), axis="x")
    kit.tube(
        [(-x - 0.2, -2.3, z - 1.2), (-x - 0.15, -3.4, z - 1.5), (-x + 0.5, -4.6, z - 1.8), (-x + 1.5, -5.4, z - 1.9)], 0.12, boom
    )
    kit.capsule(0.24, 1.2, kit.black("rubber"), (-x + 1.7, -5.55, z - 1.9), (0, 90, -32))
    return kit.Shot(azimuth=30, elevation=12, fill=0.8)


def drift_studio(kit, finish, view):
    """Open backs: a steel ring, a domed grille, nine screws; two bows of spring steel carry a leather strap."""
    steel, hide = kit.paint("#8f959d", "satin", rough=0.26), kit.paint("#14161b", "leather")
    x, z, tilt = 8.3, 4.9, 4
    right = [kit.cylinder(4.7, 1.7, 0.3, kit.paint(finish, "matte"), (x - 0.2, 0, z), axis="x")]
    right += [kit.tube_ring(4.85, 4.05, 0.7, 0.14, steel, (x + 0.75, 0, z), axis="x", segments=128)]
    dome = [(0, 0.75)] + [(4.15 * math.sin(t), 0.75 - 0.6 * (1 - math.cos(t))) for t in (0.2, 0.4, 0.6, 0.8, 1.0, 1.2, 1.4, 1.57)]
    right += [kit.lathe(dome[::-1], kit.grille("#a0a6ae", 0.27), (x + 0.62, 0, z), axis="x", segments=128)]
    right += [
        kit.cylinder(1.05, 0.3, 0.1, steel, (x + 1.32, 0, z), axis="x"),
        kit.cylinder(0.88, 0.32, 0.06, kit.paint(finish, "matte"), (x + 1.33, 0, z), axis="x"),
    ]
    right += [kit.logo(1.35, steel, (x + 1.5, 0, z), (0, 0, 90))]
    for spoke in (90, 210, 330):
        c, s = math.cos(math.radians(spoke)), math.sin(math.radians(spoke))
        right += kit.screw(0.2, (x + 1.1, 4.45 * c, z + 4.45 * s), (0, 0, 90))
        right += [kit.tube([(x + 1.36, c, z + s), (x + 1.24, 2.5 * c, z + 2.5 * s), (x + 0.95, 4.1 * c, z + 4.1 * s)], 0.1, steel)]
    right += cushion(kit, 9.5, 9.5, 2.0, 2.3, kit.paint("#1c1e24", "fabric", tile=0.09), x - 2.1, z)
    right += [ear(kit, 5.2, 5.2, x - 1.5, z)]
    right += [fork(kit, 9.95, 9.95, steel, x - 0.1, z, 0.3, 0.9)]
    right += [kit.cylinder(0.42, 0.5, 0.08, steel, (x - 0.1, side * 4.9, z), axis="y") for side in (-1, 1)]
    right += kit.flat(kit.screw(0.24, (x - 0.1, side * 5.16, z), (0, 0, 0 if side < 0 else 180)) for side in (-1, 1))
    right += [kit.box((0.9, 1.7, 1.5), 0.3, 0.12, kit.paint(finish, "matte"), (x - 0.1, 0, z + 5.5))]
    right += [kit.cylinder(0.33, 0.9, 0.06, steel, (x - 0.2, -2.1, z - 4.75), (-24, 0, 0))]
    right, left = both(kit, right, tilt, (x, 0, z))
    line = arch(7.85, 9.6, 20.6, 2.1, 1)
    bows = [kit.tube([(px, y, pz) for px, _, pz in line[::2]], 0.16, steel) for y in (-0.55, 0.55)]
    strap = arch(7.3, 10.6, 18.3, 2.6, 16)
    bows += [
        kit.sweep(
            strap,
            kit.outline(3.4, 0.3, 0.14, 2.2, 5),
            hide,
            across=(0, 1, 0),
            scale=lambda t: (0.5 + 0.5 * math.sin(math.pi * t) ** 0.5, 1),
            sharp=60,
        )
    ]
    slides = [kit.box((0.9, 1.9, 1.2), 0.3, 0.12, kit.paint(finish, "matte"), (strap[0][0] + 0.3, 0, strap[0][2]))]
    slides += kit.copy(slides, mirror="x")
    leads = []
    for side in (-1, 1):
        leads.append(
            kit.cable(
                [
                    (side * (x - 0.2), -2.35, z - 5.0),
                    (side * (x - 0.5), -2.9, 0.5),
                    (side * (x - 2.2), -4.4, 0.16),
                    (side * 2.5, -6.2, 0.16),
                    (0, -7.0, 0.16),
                ],
                0.15,
            )
        )
    if view == 2:
        unframed(*bows, *slides, *left, *leads)
        return kit.Shot(azimuth=76, elevation=8, fill=0.7, shift=(0, -0.08))
    leads.append(kit.cylinder(0.34, 1.3, 0.1, kit.black(), (0, -7.4, 0.34), axis="y"))
    kit.cable(
        [
            (0, -7.9, 0.3),
            (0.6, -9.4, 0.2),
            (3.5, -9.6, 0.2),
            (5.2, -7.8, 0.2),
            (3.2, -6.4, 0.36),
            (1.2, -8.6, 0.55),
            (4.2, -11.6, 0.3),
            (8.4, -10.6, 0.25),
        ],
        0.2,
    )
    kit.jack(kit.paint("#14161b", "satin"), (10.7, -9.6, 0.37), (0, 0, 112))
    return kit.Shot(azimuth=34, elevation=14, fill=0.82)


def drift_kids(kit, finish, view):
    """Two soft tones, round everywhere, one large key."""
    body, accent = kit.paint(finish, "rubber", rough=0.5), kit.paint(KID_ACCENTS[finish], "matte")
    x, z, tilt = 6.4, 3.9, 5
    right = [kit.cylinder(3.85, 2.0, 0.3, body, (x, 0, z), axis="x", top=0.9)]
    right += [
        kit.torus(2.75, 0.16, accent, (x + 0.98, 0, z), axis="x"),
        kit.cylinder(2.66, 0.3, 0.12, accent, (x + 0.9, 0, z), axis="x"),
    ]
    right += [kit.tube_ring(1.78, 1.6, 0.1, 0.03, kit.black(), (x + 1.02, 0, z), axis="x")]
    right += [kit.cylinder(1.7, 0.6, 0.1, kit.paint("#f5efe2", "matte"), (x + 1.0, 0, z), axis="x", top=0.25)]
    right += cushion(kit, 7.0, 7.0, 1.6, 2.0, kit.paint("#f1e9da", "leather"), x - 1.7, z, "#cfc4b0")
    right += [kit.cylinder(3.5, 0.3, 0.1, accent, (x - 1.0, 0, z), axis="x"), ear(kit, 4.0, 4.0, x - 1.2, z)]
    right += [kit.box((1.1, 3.0, 2.4), 1.0, 0.4, body, (x - 0.15, 0, z + 4.0), (0, 0, 0))]
    right += kit.group(kit.button(1.0, 0.34, kit.black("rubber"), (0, 0, 0)), at=(x, -3.83, z))
    right, left = both(kit, right, tilt, (x, 0, z))
    line = arch(6.05, 7.4, 15.6, 2.2, 2)
    band = kit.sweep(line, kit.outline(2.9, 1.05, 0.5, 2.3, 8), body, across=(0, 1, 0), sharp=70)
    inlay = padding(kit, line, accent, 2.2, 0.5, 0.62, 0.38)
    over = kit.sweep(
        [(px * 1.072, 0, pz + 0.42) for px, _, pz in line[12:-12]],
        kit.outline(1.2, 0.3, 0.14, 2.2, 5),
        accent,
        across=(0, 1, 0),
        sharp=60,
    )
    marks = [
        kit.box((length, wide, 0.05), 0.12, 0.02, body, (x + 1.3, 0, z), axis="x") for length, wide in ((1.3, 0.3), (0.3, 1.3))
    ]
    kit.group(marks, rot=(0, -tilt, 0), pivot=(x, 0, z))
    kit.copy(marks, mirror="x")
    if view == 2:
        unframed(band, inlay, over, *left)
        return kit.Shot(azimuth=74, elevation=9, fill=0.66, shift=(0, -0.1))
    return kit.Shot(azimuth=34, elevation=12, fill=0.81)


MODELS = {"drift": drift, "drift-lite": drift_lite, "drift-studio": drift_studio, "drift-kids": drift_kids}
