"""What is asked of every screen, whatever it shows: it fits, axe finds nothing, no script complains."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser import axe_finds, origin, seated
from tests.running import Site

PICTURES = os.environ.get("VAGUEMESTRE_SCREENS")  # a folder where pictures of every screen are kept
WIDTHS = (1400, 768, 320)
_HEIGHT = 900
_TALLEST = 4000  # of a picture: a strip of 400 pages is not kept whole
_CUT = """() => [...document.querySelectorAll("main *")].filter((each) => {
  const style = getComputedStyle(each);
  const hides = ["hidden", "clip"].includes(style.overflowX) && each.scrollWidth > each.clientWidth + 1;
  const isSeen = each.clientWidth > 1 && each.checkVisibility() && !each.closest(".unseen, .text");
  return hides && isSeen && each.innerText?.trim();
}).map((each) => each.outerHTML.slice(0, 120))"""
_WIDER = """() => document.documentElement.scrollWidth <= innerWidth ? "" :
  [...document.querySelectorAll("body *")]
    .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
    .map((each) => each.outerHTML.slice(0, 120)).slice(0, 3).join(" | ") || "the page"
"""
_SPACED = """() => {
  const wide = new CSSStyleSheet();
  wide.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; }"
    + "* { word-spacing: .16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = [wide];
}"""
_UNFOLD = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"


@dataclass(frozen=True)
class Screen:
    """A screen in one state: where it is, and what is done there to bring the state about."""

    name: str
    path: str
    status: int = 200
    act: Callable[[Page], None] | None = None


@dataclass
class Visit:
    """Somebody of that role going through the screens of a site, in one window."""

    browser: Browser
    site: Site
    role: str
    wrong: list[str] = field(default_factory=list)
    _page: Page | None = None

    @property
    def page(self) -> Page:
        """Their window: signed in, and every complaint of it written down."""
        if self._page is None:
            self._page = _window(self.browser, self.site, self.role)
            self._page.on("pageerror", lambda error: self._complain(str(error)))
            self._page.on("console", lambda said: self._heard(said.type, said.text))
        return self._page

    def see(self, *screens: Screen) -> None:
        """Look at each screen at every width, light and dark, and with letters twice as large."""
        for screen in screens:
            self._now = screen.name
            self.page.set_viewport_size({"width": WIDTHS[0], "height": _HEIGHT})
            answer = self.page.goto(origin(self.site) + screen.path)
            if answer is None or answer.status != screen.status:
                self._complain(f"{screen.path} answers {answer and answer.status}")
                continue
            if screen.act:
                screen.act(self.page)
            self._look(screen)

    def _look(self, screen: Screen) -> None:
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": _HEIGHT})
            self._fits(str(width))
            self._picture(screen, f"{width}")
        self._axe(str(WIDTHS[-1]))
        self.page.set_viewport_size({"width": WIDTHS[0], "height": _HEIGHT})
        self.page.emulate_media(color_scheme="dark")
        self._picture(screen, f"{WIDTHS[0]}-dark")
        self.page.evaluate(_UNFOLD)
        self._axe("dark, unfolded")
        self.page.emulate_media(color_scheme="light")
        # What zooming a window by two does to the room there is, then the letters alone.
        self.page.set_viewport_size({"width": WIDTHS[0] // 2, "height": _HEIGHT // 2})
        self._fits("zoomed by two")
        self.page.set_viewport_size({"width": WIDTHS[0], "height": _HEIGHT})
        self.page.evaluate("document.documentElement.style.fontSize = '200%'")
        self._fits("letters twice as large")
        self.page.evaluate("document.documentElement.style.fontSize = ''")
        self.page.evaluate(_SPACED)
        self._fits("letters and lines apart")

    def _fits(self, how: str) -> None:
        if wider := self.page.evaluate(_WIDER):
            self._complain(f"{how}: wider than the window: {wider}")
        for cut in self.page.evaluate(_CUT):
            self._complain(f"{how}: cut: {cut}")

    def _axe(self, how: str) -> None:
        for found in axe_finds(self.page):
            self._complain(f"{how}: {found}")

    def _picture(self, screen: Screen, how: str) -> None:
        if PICTURES is None:
            return
        path = Path(PICTURES) / f"{screen.name}-{how}.png"
        is_tall = self.page.evaluate("document.documentElement.scrollHeight") > _TALLEST
        self.page.screenshot(path=path, full_page=not is_tall, animations="disabled")

    def _heard(self, kind: str, text: str) -> None:
        # That a page was refused is what its screen is about.
        if kind == "error" and not re.search(r"status of (401|403|404|409|422|503)", text):
            self._complain(f"the console says {text}")

    def _complain(self, what: str) -> None:
        self.wrong.append(f"{self._now}, {self.role or 'nobody'}: {what}")


def all_sound(*visits: Visit) -> None:
    wrong = [each for visit in visits for each in visit.wrong]
    assert not wrong, "\n".join(wrong)


def _window(browser: Browser, site: Site, role: str) -> Page:
    if role:
        return seated(browser, site, role, reduced_motion="reduce")  # no colour is seen on its way to another
    return browser.new_context(locale="fr-FR", reduced_motion="reduce").new_page()
