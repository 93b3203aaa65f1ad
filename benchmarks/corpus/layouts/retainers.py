"""More of what names a lawyer: from a cell, by an assembly of clauses, by the bar, by the registry, by the family."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.court_papers import Petition
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.parts import surname_first
from benchmarks.corpus.layouts.setting import HANDS, SANS, SERIF, Letter, document, lines
from benchmarks.corpus.layouts.stationery import heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import email, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, of, phone_groups


def cell_note(petition: Petition, rng: Random) -> Sheet:
    """A few lines written by hand by the client himself, at times on the squared paper of a prison's shop."""
    who, lawyer, hand = petition.person, petition.lawyer, rng.choice(HANDS)
    squared = rng.random() < 0.5
    ground = "background-image:repeating-linear-gradient(#fff0 0,#fff0 7.6mm,#b9c6e6 7.6mm,#b9c6e6 8mm);" if squared else ""  # fmt: skip
    said = pick(
        rng,
        f"Je vous informe que je prends Maître {lawyer.name} (barreau {of(petition.bar)}) comme avocat pour ma demande d'indemnité de détention.",
        f"Par ce courrier je choisis Me {lawyer.name} pour me défendre et demander réparation pour les jours que j'ai faits en prison pour rien.",
        f"Je soussigné{who.agrees} {surname_first(who)} autorise mon avocat Me {lawyer.name}, du barreau {of(petition.bar)}, à faire toutes les démarches à ma place.",
        f"C'est Maître {lawyer.name} qui s'occupe de mon affaire maintenant, merci de lui envoyer tous les papiers de la procédure.",
    )
    more = pick(rng, "Il peut signer pour moi.", "Il a mon accord pour signer et retirer les courriers.", "Je le désigne à la place du précédent, que je décharge.", "")  # fmt: skip
    born = f"né{who.agrees} le {who.born:%d/%m/%Y} à {who.birthplace.commune}"
    body = f"<div>{escape(surname_first(who))}<br>{escape(born)}<br>{lines(petition.address.lines)}</div><p style='margin-left:70mm'>{pick(rng, 'Le', 'Fait le')} {any_date(petition.day, rng)}</p>{paragraphs(pick(rng, 'Monsieur le Président,', 'Madame, Monsieur,', 'A qui de droit', ''), said, more, pick(rng, 'Merci, bonne journée.', 'Recevez mes respects.', 'Pour servir si besoin.'))}{signature(rng, rng.randint(34, 60))}"
    css = f"body{{font:italic {rng.choice([16, 17, 18])}pt/8mm {hand},{SERIF};color:{rng.choice(['#1c2f6e', '#111'])};{ground}}}"
    return Sheet(document(css, body, margin="20mm 22mm"), {})


