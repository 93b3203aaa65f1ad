"""What the State says of an association declared to it: receipts, the official gazette, its web page."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, pick
from benchmarks.corpus.layouts.associations import association
from benchmarks.corpus.layouts.parts import label_rows
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import Place, address
from benchmarks.corpus.wording import any_date, long_date, of, phone_groups


def _number(where: Place, rng: Random) -> str:
    return f"W{where.department[:2].zfill(2)}{rng.randint(1, 9)}{rng.randint(0, 999999):06d}"


def receipt(annex: Annex, rng: Random) -> Sheet:
    """The prefecture's receipt for a new association: the number, the law, the name and the seat."""
    (name, aim), where, day = association(rng), address(rng), earlier(annex, rng, 100, 4000)
    office = pick(rng, "Préfecture", "Sous-préfecture")
    css = f"body{{font:11pt/1.6 {rng.choice([SERIF, DEJA_SERIF, SANS])}}} .t{{font-size:14pt;text-align:center;margin:7mm 0}} .d{{margin-left:14mm}}"
    body = (
        f"<table class=full><tr><td class=c style='width:70mm'>{logo(rng, '#000091', 14)}<br><i>Liberté - Égalité - Fraternité</i><br>RÉPUBLIQUE FRANÇAISE<br><br>{office} {escape(of(where.place.commune))}<br>{pick(rng, 'Bureau de la réglementation', 'Greffe des associations', 'Direction de la citoyenneté')}<br>{phone_groups(phone(rng))}</td><td class=r>Le numéro<br><b>{_number(where.place, rng)}</b><br>est à rappeler dans toute correspondance</td></tr></table><div class=t><b>{pick(rng, 'Récépissé de déclaration de CRÉATION', 'RÉCÉPISSÉ DE DÉCLARATION', 'Récépissé')}</b><br>{at_times(rng, f'de l’association n° W{rng.randint(10**8, 10**9 - 1)}')}</div><p>Vu la loi du 1er juillet 1901 relative au contrat d'association ; vu le décret du 16 août 1901 portant règlement d'administration publique ;</p><p><b>{pick(rng, 'Le préfet', 'La sous-préfète', 'Le sous-préfet')}</b> donne récépissé à {escape(annex.person.title)} {escape(annex.person.name)} d'une déclaration en date du {long_date(day - timedelta(days=rng.randint(2, 20)))} faisant connaître la constitution d'une association ayant pour titre :</p><p class=c><b>{escape(name).upper()}</b></p>"
        f"<div class=d>{pick(rng, 'dont le siège social est situé', 'Siège')} : {escape(where.line)}<br>{at_times(rng, f'Objet : {escape(aim)}<br>')}Décision(s) prise(s) le {any_date(day - timedelta(days=30), rng)}<br>Pièces fournies : {pick(rng, 'statuts, liste des dirigeants, procès-verbal', 'statuts')}</div><p style='margin-top:6mm'>{escape(where.place.commune)}, le {any_date(day, rng)}<br>{pick(rng, 'Pour le préfet et par délégation, le chef de bureau', 'L’attachée, chef du greffe')}</p>{signature(rng)}{at_times(rng, round_stamp(rng, office.upper() + ' ' + where.place.commune.upper(), 'R F'))}<p style='font-size:7.5pt'>Loi du 1er juillet 1901, article 5 : toute personne a droit de prendre communication sur place des statuts. {pick(rng, 'L’insertion au Journal officiel est faite sous un mois.', 'Le présent récépissé ne vaut pas agrément.', 'Les changements survenus dans l’administration doivent être déclarés dans les trois mois, à peine d’amende (article 8).')}</p>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), {})


def change_receipt(annex: Annex, rng: Random) -> Sheet:
    """A receipt for a change of officers or of seat, as a form that the program fills in."""
    (name, _), where, day = association(rng), address(rng), earlier(annex, rng, 40, 1200)
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, NARROW, DEJA])}}} .w td{{border:.25mm solid #888;padding:2mm 3mm}} .h{{background:#000091;color:#fff;padding:3mm 5mm}}"
    change = pick(rng, "Liste des personnes chargées de l'administration", "Transfert du siège social", "Modification des statuts", "Changement de titre")  # fmt: skip
    office = pick(rng, "présidence", "secrétariat", "trésorerie")
    body = (
        f"<div class=h>{pick(rng, 'Service départemental à la jeunesse, à l’engagement et aux sports', 'Direction départementale de l’emploi et des solidarités', 'Préfecture - pôle associations')} - {where.place.department}</div><h3>{pick(rng, 'RÉCÉPISSÉ DE DÉCLARATION DE MODIFICATION', 'Déclaration de modification - récépissé', 'Accusé d’enregistrement d’une modification')}</h3><table class='w full'>{label_rows([('N° RNA', _number(where.place, rng)), ('Ancien numéro', f'0{where.place.department[:2]}{rng.randint(1000, 9999)}'), ('Titre', name), ('Siège', where.line), ('Nature du changement', change), ('Décision du', f'{day - timedelta(days=40):%d/%m/%Y}'), ('Déclaration reçue le', f'{day - timedelta(days=9):%d/%m/%Y}'), ('Déclarant', f'{annex.person.name}, {office}')])}</table>"
        f"<p style='margin-top:6mm'>{pick(rng, 'Il est pris acte de la déclaration ci-dessus', 'La déclaration susvisée a été enregistrée au répertoire national des associations')} {pick(rng, 'en application de l’article 5 de la loi de 1901', 'conformément aux textes en vigueur')}. {at_times(rng, 'La publication au Journal officiel est facultative pour ce changement.')}</p><p>Enregistré le {day:%d/%m/%Y} par {escape(person(rng).name)}</p>{at_times(rng, signature(rng))}<p style='font-size:7.5pt;border-top:.2mm solid #888'>{pick(rng, 'Est punie d’une amende l’omission des déclarations prévues.', 'Les informations relatives aux dirigeants sont conservées et communicables sur demande, occultation faite des données protégées.')}<br>Dossier télédéclaré A-{rng.randint(0, 9)}-{''.join(rng.choices('ABCDEFGHJKLMNPQRSTUVWXYZ0123456789', k=9))}</p>"
    )
    return Sheet(document(css, body, margin="15mm 18mm"), {})


def gazette_page(annex: Annex, rng: Random) -> Sheet:
    """A page of the gazette of associations: notices in two small columns, one of them marked."""
    day, marked = earlier(annex, rng, 100, 4000), rng.randint(2, 6)
    css = f"body{{font:7.5pt/1.35 {rng.choice([SERIF, SANS])};text-align:justify}} .cols{{column-count:{rng.choice([2, 2, 3])};column-gap:6mm;column-rule:.2mm solid #999}} .m{{background:#fff3a3}} .h{{border-bottom:.4mm solid #000;font-size:9pt}}"
    number, notices = rng.randint(300, 1900), []
    for n in range(rng.randint(13, 24)):
        (name, aim), where = association(rng), address(rng)
        notices.append(f"<p{' class=m' if n == marked else ''}>{number + n} - * {pick(rng, 'Déclaration à la', 'Modification - déclaration à la')} {pick(rng, 'préfecture', 'sous-préfecture')} {escape(of(where.place.commune))}. <b>{escape(name).upper()}</b>. <i>Objet</i> : {escape(aim)} ; {pick(rng, 'gérer tout équipement utile', 'éditer un bulletin', 'favoriser les échanges entre générations', 'organiser des manifestations')}. <i>Siège social</i> : {escape(where.line)}. <i>Date de la déclaration</i> : {long_date(day - timedelta(days=rng.randint(10, 25)))}.</p>")  # fmt: skip
    body = f"<table class='full h'><tr><td>{day:%d/%m/%Y}</td><td class=c>{pick(rng, 'JOURNAL OFFICIEL DE LA RÉPUBLIQUE FRANÇAISE', 'Journal officiel - Lois et décrets - Associations', 'ASSOCIATIONS ET FONDATIONS D’ENTREPRISE')}</td><td class=r>{rng.randint(800, 6000)}</td></tr></table><p class=c style='font-size:11pt;margin:5mm 0'><b>{pick(rng, 'ASSOCIATIONS', 'Créations', 'Annonces')}</b><br>{pick(rng, '', 'Départements 01 à 95', 'Loi du 1er juillet 1901')}</p><div class=cols>{''.join(notices)}</div>"
    return Sheet(document(css, body, margin="14mm 15mm"), {})


def web_notice(annex: Annex, rng: Random) -> Sheet:
    """The notice of one association, as printed from the gazette's web site: address bar, labels, breadcrumbs."""
    (name, aim), where, day, seen = association(rng), address(rng), earlier(annex, rng, 200, 4000), earlier(annex, rng, 2, 30)  # fmt: skip
    css = f"body{{font:10pt/1.7 {rng.choice([DEJA, SANS])};color:#1e1e1e}} .u{{font-size:7pt;color:#666}} .g{{color:#000091}} .l{{color:#666;width:60mm}} .w td{{padding:1.4mm 4mm 1.4mm 0;border-bottom:.2mm solid #ddd;vertical-align:top}} .tag{{background:#e3e3fd;border-radius:2mm;padding:.6mm 3mm;font-size:8pt}}"
    rows = [
        ("Numéro d'annonce", str(rng.randint(100, 2000))), ("Paru le", f"{day:%d/%m/%Y}"), ("Parution n°", f"{day.year}{rng.randint(1, 52):04d}"),
        ("Département (Région)", where.place.department), ("Lieu parution", f"Déclaration à la préfecture {of(where.place.commune)}"),
        ("Type d'annonce", pick(rng, "Association / Création", "Association / Modification", "ASSOCIATION - rectificatif")),
        ("Identifiant RNA", _number(where.place, rng)), ("Siège social", where.line), ("Domaines d'activité", pick(rng, "Sports, activités de plein air", "Culture, pratiques artistiques", "Action sociale, entraide")),
    ]  # fmt: skip
    kept = [row for row in rows if rng.random() < 0.88]
    body = (
        f"<p class=u>{seen:%d/%m/%Y} {rng.randint(8, 22)}:{rng.randint(10, 59)} &nbsp; {escape(name)} | annonce</p><p>{logo(rng, '#e1000f', 9)} <b class=g>{pick(rng, 'Publications officielles', 'Les annonces des associations', 'Journal des associations')}</b></p><p class=u>Accueil &gt; Recherche &gt; Résultats &gt; {escape(name)}</p><h2 class=g>{escape(name)}</h2><p><span class=tag>{pick(rng, 'en activité', 'création', 'W - loi 1901')}</span></p><p>{escape(aim[0].upper() + aim[1:])} ; {pick(rng, 'toute action s’y rattachant', 'publier et diffuser des documents', 'gérer un lieu d’accueil')}</p><table class='w full'>{''.join(f'<tr><td class=l>{label}</td><td>{escape(value)}</td></tr>' for label, value in kept)}</table>"
        f"<p style='margin-top:6mm'>{pick(rng, 'Télécharger le justificatif (PDF)', 'Télécharger le témoin de parution', 'Imprimer cette fiche')} &nbsp; Partager &nbsp; Signaler une erreur</p>{at_times(rng, '<p class=u>Les annonces antérieures à 1997 ne figurent pas en ligne.</p>')}<p class=u>https://annonces-associations.example/annonce/{rng.randint(10**6, 10**7)} - 1/1</p><p class=u>{lines(('Mentions légales', 'Accessibilité : partiellement conforme', 'Données ouvertes'))}</p>"
    )
    return Sheet(document(css, body, margin="12mm 18mm"), {})
