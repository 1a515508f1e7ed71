"""Watch 4, Watch 4 Trail, and the dock they charge on."""

from __future__ import annotations

import math

from models.wrist_parts import buckle, closed, face_down, opened, sensor

CASES = {"Ink": "#2a2d35", "Chalk": "#d5d6d8", "Rose": "#d9a58f", "Slate": "#a8a39b", "Ember": "#8d8983"}
HANDS = {"Ink": "#6fb1ff", "Chalk": "#e8622a", "Rose": "#f2a39c", "Slate": "#6fc3e8", "Ember": "#ff7a33"}


def _lugs(kit, mat, radius, y, width):
    """Four horns that carry the strap."""
    made = []
    for sx in (-1, 1):
        for sz in (-1, 1):
            path = [
                (sx * width * 0.57, y, sz * radius * 0.7),
                (sx * width * 0.56, y + 0.1, sz * radius * 0.93),
                (sx * width * 0.555, y + 0.42, sz * radius * 1.06),
            ]
            made.append(
                kit.sweep(
                    kit.curve(path, steps=6),
                    kit.outline(0.36, 0.56, 0.16, 2.3, 5),
                    mat,
                    across=(1, 0, 0),
                    scale=lambda t: 1 - 0.18 * t,
                    sharp=60,
                )
            )
    made += [kit.capsule(0.12, width * 1.12, mat, (0, y + 0.36, sz * radius * 1.03), (0, 90, 0)) for sz in (-1, 1)]
    return made


def _crown(kit, mat, radius, y, turn, size=0.31):
    """A ribbed crown at an angle on the case's edge."""
    teeth = [
        (
            (size - (0.02 if i % 2 else 0)) * math.cos(math.tau * i / 60),
            (size - (0.02 if i % 2 else 0)) * math.sin(math.tau * i / 60),
        )
        for i in range(60)
    ]
    ribs = kit.sweep([(0, 0, 0), (0.26, 0, 0)], teeth, mat, across=(0, 1, 0), sharp=15)
    cap = kit.cylinder(size * 0.93, 0.1, 0.04, mat, (0.26, 0, 0), axis="x")
    neck = kit.cylinder(size * 0.6, 0.3, 0.02, kit.black(), (-0.1, 0, 0), axis="x")
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    return kit.group(ribs, cap, neck, rot=(0, -turn, 0), at=((radius + 0.06) * c, y, (radius + 0.06) * s))


def head_4(kit, finish, y, screen=None):
    """The round steel case; `y` is its back, the dial looks to −Y."""
    metal = kit.paint(CASES[finish], "satin", rough=0.17)
    r = 2.25
    profile = [
        (0, 0),
        (r - 0.35, 0),
        (r - 0.12, -0.08),
        (r, -0.26),
        (r, -0.62),
        (r - 0.06, -0.76),
        (r - 0.2, -0.86),
        (r - 0.26, -0.87),
        (r - 0.3, -0.8),
        (0, -0.8),
    ]
    case = kit.lathe([(px, -pz) for px, pz in profile], metal, (0, y, 0), axis="y", segments=128)
    dome = [(r - 0.29, 0.78), (r - 0.33, 0.9), (r - 0.5, 0.97), (0, 1.0)]
    glass = kit.lathe(dome, kit.dark_glass(), (0, y, 0), axis="y", segments=128)
    dial = kit.disc(1.74, screen or kit.screen("analog", (3.5, 3.5), accent=HANDS[finish]), (0, y - 1.006, 0))
    key = kit.group(
        kit.box((0.85, 0.3, 0.16), 0.14, 0.05, metal, axis="x", power=2),
        rot=(0, 30, 0),
        at=((r + 0.04) * math.cos(math.radians(-30)), y - 0.45, (r + 0.04) * math.sin(math.radians(-30))),
    )
    return [case, glass, dial, *_crown(kit, metal, r, y - 0.45, 26), *key, *_lugs(kit, metal, r, y - 0.35, 2.2)]


def _straps_open(kit, y, z, mat, metal):
    straps, (short, _) = opened(kit, y, z, 2.1, 0.28, mat, 0.86)
    before, tip = short[-4], short[-1]
    lean = math.degrees(math.atan2(tip[2] - before[2], tip[1] - before[1]))
    return [*straps, *buckle(kit, 1.8, tip, (lean, 0, 0), metal)]


