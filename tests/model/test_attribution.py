from dateline.model.attribution import ATTRIBUTION, DATA_SOURCES


def test_the_line_on_the_map_names_what_must_be_named():
    for name in ("GeoNames", "Natural Earth", "INEGI"):
        assert name in ATTRIBUTION
        assert any(name in source.name for source in DATA_SOURCES)
