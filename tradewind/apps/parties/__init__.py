"""Customers, suppliers, forwarders, banks and inspection bodies, and the people in them."""
