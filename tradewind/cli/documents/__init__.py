"""Papers of a shipment at the console: the same rules as the pages, no database."""
