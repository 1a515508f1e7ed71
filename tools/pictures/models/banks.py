"""Power banks. The large ones stand on their lower edge, ports on top."""

from __future__ import annotations

from models.parts_phones import BACKWARDS
from models.parts_power import UP, dial, gauge, lights, qi_ring, readout, usb_a
from models.phones import X2, x2_phone


def _ink(kit, finish):
    """Print on a shell: darker on pale ones, lighter on dark ones."""
    return kit.paint(kit.mix(kit.hexa(finish), "#4f5157" if finish in ("Chalk", "Fog", "Rose") else "#e4e7ec", 0.6), "matte")


# ------------------------------------------------------------------------------------------------------------------ Mag 5


def mag(kit, finish):
    """A slim slab with its magnetic side to the front: ring, soft face, four lamps, a key on the edge."""
    wide, high, thick = 7.0, 10.2, 0.86
    rim = kit.slab(wide, high, thick, 1.3, 0.24, kit.paint(finish, "satin", rough=0.3), (0, 0, high / 2))
    face = kit.slab(wide - 0.36, high - 0.36, 0.08, 1.13, 0.03, kit.paint(finish, "rubber"), (0, -thick / 2 + 0.005, high / 2))
    back = kit.slab(wide - 0.36, high - 0.36, 0.06, 1.13, 0.03, kit.paint(finish, "frosted"), (0, thick / 2 - 0.005, high / 2))
    tone = kit.paint(kit.mix(kit.hexa(finish), "#ffffff", 0.22) if finish == "Ink" else kit.shade(kit.hexa(finish), 0.86), "matte")
    ring = qi_ring(kit, 2.75, tone, (0, -thick / 2 - 0.045, 5.9))
    name = kit.logo(1.3, _ink(kit, finish), (0, thick / 2 + 0.028, 1.3), BACKWARDS)
    lamps = lights(kit, 4, 3, 0.34, 0.06, (0, thick / 2 + 0.028, 2.2), BACKWARDS)
    port = kit.usb_c((0, 0, -0.004), (-90, 0, 0))
    key = kit.button(0.3, 0.9, kit.paint(finish, "satin", rough=0.22), (wide / 2 + 0.01, 0, 1.9), (0, 0, 90))
    return [rim, face, back, ring, name, lamps, port, key]


def bank_mag_5(kit, finish, view):
    """Alone, the ring in view; then holding on to the back of a phone."""
    if view == 1:
        mag(kit, finish)
        return kit.Shot(azimuth=28, elevation=10, fill=0.76)
    kit.group(x2_phone(kit, "Ink" if finish != "Ink" else "Chalk"), rot=BACKWARDS)
    kit.group(mag(kit, finish), rot=BACKWARDS, at=(0, -X2.thickness / 2 - 0.52, 1.15))
    return kit.Shot(azimuth=30, elevation=9, fill=0.78)


# ----------------------------------------------------------------------------------------------------------------- Bank 10


def pocket(kit, finish):
    """A deck of cards with a grain: USB-C and USB-A on top, five lamps on the face."""
    wide, high, thick = 6.3, 9.1, 2.2
    shell = kit.box((wide, high, thick), 1.5, 0.75, kit.paint(finish, "matte"), (0, 0, high / 2), axis="y", power=2.4, steps=16)
    top = kit.box((3.9, 1.06, 0.06), 0.35, 0.02, kit.paint("#14171d", "matte"), (0, 0, high - 0.01))
    ports = [kit.usb_c((-1.05, 0, high + 0.025), UP), usb_a(kit, (0.85, 0, high + 0.025), UP)]
    groove = kit.paint(kit.shade(kit.hexa(finish), 0.74), "matte")
    front = -thick / 2
    ribs = [kit.box((3.5, 0.09, 0.03), 0.045, 0.012, groove, (0, front, 3.0 + step * 0.48), axis="y", power=2) for step in range(9)]
    lamps = lights(kit, 5, 4, 0.42, 0.07, (0, front - 0.006, 1.55))
    key = kit.button(0.75, 1.4, kit.paint(finish, "matte"), (wide / 2 + 0.01, 0, 6.6), (0, 0, 90))
    name = kit.logo(1.35, _ink(kit, finish), (0, front - 0.002, 7.75))
    legend = kit.text("10 000 mAh  37 Wh", 0.26, _ink(kit, finish), (0, -front + 0.002, 1.5), BACKWARDS)
    rear_name = kit.logo(1.9, _ink(kit, finish), (0, -front + 0.002, 5.2), BACKWARDS)
    return [shell, top, ports, ribs, lamps, key, name, legend, rear_name]


def bank_10(kit, finish, view):
    if view == 1:
        pocket(kit, finish)
        return kit.Shot(azimuth=28, elevation=24, fill=0.76)
    # One on its face, its ports towards us, another standing behind.
    kit.group(kit.group(pocket(kit, finish), rot=(90, 0, 0)), rot=(0, 0, -14), at=(1.6, -1.2, 1.1))
    kit.group(pocket(kit, finish), rot=(0, 0, 4), at=(-2.0, 1.6, 0))
    return kit.Shot(azimuth=-30, elevation=24, fill=0.78)


# ----------------------------------------------------------------------------------------------------------------- Bank 20


