"""Cameras: action, all-round, door, room and dash camera, pocket printer, gimbal."""
from __future__ import annotations

import math

from models.cameras_gimbal import gimbal
from models.parts_forms import prism, soften
from models.parts_lens import eye
from models.parts_pictures import portrait, road, viewfinder


def cam_go(kit, finish, view):
    shell, dark = kit.paint(finish, "matte", rough=0.4), kit.paint("#23272f", "matte")
    ember = kit.paint("Ember", "matte")
    kit.box((7.1, 5.0, 2.5), 0.85, 0.32, shell, (0, 0, 2.5), axis="y")
    # A belt of grippy rubber around the middle, and the seam of the door that keeps the water out.
    kit.ring_frame(7.16, 5.06, 1.1, 0.2, 0.9, 0.04, kit.paint("#12151c", "leather", tile=0.35), (0, 0.1, 2.5), power=2.4)
    kit.box((2.9, 1.15, 0.42), 0.5, 0.12, ember, (-1.5, 0.1, 5.05))
    kit.panel(3.1, 1.35, 0.6, kit.black(), (-1.5, 0.1, 5.035), axis="z")
    kit.box((3.05, 3.05, 0.9), 0.85, 0.16, kit.paint("#2b303b", "satin", rough=0.42), (1.72, -1.6, 3.12), axis="y")
    eye(kit, 1.3, (1.72, -2.12, 3.12), depth=0.36)
    kit.box((3.0, 2.3, 0.1), 0.34, 0.03, kit.dark_glass(), (-1.72, -1.24, 3.36), axis="y")
    kit.panel(2.72, 2.02, 0.24, kit.screen(portrait(2.72, 2.02), (2.72, 2.02)), (-1.72, -1.305, 3.36))
    for at in range(11):
        kit.capsule(0.065, 1.1, kit.paint("#11141a", "rubber"), (-2.9 + at * 0.24, -1.25, 1.15))
    kit.logo(1.5, kit.paint("Silver", "matte"), (1.75, -1.262, 0.95))
    kit.dots([(2.95, -1.25, 1.0)], 0.09, kit.glow("#ff3b30", 5))
    kit.dots([(x, -1.25, 0.42) for x in (1.3, 1.55, 1.8, 2.05, 2.3)], 0.045, kit.black())
    for x in (-0.6, 0.0, 0.6):  # folded mounting fingers
        kit.box((0.34, 1.5, 0.3), 0.12, 0.05, dark, (x, 0, 0.02))
    # The back: the large display; the right side: battery door with its latch.
    kit.box((6.3, 4.1, 0.1), 0.5, 0.03, kit.dark_glass(), (0, 1.24, 2.55), axis="-y")
    kit.panel(5.7, 3.5, 0.3, kit.screen(viewfinder(5.7, 3.5), (5.7, 3.5)), (0, 1.305, 2.55), rot=(0, 0, 180))
    for x in (3.55, -3.55):
        kit.box((3.4, 1.5, 0.08), 0.4, 0.03, dark, (x, 0.1, 2.5), rot=(0, 90, 0))
    kit.box((1.0, 0.5, 0.14), 0.22, 0.05, ember, (3.58, 0.1, 3.6), rot=(0, 90, 0))
    return kit.Shot(azimuth=24, elevation=13) if view == 1 else kit.Shot(azimuth=148, elevation=20)


