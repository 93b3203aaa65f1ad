"""Powers to sign given at length: a notary's proxy, an assembly's mandate, a chain of delegations, a mail, a form for the file."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, firm_of, hand_and_ink, pen, pick, some
from benchmarks.corpus.layouts.door_annex_parts import boxes
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, SANS, SERIF
from benchmarks.corpus.layouts.stationery import heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, of, phone_groups, spaced

_NEXT = "<div style='page-break-before:always'></div>"
_NOTARY = (
    "À l'effet de présenter toutes réclamations, amiables ou contentieuses, former tous recours, en suivre l'instruction et y renoncer.",
    "Accepter ou discuter toute offre d'indemnité, signer tous protocoles et quittances, avec ou sans réserve.",
    "Recevoir toutes sommes en principal, intérêts et accessoires, en donner décharge et les verser au compte du constituant.",
    "Faire toutes déclarations d'identité et d'état civil, élire domicile, substituer en tout ou en partie et révoquer tous substituts.",
    "Retirer de toute administration tous titres et pièces, en requérir copie et certifier toute copie conforme.",
    "Passer et signer tous actes, et généralement faire le nécessaire, promettant l'aveu et la ratification.",
)
_TASKS = (
    "constituer et signer les dossiers d'indemnisation adressés aux services de l'État",
    "viser les factures et les attestations de service fait",
    "représenter la société aux opérations d'expertise et signer les procès-verbaux",
    "donner quittance des sommes reçues, dans la limite de dix mille euros par sinistre",
    "signer les courriers de mise en demeure et de recours subrogatoire",
    "déposer plainte au nom de la société et se constituer partie civile",
)


def notarys_proxy(annex: Annex, rng: Random) -> Sheet:
    """A proxy received by a notary, in the old words, over two pages."""
    firm, notary, giver, taker, day = firm_of(annex, rng), person(rng), person(rng), annex.person, earlier(annex, rng, 10, 400)  # fmt: skip
    told = paragraphs(
        f"Maître {notary.name}, notaire à {firm.address.place.commune}, soussigné, a reçu le présent acte à la requête de :",
        f"La société dénommée {firm.name}, {firm.form}, dont le siège est à {firm.address.line}, identifiée au SIREN sous le numéro {spaced(firm.siren, 3, 3, 3)}, représentée par {giver.title} {giver.name}, {pick(rng, 'son gérant', 'son président', 'sa directrice générale')}, ayant tous pouvoirs à cet effet en vertu des statuts.",
        "Ci-après dénommée « le constituant ».",
        f"LEQUEL a, par ces présentes, constitué pour son mandataire spécial {taker.title} {taker.name}, né{taker.agrees} à {taker.birthplace.commune} le {long_date(taker.born)}, à qui il donne pouvoir de, pour lui et en son nom :",
    )
    body = f"<p>{pick(rng, 'DOSSIER', 'Réf.')} {rng.randint(100000, 999999)}/{notary.name[0]}{notary.used_name[0]}</p>{heading(rng, 'PROCURATION', 'PROCURATION AUTHENTIQUE', 'PROCURATION SPÉCIALE')}<p>L'AN {in_words(day.year).upper()},<br>Le {day_in_words(day)}</p>{told}{_NEXT}{paragraphs(*some(rng, _NOTARY, rng.randint(4, 6)), pick(rng, 'La présente procuration est valable douze mois et s’éteindra de plein droit à l’issue.', 'Le mandataire sera déchargé par le seul fait de l’accomplissement de l’opération.'), 'Les frais des présentes seront supportés par le constituant.', 'DONT ACTE sur deux pages, sans renvoi ni mot nul.')}<table class=full><tr><td>Le constituant<br>{signature(rng)}</td><td>Le notaire<br>{signature(rng)}{round_stamp(rng, 'OFFICE NOTARIAL', 'R F')}</td></tr></table>"
    return Sheet(page(rng, body, faces=(SERIF, DEJA_SERIF, SANS), css="p{text-align:justify}"), {})


def cascade(annex: Annex, rng: Random) -> Sheet:
    """A delegation and the sub-delegation under it on one sheet: who received what from whom, accepted by hand."""
    firm, chief, middle, taker, day = firm_of(annex, rng), person(rng), person(rng), annex.person, earlier(annex, rng, 10, 700)  # fmt: skip
    (hand, ink), ends = hand_and_ink(rng), day + timedelta(days=rng.choice([365, 730]))
    tasks = "".join(f"<li>{task} ;</li>" for task in some(rng, _TASKS, rng.randint(3, 6)))
    told = paragraphs(
        f"Par délégation du {any_date(day - timedelta(days=90), rng)}, {chief.title} {chief.name}, {pick(rng, 'président du directoire', 'directrice générale')}, a transmis à {middle.title} {middle.name}, {pick(rng, 'directeur territorial', 'secrétaire général', 'directrice des risques')}, une partie de ses attributions, avec faculté de subdéléguer.",
        f"Usant de cette faculté, {middle.title} {middle.name} subdélègue à {taker.title} {taker.name}, {pick(rng, 'gestionnaire recours', 'chef d’agence', 'responsable de secteur')}, le soin de :",
    )
    further = paragraphs(
        pick(
            rng,
            "Le subdélégataire déclare disposer de la compétence professionnelle, de l’autorité et des moyens matériels nécessaires, et avoir été informé de la responsabilité, y compris pénale, qui en découle.",
            "Il rend compte chaque trimestre de l’usage fait de ses pouvoirs et ne peut les transmettre à son tour.",
        ),
        f"{pick(rng, 'Le présent acte expire le', 'Terme :')} {long_date(ends)}, sauf révocation notifiée par tout moyen.",
    )
    body = f"{issuer(rng, firm.name, (firm.form, firm.address.line))}{heading(rng, 'SUBDÉLÉGATION DE POUVOIRS', 'Délégation et subdélégation', 'ACTE DE SUBDÉLÉGATION DE SIGNATURE')}{told}<ul>{tasks}</ul>{further}<table class=full><tr><td>Le délégant<br>{signature(rng)}</td><td>Le subdélégataire<br>{pen('Bon pour acceptation de pouvoirs', hand, ink)}<br>{signature(rng)}</td></tr></table><p>{escape(firm.address.place.commune)}, le {any_date(day, rng)}</p>"
    return Sheet(page(rng, body), {})


def habilitation_sheet(annex: Annex, rng: Random) -> Sheet:
    """A form that goes with a file: the firm certifies in boxes that whoever signs it may do so, with a specimen."""
    firm, chief, taker, day = firm_of(annex, rng), person(rng), annex.person, earlier(annex, rng, 3, 120)
    facts = [("Raison sociale", firm.name), ("N° SIREN", spaced(firm.siren, 3, 3, 3)), ("Siège", firm.address.line), ("Dirigeant", f"{chief.title} {chief.name}"), ("Personne habilitée", f"{taker.used_name.upper()} {taker.forenames[0]}"), ("Née ou né le", f"{taker.born:%d/%m/%Y}"), ("Fonction", pick(rng, "responsable juridique", "assistante de gestion", "directeur adjoint", "chargée de sinistres"))]  # fmt: skip
    body = f"{heading(rng, 'ATTESTATION D’HABILITATION DU SIGNATAIRE', 'HABILITATION À SIGNER', 'Formulaire de pouvoir du signataire', 'JUSTIFICATIF DU POUVOIR DU SIGNATAIRE')}<p>{pick(rng, 'À joindre à toute demande signée par une autre personne que le représentant légal.', 'Document à compléter par le représentant légal de la personne morale.')}</p>{pairs(rng, facts)}<h3>Étendue</h3><p>{boxes(('signer la demande et les pièces', 'recevoir et répondre aux courriers', 'accepter le montant proposé', 'percevoir les fonds pour le compte de la personne morale'), set(rng.sample(range(4), rng.randint(1, 4))))}</p>{paragraphs(f'Je soussigné{chief.agrees}, représentant légal, certifie que la personne désignée ci-dessus est habilitée à engager {firm.name} dans les limites cochées.', pick(rng, 'Je m’engage à signaler sans délai toute fin d’habilitation.', 'L’habilitation vaut jusqu’à décision définitive sur la demande.'))}<table class=full><tr><td>Représentant légal<br>{signature(rng)}<br>{at_times(rng, boxed_stamp(rng, (firm.name.upper(), phone_groups(firm.phone))))}</td><td>Spécimen de signature<br><div style='border:.3mm solid #000;padding:4mm'>{signature(rng)}</div></td></tr></table><p>Le {any_date(day, rng)}</p>"
    return Sheet(page(rng, body), {})


def mailed_power(annex: Annex, rng: Random) -> Sheet:
    """A director answers by mail, printed, that the employee may sign in his name; the question below."""
    firm, chief, taker, day = firm_of(annex, rng), person(rng), annex.person, earlier(annex, rng, 3, 90)
    told = paragraphs(
        pick(rng, f"Bonjour {taker.forenames[0]},", "Bonjour,"),
        pick(
            rng,
            f"Je vous confirme par ce message que vous avez pouvoir pour signer, au nom {of(firm.name)}, le dossier d’indemnisation concernant {annex.address.line}, et pour en encaisser le montant sur le compte de la société.",
            f"En ma qualité de dirigeant {of(firm.name)}, je vous délègue ma signature pour tout ce qui touche à la porte du {annex.address.line} : formulaire, échanges avec le ministère, accord final.",
        ),
        pick(
            rng,
            "Joignez ce mail et une copie de ma pièce d’identité, cela devrait suffire comme procuration.",
            "Vous pouvez en faire état auprès de l’administration.",
        ),
        pick(rng, "Bien à vous", "Cordialement"),
        f"{chief.name} - {pick(rng, 'Gérant', 'Directrice générale', 'Président')}",
        f"{firm.name} - {firm.address.line} - {phone_groups(firm.phone)}",
    )
    body = f"<p>De : {escape(chief.name)} &lt;direction@{firm.email.split('@')[1]}&gt;<br>À : {escape(taker.name)}<br>Cc : {pick(rng, 'juridique', 'comptabilité', 'secrétariat')}<br>Envoyé : {day:%d/%m/%Y} {rng.randint(8, 19)}:{rng.randint(10, 59)}<br>Objet : {pick(rng, 'RE: délégation pour le dossier porte', 'Tr : pouvoir de signature', 'RE: qui signe la demande ?')}</p>{told}<div style='border-left:.6mm solid #999;padding-left:4mm;color:#444'>Le {day - timedelta(days=1):%d/%m/%Y}, {escape(taker.name)} a écrit :<br>{pick(rng, 'Il me faut un écrit montrant que je suis habilité à signer. Pouvez-vous me le faire ?', 'Le ministère demande un pouvoir du signataire. Qui signe chez nous ?')}</div>"
    return Sheet(page(rng, body, faces=(SANS, DEJA, SERIF)), {})


def council_authorises(annex: Annex, rng: Random) -> Sheet:
    """A board's decision letter to a bank or a ministry: list of those who hold the signature since the last meeting."""
    firm, day, secretary = firm_of(annex, rng), earlier(annex, rng, 20, 600), person(rng)
    others = [person(rng) for _ in range(rng.randint(1, 2))]
    held = "".join(f"<p>- {escape(one.title)} {escape(one.name)}, {pick(rng, 'seul', 'conjointement avec un autre mandataire', 'dans la limite de 5 000 €')}, {pick(rng, 'pour les actes de gestion courante', 'pour les demandes d’indemnité et les quittances')} ;</p>" for one in (annex.person, *others))  # fmt: skip
    body = f"{issuer(rng, firm.name, (firm.address.line, f'{spaced(firm.siren, 3, 3, 3)} RCS'))}{heading(rng, 'CERTIFICAT DES POUVOIRS EN VIGUEUR', 'Attestation de pouvoirs bancaires et administratifs', 'LISTE DES MANDATAIRES SOCIAUX ET FONDÉS DE POUVOIRS')}{paragraphs(f'Je soussigné{secretary.agrees} {secretary.name}, secrétaire du conseil, atteste qu’en vertu des délibérations du {long_date(day)}, ont à ce jour la signature sociale :')}{held}{paragraphs(pick(rng, 'Les pouvoirs antérieurs non repris ci-dessus sont révoqués.', 'La liste précédente est annulée et remplacée.'), pick(rng, 'Leurs signatures figurent au carton déposé au siège.', 'Copie de leur pièce d’identité est jointe.'), 'Certificat établi pour servir auprès de toute administration.')}<p>{escape(firm.address.place.commune)}, le {any_date(day + timedelta(days=2), rng)} {signature(rng)}</p>{at_times(rng, boxed_stamp(rng, ('CERTIFIÉ', firm.name.upper())))}"
    return Sheet(page(rng, body), {})


