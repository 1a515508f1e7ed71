"""The software on Halvik displays: lock and home screens, a map, a player, messages. Drawn at twice their size."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw, ImageFilter

from models.wallpapers import fjord, silk
from screens import font

WHITE, NIGHT = "#ffffff", "#20242e"


def face(kit, drawing, width: float, height: float, **options):
    """The material of a lit display of that size in cm."""
    return kit.screen(drawn(drawing, width, height, **options), (width, height))


def drawn(drawing, width: float, height: float, **options) -> Image.Image:
    """The drawing with smooth edges, about 1500 pixels on its longer side."""
    scale = 1500 / max(width, height)
    w, h = round(width * scale), round(height * scale)
    return drawing(w * 2, h * 2, **options).resize((w, h), Image.Resampling.LANCZOS)


def words(pen, at, text, size, fill=WHITE, anchor="mm", bold=0.0):
    """Pillow's own face has one weight; a stroke in the same colour makes it bolder."""
    pen.text(at, text, fill=fill, font=font(size), anchor=anchor, stroke_width=round(size * bold), stroke_fill=fill)


def frosted(picture: Image.Image, box, radius, tint=WHITE, share=0.28, blur=0.03):
    """A card of frosted glass over what is drawn already."""
    box = tuple(round(c) for c in box)
    part = picture.crop(box).filter(ImageFilter.GaussianBlur(picture.width * blur))
    part = Image.blend(part, Image.new("RGB", part.size, tint), share)
    mask = Image.new("L", part.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, part.width - 1, part.height - 1), radius, fill=255)
    picture.paste(part, box[:2], mask)


def status(pen, w, unit, fill=WHITE, y=1.0):
    """The line along the top: time, network, battery. `unit` is a fiftieth of a phone's width."""
    y *= unit * 3.4
    words(pen, (unit * 4.4, y), "9:41", unit * 2.3, fill, "lm", 0.03)
    right = w - unit * 4.2
    pen.rounded_rectangle((right - unit * 2.9, y - unit * 0.75, right, y + unit * 0.75), unit * 0.45, outline=fill, width=max(1, round(unit * 0.16)))
    pen.rounded_rectangle((right - unit * 2.6, y - unit * 0.45, right - unit * 0.8, y + unit * 0.45), unit * 0.2, fill=fill)
    for bar in range(4):
        x = right - unit * (6.2 - bar * 0.65)
        pen.rounded_rectangle((x, y + unit * (0.4 - 0.35 * bar), x + unit * 0.4, y + unit * 0.75), unit * 0.1, fill=fill)


def grip(pen, w, h, unit, fill=WHITE):
    pen.rounded_rectangle((w / 2 - unit * 7.5, h - unit * 1.9, w / 2 + unit * 7.5, h - unit * 1.4), unit * 0.25, fill=fill)


# ------------------------------------------------------------------------------------------------------------------- icons


