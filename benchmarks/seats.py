"""An agent's session replayed without a browser: what the pages of the station ask for, and when."""

import http.client
import random
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

_DOUBTS = re.compile(
    r'<li class="field doubt[^"]*">\s*<form data-edit data-field="(\w+)"(.*?)</form>', re.DOTALL
)
_REVISION = re.compile(r'data-revision="(\d+)"')
_THUMB = re.compile(r'class="thumb"[^>]* data-position="(\d+)"[^>]* data-v="(\w+)"')
_CROP = re.compile(r'src="(/plis/[^"]*/extrait\?box=[^"]*)"')
_PLACE = re.compile(r' data-position="(\d+)"')
_NEXT = re.compile(r"/travail/[A-Z]\w*[-\w]*/\d+")
_WORDS = ("porte", "serrure facture", "locataire", "relaxe", "assurance", "IBAN")
_LIST = "/travail?etat=to_review"
_LISTS = ("/travail?doutes=some", "/travail?tri=age", "/travail?verdict=incomplete", "/travail?q=lan")
_THUMBS_SEEN, _CROPS_SEEN = 6, 6  # what stands in the window before anybody scrolls
_READING_S, _LOOKING_S = (10.0, 30.0), (4.0, 16.0)  # a case that is new; one value of it
_KEPT_OPEN_S = 4.0  # uvicorn closes connections that nobody used for five seconds
_UNDONE, _SEARCHED, _LISTED = (
    0.1,
    0.04,
    0.04,
)  # of the values: taken back, or the agent looks elsewhere meanwhile


@dataclass
class Asked:
    """One request: its kind, its status, and the milliseconds to its last byte."""

    kind: str
    status: int
    ms: float
    at: float


@dataclass
class Answer:
    """What came back. `location` is where the page goes next, if anywhere."""

    status: int
    text: str
    location: str


