"""Still lifes of the cameras, the home, the bags and the apps: each category's things on plinths in its own colours."""
from __future__ import annotations

import bpy

from models import apps, bags, cameras, home
from models.scene_parts import ball, block, drum, place, portal, sun


def put(kit, build, finish, at, turn=0.0, scale=1.0, view=1):
    """Sets a model down without its lead: on a plinth it would hang in the air."""
    made = place(kit, build, finish, view, at=at, turn=turn, scale=scale)
    for thing in made:
        if thing.name.startswith("cable") and thing.get("unframed"):
            bpy.data.objects.remove(thing)


def cameras_scene(kit):
    pale, lilac, plum = "#ece5f6", "#b9a6dc", "#7d66a8"
    sun(kit, 12.5, "#c3b0e4", (6.5, 13))
    drum(kit, 7.2, 8.5, pale, (6.5, 3.5))
    block(kit, 15.5, 11, 4.2, lilac, (-8.4, 2.5))
    block(kit, 9.5, 9, 5.6, plum, (19.2, 4.2))
    drum(kit, 4.6, 1.8, lilac, (1.6, -7.6))
    put(kit, cameras.cam_room, "Chalk", (6.5, 3.5, 8.5), -12)
    put(kit, cameras.printer, "Rose", (-8.2, 2.4, 4.2), 14)
    put(kit, cameras.cam_door, "Ink", (18.0, 4.6, 5.6), 12)
    put(kit, cameras.cam_360, "Ink", (21.6, 2.4, 5.6), -16)
    put(kit, cameras.cam_go, "Ink", (1.6, -7.6, 1.8), 12, 1.15)
    put(kit, cameras.cam_dash, "Ink", (13.4, -5.8, 0), -16, 1.1)
    put(kit, cameras.gimbal, "Slate", (-22.5, 2.0, 0), 18)
    ball(kit, 1.5, "#dc5420", (-12.6, -7.4, 0))
    return kit.Shot(azimuth=3, elevation=11, fill=0.9, shift=(0, -0.015), lens=85)


def home_scene(kit):
    pale, moss, forest = "#eef2e2", "#a9bd88", "#6f8a5a"
    sun(kit, 20, "#bccd9c", (2, 26))
    block(kit, 30, 22, 6.5, moss, (27, 8))
    drum(kit, 9.5, 4, pale, (3.5, -6.5))
    block(kit, 13, 12, 9, forest, (-16.5, 6))
    put(kit, home.air_mini, "Chalk", (-34, 8, 0), 12)
    put(kit, home.lamp, "Ink", (2, 10, 0), -6)
    put(kit, home.speaker, "Ember", (20.5, 7, 6.5), 4)
    put(kit, home.thermo, "Chalk", (36.0, 4.0, 6.5), -12, 1.9)
    put(kit, home.bulb_duo, None, (-16.2, 5.6, 9), 6, 0.82)
    put(kit, home.hub, "Chalk", (3.5, -6.5, 4), 6, 1.15)
    put(kit, home.plug_duo, None, (26, -10, 0), -10, 1.35)
    put(kit, home.sensor_kit, "Chalk", (-20, -9.5, 0), 10, 1.25)
    return kit.Shot(azimuth=2, elevation=12, fill=0.9, shift=(0, -0.02), lens=85)


def bags_scene(kit):
    pale, clay, rust = "#f4dcc8", "#d39a78", "#a9623f"
    portal(kit, 62, 74, 12, 6, "#d9a283", (8, 30))
    block(kit, 42, 30, 12, clay, (10, 10))
    drum(kit, 12, 24, pale, (47, 6))
    block(kit, 30, 20, 6, rust, (34, -22))
    put(kit, bags.cabin, "Fog", (-36, 8, 0), 14)
    put(kit, bags.daypack, "Lichen", (10, 10, 12), 10)
    put(kit, bags.sling, "Ink", (-10, -24, 0), 14)
    put(kit, bags.bottle, "Ember", (43.5, 6, 24), -6, 1.15)
    put(kit, bags.mug, "Chalk", (53, 3.4, 24), 12, 1.0)
    put(kit, bags.pouch, "Ember", (33, -21.5, 6), -10, 1.05)
    put(kit, bags.umbrella, "Ink", (-68, 4, 0), 20, view=2)
    put(kit, bags.torch, "Ink", (55, -26, 0), -6, 1.6)
    return kit.Shot(azimuth=3, elevation=10, fill=0.92, shift=(0, -0.015), lens=85)


def apps_scene(kit):
    pale, sky, indigo = "#e6e9fa", "#9aa8e0", "#5f6cb0"
    sun(kit, 9.5, "#aab6ea", (0.5, 10))
    drum(kit, 7.4, 4.6, pale, (0.5, 1.5))
    block(kit, 13, 10, 2.4, sky, (-13.6, 0.5))
    block(kit, 13, 12, 1.2, indigo, (14.6, -1.5))
    put(kit, apps.trails_plus, None, (0.5, 1.5, 4.6), 4)
    put(kit, apps.vault, None, (-13.4, 0.6, 2.4), 16)
    put(kit, apps.vault_local, None, (14.2, -1.5, 1.2), -8)
    ball(kit, 1.2, "#dc5420", (-5.2, -7.0, 0))
    ball(kit, 0.8, "#fbfaf4", (6.6, -7.6, 0))
    return kit.Shot(azimuth=4, elevation=12, fill=0.92, lens=85)


SCENES = {"cameras": cameras_scene, "home": home_scene, "bags": bags_scene, "apps": apps_scene}
