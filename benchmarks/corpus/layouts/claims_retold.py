"""Claims told otherwise: an indignant letter, a mail, counsel's memo, an elder's letter, a timeline, a landlord's, an insurer's.

As in `claim_voices`, each says what the claimant is to the dwelling and, where the claim has it so, that he was
no target and that nobody wanted lives there.
"""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.claim_letters import BUREAU, Claim
from benchmarks.corpus.drawings import signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick, some
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, HANDS, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words, phone_groups, spaced

_LAW = (
    "Il est de principe que l'État répond, même sans faute, du dommage anormal et spécial causé aux tiers par l'activité de sa police judiciaire.",
    "La charge de la réparation ne saurait peser sur celui que le hasard d'une enquête a désigné.",
    "Le domicile est inviolable ; celui dont la porte est ouverte de force sans qu'il soit mis en cause subit une rupture d'égalité devant les charges publiques.",
    "Aucune disposition n'oblige le demandeur à saisir préalablement son assureur, qui exclut d'ailleurs ce risque.",
    "La vétusté ne peut être opposée lorsque le remplacement à l'identique est seul possible.",
    "Je réserve expressément mes droits quant au trouble de jouissance et aux frais de gardiennage.",
)
_NEXT = "<div style='page-break-before:always'></div>"
_TO = (
    BUREAU,
    ("Ministère de la Justice", "Service des affaires civiles", "Indemnisation des particuliers", "13 place Vendôme, Paris 1er"),
    ("À l'attention du service qui indemnise les portes", "Ministère de la Justice", "75042 PARIS CEDEX 01"),
    ("Madame, Monsieur le Ministre", "Hôtel de Bourvallais", "13 place Vendôme", "75001 PARIS"),
)  # fmt: skip


def _home(claim: Claim, rng: Random) -> str:
    e = claim.person.agrees
    return {
        "LOCATAIRE": pick(rng, "J'y vis en tant que locataire et je paie mon loyer tous les mois.", f"J'en suis locataire, bail à l'appui, et j'y ai été bien installé{e} jusque-là.", "Je suis locataire de ce logement, que je dois rendre en bon état."),
        "PROPRIETAIRE": pick(rng, "Ce logement est à moi, j'en suis propriétaire et je l'habite.", "J'en suis propriétaire et j'y habite, l'acte est joint.", f"Propriétaire occupant{e}, c'est moi qui supporte tous les frais."),
    }.get(claim.tenure, "Ce logement nous appartient ; il est loué.")  # fmt: skip


def _innocent(claim: Claim, rng: Random) -> str:
    e = claim.person.agrees
    if not claim.not_target:
        return ""
    return pick(
        rng,
        f"Je n'étais pas visé{e} par cette affaire. La personne recherchée n'habite pas ici et n'y a jamais habité depuis que j'y suis.",
        f"On m'a dit que je n'étais pas visé{e} : la personne recherchée n'est pas hébergée chez moi, elle logeait dans un autre bâtiment.",
        f"Il est établi que je n'étais pas visé{e} et que la personne recherchée n'est pas domiciliée ni hébergée à cette adresse.",
    )  # fmt: skip


def _sum(claim: Claim, *sentences: str) -> str:
    """The first sentence with the sum in figures ({m}) and in words ({w}), nothing when no sum is asked."""
    if claim.amount is None:
        return ""
    return sentences[0].format(m=money(claim.amount), w=money_in_words(claim.amount))


def _sheet(claim: Claim, html: str, subject: str | None, *unprinted: str) -> Sheet:
    return Sheet(html, claim.fields() | {"objet": subject} | dict.fromkeys(unprinted))


