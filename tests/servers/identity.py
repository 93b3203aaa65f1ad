"""An identity provider in the profile of ProConnect, over HTTP: codes used once, PKCE, signed userinfo, acr.

It keeps to the rules unless a test has it break one: `tamper` changes what it signs, `sign` how.
"""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

CLIENT, SECRET = "vaguemestre-essai", "secret-d-essai"
_KNOWN = {
    "response_type",
    "client_id",
    "redirect_uri",
    "scope",
    "claims",
    "state",
    "nonce",
    "code_challenge",
    "code_challenge_method",
}
Claims = dict[str, Any]
Sign = Callable[[dict[str, str], Claims, RSAKey], str]


def properly(header: dict[str, str], claims: Claims, key: RSAKey) -> str:
    """Signed as it should be."""
    return jwt.encode(header, claims, key)


def new_key() -> RSAKey:
    """A key to sign with."""
    return RSAKey.generate_key(2048, parameters={"kid": "k1", "use": "sig", "alg": "RS256"})


@dataclass
class Granted:
    """A code, and what it was given for."""

    asked: dict[str, str]
    user: Claims


def as_it_is(told: Any) -> Any:
    """Nothing is changed."""
    return told


@dataclass
class IdentityServer:
    """`user` is who signs in next, without being asked for anything."""

    user: Claims = field(default_factory=dict)
    acr: str = "eidas2"
    host: str = "127.0.0.1"  # what it is called: "localhost" is another site to a browser
    is_away: bool = False
    tamper_id: Callable[[Claims], Claims] = as_it_is
    tamper_userinfo: Callable[[Claims], Claims] = as_it_is
    tamper_answer: Callable[[dict[str, str]], dict[str, str]] = as_it_is
    tamper_published: Callable[[Claims], Claims] = as_it_is
    sign_id: Sign = properly
    sign_userinfo: Sign = properly
    asked: list[dict[str, str]] = field(default_factory=list)
    ended: list[dict[str, str]] = field(default_factory=list)
    key: RSAKey = field(default_factory=new_key)

    def __enter__(self) -> "IdentityServer":
        provider = self
        self.codes: dict[str, Granted] = {}
        self.tokens: dict[str, Granted] = {}

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
                provider.answer(self, parts.path, asked)

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                provider.exchange(self, {name: values[0] for name, values in parse_qs(body).items()})

            def log_message(self, *_: object) -> None:
                """Silent."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.issuer = f"http://{self.host}:{self._server.server_port}/api/v2"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def behave(self, user: Claims) -> None:
        """Keep to the rules from now on, for that person."""
        usual = IdentityServer(user=user, key=self.key, host=self.host)
        for each in fields(self):
            setattr(self, each.name, getattr(usual, each.name))

    def answer(self, request: BaseHTTPRequestHandler, path: str, asked: dict[str, str]) -> None:
        if self.is_away:
            request.close_connection = True
            return
        place = path.removeprefix("/api/v2")
        if place == "/.well-known/openid-configuration":
            send_json(request, 200, self.tamper_published(self.published()))
        elif place == "/jwks":
            send_json(request, 200, KeySet([self.key]).as_dict(private=False))
        elif place == "/authorize":
            self.authorize(request, asked)
        elif place == "/userinfo":
            self.userinfo(request)
        elif place == "/session/end":
            self.ended.append(asked)
            redirect(request, asked["post_logout_redirect_uri"], {"state": asked["state"]})
        else:
            send_json(request, 404, {})

    def published(self) -> Claims:
        places = {
            "authorization_endpoint": "authorize",
            "token_endpoint": "token",
            "userinfo_endpoint": "userinfo",
            "jwks_uri": "jwks",
            "end_session_endpoint": "session/end",
        }
        return {
            "issuer": self.issuer,
            **{name: f"{self.issuer}/{place}" for name, place in places.items()},
            "code_challenge_methods_supported": ["S256"],
            "claims_parameter_supported": True,
            "authorization_response_iss_parameter_supported": True,
        }

    def authorize(self, request: BaseHTTPRequestHandler, asked: dict[str, str]) -> None:
        """ProConnect refuses what it does not know, and short states."""
        self.asked.append(asked)
        is_right = asked.get("client_id") == CLIENT and asked.get("response_type") == "code"
        if set(asked) - _KNOWN or not is_right or min(len(asked["state"]), len(asked["nonce"])) < 32:
            send_json(request, 400, {"error": "Y000400"})
            return
        code = secrets.token_urlsafe(16)
        self.codes[code] = Granted(asked, dict(self.user))
        told = {"code": code, "state": asked["state"], "iss": self.issuer}
        redirect(request, asked["redirect_uri"], self.tamper_answer(told))

    def exchange(self, request: BaseHTTPRequestHandler, sent: dict[str, str]) -> None:
        """A code for tokens, once, to the client that proves it asked for it."""
        granted = self.codes.pop(sent.get("code", ""), None)
        is_client = (sent.get("client_id"), sent.get("client_secret")) == (CLIENT, SECRET)
        if granted is None or not is_client or not _is_proved(granted.asked, sent):
            send_json(request, 400, {"error": "invalid_grant"})
            return
        token = secrets.token_urlsafe(16)
        self.tokens[token] = granted
        half = hashlib.sha256(token.encode()).digest()[:16]
        claims = {
            **self.made(),
            "sub": granted.user["sub"],
            "nonce": granted.asked["nonce"],
            "acr": self.acr,
            "at_hash": base64.urlsafe_b64encode(half).decode().rstrip("="),
        }
        id_token = self.sign_id({"alg": "RS256", "kid": "k1"}, self.tamper_id(claims), self.key)
        told = {"access_token": token, "token_type": "Bearer", "expires_in": 60, "id_token": id_token}
        send_json(request, 200, told)

    def userinfo(self, request: BaseHTTPRequestHandler) -> None:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in self.tokens:
            send_json(request, 401, {})
            return
        claims = self.tamper_userinfo({**self.made(), **self.tokens[token].user})
        signed = self.sign_userinfo({"alg": "RS256", "kid": "k1"}, claims, self.key)
        send(request, 200, signed.encode(), "application/jwt")

    def made(self) -> Claims:
        """When and for whom a token is."""
        now = int(time.time())
        return {"iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 60}


def _is_proved(asked: dict[str, str], sent: dict[str, str]) -> bool:
    """PKCE: who sends the code made the challenge that it was asked with."""
    if "code_challenge" not in asked:
        return False
    digest = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
    made = base64.urlsafe_b64encode(digest).decode().rstrip("=")
    return asked.get("code_challenge_method") == "S256" and made == asked["code_challenge"]


def redirect(request: BaseHTTPRequestHandler, to: str, told: dict[str, str]) -> None:
    request.send_response(303)
    request.send_header("Location", f"{to}?{urlencode(told)}")
    request.send_header("Content-Length", "0")
    request.end_headers()


def send_json(request: BaseHTTPRequestHandler, status: int, told: Claims) -> None:
    send(request, status, json.dumps(told).encode(), "application/json")


def send(request: BaseHTTPRequestHandler, status: int, body: bytes, kind: str) -> None:
    request.send_response(status)
    request.send_header("Content-Type", kind)
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)
