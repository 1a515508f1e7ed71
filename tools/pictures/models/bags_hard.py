"""Hard travel things: cabin case, bottle, warm mug, key torch."""
from __future__ import annotations

import math

from models.parts_forms import Skin
from models.parts_light import spot, steam_over
from models.parts_soft import conform, puller


def _rib(kit, x, mat, low, high, front, side):
    """One rib of the case: up from below, along the front, over the top, ending at the seam. side −1 is the front, 1 the back."""
    r = 3.6
    path = [(x, side * 1.6, low)]
    path += [(x, side * (front - r + r * math.sin(t)), low + r - r * math.cos(t)) for t in [i / 10 * math.pi / 2 for i in range(11)]]
    path += [(x, side * (front - r + r * math.cos(t)), high - r + r * math.sin(t)) for t in [i / 10 * math.pi / 2 for i in range(11)]]
    path.append((x, side * 1.6, high))
    return kit.sweep(path, kit.outline(2.5, 1.1, 0.5, 2.2, 6), mat, across=(1, 0, 0), scale=lambda t: (1, min(1, 0.3 + 12 * min(t, 1 - t))))


def _wheel(kit, at, turn):
    """A double castor: fork, two tyres with bright hubs."""
    grey, tyre, hub = kit.paint("#2b2f37", "matte", rough=0.36), kit.paint("#141519", "rubber"), kit.paint("#b9bdc4", "satin")
    parts = [kit.cylinder(1.9, 1.5, 0.3, grey, (0, 0, 5.0)), kit.box((2.3, 3.4, 3.6), 1.0, 0.4, grey, (0, 0.7, 3.4)),
             kit.cylinder(0.5, 4.6, 0.1, hub, (0, 1.2, 2.5), axis="x")]
    for side in (-1, 1):
        x = side * 1.55
        parts += [kit.cylinder(2.5, 1.5, 0.4, tyre, (x, 1.2, 2.5), axis="x"), kit.cylinder(1.5, 1.56, 0.1, hub, (x, 1.2, 2.5), axis="x"),
                  kit.cylinder(0.45, 1.7, 0.1, grey, (x, 1.2, 2.5), axis="x")]
        parts.append(kit.box((1.9, 4.4, 0.7), 0.6, 0.3, grey, (x, 0.9, 5.0)))
    return kit.group(parts, rot=(0, 0, turn), at=at)


