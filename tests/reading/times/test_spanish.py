from datetime import date

import pytest

JUEVES = date(2019, 5, 16)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("El puente cayó el 14 de agosto de 2018.", "14 de agosto de 2018", "2018-08-14"),
        ("La feria fue del 6 al 8 de julio de 2021.", "6 al 8 de julio de 2021", None),
        ("El puente cayó el miércoles.", "el miércoles", "2019-05-15"),
        ("El coro cantará el viernes.", "el viernes", "2019-05-17"),
        ("El coro cantó el viernes por la noche.", "el viernes por la noche", "2019-05-10TNI"),
        ("La mina cerró la semana pasada.", "la semana pasada", "2019-W19"),
        ("La mina abrirá el próximo mes.", "el próximo mes", "2019-06"),
        ("Llovió en noviembre de 2016.", "noviembre de 2016", "2016-11"),
        ("Llovió el año pasado.", "el año pasado", "2018"),
        ("Llovió hace dos semanas.", "hace dos semanas", "2019-W18"),
        ("La mina abrirá dentro de tres meses.", "dentro de tres meses", "2019-08"),
        ("Llovió a mediados de 2009.", "a mediados de 2009", "2009"),
        ("Llovió en los años noventa.", "los años noventa", "199"),
        ("Un faro del siglo XIX ardió.", "siglo XIX", "18"),
        ("Cayó en el primer trimestre de 2012.", "el primer trimestre de 2012", "2012-Q1"),
        ("Ardió durante diez días.", "diez días", "P10D"),
        ("El barco zarpa cada martes.", "cada martes", "XXXX-WXX-2"),
        ("El barco zarpa una vez al mes.", "una vez al mes", "P1M"),
        ("Se vota en la Nochebuena de 2014.", "la Nochebuena de 2014", "2014-12-24"),
        ("Llegó ayer por la tarde.", "ayer por la tarde", "2019-05-15TAF"),
        ("Llegó dos días después del 3 de mayo.", "dos días después del 3 de mayo", "2019-05-05"),
        ("Llegará mañana.", "mañana", "2019-05-17"),
        ("Llegó esta mañana.", "esta mañana", "2019-05-16TMO"),
    ],
)
def test_the_common_forms_are_read(values, text, words, value):
    found = values(text, JUEVES, "es")
    assert [w for w, _ in found] == [words]
    assert value in (None, found[0][1])


def test_a_range_of_days_has_its_whole_span(days):
    text = "La feria fue del 6 al 8 de julio de 2021."
    assert days(text, None, "es") == "2021-07-06..2021-07-08 exact 2021-07-06/2021-07-08"


def test_a_range_over_two_months_shares_its_year_and_span(read):
    first, last = read("Fue del 28 de junio al 2 de julio de 2021.", None, "es")
    assert (first.value, last.value) == ("2021-06-28", "2021-07-02")
    assert first.span == last.span


def test_tense_decides_the_year(values):
    assert values("El puente cayó en diciembre.", JUEVES, "es")[0][1] == "2018-12"
    assert values("El puente abrirá en diciembre.", JUEVES, "es")[0][1] == "2019-12"


def test_for_a_year_means_by_its_end_and_for_a_quarter_in_it(days):
    text = "El puerto estará listo para 2030."
    assert days(text, JUEVES, "es") == "2019-05-16..2030-12-31 inexact [2019-05-16..2030-12-31]"
    text = "Fue pospuesta para el segundo trimestre de 2030."
    assert days(text, JUEVES, "es") == "2030-04-01..2030-06-30 inexact 2030-34"


@pytest.mark.parametrize(
    "text",
    [
        "Reunió a 2000 personas.",
        "Llegó por la mañana temprano la lluvia.",
        "El mar subió.",
        "Llegó Mayo Ruiz con Plácido Domingo.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(values, text):
    assert values(text, JUEVES, "es") == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Llovió el pasado 4 de mayo.", "2019-05-04"),
        ("Llovió el pasado 4 de octubre.", "2018-10-04"),
        ("Cantarán el próximo 4 de octubre.", "2019-10-04"),
        ("Cantarán el próximo 4 de marzo.", "2020-03-04"),
        ("Cantarán el próximo viernes.", "2019-05-17"),
        ("Cantarán el próximo jueves.", "2019-05-23"),
        ("Cantarán a partir del 15 de julio.", "2019-07-15/.."),
    ],
)
def test_the_last_and_the_next_are_the_nearest(read, text, edtf):
    (found,) = read(text, JUEVES, "es")
    assert found.span.edtf == edtf
