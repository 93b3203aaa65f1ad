# make demo   the main job on three plis that the project makes itself
# make test   static checks, then all tests (fast ones first)
# Each installs what it needs; a second run starts within seconds.
.PHONY: demo test setup servers check fast lock bench-line
PYTHON := .venv/bin/python

demo: setup
	@$(PYTHON) -m benchmarks.demo

test: servers check
	$(PYTHON) -m pytest -q -n 2 -m "not slow"
	$(PYTHON) -m pytest -q -n 2 -m slow

setup:
	@./setup.sh

servers:
	@./setup.sh --tests

check: setup
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

fast: setup
	$(PYTHON) -m pytest -q -n 2 -m "not slow"

# Speed of the line against bare tesseract; writes benchmarks/results/line.json
bench-line: setup
	$(PYTHON) -m benchmarks.line

# Renew the lock from pyproject.toml: needs uv; the lock names no index host
lock:
	uv lock --quiet
	uv export --quiet --frozen --no-emit-project --no-header --output-file requirements.lock
