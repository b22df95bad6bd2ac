"""Headings are known in several languages, or told."""

import pytest

from linchpin_tui.exchange.headings import Field, columns_of, key_of, mapping_of
from linchpin_tui.exchange.records import Unreadable


def test_linkedins_headings_are_known() -> None:
    line = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    assert columns_of(line.split(","), {}) == {
        Field.FIRST: [0],
        Field.LAST: [1],
        Field.LINK: [2],
        Field.EMAIL: [3],
        Field.ORGANIZATION: [4],
        Field.TITLE: [5],
        Field.MET_ON: [6],
    }


@pytest.mark.parametrize(
    "line",
    [
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verknüpft am",
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion",
        "Nombre,Apellidos,URL,Correo electrónico,Empresa,Cargo,Fecha de conexión",
        "Förnamn,Efternamn,URL,E-postadress,Företag,Befattning,Kontakt sedan",
        "Imię,Nazwisko,URL,Adres e-mail,Firma,Stanowisko,Połączono",
        "Ad,Soyadı,URL,E-posta,Şirket,Pozisyon,Bağlantı tarihi",
        "Given Name,Family Name,Website,E-mail 1 - Value,Organization Name,Job Title,Met on",
        "first_name;last_name;link;EMAIL;Organisation;headline;connected on".replace(";", ","),
    ],
)
def test_other_languages_and_programs_are_known(line: str) -> None:
    assert set(columns_of(line.split(","), {})) == {
        Field.FIRST,
        Field.LAST,
        Field.LINK,
        Field.EMAIL,
        Field.ORGANIZATION,
        Field.TITLE,
        Field.MET_ON,
    }


def test_a_line_without_a_name_is_no_header() -> None:
    assert columns_of(["Notes:", "Company"], {}) == {}
    assert columns_of([], {}) == {}


def test_a_job_title_goes_before_a_title_that_may_be_a_form_of_address() -> None:
    assert columns_of(["Title", "Name", "Job Title"], {})[Field.TITLE] == [2, 0]


def test_what_is_told_goes_before_what_a_heading_usually_means() -> None:
    told = {Field.NAME: "Full", Field.ORGANIZATION: "Firm"}
    columns = columns_of(["Full", "Firm", "Company", "First Name", "Mail"], told)
    assert columns == {Field.NAME: [0], Field.ORGANIZATION: [1], Field.EMAIL: [4]}


def test_a_first_name_that_is_told_goes_with_the_last_name_that_is_known() -> None:
    columns = columns_of(["Rufname", "Nachname", "Name"], {Field.FIRST: "rufname"})
    assert columns == {Field.FIRST: [0], Field.LAST: [1]}


def test_a_line_without_a_heading_that_was_told_is_no_header() -> None:
    assert columns_of(["Name", "Company"], {Field.ORGANIZATION: "Firm"}) == {}


def test_case_blanks_and_signs_do_not_matter() -> None:
    assert key_of(" E-Mail_Adresse: ") == key_of("e mail ADRESSE")


def test_a_mapping_is_read() -> None:
    assert mapping_of("name=Full, Organisation=Firm") == {
        Field.NAME: "Full",
        Field.ORGANIZATION: "Firm",
    }
    assert mapping_of('"name=Last, First",e-mail=Mail'.replace("e-mail", "email")) == {
        Field.NAME: "Last, First",
        Field.EMAIL: "Mail",
    }
    assert mapping_of("first name=A,last_name=B,met_on=C") == {
        Field.FIRST: "A",
        Field.LAST: "B",
        Field.MET_ON: "C",
    }


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("name", "'name' does not"),
        ("name=", "does not"),
        ("nane=Full", "'nane' is nothing that a column can hold; there are name, first"),
        ("name=A,name=B", "twice"),
        ('"name=A', "not in pairs"),
    ],
)
def test_a_mapping_that_cannot_be_followed_says_why(text: str, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        mapping_of(text)
