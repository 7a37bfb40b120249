"""What papers and pictures take, told and bounded on the command line."""

from __future__ import annotations

from tests.shell import Shell


def test_how_much_is_kept_and_from_when_on_people_are_warned(shell: Shell) -> None:
    first = shell.at("unit", "attachments")
    assert first.document == {"count": 0, "bytes": 0, "warn_at": 20}
    assert shell.at("unit", "attachments", "--warn-at", 5).document["warn_at"] == 5
    assert shell.at("unit", "attachments").document["warn_at"] == 5
    said = shell.run("attachments", *shell.signed_in("unit"))
    assert said.out == "0 papers and pictures take 0 MB; a warning comes above 5 GB.\n"
    refused = shell.at("unit", "attachments", "--warn-at", 0)
    assert (refused.status, refused.refusal) == (3, "invalid")