def indignant(claim: Claim, rng: Random) -> Sheet:
    """Somebody who is angry: capitals, questions, threats to write to the papers; contact at the foot."""
    subject = pick(rng, "ma porte DÉTRUITE sans raison", "C'EST INADMISSIBLE - porte défoncée", "réclamation ferme et définitive")  # fmt: skip
    told = paragraphs(
        pick(rng, "Madame, Monsieur,", "À qui voudra bien me lire,"),
        f"Comment qualifier ce que j'ai subi le {any_date(claim.operation, rng)} au {claim.address.line} ? {pick(rng, 'Des hommes en noir ont fait voler ma porte en éclats, sans sonner, sans un mot d’excuse.', 'En trente secondes, ma porte n’existait plus. On m’a laissé un papier et on est reparti.')}",
        _home(claim, rng),
        _innocent(claim, rng),
        pick(rng, "Pendant trois nuits, j'ai dormi avec une planche en guise de porte. Qui imagine cela ?", "Mes voisins me regardent maintenant comme un délinquant. Qui va réparer cela ?"),
        _sum(claim, pick(rng, "J'EXIGE le remboursement INTÉGRAL de mes frais, soit {m}, pas un centime de moins.", "Vous me devez {m}. Je dis bien : {w}.")),
        pick(rng, "L'État casse, l'État paie. C'est la moindre des choses.", "Sans réponse de votre part, j'alerterai mon député et la presse locale."),
        pick(rng, "J'attends.", "Salutations tout de même."),
    )  # fmt: skip
    foot = f"<p>{escape(claim.person.name)}<br>{lines(claim.sender_address.lines)}<br>{phone_groups(claim.phone, rng.choice(['.', ' ', '-']))}<br>{escape(claim.email)}</p>{signature(rng)}"
    body = f"<p>{lines(rng.choice(_TO))}</p><p>{pick(rng, 'Le', 'Fait le')} {any_date(claim.day, rng)}</p><p><b>{pick(rng, 'Objet', 'OBJET', 'Sujet')} : {escape(subject)}</b></p>{told}{foot}<p>{pick(rng, 'Pièces', 'PREUVES JOINTES')} : {escape(', '.join(claim.enclosures))}</p>"
    return _sheet(claim, page(rng, body, faces=PLAIN), subject)


def sent_by_mail(claim: Claim, rng: Random) -> Sheet:
    """A claim sent by mail, printed with its heads and its attachments; polite and short sentences."""
    subject = pick(rng, "Indemnisation porte d'entrée", f"Intervention du {claim.operation:%d/%m/%Y} - porte", "demande suite perquisition", "Dossier porte fracturée")  # fmt: skip
    attached = "<br>".join(f"{escape(piece).replace(' ', '_')}.pdf ({rng.randint(80, 2900)} Ko)" for piece in claim.enclosures)  # fmt: skip
    told = paragraphs(
        pick(rng, "Bonjour,", "Madame, Monsieur, bonjour,"),
        pick(rng, "Je vous contacte sur les conseils du commissariat.", "Le policier m'a donné cette adresse mail pour ma demande.", "Je ne sais pas si je m'adresse au bon service."),
        f"{pick(rng, 'Ma porte a été ouverte de force par la police', 'Une équipe de gendarmes a forcé ma serrure et cassé la porte')} le {any_date(claim.operation, rng)}. {pick(rng, 'Adresse', 'Cela s’est passé ici')} : {claim.address.line}.",
        _home(claim, rng),
        _innocent(claim, rng),
        _sum(claim, pick(rng, "J'ai avancé {m} et j'aimerais être remboursé de cette somme.", "Total des frais : {m}. Pouvez-vous me les rembourser ?")),
        pick(rng, "Vous trouverez les documents en pièces jointes. S'il manque quelque chose, dites-le-moi.", "Je peux envoyer les originaux par la poste si besoin."),
        pick(rng, "Bien cordialement", "Merci d'avance,", "Bonne réception"),
        claim.person.name,
    )  # fmt: skip
    foot = f"<p>{escape(claim.sender_address.line)}<br>{pick(rng, 'Mob.', 'Tél', 'Portable')} {phone_groups(claim.phone)}</p>"
    body = f"<p style='color:#333'>De : {escape(claim.person.name)} &lt;{escape(claim.email)}&gt;<br>À : {pick(rng, 'bureau.precontentieux@justice.example', 'indemnisation@justice.example')}<br>{pick(rng, 'Date', 'Envoyé')} : {claim.day:%d/%m/%Y} {rng.randint(6, 23):02d}:{rng.randint(10, 59)}<br>Objet : {escape(subject)}</p><hr>{told}{foot}<hr><p style='font-size:8pt'>{len(claim.enclosures)} pièces jointes<br>{attached}</p>"
    return _sheet(claim, page(rng, body, faces=(SANS, DEJA, SERIF)), subject)


