"""The brand's finishes and the backdrops they are photographed on."""

from __future__ import annotations

FINISHES = {
    "Ink": "#1a2133",
    "Lichen": "#8fa37c",
    "Chalk": "#efe8da",
    "Fog": "#c2c9d1",
    "Ember": "#dc5420",
    "Slate": "#4d6274",
    "Rose": "#d9a09f",
    "Silver": "#cfd2d6",
    "Aurora": "#8a7fd0",
}
#: From where light grazes to where it is met head-on.
AURORA = ("#6fd3b4", "#7f7be0", "#d884b8")
PALE = ("Chalk", "Fog", "Silver")

#: One colour for each category: light, earthy, and good neighbours in a grid of cards.
BACKDROPS = {
    "phones": "#c5d6e3",
    "audio": "#f1dcc0",
    "wearables": "#f0ccc3",
    "power": "#efdfae",
    "tablets": "#c4dbd6",
    "home": "#d3deba",
    "cameras": "#d6cbe8",
    "bags": "#e3b597",
    "apps": "#c0c8ee",
}


def _channels(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def linear(colour: str, alpha: float = 1.0) -> tuple:
    """'#rrggbb' as the linear light that shaders reckon with."""
    return (*(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)), alpha)


def shade(colour: str, share: float) -> str:
    """Darker (share below 1) or lighter, as a factor on each channel."""
    return "#" + "".join(f"{min(255, round(c * 255 * share)):02x}" for c in _channels(colour))


def mix(one: str, other: str, share: float) -> str:
    """`share` of the other colour in the one."""
    return "#" + "".join(f"{round(255 * (a + (b - a) * share)):02x}" for a, b in zip(_channels(one), _channels(other)))


def hexa(finish: str) -> str:
    """The colour of a finish by name; a colour passes as it is."""
    return FINISHES.get(finish, finish)