def extract_of_statutes(annex: Annex, rng: Random) -> Sheet:
    """A firm's sheet that proves whom its signature binds: extract of its statutes, then the manager's designation."""
    firm, chief, day = firm_of(annex, rng), annex.person, earlier(annex, rng, 20, 900)
    clauses = ("Le gérant est nommé par les associés représentant plus de la moitié des parts.", "Dans les rapports avec les tiers, il engage la société par les actes entrant dans l'objet social.", "Il peut, sous sa responsabilité, constituer des mandataires pour un ou plusieurs objets déterminés.", "Il ne peut aliéner un immeuble sans l'accord de la collectivité des associés.", "La révocation ouvre droit à réparation si elle est décidée sans juste motif.")  # fmt: skip
    told = "".join(f"<p>Art. {n}. - {text}</p>" for n, text in enumerate(some(rng, clauses, rng.randint(3, 5)), rng.randint(9, 18)))  # fmt: skip
    named = paragraphs(f"Par décision du {long_date(day)}, {chief.title} {chief.name}, né{chief.agrees} le {long_date(chief.born)}, a été investi{chief.agrees} des pouvoirs de {pick(rng, 'gérance', 'direction générale', 'représentation')} pour une durée {pick(rng, 'illimitée', 'de trois exercices')}.", pick(rng, "Sa signature engage la société envers toute administration.", "Il lui appartient notamment de réclamer et de recevoir toute indemnité."))  # fmt: skip
    body = f"<p>{escape(firm.name)} - {escape(firm.form)}<br>{escape(firm.address.line)}<br>SIREN {spaced(firm.siren, 3, 3, 3)}</p>{heading(rng, 'JUSTIFICATION DES POUVOIRS DU SIGNATAIRE', 'Extrait des statuts et désignation du gérant', 'POUVOIRS DU REPRÉSENTANT LÉGAL')}<h3>{pick(rng, 'Extrait des statuts', 'TITRE III - GÉRANCE')}</h3>{told}<h3>{pick(rng, 'Nomination', 'Désignation')}</h3>{named}<p>{pick(rng, 'Extrait certifié conforme', 'Pour copie conforme')} {signature(rng)}</p>{at_times(rng, round_stamp(rng, firm.name.upper(), 'SIÈGE'))}"
    return Sheet(page(rng, body, faces=(SERIF, SANS, DEJA_SERIF), css="p{text-align:justify}"), {})


