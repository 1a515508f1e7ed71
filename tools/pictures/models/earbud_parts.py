"""Parts of earbuds: the bud on its stem, silicone tips, cases that open."""

from __future__ import annotations


def tip(kit, mat, radius=0.6):
    """A silicone tip looking along +X: a mushroom with a hollow, and the mesh of the sound port in it."""
    profile = [
        (0.24, -0.1),
        (0.26, 0.05),
        (radius * 0.93, -0.02),
        (radius, 0.06),
        (radius * 0.98, 0.2),
        (radius * 0.82, 0.42),
        (radius * 0.6, 0.58),
        (radius * 0.45, 0.63),
        (radius * 0.36, 0.6),
        (radius * 0.33, 0.45),
    ]
    smooth = [(p[0], p[2]) for p in kit.curve([(r, 0, z) for r, z in profile], steps=5)]
    return [
        kit.lathe(smooth, mat, axis="x", sharp=60),
        kit.cylinder(radius * 0.34, 0.1, 0.02, kit.grille("#8b9099", 0.07), (0.48, 0, 0), axis="x"),
    ]


def stem_bud(kit, finish, kind="gloss", stem=2.7, tips=None):
    """The right bud, upright on its stem at the origin; the sound port looks along +X and a little forward."""
    body = kit.paint(finish, kind)
    head = kit.blob((1.75, 1.6, 1.65), (2.2, 2.2), body, (0.45, 0, stem + 0.12), (0, -12, 0))
    nose = kit.lathe(
        [(0, -0.6), (0.62, -0.5), (0.52, 0.1), (0.4, 0.42), (0.33, 0.5), (0, 0.5)],
        body,
        (1.05, -0.12, stem + 0.3),
        (0, -14, -14),
        axis="x",
    )
    bar = kit.box((0.62, 0.56, stem + 0.4), 0.27, 0.24, body, (0, 0.02, (stem + 0.4) / 2), power=2.2)
    parts = [kit.melt(head, nose, bar, voxel=0.034, rounds=7)]
    if tips is None:
        port = [
            kit.cylinder(0.33, 0.08, 0.03, kit.grille("#6b6f77", 0.08), axis="x"),
            kit.tube_ring(0.36, 0.31, 0.1, 0.02, kit.paint("#9a9da3", "satin"), axis="x"),
        ]
        parts += kit.group(port, rot=(0, -14, -14), at=(1.5, -0.24, stem + 0.41))
    else:
        parts += kit.group(tip(kit, tips), rot=(0, -14, -14), at=(1.4, -0.22, stem + 0.39))
    touch = kit.paint("#3a3d47" if finish in ("Ink", "Aurora") else kit.shade(kit.hexa(finish), 0.72), "matte")
    parts += [kit.box((0.2, 0.05, 0.72), 0.1, 0.02, touch, (0, -0.262, stem * 0.34), power=2)]
    parts += [kit.box((0.36, 0.05, 0.1), 0.05, 0.02, kit.grille("#70747c", 0.05), (0.3, -0.74, stem + 0.55), (-22, 0, 0), power=2)]
    parts += [kit.cylinder(0.2, 0.06, 0.02, kit.paint("#c8cace", "satin"), (0, 0.02, 0.01))]
    return parts


def halves(kit, body, size, seam, inner):
    """Cuts a closed body at a height: (lower, upper). The faces of the cut get the inner material."""
    w, d, h = (side * 2 for side in size)
    upper = kit.copy(body)[0]
    kit.cut(body, kit.box((w, d, h), 0.01, 0.001, inner, (0, 0, seam + h / 2)))
    kit.cut(upper, kit.box((w, d, h), 0.01, 0.001, inner, (0, 0, seam - h / 2)))
    return body, upper


def stem_case(kit, finish, kind, size, corner, edge, angle=None, seam=0.62, power=2.5):
    """A charging case, upright, front to −Y, on the floor. `angle` opens the lid; without it the case is closed."""
    width, height, depth = size
    mat, inner = kit.paint(finish, kind), kit.paint(
        "#22252c" if finish in ("Ink", "Aurora") else kit.shade(kit.hexa(finish), 0.62), "matte"
    )
    solid = lambda less, colour: kit.box(
        (width - less, height - less, depth - less),
        corner - less / 2,
        edge - less / 2,
        colour,
        (0, 0, height / 2),
        axis="y",
        power=power,
        steps=20,
    )
    line = height * seam
    lower, upper = halves(kit, solid(0, mat), size, line, inner)
    parts, lid = [lower], [upper]
    if angle is None:
        kit.group(upper, at=(0, 0, 0.035))
        parts += [solid(0.12, kit.black())]
    else:
        kit.cut(upper, solid(0.3, inner))
        wells = [kit.blob((1.9, 1.5, 2.4), (2.4, 2.4), kit.black(), (side * width * 0.21, -0.05, line)) for side in (-1, 1)]
        kit.cut(lower, *wells)
        kit.group(lid, rot=(-angle, 0, 0), pivot=(0, depth * 0.44, line))
    parts += kit.group(kit.box((width * 0.34, 0.16, 0.3), 0.08, 0.03, kit.steel(), (0, depth * 0.47, line)))
    parts += [kit.cylinder(0.075, 0.04, 0.01, kit.glow("#9dffbf", 3), (0, -depth / 2, line * 0.56), axis="y")]
    return parts, lid
