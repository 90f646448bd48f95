"""The contract of `dateline annotate`: a JSON object a document in, one out (docs/annotate.md)."""

import json
from collections.abc import Mapping
from typing import Any

from dateline.model.document import Document, Span
from dateline.model.geojson import geojson
from dateline.model.toponym import TimeExpression, Toponym
from dateline.reading.loading import Known, as_date, document
from dateline.reading.pipeline import Annotation
from dateline.reading.remarks import remarks_on
from dateline_gazetteer.place import Resolution


class RequestError(Exception):
    """A line that is not a request; the message is one sentence that says what is wrong."""


def parse_request(line: str) -> tuple[Document, list[Span] | None]:
    """The document of a request line, and the toponyms it gives, if it gives any.

    Raises RequestError when the line is not a JSON object of the contract.
    """
    try:
        request = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RequestError(f"this is not JSON ({error})") from error
    if not isinstance(request, dict) or not isinstance(request.get("text"), str):
        raise RequestError('a request is a JSON object with "id" and "text"')
    known = Known(
        title=_words(request, "title"),
        published=as_date(request.get("published")),
        language=_words(request, "language")[:2].casefold(),
    )
    found = document(str(request.get("id", "")), request["text"], known)
    return found, _spans(request.get("toponyms"), len(found.text))


def doubt(line: str) -> str:
    """What of a well-formed request line cannot be used, as a sentence, or ""."""
    published = json.loads(line).get("published")
    if published and as_date(published) is None:
        return (
            f'"published" is a day such as 2025-02-03; {published!r} is taken for unknown, and '
            "the day is looked for in the text"
        )
    return ""


def answer(annotation: Annotation, features: list[dict[str, Any]]) -> dict[str, Any]:
    """The answer to a request; `features` are its events as GeoJSON features."""
    published = annotation.document.published
    return {
        "id": annotation.document.id,
        "language": annotation.document.language,
        "published": published.isoformat() if published else None,
        "published_from": annotation.document.published_from or None,
        "notes": list(remarks_on(annotation.document)),
        "toponyms": [_toponym(t) for t in annotation.toponyms],
        "times": [_time(t) for t in annotation.times],
        "events": features,
    }


def _words(request: Mapping[str, Any], name: str) -> str:
    value = request.get(name)
    if value is not None and not isinstance(value, str):
        raise RequestError(f'"{name}" is a string, not {value!r}')
    return value or ""


def _spans(given: object, length: int) -> list[Span] | None:
    if given is None:
        return None
    spans = []
    for pair in given if isinstance(given, list) else [given]:
        match pair:
            case [int(start), int(end)] if 0 <= start <= end <= length:
                spans.append(Span(start, end))
            case _:
                raise RequestError(
                    f'"toponyms" are pairs [start, end] inside the text, not {pair!r}'
                )
    return spans


def _toponym(toponym: Toponym) -> dict[str, Any]:
    resolution = toponym.resolution
    return {
        "start": toponym.start,
        "end": toponym.end,
        "text": toponym.text,
        "type": str(toponym.type),
        "place": _place(toponym, resolution) if resolution else None,
        "confidence": round(resolution.confidence, 3) if resolution else 0.0,
        "alternatives": [
            {
                "id": a.place.id,
                "name": a.place.name,
                "latitude": a.place.latitude,
                "longitude": a.place.longitude,
                "score": round(a.score, 3),
            }
            for a in (resolution.alternatives if resolution else ())
        ],
        "why": list(resolution.why) if resolution else [w for w in (toponym.unplaced,) if w],
        **_extent(toponym),
    }


def _extent(toponym: Toponym) -> dict[str, Any]:
    if toponym.geometry is None:
        return {}
    error = toponym.error_km
    return {
        "geometry": geojson(toponym.geometry),
        "error_km": None if error is None else round(error, 1),
    }


def _place(toponym: Toponym, resolution: Resolution) -> dict[str, Any]:
    place = resolution.place
    latitude, longitude = place.latitude, place.longitude
    if toponym.geometry is not None:
        point = toponym.geometry.representative_point()
        latitude, longitude = point.y, point.x
    return {
        "id": place.id,
        "name": place.name,
        "kind": str(place.kind),
        "country": place.country,
        "latitude": round(latitude, 5),
        "longitude": round(longitude, 5),
    }


def _time(time: TimeExpression) -> dict[str, Any]:
    span = time.span
    return {
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "type": str(time.type),
        "value": time.value,
        "earliest": span.earliest.isoformat() if span and span.earliest else None,
        "latest": span.latest.isoformat() if span and span.latest else None,
    }
