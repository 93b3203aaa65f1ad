"""Petitions for reparation in other hands: the mentions of R. 26 in a list, a claimant's own letter, a bound brief, a typed one."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.court_papers import Petition
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.blocks import given, identity, said
from benchmarks.corpus.layouts.parts import born, cells, label_rows
from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    MONO,
    SANS,
    SERIF,
    Letter,
    document,
    handwritten,
    lines,
)
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, money, money_in_words, phone_groups

_TITLES = (
    "REQUÊTE EN INDEMNISATION",
    "REQUÊTE AUX FINS DE RÉPARATION D'UNE DÉTENTION PROVISOIRE INJUSTIFIÉE",
    "Requête en réparation à raison d'une détention",
    "REQUÊTE FONDÉE SUR L'ARTICLE 149 DU CODE DE PROCÉDURE PÉNALE",
    "DEMANDE D'INDEMNISATION D'UNE DÉTENTION PROVISOIRE",
)
_SUFFERED = (
    "Il s'agissait d'une première incarcération, subie à un âge où l'on construit sa vie.",
    "La surpopulation de l'établissement, documentée par les rapports publics, doit être prise en compte.",
    "L'emploi occupé au jour de l'arrestation a été perdu et n'a pas été retrouvé.",
    "La gravité de la peine encourue a nourri une angoisse constante.",
    "Les liens familiaux, réduits à de rares parloirs, en sont restés durablement affectés.",
    "Un suivi psychologique a dû être entrepris à la sortie et se poursuit encore.",
    "La requérante ou le requérant n'avait jamais été condamné auparavant.",
)
_ANNEXED = (
    "Décision mettant fin aux poursuites", "Certificat de non-recours", "Fiche pénale", "Pièce d'identité",
    "Contrat de travail", "Bulletins de paie", "Note d'honoraires", "Attestations de proches",
    "Relevé d'identité bancaire", "Certificat médical", "Justificatifs de parloir",
)  # fmt: skip


def _amounts(petition: Petition, rng: Random) -> str:
    """The heads of harm one under the other, with bullets, letters or figures before them."""
    marks = pick(rng, "•••••", "abcde", "12345")
    sign = ")" if marks != "•••••" else ""
    return "<br>".join(f"{mark}{sign} {head.label} : {money(head.amount)}" for mark, head in zip(marks, petition.heads, strict=False))  # fmt: skip


def _exhibits(rng: Random) -> str:
    return "<br>".join(f"{pick(rng, 'Pièce n° ', 'Pièce ', '') if n == 1 else ''}{n} - {name}" for n, name in enumerate(rng.sample(_ANNEXED, rng.randint(4, 8)), 1))  # fmt: skip


def mentions_in_a_list(petition: Petition, rng: Random) -> Sheet:
    """The mentions that article R. 26 wants, in numbered boxes; the sums in one box, the reasons short."""
    person, decision, lawyer = petition.person, petition.decision, petition.lawyer
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, DEJA])}}} .w{{width:100%}} .w td{{border:.25mm solid #555;padding:2.2mm 3mm;vertical-align:top}} .w td:first-child{{width:48mm;{pick(rng, 'background:#efefef', 'font-style:italic', 'font-weight:bold')}}}"
    rows = [
        (pick(rng, "Juridiction saisie", "Destinataire", "À l'attention de"), f"{pick(rng, 'Premier président de la', 'Greffe de la première présidence -')} {escape(petition.court)}"),
        (pick(rng, "Identité du demandeur", "Requérant", "Demandeur"), identity(person, rng)),
        ("Domicile", escape(petition.address.line)),
        (pick(rng, "Avocat", "Conseil", "Représenté par"), f"Maître {escape(lawyer.name)}, {pick(rng, 'barreau de', 'avocat au barreau de')} {petition.bar}<br>Tél. {phone_groups(phone(rng))}"),
        (pick(rng, "Décision", "Décision définitive", "Décision fondant la demande"), f"{escape(decision.court)}, décision {given(decision.day, rng)}, n° {decision.number} (parquet {decision.parquet}), du chef de {decision.offence}"),
        (pick(rng, "Détention", "Période de détention", "Privation de liberté"), f"du {long_date(petition.start)} au {long_date(petition.end)}<br>{escape(petition.prison)}"),
        (pick(rng, "Préjudices", "Nature du préjudice", "Exposé"), " ".join(rng.sample(_SUFFERED, rng.randint(1, 3)))),
        (pick(rng, "Indemnité demandée", "Montant de la réparation demandée", "Sommes réclamées"), f"{_amounts(petition, rng)}<br><b>{pick(rng, 'Total', 'Soit au total', 'Ensemble')} : {money(petition.total)}</b>"),
        (pick(rng, "Pièces jointes", "Annexes", "Bordereau"), _exhibits(rng)),
    ]  # fmt: skip
    body = f"<h3 class=c>{rng.choice(_TITLES)}</h3><p class=c style='font-size:8.5pt'>{pick(rng, '(articles 149-1, 149-2 et R. 26 du code de procédure pénale)', 'art. R. 26 CPP', '')}</p><table class=w>{''.join(f'<tr><td>{k}</td><td>{v}</td></tr>' for k, v in rows)}</table><p style='margin-top:5mm'>{pick(rng, 'Fait à', 'À')} {petition.bar}, le {said(petition.day, rng)}</p><p>{pick(rng, 'L’avocat', 'Signature', 'Le requérant ou son conseil')}</p>{signature(rng)}"
    return Sheet(document(css, body, margin="16mm 18mm"), petition.fields())


def claimants_letter(petition: Petition, rng: Random) -> Sheet:
    """The claimant's own letter, by hand, naming the lawyer: plain words, the sum in the text."""
    person, decision = petition.person, petition.decision
    heads = ", ".join(f"{money(head.amount)} pour {head.label[0].lower()}{head.label[1:]}" for head in petition.heads)  # fmt: skip
    letter = Letter(
        head=(person.name, *petition.address.lines),
        addressee=(pick(rng, "Monsieur le Premier Président", "Premier Président"), petition.court),
        dateline=f"Le {long_date(petition.day)}",
        subject=pick(rng, "demande d'indemnisation pour ma détention", "réparation de ma détention provisoire", "requête article 149"),
        greeting=pick(rng, "Monsieur le Premier Président,", "Madame, Monsieur le Président,", "Monsieur le Président,"),
        paragraphs=(
            f"Je {pick(rng, 'soussigné' + person.agrees, 'me nomme', 'suis')} {person.name}, {born(person)}. {pick(rng, 'J’ai fait de la prison pour rien', 'Je vous écris pour demander réparation', 'J’ai été incarcéré' + person.agrees + ' à tort')} du {long_date(petition.start)} au {petition.end:%d/%m/%Y} ({petition.prison}).",
            f"Le {decision.day:%d/%m/%Y}, {pick(rng, 'la justice m’a mis' + person.agrees + ' hors de cause', 'j’ai été reconnu' + person.agrees + ' innocent' + person.agrees, 'on a reconnu que je n’avais rien fait')} ({decision.court}, parquet {decision.parquet}).",
            pick(rng, "J'ai perdu mon travail et ma famille a beaucoup souffert.", "Depuis ma sortie je dors mal et je n'ai pas retrouvé de travail.", "Mes enfants ne m'ont pas vu pendant tout ce temps."),
            f"Je demande {heads}{f', soit {money(petition.total)} en tout' if len(petition.heads) > 1 else ''}.",
            f"Mon avocat est Maître {petition.lawyer.name}, du barreau de {petition.bar}.",
            pick(rng, "Veuillez agréer, Monsieur le Président, mes salutations respectueuses.", "Je vous remercie de votre attention.", "Dans l'attente de votre réponse, recevez mes respects."),
        ),
        closing=signature(rng),
    )  # fmt: skip
    return Sheet(handwritten(letter, rng), petition.fields())


