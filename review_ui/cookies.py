"""Cookies: browsers take them from this host alone (`__Host-`), and send them over TLS alone where it is."""

from typing import Literal

from fastapi import Request, Response

from review_ui.desk import desk_of

SESSION = "vaguemestre"
ASKED = "vaguemestre_demande"  # that this browser asked the identity provider
LEAVING = "vaguemestre_sortie"  # that it signs out of the identity provider

SameSite = Literal["strict", "lax"]


def is_secure(request: Request) -> bool:
    """Whether people come over TLS: as they did this time, or as the address of the pages says."""
    return request.url.scheme == "https" or desk_of(request).settings.public_url.startswith("https:")


def _name(request: Request, plain: str) -> str:
    return f"__Host-{plain}" if is_secure(request) else plain


def read(request: Request, plain: str) -> str:
    """What a cookie holds; "" without one."""
    return request.cookies.get(_name(request, plain), "")


def give(
    request: Request, response: Response, plain: str, value: str, same_site: SameSite = "strict"
) -> None:
    """Have the browser keep a cookie until it is closed.

    `same_site`: "lax" for what must be there when another site leads back here.
    """
    response.set_cookie(
        _name(request, plain),
        value,
        httponly=True,
        samesite=same_site,
        secure=is_secure(request),
        path="/",
    )


def take_back(request: Request, response: Response, plain: str) -> None:
    """Have the browser forget a cookie."""
    response.delete_cookie(_name(request, plain), path="/", secure=is_secure(request), httponly=True)
