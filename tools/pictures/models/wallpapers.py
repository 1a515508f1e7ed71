"""Wallpapers for displays, made with numpy: mountains over water, and sheets of paper in waves."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image


def rgb(colour: str) -> np.ndarray:
    return np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)], np.float32)


def ramp(stops, share) -> np.ndarray:
    """Colours between the stops, for shares from 0 to 1."""
    share = np.asarray(share, np.float32)
    places = np.linspace(0, 1, len(stops))
    return np.stack([np.interp(share, places, [rgb(stop)[i] for stop in stops]) for i in range(3)], -1)


def _image(pixels) -> Image.Image:
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _ridge(width: int, seed: int, rough: float = 0.5) -> np.ndarray:
    """A skyline from -1 to 1: each octave of random points half as high and twice as fine."""
    chance = np.random.default_rng(seed)
    x = np.linspace(0, 1, width)
    line = np.zeros(width)
    for octave in range(7):
        points = 4 * 2**octave
        line += rough**octave * np.interp(x, np.linspace(0, 1, points + 1), chance.uniform(-1, 1, points + 1))
    return line / np.abs(line).max()


#: Sky from the zenith down, then mountains from the farthest to the nearest.
FJORDS = {
    "dawn": (("#1c3358", "#5b7ea6", "#e8b79b", "#fbe3c6"), ("#9aa5bd", "#6c7f9f", "#435a7e", "#243a5c", "#14223d")),
    "noon": (("#2f6fa3", "#78b1cf", "#cfe6ea", "#f3f5ea"), ("#a7c6cf", "#76a3ae", "#4b7f86", "#2d5c5c", "#183c3b")),
    "dusk": (("#231942", "#5e3f78", "#d77a72", "#f7c795"), ("#a5718b", "#77547f", "#4c3a68", "#2d254c", "#171430")),
    "moss": (("#38594c", "#86a88c", "#dfe2b9", "#f7f1d6"), ("#aebf97", "#7f9c78", "#55795c", "#315542", "#18342b")),
}


def fjord(w: int, h: int, mood: str = "dawn", seed: int = 3, shore: float = 0.66, sun: float | None = 0.42) -> Image.Image:
    """Mountains in haze above still water that mirrors them. `shore` is the height of the waterline, from the top."""
    sky, rocks = FJORDS[mood]
    water = round(h * shore)
    picture = np.repeat(ramp(sky, np.linspace(0, 1, water) ** 0.85)[:, None, :], w, 1)
    rows, columns = np.mgrid[0:water, 0:w]
    if sun is not None:
        far = np.hypot(columns - w * 0.63, rows - water * sun * 1.35) / min(w, h)
        picture += (255 - picture) * (0.9 * (far < 0.085) + 0.35 * np.exp(-((far / 0.16) ** 2)))[..., None]
    for layer, colour in enumerate(rocks):
        share = layer / (len(rocks) - 1)
        skyline = water * (0.56 + 0.3 * share) - water * (0.17 - 0.05 * share) * _ridge(w, seed + layer * 7, 0.46)
        valley = 1 + 0.22 * np.exp(-(((np.linspace(0, 1, w) - 0.6) / 0.2) ** 2)) * share
        skyline = np.minimum(skyline * valley, water - 2 - 0.02 * water * (1 - share))
        below = rows - skyline[None, :]
        haze = np.clip(below / (water * 0.34), 0, 1)[..., None] * (0.55 - 0.4 * share)
        rock = rgb(colour) * (1 - haze) + rgb(sky[2]) * haze
        picture = np.where((below > 0)[..., None], rock, picture)
    deep = h - water
    t = np.arange(deep) / max(1, deep)
    source = np.clip(water - 1 - (np.arange(deep) * (0.95 + 0.5 * t)).astype(int), 0, water - 1)
    mirrored = picture[source]
    for row in range(deep):
        swing = 1 + t[row] * w * 0.012
        mirrored[row] = np.roll(mirrored[row], int(swing * math.sin(row * 0.9 / (1 + 4 * t[row]) + math.sin(row * 0.13) * 2)), 0)
    shade = (0.84 - 0.42 * t)[:, None, None]
    return _image(np.concatenate([picture, mirrored * shade + rgb(sky[0]) * (0.12 * t)[:, None, None]]))


SILKS = {
    "ember": ("#fbe3c2", "#f4b183", "#e2703a", "#b8431f", "#6d2417", "#2a1115"),
    "lichen": ("#eef0d2", "#c5d2a3", "#8fa97c", "#557d62", "#2c5349", "#122b2d"),
    "fog": ("#eef3f6", "#c6d6e2", "#8fb0c8", "#557fa4", "#2d507b", "#152847"),
    "rose": ("#fdeee2", "#f6c9bd", "#e3938f", "#b4607a", "#71406b", "#2c2145"),
    "ink": ("#5d7fb5", "#3a5d99", "#2a4379", "#1d2f5b", "#121f3f", "#090f22"),
}


def silk(w: int, h: int, palette: str = "fog", seed: float = 0.0, slope: float = 0.5) -> Image.Image:
    """Overlapping waves of paper; each throws a soft shadow on the one behind."""
    stops = SILKS[palette]
    rows, columns = np.mgrid[0:h, 0:w].astype(np.float32)
    span = max(w, h)
    u, v = columns / span, rows / h
    picture = np.broadcast_to(rgb(stops[0]) * (1.03 - 0.1 * v)[..., None], (h, w, 3)).copy()
    for sheet, colour in enumerate(stops[1:]):
        swing = 0.09 * np.sin(2 * np.pi * (u * (0.8 + 0.13 * sheet) + seed + sheet * 0.21)) + 0.03 * np.sin(
            2 * np.pi * (u * 2.1 - seed + sheet * 0.37)
        )
        depth = v - (0.12 + 0.19 * sheet) - swing + slope * (u - w / span / 2) * (0.6 + 0.15 * sheet)
        picture *= (1 - 0.4 * np.exp(np.minimum(depth, 0) / 0.045) * (depth < 0))[..., None]
        paper = rgb(colour) * (0.86 + 0.36 * np.exp(-np.maximum(depth, 0) / 0.09))[..., None]
        picture = np.where((depth > 0)[..., None], paper, picture)
    return _image(picture)
