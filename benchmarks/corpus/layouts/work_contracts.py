"""More contracts of employment: a form with ticked boxes, a long contract in several pages, an old one."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.court_papers import WorkContract
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.parts import label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, HANDS, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.wording import long_date, money, money_in_words, spaced

_CLAUSES = (
    ("Lieu de travail", "Le salarié exercera ses fonctions à {town}. Il pourra être amené à se déplacer pour les besoins du service, sans que ces déplacements emportent changement de résidence."),
    ("Durée du travail", "La durée hebdomadaire est de 35 heures, réparties selon l'horaire collectif affiché. Les heures supplémentaires ne sont accomplies qu'à la demande de l'employeur."),
    ("Congés payés", "Le salarié acquiert deux jours et demi ouvrables de congés par mois de travail effectif."),
    ("Absences", "Toute absence est signalée sans délai et justifiée dans les quarante-huit heures."),
    ("Confidentialité", "Le salarié s'interdit de divulguer les informations dont il aurait connaissance dans l'exercice de ses fonctions."),
    ("Prévoyance et retraite", "Le salarié est affilié dès son entrée aux régimes complémentaires de l'entreprise."),
    ("Préavis", "Passé la période d'essai, la rupture est soumise au préavis que prévoit la convention collective."),
)  # fmt: skip


def form(contract: WorkContract, rng: Random) -> Sheet:
    """A form of a program: ticked boxes, the parties in a table, other dates beside the true one."""
    person, firm = contract.person, contract.employer
    css = f"body{{font:9.5pt/1.45 {rng.choice([SANS, DEJA, NARROW])}}} .w{{width:100%;margin:3mm 0}} .w td{{border:.2mm solid #666;padding:1.6mm 2.5mm;vertical-align:top}} .w td:first-child{{width:58mm;background:#f3f3f3}} h4{{margin:5mm 0 1mm;text-transform:uppercase}}"
    signed = contract.start - timedelta(days=rng.randint(1, 20))
    trial = contract.start + timedelta(days=60)
    employer = (
        ("Raison sociale", firm.name), ("Adresse", firm.address.line), ("N° SIRET", spaced(firm.siret, 3, 3, 3, 5)),
        ("Représentée par", f"{contract.manager.title} {contract.manager.name}, {rng.choice(['gérant', 'directeur', 'responsable RH'])}"),
    )  # fmt: skip
    worker = (
        ("Nom et prénom", surname_first(person)), ("Né(e) le", f"{person.born:%d/%m/%Y} à {person.birthplace.commune}"), ("Domicile", contract.address.line), ("Nationalité", "française"),
    )  # fmt: skip
    terms = (
        (rng.choice(["Date d'embauche", "Date de début du contrat", "Date d'entrée", "Prise de fonctions le"]), f"{contract.start:%d/%m/%Y}"), ("Fin de la période d'essai", f"{trial:%d/%m/%Y}"), ("Emploi / qualification", contract.job),
        ("Salaire brut mensuel", money(contract.gross)), ("Déclaration préalable à l'embauche", f"n° {rng.randint(10**7, 10**8)} du {signed:%d/%m/%Y}"), ("Visite médicale", f"avant le {trial + timedelta(days=30):%d/%m/%Y}"),
    )  # fmt: skip
    body = (
        f"<h2 class=c>CONTRAT DE TRAVAIL</h2><p class=c>&#9745; durée indéterminée &nbsp; &#9744; durée déterminée &nbsp; &#9744; apprentissage<br>&#9745; temps plein &nbsp; &#9744; temps partiel</p><h4>L'employeur</h4><table class=w>{label_rows(employer)}</table>"
        f"<h4>Le salarié</h4><table class=w>{label_rows(worker)}</table><h4>Conditions d'engagement</h4><table class=w>{label_rows(terms)}</table><p>Le présent contrat est régi par la convention collective applicable à l'établissement. Fait à {firm.address.place.commune}, le {signed:%d/%m/%Y}, en deux exemplaires.</p>"
        f"<table class=full><tr><td>L'employeur (cachet)<br>{boxed_stamp(rng, (firm.name.upper(), firm.address.place.commune.upper()))}</td><td>Le salarié<br>{signature(rng)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="14mm 17mm"), contract.fields())


def long_contract(contract: WorkContract, rng: Random) -> Sheet:
    """A human-resources department's contract: many numbered articles over two pages, initials at the foot."""
    person, firm = contract.person, contract.employer
    font = rng.choice([SERIF, SANS])
    css = f"@page{{@bottom-right{{content:'Page ' counter(page) '/' counter(pages);font:8pt {font}}} @bottom-left{{content:'Paraphes';font:8pt {font}}}}} body{{font:11pt/1.75 {font};text-align:justify}} h4{{margin:4mm 0 1mm}} .p{{margin-left:12mm}}"
    clauses = "".join(
        f"<h4>ARTICLE {n} : {title.upper()}</h4><p>{text.format(town=firm.address.place.commune)}</p>"
        for n, (title, text) in enumerate(rng.sample(_CLAUSES, rng.randint(5, 7)), 4)
    )
    signed = contract.start - timedelta(days=rng.randint(2, 25))
    body = (
        f"{logo(rng, rng.choice(['#333', '#264653', '#8d2f23']), 14)}<h2 class=c>Contrat à durée indéterminée</h2><p><b>Entre :</b></p><p class=p>{escape(firm.name)}, {firm.form} au capital de {firm.capital} euros, immatriculée sous le numéro {spaced(firm.siren, 3, 3, 3)}, sise {escape(firm.address.line)}, prise en la personne de {contract.manager.title} {escape(contract.manager.name)}, ci-après « la Société »,</p>"
        f"<p><b>Et :</b></p><p class=p>{person.title} {escape(person.name)}, né{person.agrees} le {long_date(person.born)}, domicilié{person.agrees} {escape(contract.address.line)}, ci-après « le Salarié »,</p><h4>ARTICLE 1 : ENGAGEMENT ET FONCTIONS</h4><p>Sous réserve des résultats de la visite d'information et de prévention, la Société engage le Salarié en qualité de {contract.job}, sans qu'une embauche antérieure puisse être invoquée.</p>"
        f"<h4>ARTICLE 2 : {rng.choice(['PRISE D’EFFET', 'DATE D’ENTRÉE', 'DURÉE DU CONTRAT'])}</h4><p>Le contrat {rng.choice(['prend effet le', 'prendra effet à compter du', 'est conclu pour une durée indéterminée à compter du'])} {long_date(contract.start)}. La période d'essai expire le {long_date(contract.start + timedelta(days=60))}.</p><h4>ARTICLE 3 : RÉMUNÉRATION</h4><p>En contrepartie, le Salarié perçoit un salaire brut mensuel de {money_in_words(contract.gross)} ({money(contract.gross)}), versé le dernier jour ouvré du mois.</p>"
        f"{clauses}<p>Fait en deux originaux à {firm.address.place.commune}, le {long_date(signed)}.</p><table class=full><tr><td>Pour la Société<br>{escape(contract.manager.name)}<br>{signature(rng)}</td><td>Le Salarié<br><i>« Lu et approuvé, bon pour accord »</i><br>{signature(rng)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), contract.fields())


def filled_in(contract: WorkContract, rng: Random) -> Sheet:
    """A printed model bought at the stationer's, its dotted lines filled in by hand."""
    person, firm, hand = contract.person, contract.employer, rng.choice(HANDS)
    ink = rng.choice(["#1c2f7e", "#15151c"])

    def by_hand(value: str) -> str:
        return f"<span style='border-bottom:.3mm dotted #444;padding:0 3mm;font:italic 15pt {hand},{SERIF};color:{ink}'>{escape(value)}</span>"

    body = (
        f"<p class=r style='font-size:7pt'>Modèle n° {rng.randint(100, 990)} - reproduction interdite</p><h2 class=c>ENGAGEMENT À L'ESSAI ET CONTRAT DE TRAVAIL</h2><p>ENTRE L'EMPLOYEUR {by_hand(firm.name)} adresse {by_hand(firm.address.line)}</p><p>ET LE SALARIÉ (nom, prénom) {by_hand(person.name)} demeurant à {by_hand(contract.address.line)}</p>"
        f"<p>1°) Le salarié est engagé à dater du {by_hand(f'{contract.start:%d/%m/%Y}')} pour exercer l'emploi de {by_hand(contract.job)}</p><p>2°) Il recevra pour 151 h 67 par mois un salaire brut de {by_hand(money(contract.gross))}</p><p>3°) L'engagement ne devient définitif qu'après une période d'essai de {by_hand('deux mois')}</p><p>4°) Caisse de retraite : {by_hand(rng.choice(['selon la convention', 'caisse du bâtiment', 'caisse des transports']))}</p>"
        f"<p>Établi en double, le {by_hand(f'{contract.start - timedelta(days=rng.randint(0, 6)):%d/%m/%y}')}</p><p>L'employeur {signature(rng)} Le salarié {signature(rng)}</p>"
    )
    return Sheet(
        document(f"body{{font:11pt/2 {rng.choice([MONO, SERIF])}}}", body, margin="20mm"), contract.fields()
    )
