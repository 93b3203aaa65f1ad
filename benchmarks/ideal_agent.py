"""An agent who makes no mistake and knows the cheapest way, at the station in a real browser."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from playwright.sync_api import FloatRect, Page, expect

from benchmarks.dossiers import Dossier, agree
from benchmarks.hands import Area, Effort, Hands
from benchmarks.saying import areas_saying, entered, shortest

_SAVED_MS = 15_000
_MARGIN = 60  # pixels left above what is scrolled to


@dataclass(frozen=True)
class Way:
    """One way to give a field its right value: how many acts it takes, and how it is done."""

    acts: int
    name: str
    go: Callable[[], None]


@dataclass(frozen=True)
class _Shown:
    """A field as the station shows it; `readings` are those offered, in order."""

    name: str
    value: str
    is_doubtful: bool
    readings: tuple[str, ...]


_FIELDS = """() => [...document.querySelectorAll("form[data-field]")].map((form) => ({
  name: form.dataset.field,
  value: form.querySelector("[name=value]").value,
  is_doubtful: form.closest(".field").classList.contains("doubt"),
  readings: [...form.querySelectorAll("[data-reading]")].map((each) => each.dataset.reading),
}))"""
_POSITIONS = "() => [...document.querySelectorAll('.thumb')].map((each) => each.dataset.position)"
_FOCUSED = "() => document.activeElement.closest('form[data-field]')?.dataset.field ?? ''"


def play(page: Page, dossier: Dossier) -> tuple[Effort, list[str]]:
    """Confirm the dossier that `page` shows; returns the effort, and how each wrong value was corrected."""
    agent = IdealAgent(page, dossier)
    agent.confirm()
    return agent.hands.effort, agent.ways


class IdealAgent:
    """Who knows what is right of one dossier."""

    def __init__(self, page: Page, dossier: Dossier) -> None:
        self.page = page
        self.dossier = dossier
        self.hands = Hands(page)
        self.ways: list[str] = []

    def confirm(self) -> None:
        """Look at each doubtful value, correct what is wrong, and confirm the case."""
        while (field := self._waiting()) is not None:
            self._settle(field)
        expect(self.page.locator("#confirmer")).to_be_focused()
        here = self.page.url
        self.hands.press("Enter")
        self.page.wait_for_url(lambda url: url != here)

    def _waiting(self) -> _Shown | None:
        """A value that is missing or wrong and that nothing marks, first; then the doubtful one in focus."""
        fields = self._fields()
        for field in fields:
            if not field.is_doubtful and not self._is_right(field):
                return field
        focused = self.page.evaluate(_FOCUSED)
        return next((field for field in fields if field.is_doubtful and field.name == focused), None)

    def _fields(self) -> list[_Shown]:
        shown = self.page.evaluate(_FIELDS)
        return [_Shown(**{**each, "readings": tuple(each["readings"])}) for each in shown]

    def _is_right(self, field: _Shown) -> bool:
        if field.name not in self.dossier.truth:
            return True
        return agree(field.name, self.dossier.truth[field.name], entered(field.name, field.value))

    def _settle(self, field: _Shown) -> None:
        before = self._revision()
        if field.value and self._is_right(field):
            self.hands.press("Enter")
        else:
            way = min(self._ways(field), key=lambda way: way.acts)
            way.go()
            self.ways.append(f"{field.name}: {way.name}")
        expect(self.page.locator("#dossier")).to_have_attribute(
            "data-revision", str(before + 1), timeout=_SAVED_MS
        )

    def _revision(self) -> int:
        return int(self.page.locator("#dossier").get_attribute("data-revision") or 0)

    def _ways(self, field: _Shown) -> Iterator[Way]:
        """Every way that leads to the right value."""
        first = [] if self.page.evaluate(_FOCUSED) == field.name else self._ways_to(field)
        right = self.dossier.truth[field.name]
        if right is None:
            yield self._way(first, 2, "absent", lambda: self.hands.click(_act(field.name, "absent")))
            return
        offered = [agree(field.name, right, entered(field.name, reading)) for reading in field.readings]
        if True in offered:
            chord = f"Alt+{offered.index(True) + 1}"
            yield self._way(first, 2, "reading offered", lambda: self.hands.press(chord))
        for position, area in self._words_saying(field.name, right):
            acts = 3 if position == self._shown() else 5
            yield self._way(first, acts, "words of a page", partial(self._stroke, position, area))
        text = shortest(field.name, right)
        yield self._way(first, len(text) + 1, "typed", lambda: self._type(text))
        yield from self._amending(first, field, text)

    def _way(
        self, first: Sequence[Callable[[], None]], acts: int, name: str, last: Callable[[], None]
    ) -> Way:
        def go() -> None:
            for step in first:
                step()
            last()

        return Way(2 * len(first) + acts, name, go)

    def _ways_to(self, field: _Shown) -> list[Callable[[], None]]:
        """The clicks that give a field the focus."""
        control = f"#v-{field.name}"
        folded = self.page.locator(f"details:not([open]):has({control})")
        steps = [lambda: self.hands.click(control)]
        if folded.count():
            name = folded.get_attribute("id")
            steps.insert(0, lambda: self.hands.click(f"#{name} > summary"))
        return steps

    def _type(self, text: str) -> None:
        self.hands.write(text)
        self.hands.press("Enter")

    def _amending(self, first: Sequence[Callable[[], None]], field: _Shown, text: str) -> Iterator[Way]:
        """Leave what is right of the value, from its beginning and from its end: arrows, then the rest."""
        old = field.value
        start = _alike(old, text)
        end = min(_alike(old[::-1], text[::-1]), len(old) - start, len(text) - start)
        gone, new = len(old) - start - end, text[start : len(text) - end]
        for away, collapse, step, erase in (
            (start, "ArrowLeft", "ArrowRight", "Delete"),
            (end, "ArrowRight", "ArrowLeft", "Backspace"),
        ):
            keys = [collapse, *[step] * away, *[erase] * gone]

            def go(keys: Sequence[str] = keys) -> None:
                for key in keys:
                    self.hands.press(key)
                self._type(new)

            if old:
                yield self._way(first, len(keys) + len(new) + 1, "amended", go)

    def _words_saying(self, name: str, right: str) -> Iterator[tuple[str, Area]]:
        """Where words say the value: the place of the page, and the area, at most one a page."""
        pli = self.page.locator(".poste").get_attribute("data-pli")
        for position in self.page.evaluate(_POSITIONS):
            answer = self.page.request.get(f"{_origin(self.page)}/plis/{pli}/pages/{position}/mots")
            lines = answer.json()["lines"] if answer.ok else []
            words = [(row, word) for row, line in enumerate(lines) for word in line]
            for area in islice(areas_saying(name, right, words), 1):
                yield position, area

    def _shown(self) -> str:
        return str(self.page.locator(".thumb[aria-current=true]").get_attribute("data-position"))

    def _stroke(self, position: str, area: Area) -> None:
        """Over an area of a page, which is shown first, and scrolled to."""
        if self._shown() != position:
            self.hands.click(f".thumb[data-position='{position}']")
            expect(self.page.locator(f".thumb[data-position='{position}']")).to_have_attribute(
                "aria-current", "true"
            )
            self.page.wait_for_load_state("networkidle")
        there, seen = self._in_window(area), self._window()
        if not seen[1] <= there[1] <= there[3] <= seen[3]:
            self.hands.scroll((seen[0] + seen[2]) / 2, (seen[1] + seen[3]) / 2, there[1] - seen[1] - _MARGIN)
            there = self._in_window(area)
        self.hands.stroke(there)

    def _window(self) -> Area:
        return _sides(self.page.locator(".scroller").bounding_box())

    def _in_window(self, area: Area) -> Area:
        """Where an area of the page is in the window by now."""
        expect(self.page.locator(".text .line").first).to_be_attached()
        left, top, right, bottom = _sides(self.page.locator(".text").bounding_box())
        x0, y0, x1, y1 = area
        width, height = right - left, bottom - top
        return left + x0 * width, top + y0 * height, left + x1 * width, top + y1 * height


def _sides(box: FloatRect | None) -> Area:
    if box is None:
        raise RuntimeError("the page of the pli is not shown")
    return box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"]


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin alike by."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _act(name: str, act: str) -> str:
    return f"form[data-field={name}] button[value={act}]"


def _origin(page: Page) -> str:
    return "/".join(page.url.split("/")[:3])


def by_way(ways: Sequence[str]) -> Mapping[str, str]:
    """The way by field."""
    return dict(way.split(": ", 1) for way in ways)
