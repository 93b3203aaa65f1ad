"""Minutes and statutes of associations of other makes: a constituent meeting, internal rules, a report, a mail, a dated sheet."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, hand_and_ink, pen, pick, some
from benchmarks.corpus.layouts.associations import association
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, page, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date

_NEXT = "<div style='page-break-before:always'></div>"
_CLAUSES = (
    ("Affiliation", "L'association peut adhérer à d'autres associations, unions ou regroupements par décision du conseil."),
    ("Assemblée générale ordinaire", "Elle se réunit chaque année. Quinze jours au moins avant la date fixée, les membres sont convoqués par les soins du secrétaire et l'ordre du jour figure sur les convocations. Ne doivent être traitées que les questions à l'ordre du jour."),
    ("Assemblée générale extraordinaire", "Si besoin est, ou sur la demande de la moitié plus un des inscrits, le président peut convoquer une assemblée extraordinaire, uniquement pour modifier les statuts ou prononcer la dissolution."),
    ("Conseil d'administration", "Il se réunit au moins une fois tous les six mois, sur convocation du président ou à la demande du quart de ses membres. En cas de partage, la voix du président est prépondérante. Trois absences sans excuse valent démission."),
    ("Bureau", "Le conseil élit parmi ses membres, à bulletin secret, un président, un secrétaire et un trésorier. Les fonctions de président et de trésorier ne sont pas cumulables."),
    ("Indemnités", "Toutes les fonctions sont gratuites et bénévoles. Seuls les frais occasionnés par l'accomplissement du mandat sont remboursés sur justificatifs."),
    ("Règlement intérieur", "Un règlement peut être établi par le conseil, qui le fait approuver par l'assemblée. Il fixe les points non prévus aux présents statuts."),
    ("Libéralités", "Le rapport et les comptes annuels sont adressés chaque année au préfet du département. L'association s'engage à présenter ses registres sur réquisition des autorités."),
    ("Dissolution", "En cas de dissolution, un ou plusieurs liquidateurs sont nommés et l'actif net est dévolu à un organisme ayant un but non lucratif, conformément à l'article 9 de la loi de 1901."),
    ("Modification", "Les statuts ne peuvent être modifiés que sur proposition du conseil ou du dixième des membres, à la majorité des deux tiers des présents."),
)  # fmt: skip
_TALK = (
    "Le trésorier présente le compte de résultat : la fête de quartier a rapporté moins que prévu à cause de la pluie, mais la subvention de la ville a été versée en entier.",
    "Une adhérente regrette que les convocations soient parties trop tard. Le secrétaire en prend note et propose un envoi par message électronique.",
    "Le président revient sur l'intervention qui a endommagé l'entrée du local ; un dossier d'indemnisation est en cours et le conseil l'autorise à le signer.",
    "Le budget prévisionnel est équilibré en recettes et en dépenses. Il est approuvé à mains levées.",
    "L'atelier du mercredi affiche complet ; il faudrait un second animateur et une salle plus grande.",
    "Deux postes sont vacants au conseil. Après appel à candidatures, les candidats sont élus sans opposition.",
    "L'achat d'une armoire fermant à clef est voté, pour un montant plafonné à trois cents euros.",
    "Le rapport d'activité est mis aux voix et adopté. Aucune question n'est posée par écrit.",
    "La prochaine assemblée se tiendra à la même période l'an prochain.",
)


def constituent_meeting(annex: Annex, rng: Random) -> Sheet:
    """The minutes of the meeting that made the association: statutes read and adopted, first officers."""
    (name, aim), day, chair, clerk = (
        association(rng),
        earlier(annex, rng, 200, 4000),
        annex.person,
        person(rng),
    )
    intro = pick(
        rng,
        f"Le {long_date(day)}, à {in_words(rng.randint(17, 20))} heures, les fondateurs se sont réunis {pick(rng, 'au café de la place', 'chez l’un d’eux', 'à la maison de quartier')} en assemblée générale constitutive.",
        f"L'an {in_words(day.year)} et le {day_in_words(day)}, s'est tenue l'assemblée constitutive de l'association {name}.",
    )
    said = paragraphs(
        intro,
        f"{chair.title} {chair.name} est désigné{chair.agrees} président{chair.agrees} de séance et {clerk.title} {clerk.name} secrétaire de séance.",
        f"Il est donné lecture du projet de statuts. L'association aura pour objet de {aim}. {pick(rng, 'La discussion est ouverte ; deux articles sont amendés.', 'Personne ne demandant plus la parole, on passe au vote.')}",
        pick(rng, "1re résolution : les statuts sont adoptés à l'unanimité.", "Les statuts, paraphés à chaque page, sont adoptés et restent annexés au présent."),
        f"2e résolution : sont nommés premiers dirigeants, pour {in_words(rng.randint(1, 3))} an(s) : {chair.name} (présidence), {person(rng).name} (trésorerie), {clerk.name} (secrétariat).",
        pick(rng, "3e résolution : le siège est fixé chez le président ; un compte sera ouvert au nom de l'association.", "3e résolution : tous pouvoirs sont donnés au porteur pour accomplir les formalités de déclaration en préfecture."),
        pick(rng, "La séance est levée et il est dressé le présent procès-verbal, signé du président et du secrétaire.", "De tout ce que dessus, procès-verbal a été dressé."),
    )  # fmt: skip
    title = heading(
        rng,
        "PROCÈS-VERBAL DE L’ASSEMBLÉE GÉNÉRALE CONSTITUTIVE",
        f"Assemblée constitutive<br>{escape(name)}",
        "PV DE CONSTITUTION D’ASSOCIATION",
    )
    body = f"{title}{said}<table class=full><tr><td>{pick(rng, 'Le président de séance', 'La présidence')}<br>{signature(rng)}</td><td>{pick(rng, 'Le secrétaire de séance', 'Le secrétariat')}<br>{signature(rng)}</td></tr></table>"
    return Sheet(page(rng, body, faces=PLAIN), {})


def model_statutes(annex: Annex, rng: Random) -> Sheet:
    """Statutes typed over the model of the State, on two pages: long clauses, blanks left, initials at the foot."""
    (name, aim), day = association(rng), earlier(annex, rng, 200, 5000)
    mark = pick(rng, "ARTICLE {n} - {t}", "Article {n} : {t}", "{n}° {t}")
    opening = [("Nom", f"Il est fondé entre les adhérents aux présents statuts une association régie par la loi du 1er juillet 1901 et le décret du 16 août 1901, ayant pour titre : {name}."), ("Objet", f"Cette association a pour objet de {aim}. Elle peut exercer des activités économiques à titre accessoire."), ("Siège", f"Le siège social est fixé à {annex.address.line}.")]  # fmt: skip
    kept = sorted(rng.sample(range(len(_CLAUSES)), rng.randint(6, 9)))
    told = [f"<p><b>{mark.format(n=n, t=escape(title))}</b><br>{escape(text)}</p>" for n, (title, text) in enumerate([*opening, *(_CLAUSES[k] for k in kept)], 1)]  # fmt: skip
    cut, foot = (
        rng.randint(5, 7),
        f"<p class=r><small>{pick(rng, 'Paraphes', 'Initiales')} : {annex.person.forenames[0][0]}{annex.person.used_name[0]}</small></p>",
    )
    body = f"{heading(rng, f'STATUTS<br>« {escape(name)} »', 'STATUTS D’ASSOCIATION LOI 1901', f'{escape(name)} - statuts')}{''.join(told[:cut])}{foot}{_NEXT}{''.join(told[cut:])}<p>« Fait à {escape(annex.address.place.commune)}, le {any_date(day, rng)} »</p><p>{pick(rng, 'Signatures de deux représentants au minimum', 'Nom et fonction des signataires')} : {escape(annex.person.name)} {signature(rng, 30)} {escape(person(rng).name)} {signature(rng, 30)}</p>"
    return Sheet(page(rng, body, css="p{text-align:justify}"), {})


def talkative_minutes(annex: Annex, rng: Random) -> Sheet:
    """A meeting told at length by its secretary over one page or two, with a list of who came and who gave a proxy."""
    (name, _), day, head = association(rng), earlier(annex, rng, 30, 900), annex.person
    came = ", ".join(f"{person(rng).short_title} {person(rng).used_name}" for _ in range(rng.randint(6, 14)))
    told = paragraphs(f"Présents : {came}.", f"{rng.randint(2, 9)} pouvoirs ont été remis au secrétaire.", f"{head.title} {head.name}, qui préside, ouvre la séance à {rng.randint(18, 20)} h {rng.randint(10, 50)} et remercie la mairie pour le prêt de la salle.", *some(rng, _TALK, rng.randint(6, 9)))  # fmt: skip
    body = f"{logo(rng, '#386641', 14)}{heading(rng, f'Compte rendu de l’assemblée générale de {escape(name)}', f'ASSEMBLÉE GÉNÉRALE ORDINAIRE<br>{escape(name)}', 'PROCÈS-VERBAL D’ASSEMBLÉE - exercice écoulé')}<p>{pick(rng, 'Tenue le', 'Réunion du')} {any_date(day, rng)}</p>{told}<p>{pick(rng, 'Le compte rendu sera affiché au local pendant un mois.', 'Approuvé lors de la réunion suivante.', 'On se quitte autour d’un verre vers 22 heures.')}</p><p>{pick(rng, 'La secrétaire', 'Le secrétaire', 'Rédigé par')} {escape(person(rng).name)} {signature(rng)}</p>"
    return Sheet(page(rng, body, faces=(DEJA, SANS, SERIF, MONO)), {})


def house_rules(annex: Annex, rng: Random) -> Sheet:
    """The statutes of an association with its internal rules behind: fees, key of the premises, votes, proxies."""
    (name, aim), day = association(rng), earlier(annex, rng, 100, 3000)
    rules = ("La cotisation est due au 1er septembre ; tout mois commencé est acquis à l'association.", "Les clefs du local sont remises contre signature et restituées à la fin du mandat.", "Nul ne peut détenir plus de deux pouvoirs.", "Le vote a lieu à main levée, sauf si un seul membre demande le bulletin secret.", "Le trésorier dépose les recettes sous huitaine et ne garde pas plus de cent cinquante euros en caisse.", "Toute dépense supérieure à cinq cents euros requiert deux signatures.", "Un membre peut être exclu après avoir été entendu par le conseil.")  # fmt: skip
    first = paragraphs(f"Sous le nom « {name} » s'unissent, selon la loi du 1er juillet 1901, celles et ceux qui veulent {aim}.", f"L'association demeure {annex.address.line}. Elle est gouvernée par une collégiale de {in_words(rng.randint(3, 9))} personnes élues chaque année et solidairement responsables.", "Chaque membre de la collégiale peut être mandaté pour la représenter en justice et devant l'administration.", "La dissolution est décidée par consensus ou, à défaut, aux trois quarts des votants.")  # fmt: skip
    body = f"{heading(rng, f'Statuts et règlement intérieur<br>{escape(name)}', 'STATUTS (association collégiale)', 'Nos statuts, nos règles')}{first}<p>{pick(rng, 'Adoptés', 'Modifiés en dernier lieu')} le {any_date(day, rng)} - {escape(annex.person.name)} {signature(rng, 28)}</p>{_NEXT}<h3>{pick(rng, 'RÈGLEMENT INTÉRIEUR', 'Annexe : règlement de fonctionnement')}</h3><ol>{''.join(f'<li>{rule}</li>' for rule in some(rng, rules, rng.randint(5, 7)))}</ol>"
    return Sheet(page(rng, body, css="p{text-align:justify}"), {})


def votes_by_pen(annex: Annex, rng: Random) -> Sheet:
    """A printed frame of minutes filled in by pen: time, quorum, points, votes, who is elected."""
    (name, _), day, (hand, ink), head = (
        association(rng),
        earlier(annex, rng, 20, 800),
        hand_and_ink(rng),
        annex.person,
    )
    rows = [["Point", pick(rng, "Pour", "Oui"), pick(rng, "Contre", "Non"), "Abst."], *([point, pen(str(rng.randint(8, 40)), hand, ink), pen(str(rng.randint(0, 3)), hand, ink), pen(str(rng.randint(0, 2)), hand, ink)] for point in some(rng, ("Rapport moral", "Rapport financier", "Montant de la cotisation", "Renouvellement du bureau", "Changement d'adresse", "Questions diverses"), rng.randint(3, 6)))]  # fmt: skip
    body = f"{heading(rng, 'PROCÈS-VERBAL DE RÉUNION', 'FEUILLE D’ASSEMBLÉE GÉNÉRALE', 'Procès-verbal d’assemblée (association)')}<p>Association {pen(name, hand, ink)}<br>Réunie le {pen(f'{day:%d/%m/%Y}', hand, ink)} à {pen(f'{rng.randint(17, 20)} h', hand, ink)} au {pen(annex.address.street, hand, ink)}<br>Membres présents ou représentés {pen(str(rng.randint(9, 45)), hand, ink)} sur {pen(str(rng.randint(46, 90)), hand, ink)} - quorum {pick(rng, 'atteint', 'non requis')}</p>{grid(rows)}<p>Élu(e)s : {pick(rng, 'président(e)', 'présidence')} {pen(head.name, hand, ink)}, trésorerie {pen(person(rng).name, hand, ink)}, secrétariat {pen(person(rng).name, hand, ink)}</p><p>Pouvoir donné pour agir en justice et signer les demandes : {pen(pick(rng, 'au président', 'oui, voté', 'à ' + head.used_name), hand, ink)}</p>{at_times(rng, '<p>Feuille de présence annexée.</p>')}<p>Fin à {pen(f'{rng.randint(20, 22)} h 15', hand, ink)} {signature(rng)}</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), {})


def decision_mailed(annex: Annex, rng: Random) -> Sheet:
    """The officers decide by mail: the question, each one's answer with its hour, the decision recorded."""
    (name, _), day, head = association(rng), earlier(annex, rng, 10, 300), annex.person
    voters = [person(rng) for _ in range(rng.randint(3, 6))]
    answers = [["Membre", "Réponse", "Reçue le"], *([escape(one.name), pick(rng, "d'accord", "pour", "oui", "favorable", "s'abstient"), f"{day + timedelta(days=rng.randint(0, 2)):%d/%m} {rng.randint(8, 22)}:{rng.randint(10, 59)}"] for one in voters)]  # fmt: skip
    body = f"{heading(rng, 'CONSULTATION ÉCRITE DU CONSEIL D’ADMINISTRATION', 'Procès-verbal de décision à distance', f'Relevé de décision du bureau - {escape(name)}')}{paragraphs(f'{name} - consultation ouverte le {long_date(day)} en application de l’article des statuts relatif aux délibérations à distance.', f'Question posée : le bureau autorise-t-il {head.title} {head.name}, président{head.agrees}, à demander réparation des dégâts causés à la porte du local et à signer toute pièce ?')}{grid(answers)}{paragraphs(pick(rng, 'La majorité statutaire étant réunie, l’autorisation est donnée.', 'Résultat : adopté. Mention en sera faite au registre des délibérations.'), 'Les réponses sont conservées par le secrétariat.')}<p>{escape(head.name)} {signature(rng)}</p>"
    return Sheet(page(rng, body), {})
