"""spaCy without its command line.

`import spacy` loads that too, a fifth of all that it loads: programs that download and package
models. Nothing here runs them.
"""

import importlib
import sys
from types import ModuleType

_UNUSED = "spacy.cli.info"


def leave_out_command_line() -> None:
    """Let the first `import spacy` pass over its command line; `spacy.info` loads it when asked."""
    if "spacy" not in sys.modules:
        stand_in = ModuleType(_UNUSED)
        stand_in.info = _info  # type: ignore[attr-defined]
        sys.modules[_UNUSED] = stand_in


def _info(*given: object, **named: object) -> object:
    del sys.modules[_UNUSED]
    return importlib.import_module(_UNUSED).info(*given, **named)
