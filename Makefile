# `make run` opens Dateline on its seeds; `make test` runs its tests. Both set up what is missing.
PYTHON ?= python3
BIN := .venv/bin
TOO_OLD := Dateline needs Python 3.11 or newer; name one: make run PYTHON=python3.12
PAGE_TESTS = $(shell find tests/page -name '*.test.mjs')

.DEFAULT_GOAL := run
.PHONY: run test setup setup-dev page-test lint types imports check wheel lock clean

run: setup
	$(BIN)/dateline seeds

test: setup-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest
	$(BIN)/python packaging/node_tools.py --test $(PAGE_TESTS)

setup setup-dev:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "$(TOO_OLD)")'
	@$(PYTHON) packaging/bootstrap.py $(if $(findstring dev,$@),--dev)

page-test: setup-dev
	$(BIN)/python packaging/node_tools.py --test $(PAGE_TESTS)

lint: setup-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup-dev
	$(BIN)/mypy

imports: setup-dev
	$(BIN)/lint-imports

check: test lint types imports

wheel: setup-dev
	rm -rf dist
	$(BIN)/python -m build --wheel

# `make lock` adds and removes what pyproject.toml says; `make lock UPGRADE=--upgrade` renews all.
# Host names stay out of the locks: which index is asked is each machine's own business.
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--only-binary :all: --no-emit-index-url --no-emit-find-links --no-annotate \
	--custom-compile-command "make lock" pyproject.toml
lock: setup-dev
	$(COMPILE) $(UPGRADE) -o requirements.lock
	$(COMPILE) $(UPGRADE) --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf .venv dist assets/page/vendor dateline.png .mypy_cache .pytest_cache .ruff_cache
