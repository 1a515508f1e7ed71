"""Tablets, e-readers, the pen and the keyboard."""

from __future__ import annotations

from models import faces_apps, faces_paper, keyboards
from models.faces import drawn, face
from models.kids import slate_kids
from models.parts_phones import BACKWARDS, camera_glass, eye, flash, optic
from models.parts_tablets import Sheet, back_mark, body, contacts, display, edge_keys, pen, speakers, turned

SLATE_11 = Sheet(25.04, 17.28, 0.65, 1.5, 0.92)
SLATE_13 = Sheet(28.9, 19.75, 0.56, 1.35, 0.55)
PAGE_7 = Sheet(13.8, 15.9, 0.78, 0.95, 0.8, edge=0.24)
PAGE_10 = Sheet(18.4, 24.3, 0.52, 0.6, 0.9, edge=0.1)


def slate_tablet(kit, finish, drawing=faces_apps.shelf, **options):
    """Slate 11: rounded corners, loudspeakers on both short sides, one camera."""
    metal = kit.paint(finish, "satin", rough=0.28)
    wide, high = SLATE_11.width - 2 * SLATE_11.border, SLATE_11.height - 2 * SLATE_11.border
    rear = SLATE_11.thickness / 2
    plinth = kit.cylinder(1.05, 0.16, 0.05, metal, (SLATE_11.width / 2 - 2.3, rear + 0.04, SLATE_11.height - 2.3), axis="y")
    window = kit.cylinder(0.88, 0.03, 0.01, camera_glass(kit), (SLATE_11.width / 2 - 2.3, rear + 0.12, SLATE_11.height - 2.3), axis="y")
    return [
        body(kit, SLATE_11, metal),
        display(kit, SLATE_11, face(kit, drawing, wide, high, **options)),
        speakers(kit, SLATE_11),
        edge_keys(kit, SLATE_11, metal),
        kit.group(optic(kit, 0.13, 0.02), at=(0, -rear - 0.032, SLATE_11.height - 0.5)),
        contacts(kit, SLATE_11),
        back_mark(kit, SLATE_11, finish),
        plinth,
        window,
        eye(kit, 0.62, -SLATE_11.width / 2 + 2.3, SLATE_11.height - 2.3, rear + 0.12),
        flash(kit, 0.19, -SLATE_11.width / 2 + 4.2, SLATE_11.height - 2.3, rear + 0.01),
    ]


def slate_pro(kit, finish):
    """Slate 13 Pro: thinner, narrow borders, two cameras in a pill."""
    metal = kit.paint(finish, "satin", rough=0.26)
    wide, high = SLATE_13.width - 2 * SLATE_13.border, SLATE_13.height - 2 * SLATE_13.border
    rear, z, x = SLATE_13.thickness / 2, SLATE_13.height - 2.2, SLATE_13.width / 2 - 3.4
    pill = kit.box((4.6, 2.1, 0.3), 1.05, 0.08, metal, (x, rear + 0.06, z), axis="y", power=2)
    window = kit.box((4.3, 1.8, 0.04), 0.9, 0.015, camera_glass(kit), (x, rear + 0.21, z), axis="y", power=2)
    # The strip on which the pen clings.
    strip = kit.box((0.012, 0.3, 8), 0.004, 0.002, kit.paint("#8b8f97", "matte"), (SLATE_13.width / 2, 0, SLATE_13.height / 2))
    return [
        body(kit, SLATE_13, metal),
        display(kit, SLATE_13, face(kit, faces_apps.windows, wide, high)),
        speakers(kit, SLATE_13, 15),
        edge_keys(kit, SLATE_13, metal),
        contacts(kit, SLATE_13),
        kit.group(optic(kit, 0.09, 0.02), at=(0, -rear - 0.032, SLATE_13.height - 0.32)),
        back_mark(kit, SLATE_13, finish, 3.0),
        strip,
        pill,
        window,
        eye(kit, 0.66, -x - 1.15, z, rear + 0.225),
        eye(kit, 0.66, -x + 0.55, z, rear + 0.225),
        flash(kit, 0.17, -x + 1.65, z, rear + 0.23),
    ]


