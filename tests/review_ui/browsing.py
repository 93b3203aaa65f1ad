"""A person at the pages: signs in, keeps the cookie, asks and sends."""

import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.running import Site

PASSWORD = "porte-courrier-2026"


@dataclass
class Answer:
    status: int
    text: str
    headers: dict[str, str]
    url: str
    set_cookies: list[str] = field(default_factory=list)  # of every answer on the way here

    @property
    def first_cookies(self) -> dict[str, str]:
        """The cookies that were given, by name."""
        pairs = [each.partition(";")[0].partition("=") for each in self.set_cookies]
        return {name: value for name, _, value in pairs}

    @property
    def shown(self) -> str:
        """The text of a page."""
        return " ".join(re.sub(r"<[^>]+>", " ", self.text).split())


@dataclass
class Person:
    """Somebody with an account, before a browser without scripts."""

    origin: str
    jar: http.cookiejar.CookieJar = field(default_factory=http.cookiejar.CookieJar)
    headers: dict[str, str] = field(default_factory=dict)  # sent with everything

    def get(self, path: str) -> Answer:
        return self._ask(urllib.request.Request(self.origin + path))

    def post(self, path: str, fields: dict[str, str] | None = None, origin: str | None = None) -> Answer:
        body = urllib.parse.urlencode(fields or {}).encode()
        request = urllib.request.Request(self.origin + path, data=body)
        request.add_header("Origin", origin or self.origin)
        return self._ask(request)

    def drop(
        self,
        path: str,
        files: Sequence[tuple[str, bytes]],
        headers: Mapping[str, str] | None = None,
        **fields: str,
    ) -> Answer:
        """Send files by a form, in order, with what was typed in its fields."""
        parts = [(f'name="{name}"', value.encode()) for name, value in fields.items()]
        parts += [(f'name="files"; filename="{name}"', content) for name, content in files]
        mark = b"--partage-du-formulaire"
        body = b"".join(
            mark + b"\r\nContent-Disposition: form-data; " + what.encode() + b"\r\n\r\n" + content + b"\r\n"
            for what, content in parts
        )
        request = urllib.request.Request(self.origin + path, data=body + mark + b"--\r\n")
        request.add_header("Content-Type", f"multipart/form-data; boundary={mark[2:].decode()}")
        for name, value in {"Origin": self.origin, **(headers or {})}.items():
            request.add_header(name, value)
        return self._ask(request)

    def sign_in(self, login: str, password: str = PASSWORD) -> Answer:
        return self.post("/connexion", {"login": login, "password": password, "suite": "/courrier"})

    def _ask(self, request: urllib.request.Request) -> Answer:
        for name, value in self.headers.items():
            request.add_header(name, value)
        given = _Given()
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar), given)
        try:
            with opener.open(request, timeout=20) as answer:
                text = answer.read().decode(errors="replace")
                return Answer(answer.status, text, dict(answer.headers), answer.url, given.cookies)
        except urllib.error.HTTPError as error:
            text = error.read().decode(errors="replace")
            return Answer(error.code, text, dict(error.headers), error.url, given.cookies)


class _Given(urllib.request.BaseHandler):
    """Writes down every cookie that is given, by redirections too."""

    def __init__(self) -> None:
        self.cookies: list[str] = []

    def http_response(self, _request: object, response: Any) -> Any:
        self.cookies += response.headers.get_all("Set-Cookie") or []
        return response


def person(site: Site, role: str | None = None, login: str = "") -> Person:
    """Somebody of that role, signed in; nobody in particular without a role."""
    found = Person(f"http://127.0.0.1:{site.settings['VAGUEMESTRE_WEB_PORT']}")
    if role is not None:
        login = login or role
        site.feed(PASSWORD, "account", "add", login, "--role", role, "--team", "A", "--password-stdin")
        assert found.sign_in(login).status == 200
    return found


def revision(page: Answer) -> str:
    found = re.search(r'name="revision" value="(\d+)"', page.text)
    assert found, page.shown[:500]
    return found[1]


def act(who: Person, path: str, page: Answer, **fields: str) -> Answer:
    """Send an edit, having seen that page."""
    return who.post(path, {"revision": revision(page), **fields})


def doubts(page: Answer) -> list[str]:
    """The names of the values that are still to look at."""
    return re.findall(r'class="field doubt[^"]*">\s*<form data-edit data-field="(\w+)"', page.text)


def confirm_all(who: Person, pli: str, number: int = 1) -> Answer:
    """Confirm value after value until none is left to look at."""
    case = f"/travail/{pli}/{number}"
    page = who.get(case)
    while left := doubts(page):
        page = act(who, f"{case}/valeur", page, name=left[0], act="confirm")
        assert page.status == 200, page.shown
    return page
