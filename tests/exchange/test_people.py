"""People out of files as they are found in the wild."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.exchange.headings import Field
from linchpin_tui.exchange.people import MOST_ROWS, people_in
from linchpin_tui.exchange.records import PeopleFile, PersonRow, Unreadable
from linchpin_tui.text import clean

TODAY = date(2026, 11, 25)
PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are '
    'missing. You will only see email addresses for connections who have allowed it, see ""help"""\n'
    "\n"
)
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
DANA = 'Dana,Lee,https://www.linkedin.com/in/dana-lee,dana@acme.com,"Acme, Inc.",CTO,05 Mar 2024\n'


def read(text: str, told: dict[Field, str] | None = None) -> PeopleFile:
    return people_in(text, told or {}, today=TODAY, name="people.csv")


def names(text: str, told: dict[Field, str] | None = None) -> list[str]:
    return [person.name for person in read(text, told).people]


def refusal(text: str, told: dict[Field, str] | None = None) -> str:
    with pytest.raises(Unreadable) as refused:
        read(text, told)
    return str(refused.value)


def test_linkedins_export_is_read_as_it_comes() -> None:
    found = read(PREAMBLE + HEADER + DANA)
    assert found.header == 4
    assert found.people == (
        PersonRow(
            line=5,
            name="Dana Lee",
            organization="Acme, Inc.",
            title="CTO",
            email="dana@acme.com",
            link="https://www.linkedin.com/in/dana-lee",
            met_on=date(2024, 3, 5),
        ),
    )
    assert not found.unreadable
    assert not found.remarks
    assert not found.unused


def test_the_german_export_is_read() -> None:
    text = (
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\r\n"
        "Jürgen,Müller,https://www.linkedin.com/in/jm,,Größe GmbH,Leiter,5. März 2024\r\n"
    )
    person = read(text).people[0]
    assert (person.name, person.organization, person.met_on) == (
        "Jürgen Müller",
        "Größe GmbH",
        date(2024, 3, 5),
    )


def test_older_files_lack_columns() -> None:
    text = (
        "First Name,Last Name,Email Address,Company,Position,Connected On\nDana,Lee,,,,7-Feb-22\n"
    )
    assert read(text).people == (PersonRow(2, "Dana Lee", met_on=date(2022, 2, 7)),)


def test_blank_rows_and_short_rows_and_trailing_delimiters_are_no_trouble() -> None:
    text = "Name;Firma;;\r\n\r\nDana Lee\r\n;;;\r\n  ; ;\r\nSam Ortiz;Acme;;;;\r\n"
    found = read(text)
    assert [(p.line, p.name, p.organization) for p in found.people] == [
        (3, "Dana Lee", None),
        (6, "Sam Ortiz", "Acme"),
    ]
    assert not found.unreadable


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_seen_in_the_header(delimiter: str) -> None:
    text = delimiter.join(("Name", "Company")) + "\n" + delimiter.join(("Dana Lee", "Acme")) + "\n"
    assert read(text).people[0].organization == "Acme"


def test_a_line_that_excel_puts_first_is_passed_over() -> None:
    assert names("sep=;\nName;Company\nDana Lee;Acme\n") == ["Dana Lee"]


def test_the_header_is_within_the_first_ten_lines() -> None:
    assert names("x\n" * 9 + "Name\nDana Lee\n") == ["Dana Lee"]
    assert "no header with a name in its first 10 lines" in refusal("x\n" * 10 + "Name\nDana Lee\n")


def test_a_file_without_a_header_says_what_was_looked_for_and_what_it_has() -> None:
    sentence = refusal("Wer,Wo\nDana Lee,Acme\n")
    assert "First Name and Last Name, or Name" in sentence
    assert "It has Wer, Wo; add --map name=… for the one that" in sentence
    told = refusal("Wer,Wo\nDana Lee,Acme\n", {Field.NAME: "Full"})
    assert "no header with Full in its first 10 lines" in told


def test_what_is_told_finds_the_columns() -> None:
    found = read("Wer,Wo,Seit\nDana Lee,Acme,x\n", {Field.NAME: "wer", Field.ORGANIZATION: "Wo"})
    assert (found.people[0].name, found.people[0].organization) == ("Dana Lee", "Acme")
    assert found.columns == (("Wer", "name"), ("Wo", "organization"))
    assert found.unused == ("Seit",)


def test_a_header_without_rows_is_refused_with_what_stands_in_it() -> None:
    assert refusal(PREAMBLE + HEADER) == (
        "people.csv has no rows: nothing follows the header in line 4 "
        "(First Name, Last Name, URL, Email Address, Company…)."
    )


def test_a_file_of_which_no_row_can_be_read_is_refused_with_the_lines() -> None:
    sentence = refusal("Name,Company\n,Acme\n---,Acme\n")
    assert "line 2: it has no name; line 3: --- is no name" in sentence


