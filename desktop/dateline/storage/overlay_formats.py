"""Which files hold tracks or layers, and what GDAL reads layers with.

Apart from what reads them, for that is slow to import.
"""

LAYER_DRIVERS = {
    ".geojson": ("GeoJSON", "TopoJSON", "ESRIJSON"),
    ".json": ("GeoJSON", "TopoJSON", "ESRIJSON"),
    ".gpkg": ("GPKG",),
    ".kml": ("LIBKML", "KML"),
    ".kmz": ("LIBKML",),
    ".shp": ("ESRI Shapefile",),
    ".gpx": ("GPX",),
    ".csv": ("CSV",),
}

TRACK_SUFFIXES = (".gpx", ".kml", ".kmz", ".csv", ".geojson", ".json")
