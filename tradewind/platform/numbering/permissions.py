"""What may be done with the numbers?"""

MANAGE = "numbering.manage"
