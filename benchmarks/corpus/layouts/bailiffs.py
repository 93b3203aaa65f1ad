"""Records that a bailiff (commissaire de justice) makes of a broken door."""
# ruff: noqa: E501 - rows of HTML are read as rows

from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.door_annex_parts import after, claimant, euros, reference
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import day_in_words, in_words, long_date, money, of, phone_groups

_SEEN = (
    "le vantail présente un enfoncement d'une trentaine de centimètres de diamètre à mi-hauteur",
    "la gâche est arrachée et gît au sol",
    "le montant gauche du chambranle est fendu de haut en bas",
    "la serrure ne comporte plus de cylindre ; le pêne demeure bloqué",
    "des éclats de bois jonchent l'entrée jusque dans le couloir",
    "la porte ne peut être ni fermée ni verrouillée ; elle est retenue par une chaîne",
    "l'enduit est décollé autour des scellements, sur une quinzaine de centimètres",
    "une plaque de contreplaqué a été vissée à titre de fermeture provisoire",
    "le sol stratifié est rayé sur environ un mètre devant le seuil",
    "les autres pièces ne révèlent aucune trace d'effraction",
)


def _seen(rng: Random) -> list[str]:
    return rng.sample(_SEEN, rng.randint(4, 7))


def _broken(rng: Random) -> str:
    """A door as a photograph of poor quality would show it: drawn, for no picture is at hand."""
    x, y, tone = rng.randint(24, 44), rng.randint(30, 80), rng.choice(["#8d8d8d", "#6f6256", "#b9ae9d"])
    crack = " ".join(f"L{x + rng.randint(-18, 18)} {y + step * 13}" for step in range(1, 5))
    return f"<svg width='58mm' height='66mm' viewBox='0 0 88 100'><rect width='88' height='100' fill='#d6d2cb'/><rect x='16' y='8' width='54' height='92' fill='{tone}' stroke='#333'/><path d='M{x} {y} {crack}' stroke='#1d1d1d' stroke-width='2' fill='none'/><circle cx='{x}' cy='{y}' r='{rng.randint(5, 9)}' fill='#2a2a2a'/></svg>"


def solemn_record(annex: Annex, rng: Random) -> Sheet:
    """The deed as offices have long made it: the year in words, what is seen in paragraphs, the fees in a margin."""
    officer, office, day = person(rng), address(rng, annex.address.place), after(annex, rng, 1, 12)
    fee = euros(rng, 140, 320)
    vat, travel = (fee / 5).quantize(Decimal("0.01")), Decimal("9.40")
    css = f"body{{font:11.5pt/1.65 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} .m{{float:left;width:36mm;font-size:7.5pt;line-height:1.4;margin:0 5mm 4mm 0;border-right:.3mm solid #000;padding-right:3mm;text-align:left}} h2{{text-align:center;letter-spacing:.5mm}}"
    title = rng.choice(["PROCÈS-VERBAL DE CONSTAT", "CONSTAT", "PROCÈS-VERBAL DE CONSTATATIONS", "EXPÉDITION<br>PROCÈS-VERBAL DE CONSTAT"])  # fmt: skip
    seen = "".join(f"<p>{line[0].upper()}{line[1:]}.</p>" for line in _seen(rng))
    body = (
        f"<div class=m><b>S.C.P. {escape(officer.used_name)} &amp; {escape(person(rng).used_name)}</b><br>{rng.choice(['Commissaires de justice associés', 'Commissaires de Justice'])}<br>{lines(office.lines)}<br>{phone_groups(phone(rng))}<br><br>Réf. : {reference(rng, '99999/XX', 'XX-99-9999')}<br><br>COÛT<br>Émolument {money(fee)}<br>SCT {money(travel)}<br>TVA 20 % {money(vat)}<br>Total {money(fee + travel + vat)}</div>"
        f"<h2>{title}</h2><p><b>L'AN {in_words(day.year).upper()} ET LE {day_in_words(day).upper()}</b>{rng.choice([f', à {in_words(rng.randint(9, 17))} heures', ''])}</p><p>{rng.choice(['À LA DEMANDE DE', 'À LA REQUÊTE DE'])} :</p><p>{claimant(annex)}, {rng.choice(['demeurant', 'domicilié(e)'])} {escape(annex.address.line)}, qui me fait exposer que sa porte d'entrée a été détruite le {long_date(annex.day)} par les forces de l'ordre et qu'il est de son intérêt d'en faire dresser constat.</p>"
        f"<p>{rng.choice(['Déférant à cette réquisition', 'C’est pourquoi'])}, Je, {escape(officer.name)}, {rng.choice(['commissaire de justice', 'membre de la société civile professionnelle susnommée'])} à la résidence {of(office.place.commune)}, soussigné{officer.agrees},</p><p>{rng.choice(['ME SUIS TRANSPORTÉ', 'CERTIFIE M’ÊTRE RENDU'])}{officer.agrees.upper()} ce jour à l'adresse ci-dessus, où j'ai constaté ce qui suit :</p>{seen}"
        f"<p>{rng.choice(['J’ai pris sur place plusieurs clichés qui sont joints.', 'À l’appui, des photographies sont annexées au présent acte.', ''])}</p><p>{rng.choice(['Et de tout ce que dessus, j’ai fait et dressé le présent procès-verbal pour servir et valoir ce que de droit.', 'Mes constatations étant terminées, je me suis retiré' + officer.agrees + '.', 'Telles sont mes constatations, en foi desquelles j’ai signé.'])}</p>{signature(rng)}{round_stamp(rng, 'COMMISSAIRE DE JUSTICE', officer.used_name.upper()[:9])}"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), {})


