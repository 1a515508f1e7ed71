"""Chargers for wall, desk and car."""

from __future__ import annotations

import math

from models.parts_power import pins_eu, pins_uk, pins_us, readout, usb_a, watts


def _print_on(kit, finish):
    return kit.paint("#8f897c" if finish == "Chalk" else "#9aa4b6", "matte")


# ---------------------------------------------------------------------------------------------------------------- Charger 30


def cube(kit, finish, plug="US"):
    """A cube of 36 mm on the floor: port to the front, pins to the back."""
    side, shell = 3.6, kit.paint(finish, "matte", rough=0.36)
    body = kit.box((side, side, side), 0.8, 0.42, shell, (0, 0, side / 2), power=2.6)
    lip = kit.box(
        (2.75, 2.75, 0.05), 0.5, 0.02, kit.paint(kit.shade(kit.hexa(finish), 0.97), "gloss", rough=0.24), (0, -side / 2, side / 2), axis="y"
    )
    parts = [
        body,
        lip,
        kit.usb_c((0, -side / 2 - 0.03, side / 2 + 0.1), scale=1.1),
        kit.text("30 W", 0.3, _print_on(kit, finish), (0, -side / 2 - 0.027, side / 2 - 0.85)),
        kit.logo(1.15, _print_on(kit, finish), (side / 2 + 0.003, 0, side / 2), (0, 0, 90)),
    ]
    return [parts, _pins(kit, finish, plug, side / 2, side / 2, 2.7)]


def _pins(kit, finish, plug, back, middle, wide):
    """The plug of a country on the back of a charger: US blades in their folding cradle, EU and UK on plates of their own."""
    shell = kit.paint(finish, "matte", rough=0.36)
    dark = kit.paint("#23262c", "matte")
    if plug == "US":
        well = kit.box((wide * 0.72, 1.5, 0.06), 0.2, 0.02, kit.paint(kit.shade(kit.hexa(finish), 0.6), "matte"), (0, back, middle), axis="y")
        hub = kit.cylinder(0.36, 1.62, 0.04, shell, (0, back + 0.02, middle), axis="x")
        return [well, hub, kit.group(pins_us(kit), at=(0, back + 0.3, middle))]
    if plug == "EU":
        plate = kit.box((wide * 0.95, 1.35, 0.5), 0.6, 0.12, shell, (0, back + 0.2, middle), axis="y")
        return [plate, kit.group(pins_eu(kit, dark), at=(0, back + 0.44, middle))]
    plate = kit.box((max(wide, 3.6), 3.5, 0.4), 0.5, 0.1, shell, (0, back + 0.16, middle), axis="y")
    return [plate, kit.group(pins_uk(kit, dark), at=(0, back + 0.34, middle))]


def _three_plugs(kit, finish, build, pitch):
    """The models for the US, the EU and the UK together, turned to show their pins."""
    for plug, x, y, turn in (("US", -1, 0, 14), ("EU", 0, -0.95, 0), ("UK", 1, 0, -10)):
        kit.group(build(kit, finish, plug), rot=(0, 0, 180 + turn), at=(x * pitch, y * pitch, 0))


def charger_30(kit, finish, view):
    if view == 1:
        cube(kit, finish, "US")
        return kit.Shot(azimuth=32, elevation=20, fill=0.66)
    _three_plugs(kit, finish, cube, 4.3)
    return kit.Shot(azimuth=-26, elevation=26, fill=0.8)


# ---------------------------------------------------------------------------------------------------------------- Charger 65


def tower(kit, finish, plug="EU"):
    """Three ports in a column, ribbed sides to pull by: 42 wide, 58 high, 31 deep."""
    wide, deep, high = 4.2, 3.1, 5.8
    shell = kit.paint(finish, "matte", rough=0.36)
    body = kit.box((wide, deep, high), 0.6, 0.3, shell, (0, 0, high / 2), power=2.5)
    plate = kit.box((2.7, 4.9, 0.05), 0.45, 0.02, kit.paint("#12151b", "gloss", rough=0.2), (0, -deep / 2, high / 2), axis="y")
    front = -deep / 2 - 0.03
    ports = [kit.usb_c((0, front, 4.45), scale=1.1), kit.usb_c((0, front, 3.1), scale=1.1), usb_a(kit, (0, front, 1.65))]
    ink = kit.paint("#aab2be", "matte")
    labels = [kit.text(words, 0.24, ink, (0, front, z)) for words, z in (("65 W", 4.0), ("30 W", 2.65), ("18 W", 1.1))]
    ribs = [kit.box((0.14, deep - 1.1, 0.16), 0.06, 0.06, shell, (side * wide / 2, 0, 1.1 + step * 0.36)) for side in (-1, 1) for step in range(11)]
    name = kit.logo(1.15, _print_on(kit, finish), (0, 0, high + 0.003), (-90, 0, 0))
    return [body, plate, ports, labels, ribs, name, _pins(kit, finish, plug, deep / 2, high / 2 + 0.5, 3.0)]


