"""Parts of phones. A phone stands on its bottom edge at the origin, its screen to the front (−Y), its back to +Y."""

from __future__ import annotations

import math
from dataclasses import dataclass

from models.faces import face

BACKWARDS = (0, 0, 180)


@dataclass
class Body:
    """Measures in cm: outside, corners, and the borders around the display."""

    width: float
    height: float
    thickness: float
    corner: float
    border: float = 0.26
    chin: float = 0.26
    edge: float = 0.11  # rounding of the frame's long edges
    frame: str = "satin"  # kind of surface of the frame
    back: str = "frosted"  # ... and of the back
    chamfer: float = 0.05  # rounding of the back cover


def back_tone(kit, finish: str) -> str:
    """Dark glass backs catch little light: lift Ink a little, so that its blue can be seen."""
    return kit.mix("#1a2133", "#33405c", 0.3) if finish == "Ink" else kit.hexa(finish)


def shell(kit, body: Body, finish: str):
    """Frame and back cover, with the seam of a cover that comes off."""
    frame = kit.paint(finish, body.frame)
    middle = body.height / 2
    outer = kit.slab(body.width, body.height, body.thickness, body.corner, body.edge, frame, (0, 0, middle))
    inset = body.edge * 0.75
    size = (body.width - 2 * inset, body.height - 2 * inset)
    rear = body.thickness / 2
    seam = kit.panel(size[0] + 0.03, size[1] + 0.03, body.corner - inset + 0.015, kit.black(), (0, rear + 0.004, middle), BACKWARDS)
    cover = kit.slab(*size, 0.08, body.corner - inset, body.chamfer, kit.paint(back_tone(kit, finish), body.back), (0, rear, middle))
    return [outer, seam, cover]


def front(kit, body: Body, drawing, hole: float = 0.17, **options):
    """Cover glass, lit display, and the camera that looks through it."""
    plane = -body.thickness / 2
    inset = body.edge * 0.75
    glass = kit.slab(body.width - 2 * inset, body.height - 2 * inset, 0.06, body.corner - inset, 0.025, kit.dark_glass(), (0, plane, body.height / 2))
    wide, high = body.width - 2 * body.border, body.height - body.border - body.chin
    middle = body.chin + high / 2
    lit = kit.panel(wide, high, body.corner - body.border * 0.8, face(kit, drawing, wide, high, **options), (0, plane - 0.042, middle))
    parts = [glass, lit]
    if hole:
        top = body.height - body.border - 0.42
        parts += [kit.disc(hole, kit.black(), (0, plane - 0.048, top)), kit.disc(hole * 0.5, kit.paint("#142042", "glass"), (0, plane - 0.052, top))]
    parts.append(kit.box((1.1, 0.045, 0.02), 0.02, 0.005, kit.paint("#1b1d22"), (0, plane - 0.028, body.height - inset - 0.07), axis="y", power=2))
    return parts


def side_keys(kit, body: Body, mat, above: float = 0.66, side: int = 1):
    """Volume and power on the frame: on the right, seen from the front."""
    turn = (0, 0, 90 * side)
    x = side * (body.width / 2 + 0.015)
    deep = body.thickness * 0.3
    long, short = body.height * 0.125, body.height * 0.07
    return [
        kit.button(deep, long, mat, (x, 0, body.height * above + long * 0.5), turn),
        kit.button(deep, short, mat, (x, 0, body.height * above - short * 0.9), turn),
    ]


def antennas(kit, body: Body, finish: str):
    """Plastic breaks in a metal frame; a radio needs them."""
    mat = kit.paint(kit.mix(kit.hexa(finish), "#8d9096", 0.35), "matte")
    half, deep = body.width / 2, body.thickness - 2 * body.edge * 0.4
    places = [(side * half, z) for side in (-1, 1) for z in (body.corner + 0.7, body.height - body.corner - 0.3)]
    return [kit.box((0.016, deep, 0.075), 0.004, 0.002, mat, (x, 0, z)) for x, z in places]


def underside(kit, body: Body, screws: bool = True, jack: bool = False):
    """Port, holes of loudspeaker and microphone, and the screws of the cover."""
    down = (-90, 0, 0)
    parts = [kit.usb_c((0, 0, -0.005), down)]
    holes = [(side * (1.0 + 0.2 * at), 0, -0.002) for side in (-1, 1) for at in range(5)]
    parts.append(kit.dots(holes, 0.055, kit.black(), (0, 0, -1)))
    if screws:
        parts += [kit.screw(0.075, (x, 0, -0.005), down) for x in (-0.72, 0.72)]
    if jack:
        parts.append(kit.tube_ring(0.22, 0.16, 0.03, 0.01, kit.steel(), (-2.4, 0, -0.005)))
    return parts


def optic(kit, radius: float, depth: float = 0.16, rim=None):
    """A camera facing the front, its rim ending at y = -depth: a stepped dark barrel around a bowed, coated front element. All of
    it is opaque, so that it stays crisp where real glass would need many more samples."""
    edge = kit.tube_ring(radius, radius * 0.88, depth, radius * 0.04, rim or kit.paint("#5a5f69", "satin", rough=0.2), (0, -depth / 2, 0), axis="y")
    steps = [(0.9, 0.62), (0.8, 0.58), (0.78, 0.44), (0.64, 0.4), (0.62, 0.26), (0.5, 0.22), (0.48, 0.1), (0, 0.08)]
    barrel = kit.lathe([(radius * r, depth * z) for r, z in steps], kit.paint("#0d0e12", "matte", rough=0.22), axis="y")
    accent = kit.torus(radius * 0.64, radius * 0.012, kit.paint("#6a707c", "satin", rough=0.25), (0, -depth * 0.42, 0), axis="y")
    bow = [(radius * 0.5 * math.sin(t), depth * (0.12 + 0.42 * math.cos(t))) for t in (math.pi / 2 * (1 - step / 14) for step in range(15))]
    element = kit.lathe(bow, kit.paint("#0a1030", "glass"), axis="y")
    pupil = [(radius * 0.2 * math.sin(t), depth * (0.42 + 0.13 * math.cos(t))) for t in (math.pi / 2 * (1 - step / 8) for step in range(9))]
    return [edge, barrel, accent, element, kit.lathe(pupil, kit.paint("#27357e", "glass"), axis="y")]


