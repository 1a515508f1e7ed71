"""What is on the displays: pictures drawn with Pillow, at twice their size and then reduced."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw, ImageFilter, ImageFont

#: Pixels to a centimetre of display.
DENSITY = 110


def font(size: float):
    """Pillow carries one good sans-serif: no font files are needed."""
    return ImageFont.load_default(max(6, size))


def _text(pen, at, words, size, fill, anchor="mm"):
    pen.text(at, words, fill=fill, font=font(size), anchor=anchor)


def gradient(size, *stops) -> Image.Image:
    """From top to bottom."""
    strip = Image.new("RGB", (1, len(stops)))
    for at, colour in enumerate(stops):
        strip.putpixel((0, at), tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5)))
    return strip.resize(size, Image.Resampling.BICUBIC)


MOODS = (
    ("#0e1b33", "#274f7c", "#e59a6a", "#f6d9b8"),
    ("#12281f", "#3f7563", "#9cc19a", "#f2ecd0"),
    ("#271530", "#7a4078", "#e07f72", "#f8d0b0"),
    ("#071a26", "#22566f", "#58a8a6", "#d6efe2"),
    ("#2b170e", "#9a5030", "#e6a04f", "#fbe6bd"),
)


def hills(w, h, mood=0):
    """The house wallpaper: a sun above layered hills in mist."""
    night, far, near, sky = MOODS[mood % len(MOODS)]
    picture = gradient((w, h), far, near, sky, sky)
    pen = ImageDraw.Draw(picture)
    r = min(w, h) * 0.17
    pen.ellipse((w * 0.64 - r, h * 0.47 - r, w * 0.64 + r, h * 0.47 + r), fill="#fff4df")
    for layer, (top, swing) in enumerate(((0.58, 0.05), (0.67, 0.06), (0.77, 0.05), (0.88, 0.04))):
        share = layer / 3
        a, b = [[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in (near, night)]
        colour = tuple(round(x + (y - x) * share) for x, y in zip(a, b))
        line = [
            (x, h * (top + swing * math.sin(x / w * 5 + layer * 1.9) + swing * 0.4 * math.sin(x / w * 13 + layer)))
            for x in range(0, w + 8, 8)
        ]
        pen.polygon([(0, h), *line, (w, h)], fill=colour)
    return picture


def analog(w, h, mood=3, accent="#e8622a"):
    """A dial with hands, for round watches."""
    picture = gradient((w, h), "#10151f", "#05070b")
    pen = ImageDraw.Draw(picture)
    cx, cy, r = w / 2, h / 2, min(w, h) / 2

    def ray(angle, start, end, width, fill):
        s, c = math.sin(math.radians(angle)), -math.cos(math.radians(angle))
        a, b = (cx + s * r * start, cy + c * r * start), (cx + s * r * end, cy + c * r * end)
        pen.line((*a, *b), fill=fill, width=round(width * r))
        for x, y in (a, b):
            pen.ellipse((x - width * r / 2, y - width * r / 2, x + width * r / 2, y + width * r / 2), fill=fill)

    for minute in range(60):
        hour = minute % 5 == 0
        ray(minute * 6, 0.78 if hour else 0.86, 0.9, 0.03 if hour else 0.012, "#f2efe8" if hour else "#68717f")
    _text(pen, (cx, cy - r * 0.42), "HALVIK", r * 0.1, "#aeb6c2")
    for x, label, share, colour in ((-0.36, "72", 0.6, accent), (0.36, "6.4k", 0.75, "#9fc28a")):
        box = (cx + x * r - r * 0.17, cy + r * 0.16, cx + x * r + r * 0.17, cy + r * 0.5)
        pen.arc(box, 0, 360, fill="#252c38", width=round(r * 0.035))
        pen.arc(box, -90, -90 + 360 * share, fill=colour, width=round(r * 0.035))
        _text(pen, (cx + x * r, cy + r * 0.33), label, r * 0.11, "#f2efe8")
    _text(pen, (cx, cy + r * 0.62), "TUE 12", r * 0.1, accent)
    ray(304, -0.1, 0.5, 0.075, "#f6f3ec")
    ray(56, -0.1, 0.74, 0.055, "#f6f3ec")
    ray(200, -0.16, 0.82, 0.016, accent)
    pen.ellipse((cx - r * 0.05, cy - r * 0.05, cx + r * 0.05, cy + r * 0.05), fill=accent)
    return picture


def digits(w, h, accent="#e8622a", lines=("10", "08")):
    """A tall band: hours above minutes, rings of the day below."""
    picture = Image.new("RGB", (w, h), "#040507")
    pen = ImageDraw.Draw(picture)
    _text(pen, (w / 2, h * 0.1), "TUE 12", w * 0.17, "#9aa3b0")
    _text(pen, (w / 2, h * 0.27), lines[0], w * 0.66, "#ffffff")
    _text(pen, (w / 2, h * 0.49), lines[1], w * 0.66, accent)
    box = (w * 0.2, h * 0.645, w * 0.8, h * 0.645 + w * 0.6)
    for inset, share, colour in ((0, 0.78, accent), (0.1, 0.62, "#a9c690"), (0.2, 0.85, "#6fb2d8")):
        ring = (box[0] + w * inset, box[1] + w * inset, box[2] - w * inset, box[3] - w * inset)
        pen.arc(ring, 0, 360, fill="#1d222b", width=round(w * 0.07))
        pen.arc(ring, -90, -90 + 360 * share, fill=colour, width=round(w * 0.07))
    return picture


def topo(w, h, accent="#ff7a33", dark=True):
    """A map: contour lines, a lake, a path, where you are."""
    ground, line, water = ("#0d1712", "#3e5a48", "#123246") if dark else ("#e6ebd6", "#b3c19d", "#a8cfe0")
    picture = Image.new("RGB", (w, h), ground)
    pen = ImageDraw.Draw(picture)
    size = min(w, h)
    for cx, cy, rings, seed in ((0.3, 0.36, 9, 1), (0.78, 0.62, 8, 2), (0.62, 0.08, 5, 3), (0.12, 0.92, 5, 5)):
        for ring in range(rings):
            radius = size * 0.05 * (ring + 0.7)
            points = []
            for step in range(73):
                t = step / 72 * math.tau
                wobble = 1 + 0.18 * math.sin(3 * t + seed) + 0.09 * math.sin(5 * t + seed * 2 + ring * 0.2)
                points.append((w * cx + radius * wobble * math.cos(t) * 1.15, h * cy + radius * wobble * math.sin(t)))
            pen.line(points, fill=line, width=max(1, round(size * (0.008 if ring % 4 == 0 else 0.004))), joint="curve")
    pen.ellipse((w * 0.56, h * 0.26, w * 0.84, h * 0.4), fill=water)
    path = [
        (w * x, h * y)
        for x, y in (
            (0.06, 0.8),
            (0.2, 0.7),
            (0.3, 0.74),
            (0.42, 0.6),
            (0.5, 0.5),
            (0.48, 0.4),
            (0.56, 0.28),
            (0.7, 0.2),
            (0.86, 0.22),
        )
    ]
    smooth = [tuple(sum(c) / 3 for c in zip(path[max(0, i - 1)], p, path[min(len(path) - 1, i + 1)])) for i, p in enumerate(path)]
    pen.line(smooth, fill=accent, width=round(size * 0.022), joint="curve")
    x, y = smooth[4]
    for radius, fill in ((0.05, "#ffffff"), (0.036, accent)):
        pen.ellipse((x - size * radius, y - size * radius, x + size * radius, y + size * radius), fill=fill)
    return picture


def workout(w, h, accent="#ff7a33"):
    """Large figures for runners."""
    picture = Image.new("RGB", (w, h), "#040507")
    pen = ImageDraw.Draw(picture)
    for at, (label, figure, colour) in enumerate((("KM", "8.42", "#ffffff"), ("PACE", "5:06", accent), ("BPM", "148", "#a9d08f"))):
        y = h * (0.13 + at * 0.27)
        _text(pen, (w / 2, y), label, w * 0.13, "#8d96a3")
        _text(pen, (w / 2, y + h * 0.105), figure, w * 0.37, colour)
    for zone, colour in enumerate(("#3f7ab5", "#5fae8b", "#e5c04d", "#ee8a3a", "#d8432c")):
        pen.rounded_rectangle((w * (0.1 + zone * 0.165), h * 0.9, w * (0.235 + zone * 0.165), h * 0.93), h * 0.01, fill=colour)
    return picture


def frog(w, h):
    """The frog that lives on 200 hops a day."""
    picture = gradient((w, h), "#123a3a", "#0b2226")
    pen = ImageDraw.Draw(picture)

    def dot(x, y, rx, ry, fill):
        pen.ellipse((w * x - w * rx, h * y - w * ry, w * x + w * rx, h * y + w * ry), fill=fill)

    _text(pen, (w / 2, h * 0.15), "142", w * 0.3, "#ffffff")
    _text(pen, (w / 2, h * 0.26), "hops", w * 0.15, "#9fd0a0")
    dot(0.5, 0.84, 0.44, 0.1, "#2c6b52")
    dot(0.5, 0.68, 0.36, 0.3, "#7cc35b")
    dot(0.5, 0.74, 0.24, 0.17, "#d9efb0")
    for x in (0.26, 0.74):
        dot(x, 0.545, 0.15, 0.15, "#7cc35b")
        dot(x, 0.54, 0.105, 0.105, "#ffffff")
        dot(x + 0.01, 0.545, 0.055, 0.055, "#16201a")
        dot(x - 0.02 if x < 0.5 else x + 0.02, 0.83, 0.13, 0.06, "#6ab04c")
    pen.arc((w * 0.32, h * 0.56, w * 0.68, h * 0.7), 20, 160, fill="#2f5a2a", width=round(w * 0.035))
    return picture


def figures(w, h, words="76 W", ink="#ffffff", ground="#05070a", scale=0.5):
    """A small display with one figure."""
    picture = Image.new("RGB", (w, h), ground)
    _text(ImageDraw.Draw(picture), (w / 2, h / 2), words, min(h * scale, w * 1.6 * scale / max(2, len(words) * 0.5)), ink)
    return picture


def photo(w, h, mood=4):
    """A print: the hills with the white border of instant film."""
    picture = Image.new("RGB", (w, h), "#f7f5f0")
    edge = round(w * 0.06)
    picture.paste(hills(w - 2 * edge, h - 4 * edge, mood), (edge, edge))
    return picture


DRAWINGS = {drawing.__name__: drawing for drawing in (hills, analog, digits, topo, workout, frog, figures, photo)}


def draw(name: str, size: tuple[float, float], density: float = DENSITY, **options) -> Image.Image:
    """The drawing of that name for a display of `size` cm."""
    scale = density * min(1.0, 16 / max(size))
    w, h = round(size[0] * scale * 2), round(size[1] * scale * 2)
    return DRAWINGS[name](w, h, **options).filter(ImageFilter.GaussianBlur(0.6)).resize((w // 2, h // 2), Image.Resampling.LANCZOS)