def charger_65(kit, finish, view):
    if view == 1:
        tower(kit, finish, "US")
        return kit.Shot(azimuth=34, elevation=18, fill=0.74)
    _three_plugs(kit, finish, tower, 4.8)
    return kit.Shot(azimuth=-26, elevation=24, fill=0.8)


# -------------------------------------------------------------------------------------------------------------- Charger Desk


def desk(kit, finish):
    """A heavy block: ports along the front edge, a sloping display above them, a knob of brass."""
    wide, deep, high = 10.2, 7.4, 3.8
    shell = kit.paint(finish, "satin", rough=0.34)
    body = kit.box((wide, deep, high), 0.9, 0.28, shell, (0, 0, high / 2))
    foot = kit.box((wide - 0.5, deep - 0.5, 0.2), 0.7, 0.05, kit.paint("#111318", "rubber"), (0, 0, 0.02))
    front = -deep / 2
    strip = kit.box((9.3, 1.5, 0.05), 0.4, 0.02, kit.paint("#0c0e12", "gloss", rough=0.22), (0, front, 1.15), axis="y")
    ports = [kit.usb_c((-3.7 + at * 1.65, front - 0.03, 1.18), scale=1.15) for at in range(4)] + [usb_a(kit, (3.35, front - 0.03, 1.18))]
    ink = kit.paint("#9aa4b6", "matte")
    labels = [
        kit.text(words, 0.2, ink, (x, front - 0.028, 0.68)) for words, x in (("C1", -3.7), ("C2", -2.05), ("C3", -0.4), ("C4", 1.25), ("A", 3.35))
    ]
    show = readout(kit, watts, 5.7, 3.0, (-1.55, -0.35, high + 0.012), (-90, 0, 0), border=0.22, corner=0.4)
    seat = kit.cylinder(1.3, 0.1, 0.03, kit.paint("#0c0e12", "gloss"), (3.2, -0.35, high + 0.02))
    knob = kit.cylinder(1.08, 1.1, 0.12, kit.brass(0.2), (3.2, -0.35, high + 0.6), top=0.09)
    grip = [kit.box((0.05, 0.05, 0.7), 0.02, 0.01, kit.brass(0.3), (3.2 + 1.08 * c, -0.35 + 1.08 * s, high + 0.6)) for c, s in _around(48)]
    mark = kit.box((0.09, 0.42, 0.02), 0.03, 0.008, kit.black(), (3.2, 0.22, high + 1.152))
    rear = deep / 2
    inlet = kit.box((2.3, 1.3, 0.1), 0.5, 0.03, kit.black(), (-2.4, rear, 1.6), axis="y")
    holes = kit.dots([(1.6 + x, rear + 0.002, 1.9 + z) for x, z in kit.grid(14, 7, 0.3)], 0.08, kit.black(), (0, 1, 0))
    name = kit.logo(1.5, ink, (-3.75, -3.0, high + 0.003), (-90, 0, 0))
    return [body, foot, strip, ports, labels, show, seat, knob, grip, mark, inlet, holes, name]


def _around(count):
    return [(math.cos(math.tau * step / count), math.sin(math.tau * step / count)) for step in range(count)]


def _lead(kit, start):
    """The mains lead: out of the inlet and across the table."""
    x, y, z = start
    body = kit.box((2.0, 1.05, 2.0), 0.4, 0.2, kit.paint("#15181e", "rubber"), (x, y + 0.8, z), axis="y")
    path = [
        (x, y + 1.6, z),
        (x - 0.1, y + 3.2, z - 0.5),
        (x - 1.2, y + 5.2, 0.32),
        (x - 4.5, y + 6.6, 0.3),
        (x - 9, y + 6.0, 0.3),
        (x - 14, y + 7.4, 0.3),
        (x - 30, y + 9, 0.3),
    ]
    cord = kit.cable(path, 0.3, kit.paint("#15181e", "rubber"))
    cord["unframed"] = True
    return [body, cord]


