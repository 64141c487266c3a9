"""What is kept about samples?"""

from tradewind.apps.samples.models.answers import SampleAnswer, SampleCheck, SampleMovement
from tradewind.apps.samples.models.samples import Sample, SampleLine
from tradewind.apps.samples.models.settings import THE_RULES, SampleRuleTable

__all__ = [
    "THE_RULES",
    "Sample",
    "SampleAnswer",
    "SampleCheck",
    "SampleLine",
    "SampleMovement",
    "SampleRuleTable",
]
