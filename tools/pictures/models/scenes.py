"""Still lifes: audio, wearables, and the hero picture of Drift."""

from __future__ import annotations

from models import bands, earbuds, headphones, watches, wearables
from models.scene_parts import ball, block, drum, place, portal, sun


def audio(kit):
    cream, clay, rust = "#f3e2c9", "#d9976b", "#b4623d"
    sun(kit, 13, "#e8b183", (9, 13))
    drum(kit, 9.5, 7, cream, (9, 2))
    block(kit, 15, 13, 3.2, clay, (-9.5, 0.5), 0)
    drum(kit, 5.2, 1.6, rust, (1, -10.5))
    place(kit, headphones.drift, "Ink", at=(9, 2, 7), turn=-30)
    place(kit, earbuds.buds_2, "Chalk", at=(-9.5, 0.5, 3.2), turn=8, scale=1.3)
    place(kit, earbuds.buds_open, "Rose", 2, at=(1, -10.5, 1.6), turn=10, scale=1.15)
    ball(kit, 1.7, rust, (-15, -9.5, 0))
    place(kit, earbuds.buds_2_pro, "Ink", 2, at=(14.5, -10.5, 0), turn=-24)
    return kit.Shot(azimuth=4, elevation=11, fill=0.9, shift=(0.03, -0.02), lens=85)


def wearables_scene(kit):
    blush, rose, wine = "#f7ddd3", "#dd9d90", "#a9564f"
    portal(kit, 14.5, 17.5, 4, 1.9, rose, (6, 6.5))
    drum(kit, 5.2, 6.5, blush, (6, 3))
    block(kit, 8.5, 8, 3.4, wine, (-4.5, 1.5), 0)
    drum(kit, 3.4, 1.4, rose, (1.8, -5.8))
    place(kit, watches.watch_4, "Rose", at=(6, 2.6, 6.5), turn=-16)
    place(kit, bands.band_8, "Lichen", at=(-4.5, 1.5, 3.4), turn=22)
    place(kit, wearables.ring_1, "Silver", at=(1.8, -5.8, 1.4), turn=30)
    place(kit, wearables.strap_knit, "Fog", at=(-9.5, -6.5, 0), turn=12)
    place(kit, watches.watch_4_trail, "Slate", at=(11.5, -5.5, 0), turn=-30)
    ball(kit, 1.1, wine, (-13.5, 0, 0))
    return kit.Shot(azimuth=2, elevation=12, fill=0.92, shift=(0.02, -0.02), lens=85)


def hero_drift(kit):
    """Drift alone on its drum, to the right; the left third stays calm for a title."""
    drum(kit, 11.5, 3, "#d88a5f")
    drum(kit, 9.2, 2.2, "#f3d9ba").location.z += 3
    sun(kit, 14, "#eeb78f", (3.5, 15))
    place(kit, headphones.drift, "Ink", at=(0, 0, 5.2), turn=-12)
    return kit.Shot(azimuth=26, elevation=8, fill=0.9, shift=(0.17, -0.04), lens=90, backdrop="#ecc29d")


SCENES = {"audio": audio, "wearables": wearables_scene, "hero-drift": hero_drift}