def bound_brief(petition: Petition, rng: Random) -> Sheet:
    """A brief with a cover page of its own, then headings in letters, authorities cited, table of the sums at its end."""
    person, decision, lawyer = petition.person, petition.decision, petition.lawyer
    font = rng.choice([SERIF, DEJA_SERIF, SANS])
    css = f"@page{{@bottom-right{{content:counter(page);font:9pt {font}}}}} body{{font:12pt/1.7 {font};text-align:justify}} .k{{border:.6mm double #333;padding:10mm;margin:25mm 0;text-align:center;font-size:15pt}} .n{{break-before:page}} h4{{margin:6mm 0 2mm}} .w{{width:100%}} .w td{{border-bottom:.2mm solid #444;padding:2mm}}"
    rows = "".join(cells((head.label, f"<div class=r>{money(head.amount)}</div>")) for head in petition.heads)
    parties = f"<p>{pick(rng, 'POUR', 'À LA REQUÊTE DE', 'Requérant')} : {identity(person, rng)}, demeurant {escape(petition.address.line)}</p><p>{pick(rng, 'Ayant pour avocat', 'Assisté de', 'Conseil')} : Maître {escape(lawyer.name)}, avocat au barreau de {petition.bar}</p>"
    state = at_times(rng, "<p>EN PRÉSENCE DE : l'agent judiciaire de l'État et de Monsieur le procureur général</p>", 0.6)  # fmt: skip
    authority = pick(rng, "Il est constant que la réparation doit être intégrale (article 149 du code de procédure pénale).", "La commission nationale de réparation des détentions juge que l'âge, la durée et les conditions de la détention sont à prendre en compte.", "")  # fmt: skip
    body = (
        f"<div>{logo(rng, rng.choice(['#222', '#6b2737', '#28536b']), 14) if rng.random() < 0.5 else ''}<b>{escape(lawyer.name.upper())}</b><br>{pick(rng, 'Avocat', 'Avocat à la Cour', 'Avocate' if lawyer.agrees else 'Avocat')}<br>{lines(address(rng).lines)}</div><div class=k>{rng.choice(_TITLES)}</div><p class=c>{pick(rng, 'présentée à Monsieur le Premier Président près la', 'Devant le premier président de la', 'À déposer au greffe de la')}<br><b>{escape(petition.court)}</b></p>{parties}{state}"
        f"<div class=n><h4>A. {pick(rng, 'LES FAITS', 'Rappel de la procédure', 'SUR LA PROCÉDURE')}</h4><p>Poursuivi{person.agrees} du chef de {decision.offence}, {person.title} {escape(person.name)} a été {pick(rng, 'écroué', 'incarcéré', 'placé')}{person.agrees} {pick(rng, 'le', 'à compter du')} {long_date(petition.start)} ({escape(petition.prison)}), pour n'être libéré{person.agrees} que le {long_date(petition.end)}.</p><p>La décision {given(decision.day, rng)} ({escape(decision.court)}, n° {decision.number}, parquet n° {decision.parquet}) a mis fin aux poursuites ; elle est définitive.</p>"
        f"<h4>B. {pick(rng, 'LE PRÉJUDICE', 'Sur la réparation', 'DISCUSSION')}</h4><p>{authority}</p>{''.join(f'<p>{text}</p>' for text in rng.sample(_SUFFERED, rng.randint(3, 6)))}<h4>C. {pick(rng, 'LES DEMANDES', 'Récapitulatif', 'PAR CES MOTIFS')}</h4><table class=w>{rows}<tr><td><b>{pick(rng, 'TOTAL', 'Montant total', 'Total des demandes')}</b></td><td class=r><b>{money(petition.total)}</b></td></tr></table><p style='margin-top:5mm'>{pick(rng, f'Soit {money_in_words(petition.total)}.', 'ET CE SERA JUSTICE.', '')}</p><p>{petition.bar}, le {long_date(petition.day)}</p>{signature(rng)}<p>Pièces :<br>{_exhibits(rng)}</p></div>"
    )
    return Sheet(document(css, body, margin="23mm 25mm"), petition.fields())


