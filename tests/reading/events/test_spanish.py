"""Spanish sentences, read without a language model."""

from datetime import date

import pytest

from dateline.model.event import EventKind, EventStatus
from dateline.reading.events.shallow.verbs import conjugations, unlisted
from dateline.reading.events.shallow.words import singular
from dateline.reading.loading import Known, document
from dateline.reading.pipeline import Reader


@pytest.fixture
def several(reader: Reader):
    def read(text: str):
        known = Known(published=date(2025, 4, 22), language="es")
        return reader.read(document("a", text, known)).events

    return read


@pytest.fixture
def one(several):
    def read(text: str):
        (event,) = several(text)
        return event

    return read


@pytest.mark.parametrize(
    ("text", "kind", "when", "where"),
    [
        (
            "La cumbre se celebró en Quito del 6 al 8 de julio de 2021.",
            EventKind.MEETING, "2021-07-06/2021-07-08", "Quito",
        ),
        (
            "Un avión P-3 sobrevoló el lago Titicaca el 3 de febrero de 2025.",
            EventKind.SURVEILLANCE_FLIGHT, "2025-02-03", "lago Titicaca",
        ),
        (
            "Ecuador envió 300 soldados a Guayaquil el 9 de enero de 2024.",
            EventKind.DEPLOYMENT, "2024-01-09", "Guayaquil",
        ),
        (
            "El ejercicio naval comenzó en Callao el 2 de mayo de 2022.",
            EventKind.EXERCISE, "2022-05-02", "Callao",
        ),
        (
            "La policía allanó dos casas en Asunción el 7 de marzo de 2023.",
            EventKind.OPERATION, "2023-03-07", "Asunción",
        ),
        (
            "La Universidad de Salamanca celebró una conferencia en Quito el 4 de abril de 2024.",
            EventKind.MEETING, "2024-04-04", "Quito",
        ),
    ],
)  # fmt: skip
def test_what_when_and_where(one, text, kind, when, where):
    event = one(text)
    assert (event.kind, event.when.edtf, event.where.name) == (kind, when, where)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Los ministros se reunieron en Lima el 4 de marzo de 2024.", EventStatus.OCCURRED),
        ("Los ministros se reunirán en Lima en mayo de 2025.", EventStatus.PLANNED),
        ("Los ministros podrían reunirse en Lima en mayo de 2025.", EventStatus.HYPOTHETICAL),
        ("Los ministros no se reunieron en Lima en marzo de 2024.", EventStatus.HYPOTHETICAL),
        ("Cada año se celebra un ejercicio conjunto en Tacna.", EventStatus.RECURRING),
    ],
)
def test_status(one, text, status):
    assert one(text).status is status


def test_who_how_many_and_with_what(one):
    event = one("La canciller Ana Ruiz recibió en Cuenca a 12 diputados el 5 de mayo de 2024.")
    assert "canciller Ana Ruiz" in event.actors or "Ana Ruiz" in event.actors
    assert (event.count, event.counted) == (12, "diputados")
    assert one("Un dron atacó el puerto de Iquique el 5 de mayo de 2024.").means == ("dron",)


def test_titles_are_in_the_documents_words_and_short(one):
    event = one("El presidente Luis Mora visitó Arequipa el 4 de marzo de 2024.")
    assert event.title == "Presidente Luis Mora visitó Arequipa"


def test_it_is_worth_less_than_what_a_model_reads(one, events):
    spanish = one("Los ministros se reunieron en Lima el 4 de marzo de 2024.")
    (english,) = events("The ministers met in Lima on 4 March 2024.")
    assert spanish.confidence < english.confidence


