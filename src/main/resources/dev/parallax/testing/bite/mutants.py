"""Prints mutants of a module as JSON: line, change, and the whole source with one node changed.

Docstrings, annotations and what stands outside functions stay as they are: a test can't notice
the first two, and a module that can't be imported tells nothing.
"""

import ast
import copy
import json
import sys

COMPARISONS = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
OPERATORS = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
LOGIC = {ast.And: ast.Or, ast.Or: ast.And}


def changed(node):
    """The nodes that may take a node's place."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARISONS:
        other = copy.deepcopy(node)
        other.ops[0] = COMPARISONS[type(node.ops[0])]()
        yield other
    elif isinstance(node, (ast.BinOp, ast.AugAssign)) and type(node.op) in OPERATORS:
        # "%s" % x and texts' + have no other operator that would tell anything but its type.
        if not texts(node):
            other = copy.deepcopy(node)
            other.op = OPERATORS[type(node.op)]()
            yield other
    elif isinstance(node, ast.BoolOp):
        other = copy.deepcopy(node)
        other.op = LOGIC[type(node.op)]()
        yield other
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, ast.Constant):
        value = other_constant(node.value)
        if value is not None:
            yield ast.Constant(value)


def texts(node):
    parts = (node.left, node.right) if isinstance(node, ast.BinOp) else (node.value,)
    return any(
        isinstance(part, ast.JoinedStr)
        or (isinstance(part, ast.Constant) and isinstance(part.value, str))
        for part in parts
    )


def other_constant(value):
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return value + 1
    if isinstance(value, str):
        return value + "~"
    if isinstance(value, bytes):
        return value + b"~"
    return None


class Places(ast.NodeVisitor):
    """Collects the nodes that may be changed: bodies of functions, without what tells nothing."""

    def __init__(self):
        self.inside = 0
        self.nodes = []

    def visit_FunctionDef(self, node):
        self.inside += 1
        for default in [*node.args.defaults, *filter(None, node.args.kw_defaults)]:
            self.visit(default)
        for statement in node.body:
            if not is_text(statement):
                self.visit(statement)
        self.inside -= 1

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_AnnAssign(self, node):
        if node.value is not None:
            self.visit(node.value)

    def visit_JoinedStr(self, node):
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def generic_visit(self, node):
        if self.inside and isinstance(node, (ast.expr, ast.AugAssign)):
            self.nodes.append(node)
        super().generic_visit(node)


def is_text(statement):
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


def mutated(tree, node, other):
    """The module's source with one node in another's place; the tree stays as it is."""
    memo = {id(node): ast.copy_location(other, node)}
    return ast.unparse(ast.fix_missing_locations(copy.deepcopy(tree, memo)))


def shown(node):
    return ast.unparse(node).replace("\n", " ")


def main(path):
    with open(path, "rb") as file:
        tree = ast.parse(file.read(), path)
    places = Places()
    places.visit(tree)
    places.nodes.sort(key=lambda node: (node.lineno, node.col_offset))
    mutants = [
        {
            "line": node.lineno,
            "change": "%s is %s" % (shown(node), shown(other)),
            "source": mutated(tree, node, other),
        }
        for node in places.nodes
        for other in changed(node)
    ]
    sys.stdout.reconfigure(encoding="utf-8")
    json.dump(mutants, sys.stdout)


main(sys.argv[1])
