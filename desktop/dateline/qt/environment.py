"""What Qt is told through the environment before it starts."""

import os
import sys
from collections.abc import Mapping


def settings_for(environment: Mapping[str, str], *, platform: str, root: bool) -> dict[str, str]:
    """The variables to add to `environment`; those a user has set are left alone.

    Chromium refuses its sandbox to root, and tells the terminal about services that a machine
    without a desktop does not have. On Linux the same window is drawn offscreen where there is
    no display, or none that answers.
    """
    added = {"QTWEBENGINE_CHROMIUM_FLAGS": "--log-level=3"}
    if root:
        added["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    if platform == "linux":
        displays = {"WAYLAND_DISPLAY": "wayland", "DISPLAY": "xcb"}
        there = [plugin for name, plugin in displays.items() if environment.get(name)]
        added["QT_QPA_PLATFORM"] = ";".join([*there, "offscreen"])
    return {name: value for name, value in added.items() if name not in environment}


def prepare() -> None:
    """Set the environment for a window, or for an offscreen one where there is no display."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    os.environ.update(settings_for(os.environ, platform=sys.platform, root=root))


def prepare_offscreen(*, scale: int) -> None:
    """Set the environment for pictures only: no display is touched, even where there is one.

    Everything is drawn `scale` times as large, whatever the scale of the screen would be.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    prepare()
