"""Letters of the Ministry about a claim: received, papers wanted, an offer, a refusal."""
# ruff: noqa: E501 - rows of HTML are read as rows

from collections.abc import Callable
from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.door_annex_parts import between, claimant, euros, reference, window
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups

# Subject and paragraphs.
_Said = tuple[str, tuple[str, ...]]


def day_of_ministry(annex: Annex, rng: Random, share: float = 0.4) -> date:
    """A day well after the operation, before the claim (made again) was posted."""
    return between(annex.day + (annex.sent - annex.day) * share, annex.sent, rng)


def file_number(annex: Annex, rng: Random) -> str:
    """The number a bureau gives a file."""
    return reference(
        rng, f"BRI/{annex.sent.year}/9999", "BP-99-99999", "99-999 XX", f"{annex.day.year}-IND-99999"
    )


def _received(annex: Annex, day: date, rng: Random) -> _Said:
    came = between(annex.day + timedelta(days=15), day, rng)
    return (
        rng.choice(["votre demande d'indemnisation", "accusé de réception", "bris de porte - enregistrement de votre dossier"]),
        (
            rng.choice([f"Votre courrier, parvenu au ministère le {long_date(came)}, a retenu toute mon attention.", "Votre dossier relatif aux dommages causés à votre porte a bien été enregistré.", f"J'accuse réception de votre réclamation concernant l'opération du {long_date(annex.day)}."]),
            rng.choice(["Il sera instruit dans l'ordre d'arrivée. Une décision vous sera notifiée dès que les vérifications auprès du service enquêteur seront achevées.", "Le délai moyen de traitement est actuellement de plusieurs mois. Il est inutile d'adresser un nouvel envoi.", "Conformément à l'article L. 231-4 du code des relations entre le public et l'administration, l'absence de réponse dans un délai de deux mois vaut rejet."]),
        ),
    )  # fmt: skip


def _wanted(annex: Annex, _: date, rng: Random) -> _Said:
    pieces = rng.sample(["la facture acquittée des travaux", "un relevé d'identité bancaire à votre nom", "une copie recto verso de votre pièce d'identité", "votre bail ou votre titre de propriété", "une lettre de votre assureur refusant sa garantie", "une lettre de votre bailleur", "l'avis laissé par le service intervenant"], 3)  # fmt: skip
    return (
        rng.choice(["pièces complémentaires", "dossier incomplet", "demande de pièces"]),
        (
            rng.choice([f"L'examen de votre demande, consécutive à l'intervention du {long_date(annex.day)}, fait apparaître qu'il manque des documents.", "En l'état, votre dossier ne peut être instruit."]),
            f"{rng.choice(['Je vous saurais gré de me faire parvenir', 'Il vous appartient de produire'])} : {pieces[0]} ; {pieces[1]} ; {pieces[2]}.",
            rng.choice(["À défaut de réponse dans le délai d'un mois, votre demande sera classée.", "Dès réception, l'instruction reprendra."]),
        ),
    )  # fmt: skip


def _offered(annex: Annex, _: date, rng: Random) -> _Said:
    offered = money(euros(rng, 400, 3600))
    return (
        rng.choice(["proposition d'indemnisation", "réparation de votre préjudice", "règlement amiable de votre demande"]),
        (
            f"{rng.choice(['Vous avez appelé mon attention sur', 'Vous sollicitez l’indemnisation de'])} la dégradation de votre porte, {escape(annex.address.line)}, lors d'une opération de police judiciaire menée le {long_date(annex.day)}.",
            rng.choice(["Il ressort des éléments recueillis que vous êtes étranger à l'enquête et que la responsabilité de l'État est engagée, même en l'absence de faute, à l'égard des tiers.", "Au regard de l'article L. 141-1 du code de l'organisation judiciaire et de la jurisprudence, l'erreur du service enquêteur ouvre droit à réparation."]),
            f"{rng.choice(['C’est pourquoi l’État vous offre une indemnité de', 'Au vu de la facture, votre préjudice peut être fixé à la somme de', 'Il vous est donc proposé, pour solde de tout compte,'])} <b>{offered}</b>.",
            rng.choice(["Si cette offre recueille votre accord, renvoyez le formulaire joint, daté et signé. Le paiement interviendra ensuite par virement.", "Votre silence pendant deux mois vaudra refus de cette offre."]),
        ),
    )  # fmt: skip


