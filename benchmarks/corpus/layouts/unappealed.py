"""Certificates of non-recourse as registries also write them: sworn, typed on a form, listed, mailed, noted by hand."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.court_papers import Finality
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.blocks import court_head, done_at, dots, given, identity, said, worded
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet, without
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.people import phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import day_in_words, in_words, long_date, phone_groups, town_of


def _appeal(f: Finality) -> bool:
    return f.kind == "appel"


def _title(f: Finality, rng: Random) -> str:
    kind = f.kind
    return pick(rng, f"CERTIFICAT DE NON-{kind.upper()}", f"CERTIFICAT DE NON {kind.upper()}", f"Certificat de non-{kind}", f"ATTESTATION DE NON-{kind.upper()}", f"CERTIFICAT CONSTATANT L'ABSENCE {'D’APPEL' if _appeal(f) else 'DE POURVOI'}")  # fmt: skip


def _nothing(f: Finality, rng: Random) -> str:
    """That nobody contested, as the subject of the sentence is the decision: «n'a pas été frappée d'appel»."""
    if _appeal(f):
        return pick(rng, "n'a été frappée d'aucun appel", "n'a pas fait l'objet d'un appel à ce jour", "n'a été attaquée par la voie de l'appel ni par le ministère public ni par les parties", "n'a donné lieu à aucune déclaration d'appel, principal ou incident")  # fmt: skip
    return pick(rng, "n'a été frappée d'aucun pourvoi en cassation", "n'a pas fait l'objet d'un pourvoi à ce jour", "n'a été déférée à la Cour de cassation par aucune des parties", "n'a donné lieu à aucune déclaration de pourvoi, du parquet général ni des parties")  # fmt: skip


def _final(f: Finality, rng: Random) -> str:
    """Since when the decision is final, where the certificate says so."""
    if not f.final:
        return at_times(rng, "<p>Le délai légal est à ce jour expiré.</p>")
    when = said(f.final, rng)
    return "<p>" + pick(rng, f"Elle est passée en force de chose jugée le {when}.", f"Ladite décision est en conséquence devenue irrévocable à compter du {when}.", f"Décision définitive au {when}.", f"Elle a donc acquis un caractère définitif le {when}.") + "</p>"  # fmt: skip


def sworn_search(f: Finality, rng: Random) -> Sheet:
    """«Nous, greffier, après avoir compulsé le registre»: the year in words, one long sentence, the seal."""
    css = f"body{{font:12.5pt/1.8 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} h2{{text-align:center;margin:14mm 0 10mm;{pick(rng, 'text-decoration:underline', 'letter-spacing:1mm', 'font-weight:normal')}}}"
    book = "des déclarations d'appel" if _appeal(f) else "des déclarations de pourvoi en cassation"
    opening = pick(
        rng,
        f"L'an {in_words(f.day.year)}, le {day_in_words(f.day)},</p><p>Nous, {escape(f.clerk.name)}, greffier,",
        f"Nous soussigné{f.clerk.agrees}, {escape(f.clerk.name)}, {pick(rng, 'greffier', 'greffier principal', 'directeur des services de greffe')}, ce jour, {worded(f.day)},",
        f"Le greffier soussigné, {escape(f.clerk.name)},",
    )
    search = pick(rng, "après avoir compulsé", "vérification faite sur", "après consultation de", "vu")
    rest = f"la décision n° {f.number}, {given(f.decided, rng)} par cette juridiction, à l'égard de {identity(f.person, rng)}, {_nothing(f, rng)}."
    end = pick(rng, "En foi de quoi nous avons délivré le présent certificat pour servir et valoir ce que de droit.", "Ce que nous certifions véritable.", "Certificat délivré sur papier libre, à la requête de l'intéressé.", "")  # fmt: skip
    body = (
        f"{court_head(f.court, rng, pick(rng, 'Greffe correctionnel', 'Secrétariat-greffe', 'Greffe criminel', ''))}<h2>{_title(f, rng)}</h2><p>{opening} {search} {pick(rng, 'le registre', 'les registres')} {book} tenu{pick(rng, '', 's')} au greffe, {pick(rng, 'certifions que', 'attestons que', 'déclarons que')} {rest}</p>"
        f"{_final(f, rng)}<p>{end}</p><p style='margin-left:70mm'>{done_at(town_of(f.court), f.day, rng)}<br>{signature(rng)}</p>{round_stamp(rng, f.court.upper(), pick(rng, 'GREFFE', 'R F', 'SCEAU'))}"
    )
    return Sheet(document(css, body, margin="25mm"), f.fields())


def dotted_form(f: Finality, rng: Random) -> Sheet:
    """A printed form, dots filled in by the typewriter or the printer; half a page; articles quoted at its foot."""
    css = f"body{{font:10pt/2.1 {rng.choice([SANS, NARROW, DEJA])}}} b{{font-family:{MONO};font-weight:normal}} .t{{border:.5mm solid #000;text-align:center;padding:2mm;font-size:13pt;margin:6mm 0}} .s{{font-size:7pt;line-height:1.3}}"
    article = pick(rng, "498 et 505", "186 et 498", "380-1 et 498") if _appeal(f) else pick(rng, "567 et 568", "568, 576", "567-2 et 568")  # fmt: skip
    fields = [
        f"{pick(rng, 'Affaire', 'M.P. c/', 'Ministère public contre')} : {dots(surname_first(f.person), 80)}",
        f"{pick(rng, 'Né(e) le', 'Date de naissance')} : {dots(f'{f.person.born:%d/%m/%Y}', 40)} à {dots(f.person.birthplace.commune, 50)}",
        f"{pick(rng, 'Décision du', 'Décision rendue le', 'Date de la décision')} : {dots(f'{f.decided:%d/%m/%Y}', 40)}",
        f"{pick(rng, 'N° de la décision', 'Sous le numéro', 'Minute')} : {dots(f.number, 40)}",
    ]
    if rng.random() < 0.4:
        rng.shuffle(fields)
    final = f"<br>Décision définitive le : {dots(f'{f.final:%d/%m/%Y}', 40)}" if f.final else ""
    body = (
        f"<table class=full><tr><td>{escape(f.court)}<br>{pick(rng, 'Service des recours', 'Exécution des peines', 'Greffe pénal')}</td><td class=r>{pick(rng, f'Imp. n° {rng.randint(100, 999)}', f'Réf. GR-{rng.randint(10, 99)}', 'N° 10')}</td></tr></table><div class=t>{_title(f, rng)}</div><p>Le greffier soussigné certifie que la décision ci-après désignée :</p><p>{'<br>'.join(fields)}</p>"
        f"<p>{_nothing(f, rng)}{pick(rng, ' dans les délais des articles ' + article + ' du code de procédure pénale', ' (art. ' + article + ' C.P.P.)', '')}.{final}</p><p>{pick(rng, 'Le', 'Date :', 'À ' + town_of(f.court) + ', le')} {dots(f'{f.day:%d/%m/%Y}', 40)} &nbsp; {pick(rng, 'Le greffier,', 'Signature et sceau', 'P/ le directeur de greffe')}</p>{signature(rng)}{boxed_stamp(rng, ('GREFFE', town_of(f.court).upper()))}"
        f"<p class=s>{pick(rng, 'Rayer les mentions inutiles.', 'Ce certificat ne préjuge pas des recours formés devant une autre juridiction ou au greffe de la maison d’arrêt et non encore transmis.', 'À joindre au dossier. Ne peut être délivré avant expiration des délais.')}</p>"
    )
    return Sheet(document(css, body, margin=pick(rng, "16mm", "22mm")), f.fields())


def remedies_printout(f: Finality, rng: Random) -> Sheet:
    """A print of the courts' program: the case, the persons, one row a remedy; the date of the print in its head."""
    css = f"body{{font:9pt/1.5 {rng.choice([SANS, NARROW, MONO])}}} .w{{width:100%;margin:2mm 0 5mm}} .w td,.w th{{border:.2mm solid #888;padding:1.5mm 2mm;text-align:left}} h4{{margin:0;background:#e8e8f4;padding:1.2mm 2mm}} h3{{margin:4mm 0}}"
    case = [("Juridiction", f.court), ("N° décision", f.number), ("Date décision", f"{f.decided:%d/%m/%Y}")]
    if f.final:
        case.append(
            (pick(rng, "Date définitive", "Caractère définitif", "Irrévocable au"), f"{f.final:%d/%m/%Y}")
        )
    searched = "Appel" if _appeal(f) else "Pourvoi en cassation"
    people = cells(("Rang", "Nom", "Prénom", "Naissance", "Qualité"), "th") + cells(("1", escape(f.person.used_name.upper()), f.person.forenames[0], f"{f.person.born:%d/%m/%Y}", pick(rng, "mis en cause", "PERS. POURSUIVIE", "auteur")))  # fmt: skip
    remedy = cells(("Voie de recours", "Auteur", "Enregistrée le", "Suite"), "th") + cells((searched, pick(rng, "ministère public", "tous auteurs"), pick(rng, "NÉANT", "-", "sans objet"), pick(rng, "aucune déclaration", "AUCUNE")))  # fmt: skip
    body = (
        f"<table class=full><tr><td>{pick(rng, 'Applicatif pénal', 'Chaîne pénale', 'Bureau d’ordre')} - {escape(f.court)}</td><td class=r>{pick(rng, 'Édité le', 'Le', 'Date d’édition :')} {f.day:%d/%m/%Y}<br>Page 1 / 1</td></tr></table><h3>{_title(f, rng)}</h3><h4>AFFAIRE</h4><table class=w>{label_rows(case)}</table><h4>PERSONNES</h4><table class=w>{people}</table><h4>VOIES DE RECOURS</h4><table class=w>{remedy}</table>"
        f"<p>{pick(rng, 'Certifié conforme aux mentions du registre : la décision', 'Le greffe certifie que la décision', 'Il est certifié que cette décision')} {_nothing(f, rng)}.</p><p>{pick(rng, 'Le greffier', 'L’agent du greffe', 'Pour le greffe')} : {escape(f.clerk.name)} {signature(rng, 34)} {boxed_stamp(rng, ('CERTIFIÉ CONFORME', f'{f.day:%d.%m.%Y}')) if rng.random() < 0.5 else round_stamp(rng, f.court.upper(), 'R F')}</p>"
    )
    return Sheet(document(css, body, size=pick(rng, "A4", "A4", "A4 landscape"), margin="14mm"), f.fields())


