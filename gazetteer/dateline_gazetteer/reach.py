"""How far a place reaches that the gazetteer knows as a point."""

from dateline_gazetteer.place import Place, PlaceKind

_MILLION_CITY_KM = 9.0
_GROWTH = 0.425
_SITES_KM = {
    PlaceKind.AIRPORT: 2.0,
    PlaceKind.AIR_BASE: 3.0,
    PlaceKind.MILITARY: 2.0,
    PlaceKind.BUILDING: 0.2,
}


def reach_km(place: Place) -> float | None:
    """The radius in km that a city or a site takes up; None for what has an outline, or unknown.

    A city's is estimated from its population: the built-up area of a million people measures
    about 250 km2, and areas grow with the power 0.85 of the population. A site's is the usual one
    of its kind.
    """
    if place.kind is PlaceKind.CITY and place.population:
        radius: float = _MILLION_CITY_KM * (place.population / 1e6) ** _GROWTH
        return round(radius, 2)
    return _SITES_KM.get(place.kind)
