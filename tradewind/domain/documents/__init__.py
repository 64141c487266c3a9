"""The papers of a shipment: what stands on them, and whether one contradicts another."""