def elders_letter(claim: Claim, rng: Random) -> Sheet:
    """An elder's letter by pen in old-fashioned courtesy; no e-mail; the date stands at the end."""
    e = claim.person.agrees
    subject = None
    told = paragraphs(
        pick(rng, "Monsieur le Ministre,", "Monsieur le Garde des Sceaux,", "Madame, Monsieur,"),
        pick(rng, "Veuillez excuser mon écriture et la liberté que je prends de vous importuner.", "À mon âge, je n'aurais jamais pensé devoir vous écrire."),
        f"Le {long_date(claim.operation)}, de bon matin, j'ai été tiré{e} du lit par un fracas épouvantable. La police avait brisé la porte de mon logis, {claim.address.line}.",
        _home(claim, rng), _innocent(claim, rng),
        pick(rng, "Ces messieurs ont été corrects mais la porte est perdue.", "J'ai tant tremblé que ma fille est venue passer la semaine."),
        _sum(claim, pick(rng, "Le menuisier m'a pris {m}, ce qui est une grosse dépense pour ma petite retraite ; je vous prie de bien vouloir me la rendre.", "J'ai réglé {m} et vous demande humblement de me dédommager.")),
        pick(rng, "Je vous prie d'agréer, avec mes remerciements anticipés, l'hommage de mon profond respect.", "Dans l'espoir d'une réponse favorable, recevez mes respectueuses salutations."),
    )  # fmt: skip
    css = f"body{{font:italic {rng.randint(15, 18)}pt/1.4 {rng.choice(HANDS)},{SERIF};color:{rng.choice(['#1b2450', '#111', '#2b2f6b'])}}}"
    body = f"<div>{escape(claim.person.title)} {escape(claim.person.name)}<br>{lines(claim.sender_address.lines)}<br>tél {phone_groups(claim.phone)}</div><br>{told}<p>{escape(claim.sender_address.place.commune)}, {pick(rng, 'ce', 'le')} {long_date(claim.day)}</p>{signature(rng)}<p>{pick(rng, 'Ci-joint', 'J’ai mis dans l’enveloppe')} : {escape(', '.join(claim.enclosures))}</p>"
    return _sheet(claim, document(css, body, margin="20mm"), subject, "expediteur_courriel")


def timeline(claim: Claim, rng: Random) -> Sheet:
    """A methodical claim in numbered parts: who I am, what happened, harm in a table, list of pieces over the page."""
    subject = pick(rng, "dossier d'indemnisation - porte", "demande indemnitaire amiable", "Requête gracieuse en réparation d'un dommage matériel")  # fmt: skip
    facts = [("Demandeur", claim.person.name), ("Domicile", claim.sender_address.line), ("Téléphone", phone_groups(claim.phone)), ("Messagerie", claim.email)]  # fmt: skip
    harm = grid([["Préjudice", "Montant"], ["Remplacement de la porte et de sa serrure", money(claim.amount)]]) if claim.amount else ""  # fmt: skip
    second = paragraphs(f"{long_date(claim.operation)} : intervention des forces de l'ordre au {claim.address.line}. La porte est ouverte par la force ; l'ouvrant et le dormant sont à remplacer.", pick(rng, "Le même jour : remise d'un avis d'intervention, fermeture provisoire.", "Lendemain : appel à l'assureur, qui ne garantit pas ce dommage."), "Semaines suivantes : devis, travaux, règlement de l'artisan.")  # fmt: skip
    third = paragraphs(pick(rng, "Les tiers à une opération de police judiciaire ont droit à réparation lorsque leur dommage est anormal et spécial.", "L'égalité devant les charges publiques commande que ce dommage ne reste pas à ma charge."), _innocent(claim, rng))  # fmt: skip
    pieces = "".join(f"<p>Pièce n° {n} : {escape(piece)}</p>" for n, piece in enumerate(claim.enclosures, 1))
    mark = rng.choice(["{r}. {t}", "{r} - {t}", "{r}/ {t}"])
    parts = (("Identité", f"{pairs(rng, facts)}{paragraphs(_home(claim, rng))}"), ("Chronologie", second), ("Fondement de la demande", third), ("Chiffrage", harm + paragraphs(_sum(claim, "Je sollicite en conséquence la somme de {m}.") or "Le chiffrage vous sera adressé dès réception de la facture.")))  # fmt: skip
    told = "".join(f"<h3>{mark.format(r=r, t=t)}</h3>{html}" for r, (t, html) in zip(("I", "II", "III", "IV"), parts, strict=True))  # fmt: skip
    body = f"<table class=full><tr><td>{lines(rng.choice(_TO))}</td><td class=r>{escape(claim.sender_address.place.commune)}, le {any_date(claim.day, rng)}</td></tr></table><p>Objet : <b>{escape(subject)}</b></p>{told}<p>{escape(claim.person.name)} {signature(rng)}</p>{_NEXT}<h3>{pick(rng, 'BORDEREAU DES PIÈCES', 'Liste des justificatifs')}</h3>{pieces}<p>{pick(rng, 'Copies certifiées conformes aux originaux par mes soins.', 'Je tiens les originaux à votre disposition.')}</p>"
    return _sheet(claim, page(rng, body, faces=(SANS, SERIF, DEJA)), subject)


