"""Which forms does the product have?"""

import importlib
import pkgutil
from functools import cache

from django import forms

import tradewind.web


@cache
def all_forms() -> list[type[forms.Form]]:
    """Every form class of every room of the web floor, without the gallery's sample."""
    found = {}
    for module in pkgutil.walk_packages(tradewind.web.__path__, "tradewind.web."):
        if module.name.endswith(("forms", ".following", ".bringing")) and ".gallery." not in module.name:
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, type) and issubclass(value, forms.Form) and value.__module__ == module.name:
                    found[f"{module.name}.{value.__name__}"] = value
    return [found[name] for name in sorted(found)]
