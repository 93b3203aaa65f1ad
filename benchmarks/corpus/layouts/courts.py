"""Papers of courts: decisions, certificates, orders, the petition."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.court_papers import CustodyOrder, Decision, Finality, Petition
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.parts import born
from benchmarks.corpus.layouts.setting import DEJA_SERIF, MONO, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.wording import day_in_words, in_words, long_date, money, money_in_words, town_of

NOTICE = (
    "Avis est donné à l'intéressé qu'en application des articles 149 et suivants du code de procédure pénale, la personne qui a fait l'objet d'une détention provisoire au cours d'une procédure terminée à son égard par une décision de non-lieu, de relaxe ou d'acquittement devenue définitive a droit, à sa demande, à réparation intégrale du préjudice moral et matériel que lui a causé cette détention. "
    "La demande est portée devant le premier président de la cour d'appel dans un délai de six mois à compter du jour où la décision est devenue définitive (articles 149-1, 149-2 et 149-3)."
)
_TITLES = {
    "NON_LIEU": ("ORDONNANCE DE NON-LIEU", "ORDONNANCE DE RÈGLEMENT - NON-LIEU"),
    "RELAXE": ("JUGEMENT CORRECTIONNEL", "JUGEMENT CONTRADICTOIRE DE RELAXE"),
    "ACQUITTEMENT": ("ARRÊT CRIMINEL", "ARRÊT D'ACQUITTEMENT"),
}
RULINGS = {
    "NON_LIEU": "Attendu qu'il ne résulte pas de l'information charges suffisantes contre {p} d'avoir commis les faits de {o} ; disons n'y avoir lieu à suivre contre {p} et ordonnons le dépôt du dossier au greffe.",
    "RELAXE": "Le tribunal, statuant publiquement et contradictoirement, renvoie {p} des fins de la poursuite du chef de {o} et prononce sa relaxe.",
    "ACQUITTEMENT": "La cour et le jury, après en avoir délibéré, ayant répondu négativement à toutes les questions, acquittent {p} de l'accusation de {o}.",
}


def solemn_decision(decision: Decision, rng: Random) -> Sheet:
    """A decision with its solemn head: court left, numbers, person, grounds, ruling."""
    css = (
        f"body{{font:11.5pt/1.6 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} .n{{font-size:9.5pt}}"
    )
    head = (
        ""
        if decision.kind == "NON_LIEU"
        else "<p class=c><b>RÉPUBLIQUE FRANÇAISE<br>AU NOM DU PEUPLE FRANÇAIS</b></p>"
    )
    person = f"{decision.person.title} {decision.person.name}"
    number = {"NON_LIEU": "N° instruction", "RELAXE": "N° minute", "ACQUITTEMENT": "N° arrêt"}[decision.kind]
    body = (
        f"<p><b>{escape(decision.court)}</b><br><span class=n>{'Cabinet de ' + decision.judge.short_title + ' ' + escape(decision.judge.name) + ', juge d’instruction<br>' if decision.kind == 'NON_LIEU' else ''}N° parquet : {decision.parquet}<br>{number} : {decision.number}</span></p>{head}<h2 class=c>{_TITLES[decision.kind][0]}</h2>"
        f"<p>{'Rendue' if decision.kind == 'NON_LIEU' else 'Prononcé'} le {long_date(decision.day)}</p><p>Concernant : {escape(person)}, {born(decision.person)}, de nationalité française,</p><p>Mis{decision.person.agrees} en cause pour : {decision.offence}.</p>"
        f"<p>{'PAR CES MOTIFS' if decision.kind != 'NON_LIEU' else 'MOTIFS DE LA DÉCISION'}</p><p>{escape(RULINGS[decision.kind].format(p=person, o=decision.offence))}</p>{f'<p>{NOTICE}</p>' if decision.notice else ''}"
        f"<p>Fait à {town_of(decision.court)}.</p>{round_stamp(rng, decision.court.upper(), 'R F')}{signature(rng)}"
    )
    return Sheet(document(css, body, margin="22mm"), decision.fields())


def clerk_copy(decision: Decision, rng: Random) -> Sheet:
    """A clerk's copy: ruled table of references, date in words, numbered operative part; two pages."""
    css = f"body{{font:10.5pt/1.6 {rng.choice([SANS, MONO])}}} .w{{width:100%}} .w td{{border:.3mm solid #333;padding:2mm}} .n{{page-break-before:always}}"
    person = f"{decision.person.title} {decision.person.name}"
    rows = [
        ("Juridiction", decision.court),
        ("Date de la décision", long_date(decision.day)),
        ("Numéro", decision.number),
        ("Parquet n°", decision.parquet),
        ("Personne concernée", person),
        ("Naissance", born(decision.person)),
    ]
    body = (
        f"<p>COPIE CERTIFIÉE CONFORME</p><h3 class=c>{_TITLES[decision.kind][1]}</h3><table class=w>{''.join(f'<tr><td>{k}</td><td>{escape(v)}</td></tr>' for k, v in rows)}</table>"
        f"<p style='margin-top:6mm'>L'an {in_words(decision.day.year)}, le {day_in_words(decision.day)}.</p><p>Vu les réquisitions du procureur de la République ; vu les pièces de la procédure suivie du chef de {decision.offence} ; les débats étant clos, il a été statué comme suit.</p>"
        f"<p>L'intéressé a été placé en détention provisoire au cours de la procédure. Il conteste les faits depuis l'origine. Les vérifications effectuées ne permettent pas d'établir sa participation.</p><div class=n><p>DISPOSITIF</p><p>{escape(RULINGS[decision.kind].format(p=person, o=decision.offence))}</p>{f'<p>{NOTICE}</p>' if decision.notice else ''}<p>Le greffier</p>{signature(rng)}{round_stamp(rng, 'GREFFE', 'COPIE')}</div>"
    )
    return Sheet(document(css, body, margin="20mm"), decision.fields())


