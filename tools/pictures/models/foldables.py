"""The Kite Fold, a book, and the Kite Flip, a powder compact."""

from __future__ import annotations

import math

from models import faces, faces_apps
from models.parts_phones import BACKWARDS, back_tone, camera_glass, eye, flash


def _hinge(kit, length, radius, finish, at, axis):
    """The barrel between two halves, with a polished cap at each end."""
    spine = kit.cylinder(radius, length, 0.03, kit.paint(finish, "satin", rough=0.2), at, axis=axis)
    step = [length / 2 - 0.18 if name == axis else 0 for name in "xyz"]
    caps = [kit.cylinder(radius + 0.008, 0.05, 0.01, kit.steel(), [a + side * s for a, s in zip(at, step)], axis=axis) for side in (-1, 1)]
    return [spine, caps]


def _half(kit, size, radius, bevel, mat, at, axis, edge):
    """A box with round corners on one side only: built too long, and cut off flat at the hinge. `edge` names the direction of
    the hinge ('x', '-x' or 'y'); the box fills `size` around `at` all the same."""
    along, sign = "xyz".index(edge[-1]), -1 if edge[0] == "-" else 1
    # Sizes are given as they lie in the world.
    longer, shifted = list(size), list(at)
    longer[along] += 2 * radius
    shifted[along] += sign * radius
    built = (longer[0], longer[2], longer[1]) if axis == "y" else longer
    body = kit.box(built, radius, bevel, mat, shifted, axis=axis, steps=16)
    block, place = [s + 4 for s in size], list(at)
    block[along] = 4 * radius
    place[along] += sign * (size[along] / 2 + 2 * radius)
    return kit.cut(body, kit.box(block, 0.01, 0.001, mat, place))


# -------------------------------------------------------------------------------------------------------------------- Fold

FOLD_W, FOLD_H, FOLD_T = 7.18, 15.52, 0.49


def _leaf(kit, finish, side):
    """One half of the open Fold, its hinge edge at x = 0, reaching to that side. The inner display faces the front."""
    width = FOLD_W - 0.03
    x, z = side * (width / 2 + 0.03), FOLD_H / 2
    metal = kit.paint(finish, "satin", rough=0.24)
    towards = "x" if side < 0 else "-x"
    body = _half(kit, (width, FOLD_T, FOLD_H), 0.75, 0.09, metal, (x, 0, z), "y", towards)
    inner = _half(kit, (width - 0.1, 0.07, FOLD_H - 0.2), 0.65, 0.02, kit.black("rubber"), (x - side * 0.05, -FOLD_T / 2, z), "y", towards)
    return [body, inner]


def _half_screen(kit, image, side, width, height):
    """The half of a picture that belongs to one leaf."""
    middle = image.width // 2
    part = image.crop((0, 0, middle, image.height) if side < 0 else (middle, 0, image.width, image.height))
    return kit.panel(width, height, 0.02, kit.screen(part, (width, height)), (side * width / 2, -FOLD_T / 2 - 0.042, FOLD_H / 2))


def _mask_corners(kit, width, height, side, radius=0.55):
    """Black pieces that round the outer corners of a half display."""
    parts = []
    for up in (-1, 1):
        corner = (side * (width - radius), FOLD_H / 2 + up * (height / 2 - radius))
        arc = [(radius * math.cos(t), radius * math.sin(t)) for t in (math.pi / 2 * s / 12 for s in range(13))]
        points = [(corner[0] + side * a, -FOLD_T / 2 - 0.046, corner[1] + up * b) for a, b in arc] + [
            (corner[0] + side * radius, -FOLD_T / 2 - 0.046, corner[1] + up * radius)
        ]
        face = list(range(len(points)))
        parts.append(kit.add(points, [face if side * up > 0 else face[::-1]], kit.black("rubber")))
    return parts


