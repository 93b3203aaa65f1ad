"""Agreements between a lawyer and a client on fees."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import logo, signature
from benchmarks.corpus.layouts.held import Held, day_between, held, paragraphs, pen, ticks
from benchmarks.corpus.layouts.parts import born
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words, phone_groups

_CLAUSES = (
    ("Objet", "Le client confie à l'avocat, qui l'accepte, la défense de ses intérêts dans la procédure d'information suivie à {t} (n° {i}), y compris le contentieux de la détention."),
    ("Étendue de la mission", "La mission comprend les visites, l'assistance aux interrogatoires, les demandes de mise en liberté et les recours qui s'y rapportent. Toute autre procédure donnera lieu à un accord distinct."),
    ("Montant", "Les honoraires sont fixés forfaitairement à {f} hors taxes, TVA au taux en vigueur en sus."),
    ("Honoraire de temps passé", "Au-delà, les diligences sont facturées au taux horaire de {h} HT, par tranche d'un quart d'heure."),
    ("Honoraire de résultat", "En cas d'indemnité allouée, il est dû un honoraire complémentaire égal à {p} % HT des sommes effectivement perçues."),
    ("Frais et débours", "Les frais de déplacement sont calculés selon le barème fiscal ; les droits de plaidoirie, copies et actes de commissaire de justice sont remboursés sur justificatif."),
    ("Provision", "Une provision de {v} TTC est versée à la signature. Le solde est exigible au plus tard avant l'audience."),
    ("Dessaisissement", "Si le client met fin à la mission avant son terme, les diligences accomplies sont réglées au temps passé."),
    ("Aide juridictionnelle", "Le client déclare avoir été informé de la possibilité de demander l'aide juridictionnelle et y renoncer expressément."),
    ("Données personnelles", "Les données recueillies sont conservées cinq ans après la fin de la mission, couvertes par le secret professionnel."),
    ("Différends", "Toute contestation est soumise au bâtonnier de l'ordre, conformément aux articles 174 et suivants du décret du 27 novembre 1991."),
)  # fmt: skip


def _clauses(case: Held, rng: Random) -> list[tuple[str, str]]:
    flat = Decimal(rng.randint(8, 60) * 100)
    values = {"t": escape(case.town), "i": case.inquiry, "f": money(flat), "h": money(Decimal(rng.choice([150, 180, 200, 240]))), "p": str(rng.choice([8, 10, 12])), "v": money(flat // 3)}  # fmt: skip
    kept = sorted(rng.sample(range(2, len(_CLAUSES) - 1), rng.randint(4, 7)))
    return [(title, text.format(**values)) for title, text in (_CLAUSES[n] for n in (0, 1, *kept, len(_CLAUSES) - 1))]  # fmt: skip


def agreement_in_articles(annex: Annex, rng: Random) -> Sheet:
    """An agreement between the undersigned, article by article, initialled and signed."""
    case, lawyer, office, who = held(annex, rng), person(rng), address(rng), annex.person
    day = day_between(rng, case.start, min(case.start + timedelta(days=40), case.end))
    word = rng.choice(["ARTICLE {n} - {t}", "Article {n} : {t}", "{n}. {t}"])
    told = "".join(f"<h4>{word.format(n=n, t=title)}</h4><p>{text}</p>" for n, (title, text) in enumerate(_clauses(case, rng), 1))  # fmt: skip
    css = f"body{{font:{rng.choice(['11', '11.5'])}pt/1.6 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} h4{{margin:5mm 0 1mm}} h2{{text-align:center;margin:8mm 0}} .p{{position:fixed;bottom:-13mm;right:0;font-size:8pt}}"
    body = (
        f"<h2>{rng.choice(['CONVENTION D’HONORAIRES', 'CONVENTION D’HONORAIRES FORFAITAIRE', 'CONTRAT DE MISSION ET D’HONORAIRES', 'Convention d’assistance et de représentation'])}</h2><p>{rng.choice(['ENTRE LES SOUSSIGNÉS', 'Entre'])} :</p><p>{rng.choice(['Maître', 'Me'])} {escape(lawyer.name)}, avocat inscrit au barreau de {escape(case.town)}, demeurant {escape(office.line)}, ci-après « l'avocat »,</p><p>d'une part, et</p><p>{who.title} {escape(who.name)}, {born(who)}, demeurant {escape(annex.address.line)}, actuellement détenu{who.agrees} {escape(case.at_prison)}, ci-après « le client »,</p><p>d'autre part, il a été convenu ce qui suit{rng.choice([', en application de l’article 10 de la loi du 31 décembre 1971', ''])}.</p>{told}"
        f"<p>Fait en deux exemplaires, à {case.town}, le {any_date(day, rng)}</p><table class=full><tr><td>L'avocat<br>{signature(rng)}</td><td>Le client{rng.choice([' (« lu et approuvé »)', ''])}<br>{signature(rng)}</td></tr></table><div class=p>Paraphes {signature(rng, 16)}</div>"
    )
    return Sheet(document(css, body, margin="20mm 23mm 22mm"), {})


def letter_of_mission(annex: Annex, rng: Random) -> Sheet:
    """A letter in which the firm says what it will do and for how much; to be sent back signed."""
    put = pen(rng)
    case, lawyer, office, who = held(annex, rng), person(rng), address(rng), annex.person
    day = day_between(rng, case.start, min(case.start + timedelta(days=40), case.end))
    colour = rng.choice(["#33415c", "#7f4f24", "#386641"])
    told = "".join(f"<p><b style='color:{colour}'>{title}.</b> {text}</p>" for title, text in _clauses(case, rng))  # fmt: skip
    css = f"body{{font:{rng.choice(['9.5', '10'])}pt/1.5 {rng.choice([SANS, DEJA])}}} .h{{border-bottom:1mm solid {colour};padding-bottom:3mm}} .b{{background:#f3f3f3;padding:4mm}}"
    body = (
        f"<table class='full h'><tr><td>{logo(rng, colour, 15)}</td><td><b style='font-size:14pt'>{escape(lawyer.used_name)} Avocats</b><br>{escape(office.line)}</td><td class=r>{phone_groups(phone(rng))}</td></tr></table><p style='margin:7mm 0 5mm 90mm'>{who.title} {escape(who.name)}<br>N° d'écrou {case.ecrou}<br>{escape(case.prison)}</p><p>{case.town}, le {long_date(day)}</p><p><b>{rng.choice(['Lettre de mission et accord d’honoraires', 'Nos conditions d’intervention', 'Convention relative à nos honoraires'])}</b></p><p>{who.title},</p><p>{rng.choice(['Vous m’avez désigné pour vous assister.', 'Votre famille m’a demandé d’intervenir à vos côtés et vous avez confirmé ce choix.', 'Nous faisons suite à notre visite.'])} La présente a pour objet de préciser les conditions financières de mon intervention.</p>{told}"
        f"<div style='break-inside:avoid'><p>Si ces termes vous conviennent, merci de m'en retourner un exemplaire signé par l'intermédiaire du greffe.</p><p>Votre bien dévoué,</p>{signature(rng)}<div class=b>Bon pour accord, le {put(f'{day + timedelta(days=rng.randint(0, 12)):%d/%m/%Y}')} {signature(rng, 34)}</div></div>"
    )
    return Sheet(document(css, body, margin="15mm 20mm"), {})


def agreement_form(annex: Annex, rng: Random) -> Sheet:
    """A bar's one-page model: blanks filled in by pen, boxes ticked for the kind of fee."""
    put = pen(rng)
    case, lawyer, who = held(annex, rng), person(rng), annex.person
    day = day_between(rng, case.start, min(case.start + timedelta(days=40), case.end))
    flat = Decimal(rng.randint(8, 60) * 100)
    kinds = ("au forfait", "au temps passé, taux horaire affiché au cabinet", "mixte : forfait et complément selon le résultat", "par abonnement")  # fmt: skip
    notes = (
        "Le barème des frais est annexé.", "Le présent accord cesse à la fin de l'affaire ou à la demande d'une des parties, par simple lettre.",
        "Un justiciable qui peut prétendre à l'aide de l'État doit l'indiquer avant signature.", "Un exemplaire est remis à chaque partie.",
    )  # fmt: skip
    css = f"body{{font:10.5pt/2 {rng.choice([SANS, NARROW, SERIF])}}} .k{{border:.3mm solid #000;padding:3mm 5mm;margin-bottom:4mm}} .k>b{{background:#000;color:#fff;padding:1mm 3mm;font-size:9pt}}"
    body = (
        f"<p class=r style='font-size:8pt;line-height:1.3'>Modèle proposé par la commission des honoraires<br>feuillet client</p><h3 class=c>{rng.choice(['ACCORD SUR LES HONORAIRES', 'FICHE D’ENGAGEMENT', 'HONORAIRES CONVENUS'])}</h3><div class=k><b>PARTIES</b><br>Avocat : {put('Me ' + lawyer.name)} du barreau de {put(case.town)}<br>Client : {put(who.name)} né(e) le {put(f'{who.born:%d/%m/%Y}')}<br>Domicile : {put(annex.address.line, 13)}</div><div class=k><b>AFFAIRE</b><br>Nature : {put(rng.choice(['pénal - détention', 'instruction, ' + case.offence, 'demandes de mise en liberté']))}<br>Juridiction : {put(case.court)}</div>"
        f"<div class=k><b>RÉMUNÉRATION</b><br>{ticks(kinds, {rng.randint(0, 2)})}<br>Montant : {put(money(flat))} hors taxe, soit {put(money(flat * Decimal('1.2')))} toutes taxes<br>En lettres : {put(money_in_words(flat * Decimal('1.2')), 13)}<br>Versé ce jour : {put(money(flat // 4))}</div><div style='line-height:1.5'>{paragraphs(rng, notes, 1, 3)}</div><p>Le {put(f'{day:%d/%m/%Y}')} {signature(rng, 36)} {signature(rng, 36)}</p>"
    )
    return Sheet(document(css, body, margin="15mm 20mm"), {})