def clauses(petition: Petition, rng: Random) -> Sheet:
    """A chamber's own deed: the parties, then numbered clauses on scope, duration, end, data; initials below."""
    who, lawyer = petition.person, petition.lawyer
    texts = [
        ("Objet", f"Le client charge l'avocat, qui l'accepte, {pick(rng, 'd’engager et de suivre', 'de préparer et de déposer')} la demande de réparation prévue aux articles 149 et suivants du code de procédure pénale, devant {petition.court[0].lower() + petition.court[1:] if petition.court.startswith('Cour') else petition.court}."),
        ("Étendue", pick(rng, "L'avocat peut signer tout acte, recevoir toute pièce, transiger avec l'accord exprès du client et exercer les recours.", "Le mandat comprend la rédaction, la signature, la représentation à l'audience et les suites de la décision.")),
        ("Fonds", "Toute somme allouée transite par le compte CARPA de l'avocat, qui en rend compte au client."),
        ("Durée", pick(rng, "Le mandat vaut jusqu'à la décision définitive. Chacun peut y mettre fin par écrit.", "Il cesse avec la mission, ou par révocation notifiée.")),
        ("Domicile", f"Le client élit domicile au cabinet de {pick(rng, 'son conseil', 'l’avocat')} pour toutes notifications."),
        ("Secret et données", "Les données confiées sont couvertes par le secret professionnel et conservées cinq ans après la fin du dossier."),
    ]  # fmt: skip
    kept = texts[:2] + [text for text in texts[2:] if rng.random() < 0.7]
    numbered = "".join(f"<p><b>{pick(rng, 'Article', 'Clause') if n == 1 else 'Point'} {n} - {title}.</b> {escape(text)}</p>" for n, (title, text) in enumerate(kept, 1))  # fmt: skip
    parties = pairs(
        rng,
        [
            (pick(rng, "Le client", "Mandant", "D'une part"), f"{who.title} {who.name}, né{who.agrees} le {long_date(who.born)}, {petition.address.line}"),
            (pick(rng, "L'avocat", "Mandataire", "D'autre part"), f"Maître {lawyer.name}, {pick(rng, 'inscrit', 'avocat')} au barreau {of(petition.bar)}"),
        ],
    )  # fmt: skip
    body = f"{issuer(rng, f'Cabinet {lawyer.used_name}', ('Avocat à la Cour', *address(rng).lines))}{heading(rng, 'MANDAT', 'CONVENTION DE MANDAT', 'MANDAT SPÉCIAL', 'Mandat d’assistance et de représentation')}{parties}{numbered}<p>{escape(petition.address.place.commune)}, le {any_date(petition.day, rng)}, en {pick(rng, 'deux exemplaires', 'double original')}.</p><table class=full><tr><td>{pick(rng, 'Le mandant', 'Le client')}<br>{signature(rng)}</td><td>{pick(rng, 'L’avocat', 'Le mandataire')}<br>{signature(rng)}{boxed_stamp(rng, ('Me ' + lawyer.used_name.upper(), 'AVOCAT', petition.bar.upper()))}</td></tr></table>{at_times(rng, '<p class=r><small>Paraphes : ........ / ........</small></p>')}"
    return Sheet(page(rng, body), {})


def bar_assignment(petition: Petition, rng: Random) -> Sheet:
    """The head of the bar names a lawyer of his own motion, under legal aid: a decision of a few lines."""
    who, lawyer, head = petition.person, petition.lawyer, person(rng)
    body = (
        f"{issuer(rng, f'Ordre des avocats du barreau {of(petition.bar)}', (pick(rng, 'Palais de justice', 'Maison de l’avocat'), phone_groups(phone(rng))), f'{petition.bar}, le {any_date(petition.day, rng)}')}{heading(rng, 'COMMISSION D’OFFICE', 'DÉSIGNATION PAR LE BÂTONNIER', 'AVIS DE DÉSIGNATION D’UN AVOCAT', 'Avocat commis d’office')}"
        f"{paragraphs(pick(rng, f'Nous, {head.name}, bâtonnier de l’ordre, désignons pour assister et représenter la personne ci-après :', 'Le bâtonnier désigne l’avocat dont le nom suit, au titre de l’aide juridictionnelle, en vue d’une demande de réparation.'))}"
        + pairs(
            rng,
            [
                (pick(rng, "Personne assistée", "Demandeur", "Bénéficiaire"), surname_first(who)),
                ("Né(e) le", f"{who.born:%d/%m/%Y}"),
                (pick(rng, "Avocat désigné", "Me"), f"Maître {lawyer.name}"),
                ("Case Palais / toque", f"{rng.choice('ABCDE')} {rng.randint(10, 999)}"),
                (
                    "Nature",
                    pick(
                        rng, "Indemnisation d'une détention provisoire", "Réparation à raison d'une détention"
                    ),
                ),
                ("Juridiction", petition.court),
            ],
        )
        + f"{paragraphs(pick(rng, 'Il vous appartient de prendre contact avec votre conseil dans les meilleurs délais.', 'La présente désignation vaut constitution si le bénéficiaire ne fait pas choix d’un autre conseil.'))}<p class=r>Le bâtonnier<br>{escape(head.name)}<br>{signature(rng)}</p>{at_times(rng, round_stamp(rng, 'ORDRE DES AVOCATS', 'BARREAU'), 0.6)}"
    )
    return Sheet(page(rng, body), {})


