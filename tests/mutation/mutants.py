"""The changes that are tried on a module: one small mistake each, as a person might make it.

What people read (docstrings, ``T(...)``, the words of an exception, sentences), annotations and
``slots`` are left alone: no test should have to repeat them.
"""

from __future__ import annotations

import ast
import copy
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

Place: TypeAlias = tuple[str, int]
"""A function by its qualified name and its first line, decorators included."""

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitAnd,
}
_BYTE_ORDERS = {"big": "little", "little": "big"}
_ENCODINGS = ("ascii", "utf-8", "surrogatepass")
"""Python takes many spellings of these, so another spelling is no mistake."""

_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}
_SILENT = ("T", "TypeVar", "NewType", "cast")
"""Calls whose arguments are words for people or types."""

_STATEMENTS = (ast.Expr, ast.AugAssign, ast.Delete, ast.Raise, ast.Break, ast.Continue)


@dataclass(frozen=True)
class Mutant:
    """One change: where it is, what stands there before and after."""

    place: Place
    """The outermost function around it; an empty name outside of any."""

    statement: int
    """The line of the statement it stands in; ``line`` is its own."""

    line: int
    text: str
    before: str
    after: str
    copy: int
    """Its number among changes that read the same."""

    _parent: ast.AST = field(repr=False, compare=False)
    _field: str = field(repr=False, compare=False)
    _index: int | None = field(repr=False, compare=False)
    _new: ast.AST = field(repr=False, compare=False)

    @property
    def name(self) -> str:
        """The same name while the line reads the same, wherever it moves."""
        number = f" #{self.copy}" if self.copy else ""
        return f"{self.place[0] or '-'} | {self.text} | {self.before} -> {self.after}{number}"

    def apply(self) -> None:
        """Makes the change in the tree it was found in; for good."""
        if self._index is None:
            setattr(self._parent, self._field, self._new)
        else:
            getattr(self._parent, self._field)[self._index] = self._new


@dataclass(frozen=True)
class _Around:
    """Where the walk through a tree is."""

    place: Place = ("", 0)
    scope: tuple[str, ...] = ()
    statement: int = 0

    def within(self, node: ast.AST, part: str) -> _Around:
        """Around a part of ``node``; decorators and defaults belong around their function."""
        if isinstance(node, ast.ClassDef):
            return replace(self, scope=(*self.scope, node.name))
        if not isinstance(node, ast.FunctionDef) or part != "body":
            return self
        scope = (*self.scope, node.name)
        if self.place[0]:
            return replace(self, scope=scope)
        first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
        return replace(self, scope=scope, place=(".".join(scope), first))


class Source:
    """A module's text as a tree, with the mutants that can be made of it."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.tree = ast.parse(text, path)
        self._lines = text.splitlines()
        self._seen: Counter[tuple[str, str, str, str]] = Counter()
        self.mutants = [
            mutant
            for parent, name, index, node in _children(self.tree)
            for mutant in self._walk(parent, name, index, node, _Around())
        ]

    def compiled(self) -> object:
        """The code of the tree as it stands now."""
        return compile(ast.fix_missing_locations(self.tree), self.path, "exec", dont_inherit=True)

    def with_probes(self, name: str) -> object:
        """The module's code with a call ``name(line)`` before each statement of a function."""
        tree = copy.deepcopy(self.tree)
        for node in ast.walk(tree):
            for part, body in list(ast.iter_fields(node)):
                if isinstance(body, list) and body and isinstance(body[0], ast.stmt):
                    setattr(node, part, list(_probed(body, name)))
        return compile(ast.fix_missing_locations(tree), self.path, "exec", dont_inherit=True)

    def _walk(
        self, parent: ast.AST, name: str, index: int | None, node: ast.AST, around: _Around
    ) -> Iterator[Mutant]:
        if _left_alone(node, name):
            return
        if isinstance(node, ast.stmt):
            around = replace(around, statement=node.lineno)
        for new in _changes(node):
            yield self._mutant(parent, name, index, node, new, around)
        for part_of, part_name, part_index, part in _children(node):
            inner = around.within(node, part_name)
            if isinstance(node, ast.Raise):
                yield from self._raised(part, inner)
            else:
                yield from self._walk(part_of, part_name, part_index, part, inner)

    def _raised(self, node: ast.AST, around: _Around) -> Iterator[Mutant]:
        """What is raised: its words are for people, a condition in it is not."""
        for parent, name, index, part in _children(node):
            if not isinstance(part, ast.Constant | ast.JoinedStr | ast.Name):
                yield from self._walk(parent, name, index, part, around)

    def _mutant(
        self,
        parent: ast.AST,
        name: str,
        index: int | None,
        node: ast.AST,
        new: ast.AST,
        around: _Around,
    ) -> Mutant:
        line = getattr(node.target if isinstance(node, ast.comprehension) else node, "lineno", 1)
        text, before, after = self._lines[line - 1].strip(), _shown(node), _shown(new)
        alike = (around.place[0], text, before, after)
        copy_number = self._seen[alike]
        self._seen[alike] += 1
        for part in ast.walk(new):
            if not hasattr(part, "lineno"):
                ast.copy_location(part, node)
        return Mutant(
            around.place, around.statement, line, text, before, after, copy_number,
            parent, name, index, new,
        )  # fmt: skip