def test_rows_that_cannot_be_read_are_left_out_with_their_lines() -> None:
    text = 'Name,Company\n,Acme\nLee, Dana, Acme\n"Dana" Lee,Acme\nSam Ortiz,Acme\n' + "x" * 201
    found = read(text)
    assert [person.name for person in found.people] == ["Sam Ortiz"]
    assert [(remark.line, remark.text) for remark in found.unreadable] == [
        (2, "it has no name"),
        (3, "it has 3 cells, the header has 2"),
        (4, "its quotation marks are not in pairs"),
        (6, "its name is too long"),
    ]


def test_a_cell_that_is_not_plain_is_left_out_and_said() -> None:
    text = (
        "Name,Link,Email,Connected On,Title\n"
        f"Dana Lee,javascript:alert(1),none,03/05/2024,{'x' * 2001}\n"
        "Sam Ortiz,file:///etc/passwd,a b@c,soon,\n"
    )
    found = read(text)
    assert found.people == (PersonRow(2, "Dana Lee"), PersonRow(3, "Sam Ortiz"))
    assert [remark.text for remark in found.remarks if remark.line == 2] == [
        "its email is left out: none is no address",
        "its link is left out: javascript:alert(1) is no web address",
        "its date is left out: 03/05/2024 may be one of two days",
        "its title is left out: it is too long",
    ]
    assert len(found.remarks) == 7


@pytest.mark.parametrize("link", ["https://acme.com/dana", "www.linkedin.com/in/dana", "acme.com"])
def test_what_can_be_a_page_is_kept_as_it_is(link: str) -> None:
    assert read(f"Name,URL\nDana Lee,{link}\n").people[0].link == link


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Name,First Name,Last Name\nDana M. Lee,Dana,Lee\n", "Dana M. Lee"),
        ("Name,First Name,Last Name\n,Dana,Lee\n", "Dana Lee"),
        ("Name,Vorname\nLee,Dana\n", "Dana Lee"),
        ("Name,Vorname\nDana Lee,Dana\n", "Dana Lee"),
        ("First Name,Last Name\nDana,\n", "Dana"),
        ("Nom\nDana Lee\n", "Dana Lee"),
        ("First Name,Last Name\n Dana , Lee\u00a0\n", "Dana Lee"),
    ],
)
def test_a_name_is_put_together_from_what_there_is(text: str, name: str) -> None:
    assert names(text) == [name]


def test_text_is_cleaned_at_the_door() -> None:
    text = 'Name,Title\n"Da\u202ena\x1b]0;x\x07\nLee","a\u200b\tb"\n'
    person = read(text).people[0]
    assert (person.name, person.title) == ("Dana Lee", "a b")


def test_the_mark_that_disarms_a_formula_is_taken_off_again() -> None:
    person = read("Name,Phone,Title\nDana Lee,'+49 30 1,'tis\n").people[0]
    assert (person.phone, person.title) == ("+49 30 1", "'tis")


def test_more_rows_than_are_taken_are_refused() -> None:
    text = "Name\n" + "Dana Lee\n" * (MOST_ROWS + 1)
    assert "more than 50,000 rows" in refusal(text)


def test_progress_is_told_and_can_end_the_reading() -> None:
    text = "Name\n" + "Dana Lee\n" * 1_200
    told: list[tuple[int, int]] = []
    people_in(text, {}, today=TODAY, beat=lambda done, of: told.append((done, of)))
    assert [of for _, of in told] == [len(text)] * 3
    assert sorted(told) == told

    def stop(_done: int, _of: int) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        people_in(text, {}, today=TODAY, beat=stop)


WORD = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=10)


@given(
    st.lists(st.tuples(WORD, WORD, st.text(max_size=10)), min_size=1, max_size=6),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_people_that_the_csv_module_writes_come_back(
    people: list[tuple[str, str, str]], delimiter: str, end: str
) -> None:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows([("Last Name", "First Name", "Company"), *people])

    def cell(text: str) -> str:
        text = " ".join(clean(text).split())
        return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text

    wanted = [
        (f"{cell(first)} {cell(last)}".strip(), cell(company) or None)
        for last, first, company in people
    ]
    wanted = [one for one in wanted if any(sign.isalnum() for sign in one[0])]
    try:
        found = read(file.getvalue())
    except Unreadable:
        assert not wanted
        return
    assert [(person.name, person.organization) for person in found.people] == wanted


@given(st.text(st.sampled_from('Name,;\t"\n\r x1:\u202e\ufeff'), max_size=80))
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    try:
        found = read(f"Name,URL\n{text}")
    except Unreadable:
        return
    lines = [row.line for row in found.people] + [row.line for row in found.unreadable]
    assert len(lines) == len(set(lines))


def test_nobody_was_met_on_a_day_that_is_still_to_come() -> None:
    people = read(f"{HEADER}Dana,Lee,,,,,25 Nov 2026\nSam,Ortiz,,,,,26 Nov 2026\n")
    assert [person.met_on for person in people.people] == [TODAY, None]
    assert [(remark.line, remark.text) for remark in people.remarks] == [
        (3, "its date is left out: 26 Nov 2026 is still to come")
    ]