def _refused(annex: Annex, _: date, rng: Random) -> _Said:
    return (
        rng.choice(["rejet de votre demande", "suite réservée à votre réclamation", "décision relative à votre demande"]),
        (
            f"Par lettre reçue dans mes services, vous demandez à être dédommagé des dégâts subis le {long_date(annex.day)}.",
            rng.choice(["Les renseignements obtenus du parquet montrent que la perquisition visait bien votre domicile, désigné par l'enquête. Elle n'était entachée d'aucune erreur.", "Or l'intervention relevait du maintien de l'ordre : le contentieux en est confié au préfet, auprès duquel je vous invite à vous tourner.", "Le délai de quatre ans prévu par la loi du 31 décembre 1968 étant expiré, la créance est prescrite.", "Votre assureur ayant pris en charge le sinistre, vous n'établissez pas de préjudice personnel."]),
            rng.choice(["Je ne puis, dès lors, donner une issue favorable à votre requête.", "En conséquence, votre réclamation ne peut être accueillie."]),
            rng.choice(["Vous pouvez, si vous vous y croyez fondé, assigner l'agent judiciaire de l'État devant le tribunal judiciaire.", "Toute contestation relève du tribunal judiciaire de votre domicile."]),
        ),
    )  # fmt: skip


_SAYING: tuple[Callable[[Annex, date, Random], _Said], ...] = (_received, _wanted, _offered, _refused)


def state_charter(annex: Annex, rng: Random) -> Sheet:
    """The State's present look: the mark at the top left, direction at the right, references in small letters."""
    signer, clerk, day = person(rng), person(rng), day_of_ministry(annex, rng)
    subject, said = rng.choice(_SAYING)(annex, day, rng)
    css = f"body{{font:{rng.choice(['10', '10.5'])}pt/1.5 {rng.choice([SANS, DEJA, NARROW])}}} .m{{font-weight:bold;font-size:12pt;line-height:1.2}} .d{{font-size:11pt;font-weight:bold;text-align:right}} .s{{font-size:8pt;color:#333}} .a{{margin:8mm 0 8mm 92mm}} .f{{position:fixed;bottom:-12mm;font-size:7pt}}"
    body = (
        f"<table class=full><tr><td class=m><span style='color:#000091'>&#9608;</span><span style='color:#ccc'>&#9608;</span><span style='color:#e1000f'>&#9608;</span><br>MINISTÈRE<br>DE LA JUSTICE<br><i style='font-size:7pt;font-weight:normal'>Liberté<br>Égalité<br>Fraternité</i></td><td class=d>{rng.choice(['Secrétariat général', 'Direction des services judiciaires'])}<br><span style='font-weight:normal'>{rng.choice(['Sous-direction des finances, de l’immobilier et de la performance', 'Service de l’expertise et de la modernisation', 'Sous-direction des affaires juridiques'])}</span></td></tr></table>"
        f"<table class=full style='margin-top:6mm'><tr><td class=s>{rng.choice(['Bureau du précontentieux', 'Pôle indemnisation', 'Bureau FIP4'])}<br>Affaire suivie par : {escape(clerk.name)}<br>Tél. : {phone_groups(phone(rng))}<br>Réf. : {file_number(annex, rng)}</td><td class=r>Paris, le {rng.choice([long_date(day), f'{day:%d/%m/%Y}', boxed(day)])}</td></tr></table><div class=a>{window(annex)}</div><p><b>Objet : {subject}</b></p><p>{'Madame, Monsieur' if annex.company else annex.person.title},</p>{''.join(f'<p>{text}</p>' for text in said)}"
        f"<p>{rng.choice(['Je vous prie de croire à l’assurance de ma considération distinguée.', 'Veuillez agréer l’expression de mes salutations distinguées.'])}</p><div style='margin-left:85mm'>{rng.choice(['Pour le garde des Sceaux et par délégation', 'Pour le directeur et par délégation', 'La cheffe du bureau'])}<br>{signature(rng, 38)}<br>{escape(signer.name)}</div><div class=f>13, place Vendôme - 75042 Paris Cedex 01 - Téléphone 01 44 77 60 60 - www.justice.gouv.fr</div>"
    )
    return Sheet(document(css, body, margin="15mm 20mm 20mm"), {})


def boxed(day: date) -> str:
    """A date as a dating stamp prints it, in a frame of ink."""
    return f"<span style='color:#283a8e;border:.4mm solid #283a8e;padding:1mm 3mm;font-weight:bold'>{day:%d %m %Y}</span>"


