"""What the displays, prints and labels of cameras, home things and apps show. Sizes in cm, as in screens.py."""
from __future__ import annotations

import math

from PIL import Image, ImageDraw, ImageFilter

import screens

DENSITY = 130


def _canvas(w, h, ground="#05070a"):
    picture = Image.new("RGB", (round(w * DENSITY), round(h * DENSITY)), ground)
    return picture, ImageDraw.Draw(picture)


def _label(pen, at, words, size, fill="#ffffff", anchor="mm"):
    pen.text(at, words, fill=fill, font=screens.font(size), anchor=anchor)


def viewfinder(w, h, tall=False):
    """A mountain valley with the marks of a camera that is filming."""
    picture = screens.hills(round(w * DENSITY), round(h * DENSITY), 3 if tall else 0)
    pen = ImageDraw.Draw(picture)
    side = min(picture.size)
    px, py = picture.size
    margin = side * 0.09
    pen.ellipse((margin, margin, margin + side * 0.07, margin + side * 0.07), fill="#ff3b30")
    _label(pen, (margin + side * 0.1, margin + side * 0.035), "00:42", side * 0.085, anchor="lm")
    _label(pen, (px / 2 if tall else px - margin, py - margin), "8K 30" if tall else "5.3K 60", side * 0.085, anchor="ms" if tall else "rs")
    if not tall:
        pen.rounded_rectangle((px - margin - side * 0.14, margin, px - margin, margin + side * 0.07), side * 0.015, outline="#ffffff",
                              width=max(2, round(side * 0.008)))
        pen.rectangle((px - margin - side * 0.13, margin + side * 0.012, px - margin - side * 0.045, margin + side * 0.058), fill="#ffffff")
    return picture


def portrait(w, h):
    """The front display of an action camera: somebody on a mountain, drawn as plainly as a poster."""
    picture = screens.hills(round(w * DENSITY), round(h * DENSITY), 1)
    pen = ImageDraw.Draw(picture)
    x, y, s = picture.width * 0.45, picture.height, picture.height
    pen.ellipse((x - s * 0.42, y - s * 0.32, x + s * 0.42, y + s * 0.5), fill="#d9542a")
    pen.rectangle((x - s * 0.09, y - s * 0.45, x + s * 0.09, y - s * 0.25), fill="#b9805c")
    pen.ellipse((x - s * 0.17, y - s * 0.76, x + s * 0.17, y - s * 0.32), fill="#d49a74")
    pen.pieslice((x - s * 0.2, y - s * 0.84, x + s * 0.2, y - s * 0.4), 180, 360, fill="#27324a")
    pen.rounded_rectangle((x - s * 0.21, y - s * 0.645, x + s * 0.21, y - s * 0.6), s * 0.02, fill="#1c2436")
    pen.arc((x - s * 0.07, y - s * 0.5, x + s * 0.07, y - s * 0.41), 20, 160, fill="#7d4a35", width=max(2, round(s * 0.016)))
    picture = picture.filter(ImageFilter.GaussianBlur(0.8))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((s * 0.08, s * 0.08, s * 0.17, s * 0.17), fill="#ff3b30")
    _label(pen, (s * 0.22, s * 0.125), "00:42", s * 0.11, anchor="lm")
    return picture


def road(w, h):
    """An empty road into the evening."""
    picture, _ = _canvas(w, h)
    px, py = picture.size
    picture = screens.hills(px, py, 2)
    pen = ImageDraw.Draw(picture)
    horizon, middle = py * 0.56, px * 0.52
    pen.rectangle((0, horizon, px, py), fill="#2c2233")
    pen.polygon([(middle - px * 0.02, horizon), (middle + px * 0.02, horizon), (px * 0.98, py), (px * 0.06, py)], fill="#4a4552")
    for near in (0.06, 0.16, 0.34, 0.64):
        y0, y1 = horizon + (py - horizon) * near, horizon + (py - horizon) * (near * 1.5 + 0.02)
        pen.polygon([(middle - px * 0.012 * near, y0), (middle + px * 0.012 * near, y0), (middle + px * 0.02 * near, y1),
                     (middle - px * 0.02 * near, y1)], fill="#f2e3c0")
    picture = picture.filter(ImageFilter.GaussianBlur(1))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((py * 0.07, py * 0.07, py * 0.15, py * 0.15), fill="#ff3b30")
    _label(pen, (py * 0.2, py * 0.11), "4K  18:42", py * 0.1, anchor="lm")
    return picture


def climate(w, h):
    """The thermometer's e-ink: temperature, humidity, and the face that says whether the air is comfortable."""
    ink = "#22252b"
    picture, pen = _canvas(w, h, "#dcdad0")
    px, py = picture.size
    line = max(3, round(px * 0.013))
    _label(pen, (px * 0.06, py * 0.33), "21.4", py * 0.42, ink, "lm")
    pen.ellipse((px * 0.855, py * 0.17, px * 0.925, py * 0.24), outline=ink, width=line)
    pen.line((px * 0.07, py * 0.6, px * 0.93, py * 0.6), fill="#8d8b82", width=line // 2)
    _label(pen, (px * 0.06, py * 0.8), "48", py * 0.27, ink, "lm")
    _label(pen, (px * 0.42, py * 0.83), "%", py * 0.15, ink, "lm")
    x, y, r = px * 0.8, py * 0.8, px * 0.115
    pen.ellipse((x - r, y - r, x + r, y + r), outline=ink, width=line)
    for side in (-1, 1):
        pen.ellipse((x + side * r * 0.38 - line * 0.8, y - r * 0.3 - line * 0.8, x + side * r * 0.38 + line * 0.8, y - r * 0.3 + line * 0.8),
                    fill=ink)
    pen.arc((x - r * 0.5, y - r * 0.4, x + r * 0.5, y + r * 0.5), 25, 155, fill=ink, width=line)
    return picture


def weight(w, h):
    """The scale's LED figures, with the small arrow that says where things are heading."""
    picture, pen = _canvas(w, h, "#020304")
    px, py = picture.size
    _label(pen, (px * 0.4, py * 0.5), "72.4", py * 0.78, "#f4f7ff")
    x, y, s = px * 0.84, py * 0.5, py * 0.17
    pen.polygon([(x - s, y - s * 0.2), (x + s, y - s * 0.2), (x, y + s)], fill="#7fe0a0")
    return picture


def steam(size=512):
    """Alpha of two wisps of steam, rising and dissolving."""
    picture = Image.new("L", (size, size), 0)
    pen = ImageDraw.Draw(picture)
    for start, sway, phase, strong in ((0.38, 0.05, 0.4, 150), (0.5, 0.07, 2.1, 190), (0.62, 0.05, 4.0, 130)):
        for step in range(400):
            t = step / 399
            x = size * (start + sway * (0.3 + t) * math.sin(phase + t * 6.0))
            r = size * (0.012 + 0.045 * t)
            y = size * (0.97 - 0.9 * t)
            level = int(strong * math.sin(math.pi * min(1, t * 1.05 + 0.06)) ** 1.2 * (1 - t * 0.6))
            pen.ellipse((x - r, y - r * 0.6, x + r, y + r * 0.6), fill=level)
    return picture.filter(ImageFilter.GaussianBlur(size * 0.018))
