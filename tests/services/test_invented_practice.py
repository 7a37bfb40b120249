"""The demonstration: both sites, bundles both ways, and nothing a real site would take."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.worlds import clock, founded
from vepdesk.base.errors import Refused
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.checks import verify
from vepdesk.services.invented_practice import Practice, demonstrate
from vepdesk.services.receiving import import_paths
from vepdesk.services.signing_in import sign_in
from vepdesk.services.standing import standing
from vepdesk.services.trust import card_in, enrol


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    return demonstrate(tmp_path_factory.mktemp("demo") / "new", clock())


def test_both_sides_show_the_same_figures(shown: Practice) -> None:
    assert shown.same
    figures = shown.sites[0].figures
    assert figures["people on file"] == 60
    assert min(figures.values()) >= 1
    assert {bundle.outcome for bundle in shown.bundles} == {"applied"}
    assert {(one.sender, one.receiver) for one in shown.bundles} == {("P01", "PHQ"), ("PHQ", "P01")}


def test_everybody_it_names_can_sign_in_and_everything_holds(shown: Practice) -> None:
    for site in shown.sites:
        desk = sign_in(site.store, site.users[-1], shown.passphrase, clock())
        assert desk.store.site.practice
        assert desk.reader.count(Prisoner) == 60
        assert [peer.waiting for peer in standing(desk).peers] == [0]
        desk.close()
        administrator = sign_in(site.store, site.users[0], shown.passphrase, clock())
        assert verify(administrator, rebuild=True).ok
        administrator.close()


def test_a_real_site_takes_neither_its_card_nor_its_bundles(
    shown: Practice, tmp_path: Path
) -> None:
    headquarters = founded(tmp_path / "real", "headquarters", "HQ")
    card = card_in(shown.folder / "P01.card")
    with pytest.raises(Refused) as refused:
        enrol(headquarters, card, card.fingerprint)
    assert refused.value.reason == "practice"
    lines = import_paths(headquarters, [shown.folder / "stick"])
    assert {line.outcome for line in lines} == {"not-for-us"}
    headquarters.close()


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(Refused) as refused:
        demonstrate(tmp_path, clock())
    assert refused.value.reason == "not-empty"
    assert [one.name for one in tmp_path.iterdir()] == ["letter.txt"]
