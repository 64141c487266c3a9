"""Is the demo loaded only where nobody works?"""

import pytest

from tradewind.cli import demo
from tradewind.cli.contract import Unusable


def test_a_company_in_which_people_work_is_refused_in_a_sentence(zhou):
    with pytest.raises(Unusable) as refused:
        demo._load()
    assert refused.value.args[0] and "Traceback" not in str(refused.value)
