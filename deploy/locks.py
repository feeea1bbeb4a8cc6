"""Remake the locks: python3 start.py lock, which runs this inside .venv.

uv resolves them, because pip cannot write one lock for every platform. It is no dependency of the
project: it is put into .venv when it is wanted here, and the next rebuild of .venv drops it.
"""

import subprocess
import sys

from start import DEV_LOCK, ROOT, RUN_LOCK, pins

BENCH_LOCK = ROOT / "requirements-bench.lock"  # of an environment of its own: benchmarks/updates/peers.py


def uv_commands(more: list[str]) -> list[list[str]]:
    """Locks for every platform, with hashes and without the address of a package index."""
    lock = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes"]
    lock += ["--no-emit-index-url", "--python-version", "3.11", "--custom-compile-command", "make lock", *more]
    return [
        [*lock, "pyproject.toml", "-o", RUN_LOCK.name],
        [*lock, "--group", "dev", "pyproject.toml", "-o", DEV_LOCK.name],
        [*lock, "--group", "bench", "-c", RUN_LOCK.name, "-o", BENCH_LOCK.name],
    ]


def main(more: list[str]) -> str | int:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"]
    for command in (pip, *uv_commands(more)):
        if subprocess.call(command, cwd=ROOT):  # noqa: S603
            return "The locks were not remade, for the reason above."
    if not pins(RUN_LOCK) <= pins(DEV_LOCK):
        return f"{DEV_LOCK.name} chose other versions than {RUN_LOCK.name}: delete both, then lock again."
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