def _probed(body: list[ast.stmt], name: str) -> Iterator[ast.stmt]:
    for at, one in enumerate(body):
        first = isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant) and at == 0
        future = isinstance(one, ast.ImportFrom) and one.module == "__future__"
        if not first and not future:
            call = ast.Call(ast.Name(name, ast.Load()), [ast.Constant(one.lineno)], [])
            yield ast.copy_location(ast.Expr(call), one)
        yield one


def _children(node: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    for name, value in ast.iter_fields(node):
        if isinstance(value, ast.AST):
            yield node, name, None, value
        elif isinstance(value, list):
            for index, one in enumerate(value):
                if isinstance(one, ast.AST):
                    yield node, name, index, one


def _left_alone(node: ast.AST, name: str) -> bool:
    if name in ("annotation", "returns", "type_params"):
        return True
    if isinstance(node, ast.Import | ast.ImportFrom | ast.Global):
        return True
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True  # a docstring, or the dots of a protocol
    if isinstance(node, ast.Assign | ast.AnnAssign) and _is_declaration(node):
        return True
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _SILENT:
        return True
    if isinstance(node, ast.ClassDef):
        return any(isinstance(base, ast.Name) and base.id == "Protocol" for base in node.bases)
    return isinstance(node, ast.keyword) and node.arg == "slots"


def _is_declaration(node: ast.Assign | ast.AnnAssign) -> bool:
    if isinstance(node, ast.AnnAssign):
        return isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias"
    return any(isinstance(one, ast.Name) and one.id == "__all__" for one in node.targets)


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    """Every small mistake that can be made at this node."""
    if isinstance(node, ast.expr):
        yield from _of_expression(node)
    elif isinstance(node, ast.stmt):
        yield from _of_statement(node)
    elif isinstance(node, ast.comprehension):
        for at, one in enumerate(node.ifs):
            if not _is_turned_anyway(one):
                ifs = [*node.ifs[:at], _not(one), *node.ifs[at + 1 :]]
                yield ast.comprehension(node.target, node.iter, ifs, node.is_async)
    elif isinstance(node, ast.ExceptHandler) and isinstance(node.type, ast.Tuple):
        for at in range(len(node.type.elts)):
            fewer = ast.Tuple(_without(node.type.elts, at), ast.Load())
            yield ast.ExceptHandler(fewer, node.name, node.body)


def _of_expression(node: ast.expr) -> Iterator[ast.AST]:
    if isinstance(node, ast.BinOp | ast.UnaryOp | ast.BoolOp):
        yield from _of_operation(node)
    elif isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            ops = [*node.ops[:at], _COMPARISONS[type(operator)](), *node.ops[at + 1 :]]
            yield ast.Compare(node.left, ops, node.comparators)
    elif isinstance(node, ast.IfExp) and not _is_turned_anyway(node.test):
        yield ast.IfExp(_not(node.test), node.body, node.orelse)
    elif isinstance(node, ast.Constant):
        yield from _of_constant(node.value)
    elif isinstance(node, ast.Call):
        yield from _of_call(node)
    elif isinstance(node, ast.Slice):
        for lower, upper in ((None, node.upper), (node.lower, None)):
            if (lower, upper) != (node.lower, node.upper) and (lower or upper):
                yield ast.Slice(lower, upper, node.step)


def _of_operation(node: ast.BinOp | ast.UnaryOp | ast.BoolOp) -> Iterator[ast.AST]:
    if isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        for at in range(len(node.values)):
            rest = _without(node.values, at)
            yield rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)
    elif type(node.op) in _OPERATORS:
        yield ast.BinOp(node.left, _OPERATORS[type(node.op)](), node.right)


