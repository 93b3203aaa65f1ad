"""More papers of a life that a detention broke: dismissals, offers of work, fees, legal aid, custody, a psychologist's words."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, child, earlier, pick
from benchmarks.corpus.layouts.door_annex_parts import euros, reference
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.parts import surname_first
from benchmarks.corpus.layouts.setting import SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, of, phone_groups

_TRADES = ("magasinier", "agent d'entretien", "plombier", "vendeur", "conducteur d'engins", "cuisinier")


def trial_broken(annex: Annex, rng: Random) -> Sheet:
    """An employer ends a contract in a few dry words: absence without news, trial period, abandoned post."""
    firm, case, who = company(rng, "employer"), held(annex, rng), annex.person
    day = day_between(rng, case.start, annex.sent)
    letter = Letter(
        head=(firm.name, *firm.address.lines, firm.email),
        addressee=(f"{who.title} {who.name}", *annex.address.lines),
        dateline=f"{firm.address.place.commune}, le {any_date(day, rng)}",
        subject=pick(rng, "licenciement", "fin de votre contrat", "notification de licenciement", "rupture de la période d'essai"),
        greeting=f"{who.title},",
        paragraphs=(
            pick(rng, "Vous ne vous présentez plus à votre poste et nos courriers sont restés sans réponse.", f"Vous êtes absent{who.agrees} depuis plusieurs semaines, sans justificatif, ce qui désorganise le service.", f"Malgré notre mise en demeure, vous n'avez pas repris vos fonctions de {rng.choice(_TRADES)}."),
            pick(rng, "Nous vous licencions pour cause réelle et sérieuse.", "Nous mettons un terme au contrat à la date d'envoi de la présente.", "Vous ne ferez plus partie de nos effectifs au terme de votre préavis."),
            pick(rng, "Vos documents de fin de contrat sont à votre disposition au secrétariat.", "Vous recevrez votre solde de tout compte par la poste.", "Vous pouvez demander des précisions sur ces motifs dans les quinze jours."),
        ),
        closing=f"{pick(rng, 'La direction', 'Le gérant', 'Les ressources humaines')}<br>{signature(rng)}",
        references=("Lettre recommandée avec accusé de réception",)[: rng.randint(0, 1)],
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=PLAIN), {})


def offer_by_mail(annex: Annex, rng: Random) -> Sheet:
    """An employer's e-mail or letter that promises work: post, hours, pay, first day."""
    firm, day, who = company(rng, "employer"), earlier(annex, rng, 20, 500), annex.person
    facts = [("Poste", rng.choice(_TRADES)), ("Contrat", pick(rng, "CDI", "CDD de six mois", "CDI à temps partiel")), ("Rémunération", f"{money(euros(rng, 1450, 2600))} brut"), (pick(rng, "Prise de poste", "Début"), f"{day + timedelta(days=rng.randint(10, 60)):%d/%m/%Y}"), ("Lieu", firm.address.place.commune)]  # fmt: skip
    body = f"{issuer(rng, firm.name, (*firm.address.lines, phone_groups(firm.phone)))}{heading(rng, 'PROMESSE D’EMBAUCHE', 'Proposition d’emploi', 'ENGAGEMENT D’EMBAUCHE', 'Offre ferme de contrat')}{paragraphs(pick(rng, f'Nous nous engageons à embaucher {who.title} {who.name} dans les conditions suivantes :', f'{who.title} {who.name}, à la suite de votre entretien, nous vous confirmons votre recrutement.'))}{pairs(rng, facts)}{paragraphs(pick(rng, 'Cette promesse vaut contrat à compter de votre accord.', 'Merci de nous répondre sous huit jours.', 'L’embauche est subordonnée à la visite médicale.'))}<p>Le {any_date(day, rng)} {signature(rng)}</p>{at_times(rng, boxed_stamp(rng, (firm.name.upper(),)))}"
    return Sheet(page(rng, body), {})


