"""More extracts of the trade register, and more sheets of photographs of a door."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.dwelling_papers import Registration
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.parts import surname_first
from benchmarks.corpus.layouts.photo_sheets import VIEWS, photograph
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, document
from benchmarks.corpus.layouts.stationery import PLAIN, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, of, spaced


def clerks_extract(r: Registration, rng: Random) -> Sheet:
    """The court clerk's paper in two blocks, legal person and management, with numbered observations."""
    firm = r.company
    legal = [(pick(rng, "Immatriculation", "N° d'immatriculation"), f"{spaced(firm.siren, 3, 3, 3)} RCS {r.court.commune}"), (pick(rng, "Dénomination sociale", "Raison sociale"), firm.name), ("Forme", firm.form), (pick(rng, "Siège", "Adresse du siège social"), firm.address.line), ("Capital", f"{firm.capital} EUR"), ("Immatriculée le", f"{r.since:%d/%m/%Y}"), ("Activités", pick(rng, "location de logements", "gestion d'immeubles", "acquisition et location de biens"))]  # fmt: skip
    head = [(pick(rng, "Gérant", "Président", "Représentant légal"), surname_first(r.manager)), ("Né(e) le", f"{r.manager.born:%d/%m/%Y} à {r.manager.birthplace.commune}"), ("Nationalité", "française")]  # fmt: skip
    body = f"<p><b>{pick(rng, 'GREFFE DU TRIBUNAL DE COMMERCE', 'Greffe du tribunal des activités économiques')}</b> {escape(of(r.court.commune))}</p>{heading(rng, 'EXTRAIT KBIS', 'Extrait Kbis', 'REGISTRE DU COMMERCE ET DES SOCIÉTÉS<br>Extrait K bis', 'IMMATRICULATION PRINCIPALE - EXTRAIT')}<p>{pick(rng, 'à jour au', 'Délivré le', 'En date du')} {any_date(r.day, rng)}</p><h3>{pick(rng, 'Identification de la personne morale', 'IDENTITÉ')}</h3>{pairs(rng, legal)}<h3>{pick(rng, 'Gestion, direction, administration', 'DIRIGEANT')}</h3>{pairs(rng, head)}{at_times(rng, '<p>Observations : néant. Procédures collectives : néant.</p>')}<p>{pick(rng, 'Pour extrait certifié conforme, le greffier', 'FIN DE L’EXTRAIT')}</p>{at_times(rng, signature(rng) + round_stamp(rng, 'GREFFE', 'RCS'))}"
    return Sheet(page(rng, body), r.fields())


def company_portal(r: Registration, rng: Random) -> Sheet:
    """A print of a register's web page on a firm: cards, a menu line, the day at the foot."""
    firm = r.company
    cards = [("SIREN", spaced(firm.siren, 3, 3, 3)), ("Forme juridique", firm.form), (pick(rng, "Siège", "Adresse"), firm.address.line), (pick(rng, "Dirigeant", "Gérant"), r.manager.name), ("Date d'immatriculation", f"{r.since:%d/%m/%Y}"), ("Greffe", r.court.commune)]  # fmt: skip
    body = f"<p style='color:#666'>Accueil &gt; Entreprises &gt; {escape(firm.name)}</p>{heading(rng, escape(firm.name))}<p>{pick(rng, 'Extrait d’immatriculation au RCS', 'Justificatif d’inscription au registre du commerce', 'Extrait Kbis numérique')}</p>{pairs(rng, cards)}<p style='font-size:8pt'>{pick(rng, 'Données du registre au', 'Document téléchargé le', 'Extrait édité le')} {r.day:%d/%m/%Y} - code de vérification {rng.randrange(16**8):08x}</p>"
    return Sheet(page(rng, body, faces=(SANS, DEJA)), r.fields())


