# The commands of the README. Each installs what it lacks; `make help` lists them.

SWIFT ?= swift
PREFIX ?= /usr/local
PYTHON := .build-venv/bin/python
GR := .build/release/gr
RELEASE := --configuration release --static-swift-stdlib --product gr

.DEFAULT_GOAL := help
.PHONY: help setup build demo test lint soak coverage mutants fuzz bench format install libgerede docs interface clean

help:
	@echo "make demo     build gr and check the municipalities of the Netherlands with it"
	@echo "make test     run every test, as continuous integration does"
	@echo "make bench    measure the work of Benchmarks/ and compare it with the baseline"
	@echo "make soak     run the random programs and laws at length (an hour or more)"
	@echo "make coverage tell which lines of the core the tests reach"
	@echo "make mutants  tell which small mistakes in the core no test notices"
	@echo "make fuzz     feed the readers of input what nobody would write, SECONDS=60 each"
	@echo "make format   lay out the Swift sources"
	@echo "make docs     build the documentation of the library, in .build/docs"
	@echo "make interface  record the public interface of the library"
	@echo "make libgerede  link the library for C and all that calls C, in .build/libgerede"
	@echo "make install  copy gr to PREFIX/bin (PREFIX=$(PREFIX))"

# Debian packages that are missing, where we may install them, and the test tools from PyPI.
setup: $(PYTHON)

$(PYTHON): Scripts/setup
	@Scripts/setup

build:
	@Scripts/setup system
	$(SWIFT) build $(RELEASE)

# Exit status 1 says that something was found, which is what a demonstration is for.
demo: build
	$(GR) check examples/municipalities || [ $$? -eq 1 ]

test: setup
	SWIFT=$(SWIFT) GR_PYTHON=$(CURDIR)/$(PYTHON) Scripts/test

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Fuzz Benchmarks examples Mutants
	Scripts/check-lengths
	Scripts/check-imports

# 20 000 programs against the reference, clingo and DuckDB; laws and sessions over thousands.
soak: setup
	GR_PYTHON=$(CURDIR)/$(PYTHON) GR_RANDOM_PROGRAMS=20000 GR_RANDOM_LAWS=2000 \
	  GEREDE_SEQUENCES=1000 $(SWIFT) test \
	  --filter "ReferenceTests|OutsideTests|LawTests|CompletionTests|SessionPropertyTests"

fuzz:
	SWIFT=$(SWIFT) FUZZ_SECONDS=$(or $(SECONDS),60) Scripts/fuzz $(TARGETS)

coverage: setup
	SWIFT=$(SWIFT) GR_PYTHON=$(CURDIR)/$(PYTHON) Scripts/coverage

mutants: setup
	SWIFT=$(SWIFT) GR_PYTHON=$(CURDIR)/$(PYTHON) python3 Mutants/run.py

bench: build
	$(SWIFT) build --package-path Benchmarks --configuration release
	Benchmarks/.build/release/Bench $(CURDIR) $(UPDATE)
	Benchmarks/.build/release/Decide Benchmarks/.build/inputs/agreement
	Benchmarks/.build/release/Explore Benchmarks/.build/inputs/agreement
	Benchmarks/.build/release/Requests Benchmarks/Policies
	Benchmarks/.build/release/Requests Benchmarks/Policies reload 200

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Fuzz Benchmarks examples Mutants

install: build
	install -d $(PREFIX)/bin
	install -s -m 755 $(GR) $(PREFIX)/bin/gr

docs:
	SWIFT=$(SWIFT) Scripts/docs

interface:
	SWIFT=$(SWIFT) Scripts/symbol-graph .build/symbol-graph
	python3 Scripts/public_interface.py update .build/symbol-graph

libgerede:
	@Scripts/setup system
	SWIFT=$(SWIFT) Scripts/link-libgerede

clean:
	rm -rf .build .build-venv .build-coverage .build-mutants examples/embedding/.build Benchmarks/.build Fuzz/.build
