"""Renders the masters: every product in every colour from two sides, and the scenes.

python tools/pictures/render.py [--only ID[-COLOUR[-VIEW]] ...] [--category C] [--scenes [NAME ...]] [--draft] [--force]
"""

from __future__ import annotations

import argparse
import csv
import importlib
import re
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE)]

import studio  # noqa: E402
from kit import kit  # noqa: E402

ROSTER = ROOT / "tools/demo/roster.tsv"
SCENE_MODULES = ("scenes", "scenes_b", "scenes_c")
SCENE_SIZE = (1440, 960)


def products():
    """(id, category, finishes) of the roster; a product without colours has the one finish None."""
    with ROSTER.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            found = re.search(r"Colour: ([^;]+)", row["options"] or "")
            yield row["id"], row["category"], found[1].strip().split(", ") if found else [None]


def stem(product: str, finish: str | None, view: int) -> str:
    """The name of a picture: 'drift-ink', 'drift-ink-2'."""
    return "-".join([product] + ([finish.lower()] if finish else []) + ([str(view)] if view > 1 else []))


def module(name: str):
    """A module of models/, or nothing while nobody has written it."""
    return importlib.import_module(f"models.{name}") if (HERE / "models" / f"{name}.py").exists() else None


def pictures(category: str | None, only: list[str], fronts: bool):
    """What is to be photographed: (stem, category, finish, function that builds it). Loads no more modules than it needs."""
    for product, group, finishes in products():
        if category not in (None, group) or not any(f"{pattern}-".startswith(f"{product}-") for pattern in only or [product]):
            continue
        models = module(group)
        build = models and models.MODELS.get(product)
        if not build:
            continue
        views = getattr(models, "VIEWS", {}).get(product, 2)
        for finish in finishes:
            for view in range(1, (1 if fronts else views) + 1):
                if wanted(product, finish, view, only):
                    yield stem(product, finish, view), group, finish, lambda b=build, f=finish, v=view: b(kit, f, v)


def scenes():
    """The still lifes: (name, function that builds it). Those of a category take its backdrop, heroes bring their own."""
    for found in filter(None, map(module, SCENE_MODULES)):
        for name, build in found.SCENES.items():
            yield name, lambda b=build: b(kit)


def wanted(product: str, finish: str | None, view: int, only: list[str]) -> bool:
    """`drift-ink` asks for both of its views, `drift-ink-1` for the first, `drift` for all of Drift but not for Drift Lite."""
    coloured = stem(product, finish, 1)
    return not only or any(name in only for name in (product, coloured, f"{coloured}-{view}"))


def urgency(job: tuple) -> bool:
    """First every colour from the front, so that a run that is broken off leaves no product without a picture."""
    return job[0].endswith(("-2", "-3"))


def photograph(path: Path, build, category: str, finish: str | None, size: tuple[int, int], quality: dict) -> float:
    """Builds, lights and renders one picture; returns the seconds it took."""
    start = time.monotonic()
    studio.clear()
    shot = build()
    studio.set_up(shot, category, finish, size[0] / size[1])
    unfinished = path.with_suffix(".part.png")
    studio.render(str(unfinished), size, quality["samples"], quality["noise"])
    unfinished.replace(path)
    return time.monotonic() - start


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="+", default=[], metavar="ID[-COLOUR[-VIEW]]")
    parser.add_argument("--category", help="all products of a category")
    parser.add_argument("--scenes", nargs="*", metavar="NAME", help="still lifes instead of products; all of them without names")
    parser.add_argument("--fronts", action="store_true", help="the first view alone")
    parser.add_argument("--draft", action="store_true", help="small and quick, to target/pictures/drafts")
    parser.add_argument("--size", type=int, help="pixels of the side (scenes: of the height)")
    parser.add_argument("--samples", type=int)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--force", action="store_true", help="render what is there already, too")
    return parser.parse_args()


def main() -> None:
    asked = options()
    quality = dict(studio.DRAFT if asked.draft else studio.FINAL)
    quality |= {key: value for key in ("size", "samples") if (value := getattr(asked, key))}
    out = asked.out or ROOT / "target/pictures" / ("drafts" if asked.draft else "masters")
    out.mkdir(parents=True, exist_ok=True)
    jobs = []
    if asked.scenes is None:
        jobs = [
            (name, build, category, finish, (quality["size"],) * 2)
            for name, category, finish, build in pictures(asked.category, asked.only, asked.fronts)
        ]
    else:
        size = tuple(quality["size"] * side // SCENE_SIZE[1] for side in SCENE_SIZE)
        jobs = [
            (f"scene-{name}", build, name.split("-")[0], None, size)
            for name, build in scenes()
            if not asked.scenes or name in asked.scenes
        ]
    for name, build, category, finish, size in sorted(jobs, key=urgency):
        path = out / f"{name}.png"
        if path.exists() and not (asked.force or asked.draft):
            continue
        print(f"{name}: {photograph(path, build, category, finish, size, quality):.1f} s", flush=True)


if __name__ == "__main__":
    main()