def cabin(kit, finish, view):
    colour = kit.hexa(finish)
    shell = kit.paint(finish, "matte", rough=0.34)
    deep = kit.paint(kit.shade(colour, {"Ink": 1.5, "Fog": 0.72, "Lichen": 0.66}[finish]), "matte")
    dark = kit.paint("#22262e", "matte", rough=0.36)
    w, low, high, front = 34.0, 5.6, 51.0, 9.7
    middle, tall = (low + high) / 2, high - low
    kit.box((w, tall, 2 * front), 5.2, 3.6, shell, (0, 0, middle), axis="y", power=2.5, steps=16)
    for side in (-1, 1):
        for at in range(7):
            _rib(kit, (at - 3) * 3.7, shell, low - 0.06, high + 0.06, front + 0.1, side)
    # Seam with the zip, a frame on either side of it, corner guards.
    kit.ring_frame(w + 0.3, tall + 0.3, 1.5, 0.6, 5.35, 0.1, kit.paint("#15171c", "fabric", tile=0.2), (0, 0, middle), power=2.5)
    for y in (-1.0, 1.0):
        kit.ring_frame(w + 0.7, tall + 0.7, 0.6, 0.9, 5.5, 0.22, deep, (0, y, middle), power=2.5)
    kit.ring_frame(w + 0.46, tall + 0.46, 0.22, 0.5, 5.4, 0.05, kit.paint("#6d737e", "satin"), (0, 0, middle), power=2.5)
    # The slim pocket in front: a zip across the ribs.
    y = -front - 0.62
    kit.box((27.4, 1.5, 0.9), 0.5, 0.2, kit.paint("#15171c", "fabric", tile=0.2), (0, y + 0.22, 40.0), axis="y")
    for z in (39.78, 40.22):
        kit.box((26.4, 0.2, 0.12), 0.05, 0.03, kit.paint("#6d737e", "satin"), (0, y - 0.26, z), axis="y")
    puller(kit, (-12.6, y - 0.35, 40.0), cord="Ember", scale=1.25)
    kit.box((6.6, 1.7, 0.5), 0.4, 0.1, kit.paint("#c9ccd0", "satin"), (0, y + 0.1, 15.0), axis="y")
    kit.logo(5.2, kit.paint("#2a2d33", "matte"), (0, y - 0.16, 15.0), words="tramontane")
    # Lock on the right flank, carrying handles on top and flank.
    lock = [kit.box((2.6, 7.6, 1.0), 0.8, 0.25, dark, axis="y")]
    for at in range(3):
        lock.append(kit.cylinder(0.62, 1.0, 0.08, kit.paint("#c9ccd2", "satin"), (-0.2, -0.3, 1.9 - at * 1.15), axis="x"))
        lock.append(kit.text("473"[at], 0.7, kit.black(), (-0.2, -0.93, 1.9 - at * 1.15), rot=(0, 0, 0)))
    lock.append(kit.box((1.3, 1.3, 0.4), 0.3, 0.1, kit.paint("Ember", "matte"), (-0.1, -0.45, -2.5), axis="y"))
    kit.group(lock, rot=(0, 0, 90), at=(w / 2 + 0.55, -0.4, 36.0))
    for pivot, rot in (((0, 1.8, high), (0, 0, 0)), ((w / 2, 1.8, middle - 4), (0, 90, 0))):
        grip = [kit.sweep(kit.curve([(-6.4, 0, -0.2), (-6.0, 0, 1.0), (-4.4, 0, 1.7), (0, 0, 1.9), (4.4, 0, 1.7), (6.0, 0, 1.0), (6.4, 0, -0.2)]),
                          kit.outline(2.7, 1.0, 0.45, 2.3, 6), dark, across=(0, 1, 0)),
                *[kit.box((2.4, 3.4, 0.7), 0.7, 0.2, deep, (x, 0, 0.2)) for x in (-6.3, 6.3)]]
        kit.group(grip, rot=rot, at=pivot)
    # The pull-out handle.
    pulled = 21.0 if view == 1 else 1.6
    metal = kit.paint("#d4d6da", "satin", rough=0.3)
    for x in (-7.6, 7.6):
        kit.box((1.7, 1.2, pulled + 1), 0.4, 0.1, metal, (x, 6.4, high + pulled / 2))
        kit.box((2.9, 2.4, 0.8), 0.8, 0.2, dark, (x, 6.4, high + 0.2))
        if view == 1:
            kit.box((2.0, 1.5, pulled * 0.45), 0.45, 0.1, kit.paint("#aeb2b8", "satin"), (x, 6.4, high + pulled * 0.225))
    kit.box((18.4, 3.0, 2.3), 1.3, 0.8, dark, (0, 6.4, high + pulled + 0.6))
    kit.box((5.4, 1.4, 0.3), 0.6, 0.1, kit.paint("Ember", "matte"), (0, 6.4, high + pulled + 1.75))
    for x, y, turn in ((-12.4, -6.6, 28), (12.4, -6.6, -18), (-12.4, 6.4, 40), (12.4, 6.4, -26)):
        _wheel(kit, (x, y, 0), turn)
    return kit.Shot(azimuth=27, elevation=8, fill=0.8) if view == 1 else kit.Shot(azimuth=-34, elevation=15, fill=0.8)


