"""States, provinces and counties by their bare names, and the towns that share them."""

import pytest

from dateline_gazetteer import Gazetteer, Place, PlaceKind
from dateline_gazetteer.resolution import ResolutionContext, resolve


def meant(gazetteer: Gazetteer, name: str, text: str) -> Place:
    (answer,) = resolve(gazetteer, [name], ResolutionContext(text))
    assert answer is not None
    return answer.place


BARE = {
    "US": (
        "Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;"
        "Idaho;Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;"
        "Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;Nevada;New Hampshire;New Jersey;"
        "New Mexico;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;"
        "South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;West Virginia;Wisconsin;"
        "Wyoming"
    ),
    "CA": "Alberta;Manitoba;Ontario;Saskatchewan;Yukon;Nunavut;Northwest Territories;Nova Scotia",
    "AU": "Victoria;Queensland;Tasmania;South Australia;Northern Territory",
    "MX": "Sonora;Sinaloa;Jalisco;Coahuila;Chiapas;Tabasco;Nuevo León;Baja California Sur",
    "DE": "Bavaria;Saxony;Hesse;Thuringia;Saarland;Brandenburg;Lower Saxony",
    "IN": "Kerala;Bihar;Gujarat;Assam;Haryana;Tamil Nadu;Sikkim",
    "BR": "Bahia;Acre;Pará;Paraná;Amazonas;Mato Grosso;Minas Gerais",
    "AR": "Chubut;Entre Ríos;Misiones",
    "CN": "Hunan;Hubei;Yunnan;Sichuan;Henan;Hebei;Gansu;Qinghai",
    "RU": "Dagestan;Chechnya;Tatarstan;Buryatia;Kamchatka Krai;Primorsky Krai",
    "NG": "Borno;Zamfara;Rivers State;Niger State;Benue;Anambra",
}


@pytest.mark.parametrize("country", BARE)
def test_a_bare_name_means_the_state(gazetteer: Gazetteer, country: str) -> None:
    wrong = []
    for name in BARE[country].split(";"):
        place = meant(gazetteer, name, f"Officials in {name} said the fire had spread.")
        if (place.country, place.kind) != (country, PlaceKind.ADMIN1):
            wrong.append((name, str(place)))
    assert not wrong


@pytest.mark.parametrize("name", ["Montana", "Wyoming", "Yukon", "Idaho", "Nunavut"])
def test_search_has_a_wide_state_before_towns(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.search(name, limit=1)[0].place.kind is PlaceKind.ADMIN1


@pytest.mark.parametrize(
    ("name", "text", "country"),
    [
        ("Montana", "Bulgaria sent crews from Sofia and Vidin to Montana.", "BG"),
        ("Montana", "Crews from Billings and Helena drove across Montana.", "US"),
        ("Wyoming", "Police in Grand Rapids and Wyoming, Michigan, arrested a man.", "US"),
        ("Yukon", "Shops in Yukon, near Oklahoma City and El Reno, lost power.", "US"),
        ("Georgia", "Officials in Georgia and Armenia signed a deal.", "GE"),
        ("Georgia", "Storms crossed Alabama, Georgia and Florida.", "US"),
        ("Punjab", "Farmers in Punjab and Haryana burned stubble.", "IN"),
        ("Punjab", "Farmers from Punjab met in Lahore.", "PK"),
        ("Victoria", "Ferries from Victoria to Vancouver and Nanaimo were cancelled.", "CA"),
        ("Congo", "Rebels in Congo advanced on Goma.", "CD"),
        ("Congo", "Refugees from Congo crossed into Rwanda and Uganda.", "CD"),
        ("Congo", "Congo asked Zambia for help. Clinics in the Republic of Congo are full.", "CG"),
        ("Congo", "The president of Congo spoke in Brazzaville.", "CG"),
    ],
)
def test_what_else_is_named_outweighs_fame(
    gazetteer: Gazetteer, name: str, text: str, country: str
) -> None:
    assert meant(gazetteer, name, text).country == country


@pytest.mark.parametrize(
    "name",
    ["Kent", "Essex", "Surrey", "Suffolk", "Cornwall", "Cheshire", "Sussex", "Cumbria", "Ayrshire",
     "County Tyrone", "Dorset", "Lancashire", "Teesside"],
)  # fmt: skip
def test_a_bare_county_is_the_british_one(gazetteer: Gazetteer, name: str) -> None:
    assert meant(gazetteer, name, f"Police in {name} made two arrests.").country == "GB"


@pytest.mark.parametrize(
    ("name", "country"),
    [("Salisbury", "GB"), ("Trnava", "SK"), ("Petrópolis", "BR")],
)
def test_a_town_comes_before_what_was_called_so(
    gazetteer: Gazetteer, name: str, country: str
) -> None:
    assert meant(gazetteer, name, f"A fire broke out in {name} on Monday.").country == country


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Burma", "Myanmar"), ("Swaziland", "Eswatini"), ("Macedonia", "North Macedonia"),
     ("Upper Volta", "Burkina Faso"), ("Bombay", "Mumbai"), ("Saigon", "Ho Chi Minh City"),
     ("Kiev", "Kyiv"), ("Dahomey", "Benin")],
)  # fmt: skip
def test_former_names_mean_what_is_there_now(gazetteer: Gazetteer, name: str, shown: str) -> None:
    assert meant(gazetteer, name, f"A storm reached {name}.").name == shown