def old_letterhead(annex: Annex, rng: Random) -> Sheet:
    """A solemn letter in serif: centred head, the motto, the sum of facts before the answer, a round stamp."""
    signer, day = person(rng), day_of_ministry(annex, rng)
    subject, said = rng.choice(_SAYING)(annex, day, rng)
    css = f"body{{font:{rng.choice(['11.5', '12'])}pt/1.6 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} p{{text-indent:10mm}} .h{{text-align:center;line-height:1.5}} .h p{{text-indent:0}}"
    body = (
        f"<div class=h><span style='letter-spacing:.8mm'>RÉPUBLIQUE FRANÇAISE</span><br><small>Liberté - Égalité - Fraternité</small><br>———<br><b>MINISTÈRE DE LA JUSTICE</b><br>———</div><p style='text-indent:0'>{file_number(annex, rng)}<br>{rng.choice(['(à rappeler dans toute correspondance)', 'Dossier ' + escape(annex.person.used_name.upper()), 'V/Réf. : votre courrier'])}</p><p class=r>Paris, le {long_date(day)}</p><p style='text-indent:0'>{rng.choice(['Le garde des Sceaux, ministre de la Justice', 'Le chef du bureau', 'Le directeur des services judiciaires'])}<br>à<br>{claimant(annex)}, {escape(annex.address.line)}</p>"
        f"<p style='text-indent:0'><u>Objet</u> : {subject}<br>{rng.choice(['<u>P.J.</u> : une', '', '<u>Lettre recommandée avec avis de réception</u>'])}</p>{''.join(f'<p>{text}</p>' for text in said)}<div class=r style='margin-top:8mm'>{rng.choice(['Pour le ministre,<br>l’administrateur de l’État,', 'Par délégation,<br>l’adjoint au sous-directeur,'])}<br>{escape(signer.name)}</div>{round_stamp(rng, 'MINISTÈRE DE LA JUSTICE', 'R F')}{signature(rng)}"
    )
    return Sheet(document(css, body, margin="20mm 24mm"), {})


def portal_message(annex: Annex, rng: Random) -> Sheet:
    """A message of the claims portal, printed from its page: the state of the file, plain words, a history."""
    day, name = day_of_ministry(annex, rng, 0.5), escape(annex.person.name)
    css = f"body{{font:9.4pt/1.6 {rng.choice([DEJA, SANS, MONO])}}} .e{{display:inline-block;background:#e3e3fd;color:#000091;padding:1mm 4mm;border-radius:3mm}} .m{{border-left:1.2mm solid #000091;padding:2mm 6mm;margin:5mm 0;background:#f6f6f6}} .g td{{padding:1mm 6mm 1mm 0;border-bottom:.2mm solid #ddd}}"
    offered = money(euros(rng, 400, 3600))
    state, text = rng.choice(
        [
            ("Dossier transmis", f"Bonjour {name}, nous avons tout ce qu'il nous faut pour commencer l'étude. Vous recevrez un courriel à chaque étape. Il n'y a rien à faire pour l'instant."),
            ("Action requise", f"Bonjour {name}, une des pièces déposées est illisible : merci de la prendre de nouveau en photo, à plat, et de la déposer dans l'onglet Documents. Sans elle nous ne pouvons pas avancer."),
            ("Offre disponible", f"Bonjour {name}, bonne nouvelle : le service propose de vous verser {offered} pour la porte abîmée le {annex.day:%d/%m/%Y}. Pour dire oui, téléchargez le document, signez-le et déposez-le ici."),
            ("Dossier clos", f"Bonjour {name}, après vérification, le logement où les enquêteurs sont entrés le {annex.day:%d/%m/%Y} était celui qu'ils devaient visiter. L'État n'indemnise pas dans ce cas. Le détail des raisons et des recours possibles figure dans le document joint."),
        ]
    )  # fmt: skip
    days = sorted(between(annex.day, day, rng) for _ in range(3))
    steps = "".join(f"<tr><td>{when:%d/%m/%Y}</td><td>{step}</td></tr>" for when, step in zip(days, (rng.choice(["Compte créé", "Dossier ouvert"]), rng.choice(["Pièces déposées", "Formulaire signé"]), rng.choice(["Service enquêteur interrogé", "Agent désigné", "Relecture"])), strict=True))  # fmt: skip
    body = (
        f"<p style='font-size:7pt;color:#666'>{day:%d/%m/%Y}, {rng.randint(8, 21)}:{rng.randint(10, 59)} &nbsp; Suivi de dossier</p><p><b>{rng.choice(['Indemnisation bris de porte', 'Mon dossier Justice', 'Portail usagers'])}</b> - un service du ministère de la Justice</p><h2>{rng.choice(['Dossier', 'Votre dossier', 'Suivi'])} {reference(rng, 'XX9X9X', '999 999')}</h2><p class=e>{state}</p><p>Porte du logement : {escape(annex.address.line)}</p><div class=m><small>{escape(person(rng).forenames[0])}, {rng.choice(['équipe indemnisation', 'agent instructeur'])}, le {any_date(day, rng)}</small><br>{text}<br><br>{rng.choice(['L’équipe', 'Bien à vous', 'Très bonne journée'])}</div><h4>{rng.choice(['Historique', 'Étapes passées'])}</h4><table class=g>{steps}</table>"
        f"<p style='font-size:7.5pt'>{rng.choice(['Une question ? Répondez directement dans cette conversation.', 'Ne répondez pas à ce message automatique.'])} Accessibilité : partiellement conforme - Mentions légales - Données personnelles</p>"
    )
    return Sheet(document(css, body, margin="14mm 20mm"), {})