@pytest.mark.parametrize(
    ("written", "lemma", "tag"),
    [
        ("atacó", "atacar", "PAST"), ("ataque", "atacar", "SUBJ"), ("vivirán", "vivir", "FUT"),
        ("cierra", "cerrar", "PRES"), ("vuelan", "volar", "PRES"), ("murió", "morir", "PAST"),
        ("pidieron", "pedir", "PAST"), ("sigue", "seguir", "PRES"), ("siga", "seguir", "SUBJ"),
        ("ofrezca", "ofrecer", "SUBJ"), ("condujo", "conducir", "PAST"),
        ("construyeron", "construir", "PAST"), ("envía", "enviar", "PRES"),
        ("reúnen", "reunir", "PRES"), ("dirija", "dirigir", "SUBJ"), ("detuvo", "detener", "PAST"),
    ],
)  # fmt: skip
def test_verbs_are_conjugated(written, lemma, tag):
    listed = {
        "regular": ["atacar", "vivir", "dirigir"], "ie": ["cerrar"], "ue": ["volar", "morir"],
        "i": ["pedir", "seguir"], "zco": ["ofrecer", "conducir"], "y": ["construir"],
        "accent": ["enviar", "reunir"],
    }  # fmt: skip
    form = conjugations(listed, {"PAST": {"tener": ["tuvo"]}}, ["detener"])[written]
    assert (form.lemma, form.tag) == (lemma, tag)


def test_unlisted_verbs_are_known_by_their_endings():
    form = unlisted("tuitearon")
    assert form is not None
    assert form.tag == "PAST"
    assert unlisted("mesa") is None


def test_a_relative_clause_ends_before_the_verb_it_interrupts(one):
    event = one("Chile, que preside el foro, envió 300 soldados a Arica el 3 de mayo de 2024.")
    assert (event.kind, event.count) == (EventKind.DEPLOYMENT, 300)
    assert event.title == "Chile envió 300 soldados"


def test_each_clause_has_its_own_time_and_place(several):
    first, second = several(
        "La policía allanó una casa en Asunción el 3 de mayo de 2024 y el 9 de mayo de 2024 el"
        " ejército desplegó tropas en Encarnación."
    )
    assert (first.when.edtf, first.where.name) == ("2024-05-03", "Asunción")
    assert (second.when.edtf, second.where.name) == ("2024-05-09", "Encarnación")


def test_a_present_tense_tells_in_a_chronology(one):
    event = one("12 de mayo de 2024: zarpa de Ferrol una fragata con 205 marinos.")
    assert (event.when.edtf, event.status) == ("2024-05-12", EventStatus.OCCURRED)


@pytest.mark.parametrize(
    "opening",
    ["QUITO, 3 may (EFE).- ", "QUITO, Pichincha.- ", "Quito, 3 de mayo de 2024 — ", "QUITO - "],
)
def test_a_dateline_is_no_part_of_its_sentence(one, opening):
    event = one(opening + "Los bomberos rescataron a 40 vecinos el 2 de abril de 2025.")
    assert event.title == "Bomberos rescataron a 40 vecinos"
    assert (event.when.edtf, event.where.name, event.count) == ("2025-04-02", "Quito", 40)
    assert event.inferred == {"place"}
    assert event.actors == ("bomberos",)


def test_what_lies_at_a_spot_of_a_town_is_there(one):
    event = one("La banda tocó en el estadio viejo de Riobamba el 2 de mayo de 2024.")
    assert event.where.name == "Riobamba"


def test_what_is_done_so_often_recurs(one):
    event = one("La Armada patrulla el golfo de Guayaquil dos veces por semana.")
    assert event.status is EventStatus.RECURRING
    assert (event.rate.period, event.rate.times) == ("P1W", 2)


def test_what_is_foreseen_is_planned(one):
    event = one("Está previsto que la fragata atraque en Valparaíso en octubre.")
    assert (event.status, event.where.name) == (EventStatus.PLANNED, "Valparaíso")


def test_a_second_clause_keeps_its_own_subject_and_place(several):
    first, second = several(
        "En Tela se retrasó la apertura de 70 mesas y en Intibucá hombres armados quemaron una"
        " urna."
    )
    assert (first.where.name, first.count) == ("Tela", 70)
    assert (second.where.name, second.title) == ("Intibucá", "Hombres quemaron urna, Intibucá")


def test_states_side_by_side_are_two_places(one):
    event = one("La Marina destruyó 72 laboratorios en Sinaloa y Durango en 2022.")
    assert event.where.name == "Sinaloa; Durango"


