"""Decisions in other hands: margin of references, hearing sheet, numbered paragraphs, executory copy, settlement, jury."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.court_papers import Decision
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.blocks import court_head, identity, said, worded
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.ruling_words import grounds, notice, ruling, title
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet, without
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.wording import day_in_words, in_words, long_date, town_of


def _body_of(decision: Decision) -> str:
    """Who decides, as the decision names itself: le juge d'instruction, le tribunal, la cour."""
    return {"NON_LIEU": "le juge d'instruction", "RELAXE": "le tribunal", "ACQUITTEMENT": "la cour"}[decision.kind]  # fmt: skip


def _role(decision: Decision) -> str:
    return {"NON_LIEU": "mis{e} en examen", "RELAXE": "prévenu{e}", "ACQUITTEMENT": "accusé{e}"}[decision.kind].format(e=decision.person.agrees)  # fmt: skip


def _paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _whereas(texts: list[str], rng: Random) -> str:
    """The grounds as the court says them: «Attendu que…», with dashes, or plain."""
    manner = rng.choice(["Attendu qu", "Considérant qu", "- ", ""])
    if not manner.endswith("qu"):
        return _paragraphs([manner + text for text in texts])
    elided = [f"{manner}{'’' if text[0] in 'AEÉIO' else 'e '}{text[0].lower()}{text[1:]}" for text in texts]
    return _paragraphs(elided)


