"""Certificates that a decision is final, with more said around it: the law, the delays, the register's neighbours."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.court_papers import Finality
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.blocks import court_head, done_at, said
from benchmarks.corpus.layouts.parts import surname_first
from benchmarks.corpus.layouts.setting import MONO, NARROW, SANS
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, pairs
from benchmarks.corpus.layouts.varied import about, leaf, prose, varied
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.people import phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, phone_groups, town_of

_LAW = {
    "appel": "Art. 498 du code de procédure pénale : sauf dans le cas prévu à l'article 505, l'appel est interjeté dans le délai de dix jours à compter du prononcé du jugement contradictoire. [Art. 500 : en cas d'appel d'une des parties, les autres parties ont un délai supplémentaire de cinq jours.|Art. 186 : l'appel de la personne mise en examen doit être formé dans les dix jours de la notification.|Art. 380-9 : l'appel est interjeté dans le délai de dix jours à compter du prononcé de l'arrêt.]",
    "pourvoi": "Art. 568 du code de procédure pénale : le ministère public et toutes les parties ont cinq jours francs après celui où la décision attaquée a été prononcée pour se pourvoir en cassation. [Art. 576 : la déclaration est faite au greffier de la juridiction qui a rendu la décision attaquée.|Art. 567 : les arrêts rendus en dernier ressort peuvent être annulés en cas de violation de la loi.]",
}
_NAMES = {
    "appel": ("CERTIFICAT DE NON-APPEL", "Certificat de non appel", "ATTESTATION D'ABSENCE D'APPEL", "CERTIFICAT DE NON-RECOURS (appel)"),
    "pourvoi": ("CERTIFICAT DE NON-POURVOI", "Certificat de non pourvoi", "ATTESTATION D'ABSENCE DE POURVOI EN CASSATION", "CERTIFICAT DE NON-RECOURS (pourvoi en cassation)"),
}  # fmt: skip


def _values(f: Finality, rng: Random) -> dict[str, str]:
    appeal = f.kind == "appel"
    return about(f.person) | {
        "court": f.court,
        "decided": said(f.decided, rng),
        "number": f.number,
        "clerk": f.clerk.name,
        "an": "d'appel" if appeal else "de pourvoi",
        "book": "des déclarations d'appel" if appeal else "des déclarations de pourvoi",
        "no": "aucun appel" if appeal else "aucun pourvoi",
        "final": said(f.final, rng) if f.final else "",
        "day": said(f.day, rng),
    }


def _since(f: Finality, rng: Random, values: dict[str, str]) -> str:
    if not f.final:
        return at_times(rng, prose(rng, "[Les délais de recours sont expirés|Le délai ouvert aux parties est échu].", **values))  # fmt: skip
    return prose(rng, "[Cette décision a donc acquis force de chose jugée le|Elle est devenue définitive à la date du|Ladite décision est exécutoire et définitive depuis le] {final}.", **values)  # fmt: skip


def with_the_law(f: Finality, rng: Random) -> Sheet:
    """A certificate that recalls the articles, then who could have acted and did not; one page of sober prose."""
    values = _values(f, rng)
    text = prose(rng, """
