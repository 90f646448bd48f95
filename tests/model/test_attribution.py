from pathlib import Path

from dateline.model.attribution import ATTRIBUTION, DATA_SOURCES


def test_the_line_on_the_map_names_what_must_be_named():
    for name in ("GeoNames", "Natural Earth", "INEGI", "US Census Bureau"):
        assert name in ATTRIBUTION
        assert any(name in source.name for source in DATA_SOURCES)


def test_every_source_is_in_the_list_of_licences():
    listed = (Path(__file__).parents[2] / "DATA-LICENSES.md").read_text("utf-8")
    assert [source.name for source in DATA_SOURCES if source.name not in listed] == []
