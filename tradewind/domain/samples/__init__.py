"""Samples 样品: who pays, how they travel, and what follows when they have arrived."""
