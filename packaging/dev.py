#!/usr/bin/env python3
"""The one command a developer needs: `python3 packaging/dev.py --help`.

This first file reads on old Pythons as well, so that they get a sentence and no syntax error.
"""

import sys

OLDEST = (3, 11)
TOO_NEW = (3, 15)


def refusal(version):
    """Return why this Python cannot be used, or an empty text. `version` is sys.version_info."""
    if OLDEST <= tuple(version[:2]) < TOO_NEW:
        return ""
    return (
        "VEPDesk needs Python {}.{} to {}.{}; this is Python {}.{}. "
        "Start packaging/dev.py with one of those, for example: python3.13 packaging/dev.py run"
    ).format(*OLDEST, TOO_NEW[0], TOO_NEW[1] - 1, version[0], version[1])


if __name__ == "__main__":
    WHY_NOT = refusal(sys.version_info)
    if WHY_NOT:
        sys.exit(WHY_NOT)
    from dev.main import main

    sys.exit(main(sys.argv[1:]))