def watch_4(kit, finish, view):
    mat, metal = kit.paint(finish, "rubber"), kit.paint(CASES[finish], "satin", rough=0.17)
    y, z = 2.7, 3.15
    head = head_4(kit, finish, -y + 0.22)
    if view == 2:
        ring = kit.tube_ring(1.7, 1.3, 0.05, 0.02, kit.paint("#15171b", "gloss"), (0, -y + 0.24, 0), axis="y")
        words = kit.text("HALVIK WATCH 4   5 ATM", 0.13, kit.paint("#d5d6d8", "satin"), (0, -y + 0.27, -1.5), (0, 0, 180))
        parts = [*head, ring, words, *sensor(kit, 1.15, -y + 0.24, contacts=False), *_straps_open(kit, y, z, mat, metal)]
        face_down(kit, parts)
        return kit.Shot(azimuth=36, elevation=40, fill=0.84)
    closed(kit, y, z, 2.1, 0.28, mat, 0.86)
    buckle(kit, 1.8, (0, y + 0.1, 0), (90, 0, 180), metal)
    return kit.Shot(azimuth=28, elevation=12, fill=0.82)


def _head_trail(kit, finish, y):
    """Titanium, a ring with compass marks that turns, screws at the corners."""
    metal, r = kit.paint(CASES[finish], "satin", rough=0.34), 2.35
    mark = kit.paint("#e9e4d8", "matte")
    profile = [(0, 0), (r - 0.2, 0), (r, 0.12), (r + 0.08, 0.3), (r + 0.08, 0.72), (r, 0.86), (0, 0.86)]
    parts = [kit.lathe(profile, metal, (0, y, 0), axis="y", segments=8 * 16, sharp=25)]
    teeth = [
        (
            (r + 0.02 - (0.045 if i % 4 < 2 else 0)) * math.cos(math.tau * i / 240),
            (r + 0.02 - (0.045 if i % 4 < 2 else 0)) * math.sin(math.tau * i / 240),
        )
        for i in range(240)
    ]
    parts += [
        kit.sweep([(0, y - 0.84, 0), (0, y - 1.14, 0)], teeth, kit.paint("#24272c", "satin", rough=0.4), across=(1, 0, 0), sharp=20)
    ]
    parts += [
        kit.lathe(
            [(r - 0.02, 0), (r - 0.1, 0.08), (1.86, 0.0), (1.84, -0.06), (0, -0.06)],
            kit.paint("#1b1e22", "matte"),
            (0, y - 1.13, 0),
            axis="y",
            segments=128,
        )
    ]
    for tick in range(36):
        t = math.tau * tick / 36
        length, place = (0.2, 2.06) if tick % 3 == 0 else (0.1, 2.1)
        if tick % 9:
            parts += [
                kit.box(
                    (0.045, length, 0.02),
                    0.02,
                    0.006,
                    mark,
                    (place * math.sin(t), y - 1.185, place * math.cos(t)),
                    (0, math.degrees(t), 0),
                    axis="y",
                )
            ]
    for words, tick in (("N", 0), ("E", 90), ("S", 180), ("W", 270)):
        t = math.radians(tick)
        red = kit.paint("#ff6a2a", "matte") if words == "N" else mark
        parts += [kit.text(words, 0.34, red, (2.05 * math.sin(t), y - 1.19, 2.05 * math.cos(t)), (0, tick, 0), depth=0.01)]
    parts += [kit.cylinder(1.83, 0.1, 0.03, kit.dark_glass(), (0, y - 1.1, 0), axis="y")]
    parts += [kit.disc(1.74, kit.screen("topo", (3.5, 3.5), accent=HANDS[finish]), (0, y - 1.156, 0))]
    parts += _crown(kit, metal, r + 0.1, y - 0.5, 0, 0.42)
    for turn in (-32, 32):
        c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        parts += kit.group(
            kit.box((0.95, 0.42, 0.26), 0.18, 0.07, kit.paint("#24272c", "satin"), axis="x", power=2.2),
            rot=(0, -turn, 0),
            at=((r + 0.14) * c, y - 0.5, (r + 0.14) * s),
        )
    return parts + _lugs(kit, metal, r + 0.1, y - 0.35, 2.3)


