# make demo   twenty plis that the project makes itself, received and read as one watches, with the pages open
# make test   static checks, then all tests (fast ones first)
# Each installs what it needs; a second run starts within seconds.
.PHONY: demo test setup servers check fast lock bench-line bench-containment bench-reading bench-scale bench-effort bench-load bench-pages screens soak retrain sbom attack fuzz
PYTHON := .venv/bin/python
# Benchmarks load models in their own process: see extractors/containment/view.py
export ORT_DISABLE_TELEMETRY := 1

demo: setup
	@$(PYTHON) -m benchmarks.demo

test: servers check
	$(PYTHON) -m pytest -q -n 2 -m "not slow"
	$(PYTHON) -m pytest -q -n 2 --dist loadgroup -m slow

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

# Pages with exact text, read by this, tesseract, OCRmyPDF and rapidocr; which way up pages are put, and their
# kinds; writes benchmarks/results/reading.json and looks.json
bench-reading: setup
	$(PYTHON) -m benchmarks.reading
	$(PYTHON) -m benchmarks.reading.looks

# Pages a minute with one and two workers, cost of queue and database; writes benchmarks/results/scale.json
bench-scale: servers
	$(PYTHON) -m benchmarks.scale

# What containment costs on clean mail, against bare processes; writes benchmarks/results/containment.json
bench-containment: setup
	$(PYTHON) -m benchmarks.containment

# The README's pictures of the pages, over made-up plis; writes docs/images/*.png
screens: servers
	$(PYTHON) -m benchmarks.screens

# Keys and clicks that ten dossiers cost an agent who makes no mistake; writes benchmarks/results/effort.json
bench-effort: servers
	$(PYTHON) -m benchmarks.effort

# Fifty agents' sessions for five minutes, without workers and with two; writes benchmarks/results/load.json
bench-load: servers
	$(PYTHON) -m benchmarks.load

# Each page again and again with 100,000 cases; writes benchmarks/results/pages.json
bench-pages: servers
	$(PYTHON) -m benchmarks.pages_speed

# Corpora made and read (what is there already is kept), the judgement learned, proved and measured: some two
# hours. ALSO="FOLDER…" adds mail that agents corrected (`vaguemestre corrections`).
LEARN ?= 60
TOURS ?= 3
PROVE ?= 300
retrain: setup
	$(PYTHON) -m benchmarks.corpus var/learn --plis $(LEARN) --seed 1
	$(PYTHON) -m benchmarks.corpus var/tours --plis 0 --tours $(TOURS) --seed 50
	$(PYTHON) -m benchmarks.other_hands var/first
	$(PYTHON) -m benchmarks.other_hands var/first-scanned --scanned
	$(PYTHON) -m benchmarks.other_hands var/third --set third
	$(PYTHON) -m benchmarks.other_hands.dossiers var/dossiers
	$(PYTHON) -m benchmarks.corpus var/prove --plis $(PROVE) --seed 2 --reserved
	$(PYTHON) -m benchmarks.training var/learn var/prove $(addprefix --also ,var/tours var/first var/first-scanned var/third var/dossiers $(ALSO))
	$(PYTHON) -m benchmarks evaluate var/prove --result benchmarks/results/evaluation.json --report var/evaluation.html
	$(PYTHON) -m benchmarks figures

# 200 plis while processes are killed at random for three minutes and more
soak: servers
	CHAOS_PLIS=200 CHAOS_SECONDS=200 $(PYTHON) -m pytest -q tests/end_to_end/test_faults.py -k random

# What the program is made of, and under which licences; writes var/sbom.cdx.json and var/licences.md
sbom: setup
	$(PYTHON) -m benchmarks.sbom

# The whole attack corpus, with the attacks that hold a reading process until it is killed: some five minutes
attack: servers
	ATTACKS=all $(PYTHON) -m pytest -q tests/attacks

# Every parser of outside bytes, by coverage: one hour in all (SECONDS=), finds told in hexadecimal
SECONDS ?= 3600
fuzz: servers
	$(PYTHON) -m tests.fuzz $(SECONDS)

# Renew the locks from pyproject.toml: needs uv; they name no index host. The first is for development,
# the two others for the image: what runs, and what builds the wheel.
EXPORT := uv export --quiet --frozen --no-emit-project --no-header
lock:
	uv lock --quiet
	$(EXPORT) --output-file requirements.lock
	$(EXPORT) --no-dev --output-file requirements-run.lock
	$(EXPORT) --only-group build --output-file requirements-build.lock
