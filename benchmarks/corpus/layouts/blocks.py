"""Blocks of court and prison papers: heads of courts, dates in words or figures, dotted blanks."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date
from html import escape
from random import Random

from benchmarks.corpus.layouts.annex_parts import pick
from benchmarks.corpus.people import Person
from benchmarks.corpus.wording import day_in_words, in_words, long_date, of


def worded(day: date) -> str:
    """The date all in words: douze mars deux mille vingt-quatre."""
    return f"{day_in_words(day)} {in_words(day.year)}"


def said(day: date, rng: Random) -> str:
    """The date as a court says it: in words, or in figures one way or another."""
    return pick(rng, long_date(day), long_date(day), f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", worded(day))


def given(day: date, rng: Random) -> str:
    """The date of a decision after the decision's name: «en date du», «rendue le»…"""
    return f"{pick(rng, 'en date du', 'rendue le', 'du', 'prononcée le', 'intervenue le')} {said(day, rng)}"


def court_head(court: str, rng: Random, service: str = "") -> str:
    """The head of a court's paper in one of the ways they have: capitals, the Republic above, the service below."""
    below = f"<br>{service}" if service else ""
    return pick(
        rng,
        f"<p><b>{escape(court.upper())}</b>{below}</p>",
        f"<p class=c>RÉPUBLIQUE FRANÇAISE<br><i>Liberté - Égalité - Fraternité</i><br><br><b>{escape(court)}</b>{below}</p>",
        f"<div style='width:75mm;text-align:center'>MINISTÈRE DE LA JUSTICE<br>-----<br><b>{escape(court)}</b>{below}<br>-----</div>",
        f"<table class=full><tr><td><b>{escape(court)}</b>{below}</td><td class=r>RÉPUBLIQUE FRANÇAISE</td></tr></table>",
        f"<div style='border-left:1.2mm solid #000091;padding-left:4mm'><b>{escape(court)}</b>{below}</div>",
    )


def identity(person: Person, rng: Random) -> str:
    """The person as a court introduces them: name first or surname first, birth in one form or another."""
    born = pick(
        rng,
        f"né{person.agrees} le {long_date(person.born)} à {person.birthplace.commune}",
        f"né{person.agrees} le {person.born:%d/%m/%Y} à {person.birthplace.commune.upper()} ({person.birthplace.department})",
        f"né{person.agrees} à {person.birthplace.commune}, le {person.born:%d.%m.%Y}",
    )
    named = pick(
        rng,
        f"{person.title} {person.name}",
        f"{person.used_name.upper()} {person.forenames[0]}",
        f"{person.short_title} {person.forenames[0]} {person.used_name.upper()}",
        f"{pick(rng, 'le nommé', 'le susnommé') if person.sex == 'M' else 'la nommée'} {person.forenames[0]} {person.used_name.upper()}",
    )
    return escape(f"{named}, {born}")


def dots(value: str, width_mm: int = 60) -> str:
    """A typed value on the dotted line of a printed form."""
    return f"<span style='display:inline-block;min-width:{width_mm}mm;border-bottom:.3mm dotted #333'><b>{escape(value)}</b></span>"


def done_at(town: str, day: date, rng: Random) -> str:
    """Where and when a paper was made: «Fait à…», «Au palais de justice de…», «Délivré à…»."""
    return pick(
        rng,
        f"Fait à {town}, le {long_date(day)}",
        f"Fait au palais de justice {of(town)}, le {long_date(day)}",
        f"Délivré à {town}, le {day:%d/%m/%Y}",
        f"{town}, le {long_date(day)}",
        f"Donné au greffe, à {town}, le {worded(day)}",
    )
