"""More extracts of the registers of companies: a certificate of the national register, a long extract."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.dwelling_papers import Registration
from benchmarks.corpus.layouts.parts import label_rows
from benchmarks.corpus.layouts.setting import DEJA, MONO, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, of, spaced


def national_certificate(r: Registration, rng: Random) -> Sheet:
    """A certificate of registration in the national register: coloured headings, establishment apart."""
    colour = rng.choice(["#0b5394", "#274e13", "#741b47", "#333"])
    firm = r.company
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, DEJA])}}} h4{{color:{colour};border-bottom:.4mm solid {colour};margin:5mm 0 2mm}} .w td{{padding:1mm 8mm 1mm 0;vertical-align:top}} .w td:first-child{{width:65mm;color:#555}} .x{{background:{colour};color:#fff;padding:3mm 5mm;font-size:13pt}} .q{{border:.3mm solid #999;width:22mm;height:22mm;float:right;text-align:center;font-size:6pt}}"
    started = r.since + timedelta(days=rng.randint(-20, 20))
    legal = [
        (rng.choice(["Dénomination", "Raison sociale"]), firm.name), ("Forme juridique", firm.form), (rng.choice(["SIREN", "N° SIREN", "Numéro unique d'identification"]), spaced(firm.siren, 3, 3, 3)), ("Capital social", f"{firm.capital},00 EUR"),
        (rng.choice(["Siège social", "Adresse du siège"]), firm.address.line), ("Date d'immatriculation au registre", f"{r.since:%d/%m/%Y}"), ("Date de clôture de l'exercice", f"31/12/{r.since.year + 1}"), ("Durée", "99 ans"),
    ]  # fmt: skip
    place = [
        ("SIRET", spaced(firm.siret, 3, 3, 3, 5)), ("Type d'établissement", "siège et établissement principal"), ("Début d'activité", f"{started:%d/%m/%Y}"), ("Code APE", rng.choice(["6820A", "6820B", "6512Z"])),
    ]  # fmt: skip
    manager = [
        ("Qualité", rng.choice(["Gérant", "Président", "Directeur général"])), ("Nom, prénom", f"{r.manager.used_name.upper()} {r.manager.forenames[0]}"), ("Naissance", f"{r.manager.born:%m/%Y}"), ("Commune de résidence", address(rng).place.commune),
    ]  # fmt: skip
    body = (
        f"<div class=x>Attestation d'immatriculation au registre national des entreprises</div><div class=q><br>contrôle<br>{rng.randrange(10**8):08d}</div><p style='margin-top:4mm'>Document délivré le <b>{r.day:%d/%m/%Y}</b> à {rng.randint(7, 22)} h {rng.randint(10, 59)} par le guichet des formalités. Formalité n° J{rng.randint(10**8, 10**9)}.</p><h4>Identité de l'entreprise</h4><table class=w>{label_rows(legal)}</table><h4>Représentant</h4><table class=w>{label_rows(manager)}</table>"
        f"<h4>Établissement</h4><table class=w>{label_rows(place)}</table><p style='font-size:8pt;margin-top:6mm'>Inscrite également au registre du commerce et des sociétés {of(r.court.commune)}. Les informations sont celles déclarées à la date de délivrance.</p>"
    )
    return Sheet(document(css, body, margin="15mm 17mm"), r.fields())


def long_extract(r: Registration, rng: Random) -> Sheet:
    """A clerk's extract of an older print: fixed width, the auditor and the former seat among its entries."""
    firm, auditor, former = r.company, someone(rng), address(rng)
    moved = r.since + timedelta(days=rng.randint(100, 600))
    rows = [
        ("N° DE GESTION", f"{r.since.year} {rng.choice('BD')} {rng.randint(100, 9999):05d}"), ("N° D'IDENTIFICATION", f"{spaced(firm.siren, 3, 3, 3)} R.C.S. {r.court.commune.upper()}"), ("DÉNOMINATION SOCIALE", firm.name), ("FORME", firm.form), ("AU CAPITAL DE", f"{firm.capital}.00 EUROS"),
        ("SIÈGE SOCIAL", firm.address.line), ("ANCIEN SIÈGE", f"{former.line} (jusqu'au {moved:%d.%m.%Y})"), ("DURÉE", f"99 ANS, JUSQU'AU {r.since.replace(day=min(r.since.day, 28)).replace(year=r.since.year + 99):%d.%m.%Y}"), ("DÉPÔT DE L'ACTE", f"LE {r.since:%d.%m.%Y} SOUS LE N° A{rng.randint(1000, 9999)}"),
    ]  # fmt: skip
    officers = [
        (rng.choice(["GÉRANT", "PRÉSIDENT"]), r.manager.name), ("NÉ(E) LE", f"{r.manager.born:%d.%m.%Y} À {r.manager.birthplace.commune.upper()}"), ("COMMISSAIRE AUX COMPTES", f"{auditor.name}, {address(rng).line}"),
    ]  # fmt: skip
    css = f"body{{font:9pt/1.5 {rng.choice([MONO, SERIF])}}} td{{vertical-align:top;padding:.8mm 6mm .8mm 0}} td:first-child{{width:58mm}} td b{{font-weight:normal}} h3{{text-align:center;letter-spacing:.8mm}} hr{{border:none;border-top:.2mm dashed #000}}"
    body = (
        f"<p>GREFFE DU TRIBUNAL DE COMMERCE<br>{of(r.court.commune).upper()}<br>{rng.randint(1, 30)} RUE DU PALAIS</p><h3>EXTRAIT K BIS</h3><p class=c>IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS<br>EXTRAIT {rng.choice(['À JOUR AU', 'DÉLIVRÉ LE', 'EN DATE DU'])} {rng.choice([long_date(r.day), f'{r.day:%d.%m.%Y}'])}</p><hr><p>PERSONNE MORALE</p><table>{label_rows(rows)}</table><hr><p>ADMINISTRATION</p><table>{label_rows(officers)}</table><hr>"
        f"<p>OBSERVATIONS : NÉANT</p><p>POUR EXTRAIT CERTIFIÉ CONFORME. COÛT : {rng.randint(2, 4)},{rng.randint(10, 99)} EUROS. LE GREFFIER</p>{signature(rng)}{boxed_stamp(rng, ('GREFFE', r.court.commune.upper()))}"
    )
    return Sheet(document(css, body, margin="18mm"), r.fields())