def clerk_certificate(f: Finality, rng: Random) -> Sheet:
    """A short certificate on the clerk's letter paper."""
    css = f"body{{font:12pt/1.7 {SERIF}}}"
    act = "interjeté appel de" if f.kind == "appel" else "formé de pourvoi en cassation contre"
    final = (
        f"<p>En conséquence, cette décision est devenue définitive le {long_date(f.final)}.</p>"
        if f.final
        else ""
    )
    body = (
        f"<b>{escape(f.court)}</b><br>Greffe pénal<h2 class=c>CERTIFICAT DE NON-{f.kind.upper()}</h2><p>Le greffier soussigné certifie qu'il n'a pas été {act} la décision rendue le {long_date(f.decided)} (n° {f.number}) concernant {f.person.title} {escape(f.person.name)}, {born(f.person)}.</p>{final}"
        f"<p>En foi de quoi le présent certificat a été délivré à {town_of(f.court)}, le {long_date(f.day)}.</p><p>Le greffier, {escape(f.clerk.name)}</p>{signature(rng)}{round_stamp(rng, f.court.upper(), 'GREFFE')}"
    )
    return Sheet(document(css, body, margin="25mm"), f.fields())


def boxed_certificate(f: Finality, rng: Random) -> Sheet:
    """The same as a form of the clerk's program."""
    css = f"body{{font:10.5pt/1.6 {SANS}}} .w{{width:100%}} .w td{{border:.3mm solid #555;padding:2.5mm}} h3{{background:#eee;padding:3mm;text-align:center}}"
    rows = [
        ("Juridiction", f.court),
        ("Décision du", f"{f.decided:%d/%m/%Y}"),
        ("Numéro de la décision", f.number),
        ("Personne concernée", f"{f.person.name}, {born(f.person)}"),
        ("Date du certificat", f"{f.day:%d/%m/%Y}"),
    ]
    if f.final:
        rows.append(("Décision définitive depuis le", f"{f.final:%d/%m/%Y}"))
    body = (
        f"<h3>ATTESTATION DE NON-{f.kind.upper()}</h3><table class=w>{''.join(f'<tr><td>{k}</td><td>{escape(v)}</td></tr>' for k, v in rows)}</table>"
        f"<p style='margin-top:6mm'>Le directeur de greffe certifie, après vérification des registres, qu'aucun {'appel n’a été interjeté' if f.kind == 'appel' else 'pourvoi en cassation n’a été formé'} dans le délai légal.</p>{signature(rng)}{round_stamp(rng, 'DIRECTION DE GREFFE', 'R F')}"
    )
    return Sheet(document(css, body), f.fields())


