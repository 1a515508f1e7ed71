"""More software for displays: maps, the camera, windows, and what children see."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from models.faces import APPS, NIGHT, WHITE, frosted, grip, icon, status, words
from models.faces_paper import STORY, typeset
from models.wallpapers import fjord, silk
from screens import font, topo


def trail(w, h):
    """A dark map with a card that says how far it still is; readable with wet gloves on."""
    picture = topo(w, h)
    unit = w / 50
    frosted(picture, (unit * 3, h - unit * 27, w - unit * 3, h - unit * 5), unit * 4, "#0b1210", 0.62)
    pen = ImageDraw.Draw(picture)
    status(pen, w, unit)
    y = h - unit * 22.5
    words(pen, (unit * 7, y), "Skarvheim hut", unit * 3, WHITE, "lm", 0.02)
    words(pen, (unit * 7, y + unit * 7.4), "3.2 km", unit * 7, "#ff8a45", "lm", 0.02)
    words(pen, (unit * 7, y + unit * 13.6), "1 h 05  ·  up 210 m", unit * 2.5, "#b7c4bb", "lm")
    x, y = w - unit * 11, y + unit * 6
    pen.ellipse((x - unit * 6, y - unit * 6, x + unit * 6, y + unit * 6), outline="#4c5a52", width=round(unit * 0.5))
    pen.polygon([(x - unit * 1.6, y), (x + unit * 1.6, y), (x + unit * 2.4, y - unit * 4.8)], fill="#ff8a45")
    pen.polygon([(x - unit * 1.6, y), (x + unit * 1.6, y), (x - unit * 2.4, y + unit * 4.8)], fill=WHITE)
    return picture


def viewfinder(w, h):
    """Half a foldable as a tripod: the picture above the fold, the keys below."""
    picture = Image.new("RGB", (w, h), "#0a0b0e")
    picture.paste(fjord(w, h // 2, "dusk", 11, 0.74), (0, 0))
    pen = ImageDraw.Draw(picture)
    unit = w / 50
    for third in (1, 2):
        for line in ((w * third / 3, 0, w * third / 3, h / 2), (0, h * third / 6, w, h * third / 6)):
            pen.line(line, fill="#d9c9c4", width=max(1, round(unit * 0.1)))
    middle = h * 0.745
    for at, mode in enumerate(("Film", "Photo", "Portrait")):
        words(pen, (w * (0.27 + at * 0.23), h * 0.575), mode, unit * 2.7, "#f2b36a" if at == 1 else "#a9adb6", bold=0.015)
    pen.ellipse((w / 2 - unit * 6.4, middle - unit * 6.4, w / 2 + unit * 6.4, middle + unit * 6.4), outline=WHITE, width=round(unit * 0.7))
    pen.ellipse((w / 2 - unit * 5.2, middle - unit * 5.2, w / 2 + unit * 5.2, middle + unit * 5.2), fill=WHITE)
    thumb = silk(round(unit * 8), round(unit * 8), "rose", 0.2)
    mask = Image.new("L", thumb.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, *thumb.size), unit * 2, fill=255)
    picture.paste(thumb, (round(w * 0.19 - unit * 4), round(middle - unit * 4)), mask)
    pen.arc((w * 0.81 - unit * 3, middle - unit * 3, w * 0.81 + unit * 3, middle + unit * 3), 30, 330, fill=WHITE, width=round(unit * 0.6))
    words(pen, (w / 2, h * 0.885), "1x", unit * 3, "#f2b36a", bold=0.02)
    grip(pen, w, h, unit)
    return picture


def _bubble(pen, x, y, text, unit, mine):
    """A message; returns where the next one may start."""
    lines = text.split("\n")
    wide = max(pen.textlength(line, font=font(unit * 2.3)) for line in lines) + unit * 4
    high = unit * (3.3 * len(lines) + 2.2)
    left = x - wide if mine else x
    pen.rounded_rectangle((left, y, left + wide, y + high), unit * 2.2, fill="#39507d" if mine else "#e9e6de")
    for at, line in enumerate(lines):
        words(pen, (left + unit * 2, y + unit * (2.8 + 3.3 * at)), line, unit * 2.3, WHITE if mine else NIGHT, "lm")
    return y + high + unit * 1.6


def side_by_side(w, h):
    """The inner display of the Kite Fold: a map, and the messages about where to meet."""
    picture = Image.new("RGB", (w, h), "#faf8f3")
    half, unit = w // 2, w / 100
    picture.paste(topo(half, h, "#dc5420", dark=False), (0, 0))
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((unit * 3, h - unit * 17, half - unit * 3, h - unit * 4), unit * 3, fill=WHITE)
    words(pen, (unit * 6, h - unit * 12.8), "Ferry quay", unit * 2.7, NIGHT, "lm", 0.02)
    words(pen, (unit * 6, h - unit * 8.4), "12 min on foot", unit * 2.1, "#6d7480", "lm")
    pen.ellipse((half - unit * 12, h - unit * 13.5, half - unit * 6, h - unit * 7.5), fill="#dc5420")
    pen.polygon([(half - unit * 9.8, h - unit * 12), (half - unit * 9.8, h - unit * 9), (half - unit * 7.4, h - unit * 10.5)], fill=WHITE)
    x, y = half + unit * 4, unit * 8
    pen.ellipse((x, y - unit * 2.6, x + unit * 5.2, y + unit * 2.6), fill="#dd9a96")
    words(pen, (x + unit * 2.6, y), "I", unit * 2.6, WHITE, bold=0.03)
    words(pen, (x + unit * 7, y), "Ingrid", unit * 2.8, NIGHT, "lm", 0.02)
    pen.line((half, unit * 13, w, unit * 13), fill="#dedad0", width=max(1, round(unit * 0.15)))
    y = unit * 17
    for text, mine in (
        ("Where shall we meet?", False),
        ("At the quay, under the\nclock. Ten past?", True),
        ("Bring the good coffee.", False),
        ("And a jumper: it blows.", False),
        ("Both in the bag.", True),
        ("Then see you there!", False),
    ):
        y = _bubble(pen, w - unit * 4 if mine else x, y, text, unit, mine)
    pen.rounded_rectangle((x, h - unit * 9.5, w - unit * 4, h - unit * 4), unit * 2.7, fill="#ebe8e0")
    words(pen, (x + unit * 2.4, h - unit * 6.75), "Message", unit * 2.2, "#9a978f", "lm")
    return picture


def keypad_phone(w, h):
    """The small display of the Pebble."""
    picture = fjord(w, h, "noon", 5, 0.7, None)
    pen = ImageDraw.Draw(picture)
    unit = w / 50
    words(pen, (w / 2, h * 0.3), "9:41", unit * 15, WHITE, bold=0.02)
    words(pen, (w / 2, h * 0.62), "Tuesday 12 May", unit * 4, WHITE, bold=0.01)
    pen.rectangle((0, h - unit * 6.5, w, h), fill="#13283a")
    words(pen, (unit * 3, h - unit * 3.2), "Menu", unit * 3.3, WHITE, "lm")
    words(pen, (w - unit * 3, h - unit * 3.2), "People", unit * 3.3, WHITE, "rm")
    return picture


# ----------------------------------------------------------------------------------------------------------------- tablets


def shelf(w, h, mood="noon"):
    """A tablet's home screen, wide: clock, cards, a row of icons."""
    picture = fjord(w, h, mood, 21, 0.7)
    unit = w / 100
    cards = [(unit * (6 + at * 30.3), h * 0.4, unit * (33.5 + at * 30.3), h * 0.4 + unit * 18) for at in range(3)]
    for card in cards:
        frosted(picture, card, unit * 2.4, WHITE, 0.52)
    frosted(picture, (w / 2 - unit * 27, h - unit * 10.6, w / 2 + unit * 27, h - unit * 2.2), unit * 2.8, WHITE, 0.3)
    pen = ImageDraw.Draw(picture)
    words(pen, (unit * 6, h * 0.19), "9:41", unit * 11, WHITE, "lm", 0.008)
    words(pen, (unit * 6.5, h * 0.31), "Tuesday 12 May", unit * 2.1, WHITE, "lm", 0.012)
    for card, title, figure, note in zip(
        cards, ("Bergen", "Next", "Reading"), ("14°", "10:30", "63 %"), ("Clear until evening", "Drawing class, room 2", "The Long Ferry, page 112")
    ):
        words(pen, (card[0] + unit * 2.4, card[1] + unit * 3.2), title, unit * 1.7, NIGHT, "lm", 0.025)
        words(pen, (card[0] + unit * 2.4, card[1] + unit * 9), figure, unit * 5.6, NIGHT, "lm", 0.008)
        words(pen, (card[0] + unit * 2.4, card[1] + unit * 14.6), note, unit * 1.6, "#3d4656", "lm")
    for at in range(8):
        icon(pen, (w / 2 + unit * (at - 3.5) * 6.5, h - unit * 6.4), unit * 5.2, APPS[at])
    return picture