def test_where_a_thing_came_from_is_not_where_it_was_found(one):
    event = one(
        "El 5 de julio de 2024 la Marina decomisó 543 kilos en un contenedor procedente de Cali"
        " en el puerto de Manzanillo."
    )
    assert event.where.name == "Manzanillo"


@pytest.mark.parametrize(
    ("said", "number", "counted"),
    [
        ("Más de 11 mil 500 personas marcharon", 11_500, "personas"),
        ("Unos mil 400 maestros marcharon", 1_400, "maestros"),
        ("Cerca de un centenar de campesinos marchó", 100, "campesinos"),
        ("Marcharon 2,5 millones de personas", 2_500_000, "personas"),
        ("Dos mil trescientos mineros marcharon", 2_300, "mineros"),
        ("Una columna de 800 peregrinos marchó", 800, "peregrinos"),
    ],
)
def test_numbers(one, said, number, counted):
    event = one(f"{said} en Puebla el 3 de mayo de 2024.")
    assert (event.count, event.counted) == (number, counted)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Un U-2 voló ayer a 83 km al suroeste de Cabo San Lucas.",
         "83 km al suroeste de Cabo San Lucas"),
        ("Un dron cayó ayer frente a la costa de Tumaco.", "frente a la costa de Tumaco"),
        ("El barco se hundió ayer a medio camino entre Cuba y Jamaica.",
         "a medio camino entre Cuba y Jamaica"),
        ("El Ejército desplegó 300 soldados en el norte de Sinaloa.", "el norte de Sinaloa"),
        ("La caravana avanzó ayer de Tapachula a Huixtla.", "de Tapachula a Huixtla"),
        ("La policía detuvo a dos hombres en el municipio de Lerdo, Estado de Durango, ayer.",
         "Lerdo, Estado de Durango"),
        ("La ofensiva comenzó ayer a lo largo de la frontera entre Perú y Ecuador.",
         "frontera entre Perú y Ecuador"),
    ],
)  # fmt: skip
def test_spatial_phrases_are_where_events_happened(one, text, where):
    assert one(text).where.name == where


def test_a_text_of_numerals_only_reads(several):
    assert not several("40 40 40")


def test_what_recurs_needs_neither_date_nor_place(one):
    event = one("Los patrullajes se realizan tres veces al año.")
    assert (event.status, event.rate.period) == (EventStatus.RECURRING, "P1Y")


def test_meetings_are_not_people_of_reunion(reader):
    text = "Las reuniones tuvieron lugar en Piura el 3 de mayo de 2024."
    found = reader.read(document("a", text, Known(language="es"))).toponyms
    assert [t.text for t in found] == ["Piura"]


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("misiones", "misión"),
        ("aviones", "avión"),
        ("luces", "luz"),
        ("naves", "nave"),
        ("cumbres", "cumbre"),
        ("viajes", "viaje"),
    ],
)
def test_singulars(plural, one):
    assert singular(plural) == one


def test_a_named_river_no_gazetteer_has_is_not_where_the_dateline_is(several):
    (drill,) = several(
        "IQUITOS.- Las armadas harán un ejercicio conjunto en el río Tahuamayo el 3 de mayo. "
        "Participarán 300 efectivos, seis lanchas y dos helicópteros."
    )
    assert drill.where is None
    assert not drill.inferred
    assert drill.count == 300
    assert drill.means == ("lanchas", "helicópteros")


def test_those_who_live_in_a_town_protest_there_for_want_of_another_place(one):
    protest = one("Vecinos de Arequipa protestaron el martes contra la minera.")
    assert protest.where.name == "Arequipa"
    assert protest.inferred == {"place"}


def test_an_office_with_its_portfolio_and_its_holder_is_one_actor(one):
    meeting = one("El ministro de Defensa, Julio Arana, se reunió el lunes con los alcaldes.")
    assert meeting.actors == ("ministro de Defensa Julio Arana",)


def test_only_naming_the_source_is_no_statement(several):
    (quake,) = several(
        "Un sismo sacudió el martes la ciudad de Arequipa, informó este miércoles el Instituto."
    )
    assert quake.kind is EventKind.OTHER