_ORDERS = {
    "mandat": ("MANDAT DE DÉPÔT", "mandons et ordonnons à tous huissiers et agents de la force publique de conduire {p} à {j} ; enjoignons au directeur dudit établissement de le recevoir et de le tenir en détention."),
    "placement": ("ORDONNANCE DE PLACEMENT EN DÉTENTION PROVISOIRE", "Attendu que les obligations du contrôle judiciaire sont insuffisantes ; ordonnons le placement en détention provisoire de {p} à {j} pour une durée de quatre mois."),
    "liberte": ("ORDONNANCE DE MISE EN LIBERTÉ", "Attendu que la détention n'est plus nécessaire à la manifestation de la vérité ; ordonnons la mise en liberté immédiate de {p}, détenu à {j}, s'il n'est retenu pour autre cause."),
}  # fmt: skip


def _order_words(order: CustodyOrder) -> tuple[str, str]:
    title, text = _ORDERS[order.kind]
    return title, text.format(p=f"{order.person.title} {order.person.name}", j=order.prison)


def plain_order(order: CustodyOrder, rng: Random) -> Sheet:
    """An order of the judge, in prose."""
    title, text = _order_words(order)
    body = (
        f"<p><b>COUR D'APPEL</b><br><b>{escape(order.court)}</b><br>Parquet n° {order.parquet}</p><h2 class=c>{title}</h2><p>Nous, {escape(order.judge.name)}, juge des libertés et de la détention,</p><p>Vu l'information suivie contre {escape(order.person.name)}, {born(order.person)}, du chef de {order.offence} ;</p>"
        f"<p>Vu les articles 137 et suivants du code de procédure pénale ;</p><p>{escape(text)}</p><p>Fait en notre cabinet, le {long_date(order.day)}</p>{round_stamp(rng, order.court.upper(), 'J L D')}{signature(rng)}"
    )
    return Sheet(
        document(f"body{{font:11.5pt/1.7 {SERIF};text-align:justify}}", body, margin="22mm"), order.fields()
    )


def framed_order(order: CustodyOrder, rng: Random) -> Sheet:
    """An order in a framed form, date at the top."""
    title, text = _order_words(order)
    css = f"body{{font:10.5pt/1.6 {rng.choice([SANS, MONO])}}} .k{{border:.5mm solid #222;padding:5mm;margin:4mm 0}}"
    body = (
        f"<div class=k>{escape(order.court)}<br>Service de l'instruction<br>N° du parquet : {order.parquet}<br>Date : {order.day:%d/%m/%Y}</div><h3 class=c>{title}</h3><div class=k>NOM ET PRÉNOM : {escape(order.person.name)}<br>{born(order.person).replace('né', 'Né', 1)}<br>FAITS REPROCHÉS : {order.offence}</div>"
        f"<p>{escape(text.capitalize() if text[0].islower() else text)}</p><p>Le magistrat : {escape(order.judge.name)}</p>{signature(rng)}{round_stamp(rng, order.court.upper(), 'R F')}"
    )
    return Sheet(document(css, body), order.fields())


def _bars(petition: Petition) -> tuple[str, ...]:
    return (f"Maître {petition.lawyer.name}", f"Avocat au barreau de {petition.bar}", "Toque B 214")