def absence_proxy(annex: Annex, rng: Random) -> Sheet:
    """A manager who is away lets somebody sign by a note of hand, with a copy of the two identity numbers."""
    firm, chief, taker, day, (hand, ink) = firm_of(annex, rng), person(rng), annex.person, earlier(annex, rng, 3, 60), hand_and_ink(rng)  # fmt: skip
    said = pick(
        rng,
        f"Étant absent jusqu'à la fin du mois, je donne procuration à {taker.title} {taker.name} pour signer à ma place le dossier de la porte du {annex.address.street} et recevoir l'argent au nom de {firm.name}.",
        f"J'autorise {taker.title} {taker.name} à signer pour {firm.name} tout papier du ministère concernant la porte du {annex.address.street}.",
    )
    kept = pick(
        rng,
        f"Ma carte d'identité n° {rng.randrange(10**12):012d} est jointe.",
        "Voir copie de nos deux pièces d'identité.",
    )
    body = "".join(f"<p>{pen(text, hand, ink, 16)}</p>" for text in (pick(rng, "Procuration", "Pouvoir", "Bon pour pouvoir"), f"Je soussigné{chief.agrees} {chief.name}, {pick(rng, 'gérant', 'président', 'directeur')} {of(firm.name)},", said, kept, f"{firm.address.place.commune}, le {any_date(day, rng)}"))  # fmt: skip
    return Sheet(page(rng, f"{body}{signature(rng)}{at_times(rng, boxed_stamp(rng, (firm.name.upper(), firm.address.place.commune.upper())))}", faces=(SERIF, SANS)), {})  # fmt: skip
