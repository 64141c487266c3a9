"""Is every remedy said in both languages, by page and console alike?"""

import pytest

from tradewind.domain.orders.chain import Stage
from tradewind.domain.orders.comparison import Difference
from tradewind.domain.orders.payment_gate import GateReason
from tradewind.domain.shipping.delay.remedies import RemedyKind
from tradewind.platform.ordering.sentences import DIFFERENCES, GATE, REMEDIES, STAGES
from tradewind.platform.wording import sentence


def test_every_remedy_difference_and_reason_has_words() -> None:
    assert set(STAGES) == {f"order_stage.{stage}" for stage in Stage}
    assert (set(DIFFERENCES), set(GATE)) == (set(Difference), set(GateReason))
    assert set(REMEDIES) == {f"delay_remedy.{kind}" for kind in RemedyKind}


@pytest.mark.parametrize(("language", "said"), [("en", "Tell the customer by 9"), ("zh-hans", "客户")])
def test_pages_say_the_same_in_both_languages(language: str, said: str) -> None:
    assert said in sentence("delay_remedy.tell_customer", {"by": 9, "on": 10}, language)
