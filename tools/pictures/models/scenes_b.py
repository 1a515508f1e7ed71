"""Still lifes of the phones, the tablets and the power category, and the Fjord X2 for the front page."""

from __future__ import annotations

import bpy
import numpy as np

from models import kids, phones, power, tablets
from models.banks import large, mag, pocket, tall
from models.chargers import car, cube, desk, tower
from models.foldables import flip_half_open
from models.keyphone import pebble_phone
from models.parts_phones import BACKWARDS
from models.parts_tablets import pen, turned
from models.rugged import skerry_phone


def place(kit, build, at, turn: float = 0.0):
    """Builds something, turns it, and sets it down: its lowest point at the height given."""
    before = {thing.name for thing in bpy.data.objects}
    build()
    made = [thing for thing in bpy.data.objects if thing.name not in before and thing.type == "MESH"]
    kit.group(made, rot=(0, 0, turn))
    bpy.context.view_layer.update()
    lowest = min(_lowest(thing) for thing in made if len(thing.data.vertices))
    return kit.group(made, at=(at[0], at[1], at[2] - lowest))


def _lowest(thing) -> float:
    points = np.empty(len(thing.data.vertices) * 3)
    thing.data.vertices.foreach_get("co", points)
    matrix = np.array(thing.matrix_world)
    return float((points.reshape(-1, 3) @ matrix[2, :3] + matrix[2, 3]).min())


def block(kit, colour, size, at, share=1.0):
    """A plinth of painted wood: `at` is the middle of its foot."""
    mat = kit.paint(kit.shade(colour, share), "matte", rough=0.62)
    return kit.box(size, 0.25, 0.12, mat, (at[0], at[1], at[2] + size[2] / 2), power=2)


def drum(kit, colour, radius, high, at, share=1.0):
    mat = kit.paint(kit.shade(colour, share), "matte", rough=0.62)
    return kit.cylinder(radius, high, 0.12, mat, (at[0], at[1], at[2] + high / 2))


def backwards(kit, things):
    return kit.group(things, rot=BACKWARDS)


def scene_phones(kit):
    """Steps that rise to the right, phones from the back and from the front."""
    tone = kit.backdrops["phones"]
    block(kit, tone, (12, 11, 2.4), (-14.5, 2, 0), 0.95)
    block(kit, tone, (13, 11, 6), (-1.6, 4.5, 0), 0.88)
    drum(kit, tone, 6.6, 4, (12.2, 2.5, 0), 0.92)
    place(kit, lambda: backwards(kit, phones.x2_phone(kit, "Lichen")), (-16.6, 2.6, 2.4), 10)
    place(kit, lambda: skerry_phone(kit, "Slate"), (-9.2, -4.6, 0), -14)
    place(kit, lambda: phones.x2_phone(kit, "Ink"), (-4.4, 4.2, 6), 10)
    place(kit, lambda: backwards(kit, phones.lite_phone(kit, "Ember")), (2.2, 6.2, 6), -14)
    place(kit, lambda: flip_half_open(kit, "Rose"), (12.4, 3.2, 4), 14)
    place(kit, lambda: pebble_phone(kit, "Fog"), (1.6, -4.4, 0), 12)
    place(kit, lambda: backwards(kit, phones.mini_phone(kit, "Ink")), (21.6, 1.2, 0), -10)
    return kit.Shot(azimuth=4, elevation=11, fill=0.86)


def scene_tablets(kit):
    """The large tablet on a step behind, the keyboard in front, readers on the right, the bear on the left."""
    tone = kit.backdrops["tablets"]
    block(kit, tone, (34, 12, 5), (0, 9, 0), 0.9)
    block(kit, tone, (17, 12, 9), (26.5, 7, 0), 0.84)
    place(kit, lambda: turned(kit, tablets.slate_pro(kit, "Ink"), lean=8), (-1.5, 8, 5), 8)
    place(kit, lambda: turned(kit, tablets.page_reader(kit, "Fog"), lean=8), (25.6, 7.5, 9), 14)
    place(kit, lambda: kids.slate_kids(kit, "Ember", 1), (-27.5, 3.5, 0), 16)
    place(kit, lambda: tablets.slate_keys(kit, None, 2), (5.5, -5.5, 0), -12)
    place(kit, lambda: kit.group(kit.group(pen(kit, "Chalk"), rot=(0, 0, -90)), rot=(-90, 0, 0)), (-14.6, -17, 0), 62)
    return kit.Shot(azimuth=4, elevation=15, fill=0.9)


def scene_power(kit):
    """Banks like a small skyline, chargers before them, a cable in front."""
    tone = kit.backdrops["power"]
    block(kit, tone, (13, 9, 3), (-11.5, 4, 0), 0.93)
    drum(kit, tone, 6.2, 5.6, (3.4, 5.5, 0), 0.88)
    block(kit, tone, (11, 9, 2.4), (16.6, 3.5, 0), 0.93)
    place(kit, lambda: large(kit, "Ink"), (-13.6, 4.4, 3), 12)
    place(kit, lambda: pocket(kit, "Fog"), (-8.6, 3, 3), -8)
    place(kit, lambda: mag(kit, "Rose"), (1.2, 6.4, 5.6), 14)
    place(kit, lambda: tower(kit, "Chalk", "UK"), (6.1, 4.2, 5.6), -20)
    place(kit, lambda: tall(kit, "Ink"), (15.0, 4.4, 2.4), -10)
    place(kit, lambda: kit.group(car(kit, "Ink"), rot=(180, 0, 0)), (19.9, 2.2, 2.4))
    place(kit, lambda: desk(kit, "Ink"), (-4.4, -6, 0), 14)
    place(kit, lambda: cube(kit, "Ink", "EU"), (5.2, -5.2, 0), 24)
    place(kit, lambda: power.coiled(kit, "Ember"), (14.6, -6.2, 0), 16)
    return kit.Shot(azimuth=3, elevation=17, fill=0.86)


def scene_hero(kit):
    """The Fjord X2 on a low stone, its back before its face; the left third stays empty for a title."""
    tone = kit.backdrops["phones"]
    drum(kit, tone, 7.6, 1.6, (0, 1.6, 0), 0.93)
    place(kit, lambda: backwards(kit, phones.x2_phone(kit, "Lichen")), (-2.6, 0.2, 1.6), 8)
    place(kit, lambda: phones.x2_phone(kit, "Ink"), (2.9, 3.2, 1.6), -4)
    stone = kit.paint(kit.shade(tone, 0.62), "matte", rough=0.7)
    kit.blob((5.4, 4.0, 2.6), (2.3, 2.2), stone, (9.6, -1.4, 1.25), (0, 4, 20))
    kit.blob((2.7, 2.3, 1.5), (2.2, 2.1), kit.paint("Chalk", "matte", rough=0.7), (7.2, -4.4, 0.72), (0, 0, -30))
    return kit.Shot(azimuth=-12, elevation=8, fill=0.74, shift=(0.17, 0.0), backdrop=tone)


SCENES = {"phones": scene_phones, "tablets": scene_tablets, "power": scene_power, "hero-fjord": scene_hero}
