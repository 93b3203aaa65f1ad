"""More petitions for reparation: a law firm's letter, and a long memorandum against the State's agent."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.court_papers import Petition
from benchmarks.corpus.detention_dossiers import duration
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.parts import born, cells
from benchmarks.corpus.layouts.setting import (
    DEJA_SERIF,
    NARROW,
    SANS,
    SERIF,
    Letter,
    band,
    centred,
    column,
    document,
    lines,
)
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.people import phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words, phone_groups

_HARM = (
    "Le choc carcéral a été d'autant plus grand qu'il s'agissait d'une première incarcération.",
    "Les conditions de détention, à trois dans une cellule de neuf mètres carrés, ont aggravé ce préjudice.",
    "La séparation d'avec ses proches, dont de jeunes enfants, a été particulièrement éprouvante.",
    "Les protestations d'innocence, constantes, sont restées vaines pendant toute la procédure.",
    "L'éloignement du lieu de détention a rendu les visites rares et coûteuses.",
)


def _days_held(petition: Petition) -> int:
    return (petition.end - petition.start).days + 1


def firm_letter(petition: Petition, rng: Random) -> Sheet:
    """The petition as a letter on a law firm's paper; partners, toque and telephone in its head."""
    person, decision, lawyer = petition.person, petition.decision, petition.lawyer
    office, partner = address(rng), someone(rng)
    he = "elle" if person.agrees else "il"
    heads = " ; ".join(
        f"{head.label[0].lower()}{head.label[1:]} : {money(head.amount)}" for head in petition.heads
    )
    letter = Letter(
        head=(
            rng.choice([f"{lawyer.used_name} & {partner.used_name}", f"Cabinet {lawyer.used_name}", "SELARL d'avocats"]),
            f"Maître {lawyer.name}", f"Avocat au barreau de {petition.bar}", f"avec {partner.name}, collaborateur", *office.lines, f"Tél. {phone_groups(phone(rng), '.')}", f"Toque {rng.choice('ABCDEP')}{rng.randint(10, 999)}",
        ),
        addressee=("Madame ou Monsieur le Premier Président", petition.court, "Place du Palais"),
        dateline=f"Le {long_date(petition.day)}",
        subject=rng.choice(["requête en indemnisation d'une détention provisoire injustifiée", "demande de réparation (art. 149 à 150 et R. 26 du CPP)"]),
        references=(f"N/Réf. : {person.used_name.upper()} {rng.randint(100, 999)}/{petition.day.year}", f"Parquet : {decision.parquet}"),
        greeting="Madame ou Monsieur le Premier Président,",
        paragraphs=(
            f"Agissant pour le compte de {person.title} {person.name}, {born(person)}, demeurant {petition.address.line}, j'ai l'honneur de vous saisir de la présente requête.",
            f"Mon client{person.agrees} a été écroué{person.agrees} à {petition.prison} du {any_date(petition.start, rng)} au {any_date(petition.end, rng)}, soit {_days_held(petition)} jours, dans une procédure du chef de {decision.offence}.",
            f"Par décision du {any_date(decision.day, rng)} n° {decision.number}, la juridiction saisie ({decision.court}) l'a mis{person.agrees} hors de cause. Cette décision n'a fait l'objet d'aucun recours.",
            rng.choice(_HARM),
            f"Le préjudice subi se décompose ainsi : {heads}.",
            f"C'est donc une somme de {money(petition.total)} ({money_in_words(petition.total)}) que {he} sollicite, {rng.choice(['au total', 'toutes causes confondues', 'en réparation de l’ensemble de ses préjudices'])}." if rng.random() < 0.5 else f"Je sollicite en conséquence l'allocation d'une indemnité globale de {money(petition.total)}.",
            "Je joins à la présente les pièces justificatives et vous prie de croire, Madame ou Monsieur le Premier Président, à l'assurance de ma haute considération.",
        ),
        closing=signature(rng),
        mark=logo(rng, rng.choice(["#5a4a2f", "#222", "#7b1e2b"]), 12),
    )  # fmt: skip
    return Sheet(rng.choice([band, centred, column])(letter, rng), petition.fields())