def _glyph(pen, kind, x, y, r, ink):
    """A plain sign in a square of half-width r around (x, y)."""
    line = max(2, round(r * 0.17))
    if kind == "phone":
        pen.arc((x - r * 0.95, y - r * 0.95, x + r * 0.55, y + r * 0.55), 70, 200, fill=ink, width=round(r * 0.34))
        pen.ellipse((x - r * 0.95, y - r * 0.6, x - r * 0.45, y - r * 0.05), fill=ink)
        pen.ellipse((x - r * 0.1, y + r * 0.25, x + r * 0.45, y + r * 0.75), fill=ink)
    elif kind == "chat":
        pen.rounded_rectangle((x - r * 0.75, y - r * 0.6, x + r * 0.75, y + r * 0.4), r * 0.35, fill=ink)
        pen.polygon([(x - r * 0.4, y + r * 0.3), (x - r * 0.4, y + r * 0.8), (x + r * 0.1, y + r * 0.35)], fill=ink)
    elif kind == "camera":
        pen.rounded_rectangle((x - r * 0.8, y - r * 0.5, x + r * 0.8, y + r * 0.6), r * 0.25, fill=ink)
        pen.rounded_rectangle((x - r * 0.3, y - r * 0.7, x + r * 0.3, y - r * 0.3), r * 0.1, fill=ink)
        pen.ellipse((x - r * 0.33, y - r * 0.28, x + r * 0.33, y + r * 0.38), outline="#555a66", width=line)
    elif kind == "pin":
        pen.polygon([(x - r * 0.5, y - r * 0.05), (x + r * 0.5, y - r * 0.05), (x, y + r * 0.85)], fill=ink)
        pen.ellipse((x - r * 0.57, y - r * 0.75, x + r * 0.57, y + r * 0.38), fill=ink)
        pen.ellipse((x - r * 0.2, y - r * 0.38, x + r * 0.2, y + r * 0.02), fill="#7b6f5a")
    elif kind == "sun":
        pen.ellipse((x - r * 0.4, y - r * 0.4, x + r * 0.4, y + r * 0.4), fill=ink)
        for ray in range(8):
            c, s = math.cos(ray * math.pi / 4), math.sin(ray * math.pi / 4)
            pen.line((x + c * r * 0.58, y + s * r * 0.58, x + c * r * 0.82, y + s * r * 0.82), fill=ink, width=line)
    elif kind == "note":
        pen.ellipse((x - r * 0.62, y + r * 0.2, x - r * 0.05, y + r * 0.7), fill=ink)
        pen.line((x - r * 0.12, y + r * 0.45, x - r * 0.12, y - r * 0.75, x + r * 0.5, y - r * 0.5), fill=ink, width=line, joint="curve")
    elif kind == "mail":
        pen.rounded_rectangle((x - r * 0.8, y - r * 0.55, x + r * 0.8, y + r * 0.55), r * 0.15, fill=ink)
        pen.line((x - r * 0.7, y - r * 0.4, x, y + r * 0.12, x + r * 0.7, y - r * 0.4), fill="#6d7480", width=line, joint="curve")
    elif kind == "lines":
        for row, length in enumerate((0.7, 0.7, 0.3)):
            pen.line((x - r * 0.6, y + r * (row * 0.5 - 0.5), x - r * 0.6 + r * 1.8 * length, y + r * (row * 0.5 - 0.5)), fill=ink, width=line)
    elif kind == "clock":
        pen.ellipse((x - r * 0.72, y - r * 0.72, x + r * 0.72, y + r * 0.72), outline=ink, width=line)
        pen.line((x, y - r * 0.42, x, y, x + r * 0.3, y + r * 0.2), fill=ink, width=line, joint="curve")
    elif kind == "day":
        words(pen, (x, y - r * 0.48), "TUE", r * 0.42, "#dc5420", bold=0.03)
        words(pen, (x, y + r * 0.2), "12", r * 1.05, NIGHT)
    elif kind == "heart":
        pen.ellipse((x - r * 0.72, y - r * 0.58, x + r * 0.06, y + r * 0.16), fill=ink)
        pen.ellipse((x - r * 0.06, y - r * 0.58, x + r * 0.72, y + r * 0.16), fill=ink)
        pen.polygon([(x - r * 0.68, y), (x + r * 0.68, y), (x, y + r * 0.72)], fill=ink)
    elif kind == "play":
        pen.polygon([(x - r * 0.4, y - r * 0.62), (x - r * 0.4, y + r * 0.62), (x + r * 0.68, y)], fill=ink)
    elif kind == "pause":
        for side in (-1, 1):
            pen.rounded_rectangle((x + side * r * 0.3 - r * 0.16, y - r * 0.55, x + side * r * 0.3 + r * 0.16, y + r * 0.55), r * 0.08, fill=ink)
    elif kind in ("back", "next"):
        way = 1 if kind == "next" else -1
        for step in (-0.45, 0.15):
            pen.polygon([(x + way * r * step, y - r * 0.42), (x + way * r * step, y + r * 0.42), (x + way * r * (step + 0.6), y)], fill=ink)
    elif kind == "torch":
        pen.polygon([(x - r * 0.42, y - r * 0.75), (x + r * 0.42, y - r * 0.75), (x + r * 0.22, y - r * 0.2), (x - r * 0.22, y - r * 0.2)], fill=ink)
        pen.rounded_rectangle((x - r * 0.22, y - r * 0.12, x + r * 0.22, y + r * 0.8), r * 0.1, fill=ink)