def shaky_spelling(claim: Claim, rng: Random) -> Sheet:
    """Somebody who writes as he speaks, on a computer of a friend, without capitals or commas."""
    e = claim.person.agrees
    told = paragraphs(
        "bonjour madame monsieur",
        f"je vous écrit pour vous dire que le {any_date(claim.operation, rng)} les policier ils ont cassé ma porte au {claim.address.line}, {pick(rng, 'je dormait', 'j’étais au travail')} et quand je voit la porte elle est par terre",
        {"LOCATAIRE": "moi je suis locataire ici le propriétaire il veut pas payé", "PROPRIETAIRE": "c'est mon appartement je suis propriétaire et j'ai pas encore fini le crédit"}.get(claim.tenure, "le logement est a nous"),
        f"j'ai rien fait je suis pas visé{e} et la personne recherchée n'habite pas avec moi c'est pas moi c'est pas ma famille" if claim.not_target else "",
        _sum(claim, pick(rng, "j'ai payé le serrurier {m} svp il faut me rendre cette argent c'est beaucoup pour nous", "sa fait {m} en tout j'ai la facture je demande le rembourssement")),
        pick(rng, "merci de me répondre vite car c'est dur", "je compte sur vous merci beaucoup"), "cordialemant",
    )  # fmt: skip
    body = f"<p>{escape(claim.person.name)}<br>{lines(claim.sender_address.lines)}<br>{phone_groups(claim.phone, rng.choice(['', ' ', '.']))}<br>{escape(claim.email)}</p><p>{pick(rng, 'ministère de la justice paris', 'au bureau des porte', 'Pour le Ministère')}</p><p>le {any_date(claim.day, rng)}</p>{told}{at_times(rng, signature(rng), 0.7)}<p>{pick(rng, 'je mets', 'avec')} : {escape(', '.join(claim.enclosures))}</p>"
    return _sheet(claim, page(rng, body, faces=(DEJA, SANS, DEJA_SERIF)), None)


