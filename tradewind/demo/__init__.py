"""A fictional exporter with two years of trade: 宁波信风户外用品 Ningbo Tradewind Outdoor.

Everything comes from a seed and today's date. One module a room yields plain rows; `writing` folds them into
the tables in bulk, exactly as the use cases would have left them; `load` does it all in one transaction.
"""
