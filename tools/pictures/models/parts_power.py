"""Parts of power banks and chargers: ports, lights, pins of the world's sockets, the Qi ring, coils of cable."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw

from models.faces import drawn, words
from models.parts_phones import calm, camera_glass

UP = (-90, 0, 0)  # turns what faces the front to face upwards


def usb_a(kit, at=(0, 0, 0), rot=(0, 0, 0)):
    """A USB-A port facing the front: steel frame, dark throat, blue-grey tongue with four contacts."""
    frame = kit.ring_frame(1.42, 0.66, 0.06, 0.07, 0.07, 0.015, kit.steel(), power=2)
    throat = kit.panel(1.3, 0.54, 0.04, kit.black(), (0, -0.012, 0), power=2)
    tongue = kit.box((1.14, 0.2, 0.02), 0.03, 0.008, kit.paint("#39414f"), (0, -0.02, 0.1), axis="y", power=2)
    pins = [kit.box((0.13, 0.16, 0.01), 0.01, 0.002, kit.brass(0.2), ((step - 1.5) * 0.26, -0.032, 0.1), axis="y") for step in range(4)]
    return kit.group(frame, throat, tongue, pins, at=at, rot=rot)


def lights(kit, count: int, lit: int, pitch: float, radius: float, at=(0, 0, 0), rot=(0, 0, 0)):
    """A row of small lamps, the last ones off."""
    made = []
    for step in range(count):
        mat = kit.glow("#f4f1e4", 1.6) if step < lit else kit.paint("#5d626c", "matte")
        made.append(kit.disc(radius, mat, ((step - (count - 1) / 2) * pitch, -0.005, 0)))
    return kit.group(made, at=at, rot=rot)


def gauge(w, h, percent=76, lines=("76", "%"), below="3 h 40 left"):
    """A display with the two facts that count: how much is left, and for how long."""
    picture = Image.new("RGB", (w, h), "#050709")
    pen = ImageDraw.Draw(picture)
    unit = min(w, h) / 50
    words(pen, (w / 2 - unit * 3, h * 0.36), lines[0], unit * 22, "#ffffff", bold=0.01)
    words(pen, (w / 2 + unit * 14, h * 0.42), lines[1], unit * 8, "#aeb6c0")
    left, right, y = w * 0.14, w * 0.86, h * 0.63
    pen.rounded_rectangle((left, y, right, y + unit * 2.6), unit * 1.3, fill="#20262c")
    pen.rounded_rectangle((left, y, left + (right - left) * percent / 100, y + unit * 2.6), unit * 1.3, fill="#7fe0a0")
    words(pen, (w / 2, h * 0.83), below, unit * 5.6, "#c9d0d8")
    return picture


def dial(w, h, percent=82):
    """The display of the Bank 30: a ring around the figure."""
    picture = Image.new("RGB", (w, h), "#050709")
    pen = ImageDraw.Draw(picture)
    r = min(w, h) * 0.38
    box = (w / 2 - r, h * 0.47 - r, w / 2 + r, h * 0.47 + r)
    pen.arc(box, 0, 360, fill="#1d2329", width=round(r * 0.15))
    pen.arc(box, -90, -90 + 3.6 * percent, fill="#7fe0a0", width=round(r * 0.15))
    words(pen, (w / 2, h * 0.43), str(percent), r * 0.82, "#ffffff", bold=0.01)
    words(pen, (w / 2, h * 0.43 + r * 0.6), "100 W", r * 0.24, "#c9d0d8")
    return picture


def watts(w, h):
    """The display of the Charger Desk: watts for each of five ports."""
    picture = Image.new("RGB", (w, h), "#050709")
    pen = ImageDraw.Draw(picture)
    unit = h / 50
    for at, (value, colour) in enumerate(((65, "#ef8a45"), (27, "#7fe0a0"), (18, "#7fe0a0"), (0, "#39424c"), (5, "#7fe0a0"))):
        x = w * (0.12 + at * 0.19)
        words(pen, (x, h * 0.2), f"C{at + 1}" if at < 4 else "A", unit * 6.2, "#8d96a1")
        words(pen, (x, h * 0.44), str(value), unit * 13, "#ffffff" if value else "#5d666f", bold=0.01)
        pen.rounded_rectangle((x - w * 0.065, h * 0.68, x + w * 0.065, h * 0.74), unit * 1.5, fill="#1d2329")
        if value:
            pen.rounded_rectangle((x - w * 0.065, h * 0.68, x - w * 0.065 + w * 0.13 * max(0.18, value / 75), h * 0.74), unit * 1.5, fill=colour)
    words(pen, (w / 2, h * 0.88), "115 W of 120 W", unit * 5.6, "#c9d0d8")
    return picture


def readout(kit, drawing, width, height, at, rot=(0, 0, 0), border=0.16, corner=0.3, **options):
    """A small display behind dark glass, facing the front."""
    glass = kit.box((width + 2 * border, height + 2 * border, 0.05), corner, 0.02, camera_glass(kit), axis="y")
    picture = drawn(drawing, width, height, **options)
    lit = kit.panel(width, height, corner * 0.7, calm(kit.screen(picture, (width, height))), (0, -0.032, 0))
    return kit.group(glass, lit, at=at, rot=rot)


# -------------------------------------------------------------------------------------------------------------------- pins


def pins_us(kit):
    """Two flat blades with holes (type A), pointing to +Y from y = 0."""
    made = []
    for side in (-1, 1):
        blade = kit.box((0.15, 0.635, 1.75), 0.03, 0.05, kit.paint("#d6c9a4", "polished", rough=0.16), (side * 0.635, 0.8, 0), axis="y", power=2)
        kit.cut(blade, kit.cylinder(0.16, 1, 0.01, kit.black("satin"), (side * 0.635, 1.3, 0), axis="x"))
        made.append(blade)
    return made


def pins_eu(kit, plastic):
    """Two round pins with sleeves (type C, the Europlug), converging a little."""
    made = []
    for side in (-1, 1):
        pin = kit.lathe([(0, 1.9), (0.12, 1.89), (0.19, 1.8), (0.2, 1.72), (0.2, 0.9)], kit.steel(0.16), axis="-y")
        sleeve = kit.lathe([(0.2, 1.02), (0.195, 1.0), (0.195, 0), (0.3, -0.02)], plastic, axis="-y")
        made += kit.group(pin, sleeve, rot=(0, 0, side * 1.2), at=(side * 0.95, 0, 0))
    return made


def pins_uk(kit, plastic):
    """Three rectangular pins (type G): earth above, live and neutral below with their sleeves."""
    bright = kit.paint("#d9c48c", "polished", rough=0.16)
    earth = kit.box((0.4, 0.8, 2.2), 0.04, 0.1, bright, (0, 1.05, 1.12), axis="y", power=2)
    made = [earth]
    for side in (-1, 1):
        made.append(kit.box((0.635, 0.4, 1.7), 0.04, 0.08, bright, (side * 1.1, 0.85, -1.1), axis="y", power=2))
        made.append(kit.box((0.65, 0.415, 0.9), 0.04, 0.02, plastic, (side * 1.1, 0.4, -1.1), axis="y", power=2))
    return made


# ------------------------------------------------------------------------------------------------------------------- rings


def qi_ring(kit, radius: float, mat, at=(0, 0, 0), rot=(0, 0, 0), tail=True):
    """The mark of the magnets: a ring, and the bar under it."""
    ring = kit.tube_ring(radius, radius - 0.5, 0.03, 0.01, mat, axis="y")
    parts = [ring]
    if tail:
        parts.append(kit.box((0.5, 1.5, 0.03), 0.12, 0.01, mat, (0, 0, -radius - 1.35), axis="y"))
    return kit.group(parts, at=at, rot=rot)


def coil(radius: float, turns: float, thick: float, lift: float = 0.12, start: float = 0.0, spread: float = 0.16, steps: int = 40):
    """Points of a loose flat coil; every turn is a little wider, higher and off-centre, as hands leave it."""
    points = []
    total = round(turns * steps)
    for step in range(total + 1):
        t = step / steps
        angle = math.radians(start) + t * math.tau
        wide = radius + spread * t + 0.16 * math.sin(t * 2.2 + 1)
        points.append(
            (
                wide * math.cos(angle) + 0.14 * math.sin(t * 1.9),
                wide * 0.94 * math.sin(angle) + 0.1 * math.cos(t * 2.6),
                thick + lift * t * (1 + 0.25 * math.sin(angle * 2)),
            )
        )
    return points
