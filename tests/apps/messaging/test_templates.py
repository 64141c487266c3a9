"""Are the texts of the company the leaders' to write, once of each name, with blanks somebody can fill?"""

import pytest

from tests.apps.parties.reading import last_deed
from tests.builders import AT
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.refusals import TemplateNameTaken
from tradewind.domain.messaging.templates import TemplatePurpose
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion


def details(name="First answer", language="en", text="Dear {contact},\n\nthank you.", **more):
    facts = {"subject": "Your inquiry", "purpose": TemplatePurpose.FIRST_ANSWER} | more
    return services.TemplateDetails(name=name, language=language, text=text, **facts)


def write(by, **more):
    return services.write_template(details=details(**more), by=by, at=AT)


def test_a_text_is_written_changed_and_taken_out_of_the_choice(zhou, li_qiang):
    kept = write(zhou)
    assert list(queries.templates(li_qiang)) == [kept]
    change = {"template_id": kept.pk, "by": zhou, "at": AT}
    done = services.revise_template(version=1, details=details(text="Dear Sirs,"), **change)
    assert (done.text, done.version, last_deed(zhou, kept).facts["before"]["text"]) == (
        "Dear Sirs,", 2, "Dear {contact},\n\nthank you."
    )  # fmt: skip
    with pytest.raises(StaleVersion):
        services.revise_template(version=1, details=details(), **change)
    with pytest.raises(StaleVersion):
        services.archive_template(version=1, **change)
    services.archive_template(version=2, **change)
    assert not queries.templates(li_qiang).exists() and last_deed(zhou, kept).action == "template.archived"
    for number in (kept.pk, 9_999_999):
        with pytest.raises(NotFound):
            services.archive_template(template_id=number, version=3, by=zhou, at=AT)
    assert write(zhou).pk != kept.pk  # the name is free again


def test_a_name_once_in_a_language_and_no_blank_that_nobody_fills(zhou):
    write(zhou)
    write(zhou, language="zh-hans")
    with pytest.raises(TemplateNameTaken):
        write(zhou)
    other = write(zhou, name="Second answer")
    with pytest.raises(TemplateNameTaken):
        services.revise_template(template_id=other.pk, version=1, details=details(), by=zhou, at=AT)
    with pytest.raises(Refusal) as no:
        write(zhou, name="Third", text="Dear {nobody},")
    assert no.value.code == "unknown_blank"


def test_texts_are_the_leaders_to_write(zhou, li_qiang):
    kept = write(zhou)
    for step in (
        lambda: write(li_qiang, name="Mine"),
        lambda: services.revise_template(template_id=kept.pk, version=1, details=details(), by=li_qiang, at=AT),
        lambda: services.archive_template(template_id=kept.pk, version=1, by=li_qiang, at=AT),
    ):
        with pytest.raises(NotPermitted):
            step()