def plain_extract(r: Registration, rng: Random) -> Sheet:
    """The register's extract in running lines and capitals, as a clerk's old printer gives it."""
    firm = r.company
    rows = [f"EXTRAIT DU REGISTRE DU COMMERCE ET DES SOCIÉTÉS AU {r.day:%d/%m/%Y}", f"NUMÉRO : {r.court.commune.upper()} {r.since.year} B {rng.randint(10, 9999):05d} - SIREN {firm.siren}", f"DÉNOMINATION : {firm.name}", f"FORME : {firm.form}, capital {firm.capital} euros", f"SIÈGE : {firm.address.line}", f"REPRÉSENTÉE PAR : {r.manager.used_name.upper()} {r.manager.forenames[0]}", f"DÉBUT D'ACTIVITÉ : {long_date(r.since)}", "DURÉE : 99 ANS", "CLÔTURE : 31 DÉCEMBRE"]  # fmt: skip
    body = f"{issuer(rng, f'Greffe {of(r.court.commune)}', ())}<br>{paragraphs(*rows)}<p>{pick(rng, 'COPIE CERTIFIÉE CONFORME', 'LE GREFFIER')}</p>{at_times(rng, round_stamp(rng, 'TRIBUNAL DE COMMERCE', 'GREFFE'))}"
    return Sheet(page(rng, body, faces=(MONO, NARROW)), r.fields())


def sent_in_a_chat(picture: str, rng: Random) -> Sheet:
    """The photograph as it was sent in a chat, the screen printed: a bubble, a word, an hour."""
    hour = f"{rng.randint(6, 21):02d}:{rng.randint(10, 59)}"
    word = rng.choice(
        [
            "Regarde l'état",
            "voilà ce qu'ils ont fait",
            "ma porte...",
            "C'est la serrure",
            "",
            "Photo prise ce matin",
        ]
    )
    css = f"body{{font:10pt/1.35 {rng.choice([DEJA, SANS])}}} .p{{width:{rng.randint(88, 118)}mm;margin:{rng.randint(0, 15)}mm auto;background:{rng.choice(['#ece5dd', '#f2f2f7', '#fff'])};padding:4mm}} .b{{background:#fff;border:.1mm solid #ccc;border-radius:3mm;padding:2mm;margin-left:{rng.choice([0, 14])}mm}} img{{width:72mm;max-height:150mm;object-fit:cover}}"
    body = f"<div class=p><b>{escape(person(rng).forenames[0])}</b> <small>{pick(rng, 'en ligne', 'hier', '')}</small><div class=b><img src='{photograph(picture, rng)}'><br>{escape(word)} <small>{hour}</small></div></div>"
    return Sheet(document(css, body, margin="8mm"), {})


def album_page(picture: str, rng: Random) -> Sheet:
    """Two or three photographs one under the other or side by side in a word processor, each with its number and a caption."""
    count = rng.choice([2, 3, 3])
    beside = rng.random() < 0.5
    style = (
        f"display:inline-block;width:{rng.randint(70, 80)}mm;vertical-align:top;margin:2mm"
        if beside
        else "margin-bottom:4mm"
    )
    shown = "".join(
        f"<div style='{style}'><img src='{photograph(picture, rng, close=bool(n % 2))}' style='width:{68 if beside else rng.randint(80, 110)}mm;max-height:{90 if beside else 72}mm;object-fit:cover'><br><small>{pick(rng, 'Photo', 'Cliché', 'Fig.')} {n + 1} : {rng.choice(VIEWS)}</small></div>"
        for n in range(count)
    )
    title = heading(
        rng,
        "PHOTOGRAPHIES DES DÉGÂTS",
        "Annexe photographique",
        "Dégâts sur ma porte",
        "ALBUM PHOTO",
        "Photos jointes",
    )
    return Sheet(page(rng, f"{title}{shown}", faces=PLAIN), {})


def mail_with_picture(picture: str, rng: Random) -> Sheet:
    """An e-mail without words, printed with the picture attached to it."""
    who = person(rng)
    body = f"<small>De : {escape(who.name)}<br>Objet : {pick(rng, 'photo', 'Tr : IMG_' + str(rng.randint(1000, 9999)), '(sans objet)', 'porte')}<br>1 pièce jointe (IMG_{rng.randint(1000, 9999)}.jpg, {rng.randint(1, 6)},{rng.randint(1, 9)} Mo)</small><hr><img src='{photograph(picture, rng)}' style='width:{rng.randint(90, 150)}mm;max-height:190mm;object-fit:cover'><p>{pick(rng, '', 'Envoyé de mon téléphone', 'Provenance : Courrier')}</p>"
    return Sheet(page(rng, body, faces=PLAIN), {})
