"""Light for the home: the desk lamp and the pair of colour bulbs."""
from __future__ import annotations

import math

from models.parts_forms import lowest
from models.parts_light import lit_glass, spot


def _joint(kit, at, shell, radius=1.05, width=2.0):
    """A drum joint with a brass cap on both sides."""
    return [
        kit.cylinder(radius, width, 0.12, shell, at, axis="y"),
        kit.tube_ring(radius + 0.01, radius - 0.08, 0.04, 0.01, kit.black(), at, axis="y"),
        kit.cylinder(radius * 0.62, width + 0.16, 0.05, kit.brass(), at, axis="y"),
    ]


def lamp(kit, finish, view):
    shell = kit.paint(finish, "matte", rough=0.36)
    trim = kit.paint(kit.shade(kit.hexa(finish), 0.86 if finish == "Chalk" else 1.5), "matte")
    kit.lathe([(0, 0.25), (7.5, 0.25), (7.95, 0.45), (8.0, 0.7), (8.0, 1.15), (7.85, 1.42), (7.5, 1.55), (0, 1.6)], shell)
    kit.cylinder(7.4, 0.3, 0.05, kit.paint("#2b2d33", "rubber"), (0, 0, 0.15))
    # The knob: turned for brightness, pressed to keep this light.
    kit.tube_ring(1.6, 1.42, 0.06, 0.02, kit.black(), (3.6, -3.6, 1.6))
    kit.cylinder(1.35, 1.1, 0.14, kit.brass(0.3), (3.6, -3.6, 2.1))
    for at in range(40):
        t = at * math.tau / 40
        kit.box((0.06, 0.06, 0.75), 0.02, 0.02, kit.paint("#8a6633", "satin"), (3.6 + 1.34 * math.cos(t), -3.6 + 1.34 * math.sin(t), 2.1))
    foot, knee, head = (-4.2, 0, 3.1), (-10.5, 0, 23.5), (4.0, 0, 42.5)
    kit.box((2.0, 2.6, 2.0), 0.5, 0.25, shell, (-4.2, 0, 2.1))
    _joint(kit, foot, shell)
    for start, end, y in ((foot, knee, -0.62), (foot, knee, 0.62), (knee, head, 0.0)):
        kit.tube([(start[0], y, start[2]), (end[0], y, end[2])], 0.36 if y else 0.46, shell, smoothing=0)
    _joint(kit, knee, shell, 1.15)
    _joint(kit, head, shell)
    # The woven lead follows the arm and leaves at the back.
    lead = kit.paint("#d7ccb8" if finish == "Chalk" else "#39435c", "braid", uv=True, tile=0.25)
    kit.tube([(-4.0, 0.0, 3.3), (-6.4, 0.0, 11.0), (-9.9, 0.0, 22.0)], 0.17, lead)
    way = 1 if view == 1 else -1  # out of the picture on the shorter side
    cord = kit.cable([(0, 7.7, 0.8), (0, 9.6, 0.5), (2.5 * way, 13, 0.2), (10 * way, 16, 0.2), (30 * way, 17, 0.2), (160 * way, 12, 0.2)], 0.2, lead)
    cord["unframed"] = True
    tilt = 4
    bar = [
        kit.box((29.0, 4.2, 1.1), 2.05, 0.36, shell, (11.2, 0, 0)),
        kit.box((27.4, 3.1, 0.2), 1.5, 0.05, trim, (11.2, 0, -0.5)),
        kit.panel(26.6, 2.4, 1.15, kit.glow("#fff0d2", 9), (11.2, 0, -0.615), axis="-z"),
        kit.box((2.2, 1.5, 1.6), 0.4, 0.3, shell, (0, 0, 0.1)),
        kit.logo(2.6, kit.paint("#9a917f" if finish == "Chalk" else "#aab2c2", "matte"), (21.8, -2.115, 0.0), words="loomlight"),
        kit.cylinder(0.26, 0.06, 0.02, kit.dark_glass(), (2.6, 0, 0.56)),
    ]
    kit.group(bar, rot=(0, tilt, 0), at=(head[0], 0, head[2] - 0.2))
    spot((15, 0, 40.5), (14, 0, 0), 26000, spread=88, blend=1.0, colour="#ffe0b0", radius=4)
    if view == 1:
        return kit.Shot(azimuth=16, elevation=8, fill=0.78)
    return kit.Shot(azimuth=-38, elevation=17, fill=0.78)


def _bulb(kit, colours, strength=3.0):
    """An A60 bulb standing on its cap; colours None: switched off."""
    glass = lit_glass(*colours, strength) if colours else kit.paint("#f4f1ea", "frosted", rough=0.22)
    white = kit.paint("#f1eee6", "matte", rough=0.3)
    dome = [(1.72, 4.9), (2.0, 5.6), (2.45, 6.5), (2.8, 7.3), (2.98, 8.1), (3.0, 8.6), (2.92, 9.3), (2.68, 10.0), (2.25, 10.65), (1.65, 11.1),
            (0.9, 11.34), (0, 11.4)]
    smooth = [(x, z) for x, _, z in kit.curve([(r, 0, z) for r, z in dome], steps=5)]
    parts = [
        kit.lathe(smooth, glass, sharp=80),
        kit.lathe([(1.32, 2.7), (1.36, 2.78), (1.5, 3.6), (1.74, 4.86), (1.76, 4.94), (1.7, 4.98), (0, 4.98)], white),
        kit.lathe([(1.77, 4.82), (1.79, 4.86), (1.79, 4.93), (1.77, 4.97), (1.6, 4.97), (1.6, 4.82)], kit.paint("#cfcac0", "satin"), closed=True),
    ]
    steel = kit.paint("#d6d3cc", "polished", rough=0.2)
    thread = [(0.98, 0.72)]
    for turn in range(5):
        z = 0.86 + turn * 0.36
        thread += [(1.18, z), (1.3, z + 0.09), (1.3, z + 0.16), (1.18, z + 0.26)]
    parts.append(kit.lathe([(0, 0.72), *thread, (1.24, 2.66), (1.3, 2.74), (0, 2.74)], steel))
    parts.append(kit.lathe([(0, 0.16), (0.5, 0.2), (0.95, 0.6), (1.0, 0.74), (0, 0.74)], kit.black("gloss")))
    parts.append(kit.lathe([(0, 0.0), (0.3, 0.02), (0.46, 0.1), (0.46, 0.22), (0, 0.22)], steel))
    return parts


WARM, VIOLET = ("#fff4d2", "#ffc061"), ("#e6d0ff", "#5a1fd8")


def bulb_duo(kit, finish, view):
    dusk = kit.shade(kit.backdrops["home"], 0.8)  # light shows best where it is not quite bright
    if view == 1:
        _bulb(kit, WARM)
        kit.group(_bulb(kit, VIOLET), at=(7.4, 1.6, 0))
        return kit.Shot(azimuth=12, elevation=9, backdrop=dusk)
    # One lies: the screw thread and the contact are what a buyer checks first.
    lying = _bulb(kit, None)
    kit.group(lying, rot=(-74, 0, 0), pivot=(0, 0, 5.7))
    kit.group(lying, rot=(0, 0, 64))
    kit.group(lying, at=(-2.6, -3.6, -lowest(lying)))
    kit.group(_bulb(kit, VIOLET), at=(3.4, 2.6, 0))
    return kit.Shot(azimuth=8, elevation=20, backdrop=dusk)
