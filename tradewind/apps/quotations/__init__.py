"""Quotations 报价."""