def memorandum(petition: Petition, rng: Random) -> Sheet:
    """A long memorandum: both parties on the first page, a plan in Roman numbers, case law with its own sums."""
    person, decision, lawyer = petition.person, petition.decision, petition.lawyer
    font = rng.choice([SERIF, DEJA_SERIF, SANS])
    css = f"@page{{@bottom-center{{content:counter(page);font:9pt {font}}}}} body{{font:11pt/1.6 {font};text-align:justify}} .n{{page-break-before:always}} h3{{font-size:12pt;margin:7mm 0 2mm}} .p{{margin-left:35mm}} .w{{width:100%;font-family:{NARROW}}} .w td{{border-bottom:.2mm solid #777;padding:1.5mm}}"
    cited = petition.start - timedelta(days=rng.randint(1000, 3000))
    heads = "".join(
        f"<h3>{'ABCDEF'[n]}. Sur {label}</h3><p>{harm}</p><p>Il sera alloué à ce titre {money(head.amount)} (à titre de comparaison, {money(head.amount + rng.randint(3, 40) * 100)} ont été accordés par la Commission nationale le {long_date(cited)}).</p>"
        for n, (head, harm) in enumerate(
            zip(petition.heads, rng.sample(_HARM, len(petition.heads)), strict=True)
        )
        for label in [f"le poste « {head.label.lower()} »"]
    )
    table = "".join(
        cells((head.label, f"<div class=r>{money(head.amount)}</div>")) for head in petition.heads
    )
    body = (
        f"<p class=r>{escape(petition.court.upper())}<br>Juridiction du premier président</p><h2 class=c>{rng.choice(['MÉMOIRE AUX FINS DE RÉPARATION', 'REQUÊTE FONDÉE SUR L’ARTICLE 149 DU CODE DE PROCÉDURE PÉNALE', 'REQUÊTE EN RÉPARATION'])}</h2><p><b>DEMANDEUR :</b></p><p class=p>{person.title} {escape(person.name)}<br>{born(person).replace('né', 'Né', 1)}<br>{lines(petition.address.lines)}</p><p class=p><u>Représenté{person.agrees} par :</u> Me {escape(lawyer.name)}, avocat au barreau de {petition.bar}</p>"
        f"<p><b>DÉFENDEUR :</b></p><p class=p>L'agent judiciaire de l'État<br>ministère de l'économie, direction des affaires juridiques</p><p class=p><u>Représenté par :</u> Me {escape(someone(rng).name)}</p><p><b>EN PRÉSENCE DE :</b></p><p class=p>Monsieur le procureur général</p><div class=n><h3>I. RAPPEL DES FAITS ET DE LA PROCÉDURE</h3><p>Mis{person.agrees} en examen du chef de {decision.offence}, {person.title} {escape(person.name)} a été détenu{person.agrees} à {escape(petition.prison)} du {long_date(petition.start)} jusqu'au {long_date(petition.end)} ({duration(petition.start, petition.end)[1:].replace('Y', ' an(s) ').replace('M', ' mois ').replace('D', ' jour(s)').strip()}).</p>"
        f"<p>La procédure (parquet n° {decision.parquet}) s'est achevée par une décision du {long_date(decision.day)} rendue par la juridiction suivante : {escape(decision.court)}.</p><h3>II. RECEVABILITÉ</h3><p>La requête est présentée dans le délai de six mois ; aucune des exclusions de l'article 149 n'est en cause.</p><h3>III. DISCUSSION</h3>{heads}</div><h3>PAR CES MOTIFS</h3><p>Il est demandé au premier président de déclarer la requête recevable et de fixer l'indemnisation comme suit :</p><table class=w>{table}{cells(('Article 700 du code de procédure civile', '<div class=r>mémoire</div>'))}{cells(('<b>TOTAL</b>', f'<div class=r><b>{money(petition.total)}</b></div>'))}</table>"
        f"<p style='margin-top:6mm'>Fait le {petition.day:%d/%m/%Y}</p>{signature(rng)}{boxed_stamp(rng, (f'Me {lawyer.name}', 'AVOCAT'))}<p>Pièces communiquées : 1 à {rng.randint(5, 14)} (voir bordereau).</p>"
    )
    return Sheet(document(css, body, margin="22mm 25mm"), petition.fields())