APPS = (
    ("phone", "#5f9d74", WHITE),
    ("chat", "#e8eef2", "#4d6c95"),
    ("camera", "#2a2f3c", "#e9e6df"),
    ("pin", "#efe2c2", "#dc5420"),
    ("sun", "#5d94bd", "#ffe9b0"),
    ("note", "#dc5420", "#fff3e6"),
    ("mail", "#39507d", WHITE),
    ("day", "#fbfaf6", NIGHT),
    ("lines", "#f3d583", "#6b5218"),
    ("clock", "#1d212b", "#f2efe8"),
    ("heart", "#dd9a96", "#fff4ef"),
    ("play", "#8fa37c", "#f7f8ee"),
)


def icon(pen, at, size, app):
    """An app's icon, `size` wide, centred."""
    kind, ground, ink = app
    x, y = at
    pen.rounded_rectangle((x - size / 2, y - size / 2, x + size / 2, y + size / 2), size * 0.27, fill=ground)
    _glyph(pen, kind, x, y, size * 0.33, ink)


# ----------------------------------------------------------------------------------------------------------------- screens


def lock(w, h, wallpaper=fjord, **options):
    """Date, a large clock, and two round keys at the bottom."""
    picture = wallpaper(w, h, **options)
    unit = w / 50
    for side in (-1, 1):
        x = w / 2 + side * unit * 18
        frosted(picture, (x - unit * 3.6, h - unit * 12.6, x + unit * 3.6, h - unit * 5.4), unit * 3.6, "#101828", 0.3)
    pen = ImageDraw.Draw(picture)
    status(pen, w, unit)
    words(pen, (w / 2, h * 0.135), "Tuesday 12 May", unit * 2.9, bold=0.012)
    words(pen, (w / 2, h * 0.215), "9:41", unit * 13.5, bold=0.012)
    for side, kind in ((-1, "torch"), (1, "camera")):
        _glyph(pen, kind, w / 2 + side * unit * 18, h - unit * 9, unit * 1.7, WHITE)
    grip(pen, w, h, unit)
    return picture