def counsels_memo(claim: Claim, rng: Random) -> Sheet:
    """Counsel's claim in a memo with short heads. Who its sender is may be argued: that is not scored."""
    lawyer, office, e = person(rng), address(rng), claim.person.agrees
    name = claim.company.name if claim.company else f"{claim.person.title} {claim.person.name}"
    subject = pick(rng, "demande préalable d'indemnisation", "Recours gracieux - responsabilité sans faute de l'État", f"Affaire {name} / Agent judiciaire de l'État")  # fmt: skip
    title_ = {"LOCATAIRE": "titulaire du bail", "PROPRIETAIRE": f"propriétaire occupant{e}", "SUBROGATED": "assureur subrogé dans les droits de son assuré"}.get(claim.tenure, "propriétaire bailleur")  # fmt: skip
    quiet = ""
    if claim.not_target:
        whom = "L'occupant des lieux n'était pas visé" if claim.company else f"{name} n'était pas visé{e}"
        quiet = f"{whom} par les investigations ; la personne recherchée n'est pas hébergée à cette adresse."
    told = paragraphs(
        f"Je suis le conseil de {name}, {title_}, {claim.sender_address.line}.",
        f"RAPPEL DES FAITS - Le {long_date(claim.operation)}, l'huisserie du logement situé {claim.address.line} a été détruite lors d'une mesure d'exécution décidée par l'autorité judiciaire.", quiet,
        "DISCUSSION - La qualité de tiers de ma mandante ou de mon mandant ouvre droit à réparation sans qu'il soit besoin de démontrer une faute lourde. Le lien de causalité est direct ; l'anormalité résulte de la privation de clôture du domicile.",
        _sum(claim, "DEMANDE - Il vous est proposé de régler ce litige par le versement de {m} ({w}), outre les intérêts à compter de la présente."),
        "La présente interrompt tout délai. Faute d'accord sous deux mois, je saisirai la juridiction sans autre avis.",
        pick(rng, "Je vous prie de me croire votre bien dévoué.", "Vous remerciant de votre diligence, je vous prie d'agréer mes salutations distinguées."),
    )  # fmt: skip
    body = f"{issuer(rng, f'{lawyer.name} - Avocat au barreau', (*office.lines, 'Sur rendez-vous'))}<div style='margin-left:90mm'>{lines(rng.choice(_TO))}</div><p>{escape(office.place.commune)}, le {any_date(claim.day, rng)}</p><p>{pick(rng, 'Par LRAR', 'Recommandé avec avis de réception', 'Courriel et courrier')} - {reference(rng, 'Dossier 99.999', 'N/Réf 9999/XX')}</p><p><b>{escape(subject)}</b></p>{told}<p class=r>{escape(lawyer.name)} {signature(rng)}</p><p><small>{pick(rng, 'Pièces communiquées', 'P.J.')} : {escape(' ; '.join(claim.enclosures))}</small></p>"
    sender = ("expediteur_nom", "expediteur_prenom", "expediteur_adresse", "expediteur_courriel", "expediteur_telephone")  # fmt: skip
    truth = {key: value for key, value in (claim.fields() | {"objet": subject}).items() if key not in sender}
    return Sheet(page(rng, body, faces=(SERIF, DEJA_SERIF, SANS)), truth)


def firms_letter(claim: Claim, rng: Random) -> Sheet:
    """A landlord's or an insurer's letter: its file, the door of which dwelling, what it spent, to which account."""
    if claim.company is None:
        raise ValueError("a person is no firm")
    firm, clerk = claim.company, person(rng)
    insurer = claim.tenure == "SUBROGATED"
    subject = pick(rng, "recours subrogatoire - bris de porte", "Sinistre de notre assuré : recours contre l'État") if insurer else pick(rng, "dégradation de notre patrimoine - demande de prise en charge", "porte palière détruite dans un logement nous appartenant", "Facturation à l'État d'une remise en état")  # fmt: skip
    told = paragraphs(
        pick(rng, "Madame, Monsieur,", "Monsieur le chef de bureau,"),
        f"Nos services ont été informés que, le {any_date(claim.operation, rng)}, la porte du logement situé {claim.address.line} a été forcée par une unité de police ou de gendarmerie.",
        "Nous avons versé à notre assuré l'indemnité prévue au contrat ; l'article L. 121-12 du code des assurances nous subroge dans ses droits contre l'auteur du dommage." if insurer else pick(rng, "Nous sommes propriétaires de ce logement, qui est donné à bail à un locataire.", "Ce bien, dont nous sommes propriétaires, fait partie de nos logements loués."),
        "Renseignement pris, notre locataire ou assuré n'était pas visé par la mesure et la personne recherchée n'est pas hébergée dans le logement." if claim.not_target else "",
        pick(rng, "Les travaux ont été commandés en urgence afin que le logement soit clos.", "Le prestataire sous marché est intervenu le jour même pour sécuriser l'accès."),
        _sum(claim, pick(rng, "Notre créance est de {m}, suivant justificatifs annexés.", "Nous vous saurions gré de nous rembourser {m} ({w}).")),
        pick(rng, "Le règlement est à effectuer sur le compte dont le relevé d'identité est joint.", "Merci d'accuser réception et de nous indiquer le nom du gestionnaire."),
        pick(rng, "Veuillez agréer nos salutations distinguées.", "Restant à votre écoute, nous vous prions de croire à notre considération."),
    )  # fmt: skip
    letterhead = issuer(
        rng,
        firm.name,
        (*claim.sender_address.lines, phone_groups(claim.phone), claim.email),
        f"{reference(rng, 'S-99999', 'PAT/9999', '99 999 999')}<br>Gestionnaire : {escape(clerk.name)}",
    )
    body = f"{letterhead}<div style='margin:6mm 0 6mm 85mm'>{lines(rng.choice(_TO))}</div><p>Le {long_date(claim.day)}</p><p>Objet : {escape(subject)}</p>{told}<p>{escape(claim.signed_by)} {signature(rng)}</p><p><small>Annexes : {escape(', '.join(claim.enclosures))}</small></p>"
    return _sheet(claim, page(rng, body), subject)


