"""All that a model may use, under one name: `kit.slab(...)`, `kit.paint("Ink", "satin")`, `kit.logo(...)`."""

from __future__ import annotations

from types import SimpleNamespace

import colours
import details
import materials
import screens
import shapes
from studio import Shot


def _public(module) -> dict:
    return {
        name: thing
        for name, thing in vars(module).items()
        if callable(thing) and getattr(thing, "__module__", "") == module.__name__ and not name.startswith("_")
    }


kit = SimpleNamespace(
    **_public(shapes),
    **_public(details),
    **_public(materials),
    **_public(colours),
    draw=screens.draw,
    Shot=Shot,
    backdrops=colours.BACKDROPS,
)