def margin_of_references(decision: Decision, rng: Random) -> Sheet:
    """A narrow margin with every number and date, the decision told beside it in «Attendu que»."""
    css = f"body{{font:11pt/1.6 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} td{{vertical-align:top}} .m{{width:46mm;font-size:8.5pt;line-height:1.5;text-align:left;border-right:.3mm solid #000;padding-right:4mm}} .t{{padding-left:6mm}}"
    refs = [f"{pick(rng, 'N° minute', 'Minute n°', 'Décision n°')}<br><b>{escape(decision.number)}</b>", f"{pick(rng, 'N° parquet', 'Parquet n°', 'Identifiant parquet')}<br>{decision.parquet}", f"{pick(rng, 'Date', 'Décision du', 'En date du')}<br>{long_date(decision.day)}", f"{pick(rng, 'Affaire', 'M.P. c/')}<br>{escape(surname_first(decision.person))}"]  # fmt: skip
    if rng.random() < 0.5:
        refs.append(f"Notifié le {decision.day + timedelta(days=rng.randint(1, 8)):%d/%m/%Y}")
    why = _whereas(grounds(rng, 3, 5), rng)
    body = (
        f"<table><tr><td class=m><b>{escape(decision.court)}</b><br>{pick(rng, 'Greffe pénal', 'Secrétariat-greffe', '')}<br><br>{'<br><br>'.join(refs)}</td><td class=t><h3>{title(decision, rng)}</h3><p>{identity(decision.person, rng)}, {_role(decision)}, ayant pour conseil Maître {escape(someone(rng).name)}.</p><p>Qualification : {decision.offence}.</p>"
        f"<p>Vu les pièces de la procédure ; vu les réquisitions du ministère public ;</p>{why}<p><b>{pick(rng, 'PAR CES MOTIFS', 'EN CONSÉQUENCE', 'PAR CES MOTIFS,')}</b></p><p>{ruling(decision, rng)}</p>{notice(decision, rng)}<p>{pick(rng, 'Ainsi décidé', 'Fait', 'Prononcé')} à {town_of(decision.court)}, le {worded(decision.day)}.</p>{signature(rng)}{round_stamp(rng, decision.court.upper(), 'R F')}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="16mm 18mm"), decision.fields())


def hearing_sheet(decision: Decision, rng: Random) -> Sheet:
    """The sheet of the operative part that the clerk hands over at once, blanks filled in by hand, no reasons."""
    hand, ink = hand_and_ink(rng)

    def put(value: str) -> str:
        return pen(value, hand, ink)

    css = f"body{{font:10pt/2 {rng.choice([SANS, NARROW, DEJA])}}} h3{{border:.4mm solid #000;padding:2mm;text-align:center}} .o{{border:.3mm solid #000;padding:4mm;margin:3mm 0;line-height:1.7}}"
    head = pick(rng, "EXTRAIT DU DISPOSITIF", "RELEVÉ DE DISPOSITIF", "NOTE DE DISPOSITIF REMISE À LA PERSONNE", "FICHE DE DÉCISION")  # fmt: skip
    lines_ = [f"Décision n° {put(decision.number)} &nbsp; {pick(rng, 'du', 'prononcée le', 'en date du')} {put(f'{decision.day:%d/%m/%Y}')}", f"Parquet n° {put(decision.parquet)}", f"{pick(rng, 'Nom, prénom', 'Personne concernée', 'À l’égard de')} : {put(surname_first(decision.person))}", f"Né(e) le {put(f'{decision.person.born:%d/%m/%Y}')} à {put(decision.person.birthplace.commune)}", f"Faits : {put(decision.offence)}"]  # fmt: skip
    body = (
        f"<p>{escape(decision.court)}</p><h3>{head}<br><small>{title(decision, rng)}</small></h3><p>{'<br>'.join(lines_)}</p><div class=o><b>{_body_of(decision).capitalize()} :</b><br>{ruling(decision, rng)}</div>{notice(decision, rng)}<p>{pick(rng, 'Reçu copie', 'Remis à l’intéressé', 'Copie remise à l’audience')} &nbsp; signature : {signature(rng, 30)} &nbsp; le greffier : {signature(rng, 30)}</p>{boxed_stamp(rng, ('COPIE', 'LE GREFFIER'))}"
        f"<p style='font-size:7.5pt;line-height:1.3'>{pick(rng, 'Le présent relevé ne vaut ni expédition ni signification. La décision motivée sera disponible au greffe.', 'Document établi sous réserve de la minute.', '')}</p>"
    )
    return Sheet(document(css, body, margin="16mm 19mm"), decision.fields())


def numbered_paragraphs(decision: Decision, rng: Random) -> Sheet:
    """A decision in the new style: paragraphs numbered from 1, short headings, sans serif, address of the court."""
    person = decision.person
    css = f"@page{{@bottom-center{{content:counter(page) '/' counter(pages);font:8pt {SANS}}}}} body{{font:10.5pt/1.65 {rng.choice([SANS, DEJA])}}} h4{{margin:6mm 0 2mm;color:{rng.choice(['#000091', '#000', '#333'])}}} h2{{font-size:15pt}}"
    counter = iter(range(1, 40))

    def paragraph(text: str) -> str:
        return f"<p>{next(counter)}. {text}</p>"

    opened = decision.day - timedelta(days=rng.randint(500, 1100))
    facts = [f"{identity(person, rng)}, a été {pick(rng, 'poursuivi', 'inquiété', 'recherché')}{person.agrees} du chef de {decision.offence}.", f"La procédure a été ouverte le {said(opened, rng)}.", f"{'Elle' if person.agrees else 'Il'} a été placé{person.agrees} en détention provisoire au cours de cette procédure et {pick(rng, 'conteste les faits', 'a toujours nié toute implication', 'n’a jamais varié dans ses dénégations')}."]  # fmt: skip
    order = rng.sample(facts[1:], 2)
    body = (
        f"{court_head(decision.court, rng)}<p>{pick(rng, 'N°', 'Décision n°', 'Numéro de rôle :')} {escape(decision.number)} - {pick(rng, 'parquet', 'n° parquet')} {decision.parquet}</p><h2>{title(decision, rng)}</h2><p><b>{pick(rng, 'Décision du', 'Rendu le', 'Date de la décision :')} {long_date(decision.day)}</b></p><h4>{pick(rng, 'Faits et procédure', 'Exposé', 'La personne concernée et la procédure')}</h4>{paragraph(facts[0])}{''.join(paragraph(text) for text in order)}"
        f"<h4>{pick(rng, 'Motifs', 'Réponse de la juridiction', 'Discussion')}</h4>{''.join(paragraph(text) for text in grounds(rng, 3, 6))}<h4>{pick(rng, 'Dispositif', 'Décision', 'Par ces motifs')}</h4>{paragraph(ruling(decision, rng))}{notice(decision, rng)}<p>{escape(decision.judge.name)}, {pick(rng, 'président', 'magistrat')} - {escape(someone(rng).name)}, greffier</p>{signature(rng, 34)}{signature(rng, 34)}"
    )
    return Sheet(document(css, body, margin="20mm 25mm"), decision.fields())


def executory_copy(decision: Decision, rng: Random) -> Sheet:
    """An old «expédition»: fixed-width type, date first in words, no minute number, the mandate to the bailiffs."""
    day = decision.day
    css = f"body{{font:{rng.choice(['10.5', '11'])}pt/1.75 {rng.choice([MONO, MONO, SERIF])};text-align:justify}} .c{{letter-spacing:.5mm}}"
    opening = pick(rng, f"L'an {in_words(day.year)}, le {day_in_words(day)}", f"Ce jour, {worded(day)}", f"À l'audience du {long_date(day)}")  # fmt: skip
    mandate = "<p>EN CONSÉQUENCE, la République française mande et ordonne à tous commissaires de justice, sur ce requis, de mettre la présente décision à exécution, aux procureurs généraux et aux procureurs de la République d'y tenir la main.</p>"
    body = (
        f"<p class=c>{pick(rng, 'EXPÉDITION', 'GROSSE', 'COPIE EXÉCUTOIRE', 'COPIE CERTIFIÉE CONFORME')}</p><p>{pick(rng, '', 'DES MINUTES DU GREFFE - ')}{escape(decision.court.upper())}<br>PARQUET {decision.parquet}</p><p class=c>{title(decision, rng)}</p><p>{opening}, {_body_of(decision)} siégeant à {town_of(decision.court)}, {pick(rng, 'a rendu', 'a prononcé')} la décision dont la teneur suit, dans l'affaire concernant {identity(decision.person, rng)}, {_role(decision)} du chef de {decision.offence}.</p>"
        f"{_whereas(grounds(rng, 2, 4), rng)}<p>PAR CES MOTIFS,</p><p>{ruling(decision, rng)}</p>{notice(decision, rng)}{at_times(rng, '<p>Laisse les frais à la charge du Trésor.</p>')}{at_times(rng, mandate, 0.6)}<p>{pick(rng, 'SUIVENT LES SIGNATURES', 'Signé : le président, le greffier', 'Pour expédition conforme')}</p>{signature(rng)}{round_stamp(rng, decision.court.upper(), pick(rng, 'R F', 'GREFFE'))}"
    )
    return Sheet(document(css, body, margin="22mm 24mm"), without(decision.fields(), "numero"))


def settlement_order(decision: Decision, rng: Random) -> Sheet:
    """An investigating judge's long order of no trial in Roman parts, other persons and dates about; pages."""
    judge, other = decision.judge, someone(rng)
    opened = decision.day - timedelta(days=rng.randint(500, 900))
    acts = [("Réquisitoire introductif", opened), ("Mise en examen", opened + timedelta(days=2)), ("Avis de fin d'information", decision.day - timedelta(days=120)), ("Réquisitoire définitif", decision.day - timedelta(days=rng.randint(5, 40)))]  # fmt: skip
    table = "".join(cells((name, f"{day:%d/%m/%Y}", f"D{rng.randint(10, 900)}")) for name, day in acts)
    css = f"body{{font:11pt/1.6 {rng.choice([SERIF, SANS])};text-align:justify}} .w td{{border:.2mm solid #333;padding:1mm 3mm}} h4{{text-transform:uppercase;margin:6mm 0 2mm}} .n{{break-before:{pick(rng, 'page', 'auto')}}}"
    office = f"{pick(rng, 'Cabinet de', 'Cabinet d’instruction de', 'Service de l’instruction -')} {judge.short_title} {escape(judge.name)}, {pick(rng, 'juge d’instruction', 'vice-président en charge de l’instruction')}"
    body = (
        f"{court_head(decision.court, rng, office)}<p>N° parquet {decision.parquet}<br>N° instruction {escape(decision.number)}</p><h3 class=c>{title(decision, rng)}</h3><p>Nous, {escape(judge.name)}, juge d'instruction {pick(rng, 'au tribunal judiciaire', 'près ce tribunal')},</p><p>Vu l'information suivie contre {identity(decision.person, rng)}, du chef de {decision.offence} ; {pick(rng, '', f'partie civile : {escape(other.name)} ;')}</p>"
        f"<h4>I. {pick(rng, 'Les actes', 'La procédure', 'Rappel de la procédure')}</h4><table class=w>{table}</table><h4>II. {pick(rng, 'Les faits', 'Exposé des faits', 'Résumé')}</h4>{_paragraphs(grounds(rng, 2, 3))}<p>Le témoin {escape(other.name)} a été entendu le {said(opened + timedelta(days=60), rng)}.</p><div class=n><h4>III. {pick(rng, 'Sur les charges', 'Discussion', 'Motifs de droit')}</h4>{_paragraphs(grounds(rng, 2, 4))}<p>Vu les articles {pick(rng, '175 à 177', '176, 177, 183 et 184', '177')} du code de procédure pénale ;</p>"
        f"<p>{ruling(decision, rng)}</p>{notice(decision, rng)}<p>{pick(rng, 'Fait en notre cabinet', 'Fait au palais de justice', 'En notre cabinet')}, le {long_date(decision.day)}</p>{signature(rng)}{round_stamp(rng, decision.court.upper(), 'INSTRUCTION')}</div>"
    )
    return Sheet(document(css, body, margin="20mm 23mm"), decision.fields())


def prevention_form(decision: Decision, rng: Random) -> Sheet:
    """A correctional judgment on a printed form: boxes for the court, the accused, the charge, the ruling."""
    person, victim = decision.person, someone(rng)
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, NARROW, MONO])}}} .w{{width:100%;margin:0 0 3mm}} .w td{{border:.3mm solid #000;padding:2mm 3mm;vertical-align:top}} h3{{margin:2mm 0;text-align:center}} b.h{{font-size:7.5pt;text-transform:uppercase;display:block}}"
    committed = decision.day - timedelta(days=rng.randint(400, 1100))
    sat = f"Président : {escape(decision.judge.name)}<br>{pick(rng, 'Assesseurs', 'Juges')} : {escape(someone(rng).name)}, {escape(someone(rng).name)}<br>Greffier : {escape(someone(rng).name)}"
    rows = [
        ("Composition", sat),
        ("Prévenu", f"<b>{escape(surname_first(person))}</b>, {born(person)}<br>{pick(rng, 'comparant assisté', 'comparaît, avocat : Me ' + escape(someone(rng).name), 'présent à l’audience')}"),
        ("Prévention", f"{decision.offence}, {pick(rng, 'le', 'courant', 'faits commis le')} {said(committed, rng)}"),
        ("Partie civile", pick(rng, escape(victim.name), "néant", f"{escape(victim.name)}, absent{victim.agrees}")),
        ("Motifs", " ".join(grounds(rng, 1, 3))),
        ("Dispositif", f"Le tribunal, statuant publiquement, {pick(rng, 'en premier ressort', 'contradictoirement', 'par jugement contradictoire')} :<br>{ruling(decision, rng)}{notice(decision, rng)}"),
    ]  # fmt: skip
    head = f"<td>{escape(decision.court)}<br>{pick(rng, 'Tribunal correctionnel', 'Chambre des comparutions immédiates', '12e chambre correctionnelle')}</td><td>{pick(rng, 'Jugement du', 'Audience du', 'Prononcé le')} <b>{decision.day:%d/%m/%Y}</b><br>{pick(rng, 'Minute', 'N° minute', 'N° de jugement')} {escape(decision.number)}<br>Parquet {decision.parquet}</td>"
    body = f"<table class=w><tr>{head}</tr></table><h3>{title(decision, rng)}</h3><table class=w>{''.join(f'<tr><td><b class=h>{name}</b>{text}</td></tr>' for name, text in rows)}</table>{pick(rng, 'Le président', 'Le greffier', 'Pour copie conforme')} {signature(rng)}{round_stamp(rng, decision.court.upper(), 'R F')}"
    return Sheet(document(css, body, margin="13mm 15mm"), decision.fields())


def jury_ruling(decision: Decision, rng: Random) -> Sheet:
    """An assize court's acquittal: session, who sat, jury drawn, accused, verdict by majority, civil interests put off."""
    person, day = decision.person, decision.day
    css = f"body{{font:12pt/1.65 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} h2{{text-align:center;margin:8mm 0}} .k{{margin-left:{rng.randint(0, 25)}mm}}"
    first = day - timedelta(days=rng.randint(1, 4))
    sat = [f"{escape(decision.judge.name)}, président", f"{escape(someone(rng).name)}, assesseur", f"{escape(someone(rng).name)}, assesseur"]  # fmt: skip
    rows = [(pick(rng, "Arrêt n°", "N° d'arrêt", "Numéro"), decision.number), ("Parquet", decision.parquet), (pick(rng, "Session", "Audiences"), f"du {first:%d/%m/%Y} au {day:%d/%m/%Y}"), (pick(rng, "Arrêt du", "Date de l'arrêt", "Verdict du"), long_date(day))]  # fmt: skip
    body = (
        f"<p class=c><b>{escape(decision.court.upper())}</b><br>{pick(rng, 'RÉPUBLIQUE FRANÇAISE - AU NOM DU PEUPLE FRANÇAIS', 'AU NOM DU PEUPLE FRANÇAIS', '')}</p><table>{label_rows(rows)}</table><h2>{title(decision, rng)}</h2><p>La cour d'assises composée de :</p><p class=k>{'<br>'.join(sat)}</p><p>et des {pick(rng, 'six', 'neuf')} jurés dont la liste a été dressée par tirage au sort le {long_date(first)},</p><p>Vu l'arrêt de mise en accusation ; les débats s'étant déroulés {pick(rng, 'publiquement', 'en audience publique', 'à huis clos partiel')} ;</p>"
        f"<p>{pick(rng, 'Accusé', 'Contre', 'En présence de')} : {identity(person, rng)}, {pick(rng, 'détenu', 'comparaissant libre', 'sous contrôle judiciaire')}, assisté{person.agrees} de Maître {escape(someone(rng).name)} ;</p><p>{pick(rng, 'Après délibération, sans désemparer, et vote au scrutin secret,', 'La cour et le jury ayant délibéré ensemble,', 'Sur la culpabilité, les questions ayant reçu une réponse négative,')} {_body_of(decision)} :</p><p class=k>{ruling(decision, rng)}</p>{notice(decision, rng)}"
        f"{at_times(rng, '<p>Renvoie l’examen des intérêts civils à une audience ultérieure.</p>')}<p>{pick(rng, 'Fait et prononcé en audience publique', 'Ainsi prononcé')} le {worded(day)}.</p><table class=full><tr><td>Le président<br>{signature(rng, 34)}</td><td>Le greffier<br>{signature(rng, 34)}</td><td>{round_stamp(rng, decision.court.upper(), 'ASSISES')}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="22mm 24mm"), decision.fields())