def typed_petition(petition: Petition, rng: Random) -> Sheet:
    """A sole practitioner's petition on the old typewriter font: no heads numbered, sums in the run of the text."""
    person, decision, lawyer = petition.person, petition.decision, petition.lawyer
    heads = " ; ".join(f"{head.label.lower()} : {money(head.amount)}" for head in petition.heads)
    received = petition.day + timedelta(days=1)
    css = f"body{{font:{rng.choice(['10.5', '11'])}pt/1.7 {MONO}}} p{{text-align:justify}}"
    closing = pick(rng, f"Qu'il plaise en conséquence d'allouer à l'exposant{person.agrees} une indemnité de {money(petition.total)}", f"Par ces motifs, fixer l'indemnité due à la somme de {money(petition.total)}", f"L'exposant{person.agrees} chiffre en conséquence sa demande à {money(petition.total)} au total")  # fmt: skip
    body = (
        f"<p>Me {escape(lawyer.name)}<br>AVOCAT<br>Barreau de {petition.bar}<br>{phone_groups(phone(rng), '.')}</p><p class=c>{rng.choice(_TITLES)}</p><p>{pick(rng, 'A Monsieur le Premier Président', 'A Madame, Monsieur le Premier Président', 'Le Premier Président')} - {escape(petition.court)}</p><p>{identity(person, rng)}, domicilié{person.agrees} {escape(petition.address.line)}, {pick(rng, 'a l’honneur d’exposer', 'expose respectueusement', 'fait exposer par son conseil')} ce qui suit.</p>"
        f"<p>L'exposant{person.agrees} a été détenu{person.agrees} du {petition.start:%d/%m/%Y} au {petition.end:%d/%m/%Y} - {escape(petition.prison)} - sous la prévention de {decision.offence}. {escape(decision.court)} a, par décision {given(decision.day, rng)} (parquet {decision.parquet}), reconnu son innocence.</p><p>{' '.join(rng.sample(_SUFFERED, rng.randint(2, 4)))}</p><p>Les préjudices s'établissent ainsi : {heads}.</p><p>{closing}, {pick(rng, 'outre mille euros au titre des frais irrépétibles', 'avec intérêts de droit', 'sans préjudice de tous autres droits')}.</p>"
        f"<p>{pick(rng, 'SOUS TOUTES RESERVES', 'Profond respect.', 'Et ce sera justice.')}</p><p>Le {long_date(petition.day)}</p>{signature(rng)}{boxed_stamp(rng, ('REÇU AU GREFFE', f'{received:%d.%m.%Y}')) if rng.random() < 0.4 else ''}<table>{label_rows([('P.J.', pick(rng, 'dossier complet', 'huit pièces', 'voir liste'))])}</table>"
    )
    return Sheet(document(css, body, margin="22mm 24mm"), petition.fields())
