"""Papers of the police and gendarmerie: `attestation_information`, `pv_fdo`."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.setting import (
    HANDS,
    MONO,
    NARROW,
    SANS,
    SERIF,
    Letter,
    centred,
    document,
    lines,
)
from benchmarks.corpus.papers import Notice, Report, Sheet
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, phone_groups


def _filled(value: str, hand: str, blank: bool) -> str:
    """A dotted line with a handwritten value on it."""
    ink = (
        "" if blank else f'<span style="font:italic 15pt {hand},{SERIF};color:#1c2f7e">{escape(value)}</span>'
    )
    return f"<span style='border-bottom:.3mm dotted #555;display:inline-block;min-width:100mm'>{ink or '&nbsp;'}</span>"


def _form(notice: Notice, rng: Random, title: str, parts: str, colour: str) -> Sheet:
    seal = "" if notice.blank else round_stamp(rng, notice.service.name.upper(), "CACHET", size_mm=40)
    css = (
        f"body{{font:10.5pt/1.5 {SANS}}} .t{{background:{colour};padding:5mm;text-align:center;font-weight:bold;font-size:13pt;margin:5mm 0}} u{{font-weight:bold}}"
        " .w{border:.4mm solid #c22;color:#a11;padding:3mm;margin:6mm 0} .k{border:.3mm solid #444;height:46mm;width:85mm;margin-left:auto;padding:2mm;font-size:8.5pt}"
    )
    body = (
        f"<b>MINISTÈRE<br>DE LA JUSTICE</b><div class=t>{title}</div>{parts}"
        f"<div class=k>Cachet du commissariat ou de la gendarmerie :<br>{seal}</div>"
    )
    return Sheet(document(css, body, margin="16mm 18mm"), notice.fields())


def police_notice(notice: Notice, rng: Random) -> Sheet:
    """The notice left by the police: values by hand on dotted lines, stamp of the unit."""
    hand, blank = rng.choice(HANDS), notice.blank
    s = notice.service
    parts = (
        "<p>Madame, Monsieur, votre porte a été endommagée par erreur au cours d'une opération de police judiciaire. Ce document vous permet de demander une indemnisation.</p>"
        f"<p><u>Coordonnées du service enquêteur</u></p><p>Téléphone : {_filled(phone_groups(s.phone), hand, blank)}<br>Courriel : {_filled(s.email, hand, blank)}<br>Adresse : {_filled(s.address.line, hand, blank)}</p>"
        f"<p><u>Informations concernant l'opération</u></p><p>Date de l'opération : {_filled(f'{notice.day:%d/%m/%Y}', hand, blank)}<br>Adresse complète de l'opération : {_filled(notice.address.line, hand, blank)}</p>"
        "<div class=w>&#9888; Cet avis n'ouvre pas automatiquement droit à une indemnisation. Si votre logement appartient à un bailleur social, remettez-lui cet avis.</div>"
    )
    return _form(
        notice, rng, "AVIS D'INTERVENTION À REMETTRE À L'USAGER<br>En cas de bris de porte", parts, "#dcd9f0"
    )


def gendarmerie_notice(notice: Notice, rng: Random) -> Sheet:
    """The notice of the gendarmerie: another order of lines, the unit «to contact»."""
    hand, blank = rng.choice(HANDS), notice.blank
    s = notice.service
    parts = (
        f"<p><u>Informations concernant l'opération</u></p><p>Opération en date du : {_filled(long_date(notice.day), hand, blank)}<br>Lieu de l'opération (adresse complète) : {_filled(notice.address.line, hand, blank)}</p>"
        f"<p><u>Coordonnées du service enquêteur à contacter</u></p><p>Adresse : {_filled(s.address.line, hand, blank)}<br>Numéro de téléphone : {_filled(phone_groups(s.phone, '.'), hand, blank)}<br>Adresse électronique : {_filled(s.email, hand, blank)}</p>"
        "<p>Vous pouvez déposer votre demande en ligne à l'adresse indiquée par le ministère de la Justice, ou l'adresser par courrier accompagnée des pièces justificatives.</p>"
        "<div class=w>&#9888; La remise de cet avis n'ouvre pas automatiquement droit à indemnisation.</div>"
    )
    return _form(
        notice,
        rng,
        "AVIS D'INTERVENTION<br>en cas de bris de porte - à remettre à l'usager",
        parts,
        "#e3e6f6",
    )


def service_letter(notice: Notice, rng: Random) -> Sheet:
    """A letter of the unit's head in place of the form."""
    s = notice.service
    letter = Letter(
        head=(s.name, *s.address.lines, f"Tél. : {phone_groups(s.phone)}", f"Courriel : {s.email}"),
        addressee=("À qui de droit",),
        dateline=f"{s.address.place.commune}, le {long_date(notice.day)}",
        subject="attestation d'intervention",
        greeting="",
        paragraphs=(
            f"Je soussigné, chef de service, atteste que des fonctionnaires de mon unité sont intervenus le {any_date(notice.day, rng)} au {notice.address.line}, dans le cadre d'une enquête judiciaire.",
            rng.choice(
                [
                    "Au cours de cette intervention, la porte d'entrée du logement a été endommagée.",
                    "La porte palière a dû être ouverte par effraction et s'en est trouvée dégradée.",
                ]
            ),
            "La présente attestation est délivrée à l'intéressé pour faire valoir ce que de droit.",
        ),
        closing=round_stamp(rng, s.name.upper(), s.kind) + signature(rng),
    )
    return Sheet(centred(letter, rng), notice.fields() | {"type_attestation": "COURRIER_FDO"})