@dataclass
class Seat:
    """Somebody signed in, on one connection kept open as browsers do. `asked` is all they asked for."""

    port: int
    login: str
    password: str
    chance: random.Random
    asked: list[Asked] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    confirmed: int = 0

    def __post_init__(self) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self._used = time.monotonic()
        self._cookies: dict[str, str] = {}
        self._kept: set[str] = set()  # pictures, which browsers keep

    def sign_in(self) -> None:
        """Raises: RuntimeError: the account is not let in."""
        answer = self.ask("sign in", "POST", "/connexion", {"login": self.login, "password": self.password})
        if answer.status != http.client.SEE_OTHER:
            raise RuntimeError(f"{self.login}: {answer.status}")

    def work(self, is_over: Callable[[], bool]) -> None:
        """Case after case, until it is over."""
        self._think((0, _READING_S[1]), is_over)
        self.ask("list", "GET", _LIST)
        self._think(_LOOKING_S, is_over)
        case = self.ask("take next", "POST", "/travail/suivant", {"etat": "to_review"}).location
        while not is_over() and _NEXT.fullmatch(case):
            case = self._review(case, is_over)

    def _review(self, case: str, is_over: Callable[[], bool]) -> str:
        """Look at each doubtful value of a case, and confirm it; returns the address of the next one."""
        pli = case.split("/")[2]
        page = self.ask("station", "GET", case).text
        self._look(pli, page)
        for ahead in re.findall(r'"(/plis/[^"]+)"', self.ask("what comes next", "GET", f"{case}/apres").text):
            self._picture("image ahead", ahead)
        self._think(_READING_S, is_over)
        while not is_over() and (doubt := _DOUBTS.search(page)) is not None:
            page = self._settle(case, page, *doubt.groups())
            self._elsewhere(case)
            self._think(_LOOKING_S, is_over)
        if is_over():
            return case
        answer = self._edit("decision", f"{case}/decision", page, act="confirm")
        self.confirmed += 1
        return answer.location

    def _look(self, pli: str, page: str) -> None:
        """What the browser shows of a case: the first page, small ones beside, and pixels of values."""
        thumbs = dict(_THUMB.findall(page))
        first = _DOUBTS.search(page)
        place = _PLACE.search(first[2]) if first else None
        self._show(pli, place[1] if place else next(iter(thumbs), ""), thumbs)
        for position, key in list(thumbs.items())[:_THUMBS_SEEN]:
            self._picture("thumbnail", f"/plis/{pli}/pages/{position}/vignette?v={key}")
        for address in _CROP.findall(page)[:_CROPS_SEEN]:
            self._picture("pixels of a value", address.replace("&amp;", "&"))

    def _show(self, pli: str, position: str, thumbs: Mapping[str, str]) -> None:
        if position in thumbs:
            self._picture("image", f"/plis/{pli}/pages/{position}/image?v={thumbs[position]}")
            self._picture("words", f"/plis/{pli}/pages/{position}/mots")

    def _picture(self, kind: str, address: str) -> None:
        if address not in self._kept:
            self._kept.add(address)
            self.ask(kind, "GET", address)

    def _settle(self, case: str, page: str, name: str, form: str) -> str:
        """Confirm a value, or say that it is nowhere when it is to be typed again unseen; the panel after."""
        act = "confirm" if 'value="confirm"' in form else "absent"
        place = _PLACE.search(form)
        if place:
            self._show(case.split("/")[2], place[1], dict(_THUMB.findall(page)))
        value = re.search(r'name="value" value="([^"]*)"', form)
        page = self._edit(
            "edit", f"{case}/valeur", page, name=name, act=act, value=value[1] if value else ""
        ).text
        if self.chance.random() < _UNDONE:
            page = self._edit("undo", f"{case}/annuler", page).text
            page = self._edit("redo", f"{case}/retablir", page).text
        return page

    def _elsewhere(self, case: str) -> None:
        if self.chance.random() < _SEARCHED:
            self.ask("search", "GET", f"/recherche?q={quote(self.chance.choice(_WORDS))}")
        if self.chance.random() < _LISTED:
            self.ask("list, filtered", "GET", self.chance.choice(_LISTS))
            self.ask("list", "GET", _LIST)  # what is taken next goes by the last list
        if self.chance.random() < _LISTED:
            self.ask("printed sheet", "GET", f"{case}/feuille")

    def _edit(self, kind: str, path: str, page: str, **fields: str) -> Answer:
        revision = _REVISION.search(page)
        return self.ask(
            kind, "POST", path, {"revision": revision[1] if revision else "0", **fields}, is_part=True
        )

    def ask(
        self,
        kind: str,
        method: str,
        path: str,
        fields: Mapping[str, str] | None = None,
        *,
        is_part: bool = False,
    ) -> Answer:
        """One request; what is no success is told in `troubles`."""
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self._cookies.items())}
        headers |= {"Origin": f"http://127.0.0.1:{self.port}", "Accept-Encoding": "gzip"}
        headers |= {"HX-Request": "true"} if is_part else {}
        body = None if fields is None else urlencode(fields)
        headers |= {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        if time.monotonic() - self._used > _KEPT_OPEN_S:
            self._connection.close()  # the server has closed it by now; browsers open another
        started = time.perf_counter()
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        content = answer.read()
        self.asked.append(
            Asked(kind, answer.status, (time.perf_counter() - started) * 1000, time.monotonic())
        )
        self._used = time.monotonic()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[name] = value.strip('"')
        text = content.decode(errors="replace")
        if answer.status >= http.client.BAD_REQUEST:
            self.troubles.append(f"{kind} {answer.status} {re.sub('<[^>]+>', ' ', text)[:300]!r}")
        location = answer.getheader("Location") or answer.getheader("HX-Redirect") or ""
        return Answer(answer.status, text, location)

    def _think(self, between: tuple[float, float], is_over: Callable[[], bool]) -> None:
        end = time.monotonic() + self.chance.uniform(*between)
        while not is_over() and time.monotonic() < end:
            time.sleep(0.05)