def cam_360(kit, finish, view):
    shell, grip = kit.paint(finish, "matte", rough=0.42), kit.paint("#11151e", "leather", tile=0.4)
    kit.box((4.6, 12.0, 2.3), 1.5, 0.55, shell, (0, 0, 6.1), axis="y", power=2.6)
    kit.ring_frame(4.64, 12.04, 0.7, 0.2, 1.52, 0.03, kit.paint("#39414f", "satin", rough=0.35), (0, 0, 6.1))
    for side in (0, 180):
        lens = [
            kit.lathe([(1.55, 0.0), (1.72, 0.02), (1.82, 0.1), (1.82, 0.2), (1.74, 0.28), (1.5, 0.3), (1.44, 0.24), (1.44, 0.0)],
                      kit.paint("#2a2f39", "satin", rough=0.3), (0, -1.13, 9.55), axis="y", closed=True),
            eye(kit, 1.6, (0, -1.2, 9.55), depth=0.3, bow=0.52),
        ]
        kit.group(lens, rot=(0, 0, side))
        # Knurls on the ring: the lenses unscrew.
        kit.group(kit.dots([(1.83 * math.cos(t), -1.28, 9.55 + 1.83 * math.sin(t)) for t in [i * math.tau / 48 for i in range(48)]], 0.05,
                           kit.black(),
                           normal=[(math.cos(t), 0, math.sin(t)) for t in [i * math.tau / 48 for i in range(48)]]), rot=(0, 0, side))
    # Front: a small tall display, the key; behind: grippy panel.
    kit.box((2.5, 3.1, 0.1), 0.4, 0.03, kit.dark_glass(), (0, -1.13, 5.35), axis="y")
    kit.panel(2.2, 2.8, 0.28, kit.screen(viewfinder(2.2, 2.8, tall=True), (2.2, 2.8)), (0, -1.2, 5.35))
    kit.tube_ring(0.78, 0.66, 0.12, 0.03, kit.brass(), (0, -1.15, 2.5), axis="y")
    kit.cylinder(0.64, 0.2, 0.06, kit.paint("Ember", "matte"), (0, -1.14, 2.5), axis="y")
    kit.logo(1.3, kit.paint("Silver", "matte"), (0, -1.16, 1.25))
    kit.box((3.3, 5.0, 0.1), 0.8, 0.04, grip, (0, 1.12, 4.0), axis="-y")
    kit.box((2.7, 1.0, 0.1), 0.4, 0.03, kit.paint("#23272f", "matte"), (2.3, 0, 4.4), rot=(0, 90, 0))
    kit.box((0.7, 0.34, 0.12), 0.15, 0.04, kit.paint("#4a515e", "matte"), (2.32, 0, 5.3), rot=(0, 90, 0))
    kit.dots([(2.31, y, 7.4) for y in (-0.3, 0.0, 0.3)], 0.05, kit.black(), normal=(1, 0, 0))
    kit.cylinder(0.85, 0.14, 0.03, kit.steel(0.35), (0, 0, 0.06))
    return kit.Shot(azimuth=28, elevation=9) if view == 1 else kit.Shot(azimuth=72, elevation=10)


def _bell(kit, finish, at):
    """The sign on the key of a doorbell."""
    ring = soften([(-0.42, -0.3), (0.42, -0.3), (0.3, -0.05), (0.26, 0.34), (0, 0.52), (-0.26, 0.34), (-0.3, -0.05)], 0.16)
    sign = [kit.add([(x, 0, z) for x, z in ring], [tuple(range(len(ring)))[::-1]], finish), kit.disc(0.1, finish, (0, 0, -0.44))]
    return kit.group(sign, at=at)