def _bottle_lid(kit, finish):
    """A knurled cap with a carrying loop of rubberised steel."""
    lid = kit.paint({"Chalk": "#2b3038", "Ink": "#10151f", "Ember": "#23262d"}[finish], "matte", rough=0.38)
    parts = [kit.cylinder(2.55, 3.0, 0.28, lid, (0, 0, 1.5))]
    for at in range(44):
        t = at * math.tau / 44
        parts.append(kit.capsule(0.1, 1.7, lid, (2.53 * math.cos(t), 2.53 * math.sin(t), 1.4)))
    parts.append(kit.sweep(kit.curve([(-2.3, 0, 1.8), (-2.42, 0, 3.2), (-1.7, 0, 4.7), (0, 0, 5.3), (1.7, 0, 4.7), (2.42, 0, 3.2), (2.3, 0, 1.8)]),
                           kit.outline(1.5, 0.62, 0.28, 2.2, 6), lid, across=(0, 1, 0)))
    parts += [kit.cylinder(0.55, 5.25, 0.12, kit.steel(), (0, 0, 2.1), axis="x"), kit.cylinder(1.5, 0.06, 0.02, kit.steel(), (0, 0, 3.0))]
    return parts


def bottle(kit, finish, view):
    coat = kit.paint(finish, "powder")
    steel = kit.paint("#cfd1d4", "satin", rough=0.26)
    side = [(3.1, 0.55), (3.38, 0.75), (3.5, 1.3), (3.5, 3.0), (3.5, 13.6), (3.44, 14.8), (3.2, 15.9), (2.78, 16.8), (2.45, 17.4), (2.36, 18.0),
            (2.36, 18.4)]
    kit.lathe([(0, 0.55), *[(x, z) for x, _, z in kit.curve([(r, 0, z) for r, z in side], steps=8)]], coat, sharp=60)
    kit.lathe([(0, 0), (2.9, 0), (3.16, 0.12), (3.22, 0.56), (0, 0.56)], steel)
    thread = [(2.3, 18.35), (2.3, 18.7)]
    for turn in range(3):
        z = 18.75 + turn * 0.36
        thread += [(2.18, z), (2.28, z + 0.1), (2.28, z + 0.16), (2.18, z + 0.26)]
    kit.lathe([*thread, (2.2, 19.95), (2.12, 20.05), (2.0, 20.0), (1.96, 19.6), (1.96, 12.0), (0, 12.0)], steel)
    mark = kit.paint({"Chalk": "#8d8678", "Ink": "#8b95ab", "Ember": "#7d280c"}[finish], "matte")
    kit.text("tramontane", 1.05, mark, (0, -3.52, 8.6), rot=(0, -90, 0))
    lid = _bottle_lid(kit, finish)
    if view == 1:
        kit.group(lid, at=(0, 0, 18.2))
        kit.group(lid, rot=(0, 0, 32))
        return kit.Shot(azimuth=12, elevation=9)
    seal = kit.torus(2.1, 0.2, kit.paint("#f4f1ea", "rubber"), (0, 0, 0.1))
    kit.group(lid, seal, rot=(0, 0, 70), at=(6.4, -2.4, 0))
    return kit.Shot(azimuth=-16, elevation=24)


