"""Power: banks, chargers, the charging pad and the cable."""

from __future__ import annotations

from models.banks import bank_10, bank_20, bank_30, bank_mag_5
from models.chargers import charger_30, charger_65, charger_car, charger_desk
from models.parts_power import coil, qi_ring
from models.phones import X2, x2_phone


# ------------------------------------------------------------------------------------------------------------------- Pad 3


def pad(kit, finish):
    """Two leaves with a hinge, soft tops; the watch's arm rises from the seam between them."""
    wide, deep, high = 10.7, 9.2, 1.2
    metal = kit.paint(finish, "satin", rough=0.3)
    soft = kit.paint(finish, "fabric", tile=0.1) if finish == "Ink" else kit.paint(kit.shade(kit.hexa(finish), 0.97), "fabric", tile=0.1)
    tone = kit.paint(kit.shade(kit.hexa(finish), 0.8) if finish == "Chalk" else kit.mix(kit.hexa(finish), "#ffffff", 0.16), "rubber")
    parts = []
    for side in (-1, 1):
        x = side * (wide / 2 + 0.06)
        parts.append(kit.box((wide, deep, high), 1.5, 0.32, metal, (x, 0, high / 2)))
        parts.append(kit.box((wide - 0.5, deep - 0.5, 0.12), 1.28, 0.05, soft, (x, 0, high)))
    top = high + 0.065
    parts.append(qi_ring(kit, 2.75, tone, (-wide / 2 - 0.06, 0.6, top), (-90, 0, 0)))
    parts.append(kit.torus(2.1, 0.07, tone, (wide / 2 + 0.06, 0.3, top - 0.02)))
    parts.append(kit.box((5.0, 3.6, 0.04), 1.7, 0.02, tone, (wide / 2 + 0.06, 0.3, top - 0.012)))
    parts.append(kit.cylinder(0.42, deep - 2.2, 0.06, kit.paint(finish, "polished", rough=0.2), (0, 0, high - 0.4), axis="y"))
    parts.append(kit.logo(1.2, kit.paint("#8f897c" if finish == "Chalk" else "#9aa4b6", "matte"), (wide - 1.6, -deep / 2 + 0.75, top), (-90, 0, 0)))
    return parts + _arm(kit, finish, high)


def _arm(kit, finish, high):
    """A bent strip of metal that carries the puck for the watch."""
    metal = kit.paint(finish, "satin", rough=0.26)
    strip = kit.strap([(0, 3.4, high - 0.2), (0, 3.5, high + 2.2), (0, 3.3, high + 4.8), (0, 2.5, high + 6.4), (0, 1.4, high + 7.0)], 1.7, 0.4, metal)
    base = kit.box((2.6, 1.7, 0.3), 0.7, 0.12, metal, (0, 3.4, high))
    tilt = (-38, 0, 0)
    puck = kit.cylinder(1.75, 0.8, 0.2, metal, axis="y")
    dish = kit.lathe([(1.5, 0.36), (1.42, 0.42), (1.35, 0.4), (0.6, 0.3), (0, 0.28)], kit.paint("#eceae4", "gloss", rough=0.24), axis="y")
    rim = kit.tube_ring(1.56, 1.4, 0.06, 0.02, kit.steel(0.18), (0, -0.4, 0), axis="y")
    return [strip, base, kit.group(puck, dish, rim, rot=tilt, at=(0, 1.15, high + 6.95))]


def _pad_lead(kit):
    """The cable to the supply, out of the back."""
    dark = kit.paint("Ink", "braid", uv=True, tile=0.26)
    kit.group(kit.plug(kit.paint("#2a303c", "satin")), at=(5.4, 4.94, 0.62))
    cord = kit.cable([(5.4, 8.0, 0.62), (5.5, 9.2, 0.45), (7.4, 11.6, 0.2), (12, 12.4, 0.2), (30, 17, 0.2)], 0.19, dark)
    cord["unframed"] = True