def cam_door(kit, finish, view):
    shell, glass = kit.paint(finish, "matte"), kit.dark_glass()
    pale = finish == "Chalk"
    kit.box((4.6, 14.2, 2.3), 1.7, 0.34, shell, (0, -0.2, 7.1), axis="y", power=2.5)
    kit.box((4.3, 13.9, 0.5), 1.6, 0.1, kit.paint("#2b3038", "matte"), (0, 1.15, 7.1), axis="y", power=2.5)
    kit.box((3.9, 6.9, 0.12), 1.35, 0.04, glass, (0, -1.34, 10.4), axis="y", power=2.5)
    kit.ring_frame(3.98, 6.98, 0.06, 0.05, 1.38, 0.01, kit.paint("#5b6069", "satin"), (0, -1.35, 10.4))
    eye(kit, 1.1, (0, -1.46, 11.9), depth=0.34, rim="#20242c")
    kit.dots([(0.34 * x - 0.85, -1.405, 9.75) for x in range(6)], 0.1, kit.paint("#3c1016", "glass"))
    kit.disc(0.34, kit.paint("#2a1d2b", "glass"), (0, -1.406, 8.75))
    kit.dots([(0, -1.405, 13.35)], 0.06, kit.glow("#6fe3a0", 4))
    seat = (0, -1.36, 3.6)
    kit.tube_ring(1.66, 1.46, 0.14, 0.04, kit.brass(), seat, axis="y")
    kit.torus(1.4, 0.07, kit.glow("#ffe2b0", 2.2), (0, -1.36, 3.6), axis="y")
    kit.lathe([(0, 0.12), (0.6, 0.115), (1.1, 0.16), (1.28, 0.17), (1.33, 0.12), (1.33, -0.1), (0, -0.1)][::-1],
              kit.paint("#e9e2d3" if pale else "#262d3d", "matte", rough=0.35), seat, axis="y")
    _bell(kit, kit.brass(0.35), (0, -1.492, 3.6))
    kit.dots([(x, -1.36, 1.0 + z) for x, z in kit.grid(7, 2, 0.24)], 0.055, kit.black())
    kit.logo(1.3, kit.paint("#8d8678" if pale else "#9aa1ad", "matte"), (0, -1.36, 5.95))
    kit.screw(0.16, (0, 0.2, 0.02), rot=(-90, 0, 0))
    if view == 1:
        return kit.Shot(azimuth=26, elevation=8)
    # The chime that keeps the recordings.
    chime = [
        kit.box((7.4, 7.4, 2.4), 2.2, 0.5, shell, (0, 0, 3.7), axis="y", power=2.6),
        kit.dots([(x, -1.21, 3.7 + z) for x, z in kit.grid(17, 17, 0.3, within=lambda x, z: math.hypot(x, z) < 2.15)], 0.075, kit.black()),
        kit.dots([(0, -1.21, 0.95)], 0.09, kit.glow("#6fe3a0", 4)),
    ]
    kit.group(chime, rot=(0, 0, 14), at=(7.6, 1.8, 0))
    return kit.Shot(azimuth=-22, elevation=13)


def cam_room(kit, finish, view):
    shell = kit.paint(finish, "matte", rough=0.38)
    middle, r = 6.9, 3.9
    turn = 0 if view == 1 else 145
    head = [kit.blob((r * 2, r * 2, r * 2), mat=shell)]
    edge = math.radians(48)
    cap = [((r + 0.03) * math.sin(t), (r + 0.03) * math.cos(t)) for t in [edge * i / 20 for i in range(21)]]
    head.append(kit.lathe([*cap[::-1]], kit.dark_glass(), axis="y"))
    head.append(kit.torus((r + 0.01) * math.sin(edge), 0.05, kit.paint("#b9b0a0", "satin"), (0, -(r + 0.01) * math.cos(edge), 0), axis="y"))
    head += eye(kit, 1.25, (0, -r - 0.02, 0.25), depth=0.36, rim="#20242c")
    for x, z in ((-1.75, 0.3), (1.75, 0.3)):
        place = [(x, -math.sqrt((r + 0.035) ** 2 - x * x - z * z), z)]
        head.append(kit.dots(place, 0.16, kit.paint("#4a151c", "glass"), normal=(x, place[0][1], z)))
    place = (0, -math.sqrt((r + 0.035) ** 2 - 1.9 ** 2), -1.9)
    head.append(kit.dots([place], 0.07, kit.glow("#6fe3a0", 4) if view == 1 else kit.black(), normal=place))
    # The speaker is in the back of the head.
    holes = [(x, math.sqrt(r * r - x * x - z * z), z) for x, z in kit.grid(15, 15, 0.3, within=lambda x, z: math.hypot(x, z) < 1.7)]
    head.append(kit.dots(holes, 0.075, kit.black(), normal=holes))
    head.append(kit.torus(r * 0.999, 0.018, kit.paint("#a79f90", "matte"), rot=(0, 90, 0)))
    kit.group(head, rot=(-4, 0, turn), at=(0, 0, middle))
    kit.lathe([(0, 3.4), (1.4, 3.3), (2.35, 3.75), (2.46, 3.7), (2.2, 3.0), (2.0, 2.2), (2.05, 1.55), (2.3, 1.3), (0, 1.3)][::-1], shell)
    kit.cylinder(2.5, 0.16, 0.03, kit.paint("#3a3d42", "matte"), (0, 0, 1.25))
    kit.lathe([(0, 0.05), (3.45, 0.05), (3.6, 0.2), (3.6, 0.5), (3.3, 0.95), (2.7, 1.16), (2.3, 1.2), (0, 1.2)], shell)
    kit.cylinder(3.3, 0.08, 0.02, kit.paint("#3a3d42", "rubber"), (0, 0, 0.04))
    kit.logo(1.3, kit.paint("#8d8678", "matte"), (0, -2.28, 2.55), rot=(-6, 0, 0)) if view == 1 else None
    cord = kit.cable([(0, 3.5, 0.4), (0.2, 5.0, 0.28), (1.6, 7.6, 0.17), (5.2, 9.5, 0.17), (10, 10.5, 0.17), (22, 11, 0.17)], 0.16,
                     kit.paint("#e4ddcf", "rubber"))
    cord["unframed"] = True
    return kit.Shot(azimuth=22, elevation=11)


