"""Bands, watches, the ring and the knitted strap."""

from __future__ import annotations

import math

from models import bands, watches

TITANIUM = {"Ink": "#2b2e36", "Silver": "#c9c8c6"}


def _ring(kit, finish):
    """The ring lying flat: titanium outside, dark resin inside with its sensors towards +Y."""
    inner, outer, wide = 0.95, 1.19, 0.72
    metal = kit.paint(TITANIUM[finish], "satin", rough=0.2)
    h = wide / 2
    shell = [
        (inner + 0.03, -h),
        (outer - 0.1, -h),
        (outer - 0.03, -h + 0.06),
        (outer, -h + 0.18),
        (outer, h - 0.18),
        (outer - 0.03, h - 0.06),
        (outer - 0.1, h),
        (inner + 0.03, h),
    ]
    parts = [kit.lathe(shell, metal, segments=160, sharp=60)]
    parts += [
        kit.lathe(
            [(inner + 0.04, -h + 0.005), (inner, -h + 0.05), (inner, h - 0.05), (inner + 0.04, h - 0.005)],
            kit.paint("#101115", "gloss"),
            segments=160,
        )
    ]
    for turn, kind in ((-34, "well"), (0, "lamp"), (34, "well"), (180, "contact"), (160, "contact"), (200, "contact")):
        t = math.radians(90 + turn)
        place, rot = (math.cos(t) * inner, math.sin(t) * inner, 0), (0, 0, turn)
        if kind == "contact":
            parts += kit.group(kit.box((0.2, 0.32, 0.05), 0.05, 0.015, kit.brass(), axis="y"), at=place, rot=rot)
        else:
            parts += kit.group(kit.blob((0.36, 0.16, 0.4), (2.4, 2.4), kit.dark_glass()), at=place, rot=rot)
            colour = kit.glow("#4dff86", 6) if kind == "lamp" else kit.glow("#ff3b30", 1.2)
            parts += kit.group([kit.disc(0.05, colour, (0, -0.084, s)) for s in (-0.07, 0.07)], at=place, rot=rot)
    return parts


def ring_1(kit, finish, view):
    ring = _ring(kit, finish)
    if view == 1:
        kit.group(kit.group(ring, rot=(90, 0, 0)), rot=(0, 200, 0))
        return kit.Shot(azimuth=-38, elevation=20, fill=0.66)
    shell = kit.paint(finish, "matte") if finish == "Ink" else kit.paint("#e9e7e3", "matte")
    kit.group(ring, at=(0, 0, 1.75), rot=(0, 0, 150))
    kit.lathe(
        [(0, 0), (2.1, 0), (2.25, 0.12), (2.25, 0.9), (2.12, 1.12), (1.9, 1.2), (1.55, 1.2), (1.45, 1.16), (1.4, 1.1), (0, 1.1)],
        shell,
        segments=128,
    )
    kit.lathe([(0.86, 1.05), (0.86, 1.7), (0.8, 1.84), (0.6, 1.9), (0, 1.92)], kit.paint("#17191e", "gloss"), segments=96)
    kit.lathe([(1.36, 1.11), (1.3, 1.14), (0.9, 1.14)], kit.paint("#22252b", "rubber"))
    kit.cylinder(0.06, 0.03, 0.01, kit.glow("#9dffbf", 3), (0, -2.25, 0.5), axis="y")
    kit.group(kit.usb_c((0, -2.26, 0.45), scale=0.9), rot=(0, 0, 150))
    return kit.Shot(azimuth=14, elevation=26, fill=0.72)


def strap_knit(kit, finish, view):
    """A loop on its edge; the clip with its two ends at the front."""
    mat = kit.paint(finish, "knit", uv=True, tile=0.17)
    steel = kit.steel(0.18)
    line = [
        (-1.2, -2.9, 0),
        (-2.6, -2.2, 0),
        (-3.5, -0.2, 0),
        (-3.2, 2.0, 0),
        (-1.4, 3.3, 0),
        (1.0, 3.3, 0),
        (3.0, 2.1, 0),
        (3.5, -0.1, 0),
        (2.7, -2.1, 0),
        (1.2, -2.9, 0),
    ]
    kit.strap(line, 2.0, 0.24, mat, across=(0, 0, 1), smoothing=14)
    for side in (-1, 1):
        kit.box((0.5, 0.42, 2.1), 0.14, 0.08, steel, (side * 1.12, -2.95, 0), (0, 0, side * 14), power=2.3)
        kit.tube([(side * 0.86, -3.0, -1.02), (side * 0.86, -3.0, 1.02)], 0.09, steel, smoothing=0)
    kit.logo(0.9, kit.paint("#5a5d62", "satin"), (-1.1725, -3.1575, 0), (0, 90, -14))
    if view == 2:
        return kit.Shot(azimuth=-34, elevation=24, fill=1.55, shift=(0.12, 0.1), fstop=5.6)
    return kit.Shot(azimuth=-24, elevation=30, fill=0.8)


MODELS = {**bands.MODELS, **watches.MODELS, "ring-1": ring_1, "strap-knit": strap_knit}
