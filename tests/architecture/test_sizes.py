"""Are files and functions short enough to be read at once?"""

import warnings

from tests.architecture.house import PRODUCT, TESTS, functions_of, shown, sources

MOST_LINES, SPLIT_AT = 400, 300
LONGEST_FUNCTION = 40
MOST_WORDS = 6  # parameters besides `by` and `at`; a use case may take more, for they are named
EXEMPT = ("tables.py",)  # dated legal tables
CSS_AND_SCRIPTS = 400


def _files():  # type: ignore[no-untyped-def]
    ours = [path for path in sources() if path.name not in EXEMPT]
    return ours + sorted(TESTS.rglob("*.py"))


def test_no_file_is_too_long() -> None:
    long = {shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in _files()}
    for name, number in sorted(long.items()):
        if number > SPLIT_AT:
            warnings.warn(f"{name} has {number} lines: split it", stacklevel=1)
    assert {name: number for name, number in long.items() if number > MOST_LINES} == {}


def test_no_function_is_too_long() -> None:
    long = {
        f"{shown(path)}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path in sources()
        for node in functions_of(path)
    }
    assert {name: number for name, number in long.items() if number > LONGEST_FUNCTION} == {}


def test_functions_take_few_positional_words() -> None:
    many = [
        f"{shown(path)}:{node.lineno} {node.name}"
        for path in sources()
        for node in functions_of(path)
        if len([word for word in node.args.args if word.arg not in ("self", "cls", "by", "at")]) > MOST_WORDS
    ]
    assert many == []


def test_no_script_or_style_sheet_of_ours_is_too_long() -> None:
    static = PRODUCT / "web" / "static"
    ours = [path for folder in ("js", "css") for path in (static / folder).rglob("*.*")]
    long = {shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in ours}
    assert {name: number for name, number in long.items() if number > CSS_AND_SCRIPTS} == {}
    scripts = {name: number for name, number in long.items() if name.endswith(".js") and number > 200}
    assert scripts == {}, "one behaviour a file, at most 200 lines"
