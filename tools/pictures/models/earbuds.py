"""Buds 2, Buds 2 Pro, Buds Aurora, Buds Open, Buds Sleep and Swim."""

from __future__ import annotations

from models.earbud_parts import halves, stem_bud, stem_case, tip

MARKS = {"Ink": "#8d94a3", "Aurora": "#f3eaff"}


def _mark(kit, finish):
    return kit.paint(MARKS.get(finish) or kit.shade(kit.hexa(finish), 0.55), "matte")


def buds_2(kit, finish, view):
    size = (5.6, 4.7, 2.3)
    if view == 2:
        stem_case(kit, finish, "gloss", size, 2.0, 1.1)
        kit.logo(1.3, _mark(kit, finish), (0, -1.16, 2.2))
        return kit.Shot(azimuth=24, elevation=15, fill=0.72)
    parts, lid = stem_case(kit, finish, "gloss", size, 2.0, 1.1, angle=96)
    kit.group(parts, lid, kit.logo(1.2, _mark(kit, finish), (0, -1.16, 2.1)), at=(-1.5, 1.5, 0), rot=(0, 0, -8))
    right = stem_bud(kit, finish)
    left = kit.copy(right, mirror="x")
    kit.group(right, rot=(0, 0, -48), at=(3.7, -1.0, 0.03))
    kit.group(left, rot=(0, 0, 74), at=(1.5, -2.6, 0.03))
    return kit.Shot(azimuth=8, elevation=15, fill=0.84)


def _hovering(kit, finish, kind, tips, z, spread=1.75):
    """A pair in the air, noses outwards, stems leaning together."""
    right = kit.group(stem_bud(kit, finish, kind, 1.75, tips), rot=(0, 0, -24))
    left = kit.copy(right, mirror="x")
    kit.group(right, rot=(0, 16, 0), at=(spread - 0.9, -0.2, z))
    kit.group(left, rot=(0, -16, 0), at=(0.9 - spread, -0.2, z))


def buds_2_pro(kit, finish, view):
    size = (6.4, 4.5, 2.5)
    stem_case(kit, finish, "matte", size, 2.2, 1.2)
    kit.logo(1.4, _mark(kit, finish), (0, -1.26, 2.1))
    if view == 2:
        return kit.Shot(azimuth=-26, elevation=17, fill=0.76)
    _hovering(kit, finish, "gloss", kit.paint("#24272d" if finish == "Ink" else "#d9d5cc", "rubber", rough=0.42), 5.1, 2.25)
    return kit.Shot(azimuth=14, elevation=9, fill=0.8)


def buds_aurora(kit, finish, view):
    size = (6.4, 4.5, 2.5)
    night = {"backdrop": "#474070"}
    if view == 2:
        stem_case(kit, finish, "gloss", size, 2.2, 1.2)
        kit.logo(1.4, _mark(kit, finish), (0, -1.26, 2.1))
        return kit.Shot(azimuth=-26, elevation=17, fill=0.76, **night)
    stem_case(kit, finish, "gloss", size, 2.2, 1.2, angle=100)
    kit.logo(1.3, _mark(kit, finish), (0, -1.26, 1.9))
    _hovering(kit, finish, "gloss", kit.paint("#d9d3ea", "rubber", rough=0.4), 4.5, 2.3)
    return kit.Shot(azimuth=14, elevation=14, fill=0.82, **night)


def _clip(kit, finish):
    """A clip: a ball with the speaker, a bar behind the ear, a sprung bridge between them."""
    body, soft = kit.paint(finish, "gloss"), kit.paint(finish, "rubber", rough=0.5)
    bridge = kit.tube(
        [(-0.75, 0, 0.6), (-0.82, 0, 1.5), (-0.25, 0, 2.25), (0.5, 0, 2.2), (0.95, 0, 1.55), (0.8, 0, 0.9)],
        0.24,
        soft,
        scale=lambda t: 1 + 0.5 * abs(2 * t - 1) ** 4,
    )
    ball = kit.blob((1.45, 1.5, 1.5), (2.1, 2.1), body, (0.72, 0, 0.75))
    bar = kit.box((0.95, 1.15, 1.9), 0.46, 0.44, body, (-0.78, 0, 0.97), power=2.2)
    slots = kit.box((0.05, 0.42, 0.13), 0.06, 0.02, kit.black(), (1.425, 0, 0.8), power=2)
    port = kit.cylinder(0.2, 0.08, 0.03, kit.grille("#85888f", 0.06), (0.46, -0.66, 0.62), (12, 0, -22), axis="y")
    seam = kit.torus(0.72, 0.008, kit.black(), (0.9, 0, 0.75), axis="x")
    pins = [kit.cylinder(0.09, 0.05, 0.02, kit.brass(), (-0.78 + s, -0.575, 0.6), axis="y") for s in (-0.15, 0.15)]
    return [bridge, ball, bar, slots, port, seam, *pins]


def _puck(kit, finish, size, power, seam=0.56):
    """A low case, closed, lying on the floor, with the gap of its lid."""
    mat = kit.paint(finish, "matte")
    solid = lambda less, colour: kit.box(
        (size[0] - less, size[1] - less, size[2] - less * 0.8),
        size[1] / 2,
        size[2] * 0.47,
        colour,
        (0, 0, size[2] / 2),
        power=power,
        steps=24,
    )
    lower, upper = halves(kit, solid(0, mat), size, size[2] * seam, kit.black())
    kit.group(upper, at=(0, 0, 0.04))
    lamp = kit.cylinder(0.08, 0.05, 0.01, kit.glow("#9dffbf", 3), (0, -size[1] / 2 + 0.03, size[2] * 0.36), (14, 0, 0), axis="y")
    notch = kit.box((0.9, 0.12, 0.1), 0.05, 0.03, kit.black(), (0, -size[1] / 2 + 0.02, size[2] * seam))
    return [lower, upper, solid(0.14, kit.black()), lamp, notch]


