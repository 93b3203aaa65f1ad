"""E-mails and archives, the same bytes for the same content."""

import io
import zipfile
import zlib
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from email.message import EmailMessage
from email.utils import format_datetime
from random import Random

from benchmarks.corpus.claim_letters import Claim
from benchmarks.corpus.papers import Truth
from benchmarks.corpus.people import Person

_TEXTS = (
    "Madame, Monsieur,\n\nVeuillez trouver ci-joint ma demande et ses pièces.\n\nCordialement,\n\n{n}\n",
    "Bonjour,\n\nVoici mon dossier complet. Merci de m'en accuser réception.\n\nBien à vous,\n{n}\n",
    "Bonjour\n\ncomme convenu par téléphone voici les documents\n\nmerci\n{n}\n",
)
_SUBJECTS = (
    "Demande d'indemnisation",
    "Dossier d'indemnisation - pièces jointes",
    "Envoi de documents",
    "Ma demande",
)


@dataclass(frozen=True, slots=True)
class CoveringMail:
    """A mail: who sent it, when, its words; what its text is among the types, and what that text says.

    `type` is courriel for a mail that only carries attachments, lettre_demande when it is the claim.
    """

    sender_name: str
    sender_address: str
    sent: date
    subject: str
    text: str
    type: str = "courriel"
    fields: Truth = field(default_factory=dict)


def covering_mail(sender: Person, address: str, sent: date, rng: Random) -> CoveringMail:
    """A mail from that person, in one of the usual wordings."""
    return CoveringMail(
        sender.name, address, sent, rng.choice(_SUBJECTS), rng.choice(_TEXTS).format(n=sender.name)
    )


def claim_mail(claim: Claim, sent: date) -> CoveringMail:
    """The claim itself as a mail: the letter's words, the sender's data below the name.

    Its date and subject are those of the headers, which are not scored as the letter's own.
    """
    parts = ["Madame, Monsieur,", *claim.paragraphs, "\n".join((claim.signed_by, *claim.sender_lines[1:]))]
    if claim.company:
        parts.append(claim.company.name)
    fields = {name: value for name, value in claim.fields().items() if name not in ("date", "objet")}
    text = "\n\n".join(parts) + "\n"
    return CoveringMail(claim.person.name, claim.email, sent, claim.subject, text, "lettre_demande", fields)


def archive_of(files: dict[str, bytes]) -> bytes:
    """A zip of those files, dated 1980 so that its bytes follow from its content."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def mail_bytes(mail: CoveringMail, attachments: dict[str, bytes]) -> bytes:
    """The mail as it was received, with a fixed boundary."""
    message = EmailMessage()
    message["From"] = f"{mail.sender_name} <{mail.sender_address}>"
    message["To"] = "Bureau du précontentieux <precontentieux@justice.example>"
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(datetime.combine(mail.sent, time(10, 30), UTC))
    message["Message-ID"] = f"<{mail.sent:%Y%m%d}.{zlib.crc32(mail.text.encode())}@courriel.example>"
    message.set_content(mail.text)
    for name, content in attachments.items():
        kind, subtype = _KINDS[name.rsplit(".", 1)[-1].lower()]
        message.add_attachment(content, maintype=kind, subtype=subtype, filename=name)
    if message.is_multipart():
        message.set_boundary("=-vaguemestre-corpus-boundary-=")
    return message.as_bytes()


_KINDS = {
    "pdf": ("application", "pdf"),
    "zip": ("application", "zip"),
    "jpg": ("image", "jpeg"),
    "jpeg": ("image", "jpeg"),
    "png": ("image", "png"),
    "tif": ("image", "tiff"),
}
