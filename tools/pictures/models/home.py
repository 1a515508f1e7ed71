"""Things for the home. Light and the small things have modules of their own; here are the large ones."""
from __future__ import annotations

import math

from models.home_light import bulb_duo, lamp
from models.home_small import hub, plug_duo, sensor_kit, thermo
from models.parts_pictures import weight


def air_mini(kit, finish, view):
    pale = finish == "Chalk"
    shell = kit.paint(finish, "matte", rough=0.38)
    deep = kit.paint(kit.shade(kit.hexa(finish), 0.86 if pale else 1.35), "matte")
    kit.cylinder(8.9, 0.7, 0.15, kit.paint("#26292f", "rubber"), (0, 0, 0.35))
    kit.lathe([(0, 0.7), (8.6, 0.7), (9.4, 0.9), (9.8, 1.5), (9.9, 2.4), (9.9, 29.0), (9.75, 29.9), (9.3, 30.5), (8.6, 30.8), (8.1, 30.8),
               (8.0, 30.3), (0, 30.3)], shell)
    kit.tube_ring(9.92, 9.7, 0.07, 0.01, kit.black(), (0, 0, 6.3))
    # Slots all around the lower body: air goes in here, and out at the top.
    places, normals = [], []
    for rank in range(26):
        for at in range(84):
            t = (at + (0.5 if rank % 2 else 0)) * math.tau / 84
            front = abs(math.remainder(t + math.pi / 2, math.tau))
            z = 7.6 + rank * 0.62
            if front < 0.3 and z > 20.5:
                continue
            places.append((9.9 * math.cos(t), 9.9 * math.sin(t), z))
            normals.append((math.cos(t), math.sin(t), 0))
    kit.dots(places, 0.17, kit.paint("#0d0f13" if not pale else "#2c2a27", "matte"), normal=normals)
    # Outlet: concentric vanes on eight spokes.
    kit.disc(7.9, kit.black(), (0, 0, 30.32), axis="z")
    for radius in (7.5, 6.6, 5.7, 4.8, 3.9):
        kit.tube_ring(radius, radius - 0.26, 0.5, 0.08, deep, (0, 0, 30.6))
    for turn in range(8):
        t = turn * math.pi / 4
        kit.box((4.6, 0.24, 0.4), 0.1, 0.06, deep, (5.7 * math.cos(t), 5.7 * math.sin(t), 30.5), rot=(0, 0, 45 * turn))
    kit.cylinder(3.2, 0.8, 0.2, shell, (0, 0, 30.5))
    kit.logo(2.6, kit.paint("#8d8678" if pale else "#9aa1ad", "matte"), (0, 0, 30.905), rot=(-90, 0, 0), words="loomlight")
    # One knob, one figure, one ring of colour.
    y, z = -9.86, 25.6
    kit.cylinder(2.15, 0.4, 0.1, deep, (0, y, z), axis="y")
    kit.torus(2.0, 0.1, kit.glow("#57d68d", 5), (0, y - 0.2, z), axis="y")
    kit.cylinder(1.8, 0.9, 0.16, kit.paint("#fbf6ea" if pale else "#222a3c", "matte", rough=0.3), (0, y - 0.3, z), axis="y")
    kit.cylinder(1.42, 0.04, 0.01, kit.dark_glass(), (0, y - 0.745, z), axis="y")
    kit.text("7", 1.7, kit.glow("#f4fff6", 2.2), (0, y - 0.775, z))
    cord = kit.cable([(3, 9.2, 1.6), (3.6, 12, 0.6), (7, 16, 0.3), (16, 18, 0.3), (60, 18, 0.3)], 0.3,
                     kit.paint("#e4ddcf" if pale else "#1c2232", "rubber"))
    cord["unframed"] = True
    return kit.Shot(azimuth=18, elevation=13) if view == 1 else kit.Shot(azimuth=-24, elevation=36)


