"""The identity provider that people sign in with: OpenID Connect, in the profile of ProConnect.

Authorization code with PKCE (S256), state and nonce; the ID token and the userinfo are JWTs whose signature,
issuer and audience are checked. What the provider publishes is asked for anew at each sign-in: keys that it
changes are met without a restart.
"""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from authlib.common.errors import AuthlibBaseError
from authlib.common.security import generate_token
from authlib.common.urls import add_params_to_uri
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import ExpiredTokenError, InvalidClaimError, JoseError, MissingClaimError
from joserfc.jwk import KeySet
from requests.exceptions import RequestException

from claims.errors import OperatorMustAct, Unavailable
from pipeline.setting_groups import OidcSettings
from pipeline.setting_values import safe_url
from storage.identities import Identity
from storage.sign_in_requests import SignInRequest

_log = logging.getLogger(__name__)

_TIMEOUT_S = 5.0
_SECRET_LENGTH = 48  # letters and digits; ProConnect asks for 32 at least
_LEEWAY_S = 30  # between our clock and the provider's
# What a provider signs with a key of its own. None is shared with us, so no HS256 can be right.
_SIGNED_BY = ["RS256", "PS256", "ES256"]
_KNOWN_AT = "/.well-known/openid-configuration"
_ENDPOINTS = ("authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri")


class Refusal(StrEnum):
    """Why an answer of the provider lets nobody in."""

    REQUEST = "demande_inconnue"  # the answer is to no request of this browser
    GIVEN_UP = "connexion_abandonnee"  # the person or the provider did
    CODE = "code_refuse"
    SIGNATURE = "signature"
    ISSUER = "emetteur"
    AUDIENCE = "destinataire"
    EXPIRED = "expire"
    NONCE = "nonce"
    ASSURANCE = "niveau_insuffisant"
    SUBJECT = "identites_differentes"  # the ID token and the userinfo are of two people
    CLAIMS = "reponse_incomplete"
    EMAIL = "adresse_non_verifiee"
    ORGANISATION = "organisation"


class Refused(Exception):
    """The provider's answer lets nobody in."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why)
        self.why = why


# What is wrong when a claim is.
_CLAIMS = {
    "nonce": Refusal.NONCE,
    "iss": Refusal.ISSUER,
    "aud": Refusal.AUDIENCE,
    "azp": Refusal.AUDIENCE,
    "exp": Refusal.EXPIRED,
    "at_hash": Refusal.SIGNATURE,
}


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who signed in, and the token that shows it to the provider when they sign out."""

    who: Identity
    id_token: str


Published = Mapping[str, Any]


