"""Finds every ``T("Context", "Literal")`` of the program, for the translators' tool.

Qt's own ``lupdate`` reads Python too, but not as we need it: it takes an f-string without a word
though it can never match at run time, and it makes a plural form only of a call with four
arguments. So we read the calls ourselves, refuse what is not a literal, and hand ``lupdate`` a
plain list.
"""

import ast
import json
import re
from dataclasses import dataclass
from pathlib import Path

from .places import DevError

MARK = "T"
TRANSLATOR_COMMENT = "#:"
COUNT_MARKER = "%n"


@dataclass(frozen=True)
class MarkedText:
    """One sentence of the program and what the translator is told about it."""

    context: str
    source: str
    comment: str

    @property
    def plural(self) -> bool:
        return COUNT_MARKER in self.source


def marked_texts(package: Path) -> list[MarkedText]:
    """Every marked sentence under ``package``, each once, in the order of files and lines.

    Raises DevError with file and line of every call that does not hold two plain literals.
    """
    found: dict[tuple[str, str], MarkedText] = {}
    wrong: list[str] = []
    for file in sorted(package.rglob("*.py")):
        code = file.read_text(encoding="utf-8")
        lines = code.splitlines()
        for call in _marks(ast.parse(code, str(file))):
            literals = _literals(call)
            if literals is None:
                wrong.append(f"{file.relative_to(package.parent).as_posix()}:{call.lineno}")
                continue
            text = MarkedText(*literals, _comment_above(lines, call.lineno))
            known = found.get(literals)
            if known is None or (text.comment and not known.comment):
                found[literals] = text
    if wrong:
        where = "\n    ".join(wrong)
        raise DevError(f'{MARK}() takes two plain literals, T("Context", "Text"):\n    {where}')
    return list(found.values())


def list_for_lupdate(texts: list[MarkedText]) -> str:
    """Python source in the one form of which ``lupdate`` makes plural forms where we want them."""
    lines: list[str] = []
    for text in texts:
        if text.comment:
            lines.append(f"{TRANSLATOR_COMMENT} {text.comment}")
        words = [json.dumps(part, ensure_ascii=False) for part in (text.context, text.source)]
        lines.append(f"translate({', '.join(words)}{', None, n' if text.plural else ''})")
    return "\n".join(lines) + "\n"


def markers(sentence: str) -> frozenset[str]:
    """The place markers ``{name}`` in a sentence."""
    return frozenset(re.findall(r"\{[^{}]*\}", sentence))


def _marks(tree: ast.Module) -> list[ast.Call]:
    """The calls of the mark, as they stand in the file."""
    calls: list[ast.Call] = []
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name == MARK:
                calls.append(node)
    return sorted(calls, key=lambda call: (call.lineno, call.col_offset))


def _literals(call: ast.Call) -> tuple[str, str] | None:
    match call:
        case ast.Call(
            args=[ast.Constant(value=str(context)), ast.Constant(value=str(source))], keywords=[]
        ):
            return context, source
        case _:
            return None


def _comment_above(lines: list[str], number: int) -> str:
    """The ``#:`` lines that stand right above line ``number`` (counted from one)."""
    words: list[str] = []
    for line in reversed(lines[: number - 1]):
        if not line.strip().startswith(TRANSLATOR_COMMENT):
            break
        words.insert(0, line.strip().removeprefix(TRANSLATOR_COMMENT).strip())
    return " ".join(words)
