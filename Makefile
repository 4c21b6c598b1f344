# Every target does its own set-up; it needs Python 3.11 or newer (with venv) and make.
.PHONY: run test lint bench lock clean
.DEFAULT_GOAL := run

IS_RIGHT = import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	"$$python" -c "$(IS_RIGHT)" 2>/dev/null && echo "$$python" && break; done)
BIN := .venv/bin
# Trust what the machine trusts, as pip does: an office may have its own certificate authority.
export UV_SYSTEM_CERTS := 1
# Our own process is as fast as its compiled modules, whatever the caller's shell says.
unexport PYTHONDONTWRITEBYTECODE PYTHONPATH PYTHONHOME

run: .venv/project
	$(BIN)/summarizer run seeds --out out
	$(BIN)/summarizer digest out --source seeds -o out/briefing.docx -o out/briefing.html -o out/briefing.md

test: .venv/project
	$(BIN)/python -m pytest

lint: .venv/project
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright
	$(BIN)/lint-imports

bench: .venv/project
	@for bench in tests/bench/bench_*.py; do \
		echo "== $$bench" && PYTHONPATH=. $(BIN)/python "$$bench" || exit 1; done

# Keeps the versions that are locked; `make lock UPGRADE=--upgrade` takes the newest.
lock: .venv/locked
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --all-extras --generate-hashes \
		--no-header --no-annotate --no-emit-index-url --no-emit-find-links $(UPGRADE) \
		pyproject.toml --output-file requirements.lock

clean:
	rm -rf .venv out dist .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

# Stamp: all that is locked is installed.
.venv/locked: requirements.lock
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer with venv was found." \
		"Install one (Debian: apt install python3 python3-venv) or say make PYTHON=/path/to/python3." >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.13"
	$(BIN)/uv pip install --quiet --python $(BIN)/python --compile-bytecode --require-hashes \
		--requirements requirements.lock
	@touch $@

# Stamp: the project itself is installed, without looking at any index.
.venv/project: .venv/locked pyproject.toml
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --offline \
		--editable .
	@touch $@
