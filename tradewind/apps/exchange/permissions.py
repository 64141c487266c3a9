"""What may be done with exchange rates?"""

VIEW = "exchange.view"
ENTER = "exchange.enter"