def web_form(claim: Claim, rng: Random) -> Sheet:
    """The print of a claim typed into boxes on the web: question over answer, free text, a receipt number."""
    subject = pick(rng, "Bris de porte", "Dommages causés par une intervention judiciaire", "Autre demande d'indemnisation")  # fmt: skip
    answers = [("Votre nom", claim.person.used_name), ("Votre prénom", claim.person.forenames[0]), ("Adresse postale", claim.sender_address.line), ("Courriel", claim.email), ("Téléphone", phone_groups(claim.phone, "")), ("Objet de la demande", subject), ("Date de l'intervention", f"{claim.operation:%d/%m/%Y}"), ("Adresse du logement", claim.address.line)]  # fmt: skip
    if claim.amount is not None:
        answers.append(("Montant demandé", money(claim.amount)))
    free = " ".join(text for text in (_home(claim, rng), _innocent(claim, rng), pick(rng, "La porte ne ferme plus du tout.", "Le bâti est tordu et la serrure est sortie du mur.")) if text)  # fmt: skip
    body = f"<p style='color:#777'>{pick(rng, 'Formulaire de contact', 'Saisine par voie électronique')} - reçu le {claim.day:%d/%m/%Y}, n° {reference(rng, 'SVE-999999', '99999999')}</p>{heading(rng, 'Votre demande au ministère de la Justice', 'DEMANDE D’INDEMNISATION EN LIGNE', 'Récapitulatif de votre demande')}{pairs(rng, answers)}<h3>{pick(rng, 'Votre message', 'Exposé de la situation')}</h3>{paragraphs(free)}<p>{pick(rng, 'Fichiers déposés', 'Documents transmis')} : {escape(', '.join(claim.enclosures))}</p><p style='font-size:7.5pt'>{pick(rng, 'Le silence gardé pendant deux mois vaut décision implicite de rejet.', 'Cet accusé ne préjuge pas de la suite qui sera donnée.')}</p>"
    return _sheet(claim, page(rng, body, faces=(SANS, DEJA)), subject)


