"""Masters → AVIF and WebP in the sizes the shop asks for, and pictures.json with each picture's average colour.

python tools/pictures/encode.py [--force]
"""

from __future__ import annotations

import argparse
import json
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pillow_avif  # noqa: F401  (registers the format)
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
MASTERS = ROOT / "target/pictures/masters"
OUTPUT = ROOT / "public/demo/pictures"
INDEX = Path(__file__).resolve().parent / "pictures.json"

WIDTHS, SCENE_WIDTHS = (320, 560, 800), (480, 960, 1440)
#: AVIF may be coarse: studio pictures are smooth, and the eye forgives more in 960 px than in a small card.
AVIF = {"quality": 70, "speed": 4, "subsampling": "4:2:0"}
WEBP = {"quality": 80, "method": 6}


def encode(master: Path, force: bool) -> tuple[str, dict]:
    """All sizes of one master, unless they are newer than it; its entry for the index."""
    with Image.open(master) as opened:
        picture = opened.convert("RGB")
    for width in SCENE_WIDTHS if master.stem.startswith("scene-") else WIDTHS:
        resized = None
        for suffix, settings in ((".avif", AVIF), (".webp", WEBP)):
            target = OUTPUT / f"{master.stem}-{width}{suffix}"
            if not force and target.exists() and target.stat().st_mtime >= master.stat().st_mtime:
                continue
            resized = resized or picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)
            resized.save(target, **settings)
    average = picture.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return master.stem, {"colour": "#%02x%02x%02x" % average, "width": picture.width, "height": picture.height}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--force", action="store_true", help="encode what is up to date, too")
    force = parser.parse_args().force
    OUTPUT.mkdir(parents=True, exist_ok=True)
    masters = sorted(path for path in MASTERS.glob("*.png") if not path.stem.endswith(".part"))
    with ProcessPoolExecutor(2) as pool:
        index = dict(pool.map(encode, masters, [force] * len(masters)))
    INDEX.write_text(json.dumps(index, indent=1) + "\n", encoding="utf-8")
    print(f"{len(index)} masters → {OUTPUT.relative_to(ROOT)}, {INDEX.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