def windows(w, h):
    """A desk of windows on the Slate 13 Pro: a letter, a chart, a dock."""
    picture = silk(w, h, "ink", 0.15, 0.4)
    pen = ImageDraw.Draw(picture)
    unit = w / 100

    def pane(x, y, wide, high, title):
        pen.rounded_rectangle((x, y, x + wide, y + high), unit * 1.3, fill="#fbfaf6")
        words(pen, (x + wide / 2, y + unit * 1.9), title, unit * 1.3, "#565d69", bold=0.02)
        for dot, colour in enumerate(("#dc5420", "#d8d4c8", "#d8d4c8")):
            pen.ellipse((x + unit * (1.3 + dot * 1.7), y + unit * 1.4, x + unit * (2.3 + dot * 1.7), y + unit * 2.4), fill=colour)
        pen.line((x, y + unit * 3.8, x + wide, y + unit * 3.8), fill="#e6e3d9", width=max(1, round(unit * 0.1)))

    pane(unit * 7, h * 0.1, unit * 39, h * 0.68, "Harbour report")
    words(pen, (unit * 10.5, h * 0.1 + unit * 7.6), "A quiet quarter", unit * 2.9, NIGHT, "lm", 0.02)
    typeset(pen, (unit * 10.5, h * 0.1 + unit * 11.5, unit * 32), STORY[:150], unit * 1.33, unit * 2.25, "#4a4e58", h * 0.1 + h * 0.66)
    pane(unit * 42, h * 0.2, unit * 50, h * 0.6, "Passengers by month")
    base, colours = h * 0.2 + h * 0.52, ("#39507d", "#5d94bd")
    for line in range(5):
        y = base - line * unit * 4.9
        pen.line((unit * 47, y, unit * 88, y), fill="#e9e6dd", width=max(1, round(unit * 0.1)))
        words(pen, (unit * 46, y), str(line * 20), unit * 1.1, "#8d9098", "rm")
    for at, (one, two) in enumerate(((38, 50), (44, 58), (60, 52), (70, 64), (78, 66), (66, 60))):
        for pair, value in enumerate((one, two)):
            x = unit * (49 + at * 6.6 + pair * 2.3)
            pen.rounded_rectangle(
                (x, base - value * unit * 0.245, x + unit * 2, base), unit * 0.4, fill="#dc5420" if (at, pair) == (4, 0) else colours[pair]
            )
        words(pen, (unit * (51.1 + at * 6.6), base + unit * 1.6), ("Jan", "Feb", "Mar", "Apr", "May", "Jun")[at], unit * 1.2, "#6d7480")
    frosted(picture, (w / 2 - unit * 20, h - unit * 7.6, w / 2 + unit * 20, h - unit * 1.6), unit * 1.9, WHITE, 0.22)
    for at in range(8):
        icon(pen, (w / 2 + unit * (at - 3.5) * 4.8, h - unit * 4.6), unit * 3.9, APPS[(at + 1) % 12])
    return picture