def police_report(report: Report, rng: Random) -> Sheet:
    """A police report: margin with the references, date in words, formal sentences."""
    s = report.service
    css = f"body{{font:11pt/1.55 {rng.choice([SERIF, MONO])}}} td{{vertical-align:top}} .k{{width:45mm;font-size:8.5pt;padding-right:4mm;border-right:.3mm solid #000}}"
    body = (
        f"<p class=c><b>PROCÈS-VERBAL</b></p><table><tr><td class=k><b>POLICE NATIONALE</b><br>{escape(s.name)}<br><br>P.V. n° {report.number}<br><br>AFFAIRE :<br>{rng.choice(['C/ X', 'Contre inconnu'])}<br><br>OBJET :<br>Transport et intervention</td><td style='padding-left:5mm'>"
        f"<p>L'an {in_words(report.day.year)}, le {day_in_words(report.day)}, à {report.hour} heures,</p><p>Nous, officier de police judiciaire en fonction au service susvisé,</p>"
        f"<p>Vu les articles 53 et suivants du code de procédure pénale,</p><p>Nous transportons au {escape(report.address.line)}, où étant, constatons que la porte est fermée et que nul ne répond à nos appels.</p>"
        "<p>Faisons procéder à l'ouverture de la porte au moyen d'un bélier. L'occupant des lieux s'avère étranger aux faits de l'enquête.</p><p>Dont procès-verbal, clos et signé.</p>"
        f"{signature(rng)}{round_stamp(rng, s.name.upper(), 'PN')}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="18mm"), report.fields())


def gendarmerie_report(report: Report, rng: Random) -> Sheet:
    """A report of the gendarmerie: a ruled head of codes, then the facts."""
    s = report.service
    unit, serial, year = report.number.split("/")
    css = f"body{{font:10.5pt/1.5 {SANS}}} .w{{width:100%}} .w td{{border:.3mm solid #000;padding:1.5mm;font-size:9pt}} .n{{font-family:{NARROW}}}"
    body = (
        f"<b>GENDARMERIE NATIONALE</b><br>{escape(s.name)}<br>{lines(s.address.lines)}<h3 class=c>PROCÈS-VERBAL D'INTERVENTION</h3>"
        f"<table class='w n'><tr><td>Code unité<br><b>{unit}</b></td><td>Nmr P.V.<br><b>{serial}</b></td><td>Année<br><b>{year}</b></td><td>Nmr pièce<br><b>{rng.randint(1, 9)}</b></td><td>Feuillet<br><b>1/1</b></td></tr></table>"
        f"<p style='margin-top:5mm'>Référence : {report.number}</p><p>Le {long_date(report.day)} à {report.hour} heures 00 minute, nous soussigné, gendarme, officier de police judiciaire en résidence à {s.address.place.commune},</p>"
        f"<p>Rapportons les opérations suivantes : agissant en enquête préliminaire, nous intervenons à l'adresse {escape(report.address.line)}. La porte d'entrée est enfoncée. La personne recherchée ne demeure pas en ce lieu.</p>{signature(rng)}"
    )
    return Sheet(document(css, body), report.fields())
