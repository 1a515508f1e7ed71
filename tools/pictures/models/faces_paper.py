"""What stands on e-paper: a page of a novel, and a page of somebody's handwriting."""

from __future__ import annotations

import math
import random

from PIL import Image, ImageDraw

from models.faces import words
from screens import font

STORY = (
    "The ferry left at seven, as it had left every morning since before the road, and nobody on the quay looked up. Rain came along the fjord in "
    "long grey curtains. Marta stood by the rail with both hands around a paper cup and counted the red houses on the other shore, which was "
    "what she did instead of thinking. There were eleven. There had been twelve in the spring. "
    "“You are early,” said the man from the engine room. He had come up to look at the weather, although he could have told it from the sound. "
    "“The letter was early,” she said. It lay in her coat, folded twice, and it had been written by somebody who pressed hard on the pen. "
    "He nodded as if that explained it. A gull walked the length of the rail, turned, and walked back. Then the clouds opened over the "
    "mountain, not far, only a hand wide, and the whole water went from slate to silver, and for a moment the twelfth house was there again, "
    "with its door open and a lamp in the hall, exactly as she had left it on the night of the long storm. She put the cup down. "
    "“Do you see that?” she asked. But he had gone below, and the engine changed its note, and the shore came slowly towards them."
).split(" ")


def typeset(pen, column, text, size, leading, ink, until):
    """Justified lines in a column (x, y, width); stops at `until`."""
    x, y, width = column
    face, space, line = font(size), pen.textlength(" ", font=font(size)), []
    for word in [*text, None]:
        used = sum(pen.textlength(part, font=face) for part in line) + space * max(0, len(line) - 1)
        if word is None or used + space + pen.textlength(word, font=face) > width:
            if y > until:
                return
            gap = space if word is None or len(line) < 2 else space + (width - used) / (len(line) - 1)
            cursor = x
            for part in line:
                pen.text((cursor, y), part, fill=ink, font=face, anchor="ls")
                cursor += pen.textlength(part, font=face) + gap
            line, y = [], y + leading
        if word is not None:
            line.append(word)


def book(w, h):
    """A page of a novel on e-paper."""
    picture = Image.new("RGB", (w, h), "#e9e6dc")
    pen = ImageDraw.Draw(picture)
    words(pen, (w / 2, h * 0.055), "THE LONG FERRY", w * 0.023, "#77746c")
    words(pen, (w * 0.09, h * 0.135), "Seven", w * 0.062, "#2f2e2b", "lm")
    size = w * 0.0385
    typeset(pen, (w * 0.09, h * 0.215, w * 0.82), STORY, size, size * 1.52, "#2f2e2b", h * 0.93)
    words(pen, (w / 2, h * 0.967), "112", w * 0.023, "#77746c")
    return picture


#: Strokes of a running hand: advance, height (below the line if negative), and how far the pen loops back.
STROKES = (
    (0.42, 0.55, 0.05),
    (0.42, 0.55, 0.05),
    (0.4, 0.5, 0.3),
    (0.4, 0.5, 0.3),
    (0.55, 0.58, 0.12),
    (0.42, 1.35, 0.26),
    (0.36, 1.15, 0.08),
    (0.46, -0.75, 0.3),
)


def _scrawl(pen, x, y, length, size, ink, chance):
    """One handwritten word of about that length: slanted strokes, loops, a dot or two."""
    points, at = [], 0.0
    line = max(2, round(size * 0.085))
    while at < length:
        advance, tall, loop = chance.choice(STROKES)
        advance *= size * chance.uniform(0.85, 1.15)
        tall *= size * chance.uniform(0.9, 1.1)
        for step in range(13):
            t = step / 12
            rise = tall * (0.5 - 0.5 * math.cos(t * math.tau))
            points.append((x + at + advance * t - loop * size * math.sin(t * math.tau) * 0.5 + rise * 0.32, y - rise))
        if 0 < tall < size * 0.6 and chance.random() < 0.12:
            dot = (x + at + advance * 0.7 + size * 0.3, y - size * 0.95)
            pen.ellipse((dot[0] - line, dot[1] - line, dot[0] + line, dot[1] + line), fill=ink)
        at += advance
    pen.line(points, fill=ink, width=line, joint="curve")


def notebook(w, h):
    """Handwriting, a sketch of a roof, a list with ticks."""
    picture = Image.new("RGB", (w, h), "#e9e6dc")
    pen = ImageDraw.Draw(picture)
    chance, ink, size = random.Random(12), "#2b3145", w * 0.034
    for line in range(1, 20):
        pen.line((w * 0.07, h * (0.045 + line * 0.048), w * 0.93, h * (0.045 + line * 0.048)), fill="#d2cec2", width=max(1, w // 600))
    _scrawl(pen, w * 0.09, h * 0.085, w * 0.33, size * 1.35, ink, chance)
    pen.line((w * 0.09, h * 0.1, w * 0.43, h * 0.098), fill="#b9532c", width=max(2, w // 260))
    for line in range(2, 8):
        x = w * 0.09
        while x < w * (0.84 if line % 3 else 0.6):
            length = w * chance.uniform(0.04, 0.14)
            _scrawl(pen, x, h * (0.041 + line * 0.048), length, size, ink, chance)
            x += length + w * 0.04
    left, right, ridge, eaves, foot = w * 0.16, w * 0.6, h * 0.5, h * 0.585, h * 0.7
    thin = max(2, w // 330)
    for shake in (0, w * 0.003):
        pen.line(
            (left, eaves + shake, (left + right) / 2, ridge, right, eaves - shake, right + shake, foot, left - shake, foot, left, eaves),
            fill=ink,
            width=thin,
            joint="curve",
        )
        pen.line((right, eaves, w * 0.82, eaves - h * 0.06, w * 0.82, foot - h * 0.06 + shake, right, foot), fill=ink, width=thin, joint="curve")
        pen.line(((left + right) / 2, ridge, w * 0.66, ridge - h * 0.05, w * 0.82, eaves - h * 0.06), fill=ink, width=thin, joint="curve")
    pen.rectangle((w * 0.34, h * 0.62, w * 0.42, foot), outline=ink, width=thin)
    for stripe in range(9):
        pen.line(
            (w * (0.62 + stripe * 0.021), eaves + h * (0.02 - stripe * 0.006), w * (0.62 + stripe * 0.021), foot - h * (0.005 + stripe * 0.0055)),
            fill="#8a8d98",
            width=max(1, thin // 2),
        )
    for item in range(4):
        y = h * (0.78 + item * 0.048)
        pen.rectangle((w * 0.09, y - size * 0.75, w * 0.09 + size * 0.75, y), outline=ink, width=thin)
        if item < 2:
            pen.line(
                (w * 0.095, y - size * 0.4, w * 0.102, y - size * 0.1, w * 0.125, y - size * 0.95), fill="#b9532c", width=thin + 1, joint="curve"
            )
        for x in (0.15, 0.36):
            _scrawl(pen, w * x, y, w * chance.uniform(0.09, 0.15), size, ink, chance)
    return picture