class IdentityProvider:
    """One provider, asked for one sign-in at a time; any thread may."""

    def __init__(self, settings: OidcSettings, returns_to: str, clock: Callable[[], datetime]) -> None:
        self._settings = settings
        self._returns_to = returns_to
        self._clock = clock

    def ask(self, wanted: str) -> tuple[str, SignInRequest]:
        """Where to send the browser, and what its answer must fit. Raises: Unavailable; OperatorMustAct."""
        with self._client() as client:
            published = self._published(client)
            state, nonce, verifier = (generate_token(_SECRET_LENGTH) for _ in range(3))
            asked = SignInRequest(state, nonce, verifier, wanted)
            # ProConnect refuses parameters that it does not know (Y000400): only what is published is sent.
            more: dict[str, str] = {"nonce": asked.nonce}
            more |= _verifier(published, asked) | self._assurance(published)
            url, _ = client.create_authorization_url(
                published["authorization_endpoint"], state=asked.state, **more
            )
        return str(url), asked

    def _assurance(self, published: Published) -> dict[str, str]:
        """The levels asked for: as a claim where the provider takes one, for it must answer that."""
        if not self._settings.acr:
            return {}
        if published.get("claims_parameter_supported"):
            acr = {"essential": True, "values": list(self._settings.acr)}
            return {"claims": json.dumps({"id_token": {"acr": acr}})}
        return {"acr_values": " ".join(self._settings.acr)}

    def signed_in(self, answer: Mapping[str, str], asked: SignInRequest) -> SignedIn:
        """Who the answer to that request is about.

        Raises: Refused; Unavailable; OperatorMustAct.
        """
        with self._client() as client:
            published = self._published(client)
            self._check_answer(answer, published)
            tokens = self._tokens(client, published, answer["code"], asked)
            keys = _keys(client, published)
            id_token = str(tokens["id_token"])
            claims = self._id_claims(id_token, keys, asked, str(tokens["access_token"]))
            if self._settings.acr and claims.get("acr") not in self._settings.acr:
                raise Refused(Refusal.ASSURANCE)
            told = self._userinfo(client, published, keys)
        if told.get("sub") != claims["sub"]:
            raise Refused(Refusal.SUBJECT)
        return SignedIn(self._identity(told), id_token)

    def leaving(self, id_token: str, returns_to: str, state: str) -> str | None:
        """Where the browser signs out of the provider too; None when that is nowhere.

        Raises: Unavailable; OperatorMustAct.
        """
        with self._client() as client:
            end = self._published(client).get("end_session_endpoint")
        if not end:
            return None
        told = {"id_token_hint": id_token, "post_logout_redirect_uri": returns_to, "state": state}
        return str(add_params_to_uri(_checked("end_session_endpoint", end), list(told.items())))

    def _client(self) -> Any:
        client = OAuth2Session(
            self._settings.client_id,
            self._settings.client_secret,
            token_endpoint_auth_method=self._settings.client_auth,
            scope=self._settings.scope,
            redirect_uri=self._returns_to,
            code_challenge_method="S256",
            default_timeout=_TIMEOUT_S,
            leeway=0,  # an access token of ProConnect lives a minute, and is used at once
        )
        client.trust_env = False  # no secret of ~/.netrc is sent along
        client.max_redirects = 0
        return client

    def _published(self, client: Any) -> Published:
        """What the provider says of itself. Raises: Unavailable; OperatorMustAct: it is another's."""
        told = _json(client, self._settings.issuer.rstrip("/") + _KNOWN_AT)
        if told.get("issuer") != self._settings.issuer:
            raise OperatorMustAct(
                "VAGUEMESTRE_OIDC_ISSUER is not what the provider there calls itself", code="emetteur_autre"
            )
        return {**told, **{name: _checked(name, told.get(name)) for name in _ENDPOINTS}}

    def _check_answer(self, answer: Mapping[str, str], published: Published) -> None:
        """Raises: Refused: given up, or of another provider (RFC 9207)."""
        issuer = answer.get("iss")
        is_told = published.get("authorization_response_iss_parameter_supported") is True
        if issuer != self._settings.issuer and (issuer is not None or is_told):
            raise Refused(Refusal.ISSUER)
        if "error" in answer:
            raise Refused(Refusal.GIVEN_UP)
        if not answer.get("code"):
            raise Refused(Refusal.CODE)

    def _tokens(
        self, client: Any, published: Published, code: str, asked: SignInRequest
    ) -> Mapping[str, Any]:
        more = _verifier(published, asked)
        try:
            tokens: Mapping[str, Any] = client.fetch_token(
                published["token_endpoint"], grant_type="authorization_code", code=code, **more
            )
        except (AuthlibBaseError, ValueError) as error:
            raise Refused(Refusal.CODE) from error
        except RequestException as error:
            raise _away(error) from error
        if not {"id_token", "access_token"} <= set(tokens):
            raise Refused(Refusal.CLAIMS)
        return tokens

    def _id_claims(
        self, token: str, keys: KeySet, asked: SignInRequest, access_token: str
    ) -> Mapping[str, Any]:
        params = {
            "nonce": asked.nonce,
            "client_id": self._settings.client_id,
            "access_token": access_token,
        }
        decoded = _decoded(token, keys)
        claims = CodeIDToken(decoded.claims, decoded.header, self._ours(), params)
        with _Claims():
            claims.validate(now=int(self._clock().timestamp()), leeway=_LEEWAY_S)
        return dict(claims)

    def _userinfo(self, client: Any, published: Published, keys: KeySet) -> Mapping[str, Any]:
        """What the provider tells of the person: signed, unless a setting says that it does not sign."""
        try:
            answer = client.get(published["userinfo_endpoint"])
            answer.raise_for_status()
        except AuthlibBaseError as error:
            raise Refused(Refusal.CODE) from error
        except RequestException as error:
            raise _away(error) from error
        is_signed = answer.headers.get("Content-Type", "").partition(";")[0].strip() == "application/jwt"
        if not is_signed:
            if self._settings.signed_userinfo:
                raise Refused(Refusal.SIGNATURE)
            return _object(answer)
        decoded = _decoded(answer.text, keys)
        registry = jwt.JWTClaimsRegistry(now=int(self._clock().timestamp()), leeway=_LEEWAY_S, **self._ours())
        with _Claims():
            registry.validate(decoded.claims)
        return decoded.claims

    def _ours(self) -> dict[str, Any]:
        """The claims that say who made a token, and for whom."""
        return {
            "iss": {"essential": True, "value": self._settings.issuer},
            "aud": {"essential": True, "value": self._settings.client_id},
        }

    def _identity(self, told: Mapping[str, Any]) -> Identity:
        email = told.get("email")
        if not isinstance(email, str) or "@" not in email or told.get("email_verified", True) is not True:
            raise Refused(Refusal.EMAIL)
        if self._settings.sirets and told.get("siret") not in self._settings.sirets:
            raise Refused(Refusal.ORGANISATION)
        names = (told.get("given_name"), told.get("usual_name") or told.get("family_name"))
        name = " ".join(each for each in names if isinstance(each, str))
        return Identity(self._settings.issuer, str(told["sub"]), email.strip(), name.strip()[:200])


