"""Papers: what a room says becomes PDF, Excel or plain text in a design the company chose."""
