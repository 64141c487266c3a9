"""Rules of inspections: sampling plans, defects, the verdict and what holds a shipment."""