def answer_by_mail(f: Finality, rng: Random) -> Sheet:
    """A printed e-mail of the registry that says in two sentences that nothing was filed."""
    lawyer = someone(rng)
    remedy = pick(rng, "appel", "recours en appel") if _appeal(f) else pick(rng, "pourvoi", "pourvoi en cassation")  # fmt: skip
    head = [("De", pick(rng, "greffe-penal@justice.example", f"{f.clerk.name} (greffe)", "appels-correctionnels@justice.example")), ("À", pick(rng, f"Me {lawyer.name}", "cabinet@avocat.example")), ("Envoyé", f"{f.day:%d/%m/%Y} {rng.randint(8, 18):02d}:{rng.randint(0, 59):02d}"), ("Objet", pick(rng, f"RE: certificat de non-{f.kind} {f.person.used_name.upper()}", f"TR: demande non {f.kind} - n° {f.number}", f"non-{f.kind} dossier {f.person.used_name}"))]  # fmt: skip
    final = pick(rng, f" Elle est définitive au {f.final:%d/%m/%Y}.", f" La décision est définitive depuis le {long_date(f.final)}.") if f.final else ""  # fmt: skip
    text = pick(
        rng,
        f"Après vérification, je vous confirme qu'aucun {remedy} n'a été enregistré contre la décision du {f.decided:%d/%m/%Y} (n° {f.number}) concernant {f.person.short_title} {escape(f.person.name)}.{final}",
        f"Pas d'{remedy if _appeal(f) else 'enregistrement de ' + remedy} à ce jour dans le dossier {escape(surname_first(f.person))}, décision {f.number} du {long_date(f.decided)}.{final} Le présent message vaut certificat de non-{f.kind}.",
        f"Le présent courriel tient lieu de certificat de non-{f.kind} pour la décision n° {f.number} rendue le {f.decided:%d/%m/%Y} à l'égard de {f.person.title} {escape(f.person.name)} : aucun {remedy} au registre.{final}",
    )
    css = f"body{{font:{rng.choice(['10', '11'])}pt/1.5 {rng.choice([SANS, DEJA, SERIF])}}} .h td{{padding:.4mm 6mm .4mm 0;font-size:9.5pt}} .h{{border-bottom:.3mm solid #555;margin-bottom:6mm;width:100%}} .s{{color:#555;font-size:8.5pt}}"
    body = (
        f"<b>{pick(rng, escape(lawyer.name), 'Cabinet', 'Messagerie')}</b><hr><table class=h>{label_rows(head)}</table><p>{pick(rng, 'Maître,', 'Bonjour Maître,', 'Mon cher Maître,', 'Bonjour,')}</p><p>{text}</p><p>{pick(rng, 'Bien cordialement,', 'Cordialement', 'Bien à vous,', 'Respectueusement,')}</p>"
        f"<p class=s>{escape(f.clerk.name)}<br>{pick(rng, 'Greffier', 'Greffière' if f.clerk.agrees else 'Greffier', 'Adjoint administratif faisant fonction')}<br>{escape(f.court)}<br>{lines(address(rng).lines)}<br>Tél. {phone_groups(phone(rng))}</p>{at_times(rng, '<p class=s>Pensez à l’environnement avant d’imprimer ce message.</p>')}"
    )
    return Sheet(document(css, body), f.fields())


