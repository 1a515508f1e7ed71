"""Headphones and earbuds."""

from models import earbuds, headphones

MODELS = {**headphones.MODELS, **earbuds.MODELS}
