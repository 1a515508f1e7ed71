"""The Slate Kids: an 8 inch tablet in a thick foam bumper whose handle folds out to a stand."""

from __future__ import annotations

import math

from models.faces import face
from models.faces_apps import bear
from models.parts_phones import BACKWARDS, camera_glass, eye

W, H, T = 23.6, 16.5, 2.8
LEAN = 18
SCREEN = (17.24, 10.78)


def _bumper(kit, foam, dark):
    """Foam with fat corners; the opening shows the tablet deep inside."""
    body = kit.box((W, H, T), 3.0, 1.0, foam, (0, 0, H / 2), axis="y", power=2.3, steps=16)
    opening = kit.box((SCREEN[0] + 1.5, SCREEN[1] + 1.3, 3), 0.7, 0.5, foam, (0, -T / 2 - 0.62, H / 2), axis="y", power=2.2)
    kit.cut(body, opening)
    pads = [
        kit.blob((3.0, T + 0.4, 3.0), (2.6, 3.2), dark, (sx * (W / 2 - 1.32), 0, H / 2 + sz * (H / 2 - 1.32))) for sx in (-1, 1) for sz in (-1, 1)
    ]
    return [body, pads]


def _tablet(kit):
    """Glass, display and camera at the bottom of the opening, at y = -0.75."""
    plane = -0.75
    glass = kit.slab(SCREEN[0] + 1.44, SCREEN[1] + 1.24, 0.3, 0.65, 0.04, camera_glass(kit), (0, plane + 0.15, H / 2))
    lit = kit.panel(*SCREEN, 0.1, face(kit, bear, *SCREEN), (0, plane - 0.012, H / 2))
    return [glass, lit, kit.disc(0.1, kit.paint("#1a2850", "glass"), (0, plane - 0.012, H / 2 + SCREEN[1] / 2 + 0.3))]


def _bow(kit, points, foam):
    """The handle: a soft bar through points, with corners rounded by the curve."""
    return kit.sweep(kit.curve(points, steps=10), kit.outline(1.7, 1.5, 0.68, 2.2, 6), foam, across=(0, 1, 0), sharp=60)


def _u(width, a, b, corner=1.3):
    """A U from a, over two rounded corners at b, and back: a and b are (y, z)."""
    (ya, za), (yb, zb) = a, b
    reach = math.hypot(yb - ya, zb - za)
    near = 1 - corner / reach
    yn, zn = ya + (yb - ya) * near, za + (zb - za) * near
    half = [
        (width, ya, za),
        (width, (ya + yn) / 2, (za + zn) / 2),
        (width, yn, zn),
        (width - corner * 0.3, yb + (yn - yb) * 0.3, zb + (zn - zb) * 0.3),
        (width - corner, yb, zb),
    ]
    return [*[(-x, y, z) for x, y, z in half], (0, yb, zb), *half[::-1]]


def _hubs(kit, dark, y, z):
    """The joints of the handle, with a screw each."""
    return [
        [kit.cylinder(1.15, 0.9, 0.2, dark, (side * 4.6, y, z), axis="x"), kit.cylinder(0.42, 1.0, 0.08, kit.steel(), (side * 4.6, y, z), axis="x")]
        for side in (-1, 1)
    ]


def _rear(kit, dark, pale):
    """Camera, a grid of soft dots to hold on to, the name."""
    rear = T / 2
    x, z = 7.4, H - 3.4
    spots = [(px, rear + 0.002, 3.9 + pz) for px, pz in kit.grid(9, 3, 1.15)]
    ring = kit.tube_ring(1.0, 0.74, 0.2, 0.06, dark, (x, rear, z), axis="y")
    glass = kit.cylinder(0.74, 0.05, 0.01, camera_glass(kit), (x, rear + 0.02, z), axis="y")
    return [
        kit.dots(spots, 0.24, dark, (0, 1, 0)),
        ring,
        glass,
        eye(kit, 0.46, -x, z, rear + 0.05, depth=0.1),
        kit.logo(2.8, pale, (0, rear + 0.004, H - 3.2), BACKWARDS),
    ]


def slate_kids(kit, finish, view):
    foam = kit.paint(finish, "rubber")
    dark = kit.paint(kit.shade(kit.hexa(finish), 0.8), "rubber")
    case = [_bumper(kit, foam, dark), _tablet(kit), _rear(kit, dark, kit.paint("#f3ece0", "matte"))]
    if view == 1:
        grip = _bow(kit, _u(4.6, (0.1, H - 0.9), (0.1, H + 3.4), 1.7), dark)
        kit.group(case, grip, rot=(-6, 0, 0))
        return kit.Shot(azimuth=22, elevation=13, fill=0.8)
    lean = math.radians(LEAN)

    def leant(y, z):
        return y * math.cos(lean) + z * math.sin(lean), z * math.cos(lean) - y * math.sin(lean)

    kit.group(case, rot=(-LEAN, 0, 0))
    joint = leant(T / 2 + 0.35, 9.2)
    floor = leant(T / 2 - 1.0, 1.0)[1] - 1.0
    stand = _bow(kit, _u(4.6, joint, (joint[0] + 5.2, floor + 0.78), 1.7), dark)
    kit.group(case, stand, _hubs(kit, dark, *joint), rot=BACKWARDS)
    return kit.Shot(azimuth=28, elevation=16, fill=0.8)