def _plugged(kit, x, front, z):
    """A cable in a port, leaving the picture at the front."""
    mat = kit.paint("Ink", "braid", uv=True, tile=0.26)
    kit.group(kit.plug(kit.paint("#2a303c", "satin")), rot=(0, 0, 180), at=(x, front - 0.32, z))
    cord = kit.cable(
        [(x, front - 3.4, z), (x, front - 4.2, z - 0.15), (x - 0.6, front - 6.4, 0.25), (x - 2.5, front - 9.5, 0.2), (x - 3, front - 26, 0.2)],
        0.19,
        mat,
    )
    cord["unframed"] = True
    return cord


def charger_desk(kit, finish, view):
    desk(kit, finish)
    _lead(kit, (-2.4, 3.7, 1.6))
    if view == 1:
        return kit.Shot(azimuth=24, elevation=27, fill=0.72)
    _plugged(kit, -3.7, -3.7, 1.18)
    _plugged(kit, -2.05, -3.7, 1.18)
    return kit.Shot(azimuth=-34, elevation=34, fill=0.66)


# --------------------------------------------------------------------------------------------------------------- Car Charger


def car(kit, finish):
    """Turned aluminium along Z, contact down at z = 0, ports at the top: 24 across, 52 long."""
    metal = kit.paint(finish, "satin", rough=0.26)
    tip = kit.lathe([(0, 0), (0.16, 0.02), (0.27, 0.12), (0.28, 0.42), (0.28, 0.6)], kit.steel(0.14))
    nose = kit.lathe(
        [(0.3, 0.5), (0.56, 0.52), (0.62, 0.6), (0.92, 0.86), (1.0, 0.98), (1.0, 3.2), (1.0, 3.6)], kit.paint("#1a1c21", "matte", rough=0.34)
    )
    ring = kit.cylinder(1.012, 0.1, 0.03, metal, (0, 0, 1.15))
    collar = kit.lathe([(1.0, 3.5), (1.1, 3.52), (1.2, 3.62), (1.2, 5.05), (1.14, 5.2), (1.06, 5.22), (1.0, 5.16), (0.98, 5.08), (0, 5.08)], metal)
    grooves = [kit.torus(1.2, 0.022, kit.paint("#0c0e12", "matte"), (0, 0, z)) for z in (3.95, 4.13, 4.31)]
    springs = [kit.box((0.13, 0.5, 1.3), 0.05, 0.05, kit.steel(0.14), (side * 1.02, 0, 2.2)) for side in (-1, 1)]
    bows = [kit.cylinder(0.32, 0.48, 0.03, kit.steel(0.14), (side * 0.86, 0, 2.2), axis="y") for side in (-1, 1)]
    glow = kit.tube_ring(0.97, 0.9, 0.03, 0.01, kit.glow("#dfeaf5", 1.1), (0, 0, 5.1))
    face = kit.cylinder(0.9, 0.05, 0.02, kit.paint("#101318", "gloss", rough=0.2), (0, 0, 5.09))
    ports = [kit.usb_c((0, y, 5.125), (-90, 0, 0), scale=1.05) for y in (-0.34, 0.34)]
    ink = kit.paint("#aab2be", "matte")
    labels = [kit.text(words, 0.15, ink, (0, y, 5.118), (-90, 0, 0)) for words, y in (("15 W", -0.66), ("30 W", 0.66))]
    return [tip, nose, ring, collar, grooves, springs, bows, glow, face, ports, labels]


def charger_car(kit, finish, view):
    if view == 1:
        # Lying on its collar and its spring ring, the ports towards us.
        lying = kit.group(kit.group(car(kit, finish), at=(0, 0, -2.6)), rot=(90, 0, 0))
        kit.group(lying, rot=(-2.6, 0, 0))
        return kit.Shot(azimuth=-42, elevation=26, fill=0.72)
    kit.group(kit.group(car(kit, finish), at=(0, 0, -5.2)), rot=(180, 0, 0))
    return kit.Shot(azimuth=24, elevation=14, fill=0.74)