def home(w, h, wallpaper=silk, dark=False, **options):
    """A weather card above a grid of icons, and a dock."""
    picture = wallpaper(w, h, **options)
    unit = w / 50
    card = (unit * 4, h * 0.085, w - unit * 4, h * 0.085 + unit * 17)
    dock = (unit * 2.5, h - unit * 14.5, w - unit * 2.5, h - unit * 3.6)
    frosted(picture, card, unit * 4, "#18202e" if dark else WHITE, 0.42 if dark else 0.55)
    frosted(picture, dock, unit * 4.4, WHITE, 0.3)
    pen = ImageDraw.Draw(picture)
    ink = WHITE if dark else NIGHT
    status(pen, w, unit, ink if not dark else WHITE)
    words(pen, (unit * 7, card[1] + unit * 3.4), "Bergen", unit * 2.5, ink, "lm", 0.02)
    words(pen, (unit * 7, card[1] + unit * 8.6), "14°", unit * 7.4, ink, "lm", 0.008)
    words(pen, (unit * 7, card[1] + unit * 13.8), "Clear all day", unit * 2.2, ink, "lm")
    for hour in range(4):
        x = w - unit * (22 - hour * 4.6)
        words(pen, (x, card[1] + unit * 3.4), str(10 + hour * 2), unit * 1.9, ink)
        y = card[1] + unit * (10.6 - (0, 1.6, 2.2, 1.0)[hour])
        pen.ellipse((x - unit * 1.1, y - unit * 1.1, x + unit * 1.1, y + unit * 1.1), fill="#f0a83c")
        words(pen, (x, y + unit * 3), f"{(14, 16, 17, 15)[hour]}°", unit * 1.9, ink)
    across = (w - unit * 8) / 4
    rows = int((dock[1] - card[3] - unit * 6) / (unit * 12.5))
    for at in range(min(rows * 4, 8 if rows < 4 else 12)):
        icon(pen, (unit * 4 + across * (at % 4 + 0.5), card[3] + unit * 8 + at // 4 * unit * 12.5), unit * 8.2, APPS[(at + 4) % 12])
    for at in range(4):
        icon(pen, (unit * 4 + across * (at + 0.5), (dock[1] + dock[3]) / 2), unit * 8.2, APPS[at])
    return picture


def large(w, h, palette="fog"):
    """The plain mode of the Fjord SE: a clock and four big tiles."""
    picture = silk(w, h, palette)
    pen = ImageDraw.Draw(picture)
    unit = w / 50
    status(pen, w, unit, NIGHT)
    words(pen, (w / 2, h * 0.17), "9:41", unit * 13, NIGHT, bold=0.02)
    words(pen, (w / 2, h * 0.27), "Tuesday 12 May", unit * 3.4, NIGHT, bold=0.012)
    size = unit * 21
    for at, (app, label) in enumerate(zip((APPS[0], APPS[1], APPS[2], APPS[3]), ("Phone", "Messages", "Camera", "Maps"))):
        x, y = w / 2 + (at % 2 - 0.5) * unit * 23, h * 0.475 + at // 2 * unit * 26
        pen.rounded_rectangle((x - size / 2, y - size / 2, x + size / 2, y + size / 2), unit * 5, fill=app[1])
        _glyph(pen, app[0], x, y - unit * 1.6, unit * 5.6, app[2])
        words(pen, (x, y + unit * 7.4), label, unit * 2.7, app[2] if app[0] != "pin" else NIGHT, bold=0.015)
    grip(pen, w, h, unit, WHITE)
    return picture


def player(w, h, palette="ember"):
    """A song, in portrait or in a squarish window."""
    picture = silk(w, h, palette, 0.3).filter(ImageFilter.GaussianBlur(w * 0.05))
    picture = Image.blend(picture, Image.new("RGB", picture.size, "#14161c"), 0.45)
    pen = ImageDraw.Draw(picture)
    unit = min(w, h) / 50
    tall = h > w * 1.4
    cover = round(unit * (40 if tall else 22))
    x, y = ((w - cover) // 2, round(h * 0.14)) if tall else (round(unit * 4), round(unit * 5))
    art = silk(cover, cover, palette, 0.62, 0.9)
    mask = Image.new("L", (cover, cover), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, cover - 1, cover - 1), unit * 2.4, fill=255)
    picture.paste(art, (x, y), mask)
    left, right = unit * 5, w - unit * (5 if tall else 18)
    line = y + cover + unit * 5 if tall else y + unit * 7
    start = left if tall else x + cover + unit * 4
    words(pen, (start, line), "Low Water", unit * 3.7, WHITE, "lm", 0.02)
    words(pen, (start, line + unit * 4.6), "Sula & the Ferrymen", unit * 2.4, "#e4d9d0", "lm")
    bar = line + unit * 12 if tall else h - unit * 17.5
    pen.rounded_rectangle((left, bar, right, bar + unit * 0.7), unit * 0.35, fill="#8d827e")
    pen.rounded_rectangle((left, bar, left + (right - left) * 0.38, bar + unit * 0.7), unit * 0.35, fill=WHITE)
    pen.ellipse((left + (right - left) * 0.38 - unit, bar - unit * 0.65, left + (right - left) * 0.38 + unit, bar + unit * 1.35), fill=WHITE)
    keys = bar + unit * (11 if tall else 8.5)
    # A squarish window keeps clear of cameras in its lower right corner.
    middle, reach = (w / 2, unit * 13) if tall else (w * 0.28, unit * 10)
    for at, kind in enumerate(("back", "pause", "next")):
        if kind == "pause":
            pen.ellipse((middle - unit * 4.6, keys - unit * 4.6, middle + unit * 4.6, keys + unit * 4.6), fill=WHITE)
        _glyph(pen, kind, middle + (at - 1) * reach, keys, unit * 3, NIGHT if kind == "pause" else WHITE)
    if tall:
        status(pen, w, unit)
        grip(pen, w, h, unit)
    return picture
