"""The Slate Keys: a keyboard cover with cut layouts. It lies on the floor, hinge at y = 0, and reaches to −Y."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw

from screens import font

W, D, T = 25.2, 17.6, 0.5
#: Width of the rows, depth of a row of keys and of the function keys, and the gap between two keys.
WIDE, DEEP, SHALLOW, GAP = 24.2, 1.62, 1.0, 0.22
HIGH = 5 * DEEP + SHALLOW

#: Rows from the top: (width in keys, legend, legend with shift). Every row is as wide as the others.
ROWS = (
    [(1, legend, "") for legend in ("esc", *(f"F{number}" for number in range(1, 13)), "del")],
    [*((1, low, high) for low, high in zip("`1234567890-=", "~!@#$%^&*()_+", strict=True)), (2, "back", "")],
    [(1.5, "tab", ""), *((1, letter, "") for letter in "QWERTYUIOP"), (1, "[", "{"), (1, "]", "}"), (1.5, "\\", "|")],
    [(1.75, "caps", ""), *((1, letter, "") for letter in "ASDFGHJKL"), (1, ";", ":"), (1, "'", '"'), (2.25, "enter", "")],
    [(2.25, "shift", ""), *((1, letter, "") for letter in "ZXCVBNM"), (1, ",", "<"), (1, ".", ">"), (1, "/", "?"), (2.75, "shift", "")],
    [*((1.25, legend, "") for legend in ("fn", "ctrl", "alt", "cmd")), (5, "", ""), *((1.25, legend, "") for legend in ("cmd", "alt", "ins", "end"))],
)


def _places():
    """(x, y, width, depth, legend, second) of each key, x from −WIDE/2, y downwards from the top row."""
    y = 0.0
    for row, keys in enumerate(ROWS):
        depth = SHALLOW if row == 0 else DEEP
        share = WIDE / sum(width for width, _, _ in keys)
        x = -WIDE / 2
        for width, legend, second in keys:
            yield x + GAP / 2, y, width * share - GAP, depth - GAP, legend, second
            x += width * share
        y += depth


def _legends(colour: str, ink: str) -> Image.Image:
    """All the legends as one picture, WIDE by HIGH."""
    scale = 64
    picture = Image.new("RGB", (round(WIDE * scale), round(HIGH * scale)), colour)
    pen = ImageDraw.Draw(picture)
    for x, y, wide, deep, legend, second in _places():
        left, top = (x + WIDE / 2) * scale, y * scale
        middle = (left + wide * scale / 2, top + deep * scale / 2)
        if second and not legend.isalpha():
            pen.text((middle[0], middle[1] + deep * scale * 0.2), legend, fill=ink, font=font(scale * 0.5), anchor="mm")
            pen.text((middle[0], middle[1] - deep * scale * 0.22), second, fill=ink, font=font(scale * 0.46), anchor="mm")
        elif len(legend) == 1:
            pen.text(middle, legend, fill=ink, font=font(scale * 0.62), anchor="mm")
        elif legend:
            pen.text(middle, legend, fill=ink, font=font(scale * 0.34), anchor="mm")
    return picture


def _caps(kit, finish, top):
    """Key caps, and their printed tops as one sheet of separate faces."""
    mat = kit.paint(finish, "matte")
    points, faces, uv, caps = [], [], [], []
    for x, y, wide, deep, _, _ in _places():
        caps.append(kit.box((wide, deep, 0.24), 0.2, 0.06, mat, (x + wide / 2, top - y - deep / 2, T + 0.02)))
        inset = 0.09
        start = len(points)
        for cx, cy in ((x + inset, y + deep - inset), (x + wide - inset, y + deep - inset), (x + wide - inset, y + inset), (x + inset, y + inset)):
            points.append((cx, top - cy, T + 0.143))
            uv.append((cx / WIDE + 0.5, 1 - cy / HIGH))
        faces.append(range(start, start + 4))
    tone = kit.hexa(finish)
    print_mat = kit.paper(_legends(tone, "#e8e5de"), (WIDE, HIGH))
    return caps, kit.add(points, faces, print_mat, uv=uv, name="legends")


def board(kit):
    """The lower half: deck with a well for the keys, glass touchpad, rail and contacts for the tablet."""
    deck = kit.box((W, D, T), 0.9, 0.14, kit.paint("#20283a", "matte", rough=0.5), (0, -D / 2, T / 2))
    top, pad_at = -1.5, -14.1
    well = kit.panel(WIDE + 0.3, HIGH + 0.2, 0.4, kit.paint("#0c0f16", "matte"), (0, top - HIGH / 2 + GAP / 2, T + 0.004), axis="z")
    caps, legends = _caps(kit, "#262d3b", top)
    seat = kit.panel(10.6, 6.1, 0.4, kit.black(), (0, pad_at, T + 0.003), axis="z")
    pad = kit.box((10.5, 6.0, 0.03), 0.38, 0.012, kit.paint("#2b3345", "gloss", rough=0.22), (0, pad_at, T))
    pins = [kit.cylinder(0.16, 0.06, 0.02, kit.brass(0.2), (0.75 * at, -0.72, T)) for at in (-1, 0, 1)]
    rail = kit.box((15, 0.5, 0.05), 0.2, 0.02, kit.paint("#151922", "rubber"), (0, -0.72, T))
    return [deck, well, caps, legends, seat, pad, rail, pins]


def stand(kit, tablet, thick: float, lean: float = 20, tall: float = 8.6):
    """Puts the tablet on the rail, leaning on the cover: a flap up its back, folded down again to a foot on the table."""
    cloth = kit.paint("#20283a", "fabric", tile=0.09)
    flap = kit.box((W - 0.1, 0.24, tall), 0.1, 0.08, cloth, (0, thick / 2 + 0.14, tall / 2))
    back, up = -0.72, T + 0.14
    kit.group(tablet, flap, rot=(-lean, 0, 0), at=(0, back, up))
    a, spread = math.radians(lean), math.radians(26)
    y = back + (thick / 2 + 0.14) * math.cos(a) + tall * math.sin(a)
    z = up + tall * math.cos(a) - (thick / 2 + 0.14) * math.sin(a)
    long = (z + 0.02) / math.cos(spread)
    foot = kit.box((W - 0.1, 0.24, long), 0.1, 0.08, cloth, (0, 0, -long / 2))
    kit.group(foot, rot=(26, 0, 0), at=(0, y, z))
    kit.cylinder(0.2, W - 0.1, 0.05, cloth, (0, y, z - 0.06), axis="x")
    kit.cylinder(0.34, W - 0.5, 0.08, kit.paint("#12161f", "satin"), (0, 0.1, 0.36), axis="x")