def watch_4_trail(kit, finish, view):
    mat, metal = kit.paint(finish, "rubber"), kit.paint(CASES[finish], "satin", rough=0.34)
    y, z = 2.75, 3.25
    head = _head_trail(kit, finish, -y + 0.2)
    if view == 2:
        screws = kit.flat(
            kit.screw(0.17, (1.85 * math.cos(t), -y + 0.24, 1.85 * math.sin(t)), (0, 0, 180))
            for t in [math.pi / 4 + i * math.pi / 2 for i in range(4)]
        )
        words = kit.text("TITANIUM   10 ATM", 0.15, kit.black(), (0, -y + 0.215, -1.75), (0, 0, 180))
        parts = [*head, *screws, words, *sensor(kit, 1.2, -y + 0.22, contacts=False), *_straps_open(kit, y, z, mat, metal)]
        face_down(kit, parts)
        return kit.Shot(azimuth=-34, elevation=40, fill=0.84)
    closed(kit, y, z, 2.3, 0.34, mat, 0.86)
    buckle(kit, 2.0, (0, y + 0.14, 0), (90, 0, 180), metal)
    return kit.Shot(azimuth=-26, elevation=13, fill=0.82)


def _dock(kit, finish):
    """A heavy foot, a bent strip of aluminium, a charging disc that leans back by 35°. Returns the disc's centre."""
    shell, metal = kit.paint(finish, "matte"), kit.paint("#dcdad4", "satin", rough=0.3)
    kit.box((6.2, 6.2, 1.1), 1.6, 0.3, shell, (0, 0, 0.65), power=2.5)
    kit.box((5.8, 5.8, 0.2), 1.5, 0.05, kit.paint("#55585c", "rubber"), (0, 0, 0.1), power=2.5)
    strip = [(0, 1.9, 1.0), (0, 2.0, 3.0), (0, 1.9, 4.6), (0, 1.35, 5.9), (0, 0.2, 6.9), (0, -0.35, 7.2)]
    kit.strap(strip, 2.0, 0.42, metal, edge=0.15)
    kit.box((2.6, 1.4, 0.25), 0.4, 0.08, metal, (0, 1.9, 1.25), power=2.4)
    kit.logo(1.3, kit.paint("#a29c90", "satin"), (0, -3.115, 0.65))
    disc = kit.group(
        kit.cylinder(1.62, 0.66, 0.2, shell, axis="y"),
        kit.tube_ring(1.3, 1.22, 0.04, 0.01, kit.brass(), (0, -0.33, 0), axis="y"),
        kit.lathe([(1.2, 0), (1.0, -0.05), (0, -0.09)], kit.paint("#f7f3ea", "gloss"), (0, -0.335, 0), axis="y"),
        rot=(-35, 0, 0),
        at=(0, -0.6, 7.3),
    )
    cable = kit.cable(
        [(0, 3.0, 0.6), (0, 3.9, 0.5), (1.2, 5.6, 0.2), (4.5, 6.6, 0.18), (8.0, 5.6, 0.18)], 0.17, kit.paint("#d8d2c6", "rubber")
    )
    cable["unframed"] = True
    return disc, (0, -0.6, 7.3)


def watch_dock(kit, finish, view):
    _, centre = _dock(kit, finish)
    if view == 1:
        return kit.Shot(azimuth=34, elevation=16, fill=0.76)
    y = 2.7
    clock = kit.draw("figures", (3.5, 3.5), words="10:08", ink="#ffb27a", scale=0.52).rotate(90)
    watch = [
        *head_4(kit, "Ink", -y + 0.22, kit.screen(clock, (3.5, 3.5))),
        closed(kit, y, 3.15, 2.1, 0.28, kit.paint("Ink", "rubber"), 0.86),
    ]
    watch = kit.group(watch, at=(0, y - 0.22 - 0.36, 0))
    watch = kit.group(watch, rot=(0, 90, 0))
    kit.group(watch, rot=(-35, 0, 0), at=centre)
    return kit.Shot(azimuth=26, elevation=15, fill=0.78)


MODELS = {"watch-4": watch_4, "watch-4-trail": watch_4_trail, "watch-dock": watch_dock}
