"""The import contracts, checked on a copy of the source tree into which something new is written.

Run as a program in the copy: it reads cases (JSON: a list of {path: source}) and prints, for each, the contracts that
fail. A process of its own, since the linter looks modules up as Python does, and this one has the real ones loaded.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "handlers", "simulator")
Case = Mapping[str, str]


def copied(folder: Path) -> Path:
    """A copy of what the contracts are about."""
    for name in PACKAGES:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(ROOT / "pyproject.toml", folder)
    return folder


def broken_by(tree: Path, cases: Sequence[Case]) -> list[list[str]]:
    """For each case the names of the contracts that fail when its files are there, and only they."""
    command = [sys.executable, str(Path(__file__).resolve())]
    done = subprocess.run(command, cwd=tree, input=json.dumps(cases), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: list[list[str]] = json.loads(done.stdout.splitlines()[-1])
    return found


def _main() -> None:
    sys.path[0] = str(Path.cwd())  # the copy, not the folder of this program
    from importlinter.application.use_cases import create_report, read_user_options
    from importlinter.configuration import configure
    from importlinter.contracts.acyclic_siblings import AcyclicSiblingsContract
    from importlinter.contracts.forbidden import ForbiddenContract
    from importlinter.contracts.layers import LayersContract
    from importlinter.domain.contract import registry

    ForbiddenContract._get_direct_chains = _direct_chains  # type: ignore[method-assign, assignment]
    configure()
    for kind in (AcyclicSiblingsContract, ForbiddenContract, LayersContract):
        registry.register(kind, kind.type_name)
    answers = []
    for case in json.load(sys.stdin):
        made = _written(case)
        report = create_report(read_user_options(), cache_dir=".cache")
        answers.append([contract.name for contract, check in report.get_contracts_and_checks() if not check.kept])
        for path in reversed(made):
            path.unlink() if path.is_file() else path.rmdir()
    sys.stdout.write("\n" + json.dumps(answers))  # a line of its own: the linter tells of its progress


def _direct_chains(contract: Any, source: Any, forbidden: Any, graph: Any, as_packages: bool) -> set[tuple[str, str]]:
    """As the linter finds them, which for each of 20,000 pairs asks anew what lies in the one and what it imports."""
    kept = vars(graph).setdefault("kept", {})
    for one in (source, forbidden):
        if (one.name, as_packages) not in kept:
            lie = contract._get_all_modules_in_package(one, graph) if as_packages else {one}
            names = {module.name for module in lie}
            kept[one.name, as_packages] = (
                names,
                {(name, other) for name in names for other in graph.find_modules_directly_imported_by(name)},
            )
    names, imports = kept[forbidden.name, as_packages][0], kept[source.name, as_packages][1]
    return {(importer, imported) for importer, imported in imports if imported in names}


def _written(case: Case) -> list[Path]:
    """Write these files, and the packages they are in; everything that was made for them, outermost first."""
    made: list[Path] = []
    for name, source in case.items():
        path = Path(name)
        for folder in reversed(path.parents):
            if not folder.exists():
                folder.mkdir()
                (folder / "__init__.py").write_text("")
                made += [folder, folder / "__init__.py"]
        assert not path.exists(), f"{path} is no newcomer"
        path.write_text(source)
        made.append(path)
    return made


if __name__ == "__main__":
    _main()
