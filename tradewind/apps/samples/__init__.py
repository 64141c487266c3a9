"""Samples 样品: asked for, made, sent, followed until the buyer has said what he thinks."""