def tall(kit, finish):
    """A tall block: dark cap with three ports, display, grooves to hold."""
    wide, high, thick = 7.2, 15.2, 2.6
    shell = kit.box((wide, high, thick), 0.9, 0.35, kit.paint(finish, "matte", rough=0.4), (0, 0, high / 2), axis="y")
    kit.split(shell, high - 2.5, 0.05, mat=kit.black())
    cap = kit.box((wide - 1.3, thick - 0.8, 0.06), 0.4, 0.02, kit.paint("#0d0f14", "gloss", rough=0.22), (0, 0, high - 0.005))
    ports = [
        kit.usb_c((-2.1, 0, high + 0.03), UP, scale=1.1),
        kit.usb_c((-0.35, 0, high + 0.03), UP, scale=1.1),
        usb_a(kit, (1.75, 0, high + 0.03), UP),
    ]
    front = -thick / 2
    show = readout(kit, gauge, 3.9, 2.7, (0, front - 0.005, 10.4), border=0.22, corner=0.42)
    dark = kit.paint("#0d111c", "matte")
    ribs = [kit.box((4.6, 0.2, 0.05), 0.1, 0.02, dark, (0, front, 2.6 + step * 0.62), axis="y", power=2) for step in range(8)]
    name = kit.logo(1.5, _ink(kit, finish), (0, front - 0.002, 13.85))
    key = kit.button(0.6, 1.5, kit.brass(0.22), (wide / 2 + 0.01, 0, 10.4), (0, 0, 90))
    engraved = [
        kit.text(words, size, _ink(kit, finish), (0, -front + 0.002, z), BACKWARDS)
        for words, size, z in (("74 Wh", 1.15, 4.2), ("20 000 mAh   65 W", 0.34, 3.0))
    ]
    rear_name = kit.logo(2.2, _ink(kit, finish), (0, -front + 0.002, 11.2), BACKWARDS)
    return [shell, cap, ports, show, ribs, name, key, engraved, rear_name]


def bank_20(kit, finish, view):
    if view == 1:
        tall(kit, finish)
        return kit.Shot(azimuth=28, elevation=20, fill=0.78)
    kit.group(tall(kit, finish), rot=BACKWARDS)
    kit.group(tall(kit, finish), rot=(-90, 0, -24), at=(-8.6, -13.6, 1.3))
    return kit.Shot(azimuth=26, elevation=24, fill=0.8)


# ----------------------------------------------------------------------------------------------------------------- Bank 30


def _loop(kit, wide, high):
    """Climbing cord with tracer threads, from eye to eye over the top corner, whipped where its ends meet."""
    cord = kit.paint("#dc5420", "braid", uv=True, tile=0.42)
    x, z = wide / 2, high
    path = [
        (x - 0.5, 0, z - 3.4),
        (x + 0.5, 0, z - 3.3),
        (x + 2.6, 0.1, z - 3.6),
        (x + 4.0, 0.15, z - 2.3),
        (x + 4.1, 0.1, z - 0.5),
        (x + 2.8, 0, z + 0.5),
        (x + 0.9, -0.05, z - 0.5),
        (x + 0.3, 0, z - 1.3),
        (x - 0.5, 0, z - 1.4),
    ]
    eyes = [kit.torus(0.44, 0.1, kit.brass(0.2), (x + 0.005, 0, z - down), axis="x") for down in (1.33, 3.33)]
    return [kit.tube(path, 0.34, cord, smoothing=14), eyes]


def large(kit, finish):
    """The largest: bumpers left and right, four ports, a ring display, a carrying loop."""
    wide, high, thick = 8.4, 17.6, 2.8
    shell = kit.box((wide, high, thick), 1.0, 0.4, kit.paint(finish, "matte", rough=0.42), (0, 0, high / 2), axis="y")
    rubber = kit.paint("#11141b", "rubber")
    rails = [kit.box((1.5, high - 3.4, thick + 0.16), 0.4, 0.22, rubber, (side * (wide / 2 - 0.62), 0, high / 2 - 1.7), axis="y") for side in (-1, 1)]
    front = -thick / 2
    notches = [
        kit.box(
            (1.0, 0.16, 0.06),
            0.08,
            0.02,
            kit.paint("#262b36", "rubber"),
            (side * (wide / 2 - 0.66), front - 0.08, 1.9 + step * 0.78),
            axis="y",
            power=2,
        )
        for side in (-1, 1)
        for step in range(14)
    ]
    cap = kit.box((wide - 1.6, thick - 0.9, 0.06), 0.4, 0.02, kit.paint("#0d0f14", "gloss", rough=0.22), (0, 0, high - 0.005))
    ports = [kit.usb_c((-2.6 + at * 1.5, 0, high + 0.03), UP, scale=1.1) for at in range(3)] + [usb_a(kit, (2.2, 0, high + 0.03), UP)]
    show = readout(kit, dial, 3.7, 3.7, (0, front - 0.005, 12.4), border=0.24, corner=0.6)
    name = kit.logo(1.7, _ink(kit, finish), (0, front - 0.002, 15.9))
    lines = [
        kit.box((3.8, 0.1, 0.03), 0.05, 0.01, kit.paint("#0d111c", "matte"), (0, front, 2.4 + step * 0.5), axis="y", power=2) for step in range(11)
    ]
    facts = kit.text("30 000 mAh   111 Wh", 0.36, _ink(kit, finish), (0, front - 0.002, 8.9))
    rear = [
        kit.logo(2.4, _ink(kit, finish), (0, -front + 0.002, 10.5), BACKWARDS),
        kit.text("111 Wh", 0.9, _ink(kit, finish), (0, -front + 0.002, 4.4), BACKWARDS),
    ]
    return [shell, rails, notches, cap, ports, show, name, lines, facts, rear, _loop(kit, wide, high)]


def bank_30(kit, finish, view):
    if view == 1:
        large(kit, finish)
        return kit.Shot(azimuth=24, elevation=20, fill=0.8)
    kit.group(large(kit, finish), rot=(-90, 0, 0), at=(0, -8.8, 1.48))
    return kit.Shot(azimuth=-34, elevation=42, fill=0.8)
