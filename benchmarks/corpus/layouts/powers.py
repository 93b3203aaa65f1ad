"""How a claimant of a detention makes someone his lawyer, otherwise than by a power signed at the chamber."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.court_papers import Petition
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.held import pen, ticks
from benchmarks.corpus.layouts.parts import born, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, phone_groups, town_of


def power_form(petition: Petition, rng: Random) -> Sheet:
    """A form of the chamber, filled in by pen by the client: what the lawyer may do, in boxes."""
    put = pen(rng)
    who, lawyer = petition.person, petition.lawyer
    scope = ("déposer la requête et toutes écritures", "assister le mandant à l'audience", "consulter le dossier pénal et en prendre copie", "percevoir les fonds sur le compte CARPA", "former tout recours", "autre : ................")  # fmt: skip
    css = f"body{{font:11pt/1.9 {rng.choice([SANS, DEJA, SERIF])}}} .k{{border:.4mm solid #333;padding:5mm;margin-bottom:5mm}} h3{{text-align:center}} small{{font-size:7.5pt;line-height:1.3;display:block}}"
    body = (
        f"<h3>{rng.choice(['DÉSIGNATION D’AVOCAT', 'MANDAT DE REPRÉSENTATION EN JUSTICE', 'PROCURATION À L’AVOCAT', 'FORMULAIRE DE MANDAT'])}</h3><div class=k>{rng.choice(['LE MANDANT', 'Je soussigné(e)', 'Client'])}<br>Nom, prénom : {put(surname_first(who))}<br>Né(e) le {put(f'{who.born:%d/%m/%Y}')} à {put(who.birthplace.commune)}<br>Adresse : {put(petition.address.line, 13)}</div><div class=k>{rng.choice(['LE MANDATAIRE', 'confie à', 'Avocat choisi'])}<br>{put('Me ' + lawyer.name)}, barreau de {put(petition.bar)}</div>"
        f"<div class=k>{rng.choice(['Pouvoirs donnés', 'Étendue de la mission', 'Pour'])} :<br>{ticks(scope, set(rng.sample(range(5), rng.randint(2, 4))) | {0})}<br>Procédure : {put(rng.choice(['indemnisation suite à détention', 'réparation détention provisoire', 'art. 149 CPP']))} devant {put(petition.court, 13)}</div><p>Fait à {put(petition.address.place.commune)}, le {put(f'{petition.day:%d/%m/%Y}')}<br>Signature {rng.choice(['', '(précédée de « bon pour mandat »)'])} {put('bon pour mandat') if rng.random() < 0.6 else ''} {signature(rng)}</p><small>Toute notification est valablement faite au cabinet. Ce mandat prend fin à l'issue de la procédure ou par révocation écrite.</small>"
    )
    return Sheet(document(css, body, margin="18mm 21mm"), {})


def letter_of_standing(petition: Petition, rng: Random) -> Sheet:
    """The lawyer tells the court of appeal that he acts for the claimant, whose written word is quoted below."""
    who, lawyer, office = petition.person, petition.lawyer, address(rng)
    day, colour = petition.day, rng.choice(["#2c2c54", "#5c4033", "#1e5f4b"])
    css = f"body{{font:10.5pt/1.6 {rng.choice([DEJA_SERIF, SANS])}}} .k{{color:{colour};border-top:1.2mm solid {colour};padding-top:3mm}} .a{{margin:9mm 0 9mm 88mm}} .q{{font:italic 15pt/1.3 Breip,{SERIF};color:#1c2f6e;border-left:.6mm solid #aaa;padding-left:6mm;margin:5mm 0}}"
    opening = rng.choice(
        [
            f"J'ai l'honneur de vous faire part de ma constitution aux intérêts de {who.title} {escape(who.name)}, {born(who)}.",
            f"Je vous prie de noter que j'interviens désormais au soutien des intérêts de {who.title} {escape(who.name)}.",
            f"{who.title} {escape(who.name)} m'a chargé de la procédure d'indemnisation dont vous êtes ou allez être saisi.",
        ]
    )
    body = (
        f"<div class=k>{logo(rng, colour, 12)} <b style='font-size:14pt'>{escape(lawyer.name)}</b><br>Avocat au barreau de {escape(petition.bar)}<br>{escape(office.line)} - {phone_groups(phone(rng))}</div><div class=a>Madame ou Monsieur le Premier Président<br>{escape(petition.court)}<br>Secrétariat de la première présidence</div><p>{town_of(petition.court)}, le {long_date(day)}</p><p>{rng.choice(['Par dépôt au greffe', 'Par RPVA', 'Remise contre récépissé'])}<br>Aff. {escape(who.used_name.upper())} c/ Agent judiciaire de l'État</p><p>Monsieur le Premier Président,</p><p>{opening}</p><p>Son écrit, daté du {any_date(day, rng)}, est ainsi rédigé :</p><div class=q>« {rng.choice([f'Moi {escape(who.name)}, je prends Me {escape(lawyer.used_name)} comme avocat pour demander réparation de ma détention.', f'Je veux que Me {escape(lawyer.name)} s’occupe de tout pour mon indemnisation.', f'J’autorise mon avocat Me {escape(lawyer.used_name)} à agir à ma place.'])} »<br>{signature(rng, 34)}</div>"
        f"<p>{rng.choice(['Je vous remercie de bien vouloir m’adresser à mon cabinet l’ensemble des avis et convocations.', 'Vous voudrez bien me faire tenir copie des conclusions de l’Agent judiciaire de l’État et du parquet général.'])}</p><p>Je vous prie d'agréer l'expression de mon profond respect.</p>{signature(rng)}{rng.choice([round_stamp(rng, 'BARREAU DE ' + petition.bar.upper(), 'AVOCAT'), boxed_stamp(rng, ('Me ' + lawyer.used_name.upper(), 'Toque ' + str(rng.randint(10, 900))))])}"
    )
    return Sheet(document(css, body + f"<p style='font-size:7pt'>P.J. : original du pouvoir - {lines(('copie de la pièce d’identité',))}</p>", margin="15mm 21mm"), {})  # fmt: skip
