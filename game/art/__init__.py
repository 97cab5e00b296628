"""Drawings that are computed: the carpet from its rule and seed, a portrait from its parts.

Pure functions from small data to cells or to SVG text. The drawings that are not computed are
files in `assets/`.
"""