def mug(kit, finish, view):
    glaze = kit.paint(finish, "gloss", rough=0.3)
    inside = kit.paint("#f3ede0" if finish == "Chalk" else "#e8e3d8", "gloss")
    lift = 1.25
    outer = [(2.9, lift), (3.4, lift + 0.12), (3.66, lift + 0.6), (3.8, lift + 2.0), (3.95, lift + 6.0), (4.0, lift + 8.6), (4.0, lift + 9.5)]
    body = kit.lathe([(0, lift), *[(x, z) for x, _, z in kit.curve([(r, 0, z) for r, z in outer], steps=8)]], glaze, sharp=60)
    kit.lathe([(4.0, lift + 9.5), (3.97, lift + 9.68), (3.88, lift + 9.78), (3.76, lift + 9.72), (3.7, lift + 9.55)], glaze)
    kit.lathe([(3.7, lift + 9.56), (3.66, lift + 8.0), (3.6, lift + 6.0), (0, lift + 6.0)], inside)
    # Coffee with its lighter rim of foam.
    level = lift + 8.15
    kit.lathe([(0, level), (3.3, level), (3.6, level + 0.03), (3.67, level + 0.1)], kit.paint("#24110a", "gloss", rough=0.06))
    kit.torus(3.52, 0.11, kit.paint("#8d5a33", "gloss", rough=0.3), (0, 0, level + 0.02), squash=0.4)
    for x, y, r in ((1.9, -1.4, 0.16), (2.2, -1.0, 0.1), (-2.4, 0.8, 0.14), (-2.1, 1.2, 0.09), (-0.4, -2.6, 0.12)):
        kit.torus(r, 0.035, kit.paint("#8d5a33", "gloss"), (x, y, level + 0.01), squash=0.6)
    kit.sweep(kit.curve([(3.7, 0, lift + 8.1), (5.0, 0, lift + 8.3), (6.3, 0, lift + 7.4), (6.75, 0, lift + 5.4), (6.2, 0, lift + 3.2),
                         (4.9, 0, lift + 2.2), (3.6, 0, lift + 2.2)]),
              kit.outline(1.35, 0.78, 0.36, 2.2, 7), glaze, across=(0, 1, 0), scale=lambda t: 1.0 + 0.35 * abs(2 * t - 1) ** 4)
    # The small light under the rim, orange while it warms.
    kit.capsule(0.13, 1.5, kit.glow("#ff9436", 6), (0, -3.97, lift + 8.35), rot=(0, 90, 0))
    conform(kit.text("tramontane", 0.55, kit.paint("#a59c8a" if finish == "Chalk" else "#6b768f", "matte"), (0, 0, lift + 2.4)), Skin(body), 0.01)
    # Charging coaster with a brass ring and its lead.
    base = kit.paint("#23272f" if finish == "Ink" else "#d9d0bf", "matte", rough=0.4)
    kit.lathe([(0, 0), (5.2, 0), (5.5, 0.15), (5.6, 0.4), (5.5, 0.8), (5.1, 1.02), (4.4, 1.05), (4.25, 0.9), (0, 0.9)], base)
    kit.torus(4.72, 0.07, kit.brass(), (0, 0, 1.05), squash=0.5)
    kit.cylinder(3.0, 0.4, 0.05, kit.paint("#2a2d33", "rubber"), (0, 0, 1.08))
    cord = kit.cable([(-4.6, 2.8, 0.5), (-6.5, 4.6, 0.3), (-10.0, 6.4, 0.2), (-16, 6.0, 0.2), (-60, 4, 0.2)], 0.2,
                     kit.paint("#2b2f38" if finish == "Ink" else "#e4ddcf", "braid", uv=True, tile=0.3))
    cord["unframed"] = True
    if view == 1:
        steam_over(kit, (0, 0.4, lift + 12.2), 7.6, turn=22)
        return kit.Shot(azimuth=22, elevation=19, fill=0.62, shift=(0, -0.1))
    kit.group(_mug_lid(kit, finish), at=(-7.6, -4.4, 0))
    return kit.Shot(azimuth=-24, elevation=32)


def _mug_lid(kit, finish):
    glaze = kit.paint(finish, "gloss", rough=0.3)
    return [kit.lathe([(0, 0.0), (3.5, 0.0), (3.55, 0.5), (4.0, 0.52), (4.08, 0.66), (4.0, 0.82), (3.2, 0.95), (0, 1.0)], glaze),
            kit.torus(3.5, 0.14, kit.paint("#f4f1ea", "rubber"), (0, 0, 0.25)), kit.box((1.6, 0.6, 0.5), 0.28, 0.2, kit.brass(), (0, 0, 1.15)),
            kit.box((1.3, 0.5, 0.06), 0.24, 0.02, kit.black(), (0, -2.9, 0.98))]


