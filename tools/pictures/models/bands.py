"""Band 8, Band 8 Active and Band Kids."""

from __future__ import annotations

import math

from models.wrist_parts import closed, face_down, holes, opened, sensor, wrist

KID_ACCENTS = {"Ember": "#f6c35a", "Lichen": "#5f86b0"}
GLOWS = {"Ember": "#ff7a3a", "Lichen": "#a9d08a", "Rose": "#f2a39c", "Ink": "#7db7ff", "Slate": "#6fc3e8"}


def _head(kit, finish, width, height, thick, radius, y, screen, lit):
    """The capsule: a metal tray, a glass front bowed at its edges, the display under it. Its back is at `y`."""
    centre = y - thick / 2
    tray = kit.slab(width, height, thick * 0.8, radius, 0.3, kit.paint(finish, "satin", rough=0.32), (0, centre + thick * 0.1, 0))
    glass = kit.box(
        (width - 0.06, height - 0.06, thick * 0.5),
        radius - 0.03,
        0.06,
        kit.dark_glass(),
        (0, centre - thick * 0.22, 0),
        axis="y",
        power=2.6,
        top=0.24,
        steps=16,
    )
    shown = kit.panel(lit[0], lit[1], lit[2], screen, (0, centre - thick * 0.47 - 0.008, 0))
    return [tray, glass, shown]


def _loop(kit, finish, half_y, half_z, width, mat):
    """A closed strap with its holes and stud at the back."""
    strap = closed(kit, half_y, half_z, width, 0.24, mat)
    line = wrist(half_y, half_z, steps=60)
    pins = holes(kit, line[-9:-2], 0.11, kit.paint(kit.shade(kit.hexa(finish), 0.35), "rubber"), 0.24)
    overlap = kit.strap(
        [(x, y * 1.075 + 0.02, z * 1.0) for x, y, z in wrist(half_y, half_z)[4:16]], width * 0.83, 0.2, mat, smoothing=3
    )
    stud = kit.cylinder(0.22, 0.14, 0.05, kit.steel(), (0, half_y * 1.02 + 0.17, -half_z * 0.32), axis="-y")
    return [strap, *pins, overlap, stud]


def _back(kit, finish, width, mat, half_y, half_z):
    """The opened strap with holes on one end and the stud on the other."""
    straps, (short, long) = opened(kit, half_y, half_z, width, 0.24, mat)
    before, at = short[-14], short[-12]
    lean = math.degrees(math.atan2(at[2] - before[2], at[1] - before[1]))
    stud = kit.group(kit.cylinder(0.2, 0.3, 0.06, kit.steel()), kit.cylinder(0.1, 0.6, 0.03, kit.steel()), rot=(lean, 0, 0), at=at)
    places = [point for i, point in enumerate(long) if i in (24, 26, 28, 31, 34, 37, 40, 44, 48)]
    return [*straps, *stud, *holes(kit, places, 0.1, kit.paint(kit.shade(kit.hexa(finish), 0.35), "rubber"), 0.24)]


def band_8(kit, finish, view):
    strap = kit.paint(finish, "rubber")
    y, z = 2.5, 3.05
    head = _head(
        kit, finish, 1.94, 4.68, 1.02, 0.95, -y + 0.3, kit.screen("digits", (1.52, 3.9), accent=GLOWS[finish]), (1.52, 3.9, 0.74)
    )
    if view == 2:
        parts = [*head, *_back(kit, finish, 1.72, strap, y, z), *sensor(kit, 0.62, -y + 0.3)]
        face_down(kit, parts)
        return kit.Shot(azimuth=38, elevation=38, fill=0.82)
    _loop(kit, finish, y, z, 1.72, strap)
    return kit.Shot(azimuth=-30, elevation=12, fill=0.8)


def band_8_active(kit, finish, view):
    strap = kit.paint(finish, "rubber")
    y, z = 2.6, 3.1
    head = _head(
        kit, finish, 2.46, 4.72, 1.09, 0.8, -y + 0.32, kit.screen("workout", (2.0, 3.92), accent=GLOWS[finish]), (2.0, 3.92, 0.6)
    )
    key = kit.box(
        (1.05, 0.36, 0.2),
        0.17,
        0.06,
        kit.paint("#ff7a33" if finish == "Slate" else "#22262c", "satin"),
        (1.26, -y - 0.18, 0.5),
        axis="x",
        power=2,
    )
    frame = kit.ring_frame(2.54, 4.8, 0.42, 0.1, 0.84, 0.03, kit.paint("#3a3f46", "satin"), (0, -y - 0.16, 0))
    if view == 2:
        parts = [*head, key, frame, *_back(kit, finish, 2.15, strap, y, z), *sensor(kit, 0.78, -y + 0.32)]
        face_down(kit, parts)
        return kit.Shot(azimuth=38, elevation=38, fill=0.82)
    _loop(kit, finish, y, z, 2.15, strap)
    return kit.Shot(azimuth=30, elevation=12, fill=0.8)


def band_kids(kit, finish, view):
    strap, accent = kit.paint(finish, "rubber"), kit.paint(KID_ACCENTS[finish], "rubber")
    y, z = 2.1, 2.45
    kit.slab(2.1, 4.05, 1.06, 1.05, 0.42, accent, (0, -y - 0.14, 0))
    kit.box((1.76, 3.7, 0.5), 0.88, 0.06, kit.dark_glass(), (0, -y - 0.46, 0), axis="y", top=0.2, steps=16)
    kit.panel(1.36, 3.1, 0.66, kit.screen("frog", (1.36, 3.1)), (0, -y - 0.722, 0))
    closed(kit, y, z, 1.7, 0.28, strap, 0.86)
    kit.box((1.5, 0.36, 1.7), 0.3, 0.14, accent, (0, y + 0.06, 0), power=2.3)
    kit.box((1.52, 0.38, 0.03), 0.3, 0.01, kit.black(), (0, y + 0.06, 0.02))
    for side in (-1, 1):
        kit.box((0.5, 0.1, 0.3), 0.14, 0.04, strap, (0, y + 0.26, side * 0.45))
    if view == 2:
        return kit.Shot(azimuth=204, elevation=16, fill=0.76)
    return kit.Shot(azimuth=-28, elevation=12, fill=0.8)


MODELS = {"band-8": band_8, "band-8-active": band_8_active, "band-kids": band_kids}
