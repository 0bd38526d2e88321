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
MANY_WINDOWS := tests/ui/kiosk tests/ui/passwords tests/ui/checkup
define all_parts
@mkdir -p build; { $(PYTEST) $(1) $(WAITING); waited=$$?; $(PYTEST) $(1) $(MANY_WINDOWS) && [ $$waited = 0 ]; } \
	> build/windows.txt 2>&1 & windows=$$!; \
	$(PYTEST) $(1) --ignore=tests/ui $(WAITING:%=--ignore=%) tests > build/tests.txt 2>&1 & others=$$!; \
	$(PYTEST) $(1) $(MANY_WINDOWS:%=--ignore=%) tests/ui; failed=$$?; \
	wait $$others || failed=1; wait $$windows || failed=1; cat build/tests.txt build/windows.txt; [ $$failed = 0 ]
endef

.PHONY: help run test quick lint check map manifest tour pictures fuzz bench lock clean env-run env-dev
.PHONY: folder deb appdir sbom smoke deb-test

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

manifest: env-dev ## write resources/manifest.sha256 anew, after a change of what we ship
	@$(VENV) -m tools.build_manifest

tour: env-run ## every page in nine views as pictures in build/tour (ARGS=--all: in every view)
	@$(VENV) tools/start.py --probe
	@$(OFFSCREEN) $(VENV) -m desktop tour --out build/tour $(ARGS)

fuzz: env-dev ## strangers' bytes at six doors, a minute each (ARGS="--seconds 600 mail": one for longer)
	@[ -d build/atheris ] || $(VENV) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
	--target build/atheris -r requirements/fuzz.txt || echo "No Atheris here: Hypothesis takes its place."
	@$(VENV) -m tools.fuzzing.run $(ARGS)

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
	@for set in run dev package; do \
	build/lock/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-annotate \
	--python-version 3.11 $$([ $$set != run ] && echo --extra $$set --constraint requirements/run.txt) \
	--output-file requirements/$$set.txt pyproject.toml; done
	@build/lock/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-annotate \
	--python-version 3.11 --output-file requirements/fuzz.txt requirements/fuzz.in

# Packages are the same bits whenever they are made: one seed, and the time of the last commit.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 1764374400)
PACKAGER := build/packager/bin/python
FOLDER := build/folder/jaga-akun

$(PACKAGER): requirements/package.txt
	@$(PYTHON) -m venv --clear build/packager
	@build/packager/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/package.txt
	@touch $@

folder: $(PACKAGER)
	@rm -rf build/pyinstaller build/folder
	@PYTHONHASHSEED=0 $(PACKAGER) -m PyInstaller --noconfirm --log-level ERROR --workpath build/pyinstaller \
	--distpath build/folder packaging/jaga-akun.spec

deb: folder ## a package for Debian and Ubuntu in build/deb
	@PYTHONPATH=. $(PACKAGER) packaging/linux/deb.py $(FOLDER) build/deb

appdir: folder ## a folder that runs on other Linux systems, build/AppDir
	@PYTHONPATH=. $(PACKAGER) packaging/linux/appdir.py $(FOLDER) build/AppDir

sbom: $(PACKAGER) ## the list of all parts of a package (CycloneDX)
	@$(PACKAGER) -m tools.sbom

smoke: env-dev ## try what was packaged (ARGS=PROGRAM: another one than that of build/folder)
	@$(VENV) packaging/smoke.py $(if $(ARGS),$(ARGS),$(FOLDER)/jaga-akun)

deb-test: ## install the package, use it as another user, remove it (root, on a machine to throw away)
	@packaging/linux/deb_test.sh build/deb/jaga-akun_*.deb

clean: ## remove everything that was built or installed
	@rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache .coverage
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

env-run env-dev: env-%:
	@$(if $(PYTHON),,echo "Perlu Python 3.11 sampai 3.14. Python 3.11 to 3.14 is needed." >&2; exit 1)
	@$(PYTHON) tools/environment.py $*