def bear(w, h):
    """The bear who keeps the time limits of the Slate Kids."""
    picture = Image.new("RGB", (w, h), "#bfe3ec")
    pen = ImageDraw.Draw(picture)

    def dot(x, y, r, fill, squash=1.0):
        pen.ellipse((w * x - h * r, h * y - h * r * squash, w * x + h * r, h * y + h * r * squash), fill=fill)

    dot(0.82, 0.24, 0.12, "#f7c948")
    for x, y, r in ((0.16, 0.2, 0.06), (0.22, 0.17, 0.08), (0.29, 0.21, 0.055)):
        dot(x, y, r, WHITE)
    for top, colour, phase in ((0.6, "#8cc38a", 0.4), (0.74, "#5da86b", 2.3)):
        pen.polygon([(0, h), *[(x, h * (top + 0.06 * math.sin(x / w * 5 + phase))) for x in range(0, w + 8, 8)], (w, h)], fill=colour)
    for x in (-1, 1):
        dot(0.44 + x * 0.085, 0.4, 0.062, "#8a5a3c")
        dot(0.44 + x * 0.085, 0.4, 0.034, "#c99c78")
    dot(0.44, 0.88, 0.23, "#8a5a3c")
    dot(0.44, 0.9, 0.14, "#c99c78")
    dot(0.44, 0.54, 0.19, "#94623f")
    dot(0.44, 0.6, 0.092, "#e0bd97", 0.8)
    dot(0.44, 0.565, 0.034, "#2c1d14", 0.75)
    for x in (-1, 1):
        dot(0.44 + x * 0.052, 0.495, 0.021, "#2c1d14")
        dot(0.443 + x * 0.052, 0.488, 0.007, WHITE)
        dot(0.44 + x * 0.085, 0.575, 0.026, "#dd8f78")
    pen.arc((w * 0.44 - h * 0.045, h * 0.57, w * 0.44 + h * 0.045, h * 0.64), 20, 160, fill="#2c1d14", width=round(h * 0.01))
    pen.rounded_rectangle((w * 0.62, h * 0.44, w * 0.93, h * 0.62), h * 0.06, fill=WHITE)
    words(pen, (w * 0.775, h * 0.505), "25 minutes left", h * 0.052, NIGHT, bold=0.02)
    pen.rounded_rectangle((w * 0.65, h * 0.557, w * 0.9, h * 0.58), h * 0.012, fill="#e4e0d6")
    pen.rounded_rectangle((w * 0.65, h * 0.557, w * 0.8, h * 0.58), h * 0.012, fill="#dc5420")
    return picture