def fold_open(kit, finish, angle=9.0):
    """Open like a book and standing by itself; each leaf turned a little towards the reader."""
    wide, high = FOLD_W - 0.26, FOLD_H - 0.52
    image = faces.drawn(faces_apps.side_by_side, wide * 2, high)
    for side in (-1, 1):
        leaf = [_leaf(kit, finish, side), _half_screen(kit, image, side, wide, high), _mask_corners(kit, wide, high, side)]
        if side > 0:
            leaf += [
                kit.disc(0.14, kit.black(), (wide * 0.62, -FOLD_T / 2 - 0.05, FOLD_H - 0.72)),
                kit.button(0.2, 1.1, kit.paint(finish, "satin"), (FOLD_W + 0.01, 0.02, 9.4), (0, 0, 90)),
                kit.button(0.2, 2.1, kit.paint(finish, "satin"), (FOLD_W + 0.01, 0.02, 11.6), (0, 0, 90)),
            ]
        kit.group(leaf, rot=(0, 0, -side * angle))
    _hinge(kit, FOLD_H - 0.1, 0.2, finish, (0, 0.13, FOLD_H / 2), "z")
    return kit.Shot(azimuth=15, elevation=9, fill=0.8)


def fold_closed(kit, finish):
    """Two leaves with a gap, the spine on the left as seen from behind, three cameras in a column."""
    width, thick = 7.29, 0.5
    metal = kit.paint(finish, "satin", rough=0.24)
    z = FOLD_H / 2
    parts = [kit.slab(width, FOLD_H, thick, 0.8, 0.09, metal, (0, side * (thick / 2 + 0.02), z)) for side in (-1, 1)]
    parts.append(kit.slab(width - 0.14, FOLD_H - 0.14, 0.08, 0.74, 0.03, kit.dark_glass(), (0, -thick - 0.02, z)))
    rear = thick + 0.02
    parts.append(kit.slab(width - 0.16, FOLD_H - 0.16, 0.07, 0.73, 0.03, kit.paint(back_tone(kit, finish), "frosted"), (0, rear, z)))
    # The spine wraps the hinge edge from leaf to leaf: built on the right in front view, so that it is on the left from behind.
    spine = kit.box((0.5, 1.1, FOLD_H - 0.08), 0.24, 0.05, kit.paint(finish, "polished", rough=0.2), (width / 2 - 0.1, 0, z))
    parts.append(spine)
    camera_x = -2.05
    crown = rear + 0.28
    parts.append(kit.box((2.0, 5.9, 0.3), 1.0, 0.08, kit.paint(finish, "satin", rough=0.22), (-camera_x, rear + 0.13, 11.6), axis="y", power=2))
    parts.append(kit.box((1.76, 5.66, 0.05), 0.88, 0.02, camera_glass(kit), (-camera_x, crown, 11.6), axis="y", power=2))
    parts += [eye(kit, 0.66, camera_x, 11.6 + step * 1.72, crown + 0.01) for step in (-1, 0, 1)]
    parts.append(flash(kit, 0.19, -0.55, 13.6, rear + 0.04))
    pale = finish == "Chalk"
    parts.append(kit.logo(1.35, kit.paint("#b5ac9b" if pale else "#7d879b", "satin"), (0, rear + 0.04, 3.4), BACKWARDS))
    kit.group(parts, rot=BACKWARDS)
    return kit.Shot(azimuth=27, elevation=9, fill=0.78)


def kite_fold(kit, finish, view):
    return fold_open(kit, finish) if view == 1 else fold_closed(kit, finish)


# -------------------------------------------------------------------------------------------------------------------- Flip

FLIP_W, FLIP_H, FLIP_T = 7.2, 8.25, 0.71


def _shell(kit, finish, cameras):
    """One half, lying flat with its hinge edge at y = 0 and reaching to −Y; the inner display looks up, the back down."""
    metal = kit.paint(finish, "satin", rough=0.24)
    middle = -FLIP_H / 2
    body = _half(kit, (FLIP_W, FLIP_H, FLIP_T), 1.15, 0.1, metal, (0, middle, 0), "z", "y")
    under = _half(
        kit,
        (FLIP_W - 0.16, FLIP_H - 0.08, 0.06),
        1.07,
        0.025,
        kit.paint(back_tone(kit, finish), "frosted"),
        (0, middle + 0.04, -FLIP_T / 2),
        "z",
        "y",
    )
    inner = _half(kit, (FLIP_W - 0.14, FLIP_H - 0.07, 0.04), 1.08, 0.015, kit.black("rubber"), (0, middle + 0.035, FLIP_T / 2), "z", "y")
    parts = [body, under, inner]
    if cameras:
        parts.append(_outer_screen(kit))
    return parts