def cam_dash(kit, finish, view):
    shell, dark = kit.paint(finish, "matte", rough=0.4), kit.paint("#20242c", "matte")
    wedge = soften([(-1.9, 0.0), (1.5, 0.0), (1.1, 4.3), (-0.5, 4.3)], [0.5, 0.4, 0.5, 0.7])
    prism(kit, wedge, 9.2, 0.35, shell)
    kit.box((7.6, 2.2, 0.1), 0.3, 0.03, kit.paint("#2b2f38", "rubber"), (0, -0.2, 0.02))
    # The lens sits square in a barrel that cuts through the sloping front.
    kit.cylinder(1.72, 1.9, 0.14, kit.paint("#262b35", "satin", rough=0.4), (-2.2, -1.2, 2.25), axis="y")
    kit.tube_ring(1.62, 1.5, 0.08, 0.02, kit.brass(), (-2.2, -2.16, 2.25), axis="y")
    eye(kit, 1.5, (-2.2, -2.16, 2.25), depth=0.44)
    tilt = math.degrees(math.atan2(1.4, 4.3))
    slope = lambda z: -1.9 + 1.4 * z / 4.3
    vents = [kit.box((0.17, 2.1, 0.3), 0.08, 0.02, kit.black(), (0.6 + at * 0.4, 0, 0), axis="y") for at in range(8)]
    kit.group(vents, rot=(-tilt, 0, 0), at=(0, slope(2.5), 2.5))
    kit.group(kit.logo(1.6, kit.paint("Silver", "matte")), rot=(-tilt, 0, 0), at=(2.0, slope(0.85) - 0.012, 0.85))
    kit.dots([(4.0, slope(0.85) - 0.01, 0.85)], 0.09, kit.glow("#ff3b30", 5), normal=(0, -1, 0.3))
    # The holder: plate, ball joint, pad for the windscreen.
    kit.box((3.2, 1.5, 0.24), 0.5, 0.08, dark, (1.0, 0.35, 4.38))
    kit.cylinder(0.5, 0.9, 0.1, dark, (1.0, 0.4, 4.85))
    kit.blob((1.3, 1.3, 1.3), mat=kit.paint("#3a404b", "satin", rough=0.35), at=(1.0, 0.4, 5.4))
    kit.group(kit.cylinder(0.62, 0.7, 0.12, dark, (0, 0, 0.5)), kit.cylinder(1.75, 0.3, 0.1, kit.paint("#2b303b", "matte"), (0, 0, 0.95)),
              kit.cylinder(1.65, 0.18, 0.05, kit.paint("#e8532a", "rubber"), (0, 0, 1.17)), rot=(-32, 0, 0), at=(1.0, 0.35, 5.35))
    # The back: display, three keys, the port.
    lean = math.degrees(math.atan2(0.4, 4.3))
    back = lambda z: 1.5 - 0.4 * z / 4.3
    display = [kit.box((6.6, 3.2, 0.1), 0.3, 0.03, kit.dark_glass(), axis="y"),
               kit.panel(6.1, 2.75, 0.2, kit.screen(road(6.1, 2.75), (6.1, 2.75)), (0, -0.06, 0))]
    kit.group(display, rot=(-lean, 0, 180), at=(0.9, back(2.2) + 0.02, 2.2))
    for at in range(3):
        kit.group(kit.button(0.55, 0.55, kit.paint("Ember", "matte") if at == 0 else dark), rot=(-lean, 0, 180),
                  at=(-3.3, back(3.1 - at * 0.95) + 0.01, 3.1 - at * 0.95))
    kit.usb_c((4.612, 0.1, 1.4), rot=(0, 90, 90))
    return kit.Shot(azimuth=26, elevation=12) if view == 1 else kit.Shot(azimuth=156, elevation=16)