def eye(kit, radius: float, x: float, z: float, y: float, rim=None, depth: float = 0.16):
    """A camera on the back: seen from behind, x counts to the right."""
    return kit.group(optic(kit, radius, depth, rim), at=(-x, y, z), rot=BACKWARDS)


def camera_glass(kit):
    """The dark window around cameras: one clean, weak reflection, as of coated glass, instead of a milky one."""
    return calm(kit.paint("#07080b", "matte", rough=0.1))


def calm(material, share: float = 0.2):
    """Takes the room's reflection out of a dark front."""
    material.node_tree.nodes["Principled BSDF"].inputs["Specular IOR Level"].default_value = share
    return material


def flash(kit, radius: float, x: float, z: float, y: float):
    """A two-tone lamp under a small lens. Same coordinates as eye()."""
    plate = kit.cylinder(radius, 0.04, 0.012, kit.paint("#f4ead0", "gloss"), (0, 0, 0), axis="y")
    halves = kit.tube_ring(radius * 1.12, radius * 0.97, 0.05, 0.01, kit.paint("#b9b4a8", "satin"), axis="y")
    core = kit.disc(radius * 0.5, kit.paint("#f7d98e", "gloss"), (0, -0.022, 0))
    return kit.group(plate, halves, core, at=(-x, y, z), rot=BACKWARDS)


def bar(kit, body: Body, finish: str, z: float, high: float = 1.75, full: bool = True, lens: float = 0.6):
    """Two cameras in a bar: across the whole width, or a pill that ends before the edges."""
    rear = body.thickness / 2
    metal = kit.paint(finish, "satin", rough=0.24)
    wide = body.width - 0.01 if full else body.width - 1.0
    rise = 0.26
    if full:
        ridge = kit.box((wide, high, rise + 0.1), 0.12, 0.1, metal, (0, rear + rise / 2 - 0.05, z), axis="y", power=2)
    else:
        ridge = kit.box((wide, high, rise + 0.1), high / 2, 0.1, metal, (0, rear + rise / 2 - 0.02, z), axis="y", power=2)
    crown = rear + rise + 0.03 if not full else rear + rise
    inner = wide - (0.7 if full else 0.24)
    glass = kit.box((inner, high - 0.3, 0.05), (high - 0.3) / 2, 0.02, camera_glass(kit), (0, crown, z), axis="y", power=2)
    left = -inner / 2 + high * 0.43
    steel = kit.paint("#8b9099" if finish != "Ink" else "#4a505c", "satin", rough=0.2)
    parts = [
        ridge,
        glass,
        eye(kit, lens, left, z, crown, steel),
        eye(kit, lens, left + high * 0.95, z, crown, steel),
        flash(kit, 0.17, inner / 2 - high * 0.42, z, crown + 0.024),
    ]
    parts.append(kit.dots([(-(inner / 2 - high * 0.42 - 0.62), crown + 0.026, z)], 0.05, kit.black("gloss"), (0, 1, 0)))
    return parts


def mount(kit, radius: float, x: float, z: float, body: Body, finish: str, lens: float):
    """A single round camera on a raised ring of its own."""
    rear = body.thickness / 2
    ring = kit.cylinder(radius, 0.24, 0.07, kit.paint(finish, "satin", rough=0.22), (-x, rear + 0.06, z), axis="y")
    glass = kit.cylinder(radius * 0.86, 0.04, 0.012, camera_glass(kit), (-x, rear + 0.185, z), axis="y")
    return [ring, glass, eye(kit, lens, x, z, rear + 0.2, kit.paint("#6d727c", "satin", rough=0.2), 0.1)]


def wordmark(kit, body: Body, z: float, finish: str, width: float = 1.35):
    """The name on the back: tone on tone, as if polished into the cover."""
    pale = finish in ("Chalk", "Fog", "Rose")
    mat = kit.paint(kit.mix(kit.hexa(finish), "#5c5a56" if pale else "#dfe3e8", 0.55), "satin")
    return kit.logo(width, mat, (0, body.thickness / 2 + 0.042, z), BACKWARDS)


def pair(kit, build, finish: str, body: Body):
    """The back in front, and a second phone behind it that shows its screen."""
    kit.group(build(kit, finish), rot=BACKWARDS, at=(body.width * 0.24, 0, 0))
    kit.group(build(kit, finish), rot=(0, 0, 7), at=(-body.width * 0.44, body.thickness * 0.5 + 2.6, 0))
    # From the right: so the back meets the key light, which comes from the left.
    return kit.Shot(azimuth=24, elevation=9, fill=0.78)


def alone(kit, build, finish: str):
    """The screen, and a look at the keys."""
    build(kit, finish)
    return kit.Shot(azimuth=27, elevation=8, fill=0.78)