def learned_letter(claim: Claim, rng: Random) -> Sheet:
    """Somebody who has read the law writes two leaves: facts, principles, sum, formal ending; contact under the name."""
    e, subject = claim.person.agrees, pick(rng, "réclamation préalable en réparation", "Responsabilité de l'État du fait d'une opération de police", "demande de réparation fondée sur l'égalité devant les charges publiques")  # fmt: skip
    home = {"LOCATAIRE": "J'occupe ce logement comme locataire, suivant bail écrit.", "PROPRIETAIRE": "Je suis propriétaire de ce logement et j'y ai ma résidence principale."}.get(claim.tenure, "Ce logement nous appartient.")  # fmt: skip
    quiet = f"Je n'étais pas visé{e} par l'enquête ; la personne recherchée n'est ni domiciliée ni hébergée chez moi." if claim.not_target else ""  # fmt: skip
    asked = f"Je conclus en conséquence à l'allocation de la somme de {money(claim.amount)} ({money_in_words(claim.amount)}) en réparation de mon préjudice matériel." if claim.amount is not None else ""  # fmt: skip
    first = paragraphs(pick(rng, "Madame, Monsieur,", "Monsieur le Garde des Sceaux,"), f"J'ai l'honneur de vous saisir d'une demande de réparation du dommage survenu le {long_date(claim.operation)} au {claim.address.line}.", home, pick(rng, "Ce jour-là, vers six heures, un groupe d'intervention a disloqué la porte palière à l'aide d'un outil hydraulique. Le bâti a cédé avec elle ; des éclats de bois ont rayé le parquet.", "En mon absence, l'entrée a été forcée et la porte laissée béante jusqu'au passage d'un artisan que j'ai dû appeler moi-même."), quiet)  # fmt: skip
    second = paragraphs(*some(rng, _LAW, rng.randint(3, 5)), asked, "À défaut de réponse dans les deux mois, je saisirai le juge compétent.", pick(rng, "Je vous prie d'agréer, Madame, Monsieur, l'expression de ma haute considération.", "Daignez agréer mes respectueux hommages."))  # fmt: skip
    body = f"<p>{escape(claim.person.name)}<br>{lines(claim.sender_address.lines)}<br>{phone_groups(claim.phone)} - {escape(claim.email)}</p><div style='margin-left:90mm'>{lines(BUREAU)}</div><p class=r>{escape(claim.sender_address.place.commune)}, le {long_date(claim.day)}</p><p>Objet : {escape(subject)}</p>{first}<p class=r>.../...</p>{_NEXT}{second}<p>{escape(claim.person.name)} {signature(rng)}</p><p>Pièces : {escape(', '.join(claim.enclosures))}</p>"
    return Sheet(page(rng, body, faces=(SERIF, DEJA_SERIF, SANS), css="p{text-align:justify}"), claim.fields() | {"objet": subject})  # fmt: skip


def claims_file_cover(claim: Claim, rng: Random) -> Sheet:
    """A firm's claim as a file: a first leaf of labelled facts, a second with the reasoned letter and its pieces."""
    if claim.company is None:
        raise ValueError("a person has no file of recourses")
    subject = pick(rng, "dossier de recours - porte détruite", "RECOURS ÉTAT", "demande d'indemnité, intervention des forces de l'ordre")  # fmt: skip
    facts = [("Demandeur", claim.company.name), ("SIREN", spaced(claim.company.siren, 3, 3, 3)), ("Adresse", claim.sender_address.line), ("Téléphone", phone_groups(claim.phone)), ("Courriel", claim.email), ("Objet", subject), ("Date de l'intervention", f"{claim.operation:%d/%m/%Y}"), ("Logement concerné", claim.address.line)]  # fmt: skip
    if claim.amount is not None:
        facts.append(("Montant réclamé", money(claim.amount)))
    role = "L'assuré a été indemnisé par nos soins et nous sommes subrogés dans ses droits." if claim.tenure == "SUBROGATED" else "La société est propriétaire du logement, donné en location."  # fmt: skip
    quiet = "L'occupant n'était pas visé par l'opération et la personne recherchée n'est pas hébergée sur place." if claim.not_target else ""  # fmt: skip
    told = paragraphs(role, quiet, *some(rng, _LAW[:5], rng.randint(2, 3)), "Les pièces sont numérotées dans l'ordre du bordereau ; toute demande complémentaire est à adresser au service ci-dessus.")  # fmt: skip
    pieces = [["N°", "Pièce"], *([str(n), escape(piece)] for n, piece in enumerate(claim.enclosures, 1))]
    body = f"<p>{lines(BUREAU)}</p>{heading(rng, 'DEMANDE D’INDEMNISATION', 'DOSSIER DE RÉCLAMATION', 'Recours amiable contre l’État')}{pairs(rng, facts)}<p>{pick(rng, 'Établi le', 'Fait le')} {any_date(claim.day, rng)} - {escape(claim.signed_by)} {signature(rng)}</p>{_NEXT}<h3>{pick(rng, 'Motifs', 'Exposé')}</h3>{told}{grid(pieces)}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA)), claim.fields() | {"objet": subject})