def _slab(build, size_fill=0.8):
    """Leaning back a little: the front, then the back."""

    def model(kit, finish, view):
        turned(kit, build(kit, finish) if view == 1 else kit.group(build(kit, finish), rot=BACKWARDS), lean=5)
        # Brushed metal wants the light to glance off it, the glass does not.
        return kit.Shot(azimuth=24 if view == 1 else -24, elevation=12, fill=size_fill)

    return model


# ----------------------------------------------------------------------------------------------------------------- e-paper


def page_reader(kit, finish):
    """Page 7: the page on the left, a grip with two keys on the right."""
    shell, rear = kit.paint(finish, "matte"), PAGE_7.thickness / 2
    page_wide, page_high = 10.35, 14.3
    x = -PAGE_7.width / 2 + 0.75 + page_wide / 2
    recess = kit.panel(page_wide + 0.16, page_high + 0.16, 0.14, kit.paint("#77756f", "matte"), (x, -rear - 0.004, PAGE_7.height / 2))
    page = kit.panel(
        page_wide,
        page_high,
        0.08,
        kit.paper(drawn(faces_paper.book, page_wide, page_high), (page_wide, page_high)),
        (x, -rear - 0.01, PAGE_7.height / 2),
    )
    cap = kit.paint(kit.mix(kit.hexa(finish), "#ffffff", 0.08), "matte")
    keys = [
        kit.button(0.62, 3.1, cap, (PAGE_7.width / 2 - 1.3, -rear - 0.01, PAGE_7.height / 2 + side * 2.0), thickness=0.14, radius=0.3)
        for side in (-1, 1)
    ]
    ticks = [
        kit.box(
            (0.3, 0.05, 0.02),
            0.02,
            0.005,
            kit.paint("#8f949c", "matte"),
            (PAGE_7.width / 2 - 1.3, -rear - 0.084, PAGE_7.height / 2 + side * 2.0),
            axis="y",
        )
        for side in (-1, 1)
    ]
    name = kit.logo(1.5, kit.paint("#8f949c", "satin"), (PAGE_7.width / 2 - 1.3, -rear - 0.003, 1.25))
    power = kit.button(1.0, 1.7, kit.paint(finish, "matte"), (-PAGE_7.width / 2 + 1.9, rear + 0.01, 8), BACKWARDS, radius=0.5)
    seam = kit.box((0.03, 0.02, PAGE_7.height - 0.7), 0.008, 0.002, kit.black(), (-PAGE_7.width / 2 + 3.7, rear - 0.004, PAGE_7.height / 2))
    grip = kit.paint(finish, "rubber")
    ridges = [
        kit.box((2.1, 0.1, 0.06), 0.05, 0.025, grip, (-PAGE_7.width / 2 + 1.9, rear, z), axis="y")
        for z in (2.0, 2.5, 3.0, 3.5, 12.4, 12.9, 13.4, 13.9)
    ]
    return [
        body(kit, PAGE_7, shell, glass=False),
        recess,
        page,
        keys,
        ticks,
        name,
        power,
        seam,
        ridges,
        kit.usb_c((0, 0, -0.005), (-90, 0, 0)),
        back_mark(kit, PAGE_7, finish, 2.4),
    ]