def torch(kit, finish, view):
    """Built standing on its lamp-less end: tail with the ring below, head above."""
    metal = kit.paint("#232c44", "satin", rough=0.34)
    steel = kit.steel(0.2)
    knurl = []
    body = [(0, 0.0), (0.5, 0.0), (0.66, 0.08), (0.7, 0.22), (0.7, 0.5), (0.64, 0.56), (0.64, 0.66), (0.72, 0.72), (0.72, 3.3), (0.66, 3.36),
            (0.66, 3.5), (0.74, 3.56), (0.8, 3.8), (0.85, 4.1), (0.85, 5.5), (0.8, 5.62), (0.72, 5.62), (0.66, 5.3)]
    parts = [kit.lathe(body, metal, sharp=25)]
    for at in range(30):
        t = at * math.tau / 30
        if abs(math.remainder(t + math.pi / 2, math.tau)) < 0.34:
            continue  # a smooth field for the wordmark
        for step in range(6):
            knurl.append(kit.box((0.09, 0.09, 0.26), 0.03, 0.03, metal, (0.725 * math.cos(t), 0.725 * math.sin(t), 1.0 + step * 0.38)))
    for at in range(24):
        t = at * math.tau / 24
        knurl.append(kit.box((0.1, 0.13, 0.8), 0.04, 0.03, metal, (0.86 * math.cos(t), 0.86 * math.sin(t), 4.62), rot=(0, 0, math.degrees(t))))
    parts += knurl
    parts += [kit.tube_ring(0.87, 0.8, 0.12, 0.03, kit.brass(), (0, 0, 5.36)),
              kit.tube_ring(0.68, 0.6, 0.13, 0.02, kit.paint("Ember", "rubber"), (0, 0, 0.61))]
    # Reflector, emitter, front glass.
    parts += [kit.lathe([(0.12, 4.7), (0.3, 4.75), (0.52, 5.0), (0.68, 5.5)], kit.paint("#f4f4f4", "polished", rough=0.06)),
              kit.cylinder(0.17, 0.06, 0.01, kit.glow("#fff3d2", 40), (0, 0, 4.78))]
    parts.append(kit.disc(0.67, kit.glow("#fff6df", 5), (0, 0, 5.42), axis="z"))
    # Tail: an eye and the split ring through it.
    parts += [kit.box((0.3, 0.95, 0.8), 0.12, 0.06, steel, (0, 0, -0.3))]
    parts += kit.group([kit.torus(1.25, 0.075, steel), kit.torus(1.25, 0.075, steel, (0, 0, 0.15)),
                        kit.torus(1.25, 0.07, steel, (0, 0, 0.08), rot=(2.5, 0, 0))], rot=(0, 90, 0), at=(0, 0, -1.45))
    parts.append(kit.logo(1.9, kit.paint("#c3cad8", "matte"), (0, -0.728, 2.0), rot=(0, -90, 0), words="tramontane"))
    if view == 1:
        # Lying, its beam on the floor.
        kit.group(parts, rot=(0, 90, 0), at=(0, 0, 0.87))
        kit.group(parts, rot=(0, 0, -16))
        a = math.radians(-16)
        spot((5.7 * math.cos(a), 5.7 * math.sin(a), 0.9), (9.5 * math.cos(a), 9.5 * math.sin(a), -0.4), 3600, spread=84, blend=0.75, radius=0.2)
        return kit.Shot(azimuth=14, elevation=34, fill=0.6, shift=(-0.13, 0.03), exposure=-0.25)
    # Standing on its head: the rubber lip is pushed aside and shows the socket.
    kit.group(parts, rot=(180, 0, 0), at=(0, 0, 5.62))
    kit.group(parts, rot=(0, 0, 40))
    return kit.Shot(azimuth=18, elevation=20)
