"""`tradewind orders`: what becomes of an order."""
