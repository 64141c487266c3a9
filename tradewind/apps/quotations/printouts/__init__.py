"""What is printed of quotations?"""

from tradewind.apps.quotations.printouts.paper import design_of, paper_of, payment_of_option, text_of, title_of

__all__ = ["design_of", "paper_of", "payment_of_option", "text_of", "title_of"]
