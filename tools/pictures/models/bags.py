"""Bags and what goes with them on the way. Sewn things, hard things and the umbrella have modules of their own."""
from __future__ import annotations

from models.bags_hard import bottle, cabin, mug, torch
from models.bags_soft import daypack, pouch, sling
from models.bags_umbrella import umbrella

MODELS = {"daypack": daypack, "sling": sling, "pouch": pouch, "cabin": cabin, "bottle": bottle, "mug": mug, "umbrella": umbrella, "torch": torch}