def buds_open(kit, finish, view):
    case = _puck(kit, finish, (6.0, 6.0, 2.7), 2.0)
    case += [kit.logo(1.5, _mark(kit, finish), (0, 0, 2.745), (-90, 0, 0))]
    if view == 2:
        return kit.Shot(azimuth=-18, elevation=24, fill=0.76)
    kit.group(case, at=(-1.4, 2.4, 0))
    right = _clip(kit, finish)
    left = kit.copy(right, mirror="x")
    kit.group(right, rot=(0, 0, -24), at=(3.0, -1.0, 0.02))
    kit.group(left, rot=(0, 0, -8), at=(0.5, -3.0, 0.02))
    return kit.Shot(azimuth=10, elevation=22, fill=0.82)


def _bean(kit, finish):
    """A bud that ends where the ear does: a flat shell outside (+Y), a soft fin, and the tip towards −Y."""
    body, soft = kit.paint(finish, "matte"), kit.paint("#b3aa9b", "rubber", rough=0.42)
    shell = kit.blob((1.5, 0.72, 1.3), (2.3, 2.6), body, (0, 0, 0.66))
    core = kit.lathe(
        [(0, -0.5), (0.62, -0.5), (0.6, 0.0), (0.48, 0.26), (0.28, 0.42), (0, 0.42)], body, (0.05, -0.1, 0.66), axis="y"
    )
    fin = kit.tube([(-0.62, -0.22, 0.5), (-0.66, -0.26, 1.1), (-0.3, -0.26, 1.52), (0.16, -0.22, 1.36)], 0.13, soft)
    nose = kit.group(tip(kit, soft, 0.47), rot=(0, 0, -90), at=(0.05, -0.44, 0.66))
    mark = kit.torus(0.3, 0.018, kit.brass(), (0, 0.35, 0.66), axis="y")
    return [shell, core, fin, *nose, mark]


def buds_sleep(kit, finish, view):
    case = _puck(kit, finish, (8.0, 3.9, 1.9), 2.1)
    case += [kit.logo(1.4, _mark(kit, finish), (0, 0, 1.945), (-90, 0, 0))]
    if view == 2:
        return kit.Shot(azimuth=-22, elevation=26, fill=0.82)
    right = _bean(kit, finish)
    left = kit.copy(right, mirror="x")
    kit.group(case, at=(0, 2.6, 0))
    kit.group(right, rot=(0, 0, -34), at=(1.7, -1.2, 0))
    kit.group(left, rot=(0, 0, 158), at=(-1.5, -1.3, 0))
    return kit.Shot(azimuth=10, elevation=24, fill=0.84)


def swim(kit, finish, view):
    """A titanium wire in silicone behind the neck, hooks over the ears, two pads on the cheekbones."""
    soft, body = kit.paint(finish, "rubber", rough=0.5), kit.paint(finish, "matte")
    kit.tube(
        [
            (6.55, 4.6, 1.0),
            (5.9, 7.2, 0.8),
            (3.6, 9.4, 0.7),
            (0, 10.2, 0.65),
            (-3.6, 9.4, 0.7),
            (-5.9, 7.2, 0.8),
            (-6.55, 4.6, 1.0),
        ],
        0.2,
        soft,
    )
    hook = [
        kit.tube(
            [(6.6, 2.6, 1.35), (6.85, 1.5, 2.2), (6.95, 0.2, 2.75), (6.85, -1.2, 2.5), (6.55, -2.3, 1.75)],
            0.3,
            soft,
            scale=lambda t: 1 + 0.25 * abs(2 * t - 1) ** 3,
        )
    ]
    pack = [
        kit.melt(
            kit.box((1.15, 3.6, 2.2), 0.55, 0.5, body, (6.6, 3.6, 1.1), power=2.3),
            kit.blob((0.9, 1.2, 1.2), (2, 2), body, (6.65, 2.2, 1.5)),
            voxel=0.045,
            rounds=6,
        )
    ]
    pad = [
        kit.melt(
            kit.box((1.25, 2.3, 1.9), 0.6, 0.5, body, (6.35, -3.2, 0.96), (0, 0, 8), power=2.3),
            kit.blob((0.8, 0.9, 0.9), (2, 2), body, (6.5, -2.3, 1.6)),
            voxel=0.045,
            rounds=6,
        )
    ]
    face = kit.box(
        (1.3, 1.7, 0.24), 0.62, 0.1, kit.paint("#20242b", "rubber"), (5.74, -3.12, 0.96), (0, 0, 8), axis="-x", power=2.2
    )
    right = [*hook, *pack, *pad, face]
    kit.copy(right, mirror="x")
    for key in range(3):
        kit.box((0.4, 0.62, 0.16), 0.19, 0.06, kit.paint("#15181d", "rubber"), (7.18, 2.75 + key * 0.82, 1.15), axis="x", power=2)
    kit.cylinder(0.07, 0.06, 0.02, kit.glow("#9dffbf", 3), (7.17, 4.95, 1.5), axis="x")
    kit.logo(1.2, _mark(kit, finish), (7.03, -3.29, 0.96), (0, 0, 98))
    if view == 2:
        return kit.Shot(azimuth=66, elevation=20, fill=0.88)
    return kit.Shot(azimuth=22, elevation=38, fill=0.9)


MODELS = {
    "buds-2": buds_2,
    "buds-2-pro": buds_2_pro,
    "buds-aurora": buds_aurora,
    "buds-open": buds_open,
    "buds-sleep": buds_sleep,
    "swim": swim,
}