def pad_3(kit, finish, view):
    pad(kit, finish)
    _pad_lead(kit)
    if view == 1:
        return kit.Shot(azimuth=22, elevation=28, fill=0.82)
    # In use: a phone lies on the ring, its screen up.
    # Its camera bar hangs over the far edge, so that it lies flat.
    kit.group(kit.group(x2_phone(kit, "Lichen"), at=(0, 0, -6.9)), rot=(-90, 0, 0), at=(-5.41, 0, 1.31 + X2.thickness / 2))
    case = kit.blob((5.4, 4.3, 2.3), (3.0, 2.5), kit.paint("Chalk", "gloss"), (5.41, 0.3, 2.35))
    kit.split(case, 2.75, 0.04, mat=kit.paint("#8d887c", "matte"))
    return kit.Shot(azimuth=-24, elevation=36, fill=0.82)


# ------------------------------------------------------------------------------------------------------------------- Cable

THICK = 0.2


def coiled(kit, colour="Slate"):
    """Three loose turns on the table; one end runs out to the front right, the other over the coil to the front left."""
    braid = kit.paint(colour, "braid", uv=True, tile=0.3)
    shell = kit.paint("#767d88", "satin", rough=0.24)
    turns = coil(4.4, 3.25, THICK, lift=0.36, start=-40)
    x, y, z = turns[-1]
    start = [(5.6, -7.7, 0.3), (5.5, -6.2, 0.24), (5.0, -4.6, THICK)]
    end = [(x - 1.6, y - 0.4, z), (x - 4.2, y - 1.9, z - 0.15), (-2.5, -6.4, 0.4), (-2.9, -7.7, 0.3)]
    kit.cable([*start, *turns[4:-2:5], *end], THICK, braid, smoothing=8)
    kit.group(kit.plug(shell), at=(5.62, -10.9, 0.31))
    kit.group(kit.plug(shell), rot=(0, 0, -8), at=(-3.36, -10.86, 0.31))


def tied(kit, colour="Slate"):
    """Rolled up for the bag: even turns held by a leather loop with a brass stud."""
    braid = kit.paint(colour, "braid", uv=True, tile=0.3)
    shell = kit.paint("#767d88", "satin", rough=0.24)
    turns = coil(3.5, 4.2, THICK, lift=0.32, start=-60, spread=0.1)
    x, y, z = turns[-1]
    kit.cable(
        [(4.6, -6.3, 0.3), (4.3, -4.9, 0.26), (3.4, -3.8, THICK), *turns[4:-2:5], (x + 0.2, y - 1.6, z - 0.4), (2.2, -4.6, 0.4), (2.3, -6.3, 0.3)],
        THICK,
        braid,
        smoothing=8,
    )
    kit.group(kit.plug(shell), rot=(0, 0, 6), at=(4.95, -9.5, 0.31))
    kit.group(kit.plug(shell), rot=(0, 0, -3), at=(2.14, -9.5, 0.31))
    hide = kit.paint("#a3623a", "leather", tile=1.0)
    bound = [(-4.7, 0, 0.12), (-4.75, 0, 1.1), (-4.4, 0, 1.86), (-3.9, 0, 2.0), (-3.3, 0, 1.8), (-2.95, 0, 1.0), (-3.0, 0, 0.12), (-3.8, 0, 0.1)]
    kit.strap(bound, 1.5, 0.16, hide, across=(0, 1, 0), closed=True)
    kit.cylinder(0.26, 0.12, 0.05, kit.brass(0.18), (-3.88, 0, 2.12))


def cable_braid(kit, finish, view):
    if view == 1:
        coiled(kit)
        return kit.Shot(azimuth=14, elevation=50, fill=0.78)
    tied(kit)
    return kit.Shot(azimuth=-30, elevation=38, fill=0.76)


MODELS = {
    "bank-mag-5": bank_mag_5,
    "bank-10": bank_10,
    "bank-20": bank_20,
    "bank-30": bank_30,
    "charger-30": charger_30,
    "charger-65": charger_65,
    "charger-desk": charger_desk,
    "pad-3": pad_3,
    "cable-braid": cable_braid,
    "charger-car": charger_car,
}
