"""Measures the real window with its real page: how smooth, how quick, how large."""
