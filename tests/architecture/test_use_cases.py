"""Has every use case the one form, and is every one tested?"""

import ast
import re
from functools import cache

from tests.architecture.excused import NO_USE_CASE, NOT_ASKED_FOR, TESTED_THROUGH
from tests.architecture.house import TESTS, dotted, modules, public_functions_of, shown, tree_of


def _is_excused(name: str, excused: dict[str, str]) -> bool:
    return name in excused or name.rsplit(".", 1)[0] in excused


def _services() -> list[tuple[str, ast.FunctionDef]]:
    return [(f"{dotted(path)}.{node.name}", node) for path in modules("services") for node in public_functions_of(path)]


def _is_reaction(name: str) -> bool:
    return name.rsplit(".", 1)[1].startswith("on_")


def _decorators(node: ast.FunctionDef) -> set[str]:
    return {ast.unparse(each) for each in node.decorator_list}


def test_every_public_service_is_a_use_case() -> None:
    wrong = []
    for name, node in _services():
        if _is_reaction(name):
            words = [word.arg for word in node.args.args]
            wrong += [f"{name}: a reaction takes the event"] if words != ["event"] else []
        elif not _is_excused(name, NO_USE_CASE):
            named = [word.arg for word in node.args.kwonlyargs]
            if (
                node.args.args
                or node.args.posonlyargs
                or named[-2:] != ["by", "at"]
                or "use_case" not in _decorators(node)
            ):
                wrong.append(f"{name}({', '.join(named)}) {_decorators(node) or 'without @use_case'}")
    assert wrong == []


def test_every_use_case_says_in_a_line_what_it_does() -> None:
    assert [
        name for name, node in _services() if not ast.get_docstring(node) and not _is_excused(name, NO_USE_CASE)
    ] == []


def test_nothing_but_a_use_case_opens_a_transaction() -> None:
    from tests.architecture.house import sources

    allowed = re.compile(r"tradewind/(platform/(use_case|jobs|backup|upkeep|audit)/|demo/|cli/)")
    wrong = [
        shown(path)
        for path in sources()
        if "atomic" in path.read_text(encoding="utf-8") and not allowed.match(shown(path))
        and any(isinstance(node, ast.Attribute) and node.attr == "atomic" for node in ast.walk(tree_of(path)))
    ]  # fmt: skip
    assert wrong == []


@cache
def _tests_text() -> str:
    return "\n".join(
        path.read_text(encoding="utf-8") for path in TESTS.rglob("*.py") if "architecture" not in path.parts
    )


def test_every_use_case_is_named_in_a_test() -> None:
    words = set(re.findall(r"\w+", _tests_text()))
    words |= {name for name, other in TESTED_THROUGH.items() if other in words}
    untested = [name for name, _node in _services() if name.rsplit(".", 1)[1] not in words]
    assert [name for name in untested if not _is_excused(name, NO_USE_CASE)] == []


def test_every_query_says_for_whom_it_is() -> None:
    wrong = []
    for path in modules("queries"):
        for node in public_functions_of(path):
            name = f"{dotted(path)}.{node.name}"
            first = node.args.args[0].arg if node.args.args else ""
            if first != "by" and not _is_excused(name, NOT_ASKED_FOR):
                wrong.append(f"{name}({first})")
    assert [name for name in wrong if not name.rsplit(".", 1)[1].startswith("task_row")] == []


def test_the_exceptions_are_still_needed() -> None:
    there = {name for name, _node in _services()} | {dotted(path) for path in modules("services")}
    there |= {f"{dotted(path)}.{node.name}" for path in modules("queries") for node in public_functions_of(path)}
    there |= {dotted(path) for path in modules("queries")}
    assert set(NO_USE_CASE) | set(NOT_ASKED_FOR) <= there


def test_every_use_case_asks_for_a_permission_or_fetches_through_the_scope() -> None:
    """The first lines of a use case say who may: `require(...)`, a scoped fetch, or one's own account."""
    open_to_all = {
        "set_password_by_link": "the link is the permission",
        "change_password": "one's own",
        "set_preferences": "one's own",
        "found_company": "the console's code was asked for",
        "begin_device": "one's own phone",
        "confirm_device": "one's own phone",
        "use_code": "one's own phone",
        "begin_try": "asked before anybody is known",
        "end_try": "asked before anybody is known",
        "notify": "what the house tells, no row of anybody's",
        "mark_read": "one's own",
        "found": "the console's code was asked for",
        "seal_access_log": "a sweep of the house",
        "ask_to_stop": "one's own job",
        "pass_tasks_on": "the room that owns the record has asked",
        "give_tasks_back": "the room that owns the record has asked",
        "withdraw_overtaken": "the room that owns the record has asked",
        "request_approval": "the room that owns the record has asked",
        "keep_file": "the room that owns the record has asked",
        "settle_task": "the room whose matter is settled has asked",
        "take_off_file": "the room that owns the record has asked",
    }
    guard = re.compile(r"\brequire\(|queries\.\w+\(\s*by\b|_\w+\(\s*by\b|_move\(")
    wrong = []
    for path in modules("services"):
        text = path.read_text(encoding="utf-8").splitlines()
        for node in public_functions_of(path):
            if "use_case" in _decorators(node) and node.name not in open_to_all:
                body = "\n".join(text[node.lineno - 1 : node.end_lineno])
                if not guard.search(body):
                    wrong.append(f"{shown(path)} {node.name}")
    assert wrong == []