def flat_fee(annex: Annex, rng: Random) -> Sheet:
    """A fee agreement in a table: fixed fee, success fee, what is not included, how to pay, mediation."""
    case, who, lawyer = held(annex, rng), annex.person, person(rng)
    fee = euros(rng, 600, 4000)
    rows = [["Prestation", "Honoraires"], ["Forfait : rédaction et audience", money(fee)], ["Honoraire de résultat", f"{rng.choice([5, 8, 10, 12])} % HT des sommes obtenues"], [pick(rng, "Débours", "Appel"), pick(rng, "sur justificatifs", "convention distincte")]]  # fmt: skip
    body = f"{issuer(rng, f'Maître {lawyer.name}', ('Avocat', *address(rng).lines, phone_groups(phone(rng))))}{heading(rng, 'CONVENTION D’HONORAIRES', 'Accord sur les honoraires', 'CONVENTION D’HONORAIRES AU FORFAIT')}{paragraphs(f'Entre l’avocat soussigné et {who.title} {who.name}, client, il est convenu :')}{grid(rows)}{paragraphs(pick(rng, 'TVA au taux en vigueur. Provision à la signature.', 'Paiement en trois fois possible.'), pick(rng, 'En cas de désaccord, le bâtonnier peut être saisi, puis le médiateur de la consommation.', 'Le dessaisissement rend exigibles les diligences accomplies au taux horaire.'))}<p>{escape(case.town)}, le {any_date(day_between(rng, case.start, case.end), rng)}</p><table class=full><tr><td>L'avocat {signature(rng, 32)}</td><td>Le client {signature(rng, 32)}</td></tr></table>"
    return Sheet(page(rng, body), {})