class _Claims:
    """Claims that are wrong refuse the answer."""

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, ExpiredTokenError):
            raise Refused(Refusal.EXPIRED) from error
        if isinstance(error, InvalidClaimError | MissingClaimError):
            raise Refused(_CLAIMS.get(error.claim, Refusal.CLAIMS)) from error
        if isinstance(error, JoseError):
            raise Refused(Refusal.CLAIMS) from error


def _decoded(token: str, keys: KeySet) -> jwt.Token:
    """Raises: Refused: none of those keys signed it, by a way that they may."""
    try:
        return jwt.decode(token, keys, algorithms=_SIGNED_BY)
    except (JoseError, ValueError) as error:
        raise Refused(Refusal.SIGNATURE) from error


def _keys(client: Any, published: Published) -> KeySet:
    """Raises: Unavailable; Refused: they are no keys."""
    try:
        return KeySet.import_key_set(_json(client, published["jwks_uri"]))  # type: ignore[arg-type]
    except (JoseError, ValueError, KeyError) as error:
        raise Refused(Refusal.SIGNATURE) from error


def _json(client: Any, url: str) -> Mapping[str, Any]:
    try:
        answer = client.get(url, withhold_token=True)
        answer.raise_for_status()
    except RequestException as error:
        raise _away(error) from error
    return _object(answer)


def _object(answer: Any) -> Mapping[str, Any]:
    try:
        told = answer.json()
    except ValueError as error:
        raise _away(error) from error
    if not isinstance(told, dict):
        raise _away(TypeError())
    return told


def _away(error: Exception) -> Unavailable:
    _log.warning("identity provider does not answer", extra={"cause": type(error).__name__})
    return Unavailable(f"identity provider: {type(error).__name__}", code="fournisseur_absent")


def _verifier(published: Published, asked: SignInRequest) -> dict[str, str]:
    """The secret of PKCE (RFC 7636), for a provider that knows of it."""
    knows = "S256" in (published.get("code_challenge_methods_supported") or ())
    return {"code_verifier": asked.verifier} if knows else {}


def _checked(name: str, url: object) -> str:
    """Raises: OperatorMustAct: the provider names an endpoint that is not protected."""
    if not isinstance(url, str) or not urlsplit(url).hostname:
        raise OperatorMustAct(f"the identity provider names no {name}", code="adresse_absente")
    return str(safe_url(f"the identity provider's {name}", url))
