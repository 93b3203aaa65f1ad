"""A keyboard and a pointer before a page in a real browser, each act counted."""

from dataclasses import asdict, dataclass

from playwright.sync_api import Locator, Page

_SCROLLED_MS = 300
_IN_VIEW = """(element) => new Promise((done) => new IntersectionObserver((seen, watch) => {
  watch.disconnect();
  done(seen[0].intersectionRatio > 0.9);
}).observe(element))"""

Area = tuple[float, float, float, float]


@dataclass
class Effort:
    """What it took: each key of a chord counts, and each character typed; a stroke is a click held."""

    keys: int = 0
    moves: int = 0
    clicks: int = 0

    @property
    def acts(self) -> int:
        """All of it together."""
        return self.keys + self.moves + self.clicks

    def told(self) -> dict[str, int]:
        """As it is written down."""
        return asdict(self) | {"acts": self.acts}


class Hands:
    """A keyboard and a pointer on one page, counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.effort = Effort()

    def press(self, chord: str) -> None:
        """One key, or several at once."""
        self.effort.keys += len(chord.split("+"))
        self.page.keyboard.press(chord)

    def write(self, text: str) -> None:
        """Characters, one after the other."""
        self.effort.keys += len(text)
        self.page.keyboard.type(text)

    def click(self, selector: str) -> None:
        """Go to something and click on it."""
        aim = self.page.locator(selector).first
        self.effort.moves += 1 if self._is_in_view(aim) else 2  # scrolled to first
        self.effort.clicks += 1
        aim.click()

    def _is_in_view(self, aim: Locator) -> bool:
        return bool(aim.evaluate(_IN_VIEW))

    def scroll(self, x: float, y: float, down: float) -> None:
        """Turn the wheel over a place of the window."""
        self.effort.moves += 1
        self.page.mouse.move(x, y)
        self.page.mouse.wheel(0, down)
        self.page.wait_for_timeout(_SCROLLED_MS)

    def stroke(self, area: Area) -> None:
        """From one corner of an area of the window to the other, held."""
        x0, y0, x1, y1 = area
        self.effort.moves += 2
        self.effort.clicks += 1
        mouse = self.page.mouse
        mouse.move(x0, y0)
        mouse.down()
        mouse.move(x1, y1)
        mouse.up()
