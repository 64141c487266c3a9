"""Which tax or registration number does a company of the demo give? Such as no state has ever given out."""

from random import Random

from tradewind.domain.parties.tax_numbers import cnpj_check_digits
from tradewind.domain.parties.tiers import Tier
from tradewind.domain.vocabulary.identifiers import uscc_check_digit

# A # is a digit. The noughts at the beginning, or an office that does not exist, keep them apart from true numbers.
_SHAPES = {
    "AE": "1000########0003", "AT": "ATU000#####", "AU": "00 ### ### ###", "BE": "BE0000######",
    "CH": "CHE-000.###.###", "CL": "00.###.###-#", "CO": "000######-#", "CZ": "CZ000#####", "DE": "DE000######",
    "DK": "DK000#####", "EE": "EE000######", "ES": "ESB000#####", "FI": "FI000#####", "FR": "FR00000######",
    "GB": "GB 000 #### ##", "GR": "EL000######", "HK": "000#####", "HR": "HR00000######", "HU": "HU000#####",
    "IE": "IE000####T", "IT": "IT00000######", "JP": "T0000#########", "KR": "000-##-#####", "LT": "LT000######",
    "LV": "LV00000######", "MX": "XXX000###XX#", "NL": "NL000######B01", "NO": "000 ### ### MVA", "PE": "00#########",
    "PL": "PL000#######", "PT": "PT000######", "RO": "RO00######", "SA": "000############", "SE": "SE000000######",
    "SI": "SI000#####", "SK": "SK000#######", "TR": "000#######", "VN": "000#######", "ZA": "000#######",
}  # fmt: skip
_NOBODYS_OFFICE = "91330299"  # a company, registered in a district that Ningbo does not have
_NOBODYS_ROOT = "99"  # roots are given out in order, and far from here


_KNOWN = {Tier.KEY: 1.0, Tier.MAJOR: 1.0, Tier.REGULAR: 0.5, Tier.POTENTIAL: 0.15}


def known_tax_number(tier: Tier, country: str, chance: Random) -> str:
    """Whoever has had an invoice from us has told it; of the others a few."""
    return tax_number(country, chance) if chance.random() < _KNOWN[tier] else ""


def tax_number(country: str, chance: Random) -> str:
    """A number of the country's shape with its check digits; nothing for countries whose companies give none."""
    if country == "CN":
        first = f"{_NOBODYS_OFFICE}MA2{_digits('######', chance)}"
        return first + uscc_check_digit(first)
    if country == "BR":
        root = f"{_NOBODYS_ROOT}{_digits('######', chance)}0001"
        digits = root + cnpj_check_digits(root)
        return f"{digits[:2]}.{digits[2:5]}.{digits[5:8]}/{digits[8:12]}-{digits[12:]}"
    return _digits(_SHAPES.get(country, ""), chance)


def _digits(shape: str, chance: Random) -> str:
    return "".join(str(chance.randrange(10)) if sign == "#" else sign for sign in shape)
