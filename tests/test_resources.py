"""Files that come with Dateline are found, and a missing one is named."""

import pytest

from dateline import resources


def test_seeds_hold_documents() -> None:
    assert list(resources.seeds().glob("*.md"))


def test_asset_is_found_in_the_page_folder() -> None:
    assert resources.asset("page", "package.json").is_file()


def test_missing_asset_is_named_with_what_to_do() -> None:
    with pytest.raises(FileNotFoundError, match=r"assets/page/no-such\.mjs is missing.*make run"):
        resources.asset("page", "no-such.mjs")
