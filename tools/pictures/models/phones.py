"""Phones: the Fjords, the Skerry, the two Kites and the Pebble."""

from __future__ import annotations

from models import faces
from models.foldables import kite_flip, kite_fold
from models.keyphone import pebble
from models.parts_phones import Body, alone, antennas, bar, flash, front, mount, pair, shell, side_keys, underside, wordmark
from models.rugged import skerry_5
from models.wallpapers import silk

X2 = Body(7.24, 15.32, 0.81, 1.15, border=0.24, chin=0.24)
MINI = Body(6.46, 13.38, 0.84, 1.3, border=0.24, chin=0.24)
LITE = Body(7.5, 16.21, 0.83, 0.95, border=0.3, chin=0.5, edge=0.2, frame="matte", back="matte", chamfer=0.07)
SE = Body(7.21, 15.24, 0.87, 0.8, border=0.36, chin=0.95, edge=0.26, frame="matte", back="matte", chamfer=0.07)

#: The wallpaper that goes with each finish.
MOODS = {"Ink": "dawn", "Lichen": "moss", "Chalk": "dusk", "Fog": "noon", "Ember": "dusk"}
PAPERS = {"Ink": "ink", "Lichen": "lichen", "Fog": "fog", "Ember": "ember"}


def x2_phone(kit, finish):
    """Fjord X2: aluminium, a frosted back, two cameras in a bar across it."""
    keys = kit.paint(finish, "satin", rough=0.24)
    return [
        shell(kit, X2, finish),
        front(kit, X2, faces.lock, mood=MOODS[finish]),
        side_keys(kit, X2, keys),
        antennas(kit, X2, finish),
        underside(kit, X2),
        bar(kit, X2, finish, 12.75),
        wordmark(kit, X2, 4.2, finish),
    ]


def mini_phone(kit, finish):
    """Fjord X2 Mini: the same in a shorter, rounder body; its bar ends before the edges."""
    keys = kit.paint(finish, "satin", rough=0.24)
    return [
        shell(kit, MINI, finish),
        front(kit, MINI, faces.home, wallpaper=silk, palette=PAPERS[finish], dark=finish == "Ink"),
        side_keys(kit, MINI, keys),
        antennas(kit, MINI, finish),
        underside(kit, MINI),
        bar(kit, MINI, finish, 11.6, 1.7, False, 0.57),
        wordmark(kit, MINI, 3.7, finish, 1.25),
    ]


def lite_phone(kit, finish):
    """Fjord Lite: plastic with a good matt finish, two round cameras one above the other."""
    keys = kit.paint(finish, "matte")
    rear = LITE.thickness / 2
    return [
        shell(kit, LITE, finish),
        front(kit, LITE, faces.home, wallpaper=silk, palette=PAPERS[finish], seed=0.4, dark=finish == "Ink"),
        side_keys(kit, LITE, keys),
        underside(kit, LITE, screws=False, jack=True),
        mount(kit, 0.98, -2.25, 14.2, LITE, finish, 0.7),
        mount(kit, 0.98, -2.25, 11.75, LITE, finish, 0.7),
        flash(kit, 0.2, -0.75, 14.2, rear + 0.05),
        wordmark(kit, LITE, 4.4, finish),
    ]


def se_phone(kit, finish):
    """Fjord SE: rounder and thicker, with a chin and a single camera."""
    rear = SE.thickness / 2
    keys = kit.paint(finish, "matte")
    return [
        shell(kit, SE, finish),
        front(kit, SE, faces.large, palette=PAPERS[finish] if finish != "Ink" else "fog"),
        side_keys(kit, SE, keys),
        underside(kit, SE, screws=False, jack=True),
        mount(kit, 1.05, -2.05, 13.2, SE, finish, 0.72),
        flash(kit, 0.2, -0.45, 13.2, rear + 0.05),
        wordmark(kit, SE, 4.1, finish),
    ]


def _model(build, body):
    return lambda kit, finish, view: pair(kit, build, finish, body) if view == 1 else alone(kit, build, finish)


MODELS = {
    "fjord-x2": _model(x2_phone, X2),
    "fjord-x2-mini": _model(mini_phone, MINI),
    "fjord-lite": _model(lite_phone, LITE),
    "fjord-se": _model(se_phone, SE),
    "skerry-5": skerry_5,
    "kite-fold": kite_fold,
    "kite-flip": kite_flip,
    "pebble": pebble,
}