def illustrated_record(annex: Annex, rng: Random) -> Sheet:
    """A modern office: cover band, headings, photographs with captions on the second page."""
    officer, office, day = person(rng), address(rng), after(annex, rng, 1, 15)
    colour, hour = rng.choice(["#14213d", "#5f0f40", "#245953"]), rng.randint(9, 17)
    css = f"body{{font:10pt/1.55 {rng.choice([SANS, DEJA, NARROW])}}} .b{{background:{colour};color:#fff;padding:6mm 8mm}} h3{{color:{colour};text-transform:uppercase;font-size:10.5pt;margin:6mm 0 2mm}} .p td{{padding:3mm;text-align:center;font-size:8.5pt}}"
    seen = _seen(rng)
    photos = [f"<td>{_broken(rng)}<br>{rng.choice(['Cliché', 'Photo', 'Vue'])} n° {n} - {line}</td>" for n, line in enumerate(seen[:4], 1)]  # fmt: skip
    body = (
        f"<div class=b><span style='font-size:15pt'>{escape(officer.used_name)} Justice</span><br>{rng.choice(['Étude de commissaire de justice', 'Office de commissaires de justice'])} - {escape(office.line)} - {phone_groups(phone(rng))}</div><h2>{rng.choice(['Constat', 'Procès-verbal de constat', 'Constat sur état d’une porte', 'Constatations matérielles'])}</h2><p>Dossier {reference(rng, '9999999', 'X999999')} - acte du <b>{long_date(day)}</b>, {hour} h {rng.randint(10, 59)}</p>"
        f"<h3>{rng.choice(['Requérant', 'Le requérant', 'Pour le compte de'])}</h3><p>{claimant(annex)}<br>{escape(annex.address.line)}</p><h3>{rng.choice(['Exposé', 'Contexte', 'Exposé préalable'])}</h3><p>{rng.choice([f'Il m’est déclaré que l’accès au logement a été forcé le {long_date(annex.day)} au cours d’une opération de police, et qu’il convient d’en conserver la preuve avant réparation.', f'Suite à une intervention judiciaire du {long_date(annex.day)}, le requérant souhaite figer l’état de sa porte.'])}</p><h3>{rng.choice(['Constatations', 'Sur place', 'Mes constatations'])}</h3><ul>{''.join(f'<li>{line} ;</li>' for line in seen)}</ul>"
        f"<p>Constat dressé par Maître {escape(officer.name)}, commissaire de justice, sur le fondement de l'article 1er de l'ordonnance n° 2016-728 du 2 juin 2016. Il fait foi jusqu'à preuve contraire.</p>{signature(rng)}<div style='break-before:page'></div><h3>{rng.choice(['Planche photographique', 'Annexe photographique', 'Photographies'])}</h3><table class='p full'><tr>{''.join(photos[:2])}</tr><tr>{''.join(photos[2:])}</tr></table>"
    )
    return Sheet(document(css, body, margin="15mm 18mm"), {})


def numbered_findings(annex: Annex, rng: Random) -> Sheet:
    """A record in a table, finding by finding, with its grounds in law; sent through a digital platform."""
    officer, clerk, day = person(rng), person(rng), after(annex, rng, 2, 20)
    css = f"body{{font:9.5pt/1.5 {rng.choice([DEJA_SERIF, DEJA])}}} .g{{width:100%}} .g td,.g th{{border:.25mm solid #666;padding:2mm;vertical-align:top;text-align:left}} .l{{font-size:7.5pt;color:#444}}"
    rows = "".join(f"<tr><td>{n}</td><td>{rng.choice(['Palier', 'Entrée', 'Porte', 'Encadrement', 'Serrure'])}</td><td>{line}</td><td class=c>{rng.choice(['oui', 'oui', 'non'])}</td></tr>" for n, line in enumerate(_seen(rng), 1))  # fmt: skip
    body = (
        f"<p class=l>Acte dématérialisé n° {reference(rng, '9999-9999-9999-XX')} - signature électronique qualifiée - page 1/1</p><p><b>Me {escape(officer.name)}</b>, titulaire d'un office à {escape(annex.address.place.commune)}, assisté{officer.agrees} de {escape(clerk.name)}, clerc habilité aux constats</p><p>Intervention du {day:%d/%m/%Y}, début {rng.randint(9, 16)} h {rng.randint(10, 59)}, durée {rng.randint(25, 75)} minutes</p><p>Lieu : {escape(annex.address.line)}<br>Commanditaire : {claimant(annex)}</p>"
        f"<p>{rng.choice(['Objet : relever les dégradations de l’huisserie à la suite d’une entrée en force de la force publique', 'Objet : état d’un bloc-porte avant travaux'])} ({annex.day:%d/%m/%Y}).</p><table class=g><tr><th>N°</th><th>Emplacement</th><th>{rng.choice(['Relevé', 'Désordre relevé', 'Observation'])}</th><th>Photo</th></tr>{rows}</table><p><br>Personnes présentes : {escape(annex.person.name)} ; {rng.choice(['un voisin, qui n’a pas souhaité décliner son identité', 'le gardien de la résidence', 'aucun tiers'])}. Aucun avis technique n'est donné sur l'origine des désordres.</p>"
        f"<p>Frais d'acte TTC : {money(euros(rng, 180, 420))}, {rng.choice(['réglés ce jour', 'à la charge du commanditaire', 'provision encaissée'])}.</p><p class=l>L'original est conservé au rang des minutes de l'office pendant vingt-cinq ans. Copie délivrée le {day:%d/%m/%Y}.</p>{signature(rng, 34)}"
    )
    return Sheet(document(css, body, margin="16mm 18mm"), {})
