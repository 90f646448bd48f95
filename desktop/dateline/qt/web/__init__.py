"""The map page inside a Qt window: its URL scheme, the bridge to it and the widget."""