def request_returned(f: Finality, rng: Random) -> Sheet:
    """The lawyer's request, sent back by the clerk with a word by hand and a stamp in its blank half."""
    lawyer, asked = someone(rng), f.day - timedelta(days=rng.randint(3, 20))
    hand, ink = hand_and_ink(rng)

    def by_hand(text: str) -> str:
        return pen(text, hand, ink, 16)

    word = pick(rng, f"Pas d'{f.kind} à ce jour" if _appeal(f) else "Pas de pourvoi à ce jour", f"Néant au registre des {f.kind}s", f"Aucun {f.kind} enregistré", f"Certifié non-{f.kind}")  # fmt: skip
    final = f"<br>{by_hand(f'Définitif {f.final:%d/%m/%Y}')}" if f.final else ""
    css = f"body{{font:11pt/1.5 {rng.choice([SERIF, SANS])}}} .a{{margin:8mm 0 8mm 95mm}} .k{{margin:10mm 0 0 {rng.randint(5, 60)}mm;transform:rotate({rng.uniform(-3, 3):.1f}deg);line-height:2}}"
    body = (
        f"<b>{escape(lawyer.name)}</b><br>Avocat à la cour<br>{lines(address(rng).lines)}<div class=a>{pick(rng, 'Monsieur le directeur du greffe', 'Greffe pénal', 'Service des appels' if _appeal(f) else 'Service des pourvois')}<br>{escape(f.court)}</div><p class=r>{pick(rng, 'Le', town_of(f.court) + ', le')} {long_date(asked)}</p><p><b>{pick(rng, 'Objet', 'Concerne', 'Aff.')} : demande de certificat de non-{f.kind}</b><br>{escape(surname_first(f.person))} - n° {f.number}</p>"
        f"<p>{pick(rng, 'Monsieur le directeur,', 'Chère Madame, cher Monsieur,', 'Madame, Monsieur,')}</p><p>{pick(rng, 'Je vous saurais gré de bien vouloir m’adresser', 'Merci de me retourner', 'J’ai l’honneur de solliciter')} un certificat de non-{f.kind} de la décision {given(f.decided, rng)} concernant mon client{f.person.agrees}, {born(f.person)}, {pick(rng, 'indispensable à la saisine du premier président.', 'en vue d’une demande d’indemnisation.', 'dans les meilleurs délais.')}</p><p>Votre bien dévoué{lawyer.agrees}.</p>{signature(rng)}"
        f"<div class=k>{by_hand(word)}{final}<br>{by_hand(f'le {f.day:%d/%m/%Y}')} {pick(rng, 'Le greffier', 'P/ le greffier', '')} {signature(rng, 28)}</div><div style='margin-left:{rng.randint(60, 105)}mm'>{round_stamp(rng, f.court.upper(), 'GREFFE', size_mm=34)}</div>"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), f.fields())


