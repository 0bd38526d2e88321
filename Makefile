# Needs only Python 3.11 to 3.14 and make. Everything else goes into .venv, from the locks in requirements/.

# Looked for once, and not at all where the caller names one.
ifndef PYTHON
PYTHON := $(shell for python in python3.14 python3.13 python3.12 python3.11 python3; do \
	if $$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; then \
	echo $$python; break; fi; done)
endif
VENV := .venv/bin/python
# Where a machine forbids compiled files, every start would compile the program anew: 40 ms before the first paint.
unexport PYTHONDONTWRITEBYTECODE
# pytest, mypy and the tour draw without a window.
OFFSCREEN := QT_QPA_PLATFORM=offscreen

# Three parts at once on two cores: most pages; processes that mostly wait for one another, then the pages with most
# windows; all the rest. The latter two speak when they are done.
PYTEST := $(OFFSCREEN) $(VENV) -m pytest
WAITING := tests/kiosk tests/adapters
MANY_WINDOWS := tests/ui/kiosk tests/ui/passwords
define all_parts
@mkdir -p build; { $(PYTEST) $(1) $(WAITING); waited=$$?; $(PYTEST) $(1) $(MANY_WINDOWS) && [ $$waited = 0 ]; } \
	> build/windows.txt 2>&1 & windows=$$!; \
	$(PYTEST) $(1) --ignore=tests/ui $(WAITING:%=--ignore=%) tests > build/tests.txt 2>&1 & others=$$!; \
	$(PYTEST) $(1) $(MANY_WINDOWS:%=--ignore=%) tests/ui; failed=$$?; \
	wait $$others || failed=1; wait $$windows || failed=1; cat build/tests.txt build/windows.txt; [ $$failed = 0 ]
endef

.PHONY: help run test quick lint check map tour pictures bench lock clean env-run env-dev

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile

run: env-run ## open the program (without a display: draw its pages to build/tour)
	@$(VENV) tools/start.py $(ARGS)

test: lint check ## lint, types, import rule and all tests

check: env-dev
	@$(VENV) tools/start.py --probe
	$(if $(ARGS),@$(OFFSCREEN) $(VENV) -m pytest $(ARGS),$(call all_parts,-q))

quick: env-dev ## what one runs all the time: ruff, and every test that takes no seconds
	@$(VENV) -m ruff check .
	$(call all_parts,-q -m "not slow" $(ARGS))

lint: env-dev ## format, style, types, import rule
	@$(VENV) -m ruff format --check .
	@$(VENV) -m ruff check .
	@$(VENV) -m mypy
	@.venv/bin/lint-imports

tour: env-run ## every page in nine views as pictures in build/tour (ARGS=--all: in every view)
	@$(VENV) tools/start.py --probe
	@$(OFFSCREEN) $(VENV) -m desktop tour --out build/tour $(ARGS)

bench: env-dev ## the figures of the README
	@set -e; for file in benchmarks/*.py; do \
	if grep -q '__main__' "$$file"; then echo "== $$file"; $(OFFSCREEN) $(VENV) "$$file"; fi; done

pictures: env-run ## draw the pictures of the README anew
	@$(OFFSCREEN) $(VENV) -m tools.readme_pictures

map: env-dev ## write the map of all files in docs/house.md anew
	@$(VENV) -m tools.build_house_map

lock: ## choose the newest packages that fit and write requirements/*.txt
	@$(if $(PYTHON),$(PYTHON),python3) -m venv build/lock
	@build/lock/bin/pip install --quiet uv
	@for set in run dev; do \
	build/lock/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-annotate \
	--python-version 3.11 $$([ $$set = dev ] && echo --extra dev --constraint requirements/run.txt) \
	--output-file requirements/$$set.txt pyproject.toml; done

clean: ## remove everything that was built or installed
	@rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache .coverage
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

env-run env-dev: env-%:
	@$(if $(PYTHON),,echo "Perlu Python 3.11 sampai 3.14. Python 3.11 to 3.14 is needed." >&2; exit 1)
	@$(PYTHON) tools/environment.py $*
