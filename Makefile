# Every task has one verb; `make` alone lists them.
# Needs Python 3.11 and make; everything else is installed into .tools and .venv by these rules.
PYTHON ?= python3
BIN := .venv/bin
UV := .tools/bin/uv
UV_VERSION := 0.13.8
STAMP := .venv/.ready
export UV_PYTHON_DOWNLOADS := never

.DEFAULT_GOAL := help
.PHONY: help demo test check crash bench docs lock assets browser fix clean

help: ## List the verbs
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Keyturn needs Python 3.11 or newer. Set PYTHON=/path/to/python3.11 and run make again."; exit 1; }
	@$(PYTHON) -m venv .tools || { echo "Python's venv module is missing. Install it (Debian: apt install python3-venv) and run make again."; exit 1; }
	@.tools/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(STAMP): $(UV) requirements.lock pyproject.toml hudkit/pyproject.toml keyturn/pyproject.toml
	@$(UV) venv --quiet --allow-existing --python $(PYTHON) .venv
	@$(UV) pip sync --quiet --compile-bytecode --require-hashes --python $(BIN)/python requirements.lock
	@$(UV) pip install --quiet --no-deps --python $(BIN)/python -e hudkit -e keyturn
	@touch $(STAMP)

.PHONY: ready
ready: $(STAMP)

lock: $(UV) ## Choose versions again and write requirements.lock
	$(UV) pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 --group dev \
	  hudkit/pyproject.toml keyturn/pyproject.toml --extra postgres --no-emit-package hudkit -o requirements.lock

assets: $(STAMP) ## Build the front-end assets (CSS, JavaScript, fonts, icons) and the message catalogues
	@$(BIN)/python tools/assets.py
	@$(BIN)/python tools/messages.py compile

browser: $(STAMP) ## Find or install the Chromium that journeys drive
	@$(BIN)/python tools/browser.py

demo: $(STAMP) assets ## Set up and serve a made-up community on this machine
	@KEYTURN_HOME="$${KEYTURN_HOME:-$(CURDIR)/.var}" $(BIN)/keyturn demo

check: assets ## Lint, types, contracts, generated pages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/check.py

test: $(STAMP) assets browser ## Every test
	$(BIN)/pytest -n 2

crash: $(STAMP) assets ## Kill server, worker and database 20 times while people write, and say what was seen
	KEYTURN_CRASH_KILLS=20 $(BIN)/pytest -s tests/crash/test_crash.py

bench: $(STAMP) ## Ratios against stated limits and peers
	$(BIN)/python -m benchmarks

docs: $(STAMP) ## Write the generated pages again
	$(BIN)/python tools/docs.py

fix: $(STAMP) ## Let the linter mend what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## Remove what the verbs made
	rm -rf .venv .tools .cache node_modules keyturn/src/keyturn/static/dist
