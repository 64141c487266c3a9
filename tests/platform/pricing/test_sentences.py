"""Is every line, formula and reason of a price said?"""

from tradewind.domain.quotations.floors import ApprovalReason
from tradewind.domain.quotations.lines import Formula, LineCode
from tradewind.platform.pricing.sentences import APPROVALS, ENGLISH, FORMULAS, LINES
from tradewind.platform.wording import sentence


def test_every_line_and_every_formula_of_a_build_up_has_words() -> None:
    assert set(LINES) == {f"price_line.{code}" for code in LineCode}
    assert set(FORMULAS) == {f"price_formula.{formula}" for formula in Formula}
    assert set(APPROVALS) == {f"approval_reason.{reason}" for reason in ApprovalReason}


def test_pages_say_the_same_sentences_in_both_languages() -> None:
    facts = {"field": "x", "base": "15.08", "total": "13.55"}
    assert sentence("price_formula.left_over", facts, "en") == "15.08 ÷ (100 % − 13.55 %)"
    assert sentence("price_line.actual_cost", {}, "zh-hans") == "实际采购成本"
    assert all(ENGLISH.values())
