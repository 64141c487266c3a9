"""Is everything said that the rules of inspections, containers and customs numbers can notice?"""

import re

from tests.architecture.house import PRODUCT
from tradewind.domain.inspections.defects import DefectClass
from tradewind.domain.inspections.verdict import TOO_MANY
from tradewind.platform.cargo.sentences import CONTAINERS, CUSTOMS, INSPECTIONS, WEIGHTS
from tradewind.platform.wording import sentence

VOCABULARY = PRODUCT / "domain" / "vocabulary"


def test_every_code_of_the_rules_has_words_and_no_words_are_left_over() -> None:
    for name, words in (("containers", CONTAINERS), ("gross_mass", WEIGHTS), ("customs_numbers", CUSTOMS)):
        written = (VOCABULARY / f"{name}.py").read_text(encoding="utf-8")
        assert all(f'"{code}"' in written for code in words), name
        named = re.findall(r'(?:Finding|_problem)\(\s*"(\w+)"', written)
        assert named and set(named) <= set(words), name
    assert set(TOO_MANY) == set(DefectClass)
    assert set(TOO_MANY.values()) <= set(INSPECTIONS)


def test_pages_say_the_same_sentences_in_both_languages() -> None:
    facts = {"number": "CSQU3054384", "given": "4", "expected": "3"}
    assert "make 3" in sentence("container_check_digit_wrong", facts, "en")
    assert "应为 3" in sentence("container_check_digit_wrong", facts, "zh-hans")
