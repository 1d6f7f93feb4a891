"""Dutch in, persons out: who is from where, how old, of which sex, and who a description or pronoun means."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.record import Record
from pipeline.report import Report


def read(text: str) -> dict[str, Record]:
    """The first record of each skater."""
    found: dict[str, Record] = {}
    for record in extract(Report.of_text(f" date 2018-01-07 HEERENVEEN - {text}", "x")):
        found.setdefault(record.skater, record)
    return found


@pytest.mark.parametrize(
    ("text", "skater", "hometown", "age"),
    [
        ("De 18-jarige Anouk Venema uit Goor werd derde in 40,12.", "Anouk Venema", "Goor", 18),
        ("De uit Bolsward afkomstige Anouk Venema werd derde in 40,12.", "Anouk Venema", "Bolsward", None),
        ("Anouk Venema (21) uit Goor werd derde in 40,12.", "Anouk Venema", "Goor", 21),
        ("Anouk Venema, 23 jaar oud, werd derde in 40,12.", "Anouk Venema", None, 23),
        (
            "Anouk Venema, zestien jaar jong en woonachtig in Goor, werd derde in 40,12.",
            "Anouk Venema",
            "Goor",
            16,
        ),
        (
            "Anouk Venema werd derde in 40,12. De 18-jarige schaatsster uit Goor straalde.",
            "Anouk Venema",
            "Goor",
            18,
        ),
        (
            "Anouk Venema, die sinds een jaar in Goor woont, werd derde in 40,12.",
            "Anouk Venema",
            "Goor",
            None,
        ),
        (
            "Goor was vertegenwoordigd door Anouk Venema, die derde werd in 40,12.",
            "Anouk Venema",
            "Goor",
            None,
        ),
        ("De vlag kan uit in Goor: Anouk Venema werd derde in 40,12.", "Anouk Venema", "Goor", None),
        ("Goor viert feest. Dorpsgenote Anouk Venema werd derde in 40,12.", "Anouk Venema", "Goor", None),
        (
            "Ze is zestien, woont in Goor en lacht altijd. Anouk Venema werd derde in 40,12.",
            "Anouk Venema",
            "Goor",
            16,
        ),
        (
            "Anouk Venema werd derde in 40,12. Daarmee verbaasde de wolk uit Goor iedereen.",
            "Anouk Venema",
            "Goor",
            None,
        ),
        (
            "Ook was Anouk Venema, zestien jaar en de eerste inwoonster van Goor die meedeed, derde in 40,12.",
            "Anouk Venema",
            "Goor",
            16,
        ),
        ("Derde in 40,12 werd Anouk Venema, de 19-jarige studente uit Goor.", "Anouk Venema", "Goor", 19),
    ],
)
def test_what_stands_with_a_name(text: str, skater: str, hometown: str | None, age: int | None) -> None:
    record = read(text)[skater]
    assert (record.hometown, record.age) == (hometown, age)


def test_of_two_names_with_a_town_each_has_its_own() -> None:
    found = read("Anouk Venema uit Goor en Lieke Dekker uit Sneek werden derde en vierde op de 500 meter.")
    assert {name: r.hometown for name, r in found.items()} == {
        "Anouk Venema": "Goor",
        "Lieke Dekker": "Sneek",
    }


def test_a_town_behind_two_names_is_of_both() -> None:
    found = read("Anouk Venema en Lieke Dekker uit Goor werden derde en vierde op de 500 meter.")
    assert {r.hometown for r in found.values()} == {"Goor"}


def test_towns_respectively() -> None:
    found = read(
        "Anouk Venema en Lieke Dekker, afkomstig uit respectievelijk Goor en Sneek, werden derde en vierde "
        "op de 500 meter."
    )
    assert {name: r.hometown for name, r in found.items()} == {
        "Anouk Venema": "Goor",
        "Lieke Dekker": "Sneek",
    }


def test_a_plural_demonym_is_of_all() -> None:
    found = read(
        "De Canadezen Tim Walsh, Bob Harmon en Rick Doyle werden tweede, derde en vierde op de 500 meter."
    )
    assert [r.nationality for r in found.values()] == ["CAN", "CAN", "CAN"]


def test_a_singular_demonym_is_of_the_nearest_name() -> None:
    found = read("Jan Veltman werd op de 500 meter eerste, voor de Noor Kjell Strand, die tweede werd.")
    assert (found["Jan Veltman"].nationality, found["Kjell Strand"].nationality) == (None, "NOR")


def test_a_group_announced_before_its_names() -> None:
    found = read(
        "Drie Limburgse sprinters haalden de finale: Jan Veltman, Piet Kramers en Klaas Dekker. "
        "Zij werden op de 500 meter eerste, tweede en derde."
    )
    assert [r.region for r in found.values()] == ["Limburg"] * 3


@pytest.mark.parametrize(
    ("said", "of_whom"),
    [
        ("De verrassing kwam uit Goor.", "Piet Kramers"),
        ("De sensatie kwam uit Goor.", "Piet Kramers"),
        ("De grootste concurrentie kwam uit Goor.", None),
        ("De man kwam uit Goor.", "Jan Veltman"),
    ],
)
def test_what_comes_from_a_town_need_not_be_the_skater(said: str, of_whom: str | None) -> None:
    found = read(
        f"Jan Veltman won de 500 meter in 35,02. {said} De pas 18-jarige Piet Kramers werd derde in 35,50."
    )
    assert [r.skater for r in found.values() if r.hometown == "Goor"] == ([of_whom] if of_whom else [])


def test_a_fellow_countryman_shares_the_country() -> None:
    found = read("De Noor Kjell Strand won de 1500 meter. Zijn landgenoot Odd Berge werd tweede.")
    assert found["Odd Berge"].nationality == "NOR"


def test_a_foreigner_does_not_come_from_a_dutch_town() -> None:
    found = read("Jan Veltman won de 500 meter voor de Zweed Lars Ekman. De Zwollenaar kwam tot 35,10.")
    assert found["Jan Veltman"].hometown == "Zwolle"
    assert found["Lars Ekman"].hometown is None


def test_a_description_means_nobody_of_its_own_clause() -> None:
    found = read(
        "Jan Veltman werd derde op de 500 meter. Piet Kramers bleef met 35,20 achter de Zwollenaar en werd vierde."
    )
    assert found["Jan Veltman"].hometown == "Zwolle"
    assert found["Piet Kramers"].hometown is None


def test_a_pronoun_before_any_name() -> None:
    found = read("Ze is negentien en ze komt uit Goor. Anouk Venema werd derde op de 500 meter.")
    assert (found["Anouk Venema"].age, found["Anouk Venema"].hometown) == (19, "Goor")


def test_siblings_by_age() -> None:
    found = read(
        "Anouk (25), Lieke (22) en Fenna Venema (19), alle drie woonachtig in Goor, reden de 1500 meter. "
        "De middelste werd achtste in 2.03,11."
    )
    assert (found["Lieke Venema"].placing, found["Lieke Venema"].age, found["Lieke Venema"].hometown) == (
        8,
        22,
        "Goor",
    )


def test_an_event_town_or_a_lake_is_no_hometown() -> None:
    found = read("Jan Veltman won de marathon op het Veerse Meer.")
    assert all(r.hometown is None for r in found.values())


def test_the_sex_of_the_skater_beats_a_heading_further_up() -> None:
    found = read(
        "Bij de vrouwen won Anouk Venema de 500 meter in 39,10. Op dezelfde afstand werd Jan Veltman derde in 36,10."
    )
    assert (found["Anouk Venema"].gender, found["Jan Veltman"].gender) == ("f", "m")
    evidence = found["Jan Veltman"].evidence["gender"][0]
    assert evidence.text == "Jan Veltman"


def test_a_korean_family_name_tells_no_sex() -> None:
    found = read("Bij de vrouwen won Lee Min-ji de 500 meter in 37,10.")
    assert found["Lee Min-ji"].gender == "f"


def test_one_time_each_in_brackets_behind_two_names() -> None:
    found = read("Op de 3000 meter werden Oksana Belova en Irina Rybina (4.15,7 en 4.17,0) tweede en derde.")
    assert (found["Oksana Belova"].time_s, found["Irina Rybina"].time_s) == (255.7, 257.0)


def test_whoever_stands_behind_others_is_not_one_of_them() -> None:
    found = read(
        "Zaterdag had Bente Kuiper pech. Achter winnares Anna Kok (3.54,73), Joy Visser (3.56,80) en Merel Bos "
        "(3.57,36) werd ze op de 3000 meter vierde in 3.58,83."
    )
    assert (found["Bente Kuiper"].placing, found["Joy Visser"].placing) == (4, 2)


def test_a_plural_verb_makes_zij_the_group() -> None:
    found = read(
        "Gerben Talsma en Harm Oldenkamp noteerden op de 1500 meter een gelijke tijd, 1.56,40. "
        "Met die tijd deelden zij de derde plaats."
    )
    assert (found["Gerben Talsma"].placing, found["Harm Oldenkamp"].placing) == (3, 3)


@pytest.mark.parametrize(
    ("text", "hometown"),
    [
        ("Anouk Venema werd zesde in 40,12. De verpleegkundige uit Goor straalde.", "Goor"),
        ("Anouk Venema werd zesde in 40,12. De havoscholiere uit Goor gaf geen krimp.", "Goor"),
        ("Alleen Lieke Dekker en Fenna Bos waren de Zevenbergense te snel af.", "Zevenbergen"),
        ("Met die tijd was de Zevenbergense tevreden.", "Zevenbergen"),
        ("Zo hard had de Zevenbergense vorige maand niet gereden.", "Zevenbergen"),
        ("Maandag keert Venema terug in haar woonplaats Numansdorp.", "Numansdorp"),
        ("Aan de muur van haar huis in Goor hangt de medaille.", "Goor"),
        ("De Zevenbergense verzameling telt geen bekers.", None),
        ("De Zevenbergense gemeenteraad zag toe.", None),
    ],
)
def test_a_later_sentence_tells_the_town(text: str, hometown: str | None) -> None:
    found = read(f"Anouk Venema werd zesde op de 500 meter in 40,12. {text}")
    assert found["Anouk Venema"].hometown == hometown


@pytest.mark.parametrize(
    "text",
    [
        "De zussen Bakker uit Goor verdeelden de buit: Anouk Bakker werd eerste in 40,12, Fenna Bakker tweede.",
        "Anouk Bakker won in 40,12. Haar dorpsgenote Fenna Bakker uit Goor werd tweede.",
        "Anouk Bakker uit Goor won in 40,12. Dorpsgenote en trainingsmaat Fenna Bakker werd tweede.",
        "Anouk Bakker won in 40,12 voor Fenna Bakker. De twee Goorenaren waren er blij mee.",
        "Anouk Bakker won in 40,12 voor Fenna Bakker. Beiden komen uit Goor.",
    ],
)
def test_a_town_shared(text: str) -> None:
    found = read(f"Vrouwen, 500 meter. {text}")
    assert {name: r.hometown for name, r in found.items()} == {"Anouk Bakker": "Goor", "Fenna Bakker": "Goor"}


@pytest.mark.parametrize(
    "text",
    [
        "De broers Bakker uit Goor reden beiden. Jan Bakker werd derde en Piet Bakker vierde op de 500 meter.",
        "Jan Bakker werd derde op de 500 meter, Piet Bakker vierde. Voor de gebroeders Bakker uit Goor was het genoeg.",
    ],
)
def test_the_town_of_a_family_is_of_all_its_members(text: str) -> None:
    assert {name: r.hometown for name, r in read(text).items()} == {
        "Jan Bakker": "Goor",
        "Piet Bakker": "Goor",
    }


@pytest.mark.parametrize("noun", ["politievrouw", "onderwijzeres", "verpleegkundige", "havoscholiere"])
def test_any_noun_for_a_person_with_a_town_is_a_description(noun: str) -> None:
    found = read(f"De titel was voor Lieke Dekker. De {noun} uit Goor won de 500 meter in 40,72.")
    assert (found["Lieke Dekker"].hometown, found["Lieke Dekker"].time_s) == ("Goor", 40.72)


def test_a_demonym_in_ster_may_be_of_a_man() -> None:
    found = read("Jan Veltman werd op de 500 meter derde. De 27-jarige Lemster reed 35,10.")
    assert found["Jan Veltman"].hometown == "Lemmer"


@pytest.mark.parametrize(
    "text",
    [
        "Aan de keukentafel in Goor, waar zij met haar ouders woont, vertelt Anna Bos over haar zege op de 500 meter.",
        "Anna Bos, een studente die tegenwoordig in Goor werkt en woont, won de 500 meter.",
        "Anna Bos won de 500 meter. Zij zit in Goor op kamers.",
        "Anna Bos, Goorse van geboorte, won de 500 meter.",
        "Dat Anna en Loes Bos uit hetzelfde nest in Goor komen, zie je. Anna won de 500 meter.",
    ],
)
def test_where_somebody_lives(text: str) -> None:
    assert read(text)["Anna Bos"].hometown == "Goor"


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bos won de 500 meter. In haar woonplaats Goor hing de vlag uit.",
        "Anna Bos won de 500 meter. In Goor, haar woonplaats, hing de vlag uit.",
        "In thuisstad Goor werd Anna Bos gehuldigd voor haar zege op de 500 meter.",
        "Anna Bos uit het Twentse Goor won de 500 meter.",
        "Anna Bos (22, uit Goor) won de 500 meter.",
    ],
)
def test_home_towns_beside_a_possessive_or_name(text: str) -> None:
    assert read(text)["Anna Bos"].hometown == "Goor"


@pytest.mark.parametrize(
    "text",
    [
        "Het duo uit Goor, Jan Bos en Piet Kramers, werd eerste en tweede op de 500 meter.",
        "Jan Bos en Piet Kramers, geboren in Goor, werden eerste en tweede op de 500 meter.",
        "Twee Goorenaren op het podium van de 500 meter: Jan Bos won, Piet Kramers werd derde.",
    ],
)
def test_the_town_of_two_together(text: str) -> None:
    assert {r.hometown for r in read(text).values()} == {"Goor"}


def test_what_is_new_is_said_of_who_is_new() -> None:
    found = read(
        "Jan Bos uit Goor werd tweede op de 500 meter. Bos moest alleen Piet Kramers voor laten gaan. De Limburger "
        "won in 35,10."
    )
    assert (found["Piet Kramers"].time_s, found["Piet Kramers"].region) == (35.1, "Limburg")
    found = read(
        "Jan Bos reed de 500 meter in 35,80. Enkel Piet Kramers bleef hem voor. De Sneker klokte 35,10."
    )
    assert found["Piet Kramers"].hometown == "Sneek"


@pytest.mark.parametrize(
    "text",
    [
        "Voor Anna Bos was de 500 meter een domper. De studente psychologie uit Goor werd achttiende in 40,10.",
        "Anna Bos, van oorsprong een Goorse, won de 500 meter.",
        "Het talent uit Goor, Anna Bos, won de 500 meter.",
        "De uitslag van de 500 meter: 1. Anna Bos, Goor, 40,10; 2. Loes Visser, Sneek, 40,20.",
    ],
)
def test_towns_in_longer_phrases_and_lists(text: str) -> None:
    assert read(text)["Anna Bos"].hometown == "Goor"


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bos en stadgenote Fenna Vis uit Goor werden eerste en tweede op de 500 meter.",
        "Op de 500 meter won Anna Bos. Als tweede eindigde nog een Goorse: Fenna Vis.",
    ],
)
def test_a_companion_in_a_row_or_behind_a_colon(text: str) -> None:
    found = read(text)
    assert (found["Fenna Vis"].hometown, found["Fenna Vis"].placing) == ("Goor", 2)
    assert found["Anna Bos"].placing == 1


def test_whatever_the_noun_an_age_and_a_town_make_it_somebody() -> None:
    found = read("Wie is toch Anna Bos? De 19-jarige drumster uit Oost-Souburg werd tweede op de 500 meter.")
    assert found["Anna Bos"].hometown == "Oost-Souburg"


@pytest.mark.parametrize(
    ("text", "hometown"),
    [
        ("Jan Bos, een rasechte Zwollenaar, werd derde op de 500 meter.", "Zwolle"),
        ("Jan Bos, zoon van een Zwolse bakker, werd derde op de 500 meter.", None),
        ("Jan Bos, wiens vader uit Zwolle komt, werd derde op de 500 meter.", None),
    ],
)
def test_an_apposition_tells_of_whom_it_stands_with(text: str, hometown: str | None) -> None:
    assert read(text)["Jan Bos"].hometown == hometown


def test_a_town_in_een_is_no_plural() -> None:
    found = read(
        "Voor Anna Bos was het snel voorbij. De inwoonster van Wibboveen werd op de 500 meter achtste."
    )
    assert found["Anna Bos"].hometown == "Wibboveen"


def test_a_town_of_no_table_is_no_foreigners() -> None:
    found = read(
        "Piet Kramers moest alleen de Zweed Lars Ekman voor laten. De Wibbohoeker werd tweede in 35,10."
    )
    assert (found["Piet Kramers"].hometown, found["Lars Ekman"].hometown) == ("Wibbohoek", None)


def test_cousins_of_one_region() -> None:
    found = read("De Friese neven Jan en Piet Kramers reden de 500 meter. Jan werd eerste en Piet tweede.")
    assert {name: r.region for name, r in found.items()} == {
        "Jan Kramers": "Friesland",
        "Piet Kramers": "Friesland",
    }


@pytest.mark.parametrize(
    "text",
    [
        "De jongste Belg in Inzell heet Jan Bos. Hij werd derde op de 500 meter.",
        "Als derde was Jan Bos de beste Belg op de 500 meter.",
        "Bij de mannen was Jan Bos de enige Belg. Hij werd derde op de 500 meter.",
        "Jan Bos bleef de beste Belg: derde op de 500 meter.",
    ],
)
def test_whom_a_clause_calls_so(text: str) -> None:
    record = read(text)["Jan Bos"]
    assert (record.nationality, record.placing) == ("BEL", 3)


def test_relatives_in_an_apposition() -> None:
    found = read(
        "Jan Bos uit Goor won de 500 meter. Piet Kramers, een plaatsgenoot van Bos, werd tweede in 36,10."
    )
    assert (found["Piet Kramers"].placing, found["Piet Kramers"].hometown) == (2, "Goor")
    found = read("Jan Bos won de 500 meter. Piet Bos, de broer van Jan, werd tweede.")
    assert found["Piet Bos"].placing == 2


def test_who_speaks_is_whom_the_report_is_about() -> None:
    found = read(
        "Jan Bos werd tweede op de 500 meter. Alleen Piet Kramers was sneller. 'Jammer', zei de 24-jarige Zeeuw."
    )
    assert (found["Jan Bos"].age, found["Jan Bos"].region) == (24, "Zeeland")


def test_the_news_stands_last() -> None:
    found = read(
        "Alle ogen waren gericht op Jan Bos, maar de zege was voor Piet Kramers. De Zeeuw reed 35,10."
    )
    assert (found["Piet Kramers"].region, found["Piet Kramers"].time_s) == ("Zeeland", 35.1)
    found = read(
        "Jan Bos gaf op de 500 meter vijf tellen toe, Piet Kramers werd derde. De debutant, opgegroeid in Goor, "
        "reed 36,10."
    )
    assert (found["Piet Kramers"].hometown, found["Piet Kramers"].time_s) == ("Goor", 36.1)


def test_an_apposition_that_judges_is_of_the_subject() -> None:
    found = read("Anna Bos werd derde op de 500 meter. Ze reed 40,12, een mooie tijd voor de Goorse.")
    assert found["Anna Bos"].hometown == "Goor"


def test_die_is_whom_the_sentence_before_named_last() -> None:
    found = read("Jan Bos verloor de 500 meter van Piet Kramers. Die werd tweede in 35,10.")
    assert (found["Piet Kramers"].placing, found["Piet Kramers"].time_s) == (2, 35.1)
    found = read("Jan Bos won de 500 meter voor Piet Kramers. Die laatste kreeg 36,10 achter zijn naam.")
    assert found["Piet Kramers"].time_s == 36.1


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        (
            "Voor twee Zeeuwen was er plaats op de 500 meter. Jan Bos werd derde. Piet Kramers eindigde als vierde.",
            ["Zeeland", "Zeeland"],
        ),
        (
            "De Zeeuw Jan Bos werd derde op de 500 meter. Ook een streekgenoot deed van zich spreken. Piet Kramers "
            "eindigde als vierde.",
            ["Zeeland", "Zeeland"],
        ),
    ],
)
def test_skaters_told_of_before_they_are_named(text: str, regions: list[str]) -> None:
    assert [r.region for r in read(text).values()] == regions


def test_whose_countrywoman() -> None:
    found = read(
        "De Duitse Antje Seidel won de 1500 meter. De Canadese Jodie Parks werd tweede. Derde werd Seidels landgenote "
        "Birgit Roth."
    )
    assert found["Birgit Roth"].nationality == "GER"


def test_a_description_between_a_verb_of_beating_and_a_name_is_who_beats() -> None:
    text = (
        "Marijn Bollema won de 500 meter. In de laatste rit hield de 21-jarige sprinter uit Oosterwolde Jordy Harink "
        "(36,10) achter zich."
    )
    found = {r.skater: (r.hometown, r.age) for r in extract(Report.of_text(text, "x"))}
    assert found == {"Marijn Bollema": ("Oosterwolde", 21), "Jordy Harink": (None, None)}


def test_the_best_of_a_country_is_nobody_else() -> None:
    text = (
        " date 2009-11-15 INZELL - De 500 meter won Lee Min in 34,80. Jan Bos werd elfde. Piet Kok was met 35,14 als "
        "achtste de beste Nederlander."
    )
    found = {(r.skater, r.time_s, r.placing) for r in extract(Report.of_text(text, "x"))}
    assert {("Jan Bos", None, 11), ("Piet Kok", 35.14, 8)} <= found


def test_the_home_in_a_dateline() -> None:
    text = " date 2018-01-07 HEERENVEEN/EXLOO - Jan Bos werd derde op de 500 meter. Bos reed 36,10."
    found = {r.skater: r for r in extract(Report.of_text(text, "x"))}
    assert found["Jan Bos"].hometown == "Exloo"
    assert found["Jan Bos"].evidence["hometown"][0].text == "EXLOO"


def test_what_somebody_is_announced_as_he_need_not_be() -> None:
    found = read(
        "De speaker kondigde hem aan als de man van Urk. Jan Bos werd derde op de 500 meter. De Volendammer lachte."
    )
    assert found["Jan Bos"].hometown == "Volendam"


@pytest.mark.parametrize(
    "text",
    [
        "Twee rijders uit Goor, Jan Bos en Piet Kramers, werden op de 500 meter eerste en tweede.",
        "De twee Goorenaren in het veld, Jan Bos en Piet Kramers, werden op de 500 meter eerste en tweede.",
        "Uit Goor deden Jan Bos en Piet Kramers mee. Bos werd eerste op de 500 meter, Kramers tweede.",
        "Jan Bos en Piet Kramers, boerenzoons uit Goor, werden eerste en tweede op de 500 meter.",
    ],
)
def test_a_town_of_several(text: str) -> None:
    assert {name: r.hometown for name, r in read(text).items()} == {"Jan Bos": "Goor", "Piet Kramers": "Goor"}


def test_of_two_rivals_the_other() -> None:
    found = read(
        "Jan Bos en Piet Kramers vochten om de zege op de 500 meter. Bos lag voor, maar aan de streep juichte de man "
        "uit Goor: 36,10 tegen 36,20."
    )
    assert (found["Piet Kramers"].hometown, found["Piet Kramers"].time_s) == ("Goor", 36.1)


def test_two_go_by_in_their_order() -> None:
    found = read(
        "Op de 500 meter gingen voor hem Luca Ferri en Zhang Wei onderuit. De Italiaan werd nog vierde, de Chinees gaf "
        "op."
    )
    assert (found["Luca Ferri"].nationality, found["Luca Ferri"].placing) == ("ITA", 4)


def test_a_town_named_in_the_report_is_that_of_the_demonym() -> None:
    found = read("In De Lier hing de vlag uit voor Anna Bos. De Lierse werd vijfde op de 500 meter.")
    assert found["Anna Bos"].hometown == "De Lier"


OTHERS = "Op de 500 meter werden Jan Bos, Piet Kramers en Klaas Dekker eerste, tweede en derde. "


@pytest.mark.parametrize(
    ("text", "hometown"),
    [
        ("Tim Vos uit Goor deed op zijn eerste NK vooral ervaring op.", "Goor"),
        ("Tim Vos uit Goor komt zondag in actie.", None),
        ("Tim Vos uit Goor ontbrak met griep.", None),
        ("Tim Vos deed op zijn eerste NK vooral ervaring op.", None),
    ],
)
def test_who_rode_and_has_a_hometown_gives_a_record(text: str, hometown: str | None) -> None:
    found = read(OTHERS + text)
    record = found.get("Tim Vos")
    assert (record.hometown if record else None) == hometown
    assert record is None or (record.distance_m, record.placing, record.time_s) == (500, None, None)


def test_what_stands_between_an_article_and_the_noun() -> None:
    found = read("Tim Vos won de 500 meter. De in Groningen studerende Drent reed 35,10.")
    assert (found["Tim Vos"].region, found["Tim Vos"].hometown) == ("Drenthe", None)


def test_both_from_one_town() -> None:
    found = read(
        "Zowel Jan Bos als Piet Kramers komt uit Goor. Bos werd vijfde op de 500 meter, Kramers zesde."
    )
    assert {r.hometown for r in found.values()} == {"Goor"}


def test_a_villager_before_any_name() -> None:
    found = read(
        "Om zes uur vertrok een volle bus uit Goor. Dorpsgenote Anna Bos werd derde op de 500 meter."
    )
    assert found["Anna Bos"].hometown == "Goor"


def test_who_is_told_of_by_a_sister_does_not_share_the_town_behind() -> None:
    found = read(
        "Met Mirte Das reden haar zus Floor Das en Anouk Venema uit Goor. Das en Venema werden derde en vierde."
    )
    assert {r.skater: r.hometown for r in found.values()}.get("Anouk Venema") == "Goor"
    assert all(r.hometown is None for r in found.values() if r.skater != "Anouk Venema")


def test_surnames_that_a_list_or_a_verb_of_racing_tells() -> None:
    found = read(
        "Jan Bos won de 1000 meter. Terpstra eindigde als zevende (1.14,55), Rijnders als elfde in 1.15,01. "
        "Zijlstra ging met griep niet van start. Thialf reed vol. De 500 meter: 1. Bos 36,88; 14. Rijnders 38,1."
    )
    assert {(r.skater, r.placing, r.status) for r in found.values()} == {
        ("Jan Bos", 1, "finished"),
        ("Terpstra", 7, "finished"),
        ("Rijnders", 11, "finished"),
        ("Zijlstra", None, "dns"),
    }


@pytest.mark.parametrize("item", ["1. Mol (Losser) 6.20,10", "1. Aarts (Losser) 6.20,10", "1. Snel 6.20,10"])
def test_surnames_that_are_words_or_towns_in_a_list(item: str) -> None:
    (record,) = read(f"Mannen 5000 meter: {item}, 2. Nederland op 2,10.").values()
    assert (record.skater, record.placing, record.time_s) == (item.split()[1], 1, 380.1)


@pytest.mark.parametrize(
    "words",
    [
        "trof in de vierde rit Piet Kok, verloor even zijn evenwicht en hield 1.48,27 over",
        "reed tegen Piet Kok, gleed weg en finishte in 1.48,27",
    ],
)
def test_the_subject_goes_on_over_clauses_without_one(words: str) -> None:
    found = read(f"Op de 1500 meter ging het mis. Jan Bos {words}.")
    assert {r.skater: r.time_s for r in found.values()} == {"Jan Bos": 108.27}


def test_whom_the_woman_from_somewhere_keeps_off_the_podium() -> None:
    found = read(
        "Anna Bos pakte op de 5000 meter het brons. Met 7.14,61 hield de Goorse Ida Prins (7.14,98) van het podium."
    )
    assert {r.skater: r.hometown for r in found.values()} == {"Anna Bos": "Goor", "Ida Prins": None}


def test_elke_is_a_name_in_mid_sentence() -> None:
    found = read("Op de 3000 meter was er brons voor Elke van Hulst in 4.10,2.")
    assert [r.skater for r in found.values()] == ["Elke van Hulst"]


def test_somebody_from_a_town_that_nobody_here_is_from() -> None:
    found = read(
        "Anna Bos reed de 1000 meter in 1.22,4 en was sneller dan het meisje uit Goor dat tweede werd. "
        "Els Prins werd derde."
    )
    assert {r.skater: (r.hometown, r.placing) for r in found.values()} == {
        "Anna Bos": (None, None),
        "Els Prins": (None, 3),
    }


def test_a_sentence_without_a_verb_sketches_whom_the_one_before_named() -> None:
    found = read(
        "Neem Anouk Venema. Een vrouw van twee meter, 26 jaar, uit Goor, met benen als palen. Zij werd derde in 40,12."
    )
    assert found["Anouk Venema"].hometown == "Goor"


@pytest.mark.parametrize(
    ("text", "hometown"),
    [
        (
            "Neem Anouk Venema. Een meisje van twaalf ambachten, 26 jaar, uit Goor. Ze werd derde in 40,12.",
            "Goor",
        ),
        ("Wie is Anouk Venema? Een studente uit Goor die in 40,12 derde werd.", "Goor"),
        ("Anouk Venema werd derde in 40,12. Een mooie avond voor de supporters uit Goor.", None),
        ("Anouk Venema werd derde in 40,12. Een trainer uit Goor keek tevreden toe.", None),
    ],
)
def test_a_portrait_without_a_verb(text: str, hometown: str | None) -> None:
    assert read(text)["Anouk Venema"].hometown == hometown


def test_who_has_another_role_and_rides() -> None:
    text = (
        "De 3000 meter. Onze voorzitter, Ger Plomp, had zich ingeschreven en haakte na vier rondjes af. "
        "Onze penningmeester, Jan Smit, keek toe."
    )
    found = read(text)
    assert found.keys() == {"Ger Plomp"}
    assert found["Ger Plomp"].status == "dnf"


def test_who_is_new_is_called_by_the_country() -> None:
    text = (
        "Hoe Patrick Roest verloor. Tot de achttiende ronde reed Patrick Roest onder het schema van Graeme Fish. "
        "De Canadees had 12.33,86 op de klokken gezet. Roest finishte in 12.45,08 op de 10.000 meter."
    )
    found = read(text)
    assert (found["Graeme Fish"].time_s, found["Graeme Fish"].nationality) == (753.86, "CAN")
    assert (found["Patrick Roest"].time_s, found["Patrick Roest"].nationality) == (765.08, None)


def test_dotted_initials_end_no_sentence() -> None:
    found = read("Ids Bos won de 1500 meter en bleef de Amerikaan K.C. Anderson (1.53,9) ruim voor.")
    assert (found["K.C. Anderson"].time_s, found["K.C. Anderson"].nationality) == (113.9, "USA")


def test_a_description_behind_the_verb_is_no_journey() -> None:
    found = read("Anouk Venema was blij. Op de 1000 meter kwam de rijdster uit Goor tot 1.17,90.")
    assert found["Anouk Venema"].hometown == "Goor"


def test_the_family_from_somewhere() -> None:
    found = read(
        "Het draaide om de familie Van Dijk uit Goor. Joost van Dijk won de 5000 meter in 7.02,33 en Sanne van Dijk "
        "werd op de 3000 meter derde."
    )
    assert {name: record.hometown for name, record in found.items()} == {
        "Joost van Dijk": "Goor",
        "Sanne van Dijk": "Goor",
    }
