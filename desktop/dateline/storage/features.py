"""An event as a GeoJSON feature: the one shape it has outside the app."""

from typing import Any

from dateline.model.event import Event, Rate
from dateline.model.geojson import geojson
from dateline.model.iso import first_iso, last_iso


def feature(event: Event) -> dict[str, Any]:
    """A GeoJSON feature (RFC 7946: WGS 84, longitude first); null geometry when unplaced."""
    where = event.where
    return {
        "type": "Feature",
        "id": event.id,
        "geometry": geojson(where.geometry) if where else None,
        "properties": properties(event),
    }


def properties(event: Event) -> dict[str, Any]:
    """An event's properties in plain JSON types; the names are stable (docs/annotate.md)."""
    when, where = event.when, event.where
    return {
        "id": event.id,
        "kind": event.kind_name,
        "title": event.title,
        "status": str(event.status),
        "earliest": first_iso(when) if when else None,
        "latest": last_iso(when) if when else None,
        "exact": bool(when and when.exact),
        "edtf": when.edtf if when else None,
        "place": where.name if where else None,
        "place_error_km": where.error_km if where else None,
        "count": event.count,
        "counted": event.counted,
        "means": list(event.means),
        "rate": _rate(event.rate),
        "actors": list(event.actors),
        "confidence": event.confidence,
        "inferred": sorted(event.inferred),
        "sources": event.sources,
        "disagreements": [
            {"part": d.part, "value": d.value, "documents": list(d.documents)}
            for d in event.disagreements
        ],
        "evidence": [
            {"document": e.document, "start": e.start, "end": e.end, "text": e.text}
            for e in event.evidence
        ],
    }


def _rate(rate: Rate | None) -> dict[str, Any] | None:
    return {"period": rate.period, "times": rate.times, "text": rate.text} if rate else None
