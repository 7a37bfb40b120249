"""Whatever is edited, sent, lost or repeated: in the end both sites hold the same facts."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.worlds import World, add_person, change_person, make_world
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.spec import values_of
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.receiving import import_paths
from vepdesk.services.sending import export_to
from vepdesk.services.standing import standing

STATUSES = ("untried", "sentenced", "recalled", "life")
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("new"), st.integers(0, 3)),
        st.tuples(st.sampled_from(("edit-unit", "edit-hq")), st.integers(0, 7)),
        st.tuples(st.sampled_from(("up", "down", "lose-up", "lose-down")), st.just(0)),
        st.tuples(st.just("repeat"), st.integers(0, 3)),
    ),
    max_size=14,
)


def facts(desk: Desk) -> dict[bytes, object]:
    return {
        one.rid: (values_of(one.record), one.conflicts, one.heads)
        for one in desk.reader.find(Prisoner)
    }


class Run:
    """Plays a list of acts on a small world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.people: list[bytes] = []
        self.files: list[tuple[Desk, Path]] = []
        self.edits = 0

    def play(self, act: str, number: int) -> None:
        world = self.world
        match act:
            case "new":
                self.people.append(add_person(world.unit, f"UG-{len(self.people)}"))
            case "edit-unit" | "edit-hq":
                desk = world.unit if act == "edit-unit" else world.headquarters
                known = [rid for rid in self.people if desk.reader.get(Prisoner, rid)]
                if known:
                    self.edits += 1
                    change_person(
                        desk,
                        known[number % len(known)],
                        legal_status=STATUSES[number % len(STATUSES)],
                        nationality=f"edit {self.edits}",
                    )
            case "up" | "lose-up":
                self.carry(world.unit, world.headquarters, lost=act == "lose-up")
            case "down" | "lose-down":
                self.carry(world.headquarters, world.unit, lost=act == "lose-down")
            case "repeat":
                if self.files:
                    desk, file = self.files[number % len(self.files)]
                    outcome = import_paths(desk, [file])[0].outcome
                    assert outcome in ("applied", "duplicate", "waiting:gap")

    def carry(self, here: Desk, there: Desk, *, lost: bool) -> None:
        exported = export_to(here, there.store.site.code, self.world.stick())
        self.files += [(there, file) for file in exported.files]
        if not lost and exported.files:
            outcomes = {line.outcome for line in import_paths(there, exported.files)}
            assert outcomes <= {"applied", "duplicate"}

    def settle(self) -> None:
        """Exchanges until both rest; that must come soon."""
        world = self.world
        for _round in range(4):
            self.carry(world.unit, world.headquarters, lost=False)
            self.carry(world.headquarters, world.unit, lost=False)
        assert export_to(world.unit, "HQ", world.stick()).files == ()
        assert export_to(world.headquarters, "U01", world.stick()).files == ()


@given(acts=ACTS)
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
def test_both_sites_end_with_the_same_facts(acts: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as root:
        world = make_world(Path(root))
        try:
            run = Run(world)
            for act, number in acts:
                run.play(act, number)
            run.settle()
            assert facts(world.unit) == facts(world.headquarters)
            assert set(facts(world.unit)) == set(run.people)
            for desk in (world.unit, world.headquarters):
                assert verify(desk, rebuild=True).ok
                assert standing(desk).peers[0].waiting == 0
        finally:
            world.close()