def aid_in_a_letter(annex: Annex, rng: Random) -> Sheet:
    """The legal-aid office writes its decision as a letter: granted, at which rate, for which case, by whom."""
    case, who, lawyer = held(annex, rng), annex.person, person(rng)
    day = day_between(rng, case.start, annex.sent)
    letter = Letter(
        head=(case.court, "Bureau d'aide juridictionnelle"),
        addressee=(f"{who.title} {who.name}", *annex.address.lines),
        dateline=f"{case.town}, le {any_date(day, rng)}",
        subject=pick(rng, "décision d'aide juridictionnelle", "votre demande d'aide juridictionnelle", "admission à l'aide juridictionnelle"),
        greeting=f"{who.title},",
        paragraphs=(
            f"{pick(rng, 'Le bureau, statuant sur votre demande, vous accorde', 'Par décision de ce jour, il vous est accordé')} le bénéfice de l'aide juridictionnelle {pick(rng, 'totale', 'partielle, au taux de 55 %', 'totale, sans examen de ressources')}.",
            f"Affaire : {case.offence}. {pick(rng, 'Avocat désigné', 'Avocat choisi')} : Me {lawyer.name}.",
            pick(rng, "Cette décision peut être contestée devant le premier président dans les quinze jours.", "L'aide est caduque si la juridiction n'est pas saisie dans l'année."),
        ),
        closing=f"{pick(rng, 'Le président du bureau', 'Le greffier')}<br>{signature(rng)}",
        references=(f"N° BAJ {reference(rng, '9999/999999', '99/09999')}",),
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def homes_of_children(annex: Annex, rng: Random) -> Sheet:
    """A family judge's ruling cut short: children, residence, visits, maintenance, in the order's own list."""
    who, case, day = annex.person, held(annex, rng), earlier(annex, rng, 60, 900)
    children = [child(who, rng, day) for _ in range(rng.randint(1, 3))]
    listed = "".join(
        f"<p>- {escape(one.name)}, né{one.agrees} le {long_date(one.born)} ;</p>" for one in children
    )
    decided = [f"CONSTATE que l'autorité parentale est exercée {pick(rng, 'en commun', 'conjointement')} ;", pick(rng, "FIXE la résidence habituelle des enfants chez la mère ;", "FIXE la résidence en alternance, une semaine sur deux ;", "FIXE la résidence chez le père ;"), pick(rng, "DIT que l'autre parent reçoit les enfants les fins de semaine paires et la moitié des vacances ;", "RÉSERVE le droit de visite, le parent étant détenu ;"), f"CONDAMNE au paiement d'une contribution de {money(euros(rng, 60, 300))} par mois et par enfant ;", "LAISSE les dépens à la charge de chacun."]  # fmt: skip
    body = f"<p>{escape(case.court.upper())}<br>{pick(rng, 'Juge aux affaires familiales', 'Chambre de la famille')}<br>RG {day.year % 100}/{rng.randint(100, 9999):05d}</p>{heading(rng, 'JUGEMENT', f'JUGEMENT DU {long_date(day).upper()}', 'Jugement rendu en matière familiale')}<p>{pick(rng, 'Entre', 'Parties')} : {escape(person(rng).name)} {pick(rng, 'et', 'contre')} {escape(who.name)}</p>{paragraphs('Des relations des parties sont issus :')}{listed}<p>{pick(rng, 'PAR CES MOTIFS, statuant publiquement', 'LE JUGE, après débats en chambre du conseil')} :</p>{paragraphs(*decided)}<p>Le greffier {signature(rng, 30)} Le juge {signature(rng, 30)}</p>{at_times(rng, round_stamp(rng, case.court.upper(), 'R F'))}"
    return Sheet(page(rng, body, faces=(SERIF, SANS)), {})


def prison_psychologist(annex: Annex, rng: Random) -> Sheet:
    """An expert's psychological report in prose, with headings: biography, personality, echo of the detention."""
    who, case, expert = annex.person, held(annex, rng), person(rng)
    day = earlier(annex, rng, 20, 400)
    parts = [
        ("Biographie", pick(rng, "Aîné d'une fratrie de quatre, le sujet décrit une enfance sans heurt. Scolarité interrompue à seize ans.", "Le sujet évoque un père absent et une mère travailleuse. Il a exercé divers emplois.")), ("Entretien", pick(rng, "Contact de bonne qualité, discours cohérent, affects contenus.", "Le sujet se montre d'abord réticent puis coopère aux épreuves projectives.")),
        ("Personnalité", pick(rng, "Intelligence dans la norme. Aucun élément de la série psychotique. Fragilité narcissique.", "Fonctionnement névrotique, défenses par l'intellectualisation.")), ("Retentissement de l'incarcération", pick(rng, "L'incarcération a été vécue comme un effondrement : troubles du sommeil, honte, repli.", "On relève un vécu d'injustice intense et des symptômes anxieux persistants.")),
        ("Conclusions", pick(rng, "Le préjudice psychologique est caractérisé et justifie un suivi.", "Il existe un lien direct entre la détention et les troubles observés.")),
    ]  # fmt: skip
    listed = "".join(
        f"<h3 style='font-size:1.05em'>{title}</h3><p>{escape(text)}</p>" for title, text in parts
    )
    body = f"<p>{escape(expert.name)}<br>Psychologue, expert près la cour d'appel {escape(of(case.town))}</p>{heading(rng, 'EXPERTISE PSYCHOLOGIQUE', 'RAPPORT D’EXAMEN PSYCHOLOGIQUE', 'Examen médico-psychologique')}<p>{pick(rng, 'Examen de', 'Sujet examiné')} : {escape(surname_first(who))}, {pick(rng, 'rencontré', 'vu')} le {any_date(day, rng)}</p>{listed}<p>{signature(rng)}</p>"
    return Sheet(page(rng, body), {})


def bracelet_at_home(annex: Annex, rng: Random) -> Sheet:
    """An order of house arrest under electronic watch, in short numbered decisions and a table of hours."""
    who, case = annex.person, held(annex, rng)
    hours = [
        ["Jour", "Sortie", "Retour"],
        *(
            [day, f"{rng.randint(6, 9)} h", f"{rng.randint(17, 20)} h"]
            for day in ("lundi au vendredi", "samedi")
        ),
    ]
    body = f"<p>{escape(case.court)}<br>Parquet n° {case.parquet}</p>{heading(rng, 'ASSIGNATION À RÉSIDENCE AVEC SURVEILLANCE ÉLECTRONIQUE', 'ORDONNANCE D’ARSE', 'Ordonnance d’assignation à résidence')}{paragraphs(f'Vu les articles 142-5 et suivants du code de procédure pénale, et la mise en examen de {who.name} pour {case.offence},', pick(rng, 'Attendu que la détention n’est plus l’unique moyen de conserver les preuves,', 'Considérant les garanties de représentation offertes,'), f'Plaçons {who.title} {who.name} sous surveillance électronique à l’adresse : {annex.address.line}.', 'Heures de sortie permises :')}{grid(hours)}{paragraphs(pick(rng, 'La mesure est ordonnée pour six mois, renouvelable.', 'Le port du dispositif est obligatoire ; toute violation expose à l’incarcération.'), f'Le {long_date(case.end)}, {case.judge.name}, juge.')}{signature(rng)}"
    return Sheet(page(rng, body, faces=(SERIF, SANS)), {})