def _outer_screen(kit):
    """The window on the outside of the upper half: display, two cameras, lamp. On the underside of _shell(), top at the hinge."""
    plane = FLIP_T / 2 + 0.03
    wide, high = FLIP_W - 0.5, 5.5
    glass = kit.slab(wide, high, 0.05, 0.85, 0.02, camera_glass(kit), (0, -plane, 0))
    lit = kit.panel(wide - 0.24, high - 0.24, 0.74, faces.face(kit, faces.player, wide - 0.24, high - 0.24, palette="rose"), (0, -plane - 0.03, 0))
    cameras = [
        kit.group(eye(kit, 0.62, 0, 0, 0, depth=0.2), rot=BACKWARDS, at=(x, -plane - 0.02, -high / 2 + 1.0))
        for x in (wide / 2 - 0.98, wide / 2 - 2.5)
    ]
    pads = [
        kit.cylinder(0.72, 0.03, 0.01, camera_glass(kit), (x, -plane - 0.03, -high / 2 + 1.0), axis="y") for x in (wide / 2 - 0.98, wide / 2 - 2.5)
    ]
    lamp = kit.group(flash(kit, 0.15, 0, 0, 0), rot=BACKWARDS, at=(wide / 2 - 0.98, -plane - 0.035, -high / 2 + 2.1))
    # From a front that looks to −Y to an underside that looks down, its top towards the free edge.
    return kit.group(glass, lit, pads, cameras, lamp, rot=(90, 0, 0), at=(0, -FLIP_H + 0.28 + high / 2, 0))


def _inner(kit, finish):
    """The inner display as two halves of one picture: (lower, upper), both as _shell() lies."""
    wide, high = FLIP_W - 0.5, FLIP_H - 0.3
    image = faces.drawn(faces_apps.viewfinder, wide, high * 2)
    halves = []
    for part, turn in ((image.crop((0, image.height // 2, image.width, image.height)), 0), (image.crop((0, 0, image.width, image.height // 2)), 180)):
        halves.append(kit.panel(wide, high, 0.02, kit.screen(part, (wide, high)), (0, -high / 2, FLIP_T / 2 + 0.024), (0, 0, turn), axis="z"))
    return halves


def flip_half_open(kit, finish):
    """Standing like a small laptop, the camera's picture on the upper half."""
    lower, upper = _inner(kit, finish)
    kit.group(_shell(kit, finish, False), lower, at=(0, 0, FLIP_T / 2))
    # Turned about the hinge so that the display leans back by 17 degrees.
    hole = kit.disc(0.15, kit.black(), (0, -FLIP_H + 0.75, FLIP_T / 2 + 0.03), axis="z")
    # Laid open away from us, then folded up until the display leans back by 15 degrees.
    flat = kit.group(_shell(kit, finish, True), hole, upper, rot=(0, 0, 180))
    kit.group(flat, rot=(75, 0, 0), pivot=(0, 0, FLIP_T / 2), at=(0, 0, FLIP_T / 2))
    _hinge(kit, FLIP_W - 0.06, 0.44, finish, (0, 0.2, FLIP_T * 0.62), "x")
    return kit.Shot(azimuth=24, elevation=17, fill=0.74)


def flip_closed(kit, finish):
    """Closed and upright on its hinge, the outer screen to the front."""
    upper = _shell(kit, finish, True)
    lower = _shell(kit, finish, False)
    kit.group(upper, rot=(-90, 0, 0), at=(0, -FLIP_T / 2 - 0.03, 0.4))
    kit.group(lower, rot=(-90, 0, 180), at=(0, FLIP_T / 2 + 0.03, 0.4))
    kit.box((FLIP_W - 0.04, 1.5, 0.62), 0.1, 0.28, kit.paint(finish, "polished", rough=0.2), (0, 0, 0.36))
    return kit.Shot(azimuth=24, elevation=10, fill=0.7)


def kite_flip(kit, finish, view):
    return flip_half_open(kit, finish) if view == 1 else flip_closed(kit, finish)