@pytest.mark.parametrize(
    ("text", "title", "where"),
    [
        (
            "Las clases quedaron suspendidas hasta el lunes en Tacna y Moquegua.",
            "Clases quedaron suspendidas, Tacna", "Tacna; Moquegua",
        ),
        (
            "El temporal obligó a cerrar el lunes los puertos en Manta.",
            "Temporal obligó a cerrar puertos", "Manta",
        ),
        (
            "El ministro viajará a Bogotá, donde se celebrará el lunes una cumbre.",
            "Cumbre, Bogotá", "Bogotá",
        ),
        (
            "Un hombre que asesinó el lunes a un policía en Tacna se entregó.",
            "Hombre asesinó a policía", "Tacna",
        ),
    ],
)  # fmt: skip
def test_what_another_clause_or_a_helping_verb_tells(several, text, title, where):
    assert (title, where) in {(e.title, e.where.name) for e in several(text) if e.where}


def test_a_crime_at_a_spot_needs_no_date(one):
    assert one("La policía detuvo a dos hombres en Tacna.").where.name == "Tacna"


def test_what_follows_a_reason_says_where_the_reason_is(one):
    sent = one(
        "El Ejército desplegó el lunes 800 soldados en Tacna ante el aumento de la violencia "
        "en Arequipa."
    )
    assert sent.where.name == "Tacna"


def test_a_place_whose_people_are_evacuated_is_not_where_they_are(one):
    assert one(
        "Un helicóptero evacuó el domingo a 27 funcionarios de la Unión Europea desde Tacna."
    ).where.name == ("Tacna")


def test_we_is_a_person_of_the_verb_too():
    forms = conjugations({"regular": ["viajar", "comer"], "i": ["pedir"]}, {})
    assert {forms[w].lemma for w in ("viajamos", "viajaremos")} == {"viajar"}
    assert forms["pedimos"].lemma == "pedir"
    assert forms["comimos"].tag == "PRES"


def test_soldiers_are_counted_also_where_their_word_is_an_adjective_elsewhere(one):
    sent = one("Unos 300 militares fueron enviados el lunes a Tacna.")
    assert (sent.kind, sent.count) == (EventKind.DEPLOYMENT, 300)


def test_an_ordinal_stands_for_the_exercise_before(several):
    found = several(
        "El ejercicio se hizo el lunes en Tacna. Hubo dos maniobras antes, una en enero y otra en "
        "marzo. La octava está programada para mayo."
    )
    assert {e.when.edtf for e in found} == {"2025-04-21", "2025-01", "2025-03", "2025-05"}
    assert not {"Una", "Otra", "Octava"} & {e.title for e in found}


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("Bomberos de Tacna evacuaron a 73 viajeros.", EventKind.OPERATION, ""),
        (
            "Miles marcharon hoy en El Alto y Cochabamba.",
            EventKind.PUBLIC_EVENT, "El Alto; Cochabamba",
        ),
        (
            "Trabajadores del hospital de Tacna iniciaron hoy una huelga.",
            EventKind.PUBLIC_EVENT, "Tacna",
        ),
        ("Caracas celebrará el lunes comicios en Valencia.", EventKind.PUBLIC_EVENT, "Valencia"),
        ("El obispo, detenido en 2022 en Tacna, viajó.", EventKind.OPERATION, "Tacna"),
        ("Estados Unidos suspendió desde el lunes las compras.", EventKind.OTHER, ""),
        ("Catorce tanques recorrieron el lunes Tacna.", EventKind.DEPLOYMENT, "Tacna"),
    ],
)  # fmt: skip
def test_what_short_news_tells(several, text, kind, where):
    assert (kind, where) in {(e.kind, e.where.name if e.where else "") for e in several(text)}


def test_what_was_only_threatened_did_not_happen(several):
    found = several("El general había amenazado el lunes con detener al alcalde.")
    assert {e.status for e in found if e.kind is EventKind.OPERATION} <= {EventStatus.HYPOTHETICAL}


def test_what_is_only_cited_is_no_statement(several):
    found = several("La policía detuvo el lunes a dos hombres, según un comunicado del Gobierno.")
    assert [e.kind for e in found] == [EventKind.OPERATION]
