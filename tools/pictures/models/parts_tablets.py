"""Parts of tablets. A tablet stands on its lower edge at the origin, its screen to the front (−Y)."""

from __future__ import annotations

from dataclasses import dataclass

from models.parts_phones import BACKWARDS, camera_glass


@dataclass
class Sheet:
    """A flat body in cm, and the border around its display."""

    width: float
    height: float
    thickness: float
    corner: float
    border: float
    edge: float = 0.12


def body(kit, sheet: Sheet, mat, glass=True):
    """One piece of aluminium, and the cover glass set into it."""
    shell = kit.slab(sheet.width, sheet.height, sheet.thickness, sheet.corner, sheet.edge, mat, (0, 0, sheet.height / 2))
    if not glass:
        return [shell]
    inset = sheet.edge * 0.8
    cover = kit.slab(
        sheet.width - 2 * inset,
        sheet.height - 2 * inset,
        0.06,
        sheet.corner - inset,
        0.025,
        camera_glass(kit),
        (0, -sheet.thickness / 2, sheet.height / 2),
    )
    return [shell, cover]


def display(kit, sheet: Sheet, mat, rise: float = 0.042, size=None, at=(0, 0)):
    """The lit picture, as large as the border allows."""
    wide, high = size or (sheet.width - 2 * sheet.border, sheet.height - 2 * sheet.border)
    corner = max(0.06, sheet.corner - sheet.border * 0.75)
    return kit.panel(wide, high, corner, mat, (at[0], -sheet.thickness / 2 - rise, sheet.height / 2 + at[1]))


def speakers(kit, sheet: Sheet, count: int = 12):
    """A row of holes at each end of both short sides: four loudspeakers that follow the picture."""
    parts = []
    for side in (-1, 1):
        holes = [
            (side * (sheet.width / 2 + 0.001), 0, sheet.height * middle + (at - count / 2) * 0.23) for middle in (0.27, 0.73) for at in range(count)
        ]
        parts.append(kit.dots(holes, 0.07, kit.black(), (side, 0, 0)))
    return parts


def edge_keys(kit, sheet: Sheet, mat):
    """Power and volume on the upper edge, port on the right."""
    top, left = sheet.height + 0.012, -sheet.width / 2
    deep = sheet.thickness * 0.45
    return [
        kit.button(1.5, deep, mat, (left + 2.6, 0, top), (90, 0, 0)),
        kit.button(2.6, deep, mat, (left + 5.4, 0, top), (90, 0, 0)),
        kit.usb_c((sheet.width / 2 + 0.005, 0, sheet.height / 2), (0, 0, 90), scale=min(1.0, sheet.thickness / 0.6)),
    ]


def contacts(kit, sheet: Sheet, z: float = 1.1):
    """Three gilded pins on the back, for the keyboard."""
    rear = sheet.thickness / 2
    return [kit.cylinder(0.17, 0.02, 0.006, kit.brass(0.2), (0.75 * at, rear + 0.006, z), axis="y") for at in (-1, 0, 1)]


def back_mark(kit, sheet: Sheet, finish: str, width: float = 2.6, height: float = 0.5):
    """The name, polished into the back at that share of its height."""
    pale = finish in ("Chalk", "Fog", "Silver")
    mat = kit.paint(kit.mix(kit.hexa(finish), "#55585e" if pale else "#dfe3e8", 0.55), "polished", rough=0.18)
    return kit.logo(width, mat, (0, sheet.thickness / 2 + 0.003, sheet.height * height), BACKWARDS)


def turned(kit, things, turn: float = 0.0, lean: float = 0.0):
    """Stands a tablet up: leant back about its lower edge, then turned."""
    return kit.group(kit.group(things, rot=(-lean, 0, 0)), rot=(0, 0, turn))


def pen(kit, finish: str, length: float = 16.2, radius: float = 0.455, accent: str = "#c89b5a"):
    """A pen along Z, tip down at z = 0, its flat side to the left (−X), its key on the other."""
    shell = kit.paint(finish, "matte", rough=0.34)
    grip, nose = 2.5, 0.42
    barrel = kit.lathe(
        [
            (0, length),
            (radius - 0.12, length),
            (radius - 0.035, length - 0.035),
            (radius, length - 0.12),
            (radius, grip + 0.02),
            (radius - 0.012, grip),
        ],
        shell,
    )
    cone = kit.lathe(
        [(radius - 0.012, grip), (radius * 0.96, grip - 0.1), (radius * 0.66, nose + 0.75), (radius * 0.33, nose), (0, nose)],
        kit.paint(kit.shade(kit.hexa(finish), 0.97), "matte", rough=0.42),
    )
    tip = kit.lathe([(0.15, nose + 0.02), (0.1, 0.1), (0.055, 0.02), (0, 0)], kit.paint("#34383f", "matte"))
    seam = kit.torus(radius - 0.006, 0.014, kit.paint("#8f8a80", "matte"), (0, 0, grip + 0.01))
    ring = kit.cylinder(radius + 0.004, 0.1, 0.02, kit.paint(accent, "satin", rough=0.22), (0, 0, length - 1.6))
    kit.cut(barrel, kit.box((1, 2, length * 2), 0.01, 0.001, shell, (-radius * 0.86 - 0.5, 0, grip + 1.4 + length)))
    kit.cut(ring, kit.box((1, 2, 3), 0.01, 0.001, shell, (-radius * 0.86 - 0.5 + 0.004, 0, length - 1.6)))
    key = kit.button(0.3, 1.5, kit.paint(kit.mix(kit.hexa(finish), "#8d8a84", 0.35), "matte"), (radius, 0, 5.4), (0, 0, 90), thickness=0.1)
    name = kit.logo(1.7, kit.paint("#9a968c", "satin"), (radius + 0.002, 0, length - 3.4), (0, 90, 90))
    return [barrel, cone, tip, seam, ring, key, name]