def printer(kit, finish, view):
    shell, pale = kit.paint(finish, "matte", rough=0.4), finish == "Chalk"
    grey = kit.paint(kit.shade(kit.hexa(finish), 0.82), "matte")
    body = [kit.box((12.1, 8.2, 2.4), 1.6, 0.5, shell, axis="y", power=2.6)]
    body.append(kit.ring_frame(12.12, 8.22, 0.05, 0.1, 1.62, 0.01, grey, (0, 0.35, 0)))
    body.append(kit.box((5.7, 0.5, 0.3), 0.2, 0.06, kit.black(), (0, 0.0, 4.0)))
    body.append(kit.ring_frame(6.0, 0.78, 0.1, 0.16, 0.36, 0.03, grey, (0, 0.0, 4.09), axis="z"))
    body += [kit.tube_ring(1.15, 1.02, 0.1, 0.03, kit.brass(), (0, -1.21, -0.9), axis="y"),
             kit.lathe([(0, -0.1), (0.98, -0.1), (0.98, 0.07), (0.92, 0.12), (0.5, 0.06), (0, 0.05)],
                       kit.paint("#fbf6ea" if pale else "#f0c6c1", "matte", rough=0.3), (0, -1.21, -0.9), axis="y")]
    body.append(kit.dots([(4.2 + at * 0.42, -1.205, -2.9) for at in range(3)], 0.09, kit.paint("#8b857a", "matte")))
    body.append(kit.dots([(4.2, -1.21, -2.9)], 0.1, kit.glow("#53d98a", 3)))
    body.append(kit.logo(1.9, kit.paint("#6f695d" if pale else "#7e4a48", "matte"), (-4.3, -1.21, -2.9)))
    body += kit.usb_c((6.06, 0, -1.2), rot=(0, 90, 90))
    body.append(kit.panel(1.7, 0.7, 0.15, kit.paint("#d4633a", "fabric"), (-6.08, 0, 2.2), rot=(0, 90, 180)))

    def print_(mood, size=(5.0, 7.6)):
        sheet = kit.box((*size, 0.035), 0.12, 0.012, kit.paint("#fbfaf5", "matte"), axis="y")
        return [sheet, kit.panel(4.5, 5.9, 0.02, kit.paper("photo", (4.5, 5.9), mood=mood), (0, -0.022, 0.55))]

    # The upper half of the print is out; the rest is still inside.
    print_out = kit.group(print_(4), at=(0, 0, 5.4))
    if view == 1:
        return kit.Shot(azimuth=22, elevation=12)
    kit.group(body, print_out, rot=(-90, 0, 0), at=(0, 0, 1.2))
    # Two earlier prints beside it.
    for at, (mood, place, turn) in enumerate(((1, (9.6, -3.0, 0.03), -14), (3, (10.4, 2.6, 0.075), 16))):
        kit.group(kit.group(print_(mood), rot=(-90, 0, 0)), rot=(0, 0, turn), at=place)
    return kit.Shot(azimuth=14, elevation=50)


MODELS = {"cam-go": cam_go, "cam-360": cam_360, "cam-door": cam_door, "cam-room": cam_room, "cam-dash": cam_dash, "printer": printer,
          "gimbal": gimbal}
