"""By which words is an inquiry found?"""

from django.db import models

from tradewind.apps.inquiries.models.inquiries import Inquiry

LONGEST_WORD = 40


class InquiryWord(models.Model):
    """A word of the buyer's name, company or address, folded; what is typed begins one. Written when it is opened."""

    inquiry = models.ForeignKey(Inquiry, models.PROTECT, related_name="words")
    word = models.CharField(max_length=LONGEST_WORD, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["inquiry", "word"], name="inquiry_word_once")]

    def __str__(self) -> str:
        return self.word
