"""What hatchling does on top of its own work when it builds or installs Dateline.

It gathers the page libraries first, for every kind of build, and puts `assets/` and `seeds/`
inside the package for a wheel. An editable install finds both in the source tree.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))

import node_tools
import page_libraries
from setup_error import SetupError

# The recipes of compiled data stay in the source tree.
_LEFT_OUT = {".py"}


class DatelineBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """The hook hatchling finds through `tool.hatch.build.targets.wheel.hooks.custom`."""

    def dependencies(self) -> list[str]:
        """Ask for npm in a wheel when there is work for it and no npm is at hand."""
        if page_libraries.is_gathered(self._page) or node_tools.npm():
            return []
        return [node_tools.NODE_WHEEL]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Gather the page libraries; for a wheel, place the data files."""
        try:
            page_libraries.gather(self._page)
        except SetupError as error:
            self.app.abort(str(error))
        if version != "editable":
            build_data["force_include"].update(wheel_files(Path(self.root)))

    @property
    def _page(self) -> Path:
        return Path(self.root) / "assets" / "page"


def wheel_files(root: Path) -> Iterator[tuple[str, str]]:
    """Yield (file in the source tree, its place in the wheel) for all of assets/ and seeds/."""
    for folder in ("assets", "seeds"):
        for file in sorted((root / folder).rglob("*")):
            path = file.relative_to(root)
            hidden = any(part.startswith(".") for part in path.parts)
            if file.is_file() and not hidden and file.suffix not in _LEFT_OUT:
                yield str(file), f"dateline/{path.as_posix()}"
