"""What accompanies a mail or an archive and holds nothing to read."""

from extractors.formats import CALENDAR, MAIL, OFFICE, PDF, PICTURES, TEXT, UNKNOWN, VCARD
from extractors.inspection import Inspection

_READ = PICTURES | OFFICE | {PDF}

_BY_CONTENT = {
    CALENDAR: "calendrier",
    VCARD: "carte_de_visite",
    "application/pgp-signature": "signature_electronique",
}
_BY_DECLARED_TYPE = {
    "message/delivery-status": "compte_rendu_de_remise",
    "message/global-delivery-status": "compte_rendu_de_remise",
    "message/disposition-notification": "compte_rendu_de_remise",
    "message/feedback-report": "compte_rendu_de_remise",
    "text/rfc822-headers": "compte_rendu_de_remise",
    "application/pgp-encrypted": "signature_electronique",
    "application/pgp-keys": "signature_electronique",
}
_SYSTEM_NAMES = frozenset({".ds_store", "thumbs.db", "desktop.ini", ".localized", "ehthumbs.db", "icon\r"})
_SYSTEM_FOLDER = "__macosx/"

# pixels. A signature's picture is rarely larger; a photograph or a scan never is as small.
_TINY_SIDE = 40
_TINY_AREA = 64 * 64
_LOGO_AREA = 100_000  # 400 x 250
_BANNER_AREA = 500_000
_BANNER_RATIO = 3.5  # width over height


def trifle_code(path: str, media_type: str, declared_type: str) -> str | None:
    """The code of why a file is not worth reading, from what it is; None when it may be.

    What the mail says of it counts only when its content is of no kind that is read.
    """
    if media_type in _BY_CONTENT:
        return _BY_CONTENT[media_type]
    if media_type in _READ:
        return None
    if is_system_file(path):
        return "fichier_systeme"
    return _BY_DECLARED_TYPE.get(declared_type) if media_type in {TEXT, MAIL, UNKNOWN} else None


def is_system_file(path: str) -> bool:
    """Whether a file is one that computers leave in folders and archives by themselves."""
    name = path.rpartition("/")[2].lower()
    return name in _SYSTEM_NAMES or _SYSTEM_FOLDER in path.lower() or name.startswith("._")


def is_decorative(picture: Inspection, *, inline: bool) -> bool:
    """True for the logos, banners and tracking dots of a mail; `inline`: shown inside its text."""
    width, height = picture.width, picture.height
    if not width or not height or picture.pages > 1:
        return False
    area = width * height
    if min(width, height) < _TINY_SIDE or area <= _TINY_AREA:
        return True
    banner = width / height >= _BANNER_RATIO and area <= _BANNER_AREA
    return inline and (area <= _LOGO_AREA or banner)
