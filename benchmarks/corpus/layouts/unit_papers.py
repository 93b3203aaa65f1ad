"""More papers of police and gendarmerie units: letters that attest an operation, reports of other makes."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.parts import label_rows
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Notice, Report, Sheet
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.people import phone
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, phone_groups

_DEPARTMENTS = {"PN": ("MINISTÈRE DE L'INTÉRIEUR", "Direction interdépartementale de la police nationale"), "GN": ("MINISTÈRE DE L'INTÉRIEUR", "Groupement de gendarmerie départementale")}  # fmt: skip


def headquarters_letter(notice: Notice, rng: Random) -> Sheet:
    """A letter from above the unit, in answer to the victim: dates of the request and of the letter, two telephones."""
    s = notice.service
    written = notice.day + timedelta(days=rng.randint(6, 50))
    asked = written - timedelta(days=rng.randint(2, 5))
    ministry, above = _DEPARTMENTS[s.kind]
    css = f"body{{font:11pt/1.5 {rng.choice([SANS, DEJA, SERIF])};text-align:justify}} .r{{font-size:9pt}} .h td{{vertical-align:top}} .c{{border-left:.8mm solid #1a237e;padding-left:3mm;font-size:9.5pt;text-align:left}}"
    body = (
        f"<table class='full h'><tr><td><b>{ministry}</b><br>{above}<br><br><b>{escape(s.name)}</b></td><td class=r>{s.address.place.commune}, le {long_date(written)}</td></tr></table><br><p class=c>Service à contacter :<br>{lines(s.address.lines)}<br>Tél. : {phone_groups(s.phone, rng.choice([' ', '.']))}<br>Mél. : {s.email}</p><p><b>OBJET :</b> {rng.choice(['attestation d’intervention des forces de l’ordre', 'dégradation d’une porte lors d’une opération de police', 'votre demande d’attestation'])}<br><b>RÉF. :</b> votre courrier du {asked:%d/%m/%Y} ; {rng.randint(100, 999)}/{written.year}/{rng.choice(['SG', 'CAB', 'BOE'])}</p>"
        f"<p>Madame, Monsieur,</p><p>Par courrier visé en référence, vous avez sollicité une attestation relative à l'ouverture forcée de votre porte. Je vous confirme que mes services sont intervenus le {any_date(notice.day, rng)}, {rng.choice(['vers', 'aux environs de'])} {rng.randint(6, 8)} heures, {rng.choice(['à l’adresse suivante', 'au domicile sis', 'dans le logement situé'])} : {escape(notice.address.line)}.</p>"
        f"<p>{rng.choice(['La personne recherchée n’y résidait pas et la porte a été dégradée.', 'Il s’est avéré que ce logement n’était pas celui visé par les investigations.', 'Cette intervention, menée sur commission rogatoire, a entraîné la détérioration de la porte palière.'])}</p><p>Pour toute demande d'indemnisation, il vous appartient de saisir le ministère de la Justice. Le standard départemental répond au {phone_groups(phone(rng))}.</p><p>Veuillez agréer, Madame, Monsieur, l'expression de ma considération distinguée.</p>"
        f"<p class=r>Le {rng.choice(['commissaire divisionnaire', 'commandant'] if s.kind == 'PN' else ['lieutenant-colonel', 'chef d’escadron'])} {escape(someone(rng).name)}</p>{signature(rng)}{round_stamp(rng, s.name.upper(), s.kind)}"
    )
    return Sheet(
        document(css, body, margin="18mm 22mm"), notice.fields() | {"type_attestation": "COURRIER_FDO"}
    )


def signed_statement(notice: Notice, rng: Random) -> Sheet:
    """A statement of half a page from a station's desk: a few typed lines of labels, a stamp, no addressee."""
    s = notice.service
    officer = someone(rng)
    rows = [
        (rng.choice(["Intervention du", "Date des faits", "Le"]), rng.choice([long_date(notice.day), f"{notice.day:%d/%m/%Y}"])), (rng.choice(["Lieu de l'intervention", "Adresse", "À l'adresse"]), notice.address.line), ("Cadre", rng.choice(["enquête préliminaire", "commission rogatoire", "flagrant délit"])),
        ("Unité", s.name), ("Adresse du service", s.address.line), ("Téléphone", phone_groups(s.phone)), ("Courriel", s.email),
    ]  # fmt: skip
    css = f"body{{font:10.5pt/1.6 {rng.choice([MONO, NARROW])}}} td{{padding:0 6mm 1mm 0;vertical-align:top}} td:first-child{{width:52mm}} h3{{text-align:center;text-decoration:underline}}"
    body = (
        f"<p>{logo(rng, '#1a237e', 12)} {'POLICE NATIONALE' if s.kind == 'PN' else 'GENDARMERIE NATIONALE'}</p><h3>ATTESTATION</h3><p>Le soussigné {escape(officer.name)}, {rng.choice(['brigadier-chef', 'gardien de la paix', 'major']) if s.kind == 'PN' else rng.choice(['adjudant', 'gendarme', 'maréchal des logis-chef'])}, matricule {rng.randint(100000, 999999)}, atteste que la porte d'entrée du logement ci-dessous a été ouverte par la force au cours d'une opération de son service :</p><table>{label_rows(rows)}</table>"
        f"<p style='margin-top:5mm'>{rng.choice(['Délivré à l’occupant pour son assurance et pour toute administration.', 'Remis en main propre pour valoir ce que de droit.'])}</p>{signature(rng)}{round_stamp(rng, s.name.upper(), s.kind)}"
    )
    return Sheet(
        document(css, body, margin="20mm 22mm"), notice.fields() | {"type_attestation": "COURRIER_FDO"}
    )