def note_reader(kit, finish):
    """Page 10: a thin metal notebook with a spine, without its pen."""
    metal, rear = kit.paint(finish, "satin", rough=0.34), PAGE_10.thickness / 2
    wide, high = 15.7, 20.9
    x, z = 0.85, PAGE_10.height / 2
    face_plate = kit.slab(PAGE_10.width - 0.2, PAGE_10.height - 0.2, 0.05, 0.52, 0.02, kit.paint("#f1eee6", "matte"), (0, -rear, z))
    spine = kit.box(
        (1.9, PAGE_10.height - 0.2, 0.06),
        0.5,
        0.02,
        kit.paint(kit.shade(kit.hexa(finish), 0.72), "leather", tile=0.5),
        (-PAGE_10.width / 2 + 1.05, -rear - 0.012, z),
        axis="y",
    )
    frame = kit.panel(wide + 0.1, high + 0.1, 0.12, kit.paint("#c9c6bd", "matte"), (x, -rear - 0.028, z))
    page = kit.panel(wide, high, 0.08, kit.paper(drawn(faces_paper.notebook, wide, high), (wide, high)), (x, -rear - 0.034, z))
    feet = [
        kit.box((1.5, 0.4, 0.06), 0.2, 0.025, kit.paint("#8d939b", "rubber"), (px, rear, pz), axis="y", power=2)
        for px in (-6.4, 6.4)
        for pz in (1.7, 22.6)
    ]
    hem = kit.box(
        (2.0, PAGE_10.height - 0.24, 0.05),
        0.5,
        0.02,
        kit.paint(kit.shade(kit.hexa(finish), 0.72), "leather", tile=0.5),
        (-PAGE_10.width / 2 + 1.08, rear, z),
        axis="y",
    )
    return [
        body(kit, PAGE_10, metal, glass=False),
        face_plate,
        spine,
        frame,
        page,
        feet,
        hem,
        kit.usb_c((0, 0, -0.005), (-90, 0, 0), scale=0.9),
        back_mark(kit, PAGE_10, finish, 2.4, 0.13),
    ]


def page_7(kit, finish, view):
    turned(kit, page_reader(kit, finish) if view == 1 else kit.group(page_reader(kit, finish), rot=BACKWARDS), lean=4)
    return kit.Shot(azimuth=22, elevation=11, fill=0.76)


def page_10(kit, finish, view):
    """Both views lie on the table: this is a notebook, and its pen must not fall off."""
    stylus = pen(kit, "#3a404b", 15.4, 0.4, "#dc5420")
    if view == 1:
        # Thicker than the tablet, it lifts itself to lie level on the table.
        kit.group(stylus, at=(PAGE_10.width / 2 + 0.35, PAGE_10.thickness / 2 - 0.4, 5.2))
        kit.group(note_reader(kit, finish), stylus, rot=(-90, 0, 0))
        return kit.Shot(azimuth=-28, elevation=46, fill=0.84)
    kit.group(kit.group(stylus, at=(0, 0, -7.7), rot=(0, 0, -90)), rot=(0, 40, 0), at=(1.2, -PAGE_10.thickness / 2 - 0.37, 11.6))
    kit.group(kit.group(note_reader(kit, finish), rot=BACKWARDS), stylus, rot=(-90, 0, 0))
    return kit.Shot(azimuth=-28, elevation=46, fill=0.84)


# ------------------------------------------------------------------------------------------------------------- accessories


def slate_pen(kit, finish, view):
    if view == 1:
        # On its flat side, the key up.
        kit.group(kit.group(pen(kit, finish), at=(0, 0, -8.1), rot=(0, 0, -90)), rot=(-90, 0, 0))
        return kit.Shot(azimuth=-40, elevation=38, fill=0.8)
    stylus = kit.group(pen(kit, finish), at=(SLATE_11.width / 2 + 0.395, 0, 0.55))
    turned(kit, [slate_tablet(kit, "Ink", faces_apps.sketch), stylus], lean=6)
    # Only the tablet's right half is in the picture.
    return kit.Shot(azimuth=30, elevation=11, fill=1.02, shift=(-0.2, 0.015))


def slate_keys(kit, finish, view):
    keyboards.board(kit)
    if view == 1:
        return kit.Shot(azimuth=24, elevation=40, fill=0.84)
    keyboards.stand(kit, slate_tablet(kit, "Ink"), SLATE_11.thickness)
    return kit.Shot(azimuth=28, elevation=19, fill=0.82)


MODELS = {
    "slate-11": _slab(slate_tablet),
    "slate-13-pro": _slab(slate_pro),
    "slate-kids": slate_kids,
    "page-7": page_7,
    "page-10": page_10,
    "slate-pen": slate_pen,
    "slate-keys": slate_keys,
}