def _of_constant(value: object) -> Iterator[ast.AST]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        yield ast.Constant(value + 1)
    elif value in _BYTE_ORDERS:
        yield ast.Constant(_BYTE_ORDERS[value])
    elif isinstance(value, str) and value not in _ENCODINGS and not _is_sentence(value):
        yield ast.Constant(value + "~")
    elif isinstance(value, bytes):
        yield ast.Constant(value + b"~")


def _is_sentence(value: str) -> bool:
    return value[:1].isupper() and value.endswith(".") and " " in value


def _of_call(node: ast.Call) -> Iterator[ast.AST]:
    if isinstance(node.func, ast.Name) and node.func.id in _CALLS:
        yield ast.Call(ast.Name(_CALLS[node.func.id], ast.Load()), node.args, node.keywords)
    if len(node.args) > 1 and not _is_default(node.args[-1]):
        yield ast.Call(node.func, node.args[:-1], node.keywords)
    for at, keyword in enumerate(node.keywords):
        if keyword.arg != "slots":
            yield ast.Call(node.func, node.args, _without(node.keywords, at))


def _is_default(argument: ast.expr) -> bool:
    """Whether leaving it out says the same: the byte order of ``to_bytes`` and ``from_bytes``."""
    return isinstance(argument, ast.Constant) and argument.value == "big"


def _of_statement(node: ast.stmt) -> Iterator[ast.AST]:
    if isinstance(node, _STATEMENTS) or (isinstance(node, ast.Assign) and _is_stored(node)):
        yield ast.Pass()
    if isinstance(node, ast.Return):
        if node.value is None:
            yield ast.Pass()
        elif not (isinstance(node.value, ast.Constant) and node.value.value in (None, False)):
            yield ast.Return(ast.Constant(None))
    elif isinstance(node, ast.AugAssign):
        if type(node.op) in _OPERATORS:
            yield ast.AugAssign(node.target, _OPERATORS[type(node.op)](), node.value)
    elif isinstance(node, ast.If | ast.While) and not _is_turned_anyway(node.test):
        yield type(node)(_not(node.test), node.body, node.orelse)
    elif isinstance(node, ast.With) and not any(one.optional_vars for one in node.items):
        yield ast.If(ast.Constant(True), node.body, [])


def _is_turned_anyway(test: ast.expr) -> bool:
    """Whether a change of the condition itself is its opposite."""
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        return isinstance(test.ops[0], ast.Eq | ast.NotEq | ast.Is | ast.IsNot | ast.In | ast.NotIn)
    return isinstance(test, ast.UnaryOp | ast.Constant)


def _is_stored(node: ast.Assign) -> bool:
    """Whether it sets a part of an object: a local name that is not set fails by itself."""
    return all(isinstance(one, ast.Attribute | ast.Subscript) for one in node.targets)


def _not(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)


def _without(items: list, at: int) -> list:
    return [*items[:at], *items[at + 1 :]]


def _shown(node: ast.AST) -> str:
    """One line of a node, short enough for a table."""
    if isinstance(node, ast.If | ast.While):
        text = ast.unparse(node.test)
    elif isinstance(node, ast.With):
        text = "with " + ", ".join(ast.unparse(one) for one in node.items)
    elif isinstance(node, ast.ExceptHandler):
        text = ast.unparse(node.type) if node.type else ""
    elif isinstance(node, ast.Slice):
        text = ast.unparse(ast.Subscript(ast.Name("_"), node))
    else:
        text = ast.unparse(node)
    text = " ".join(text.split())
    return text if len(text) <= 90 else text[:87] + "..."
