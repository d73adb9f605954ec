# The two commands to know: `make demo` and `make test`. Both install what is missing first.

.PHONY: help demo test test-report bench nightly fuzz bench-build build set-up format lint

help:
	@echo "make demo    build Qualm and run it on the bundled corpus"
	@echo "make test    run all tests"
	@echo "make test-report   the tests of the report in Chromium, which it installs"
	@echo "make build   build the release binary, .build/release/qualm"
	@echo "make bench   measure speed against plain ICU (ARGS=… for more); make nightly takes an hour"
	@echo "make fuzz SECONDS=60   look for inputs that break a parser (TARGETS=\"rtf html\" for some)"
	@echo "make format  format the source; make lint only checks"

set-up:
	@scripts/set-up.sh

build: set-up
	@swift build -c release --product qualm

demo: build
	@scripts/demo.sh

test: set-up
	@swift build --build-tests
	@swift test --skip-build

# Apart from the others, which need no browser; they report themselves skipped without it.
test-report: set-up
	@scripts/set-up-report-tests.sh
	@swift build --build-tests
	@swift test --skip-build --filter ReportInBrowserTests

bench: bench-build
ifdef ARGS
	@.build/release/qualm-bench $(ARGS)
else
	@.build/release/qualm-bench overview
	@.build/release/qualm-bench differential --pairs 100000
endif

nightly: bench-build
	@.build/release/qualm-bench overview
	@.build/release/qualm-bench speed
	@.build/release/qualm-bench differential --pairs 1000000

SECONDS ?= 60
fuzz: set-up
	@scripts/fuzz.sh $(SECONDS) $(TARGETS)

bench-build: build
	@swift build -c release --product qualm-bench

format:
	@swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

lint:
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks
