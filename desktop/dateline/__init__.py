"""Dateline: places, dates and events of news documents, on a map with a time slider."""

import os
import sys

if "numpy" not in sys.modules:
    # the language model multiplies many small matrices: a pool of threads only gets in the way
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

if "pyogrio" not in sys.modules:
    # GDAL tells a file's format by what is in it: these formats name other files, or hosts, to read
    os.environ.setdefault(
        "GDAL_SKIP",
        "OGR_VRT,VRT,GDALG,HTTP,WFS,OAPIF,OGCAPI,CSW,EEDA,Elasticsearch,Carto,AmigoCloud,"
        "PLSCENES,NGW,ADBC,GPSBabel,SXF,LVBAG",
    )
