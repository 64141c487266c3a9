"""Short English words mean several things: does each stand in Chinese as it is meant where it stands?"""

import pytest
from django.utils.translation import override

from tradewind.apps.quotations.wording import FIELDS, WORDS
from tradewind.platform.papers.wording import KINDS
from tradewind.web.quotations.edit_forms import HeaderForm, OptionForm
from tradewind.web.quotations.lists import quotation_list


@pytest.mark.django_db
def test_words_of_quotations_are_not_those_of_mail_and_inquiries(zhou):
    with override("zh-hans"):
        columns = {each.key: str(each.label) for each in quotation_list(zhou).columns}
        assert (columns["sent"], columns["changed"]) == ("发出时间", "最近修改"), "days, not states"
        assert str(WORDS["handed"]) == "已交客户", "not 已转交: no colleague got it"
        assert str(HeaderForm.base_fields["contact_id"].label) == "收件联系人"
        assert str(OptionForm.base_fields["days"].label) == "天数", "not 日期"
        assert str(OptionForm.base_fields["named_place"].label) == str(FIELDS["named_place"]) == "地点"
        assert str(KINDS["quotation"]) == "报价单", "a paper, not the act"
