"""Tileable height maps, drawn once with numpy: weave, knit, leather, perforated metal, braid."""

from __future__ import annotations

from functools import lru_cache

import bpy
import numpy as np

SIZE = 256


def _grid(size: int = SIZE):
    line = (np.arange(size) + 0.5) / size
    return np.meshgrid(line, line)


@lru_cache
def weave() -> np.ndarray:
    """Plain weave, two threads each way: each thread is round, and dives under its neighbour."""
    u, v = _grid()
    warp = np.abs(np.sin(2 * np.pi * u)) ** 0.6
    weft = np.abs(np.sin(2 * np.pi * v)) ** 0.6
    over = np.sin(2 * np.pi * u) * np.sin(2 * np.pi * v) > 0
    fibre = 0.06 * np.sin(2 * np.pi * (u * 14 + v * 6)) * over + 0.06 * np.sin(2 * np.pi * (v * 14 + u * 6)) * ~over
    high = np.where(over, warp * (0.6 + 0.4 * np.abs(np.sin(2 * np.pi * v))), weft * (0.6 + 0.4 * np.abs(np.sin(2 * np.pi * u))))
    return high * 0.9 + fibre


@lru_cache
def knit() -> np.ndarray:
    """Jersey: columns of V-shaped stitches, one stitch to the tile."""
    u, v = _grid()
    side = np.abs(u - 0.5)  # distance from the middle of the column
    along = (v + side * 1.1) % 1.0
    row = np.sqrt(np.clip(1 - ((along - 0.5) / 0.5) ** 2, 0, 1))
    column = np.clip(np.sin(np.pi * np.clip(side / 0.5, 0, 1)), 0, 1) ** 0.5
    return row * (0.25 + 0.75 * column) + 0.05 * np.sin(2 * np.pi * (along * 9 + side * 3))


@lru_cache
def leather() -> np.ndarray:
    """Grain: the ridges between cells of scattered points."""
    u, v = _grid()
    seeds = np.random.default_rng(7).random((150, 2))
    nearest, second = np.full(u.shape, 9.0), np.full(u.shape, 9.0)
    for x, y in seeds:
        dx, dy = np.abs(u - x), np.abs(v - y)
        far = np.hypot(np.minimum(dx, 1 - dx), np.minimum(dy, 1 - dy))
        second = np.minimum(second, np.maximum(nearest, far))
        nearest = np.minimum(nearest, far)
    return np.clip((second - nearest) * 22, 0, 1) ** 0.6


@lru_cache
def grille() -> np.ndarray:
    """Perforated sheet: holes in a staggered grid, two to the tile."""
    u, v = _grid()
    far = np.minimum(np.hypot(np.abs(u - 0.5), np.abs(v - 0.5)), np.hypot(np.minimum(u, 1 - u), np.minimum(v, 1 - v)))
    return np.clip((far - 0.2) / 0.06, 0, 1)


@lru_cache
def braid() -> np.ndarray:
    """The diagonal plait of a braided cable."""
    u, v = _grid()
    one, other = (u + v) * 2 % 1.0, (u - v) * 2 % 1.0
    over = (np.floor((u + v) * 2) + np.floor((u - v) * 2)) % 2 == 0
    arch = lambda t: np.sqrt(np.clip(1 - (2 * t - 1) ** 2, 0, 1))
    return np.where(over, arch(one), arch(other)) * 0.8 + 0.06 * np.sin(2 * np.pi * 12 * np.where(over, other, one))


MAPS = {"weave": weave, "knit": knit, "leather": leather, "grille": grille, "braid": braid}


def image(name: str) -> bpy.types.Image:
    """A height map as an image of the scene."""
    return bpy.data.images.get(name) or from_array(name, np.repeat(np.clip(MAPS[name](), 0, 1)[:, :, None], 3, 2), "Non-Color")


def from_array(name: str, pixels: np.ndarray, space: str = "sRGB") -> bpy.types.Image:
    """Pixels (rows from the bottom, channels 0 to 1) as an image of the scene."""
    high, wide, _ = pixels.shape
    made = bpy.data.images.new(name, wide, high)
    made.colorspace_settings.name = space
    full = np.ones((high, wide, 4), np.float32)
    full[:, :, : pixels.shape[2]] = pixels
    made.pixels.foreach_set(full.ravel())
    made.pack()
    return made
