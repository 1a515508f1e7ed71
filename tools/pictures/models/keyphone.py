"""The Pebble: a simple phone with keys."""

from __future__ import annotations

from models.faces import face
from models.faces_apps import keypad_phone
from models.parts_phones import BACKWARDS, eye, flash

W, H, T = 5.2, 12.46, 1.34
LEGENDS = (
    ("1", ""),
    ("2", "ABC"),
    ("3", "DEF"),
    ("4", "GHI"),
    ("5", "JKL"),
    ("6", "MNO"),
    ("7", "PQRS"),
    ("8", "TUV"),
    ("9", "WXYZ"),
    ("*", ""),
    ("0", "+"),
    ("#", ""),
)


def _keys(kit, finish):
    """Twelve cushions with figures, an arrow ring, a green and a red key, and two soft keys."""
    front = -T / 2
    pale = finish == "Fog"
    cap = kit.paint(kit.mix(kit.hexa(finish), "#ffffff", 0.28 if not pale else 0.5), "matte")
    ink = kit.paint("#f4f1ea" if not pale else "#2c323d", "matte")
    well = kit.panel(4.5, 6.35, 0.9, kit.paint(kit.shade(kit.hexa(finish), 0.55), "matte"), (0, front - 0.003, 4.1), power=2.6)
    parts = [well]
    for at, (figure, letters) in enumerate(LEGENDS):
        x, z = (at % 3 - 1) * 1.43, 4.62 - at // 3 * 1.0
        parts.append(kit.box((1.34, 0.9, 0.22), 0.36, 0.1, cap, (x, front - 0.02, z), axis="y"))
        parts.append(kit.text(figure, 0.5, ink, (x, front - 0.132, z + (0.08 if letters else 0))))
        if letters:
            parts.append(kit.text(letters, 0.17, ink, (x, front - 0.132, z - 0.27)))
    parts.append(kit.box((1.5, 1.3, 0.22), 0.5, 0.1, cap, (0, front - 0.02, 6.24), axis="y"))
    parts.append(kit.cylinder(0.24, 0.1, 0.03, kit.brass(), (0, front - 0.1, 6.24), axis="y"))
    for side, colour, turn in ((-1, "#4f9462", 0), (1, "#c2432f", 1)):
        parts.append(kit.box((1.16, 0.72, 0.22), 0.34, 0.1, kit.paint(colour, "matte"), (side * 1.48, front - 0.02, 5.92), axis="y"))
        parts.append(kit.box((1.16, 0.5, 0.2), 0.22, 0.08, cap, (side * 1.48, front - 0.02, 6.63), axis="y"))
        parts.append(_handset(kit, (side * 1.48, front - 0.135, 5.92), turn))
    return parts


def _handset(kit, at, hang_up):
    """The sign of a receiver: an arc with thick ends, turned down to hang up."""
    white = kit.paint("#fbf8f2", "matte")
    bow = kit.sweep(kit.arc(0.26, 25, 155, 20, (0, 0, -0.13)), kit.circle(0.045, 8), white)
    ends = [kit.box((0.16, 0.12, 0.05), 0.04, 0.01, white, (side * 0.23, 0, -0.04), axis="y") for side in (-1, 1)]
    return kit.group(bow, ends, at=at, rot=(0, 0 if hang_up else -135, 0))


def _body(kit, finish):
    """A pillow with a seam between the front and the removable back."""
    shape = kit.box((W, H, T), 2.05, 0.5, kit.paint(finish, "matte"), (0, 0, H / 2), axis="y", power=2.3, top=0.2, steps=18)
    kit.cut(shape, kit.box((W + 1, 0.025, H + 1), 0.01, 0.001, kit.black(), (0, 0.12, H / 2)))
    return shape


def _rear(kit, finish):
    rear = T / 2
    red = kit.paint("#c2432f", "rubber")
    ring = kit.tube_ring(0.66, 0.5, 0.1, 0.03, kit.paint(finish, "satin"), (0, rear, 10.7), axis="y")
    holes = [(0.34 * (at - 2), rear + 0.001, 1.9 - 0.3 * row) for row in range(2) for at in range(5)]
    return [
        ring,
        eye(kit, 0.46, 0, 10.7, rear, depth=0.08),
        flash(kit, 0.17, 0, 9.55, rear + 0.01),
        kit.box((1.6, 0.66, 0.16), 0.33, 0.06, red, (0, rear, 8.35), axis="y"),
        kit.text("SOS", 0.26, kit.paint("#fdf4ee", "matte"), (0, rear + 0.085, 8.35), BACKWARDS),
        kit.dots(holes, 0.075, kit.black(), (0, 1, 0)),
        kit.logo(
            1.3, kit.paint(kit.mix(kit.hexa(finish), "#4a4e57" if finish == "Fog" else "#e6e8ec", 0.6), "satin"), (0, rear + 0.004, 5.2), BACKWARDS
        ),
    ]


def pebble_phone(kit, finish):
    front = -T / 2
    glass = kit.slab(4.46, 4.1, 0.1, 0.7, 0.03, kit.dark_glass(), (0, front, 9.35))
    lit = kit.panel(3.84, 2.9, 0.14, face(kit, keypad_phone, 3.84, 2.9), (0, front - 0.062, 9.42))
    name = kit.logo(0.8, kit.paint("#8d939e", "satin"), (0, front - 0.054, 7.62))
    slots = [kit.box((0.07, 0.22, 0.03), 0.03, 0.01, kit.black(), (0.16 * (at - 4), front, 11.78 - 0.012 * abs(at - 4)), axis="y") for at in range(9)]
    return [_body(kit, finish), glass, lit, name, slots, _keys(kit, finish), _rear(kit, finish), kit.usb_c((0, 0, -0.005), (-90, 0, 0), scale=0.9)]


def pebble(kit, finish, view):
    kit.group(pebble_phone(kit, finish), rot=(0, 0, 0) if view == 1 else BACKWARDS)
    return kit.Shot(azimuth=24, elevation=10, fill=0.78)