[Je soussigné{ce}|Nous], {clerk}, [greffier en chef|directeur des services de greffe judiciaires|greffier, chef du service correctionnel], [en fonction à la juridiction susdite|agissant sur délégation],
[certifie|certifions], [sur la foi du répertoire général|après recherches effectuées aux registres et dans l'applicatif métier|après examen du registre {book}],
que [du prononcé de la décision à ce jour|dans les délais légaux], {no} [n'a été reçu ni enregistré|n'a été formé] à l'encontre de la décision [portant le numéro|n°] {number}, rendue le {decided} [dans la procédure suivie contre|concernant|à l'égard de] {p}, {ne},
[ni par le ministère public|que ce soit par le procureur], [ni par la personne poursuivie|par l'intéressé{e}], [ni par la partie civile|ou par toute autre partie].
""", ce=f.clerk.agrees, **values)  # fmt: skip
    end = prose(rng, """
? [Le présent certificat est délivré|Certificat délivré] [à la requête du conseil|à la demande de l'intéressé{e}|pour être joint à une requête présentée au premier président], [sans frais|exempt de droits|pour valoir ce que de droit].
? [Il ne préjuge pas|Sous réserve] d'un recours formé [auprès du chef d'établissement pénitentiaire|par pli recommandé] et non encore parvenu au greffe.
""", **values)  # fmt: skip
    body = f"{court_head(f.court, rng, pick(rng, 'Direction de greffe', 'Bureau des voies de recours', 'Greffe pénal - section des certificats'))}{heading(rng, *_NAMES[f.kind])}{text}{_since(f, rng, values)}{end}<p class=r>{done_at(town_of(f.court), f.day, rng)}<br>{signature(rng)}</p>{round_stamp(rng, f.court.upper(), pick(rng, 'GREFFE', 'R F'))}<p class=fine>{varied(rng, _LAW[f.kind])}</p>"
    return Sheet(leaf(rng, body), f.fields())


def letter_to_the_person(f: Finality, rng: Random) -> Sheet:
    """The registry writes to the person acquitted or to the family, explains the delays, and certifies in passing."""
    values = _values(f, rng)
    text = prose(rng, """
[{p}|Madame, Monsieur],
[En réponse à votre courrier|Comme suite à votre demande|Vous avez sollicité la délivrance d'un certificat] [reçu récemment au greffe|et après vérification], [je vous indique que|j'ai l'honneur de vous faire connaître que|je vous informe que] la décision n° {number}, [prononcée|rendue] le {decided} [vous concernant|dans l'affaire {nom}], n'a [à ce jour|, à l'expiration des délais,] fait l'objet {an} [de quiconque|de la part d'aucune des parties ni du parquet].
? [Le ministère public disposait pour cela d'un délai propre, aujourd'hui épuisé|Les parties civiles, régulièrement avisées, n'ont pas contesté la décision].
""", **values)  # fmt: skip
    end = prose(rng, """
[La présente lettre vaut certificat|Ce courrier tient lieu de certificat|Vous pouvez produire la présente comme certificat] de non-{kind}.
? [Si vous avez été détenu{e} au cours de la procédure|Dans l'hypothèse d'une détention provisoire], [il vous appartient de saisir le premier président de la cour d'appel dans les six mois|votre avocat vous renseignera sur vos droits].
? [Aucune autre copie ne sera délivrée sans demande écrite|Conservez ce document, il ne sera pas établi de duplicata].
[Je vous prie de recevoir mes salutations|Veuillez agréer mes salutations distinguées].
""", kind=f.kind, **values)  # fmt: skip
    where = address(rng)
    body = f"{court_head(f.court, rng, pick(rng, 'Greffe', 'Accueil du justiciable - SAUJ', 'Service des copies et certificats'))}<p>{pick(rng, 'Tél.', 'Standard :')} {phone_groups(phone(rng))}<br>{pick(rng, 'Réf. à rappeler', 'N/Réf.')} : {rng.randint(100, 9999)}/{f.day.year}</p><div style='margin:4mm 0 6mm 90mm'>{escape(f.person.title)} {escape(f.person.name)}<br>{'<br>'.join(map(escape, where.lines))}</div><p class=r>{escape(town_of(f.court))}, le {long_date(f.day)}</p><p><b>{varied(rng, '[Objet :|OBJET -] [{title}|votre demande de certificat|attestation de non-{kind}]', title=rng.choice(_NAMES[f.kind]).capitalize(), kind=f.kind)}</b></p>{text}{_since(f, rng, values)}{end}<p class=r>{pick(rng, 'Le greffier', 'La cheffe de greffe', 'P/o le directeur de greffe')}<br>{escape(f.clerk.name)}<br>{signature(rng)}</p>"
    return Sheet(leaf(rng, body), f.fields())


def register_neighbours(f: Finality, rng: Random) -> Sheet:
    """An extract of the register of remedies where other people's remedies stand, and nothing against this decision."""
    values = _values(f, rng)
    days = sorted(f.decided + timedelta(days=rng.randint(0, 14)) for _ in range(rng.randint(3, 7)))
    rows = [["N° d'ordre", "Reçu le", pick(rng, "Auteur de la déclaration", "Déclarant"), "Décision visée"], *([str(n), f"{day:%d/%m/%Y}", escape(surname_first(someone(rng))), f"n° {rng.randint(100, 4000)}"] for n, day in enumerate(days, rng.randint(12, 300)))]  # fmt: skip
    text = prose(rng, """
[Extrait du registre|Relevé du registre] {book} [tenu au greffe de la juridiction|, année en cours].
? [Entre la date de la décision et l'expiration du délai|Pour la période consultée], [les déclarations suivantes ont été portées|on relève les mentions ci-après].
""", **values)  # fmt: skip
    end = prose(rng, """
[Il en résulte que|D'où il suit que|Par conséquent,] {no} n'[y figure|y est inscrit|y a été reçu] contre la décision n° {number} du {decided}, [affaire {nom}|concernant {p}], {ne}.
""", **values)  # fmt: skip
    body = f"{court_head(f.court, rng)}{heading(rng, *_NAMES[f.kind])}{text}{grid(rows)}{end}{_since(f, rng, values)}<p>{pick(rng, 'Pour extrait conforme', 'Certifié sincère et véritable', 'Copie collationnée')}, le {f.day:%d/%m/%Y}<br>{pick(rng, 'Le greffier soussigné', 'Le greffier')} : {escape(f.clerk.name)} {signature(rng, 34)}</p>{boxed_stamp(rng, (pick(rng, 'EXTRAIT CONFORME', 'GREFFE PÉNAL'), f'{f.day:%d.%m.%Y}'))}"
    return Sheet(leaf(rng, body, faces=PLAIN), f.fields())


def delays_worked_out(f: Finality, rng: Random) -> Sheet:
    """A certificate in which each party's delay is worked out in a table, then the character of the decision."""
    values = _values(f, rng)
    facts = [("Affaire", f"MP / {values['nom']}"), ("Naissance", values["ne"]), (pick(rng, "Décision n°", "N° minute", "Réf. décision"), f.number), (pick(rng, "Rendue le", "Date de la décision"), f"{f.decided:%d/%m/%Y}"), (pick(rng, "Juridiction", "Autorité"), f.court)]  # fmt: skip
    done = "néant"
    rows = [[pick(rng, "Partie", "Qualité"), "Point de départ", pick(rng, "Recours reçu", "Déclaration au greffe")]]  # fmt: skip
    rows += [[who, pick(rng, "prononcé contradictoire", "signification", "notification par LR"), pick(rng, done, "NÉANT", "aucun")] for who in rng.sample(["Personne poursuivie", "Ministère public", "Parquet général", "Partie civile"], 3)]  # fmt: skip
    text = prose(rng, """
[Le greffier soussigné certifie|Il est certifié par le greffe] [qu'au vu de ce qui précède,|qu'à ce jour] {no} n'est [recensé|enregistré] [et que la décision n'est plus susceptible de recours ordinaire|à la date de délivrance].
""", **values)  # fmt: skip
    final = f"<p>{pick(rng, 'Caractère définitif acquis le', 'Définitif le', 'DATE DÉFINITIVE')} : <b>{f.final:%d/%m/%Y}</b></p>" if f.final else ""  # fmt: skip
    body = f"{heading(rng, *_NAMES[f.kind])}{pairs(rng, facts)}{grid(rows)}{text}{final}<table class=full><tr><td>{pick(rng, 'Délivré le', 'Établi le')} {f.day:%d/%m/%Y}<br>{escape(f.clerk.name)}</td><td>{signature(rng, 36)}</td><td>{round_stamp(rng, f.court.upper(), 'GREFFE', size_mm=33)}</td></tr></table>"
    return Sheet(leaf(rng, body, faces=(SANS, NARROW, MONO)), f.fields())


def word_on_the_petition(f: Finality, rng: Random) -> Sheet:
    """A lawyer's own dated statement of request, completed below by the clerk in a frame, by pen and stamp."""
    values, lawyer = _values(f, rng), someone(rng)
    hand, ink = hand_and_ink(rng)
    text = prose(rng, """
[REQUÊTE AUX FINS DE DÉLIVRANCE|Demande de délivrance] d'un certificat de non-{kind}
[Maître|Me] {lawyer}, avocat, [requiert qu'il plaise au greffe|sollicite de Monsieur le directeur de greffe] de lui délivrer [d'urgence|], [pour les besoins d'une instance en réparation|aux fins d'indemnisation de la détention subie], le certificat visé, dans l'affaire [ministère public contre|] {p}, {ne}, décision de {court} du {decided}, n° {number}.
<hr>
[CADRE RÉSERVÉ AU GREFFE|Partie à compléter par le greffe]
""", lawyer=lawyer.name, kind=f.kind, **values)  # fmt: skip
    word = pick(rng, f"Vu, {values['no']} à ce jour", f"{values['no'].capitalize()} enregistré", f"Néant - non-{f.kind}")  # fmt: skip
    final = f"<br>{pick(rng, 'Date à laquelle la décision est définitive', 'Définitive depuis le')} : {pen(f'{f.final:%d/%m/%Y}', hand, ink)}" if f.final else ""  # fmt: skip
    body = f"{text}<div style='border:.4mm solid #000;padding:5mm;line-height:2'>{pick(rng, 'Existence d’un recours', 'Résultat de la vérification')} : {pen(word, hand, ink)}{final}<br>{pick(rng, 'Date', 'Le')} : {pen(f'{f.day:%d/%m/%Y}', hand, ink)} &nbsp; {pick(rng, 'Nom du greffier', 'Greffier')} : {pen(f.clerk.name, hand, ink)}<br>{signature(rng, 34)} {round_stamp(rng, f.court.upper(), 'GREFFE', size_mm=32)}</div>"
    return Sheet(leaf(rng, body), f.fields())
