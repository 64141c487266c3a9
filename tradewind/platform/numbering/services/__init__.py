"""Taking legal numbers, and saying how they begin and look."""

from tradewind.platform.numbering.services.setting import set_entity_letter, set_start, set_style
from tradewind.platform.numbering.services.taking import take_number

__all__ = ["set_entity_letter", "set_start", "set_style", "take_number"]
