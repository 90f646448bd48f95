"""Names as news writes them: abbreviations, exonyms, bases and seats, found in phrases."""

import pytest

from dateline_gazetteer import Gazetteer

ABBREVIATIONS = [
    ("Wildfires near Bend, Ore., spread", {"Ore.": "Oregon"}),
    ("a mine in Logan, W.Va., closed", {"W.Va.": "West Virginia"}),
    ("Portland, Me., police", {"Me.": "Maine"}),
    ("from Regina, Sask., to Moncton, N.B.", {"Sask.": "Saskatchewan", "N.B.": "New Brunswick"}),
    ("in Kelowna, B.C., officials", {"B.C.": "British Columbia"}),
    ("Crews in Wyo. met", {"Wyo.": "Wyoming"}),
    ("from Alta. and Sask. in trucks", {"Alta.": "Alberta", "Sask.": "Saskatchewan"}),
    ("Charlottetown, P.E.I.", {"P.E.I.": "Prince Edward Island"}),
    ("Dubbo, NSW, and Cairns, Qld", {"NSW": "New South Wales", "Qld": "Queensland"}),
    ("a crash at Bendigo, Vic.,", {"Vic.": "Victoria"}),
    ("rain in Adelaide, SA", {"SA": "South Australia"}),
    ("vecinos de Ecatepec, Edomex", {"Edomex": "State of Mexico"}),
    ("en Reynosa, Tamps., y Xalapa, Ver.", {"Tamps.": "Tamaulipas", "Ver.": "Veracruz"}),
    ("en Cancún, Q. Roo, llueve", {"Q. Roo": "Quintana Roo"}),
    ("en La Paz, B.C.S.,", {"B.C.S.": "Baja California Sur"}),
    ("obras en la CDMX", {"CDMX": "Mexico City"}),
    ("EE.UU., EE UU y EEUU", dict.fromkeys(["EE.UU.", "EE UU", "EEUU"], "United States")),
    ("The UAE and KSA signed", {"UAE": "United Arab Emirates", "KSA": "Saudi Arabia"}),
    ("DPRK officers, N. Korea said", {"DPRK": "North Korea", "N. Korea": "North Korea"}),
    ("PNG and NZ troops", {"PNG": "Papua New Guinea", "NZ": "New Zealand"}),
    ("police in Lucknow, UP, said", {"UP": "Uttar Pradesh"}),
    ("a school in Campinas (SP)", {"SP": "São Paulo"}),
    ("flooding in Durban, KZN,", {"KZN": "KwaZulu-Natal"}),
    ("a train to K.L. on Monday", {"K.L.": "Kuala Lumpur"}),
    ("Belfast, N. Ireland", {"N. Ireland": "Northern Ireland"}),
]
EXONYMS = [
    ("Nueva York, Londres y Pekín", {"Nueva York": "New York City", "Londres": "London"}),
    ("Ginebra y Bruselas", {"Ginebra": "Geneva", "Bruselas": "Brussels"}),
    ("de Nueva Orleans a Filadelfia", {"Filadelfia": "Philadelphia"}),
    ("en Múnich y Marsella", {"Múnich": "Munich", "Marsella": "Marseille"}),
    ("drones sobre Járkov y Jersón", {"Járkov": "Kharkiv"}),
    ("Yakarta, Seúl y Pionyang", {"Yakarta": "Jakarta", "Seúl": "Seoul"}),
    ("Carolina del Norte y Luisiana", {"Luisiana": "Louisiana"}),
    ("Inglaterra y Arabia Saudí", {"Inglaterra": "England", "Arabia Saudí": "Saudi Arabia"}),
    ("el Estrecho de Ormuz", {"Estrecho de Ormuz": "Strait of Hormuz"}),
    ("el Golfo de Adén", {"Golfo de Adén": "Gulf of Aden"}),
    ("el Mar de China Meridional", {"Mar de China Meridional": "South China Sea"}),
    ("Cisjordania", {"Cisjordania": "West Bank"}),
    ("estaciones de Praga, Viena y Atenas", {"Praga": "Prague", "Atenas": "Athens"}),
    ("Bombay, Peking and Saigon", {"Bombay": "Mumbai", "Peking": "Beijing"}),
    ("Burma and Holland", {"Burma": "Myanmar", "Holland": "Netherlands"}),
]


def first_names(gazetteer: Gazetteer, text: str) -> dict[str, str]:
    matches = gazetteer.matches(text)
    return {text[match.start : match.end]: match.candidates[0].place.name for match in matches}


@pytest.mark.parametrize(("text", "expected"), ABBREVIATIONS, ids=lambda value: str(value)[:30])
def test_abbreviations_are_found_in_phrases(
    gazetteer: Gazetteer, text: str, expected: dict[str, str]
):
    assert first_names(gazetteer, text).items() >= expected.items()


@pytest.mark.parametrize(("text", "expected"), EXONYMS, ids=lambda value: str(value)[:30])
def test_other_languages_names_are_found(gazetteer: Gazetteer, text: str, expected: dict[str, str]):
    assert first_names(gazetteer, text).items() >= expected.items()


@pytest.mark.parametrize(
    "text",
    [
        "The Milwaukee-born Bucks guard",
        "Beds were full",
        "The Mass was long.",
        "an MP and the CEO",
        "HIV and the CDC",
        "told Me. Help",
        "and Miss. Hart",
        "Col. Roe and Capt. Doe",
    ],
)
def test_words_that_look_like_abbreviations_are_passed_over(gazetteer: Gazetteer, text: str):
    assert first_names(gazetteer, text).keys() <= {"Milwaukee"}


@pytest.mark.parametrize(
    ("place", "spanish"),
    [
        ("geonames:5128581", "Nueva York"),
        ("geonames:2643743", "Londres"),
        ("curated:strait-of-hormuz", "Estrecho de Ormuz"),
        ("curated:middle-east", "Oriente Medio"),
    ],
)
def test_places_have_spanish_names(gazetteer: Gazetteer, place: str, spanish: str):
    assert gazetteer.name(gazetteer.find(place), "es") == spanish
