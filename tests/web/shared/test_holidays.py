"""Is a holiday abroad called what the reader calls it?"""

import pytest
from django.utils.translation import override

from tradewind.config.schedule import SCHEDULE
from tradewind.web.shared.holidays import holiday_called
from tradewind.web.shared.jobs import NAMES


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Immaculate Conception", "圣母无染原罪日"),
        ("Founding Day Holiday", "建国日"),
        ("Eid al-Adha (estimated)", "古尔邦节（看月亮，日期预计）"),
        ("Boxing Day (observed)", "节礼日（补休）"),
        ("Ascension Day; Labor Day", "耶稣升天节、劳动节"),
        ("Battle of Boyacá", "当地假日"),
        ("", ""),
    ],
)
def test_in_chinese_it_has_a_chinese_name_or_is_a_local_holiday(name: str, said: str) -> None:
    with override("zh-hans"):
        assert holiday_called(name) == said
    with override("en"):
        assert holiday_called(name) == name


def test_every_line_of_the_schedule_is_worded() -> None:
    assert set(SCHEDULE) <= set(NAMES)
