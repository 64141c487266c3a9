"""The catalogue 产品: what we sell, with its pictures, packing, suppliers and prices."""
