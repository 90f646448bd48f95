"""Windows, widgets, threads and the bridge to the page: the only code that imports PySide6."""
