"""Tracks and layers as the page fetches them.

Tracks: `tracks.json` names them and counts their positions; `tracks.bin` has, for one track
after the other, its times (days since 1970-01-01T00:00 UTC), longitudes, latitudes (WGS 84
degrees) and altitudes (metres, NaN where unknown) as float64, little-endian.

Layers: one GeoJSON feature collection each; `"label"` is the only property.
"""

import json
from collections.abc import Sequence

import numpy as np
import shapely

from dateline.model.layer import Layer
from dateline.model.overlays import Overlay
from dateline.model.track import Track

_TOLERANCE = 0.001
"""Degrees by which a line may be off: half a pixel at zoom 10."""
_GRID = 1e-5


def encode_overlays(overlays: Sequence[Overlay]) -> dict[str, bytes]:
    """The page's files by name: every track and layer, for showing one sends nothing again."""
    tracks = {o.number: o.content for o in overlays if isinstance(o.content, Track)}
    layers = {o.number: o.content for o in overlays if isinstance(o.content, Layer)}
    contents = {
        "tracks": [{"number": n, "name": t.name, "count": len(t.time)} for n, t in tracks.items()],
        "layers": [{"number": n, "name": layer.name} for n, layer in layers.items()],
    }
    files = {f"layer-{n}.json": _layer(layer) for n, layer in layers.items()}
    files["tracks.bin"] = b"".join(_columns(track) for track in tracks.values())
    files["contents.json"] = json.dumps(contents, ensure_ascii=False).encode()
    return files


def _columns(track: Track) -> bytes:
    columns = (track.time, track.longitude, track.latitude, track.altitude)
    return np.concatenate(columns).astype("<f8").tobytes()


def _layer(layer: Layer) -> bytes:
    simple = shapely.simplify(layer.geometries, _TOLERANCE)
    rounded = shapely.transform(simple, lambda points: np.round(points / _GRID) * _GRID)
    features = (
        f'{{"type":"Feature","properties":{{"label":{json.dumps(label)}}},"geometry":{geometry}}}'
        for label, geometry in zip(layer.labels, shapely.to_geojson(rounded), strict=True)
    )
    return f'{{"type":"FeatureCollection","features":[{",".join(features)}]}}'.encode()