def registry_declaration(petition: Petition, rng: Random) -> Sheet:
    """A printed declaration taken by the prison's registry, and sent on to the court: who is chosen as counsel."""
    who, lawyer, clerk = petition.person, petition.lawyer, person(rng)
    rows = [
        ("Nom", who.birth_name.upper()), ("Prénom(s)", ", ".join(who.forenames)), ("Né(e) le", f"{who.born:%d/%m/%Y}, {who.birthplace.commune}"), ("N° d'écrou", f"{rng.randint(1000, 99999)}"),
        (pick(rng, "Déclare choisir pour avocat", "Avocat choisi", "Désigne"), f"Me {lawyer.name}"), ("Barreau", petition.bar),
        (pick(rng, "Procédure", "Affaire"), pick(rng, "réparation d'une détention (art. R. 26 et s. CPP)", "indemnisation, commission de première instance")), ("Destinataire", petition.court),
    ]  # fmt: skip
    body = (
        f"<p><b>{pick(rng, 'MINISTÈRE DE LA JUSTICE', 'Administration pénitentiaire')}</b><br>{escape(petition.prison)}<br>{pick(rng, 'Greffe pénitentiaire', 'Greffe')}</p>{heading(rng, 'DÉCLARATION DE CHOIX D’AVOCAT', 'CHOIX D’UN CONSEIL', 'Changement d’avocat - déclaration au greffe', 'IMPRIMÉ N° ' + str(rng.randint(10, 99)) + ' - AVOCAT')}"
        f"<p>L'an {petition.day.year}, le {petition.day:%d/%m}, devant nous, {escape(clerk.name)}, {pick(rng, 'greffier', 'agent du greffe')}, a comparu la personne ci-dessous.</p>{pairs(rng, rows)}<p>{pick(rng, 'Lecture faite, persiste et signe avec nous.', 'La personne certifie que ce choix est le sien. Copie transmise ce jour par télécopie.')}</p><table class=full><tr><td>L'intéressé(e)<br>{signature(rng)}</td><td>{pick(rng, 'Pour le chef d’établissement', 'Le greffe')}<br>{signature(rng)}</td></tr></table>{at_times(rng, boxed_stamp(rng, ('GREFFE', f'{petition.day:%d/%m/%Y}')), 0.6)}"
    )
    return Sheet(page(rng, body, faces=(SANS, SERIF)), {})


