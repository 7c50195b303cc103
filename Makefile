# The two commands: `make site` and `make test`. Both install what they need on a bare Debian machine.
SHELL := /bin/bash
VENV := .venv
HANDBOOK := .build/release/handbook
# Today for `make site`; give DATE=YYYY-MM-DD for the same bytes on another day.
DATE ?=
DATE_OPTION := $(if $(DATE),--date $(DATE),)

.PHONY: site test release bench format lint docs pictures install clean

## Builds the handbook and writes the site to public.
site: release
	$(HANDBOOK) build $(DATE_OPTION)
	@echo
	@echo "The site is in public. To read it:"
	@echo "  python3 -m http.server --bind 127.0.0.1 --directory public 8000"
	@echo "and open http://127.0.0.1:8000/ in a browser."

## Runs every test, browser tests included; the last line says 'N passed, N failed'.
test:
	.ci/install test
	.ci/test

## The program itself, optimised.
release:
	.ci/install build
	swift build -c release --product handbook

## Seconds and peak memory per stage on made-up handbooks of 1,000 and 10,000 practices.
bench:
	.ci/install build
	swift build -c release --product handbook-bench
	.build/release/handbook-bench stages --practices 1000
	.build/release/handbook-bench stages --practices 10000

## Brings all Swift files in the house style.
format:
	swift format --in-place --recursive Package.swift Sources Tests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

## Compiles the articles; a broken link fails.
docs:
	.ci/docs

## Pictures of pages at 320 and 1280 px, light and dark, in .build/pictures.
pictures: site
	.ci/install test
	$(VENV)/bin/python Tests/Browser/pictures.py public .build/pictures

## Installs the program and its starting kit (theme and register) below PREFIX.
PREFIX ?= /usr/local
install: release
	install -D -m 0755 $(HANDBOOK) $(DESTDIR)$(PREFIX)/bin/handbook
	mkdir -p $(DESTDIR)$(PREFIX)/share/handbook/content
	cp -R templates $(DESTDIR)$(PREFIX)/share/handbook/
	cp -R content/register $(DESTDIR)$(PREFIX)/share/handbook/content/

clean:
	rm -rf .build .handbook
