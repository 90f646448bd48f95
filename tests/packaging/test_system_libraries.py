"""Missing system libraries are read from ldd and named as Debian packages."""

import re
import shlex
import sys
from pathlib import Path

import pytest
from debian import install_command
from system_libraries import (
    dependencies_of,
    loaded_files,
    missing_libraries,
    package_table,
    parse_ldd,
)

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems bring their own")

LDD = """\
\tlinux-vdso.so.1 (0x00007ffd3a5f2000)
\tlibnss3.so => not found
\tlibQt6Core.so.6 => not found
\tlibz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007f1c1b000000)
\tlibasound.so.2 => not found
"""


def test_ldd_names_the_missing_libraries_that_are_not_qts_own() -> None:
    assert parse_ldd(LDD) == {"libnss3.so", "libasound.so.2"}


def test_libraries_of_one_package_ask_for_it_once() -> None:
    sonames = ["libnss3.so", "libnssutil3.so", "libunheard-of.so.9"]
    assert dependencies_of(sonames, package_table()) == ["libnss3"]


def test_renamed_package_is_asked_for_under_both_names() -> None:
    assert dependencies_of(["libasound.so.2"], package_table()) == ["libasound2t64 | libasound2"]


def test_table_holds_debian_package_names_only() -> None:
    name = r"[a-z0-9][a-z0-9.+-]+"
    assert all(re.fullmatch(rf"{name}( \| {name})*", value) for value in package_table().values())


def test_command_is_one_line_that_a_shell_takes_as_it_is() -> None:
    words = shlex.split(install_command(["libnss3", "libasound2t64 | libasound2"]))
    assert shlex.split(words[-1])[-1] == "libnss3, libasound2t64 | libasound2"


@on_linux
def test_every_binary_that_is_looked_at_is_one_pyside_has() -> None:
    assert [file for file in loaded_files(Path(sys.prefix)) if not file.exists()] == []


@on_linux
def test_nothing_is_missing_where_the_tests_run() -> None:
    assert missing_libraries(Path(sys.prefix)) == []
