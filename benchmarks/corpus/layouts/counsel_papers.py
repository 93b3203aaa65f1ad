"""More papers between a client and counsel: fee agreements, bills, decisions on legal aid."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import siren
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, pick
from benchmarks.corpus.layouts.blocks import dots, said, worded
from benchmarks.corpus.layouts.held import Held, held
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, money, phone_groups, spaced

_TERMS = (
    ("Objet de la mission", "Le client charge l'avocat de sa défense dans la procédure pénale suivie contre lui et du recours en indemnisation qui pourrait en résulter."),
    ("Honoraires", "Les diligences sont facturées au temps passé, sur la base d'un taux horaire de {rate} hors taxes."),
    ("Forfait", "Pour l'ensemble des diligences décrites, l'honoraire forfaitaire est arrêté à {sum} HT, soit {all} TTC."),
    ("Honoraire de résultat", "Un complément de {percent} % des sommes obtenues sera dû en cas de succès, en sus de l'honoraire de diligence."),
    ("Provision", "Une provision de {advance} est versée à la signature."),
    ("Frais et débours", "Les frais de déplacement, de copie et de commissaire de justice restent à la charge du client."),
    ("Dessaisissement", "En cas de dessaisissement, les diligences accomplies seront rémunérées au taux horaire ci-dessus."),
    ("Différends", "Toute contestation est soumise au bâtonnier de l'ordre, dans les formes du décret du 27 novembre 1991."),
    ("Aide juridictionnelle", "Le client, informé de la possibilité de demander l'aide juridictionnelle, déclare y renoncer."),
    ("Médiation", "Le client consommateur peut saisir gratuitement le médiateur national de la profession."),
)  # fmt: skip
_WORK = ("Étude du dossier d'instruction", "Visite à la maison d'arrêt", "Assistance à interrogatoire", "Demande de mise en liberté", "Mémoire devant la chambre de l'instruction", "Audience de jugement", "Rédaction de la requête en réparation", "Entretiens téléphoniques et courriels", "Débat devant le juge des libertés")  # fmt: skip


def _terms(rng: Random) -> list[tuple[str, str]]:
    net = Decimal(rng.randint(8, 90) * 100)
    filled = {"rate": money(Decimal(rng.randint(12, 36) * 10)), "sum": money(net), "all": money(net * Decimal("1.2")), "percent": rng.randint(5, 15), "advance": money(Decimal(rng.randint(3, 20) * 100))}  # fmt: skip
    kept = rng.sample(_TERMS[1:], rng.randint(5, 8))
    return [(name, text.format(**filled)) for name, text in (_TERMS[0], *kept)]


def _office(lawyer: Person, rng: Random) -> str:
    where = address(rng)
    mark = logo(rng, rng.choice(["#222", "#7b1e2b", "#1d3557", "#57606f"]), 12) if rng.random() < 0.5 else ""
    return f"{mark}<b>{pick(rng, escape(lawyer.name), 'Cabinet ' + escape(lawyer.used_name), 'SELARL ' + escape(lawyer.used_name) + ' Avocats')}</b><br>{pick(rng, 'Avocat à la Cour', 'Avocat au Barreau', 'Droit pénal - Droit de la famille')}<br>{lines(where.lines)}<br>Tél. {phone_groups(phone(rng))}{at_times(rng, f'<br>SIREN {spaced(siren(rng), 3, 3, 3)}')}"


def agreement_in_two_columns(annex: Annex, rng: Random) -> Sheet:
    """A dense agreement on two columns of small print, parties across the top, initials and «bon pour accord» at the foot."""
    lawyer, day = person(rng), earlier(annex, rng, 90, 700)
    terms = "".join(f"<p><b>{name}.</b> {text}</p>" for name, text in _terms(rng))
    css = f"body{{font:8.5pt/1.5 {rng.choice([SANS, NARROW, SERIF])}}} .k{{columns:2;column-gap:8mm;text-align:justify}} h3{{text-align:center;border-top:.3mm solid #000;border-bottom:.3mm solid #000;padding:2mm}}"
    body = (
        f"<div>{_office(lawyer, rng)}</div><h3>{pick(rng, 'CONVENTION D’HONORAIRES', 'CONVENTION D’HONORAIRES AU TEMPS PASSÉ', 'CONVENTION D’HONORAIRES ET DE RÉSULTAT', 'CONTRAT DE MISSION ET D’HONORAIRES')}</h3><p>{pick(rng, 'Entre', 'Conclue entre', 'Les parties :')} Maître {escape(lawyer.name)} et {annex.person.title} {escape(annex.person.name)}, {born(annex.person)}, {escape(annex.address.line)} (« le client »), {pick(rng, 'il a été convenu ce qui suit', 'en application de l’article 10 de la loi du 31 décembre 1971')}.</p><div class=k>{terms}</div><p>Fait en deux exemplaires le {said(day, rng)}.</p>"
        f"<table class=full><tr><td>L'avocat<br>{signature(rng, 34)}</td><td>Le client, « {pick(rng, 'bon pour accord', 'lu et approuvé', 'bon pour accord sur les honoraires')} »<br>{signature(rng, 34)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="15mm 18mm"), {})


def agreement_by_mail(annex: Annex, rng: Random) -> Sheet:
    """A short agreement sent by e-mail and signed on a tablet: bullets, a table of fees, a proof of signature."""
    lawyer, day = person(rng), earlier(annex, rng, 60, 600)
    rows = "".join(cells((work, f"<div class=r>{money(Decimal(rng.randint(2, 15) * 100))} HT</div>")) for work in rng.sample(_WORK, rng.randint(3, 6)))  # fmt: skip
    css = f"body{{font:10pt/1.6 {rng.choice([DEJA, SANS])}}} .w{{width:100%;margin:4mm 0}} .w td{{border-bottom:.2mm solid #aaa;padding:1.5mm}} .s{{border:.3mm solid #69c;padding:3mm;font-size:8pt;color:#246}} h2{{font-size:15pt;color:{rng.choice(['#204060', '#333', '#7a1f3d'])}}}"
    body = (
        f"<div>{_office(lawyer, rng)}</div><h2>{pick(rng, 'Convention d’honoraires', 'Votre convention d’honoraires', 'Proposition d’honoraires valant convention')}</h2><p>{annex.person.title} {escape(annex.person.name)}, {pick(rng, 'vous m’avez confié votre dossier', 'vous souhaitez que je vous assiste', 'merci de votre confiance')} ({pick(rng, 'instruction', 'procédure pénale', 'indemnisation de la détention')}). {pick(rng, 'Voici les conditions de mon intervention', 'Mes honoraires seraient les suivants', 'Nous convenons de ce qui suit')} :</p><table class=w>{rows}</table><ul>{''.join(f'<li>{text}</li>' for _, text in _terms(rng)[2:5])}</ul><p>Le {said(day, rng)}</p>"
        f"<div class=s>{pick(rng, 'Document signé électroniquement', 'Certificat de signature', 'Signature en ligne')} - {escape(annex.person.name)} - {day:%d/%m/%Y} {rng.randint(8, 21):02d}:{rng.randint(0, 59):02d} - réf. {rng.randrange(16**10):010x}</div>{signature(rng)}"
    )
    return Sheet(document(css, body, margin="18mm 21mm"), {})


def agreement_old_style(annex: Annex, rng: Random) -> Sheet:
    """An agreement of a few typed paragraphs, no headings, sums in the run of the text, signed twice."""
    lawyer, day = person(rng), earlier(annex, rng, 90, 800)
    terms = "".join(f"<p>{text}</p>" for _, text in _terms(rng))
    css = f"body{{font:11.5pt/1.7 {rng.choice([SERIF, DEJA_SERIF, MONO])};text-align:justify}}"
    body = f"<p class=c><b>{pick(rng, 'CONVENTION', 'CONVENTION D’HONORAIRES', 'ACCORD SUR LES HONORAIRES')}</b></p><p>{pick(rng, 'Les soussignés', 'Entre les soussignés', 'D’un commun accord')} : Maître {escape(lawyer.name)}, avocat, et {annex.person.title} {escape(annex.person.name)}, demeurant {escape(annex.address.line)}, {pick(rng, 'ont arrêté ce qui suit', 'conviennent')} :</p>{terms}<p>{pick(rng, 'Fait et signé', 'Fait en double')}, le {pick(rng, long_date(day), worded(day))}.</p>{signature(rng)}{signature(rng)}"
    return Sheet(document(css, body, margin="24mm 26mm"), {})


def _bill_rows(rng: Random) -> tuple[str, Decimal]:
    rows, total = "", Decimal()
    for work in rng.sample(_WORK, rng.randint(2, 6)):
        amount = Decimal(rng.randint(5, 90) * 10)
        rows, total = rows + cells((work, f"<div class=r>{money(amount)}</div>")), total + amount
    return rows, total


def plain_bill(annex: Annex, rng: Random) -> Sheet:
    """A lawyer's bill as a table of services, tax in one line, paid stamp at times, the bar's account in small print."""
    lawyer, day = person(rng), earlier(annex, rng, 5, 300)
    rows, net = _bill_rows(rng)
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, DEJA, SERIF])}}} .w{{width:100%;margin:5mm 0}} .w td{{border:.2mm solid #777;padding:1.6mm 3mm}} .a{{margin:4mm 0 4mm 100mm}}"
    body = (
        f"<div>{_office(lawyer, rng)}</div><div class=a>{annex.person.short_title} {escape(annex.person.name)}<br>{lines(annex.address.lines)}</div><h3>{pick(rng, 'FACTURE D’HONORAIRES', 'NOTE D’HONORAIRES ET FRAIS', 'Facture', 'MÉMOIRE D’HONORAIRES')} n° {rng.randint(100, 999)}-{day.year}</h3><p>Le {said(day, rng)}<br>{pick(rng, 'Affaire', 'Dossier', 'Votre dossier')} : {escape(annex.person.used_name.upper())} / {pick(rng, 'Ministère public', 'MP', 'instruction')}</p><table class=w>{rows}<tr><td>Total HT</td><td class=r>{money(net)}</td></tr><tr><td>TVA 20 %</td><td class=r>{money(net * Decimal('0.2'))}</td></tr><tr><td><b>{pick(rng, 'Total TTC', 'NET À RÉGLER', 'Montant dû')}</b></td><td class=r><b>{money(net * Decimal('1.2'))}</b></td></tr></table>"
        f"<p style='font-size:8pt'>{pick(rng, 'Membre d’une association agréée, le règlement par chèque est accepté.', 'Règlement à réception. Pénalités au taux légal majoré.', 'TVA acquittée sur les encaissements.')}</p>{boxed_stamp(rng, ('ACQUITTÉ', f'{day:%d.%m.%Y}')) if rng.random() < 0.4 else ''}{at_times(rng, signature(rng))}"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), {})


def bill_in_a_letter(annex: Annex, rng: Random) -> Sheet:
    """A bill told in a letter: what was done, day by day, then the sum in one sentence."""
    lawyer, day, case = person(rng), earlier(annex, rng, 5, 300), held(annex, rng)
    done = "".join(f"<br>{case.start + timedelta(days=rng.randint(0, 300)):%d/%m/%Y} - {work.lower()}" for work in rng.sample(_WORK, rng.randint(3, 6)))  # fmt: skip
    net = Decimal(rng.randint(6, 60) * 100)
    css = f"body{{font:11pt/1.6 {rng.choice([SERIF, DEJA_SERIF, SANS])}}} .a{{margin:6mm 0 8mm 95mm}}"
    body = f"<div>{_office(lawyer, rng)}</div><div class=a>{annex.person.title} {escape(annex.person.name)}<br>{lines(annex.address.lines)}</div><p class=r>Le {long_date(day)}</p><p><b>{pick(rng, 'Mes honoraires', 'Facture n° ' + str(rng.randint(10, 999)), 'Objet : facturation de mes diligences')}</b></p><p>{pick(rng, 'Cher Monsieur,' if annex.person.sex == 'M' else 'Chère Madame,', annex.person.title + ',')}</p><p>{pick(rng, 'Vous trouverez ci-après le détail de mes diligences', 'Pour votre défense, j’ai accompli', 'Je vous rappelle les diligences effectuées')} :{done}</p><p>{pick(rng, 'Mes honoraires s’élèvent à', 'Je vous remercie de m’adresser la somme de', 'Le solde de mes honoraires est de')} {money(net)} HT, soit {money(net * Decimal('1.2'))} TTC{pick(rng, ', payables sous trente jours', ', déduction faite de la provision', '')}.</p><p>{pick(rng, 'Bien à vous,', 'Votre bien dévoué,', 'Croyez en mes sentiments dévoués.')}</p>{signature(rng)}"
    return Sheet(document(css, body, margin="19mm 22mm"), {})


def _aid_refs(case: Held, day: date, rng: Random) -> list[tuple[str, str]]:
    return [("N° BAJ", f"{day.year}/{rng.randint(1, 9999):06d}"), ("Demande du", f"{day - timedelta(days=rng.randint(10, 90)):%d/%m/%Y}"), ("Décision du", f"{day:%d/%m/%Y}"), ("Procédure", pick(rng, "assistance d'une personne mise en examen", "tribunal correctionnel", "instruction criminelle")), ("Parquet", case.parquet)]  # fmt: skip


def aid_in_articles(annex: Annex, rng: Random) -> Sheet:
    """A decision of the legal aid office in «Vu» and «Article premier», total or partial, contribution of the State."""
    case, day, lawyer = held(annex, rng), earlier(annex, rng, 60, 600), person(rng)
    part = pick(rng, "totale", "partielle à hauteur de 55 %", "partielle à hauteur de 25 %", "totale")
    css = (
        f"body{{font:11pt/1.6 {rng.choice([SERIF, SANS, DEJA_SERIF])}}} h3{{text-align:center;margin:7mm 0}}"
    )
    body = (
        f"<p><b>{pick(rng, 'BUREAU D’AIDE JURIDICTIONNELLE', 'Bureau d’aide juridictionnelle')}</b><br>{pick(rng, 'établi près le', 'du')} {escape(case.court[0].lower() + case.court[1:])}</p><table>{label_rows(_aid_refs(case, day, rng))}</table><h3>{pick(rng, 'DÉCISION', 'DÉCISION D’ADMISSION', 'DÉCISION STATUANT SUR UNE DEMANDE D’AIDE JURIDICTIONNELLE')}</h3><p>Vu la loi n° 91-647 du 10 juillet 1991 et le décret n° 2020-1717 du 28 décembre 2020 ;</p><p>Vu la demande présentée par {annex.person.title} {escape(annex.person.name)}, {born(annex.person)}, {pick(rng, 'détenu' + annex.person.agrees + ' ' + escape(case.at_prison), 'demeurant ' + escape(annex.address.line))} ;</p><p>Considérant que {pick(rng, 'les ressources du foyer n’excèdent pas le plafond', 'le revenu fiscal de référence permet l’admission', 'l’intéressé ne dispose d’aucune ressource')} ;</p><p><b>Article 1</b> - L'aide juridictionnelle {part} est accordée.</p><p><b>Article 2</b> - Maître {escape(lawyer.name)} {pick(rng, 'est désigné pour prêter son concours', 'accepte de prêter son concours', 'prêtera son concours au bénéficiaire')}.</p>"
        f"<p><b>Article 3</b> - {pick(rng, 'Les sommes versées avant la demande restent acquises.', 'La décision est notifiée au bénéficiaire et au bâtonnier.', 'Le bénéfice de l’aide est caduc si la juridiction n’est pas saisie dans l’année.')}</p><p>Fait le {said(day, rng)}. Le président du bureau.</p>{signature(rng)}{round_stamp(rng, 'BUREAU D AIDE JURIDICTIONNELLE', 'B A J')}"
    )
    return Sheet(document(css, body, margin="20mm 23mm"), {})


def aid_refused(annex: Annex, rng: Random) -> Sheet:
    """A letter that notifies the refusal, the lapse or the withdrawal of the aid, and the remedies."""
    case, day = held(annex, rng), earlier(annex, rng, 60, 600)
    what = pick(rng, "REJET de votre demande d'aide juridictionnelle", "CADUCITÉ de la demande d'aide juridictionnelle", "Notification d'une décision de refus d'aide juridictionnelle", "RETRAIT DE L'AIDE JURIDICTIONNELLE")  # fmt: skip
    css = f"body{{font:10.5pt/1.6 {rng.choice([SANS, DEJA, MONO])}}} .a{{margin:4mm 0 6mm 95mm}}"
    body = f"<p>{escape(case.court)}<br><b>Bureau d'aide juridictionnelle</b><br>{pick(rng, 'Section pénale', '1re section', '')}</p><div class=a>{annex.person.title} {escape(annex.person.name)}<br>{lines(annex.address.lines)}</div><table>{label_rows(_aid_refs(case, day, rng)[:3])}</table><p><b>{what}</b></p><p>{annex.person.title},</p><p>{pick(rng, 'Le bureau, réuni le', 'Par décision du', 'Le bureau a décidé le')} {said(day, rng)}, {pick(rng, 'de ne pas faire droit à votre demande', 'que l’aide ne pouvait vous être accordée')} : {pick(rng, 'vos ressources dépassent le plafond applicable', 'les pièces réclamées n’ont pas été produites dans le délai', 'vous disposez d’une protection juridique')}.</p><p>{pick(rng, 'Vous pouvez former un recours dans les quinze jours', 'Un recours peut être porté devant le premier président', 'Une nouvelle demande peut être déposée')} (loi du 10 juillet 1991).</p><p>Le greffier, vice-président du bureau</p>{signature(rng)}{at_times(rng, boxed_stamp(rng, ('B.A.J.', f'{day:%d.%m.%Y}')))}"
    return Sheet(document(css, body, margin="18mm 21mm"), {})


def aid_mission_slip(annex: Annex, rng: Random) -> Sheet:
    """A half page for the lawyer: number, client, units of value of the mission, box of the end of the mission."""
    case, day, lawyer = held(annex, rng), earlier(annex, rng, 60, 500), person(rng)
    css = f"body{{font:9.5pt/1.8 {rng.choice([SANS, NARROW])}}} .k{{border:.4mm solid #000;padding:4mm}}"
    body = f"<div class=k><b>{pick(rng, 'AIDE JURIDICTIONNELLE - DÉCISION', 'ATTESTATION DE DÉSIGNATION AU TITRE DE L’AIDE JURIDICTIONNELLE', 'AIDE JURIDICTIONNELLE : EXEMPLAIRE DE L’AVOCAT')}</b><br>{escape(case.court)} - BAJ<br>N° {dots(f'{day.year}/{rng.randint(100, 99999)}', 40)} du {dots(f'{day:%d/%m/%Y}', 30)}<br>Bénéficiaire {dots(surname_first(annex.person), 70)}<br>Avocat {dots(lawyer.name, 60)}<br>Taux {dots(pick(rng, '100 %', '55 %', '25 %'), 20)} Coefficient {dots(f'{rng.randint(4, 50)} UV', 20)}<br>{pick(rng, 'Garde à vue - instruction', 'Nature : instruction correctionnelle', 'Barème : 1-2')}</div><p>{pick(rng, 'À joindre à l’attestation de fin de mission', 'Copie au bâtonnier')}.</p>{signature(rng, 34)}{round_stamp(rng, case.court.upper(), 'B A J', size_mm=32)}"
    return Sheet(document(css, body), {})