def sketch(w, h):
    """A painting under way, and a strip of colours."""
    picture = Image.new("RGB", (w, h), "#f6f1e6")
    painting = fjord(w, h, "dusk", 29, 0.68, 0.4)
    # Where the brush ran dry: an edge frayed by noise, stretched along the strokes.
    noise = Image.fromarray(np.random.default_rng(6).normal(128, 90, (h // 12, w // 60)).clip(0, 255).astype(np.uint8)).resize(
        (w, h), Image.Resampling.BICUBIC
    )
    edge = Image.new("L", (w, h), 0)
    ImageDraw.Draw(edge).rectangle((w * 0.12, h * 0.08, w * 0.91, h * 0.92), fill=255)
    mask = Image.blend(edge.filter(ImageFilter.GaussianBlur(w * 0.02)), noise, 0.35).point(lambda value: 255 if value > 128 else 0)
    picture.paste(painting, (0, 0), mask)
    pen = ImageDraw.Draw(picture)
    unit = w / 100
    pen.rounded_rectangle((unit * 1.6, h * 0.16, unit * 6.4, h * 0.84), unit * 2.4, fill="#262b36")
    for at, colour in enumerate(("#f7c795", "#d77a72", "#77547f", "#2d254c", "#5d94bd", "#8fa37c", "#f6f1e6")):
        y = h * (0.22 + at * 0.09)
        if at == 1:
            pen.ellipse((unit * 2.2, y - unit * 1.8, unit * 5.8, y + unit * 1.8), outline=WHITE, width=round(unit * 0.3))
        pen.ellipse((unit * 2.7, y - unit * 1.3, unit * 5.3, y + unit * 1.3), fill=colour)
    return picture
