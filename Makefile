# Each target sets up what it needs: Python >= 3.11, make and a package index are enough.
PYTHON ?= python3
BIN := .venv/bin
# The gate of the pure packages; the gate of the whole stands in pyproject.toml.
PURE_COVERAGE ?= 100
PURE := src/placet/claims/*,src/placet/law/*,src/placet/check/*,src/placet/wording/*,src/placet/exchange/*,src/placet/errors.py
# An existing uv is used, else one is fetched into the environment. It trusts what the machine trusts
# (the second name is that of older versions), and takes the environment's Python, never another.
UV := $(or $(shell command -v uv 2>/dev/null),$(BIN)/uv)
UV_ENV := UV_SYSTEM_CERTS=1 UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT=.venv UV_PYTHON=$(BIN)/python
STAMP := .venv/.synced

.PHONY: setup demo test check quick bench reference lock clean
.DEFAULT_GOAL := setup

setup: $(STAMP)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Placet needs Python 3.11 or newer; name one with: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv

$(BIN)/uv: | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'uv>=0.8'

$(STAMP): pyproject.toml uv.lock | $(BIN)/python $(UV)
	$(UV_ENV) $(UV) sync --locked --inexact --quiet
	@touch $@

demo: setup
	$(BIN)/placet demo

# The tests of the server run a second time on PostgreSQL where its programs are found; the whole suite comes last.
test: setup
	@$(BIN)/python -m tests.on_postgresql -q $(POSTGRESQL); other=$$?; \
	$(BIN)/python -m pytest && exit $$other

quick: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	PLACET_HOME=.mypy_cache/home $(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate_reference.py --check

check: quick
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report
	$(BIN)/coverage report --include='$(PURE)' --fail-under=$(PURE_COVERAGE)

bench: setup
	$(BIN)/python -m bench

reference: setup
	$(BIN)/python docs/generate_reference.py

lock: | $(BIN)/python $(UV)
	$(UV_ENV) $(UV) lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage build dist
