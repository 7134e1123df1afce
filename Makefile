# Two commands for a fresh machine: `make poster` and `make test`. Each sets up what it needs and nothing more.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python

.PHONY: poster test proofs poppler clean

poster: $(VENV)/ready
	$(RUN) generate.py build poster/a4 --region leeds --language en,ur --for press,screen

test: $(VENV)/ready-for-tests poppler
	$(RUN) -m pytest --numprocesses auto --dist loadgroup

# Every piece in every edition and language before every judge: what `make test` does for a few languages.
proofs: $(VENV)/ready-for-tests poppler
	$(RUN) -m pytest --numprocesses auto --dist loadgroup --every-edition tests/test_every_piece.py

# One of the three readers that the words are copied back with; no package of Python's carries it.
poppler:
	command -v pdftotext >/dev/null || { test "$$(id -u)" = 0 && apt-get update -qq && apt-get install -qq -y poppler-utils; } \
	  || { echo "install poppler-utils: the tests need pdftotext"; exit 1; }

# The lock files name every package with its version and its hashes; pip refuses anything else.
$(VENV)/ready: requirements.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	test -x $(RUN) || $(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

$(VENV)/ready-for-tests: requirements-dev.lock $(VENV)/ready
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

clean:
	rm -rf $(VENV) out
