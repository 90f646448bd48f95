"""Debian's packages: which are installed, how to install more, and the command that does it.

A *dependency* is written as in a package's own Depends line: one name, or alternatives such as
``libasound2t64 | libasound2`` where Debian's releases call the same library by two names.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable

from setup_error import SetupError

_QUIET = ("--yes", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=180")


def has_apt() -> bool:
    """Tell whether this machine installs its packages with apt-get, as Debian does."""
    return shutil.which("apt-get") is not None


def may_install() -> bool:
    """Tell whether this process may install Debian packages."""
    return has_apt() and os.geteuid() == 0


def install_command(dependencies: Iterable[str]) -> str:
    """Return the shell line with which a person installs these dependencies."""
    as_root = "sudo sh" if shutil.which("sudo") else "su -"
    return (
        f"""{as_root} -c "apt-get update && apt-get satisfy --yes '{", ".join(dependencies)}'\""""
    )


def install(dependencies: list[str]) -> None:
    """Install Debian packages without asking; SetupError with apt's own words when that fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A source that cannot be reached need not hold up packages that another source has.
    subprocess.run(["apt-get", "update", "-qq"], env=environment, capture_output=True, check=False)
    done = subprocess.run(
        ["apt-get", "satisfy", *_QUIET, ", ".join(dependencies)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SetupError(
            f"{done.stderr.strip()}\n"
            f"Debian's packages could not be installed. Once apt works again, this installs them:\n"
            f"    {install_command(dependencies)}"
        )


def is_installed(dependency: str) -> bool:
    """Tell whether one of the alternatives of a dependency is installed."""
    return any(_package_is_installed(name.strip()) for name in dependency.split("|"))


def _package_is_installed(name: str) -> bool:
    answer = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${db:Status-Status}", name],
        capture_output=True,
        text=True,
        check=False,
    )
    return answer.stdout == "installed"