def typewritten_report(report: Report, rng: Random) -> Sheet:
    """A report as from a typewriter: capitals, underlining, dashes to the end of lines, dates in words."""
    s = report.service
    css = f"body{{font:11pt/1.75 {MONO}}} .k{{float:left;width:58mm;font-size:9.5pt;line-height:1.5;margin:0 6mm 4mm 0}} u{{letter-spacing:.5mm}}"
    dashes = " --------"
    told = (
        f"---Nous, {escape(someone(rng).name.upper())}, {'LIEUTENANT DE POLICE' if s.kind == 'PN' else 'ADJUDANT'}, officier de police judiciaire,{dashes}",
        f"---Assisté de {escape(someone(rng).name)}, de notre service,{dashes}",
        f"---Agissant {rng.choice(['sur commission rogatoire', 'en enquête préliminaire', 'en flagrant délit'])},{dashes}",
        f"---Nous présentons {escape(report.address.line)},{dashes}",
        rng.choice([f"---Frappons à plusieurs reprises et déclinons notre qualité. N'obtenant pas de réponse, faisons ouvrir la porte par force.{dashes}", f"---Constatons que la porte est verrouillée. Procédons à son ouverture à l'aide du bélier.{dashes}"]),
        rng.choice([f"---Les lieux sont occupés par une personne étrangère à l'affaire.{dashes}", f"---Vérification faite, il y a erreur sur le logement. Le voisin désigne l'étage supérieur.{dashes}"]),
        f"---DONT ACTE, que nous signons à {report.hour} heures {rng.randint(20, 55)}.{dashes}",
    )  # fmt: skip
    body = (
        f"<div class=k>{'MINISTÈRE DE L’INTÉRIEUR' if rng.random() < 0.5 else 'RÉPUBLIQUE FRANÇAISE'}<br><b>{escape(s.name.upper())}</b><br><br>P.V. : {report.number}<br>Annexe à : {rng.randint(100, 999)}/{report.day.year - 1}<br>Objet : <u>transport sur les lieux</u></div><p class=c><b><u>PROCÈS-VERBAL</u></b></p><br><p>L'an {in_words(report.day.year)}, le {day_in_words(report.day)}, à {in_words(report.hour)} heures,{dashes}</p>"
        f"<div style='clear:both'></div>{''.join(f'<p>{text}</p>' for text in told)}<p>L'officier de police judiciaire &nbsp; {signature(rng)} {boxed_stamp(rng, ('COPIE CONFORME',))}</p>"
    )
    return Sheet(document(css, body, margin="20mm 18mm"), report.fields())


def search_report(report: Report, rng: Random) -> Sheet:
    """A report of a search from the units' program: a strip of references, numbered findings, several names."""
    s = report.service
    closed = report.day + timedelta(days=rng.randint(1, 6))
    rows = [
        (rng.choice(["Procédure n°", "N° de procédure", "Référence de la procédure"]), report.number), ("Service", s.name), (rng.choice(["Date et heure", "Début des opérations"]), f"{report.day:%d/%m/%Y} {report.hour:02d}:{rng.randint(0, 5)}0"), (rng.choice(["Lieu", "Lieu d'exécution"]), report.address.line), ("Magistrat", f"{someone(rng).name}, juge d'instruction"), ("Commission rogatoire", f"n° {rng.randint(1, 40)}/{report.day.year} du {report.day - timedelta(days=rng.randint(10, 90)):%d/%m/%Y}"),
    ]  # fmt: skip
    facts = rng.sample(
        [
            "La porte d'entrée, blindée, a été enfoncée par l'équipe d'effraction après sommations.",
            "L'occupant, réveillé, déclare ne pas connaître la personne recherchée.",
            "La visite de toutes les pièces n'amène la découverte d'aucun objet utile à l'enquête.",
            "Aucune saisie n'est effectuée. Aucun scellé n'est placé.",
            "La porte ne ferme plus ; l'occupant est avisé des démarches à entreprendre.",
        ],
        rng.randint(3, 5),
    )
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, DEJA])}}} .w{{width:100%}} .w td{{border:.2mm solid #555;padding:1.5mm 2.5mm}} .w td:first-child{{width:48mm;background:#ececec}} h3{{background:#1b2a4a;color:#fff;padding:2.5mm;text-align:center}} li{{margin-bottom:2mm}}"
    body = (
        f"<b>{'POLICE NATIONALE' if s.kind == 'PN' else 'GENDARMERIE NATIONALE'}</b> - {s.address.place.commune}<h3>PROCÈS-VERBAL DE PERQUISITION</h3><table class=w>{label_rows(rows)}</table><p style='margin-top:5mm'>Le {long_date(report.day)}, en présence constante de {rng.choice(['deux témoins requis', 'l’occupant des lieux'])}, constatons ce qui suit :</p><ol>{''.join(f'<li>{fact}</li>' for fact in facts)}</ol>"
        f"<p>Lecture faite, persiste et signe. Clos le {closed:%d/%m/%Y}.</p><table class=full><tr><td>L'OPJ<br>{signature(rng)}</td><td>Le témoin<br>{signature(rng)}</td><td>{round_stamp(rng, s.name.upper(), s.kind)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="16mm 18mm"), report.fields())
