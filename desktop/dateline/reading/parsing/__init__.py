"""Bytes into plain text, one module a format. Imports nothing of the reader: it starts fast.

All but plain text is parsed in a process of its own (`worker.py`), for a file may be hostile.
"""