def speaker(kit, finish, view):
    cloth = kit.paint(finish, "knit", uv=True, tile=0.3)
    shade = {"Fog": 0.8, "Ink": 1.25, "Ember": 0.72}[finish]
    shell = kit.paint(kit.shade(kit.hexa(finish), shade), "matte", rough=0.42)
    key = kit.paint({"Fog": "#eef1f4", "Ink": "#39445d", "Ember": "#f3e3d2"}[finish], "matte", rough=0.36)
    kit.cylinder(5.9, 0.5, 0.1, kit.paint("#202329", "rubber"), (0, 0, 0.25))
    side = [(5.9, 0.5), (6.5, 0.62), (6.86, 1.2), (7.02, 2.4), (7.1, 5.0), (7.1, 9.4), (7.02, 13.5), (6.86, 15.9), (6.62, 17.0), (6.3, 17.55),
            (6.0, 17.7)]
    kit.lathe([(x, z) for x, _, z in kit.curve([(r, 0, z) for r, z in side], steps=6)], cloth, sharp=80)
    kit.lathe([(6.08, 17.5), (6.12, 17.72), (6.06, 17.9), (5.9, 18.02), (5.6, 18.05), (5.45, 17.96), (5.0, 17.82), (0, 17.78)], shell)
    for turn in range(6):
        t = math.radians(60 * turn + 30)
        place = (3.75 * math.cos(t), 3.75 * math.sin(t), 17.82)
        kit.tube_ring(0.98, 0.86, 0.08, 0.02, kit.black(), (place[0], place[1], 17.82))
        kit.lathe([(0, 0.24), (0.4, 0.25), (0.72, 0.29), (0.8, 0.26), (0.84, 0.18), (0.84, -0.05), (0, -0.05)][::-1], key, place)
        kit.text(str(turn + 1), 0.62, kit.paint("#6b7078", "matte"), (place[0], place[1], 18.08), rot=(-90, 0, 0))
    kit.tube_ring(1.72, 1.6, 0.1, 0.03, kit.black(), (0, 0, 17.82))
    kit.cylinder(1.55, 1.0, 0.16, kit.brass(0.28), (0, 0, 18.2))
    kit.box((0.1, 0.7, 0.04), 0.04, 0.01, kit.black(), (0, -0.95, 18.71))
    # A woven tag in the seam at the foot.
    tag = kit.paint("#f1ece1", "fabric", tile=0.08)
    kit.box((2.3, 0.9, 0.1), 0.06, 0.03, tag, (0, -7.06, 2.35), rot=(4, 0, 0), axis="y")
    kit.logo(1.6, kit.paint("#2b2f38", "matte"), (0, -7.125, 2.35), rot=(4, 0, 0))
    cord = kit.cable([(0, 6.4, 0.9), (0.4, 9, 0.35), (4, 13, 0.22), (12, 15, 0.22), (50, 15, 0.22)], 0.22, kit.paint("#2b2f38", "braid", uv=True))
    cord["unframed"] = True
    return kit.Shot(azimuth=0, elevation=16) if view == 1 else kit.Shot(azimuth=24, elevation=44)


def scale(kit, finish, view):
    pale = finish == "Chalk"
    colour = kit.hexa(finish)
    body = kit.paint(kit.shade(colour, 0.9 if pale else 1.3), "matte", rough=0.4)
    glass = kit.paint(finish, "gloss", rough=0.1)
    field = kit.paint(kit.shade(colour, 0.955 if pale else 1.28), "gloss", rough=0.22)
    kit.box((29.4, 29.4, 1.3), 4.0, 0.5, body, (0, 0, 1.25), power=2.6)
    kit.box((30.0, 30.0, 0.6), 4.3, 0.16, glass, (0, 0, 2.15), power=2.6)
    top = 2.452
    for x in (-7.4, 7.4):
        for y in (-5.2, 5.6):
            kit.panel(9.4, 8.0, 3.0, field, (x, y, top), axis="z")
    kit.panel(7.4, 3.4, 0.6, kit.paint("#06070a", "gloss"), (0, 10.6, top + 0.003), axis="z")
    kit.panel(6.4, 2.5, 0.2, kit.screen(weight(6.4, 2.5), (6.4, 2.5), strength=1.6), (0, 10.6, top + 0.012), axis="z")
    kit.logo(3.0, kit.paint("#8d8678" if pale else "#9aa1ad", "matte"), (0, -12.4, top), rot=(-90, 0, 0))
    for x in (-11.5, 11.5):
        for y in (-11.5, 11.5):
            kit.cylinder(1.7, 0.7, 0.12, kit.paint("#3a3d42", "rubber"), (x, y, 0.35))
    return kit.Shot(azimuth=20, elevation=38) if view == 1 else kit.Shot(azimuth=-32, elevation=20)


MODELS = {
    "lamp": lamp, "bulb-duo": bulb_duo, "hub": hub, "plug-duo": plug_duo, "sensor-kit": sensor_kit, "air-mini": air_mini, "thermo": thermo,
    "speaker": speaker, "scale": scale,
}
