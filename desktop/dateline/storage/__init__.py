"""Events into files: GeoJSON and CSV tables. No Qt."""