def prosecutors_note(f: Finality, rng: Random) -> Sheet:
    """A «soit-transmis» of the prosecution's enforcement office, with the certificate in its lower half."""
    lawyer = someone(rng)
    css = f"body{{font:10.5pt/1.55 {rng.choice([SANS, DEJA, SERIF])}}} .w{{width:100%}} .w td{{border:.3mm solid #000;padding:3mm;vertical-align:top}} h3{{text-align:center;margin:3mm 0}}"
    shown = rng.random() < 0.7
    office = pick(rng, "Service de l'exécution des peines", "Bureau de l'exécution", "Parquet - exécution des décisions")  # fmt: skip
    number = f"n° {f.number}, " if shown else ""
    body = (
        f"{court_head(f.court, rng, office)}<table class=w><tr><td style='width:45%'><h3>{pick(rng, 'SOIT-TRANSMIS', 'BORDEREAU D’ENVOI', 'TRANSMISSION')}</h3>à Maître {escape(lawyer.name)}<br>avocat<br><br>{pick(rng, 'pour attribution', 'en réponse à sa demande', 'aux fins utiles', 'en retour')}</td><td>Affaire : MP c/ {escape(surname_first(f.person))}<br>Pièce jointe : {pick(rng, 'une', '1', 'ci-dessous')}<br>{pick(rng, 'Observations : néant', 'Urgent', 'Sans observation')}</td></tr>"
        f"<tr><td colspan=2><h3>{_title(f, rng)}</h3><p>Concernant {identity(f.person, rng)}.</p><p>La décision {number}{given(f.decided, rng)}, du chef visé à la procédure, {_nothing(f, rng)}.</p>{_final(f, rng)}<p>{done_at(town_of(f.court), f.day, rng)}</p>{pick(rng, 'Le greffier', 'Le fonctionnaire du greffe', 'Pour le procureur, le greffier')} {escape(f.clerk.name)} {signature(rng, 32)}{round_stamp(rng, f.court.upper(), pick(rng, 'PARQUET', 'R F'), size_mm=32)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), f.fields())


def cut_slip(f: Finality, rng: Random) -> Sheet:
    """A photocopied slip of a few lines that does not name the court: cut from a page, stamp hardly read."""
    css = f"body{{font:11pt/1.7 {rng.choice([MONO, SERIF, NARROW])}}} .k{{border:.3mm dashed #777;padding:6mm;margin-top:{rng.randint(5, 60)}mm}}"
    act = "n'a été enregistré d'appel" if _appeal(f) else "n'a été enregistré de pourvoi"
    body = f"<div class=k><b>{pick(rng, f'NON {f.kind.upper()}', f'non-{f.kind}', f'CERTIFICAT - NON {f.kind.upper()}')}</b><br>{pick(rng, 'Décision', 'Déc.', 'Affaire')} n° {f.number} {pick(rng, 'du', 'rendue le', 'en date du')} {f.decided:%d/%m/%Y}<br>{pick(rng, 'c/', 'Nom :', 'Concernant')} {escape(surname_first(f.person))}<br>Il {act} par {pick(rng, 'aucune des parties', 'quiconque', 'le parquet ni par l’intéressé')}.{f' Définitif le {f.final:%d/%m/%Y}.' if f.final else ''}<br>{pick(rng, 'Le', 'Fait le', 'Ce jour,')} {f.day:%d/%m/%Y}<br>{pick(rng, 'Le greffier', 'Greffe', 'P.O. le greffier')} {signature(rng, 30)}</div>"
    return Sheet(document(css, body), without(f.fields(), "juridiction"))