def _facts(petition: Petition) -> str:
    person, decision = petition.person, petition.decision
    return (
        f"<p>{person.title} {escape(person.name)} a été placé{person.agrees} en détention provisoire le {long_date(petition.start)} à {escape(petition.prison)}, et remis{person.agrees} en liberté le {long_date(petition.end)}.</p>"
        f"<p>Par décision du {long_date(decision.day)} ({escape(decision.court)}), il n'a été retenu aucune charge contre {person.title} {escape(person.name)} des faits de {decision.offence}. Cette décision est définitive.</p>"
    )


def pleading(petition: Petition, rng: Random) -> Sheet:
    """The lawyer's pleading: two or three pages, heads of harm numbered, list of pieces."""
    css = f"body{{font:12pt/1.7 {SERIF};text-align:justify}} h3{{margin:6mm 0 2mm}} .n{{page-break-before:always}}"
    person = petition.person
    heads = "".join(
        f"<h3>{n}. {head.label}</h3><p>Ce préjudice sera réparé par l'allocation de la somme de {money(head.amount)}.</p>"
        for n, head in enumerate(petition.heads, 1)
    )
    body = (
        f"<p>{lines(_bars(petition))}</p><h2 class=c>REQUÊTE EN RÉPARATION D'UNE DÉTENTION PROVISOIRE</h2><p class=c>Articles 149 et suivants du code de procédure pénale</p><p class=r>À Madame ou Monsieur le Premier Président de la {escape(petition.court[0].lower() + petition.court[1:])}</p><p><b>POUR :</b> {person.title} {escape(person.name)}, {born(person)}, demeurant {escape(petition.address.line)},</p><p>Ayant pour avocat Maître {escape(petition.lawyer.name)}, avocat au barreau de {petition.bar}, au cabinet duquel domicile est élu.</p>"
        f"<h3>PLAISE À MADAME OU MONSIEUR LE PREMIER PRÉSIDENT</h3>{_facts(petition)}<div class=n>{heads}<h3>PAR CES MOTIFS</h3><p>Allouer à {person.title} {escape(person.name)} la somme totale de {money(petition.total)} ({money_in_words(petition.total)}).</p><p>SOUS TOUTES RÉSERVES. Fait le {long_date(petition.day)}.</p>{signature(rng)}<p>Bordereau de pièces : 1. décision ; 2. certificat ; 3. fiche pénale ; 4. pièce d'identité ; 5. justificatifs.</p></div>"
    )
    return Sheet(document(css, body, margin="24mm"), petition.fields())


def tabled_petition(petition: Petition, rng: Random) -> Sheet:
    """A petition with its claims in a table."""
    css = f"body{{font:10.5pt/1.6 {SANS}}} .w{{width:100%}} .w td{{border:.3mm solid #444;padding:2mm}}"
    rows = "".join(
        f"<tr><td>{head.label}</td><td class=r>{money(head.amount)}</td></tr>" for head in petition.heads
    )
    body = (
        f"<table class=full><tr><td>{lines(_bars(petition))}</td><td class=r>{escape(petition.court)}<br>Premier Président<br>{long_date(petition.day)}</td></tr></table><h2>Requête aux fins d'indemnisation (art. 149 CPP)</h2><p>Requérant{petition.person.agrees} : {escape(petition.person.name)}, {born(petition.person)}<br>Adresse : {escape(petition.address.line)}<br>Avocat : Maître {escape(petition.lawyer.name)}</p>"
        f"<h3>Exposé des faits</h3>{_facts(petition)}<h3>Demandes</h3><table class=w>{rows}<tr><td><b>Montant total demandé</b></td><td class=r><b>{money(petition.total)}</b></td></tr></table><p style='margin-top:8mm'>Signature de l'avocat</p>{signature(rng)}"
    )
    return Sheet(document(css, body), petition.fields())
