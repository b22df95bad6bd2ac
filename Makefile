# Everything starts here. `make` alone says what there is.

PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

# User configuration of pip (an index that needs a login, --user) must not decide what is set up;
# a machine's own configuration may.
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_USER=0 PIP_REQUIRE_VIRTUALENV=0 $(BIN)/python -m pip -qq

# Two tests at a time for each core: half of a test of the screens is waiting.
WORKERS ?= $(shell echo $$((2 * $$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1))))

# What is run many times is compiled once, whatever a machine says.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run demo setup test torture check format bench snapshots pictures clean
.DELETE_ON_ERROR:

help: ## Say what there is
	@echo 'linchpin-tui, from a clone:'
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo 'Another interpreter: make PYTHON=/path/to/python3.12 run'

run: $(STAMP) ## Set up if needed and open the program
	@$(BIN)/python -m linchpin_tui

demo: $(STAMP) ## Look around among made-up people; nothing stays
	@$(BIN)/python -m linchpin_tui --demo

setup: $(STAMP) ## Make .venv with the program and the tools of development

test: $(STAMP) ## Set up if needed and run the tests
	@$(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal

torture: $(STAMP) ## The long versions of the durability tests
	@$(BIN)/python -m pytest -q -m torture --hypothesis-profile=torture

check: $(STAMP) ## Format, lint, types and directions of import: what CI asks
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: $(STAMP) ## Put the code into its format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(STAMP) ## Measure the program as installed, beside its bars
	@$(BIN)/python -m benchmarks

snapshots: $(STAMP) ## Keep how the screens look now, for the tests to compare with
	@SNAPSHOTS=write $(BIN)/python -m pytest -q tests/ui/test_snapshots.py

pictures: $(STAMP) ## Draw the pictures of docs/pictures anew
	@$(BIN)/python docs/pictures.py

clean: ## Remove .venv and everything that tools made; your data is not touched
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A venv that works is kept, and only what is pinned is brought up to date. Otherwise it is made with
# $(PYTHON) when named, else with the first interpreter that is new enough and has its venv module.
$(STAMP): pyproject.toml constraints-dev.txt
	@recent='import sys; sys.exit(sys.version_info < (3, 11))'; \
	if [ -z '$(PYTHON)' ] && $(BIN)/python -c "$$recent" 2>/dev/null && $(BIN)/python -c 'import pip' 2>/dev/null; then exit 0; fi; \
	found=''; old=''; bare=''; \
	for python in $(if $(PYTHON),'$(PYTHON)',python3 python3.14 python3.13 python3.12 python3.11 python); do \
	  version=$$("$$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue; \
	  if ! "$$python" -c "$$recent"; then old="$${old:-$$python is $$version}"; \
	  elif ! "$$python" -c 'import venv, ensurepip' 2>/dev/null; then bare="$${bare:-$$version}"; \
	  else found="$$python"; break; fi; \
	done; \
	if [ -n "$$found" ]; then \
	  echo "Setting up $(VENV) with $$found (once, about a minute)"; \
	  exec "$$found" -m venv --clear $(VENV); \
	fi; \
	exec >&2; \
	if [ -n "$$bare" ]; then \
	  echo "Python $$bare is here without its venv module: install it (on Debian and Ubuntu: sudo apt install python$$bare-venv) and run make again."; \
	else \
	  old="$${old:-$(if $(PYTHON),$(PYTHON) does not run,none was found)}"; \
	  echo "linchpin-tui needs Python 3.11 or later ($$old): install one, or name one: make PYTHON=/path/to/python3.12"; \
	fi; \
	exit 1
	@$(PIP) install -c constraints-dev.txt hatchling editables && \
	$(PIP) install -c constraints-dev.txt --no-build-isolation -e '.[dev]' || \
	{ echo "The packages could not be installed (see above): is there a network? Then run make again." >&2; exit 1; }
	@touch $@
