"""What is done to a store while the power goes, the disk fails or the program is killed.

A workload prepares stores below a folder, then acts in a process of its own and says after each
act what holds from then on (``tests/faults/saves.py``). To prove another act, add it to
``WORKLOADS`` and, where more than the store must hold, its judge to ``tests/faults/judges.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from alembic.operations import Operations

from tests import backup_workload
from tests.faults import attaching, new_stores, opening, recovering, revoking, same_disk
from tests.faults.saves import Say, acknowledged
from tests.marks import FAMILY_NAME
from tests.worlds import CHEAP, add_person, change_person, founded, make_world
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.values import PersonName
from vepdesk.services.desk import Desk
from vepdesk.services.receiving import import_paths
from vepdesk.services.sending import export_to
from vepdesk.services.staff import enrol_colleague
from vepdesk.vault import migrations
from vepdesk.vault.connection import in_plain_words

SESSIONS, SAVES = 3, 4
BUNDLES = 4


@dataclass(frozen=True, slots=True)
class Workload:
    """One act to prove: ``judged`` names the folder that must survive it, a store or around one."""

    prepare: Callable[[Path], None]
    run: Callable[[Path, Say], None]
    judged: str


def _found_unit(root: Path) -> None:
    desk = founded(root / "unit", "unit", "U01")
    for number in range(3):
        add_person(desk, f"UG-{number}")
    desk.close()


def _save(root: Path, say: Say) -> None:
    """Several sittings: new people, corrections, acts of several records, and checkpoints."""
    for session in range(SESSIONS):
        with closing(opening.signed_in(root / "unit")) as desk:
            say(acknowledged(desk))
            if session:
                opening.checkpoint_often(desk.store, 24 * session)
            _save_some(desk, say, session)


def _save_some(desk: Desk, say: Say, session: int) -> None:
    for number in range(SAVES):
        rid = add_person(desk, f"N-{session}-{number}")
        say(acknowledged(desk))
        change_person(desk, rid, nationality="Ugandan", language="Luganda" * 40)
        say(acknowledged(desk))


def _enrol(root: Path, say: Say) -> None:
    """Colleagues get a way in: the database and both copies of the key file change."""
    with closing(opening.signed_in(root / "unit")) as desk:
        say(acknowledged(desk))
        for number in range(3):
            enrol_colleague(
                desk,
                full_name=f"Okot {number}",
                user_name=f"okot{number}",
                role="case-officer",
                passphrase="winding rivers of copper",
                parameters=CHEAP,
            )
            say(acknowledged(desk))


def _send_up(root: Path) -> None:
    world = make_world(root)
    for bundle in range(BUNDLES):
        for number in range(4):
            rid = add_person(world.unit, f"UG-{bundle}-{number}")
            change_person(world.unit, rid, language="Acholi")
        export_to(world.unit, "HQ", world.stick())
    world.close()


def _import(root: Path, say: Say) -> None:
    """Headquarters takes one stick after the other; the last one twice."""
    for sitting in (range(1, 3), (3, 4, 4)):
        with closing(opening.signed_in(root / "headquarters")) as desk:
            say(acknowledged(desk))
            for number in sitting:
                import_paths(desk, [root / f"stick{number}"])
                say(acknowledged(desk))


def next_step(operations: Operations) -> None:
    """A schema step as later versions will bring them: a table, a column, and rows rewritten."""
    operations.create_table(
        "proof_of_step",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("told", sa.Text, nullable=False),
    )
    operations.add_column("prisoner", sa.Column("proof_note", sa.Text))
    operations.execute("UPDATE prisoner SET proof_note = number || ' was here before the step'")
    operations.execute(
        "INSERT INTO proof_of_step (told)"
        " SELECT number || hex(zeroblob(1500)) FROM prisoner ORDER BY rid"
    )


def _many_people(root: Path) -> None:
    desk = founded(root / "unit", "unit", "U01")
    with desk.work() as work:
        for number in range(40):
            work.create(
                Prisoner(
                    number=f"UG-{number}",
                    names=(PersonName("recorded", "Latn", "Kato", FAMILY_NAME),),
                    legal_status="untried",
                    custody="held",
                    holder=desk.store.site.site.hex(),
                )
            )
        work.commit()
    desk.close()


def migrate(folder: Path, way: opening.Way, say: Say) -> None:
    """Applies the next step to the store in ``folder``, as opening it with a newer program does."""
    with (
        in_plain_words(),
        closing(opening.database_file(folder, way).engine("rw").connect()) as link,
    ):
        migrations.migrate(link, (*migrations.STEPS, next_step))
        with link.begin():
            say(f"ack {migrations.version_of(link)} {opening.contents(link)}")


def _migrate(root: Path, say: Say) -> None:
    with closing(opening.signed_in(root / "unit")) as desk:
        say(f"ack {migrations.CURRENT} {opening.contents(desk.reader.connection)}")
    migrate(root / "unit", opening.way_into(root / "unit"), say)


def _prepare_backups(root: Path) -> None:
    backup_workload.prepare(root / "site")


def _back_up(root: Path, say: Say) -> None:
    """Saves, attaches and backs up in turn; each set that counts is promised by its name."""
    for desk, made in backup_workload.rounds(root / "site"):
        say(acknowledged(desk, made))


WORKLOADS: Mapping[str, Workload] = {
    "saving": Workload(_found_unit, _save, "unit"),
    "enrolling": Workload(_found_unit, _enrol, "unit"),
    "importing": Workload(_send_up, _import, "headquarters"),
    "migrating": Workload(_many_people, _migrate, "unit"),
    "revoking": Workload(revoking.prepare, revoking.run, "unit"),
    "backing-up": Workload(_prepare_backups, _back_up, "site"),
    "attaching": Workload(attaching.prepare, attaching.run, "unit"),
    "restoring": Workload(new_stores.prepare_restoring, new_stores.restoring, "site"),
    "repairing": Workload(new_stores.prepare_repairing, new_stores.repairing, "site"),
    "recovering": Workload(recovering.prepare, recovering.run, "unit"),
    "same-disk": Workload(attaching.prepare, same_disk.run, "unit"),
}

POWER = ("saving", "enrolling", "importing", "migrating", "revoking", "backing-up")
"""The workloads in which the power is cut after each call."""