def counsel_steps_in(petition: Petition, rng: Random) -> Sheet:
    """A lawyer writes to the registry or to a colleague that he now acts for his client, in a letter of his own."""
    who, lawyer, seat = petition.person, petition.lawyer, address(rng)
    name = f"{who.title} {who.name}"
    letter = Letter(
        head=(pick(rng, f"{lawyer.name}, avocat", f"SELARL {lawyer.used_name} & Associés", f"Cabinet {lawyer.name}"), f"Barreau {of(petition.bar)}", *seat.lines, phone_groups(phone(rng)), email(lawyer, rng)),
        addressee=tuple(pick(rng, f"{petition.court}|Greffe de la première présidence", f"{petition.court}|À l'attention du greffier", "Mon cher confrère|(ancien conseil)").split("|")),
        dateline=f"{seat.place.commune}, le {any_date(petition.day, rng)}",
        subject=pick(rng, f"{name} - constitution", f"Succession : dossier {who.used_name}", f"{who.used_name.upper()} / Agent judiciaire de l'État", f"Je me constitue pour {name}"),
        greeting=pick(rng, "Madame, Monsieur le greffier,", "Mon cher confrère,", "Monsieur le Premier président,"),
        paragraphs=(
            pick(rng, f"J'ai l'honneur de vous faire savoir que je suis désormais le conseil de {name}, né{who.agrees} le {long_date(who.born)}, qui m'a confié la défense de ses intérêts.", f"{name} m'a chargé{lawyer.agrees} de présenter sa demande d'indemnisation. Je vous remercie de prendre note de ma constitution.", f"Je vous informe que j'interviens aux côtés de {name}, en lieu et place de mon prédécesseur."),
            pick(rng, "Tous actes et avis me seront utilement adressés au cabinet, où mon client élit domicile.", "Je vous serais obligé de bien vouloir m'aviser de toute date d'audience.", "Pourriez-vous me délivrer copie du dossier pénal ?"),
            pick(rng, "Vous trouverez sous ce pli le pouvoir signé par mon mandant.", "Un exemplaire du mandat est annexé.", ""),
            pick(rng, "Veuillez croire à l'expression de ma considération distinguée.", "Votre bien dévoué confrère,", "Sentiments dévoués."),
        ),
        closing=f"{signature(rng)}<br>{escape(lawyer.name)}",
        references=(f"N/Réf. : {who.used_name[:4].upper()} {rng.randint(1000, 9999)}", f"V/Réf. : {rng.randint(10, 99)}/{rng.randint(100, 9999)}")[: rng.randint(0, 2)],
        mark=at_times(rng, logo(rng, "#2b2d42", 12) + "<br>"),
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def paper_power(petition: Petition, rng: Random) -> Sheet:
    """A power typed by the client with a model from the web: capital letters, dotted blanks left over, sloppy."""
    who, lawyer = petition.person, petition.lawyer
    said = pick(
        rng,
        f"Je soussigné(e) Mme/M. {who.name}, né(e) le {who.born:%d/%m/%Y}, habitant au {petition.address.line}, DONNE POUVOIR à Me {lawyer.name} avocat(e) à {petition.bar} pour agir en mon nom et pour mon compte.",
        f"Moi, {who.name}, demeurant {petition.address.line}, confie mes intérêts à Maître {lawyer.name} et lui laisse toute latitude pour obtenir mon indemnisation.",
        f"Par la présente je mandate mon avocat, Me {lawyer.name} ({petition.bar}), afin d'accomplir les formalités liées à ma détention du {petition.start:%d/%m/%Y} au {petition.end:%d/%m/%Y}.",
    )
    reach = pick(rng, "Ce pouvoir concerne : la requête, l'audience, l'appel éventuel et l'encaissement.", "Cette autorisation est valable jusqu'au jugement inclus (ou : ..................).", "A charge pour lui de me tenir au courant.")  # fmt: skip
    body = f"{heading(rng, 'POUVOIR', 'PROCURATION', 'Pouvoir pour avocat', 'ATTESTATION DE MANDAT')}{paragraphs(said, reach)}<p>Fait à {escape(petition.address.place.commune)} {pick(rng, 'le', 'en date du')} {any_date(petition.day, rng)} {pick(rng, '', 'pour faire valoir ce que de droit', 'en toute bonne foi')}</p><p>{pick(rng, 'Mention « bon pour pouvoir »', 'Lu et approuvé, bon pour pouvoir', 'Signature du mandant')} :</p>{signature(rng)}{at_times(rng, '<p>Acceptation de l’avocat : ' + signature(rng, 30) + '</p>', 0.3)}"
    return Sheet(page(rng, body), {})


def web_consent(petition: Petition, rng: Random) -> Sheet:
    """A mandate accepted on a lawyer's platform: boxes, trace of the electronic signature."""
    who, lawyer = petition.person, petition.lawyer
    facts = [("Mandant", f"{who.title} {who.name}"), ("Avocat mandaté", f"Me {lawyer.name}, barreau {of(petition.bar)}"), ("Mission", pick(rng, "demande de réparation d'une détention", "procédure d'indemnisation (art. 149 CPP)")), ("Juridiction saisie", petition.court), ("Signé le", f"{petition.day:%d/%m/%Y}")]  # fmt: skip
    said = rng.sample(["J'autorise l'avocat à me représenter à toutes les audiences.", "J'accepte que les actes soient déposés par voie électronique en mon nom.", "Je lui donne pouvoir de demander la copie de mon dossier pénal.", "Je fais élection de domicile à son cabinet.", "J'ai pris connaissance des honoraires convenus par acte séparé."], rng.randint(2, 4))  # fmt: skip
    body = f"{heading(rng, 'Mandat électronique', 'MANDAT DE REPRÉSENTATION', 'Votre mandat à signer', 'POUVOIR DONNÉ À UN AVOCAT')}{pairs(rng, facts)}<p>{'<br>'.join('&#9745; ' + text for text in said)}</p><div style='border:.3mm solid #888;padding:3mm;font-size:8pt'>Signature électronique {pick(rng, 'avancée', 'simple')} de {escape(who.name)} - certificat {rng.randrange(16**12):012x}</div>"
    return Sheet(page(rng, body), {})


def joint_power(petition: Petition, rng: Random) -> Sheet:
    """Client and lawyer sign one long sentence together, at times before a witness."""
    who, lawyer, witness = petition.person, petition.lawyer, person(rng)
    said = pick(
        rng,
        f"Les soussignés, {who.name}, né{who.agrees} le {long_date(who.born)}, d'une part, et Maître {lawyer.name}, avocat inscrit au tableau de l'ordre du barreau {of(petition.bar)}, d'autre part, conviennent que le second représentera le premier dans toute instance née de sa détention à {petition.prison}, tant en demande qu'en défense, avec faculté de substituer.",
        f"{who.title} {who.name}, {petition.address.line}, nomme et constitue pour son mandataire spécial Maître {lawyer.name} ({petition.bar}), auquel il confère tous pouvoirs à l'effet de requérir l'indemnisation de sa détention, de signer, plaider, transiger, substituer et généralement faire le nécessaire.",
    )
    body = f"{heading(rng, 'PROCURATION SPÉCIALE', 'MANDAT AD LITEM', 'PROCURATION AD LITEM', 'ACTE DE MANDAT')}{paragraphs(said, pick(rng, 'Promettant ratification au besoin.', 'Le mandataire accepte la mission.', ''))}<p>{pick(rng, 'Fait et passé', 'Dont acte')} à {escape(petition.address.place.commune)}, le {long_date(petition.day)}{at_times(rng, ', en présence de ' + escape(witness.name) + ', témoin')}</p><table class=full><tr><td>{signature(rng)}</td><td>{signature(rng)}</td></tr></table>"
    return Sheet(page(rng, body, faces=(SERIF, SANS)), {})


def mail_to_counsel(petition: Petition, rng: Random) -> Sheet:
    """The client's e-mail that entrusts his case to a lawyer, printed by the chambers."""
    who, lawyer = petition.person, petition.lawyer
    head = "<br>".join(f"<b>{label} :</b> {escape(value)}" for label, value in [("De", f"{who.name} <{email(who, rng)}>"), ("À", f"Maître {lawyer.name}"), ("Date", f"{petition.day:%d/%m/%Y}"), ("Objet", pick(rng, "je vous confie mon dossier", "mandat", "accord pour me représenter"))])  # fmt: skip
    body = f"{head}<hr>{paragraphs(pick(rng, 'Bonjour Maître,', 'Maître,'), pick(rng, 'Suite à notre rendez-vous je vous donne mon accord pour me représenter devant la cour et déposer la requête.', 'Comme convenu je vous mandate pour demander l’indemnisation de ma détention. Vous pouvez signer à ma place.', 'Je vous désigne comme mon avocat, en remplacement de l’avocat commis d’office.'), pick(rng, f'Je suis né{who.agrees} le {who.born:%d/%m/%Y}, j’habite {petition.address.line}.', 'Ma pièce d’identité est jointe.', f'J’étais à la {petition.prison[0].lower() + petition.prison[1:]}.' if petition.prison.startswith('Maison') else f'J’étais au {petition.prison[0].lower() + petition.prison[1:]}.'), pick(rng, 'Bien à vous', 'Merci pour tout', 'Cordialement'), who.name)}"
    return Sheet(page(rng, body), {})
