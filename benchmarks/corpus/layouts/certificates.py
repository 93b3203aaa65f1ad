"""More certificates that nobody appealed: both remedies named and one certified, a stamp, a signed file."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.court_papers import Finality
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.codes import squares
from benchmarks.corpus.layouts.parts import born, surname_first
from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    HANDS,
    MONO,
    NARROW,
    SANS,
    SERIF,
    document,
)
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, town_of

_REMEDIES = (
    "L'appel se forme dans les dix jours (articles 186, 380-9 et 498 du code de procédure pénale) et le pourvoi en cassation dans les cinq jours francs (article 568).",
    "Délais de recours : appel, dix jours ; pourvoi en cassation, cinq jours francs après celui du prononcé ou de la signification.",
    "Rappel - voies de recours : opposition (art. 489), appel (art. 498 et suivants), pourvoi en cassation (art. 567 et suivants) du code de procédure pénale.",
)


def _remedy(f: Finality) -> str:
    return "appel" if f.kind == "appel" else "pourvoi en cassation"


def both_remedies(f: Finality, rng: Random) -> Sheet:
    """The registers searched, in a table: the remedy that is certified, the other one only in small print."""
    person = f.person
    css = f"body{{font:11pt/1.6 {rng.choice([SERIF, DEJA_SERIF, SANS])}}} .w{{width:100%;margin:5mm 0}} .w td{{border:.3mm solid #555;padding:2.2mm}} .s{{font-size:7.5pt;line-height:1.35;border-top:.2mm solid #777;margin-top:12mm;padding-top:2mm;text-align:justify}}"
    title = rng.choice([f"Certificat de non-{f.kind}", "Certificat du greffe", "État des recours", f"ATTESTATION DE NON {f.kind.upper()}", "RÉSULTAT DE RECHERCHE AU RÉPERTOIRE", ""])  # fmt: skip
    asked = rng.choice([("Registre consulté", f"registre des {'appels' if f.kind == 'appel' else 'pourvois'}"), ("Voie de recours recherchée", _remedy(f)), ("Objet de la recherche", f"déclaration {'d’appel' if f.kind == 'appel' else 'de pourvoi'}")])  # fmt: skip
    rows = [("Juridiction", f.court), ("Décision", f"n° {f.number} du {any_date(f.decided, rng)}"), ("À l'égard de", f"{surname_first(person)}, {born(person)}"), asked, ("Résultat", rng.choice(["NÉANT", "aucune inscription", "néant à ce jour"]))]  # fmt: skip
    if f.final:
        rows.append((rng.choice(["Caractère définitif acquis le", "Définitive le"]), any_date(f.final, rng)))
    said = rng.choice([
        f"Le directeur des services de greffe judiciaires certifie l'exactitude de ces mentions : la décision n'a pas fait l'objet d'un {_remedy(f)}.",
        f"Il résulte de cette recherche qu'aucun {_remedy(f)} n'a été reçu, de la part du ministère public ni d'une autre partie.",
        f"Nous, greffier, attestons l'absence de {'tout appel' if f.kind == 'appel' else 'tout pourvoi en cassation'} contre cette décision.",
    ])  # fmt: skip
    other = "de non-pourvoi" if f.kind == "appel" else "de non-appel"
    body = (
        f"<table class=full><tr><td><b>{rng.choice(['RÉPUBLIQUE FRANÇAISE<br>', ''])}{escape(f.court.upper())}</b><br>{rng.choice(['Greffe des appels et pourvois', 'Service du suivi des recours', 'Greffe pénal - bureau 114'])}</td><td class=r>{squares(rng, 12) if rng.random() < 0.4 else ''}</td></tr></table><h3 class=c style='margin-top:14mm'>{title}</h3><table class=w>{''.join(f'<tr><td style=width:52mm>{k}</td><td>{escape(v)}</td></tr>' for k, v in rows)}</table><p>{said}</p>"
        f"<p>{rng.choice(['Délivré', 'Fait'])} à {town_of(f.court)}, le {long_date(f.day)}</p><div style='margin-left:80mm'>{escape(f.clerk.name)}<br>{signature(rng)}{round_stamp(rng, f.court.upper(), 'GREFFE')}</div><div class=s>{rng.choice(_REMEDIES)} {rng.choice([f'Le présent document ne tient pas lieu de certificat {other}, à demander séparément.', f'Pour un certificat {other}, s’adresser au greffe compétent.', ''])} Toute altération expose son auteur aux peines de l'article 441-2 du code pénal.</div>"
    )
    return Sheet(document(css, body, margin="18mm 21mm"), f.fields())


def stamped_copy(f: Finality, rng: Random) -> Sheet:
    """The last page of a decision's copy, and on it the clerk's stamp that nobody appealed, filled in by hand."""
    person, hand = f.person, rng.choice(HANDS)
    ink = rng.choice(["#3b4f9a", "#7a2f6a", "#1f1f28"])
    css = f"body{{font:11pt/1.6 {rng.choice([SERIF, MONO])};text-align:justify}} .k{{border:.8mm solid {ink};color:{ink};width:{rng.randint(120, 140)}mm;padding:4mm 5mm;margin:{rng.randint(8, 18)}mm 0 0 {rng.randint(5, 22)}mm;font:11pt/1.75 {SANS};transform:rotate({rng.uniform(-2, 2):.1f}deg);text-align:left}} .v{{font:italic 16pt {hand},{SERIF};color:#1c2f7e}}"

    def by_hand(value: str) -> str:
        return f"<span class=v>{escape(value)}</span>"

    head = rng.choice([f"NON-{f.kind.upper()}", f"CERTIFICAT DE NON {f.kind.upper()}", f"CERTIFIÉ SANS {'APPEL' if f.kind == 'appel' else 'POURVOI'}", "LE GREFFIER CERTIFIE"])  # fmt: skip
    final = f"<br>Définitif le {by_hand(f'{f.final:%d/%m/%Y}')}" if f.final else ""
    tail = rng.choice(["Laisse les dépens à la charge du Trésor public.", "Ordonne la restitution des scellés à leur propriétaire.", "Dit que les frais de procédure restent à la charge de l'État."])  # fmt: skip
    body = (
        f"<p class=c style='font-size:9pt'>{rng.choice([f'- {rng.randint(3, 9)} -', '', 'n° ' + escape(f.number)])}</p><p>{tail}</p><p>{rng.choice(['Ainsi fait, jugé et prononcé', 'Fait et prononcé'])} les jour, mois et an susdits, soit le {rng.choice([long_date(f.decided), f'{day_in_words(f.decided)} {in_words(f.decided.year)}'])}, la minute étant signée par le président et le greffier.</p><p class=r>{rng.choice(['Pour copie conforme', 'Copie certifiée conforme à la minute', 'P.C.C.'])}<br>{signature(rng, 32)}</p>"
        f"<div class=k><b>{escape(f.court.upper())}</b><br><b>{head}</b><br>Contre la décision du {by_hand(f'{f.decided:%d/%m/%Y}')} n° {by_hand(f.number)}<br>concernant {by_hand(person.name)}<br>il n'existe au greffe {'aucun appel' if f.kind == 'appel' else 'aucun pourvoi en cassation'}, {rng.choice(['principal ni incident', 'du parquet ni des parties']) if f.kind == 'appel' else 'le délai étant expiré'}.{final}<br>Le {by_hand(f'{f.day:%d/%m/%Y}')} &nbsp; Le greffier {signature(rng, 26)}</div><div style='margin:2mm 0 0 {rng.randint(70, 115)}mm'>{round_stamp(rng, f.court.upper(), 'R F', size_mm=34)}</div>"
    )
    return Sheet(document(css, body, margin="20mm 24mm"), f.fields())


def electronic(f: Finality, rng: Random) -> Sheet:
    """A file that a clerk signs by machine: codes to verify it, times to the second, no stamp and no ink."""
    person = f.person
    css = f"body{{font:10pt/1.6 {rng.choice([DEJA, NARROW])}}} .c2{{columns:2;column-gap:10mm;margin:6mm 0}} .b{{border:.3mm solid #000091;padding:3mm;font:8pt/1.5 {MONO};margin-top:10mm}} .h{{border-bottom:1mm solid #000091;padding-bottom:2mm}} dt{{color:#666;font-size:8pt}} dd{{margin:0 0 3mm;font-weight:bold}}"
    stamp = f"{f.day:%d/%m/%Y} {rng.randint(8, 18):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d} (+01:00)"
    print_code = "-".join("".join(rng.choices("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=4)) for _ in range(4))
    known = [("Juridiction émettrice", f.court), ("Décision rendue le", f"{f.decided:%d/%m/%Y}"), ("Référence", f.number), ("Nom", person.used_name), ("Prénom", person.forenames[0]), ("Date de naissance", f"{person.born:%d/%m/%Y}"), ("Établi le", f"{f.day:%d/%m/%Y}")]  # fmt: skip
    if f.final:
        known.append(("Force de chose jugée au", f"{f.final:%d/%m/%Y}"))
    rng.shuffle(known)
    checked = f.day - timedelta(days=rng.randint(0, 1))
    title = rng.choice([f"Dématérialisé - non-{f.kind}", f"Absence {'d’appel' if f.kind == 'appel' else 'de pourvoi'}", "Justificatif de voie de recours", "Attestation numérique"])  # fmt: skip
    body = (
        f"<table class='full h'><tr><td>MINISTÈRE DE LA JUSTICE<br><small>Application pénale - greffe numérique</small></td><td class=r>{squares(rng, 18)}</td></tr></table><h2 style='font-weight:normal'>{title}</h2><dl class=c2>{''.join(f'<dt>{k}</dt><dd>{escape(v)}</dd>' for k, v in known)}</dl>"
        f"<p>{rng.choice(['Interrogation de la base des recours effectuée le', 'État de la base au'])} {checked:%d/%m/%Y} : {rng.choice(['0 enregistrement', 'pas de déclaration', 'aucune occurrence'])} de type « {_remedy(f)} » pour cette affaire. {rng.choice(['La décision n’est donc plus susceptible de cette voie de recours.', 'Le délai ouvert aux parties est échu.', ''])}</p><p style='font-size:8pt;color:#555'>{rng.choice(_REMEDIES)}</p><div class=b>Signé électroniquement par : {escape(surname_first(f.clerk))}, greffier<br>Horodatage : {stamp}<br>Empreinte SHA-256 : {rng.getrandbits(128):032x}<br>Vérifier ce document : https://verification.justice.example - code {print_code}</div>"
    )
    return Sheet(document(css, body, margin="16mm 19mm"), f.fields())
