"""More minutes that name a managing agent, and more powers to sign for a legal person."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, firm_of, pick
from benchmarks.corpus.layouts.setting import MONO, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import email, person
from benchmarks.corpus.wording import any_date, long_date


def _house(annex: Annex) -> str:
    return f"{annex.address.street}, {annex.address.place.postcode} {annex.address.place.commune}"


def agent_named(annex: Annex, rng: Random) -> Sheet:
    """An extract: the one resolution that names the managing agent, its term and its majority."""
    agent, day = company(rng, "landlord"), earlier(annex, rng, 40, 900)
    ends = day + timedelta(days=rng.choice([365, 548, 730, 1095]))
    said = pick(
        rng,
        f"L'assemblée désigne {agent.name}, {agent.address.line}, en qualité de syndic, pour une durée expirant le {long_date(ends)}.",
        f"Le cabinet {agent.name} est élu syndic. Son contrat prend effet le {day:%d/%m/%Y} et s'achève le {ends:%d/%m/%Y}.",
        f"Le mandat de syndic de {agent.name} est renouvelé jusqu'au {ends:%d/%m/%Y}, aux conditions du contrat joint à la convocation.",
    )
    votes = [["", "Copropriétaires", "Tantièmes"], ["Pour", str(rng.randint(9, 40)), str(rng.randint(520, 900))], ["Contre", str(rng.randint(0, 5)), str(rng.randint(0, 90))], ["Abstention", str(rng.randint(0, 3)), str(rng.randint(0, 50))]]  # fmt: skip
    body = f"{pairs(rng, [('Syndicat des copropriétaires', _house(annex)), ('Assemblée du', any_date(day, rng))])}{heading(rng, 'EXTRAIT DE PROCÈS-VERBAL', 'EXTRAIT DU PV D’ASSEMBLÉE GÉNÉRALE', 'Désignation du syndic - extrait', 'ASSEMBLÉE GÉNÉRALE : RÉSOLUTION N° ' + str(rng.randint(3, 14)))}{paragraphs(said)}{grid(votes)}<p>{pick(rng, 'Résolution adoptée à la majorité absolue (art. 25).', 'Adopté en second vote, article 25-1.', 'Cette résolution est adoptée.')}</p><p>{pick(rng, 'Extrait certifié conforme', 'Pour copie conforme à l’original')}, {pick(rng, 'le syndic', 'le président de séance')} {signature(rng)}</p>{at_times(rng, boxed_stamp(rng, (agent.name.upper(), 'SYNDIC')))}"
    return Sheet(page(rng, body), {})


def small_building(annex: Annex, rng: Random) -> Sheet:
    """Minutes of a house of few lots, typed at home by one of the owners."""
    day, chair = earlier(annex, rng, 40, 900), person(rng)
    owners = [person(rng) for _ in range(rng.randint(3, 6))]
    points = [f"{chair.name} est élu{chair.agrees} président{chair.agrees} de séance.", "Les comptes sont approuvés, personne ne s'y oppose.", f"{chair.title} {chair.used_name} accepte d'être syndic bénévole pour {pick(rng, 'un an', 'deux ans', 'trois ans')} : d'accord à l'unanimité.", pick(rng, "On fera ramoner la cheminée.", "La peinture de la cage d'escalier attendra.", "La porte cassée par la police sera remplacée, le syndic demandera le remboursement.")]  # fmt: skip
    listed = "".join(f"<p>{n}) {escape(text)}</p>" for n, text in enumerate(points, 1))
    body = f"{heading(rng, 'PV de la réunion des copropriétaires', 'Assemblée générale', 'COMPTE RENDU D’AG', 'Réunion annuelle de copropriété')}<p>{escape(_house(annex))}<br>{any_date(day, rng)}, chez {escape(chair.name)}</p><p>Présents : {escape(', '.join(owner.name for owner in owners))}.</p>{listed}<p>{pick(rng, 'Fin de la réunion à 21h.', 'La séance est levée.')} Signatures : {signature(rng, 28)} {signature(rng, 28)}</p>"
    return Sheet(page(rng, body, faces=(MONO, SANS, SERIF)), {})


def notified_minutes(annex: Annex, rng: Random) -> Sheet:
    """Minutes sent by the agent's software: attendance, a table of resolutions and how each was voted."""
    agent, day, total = company(rng, "landlord"), earlier(annex, rng, 40, 900), rng.choice([1000, 10000])
    subjects = rng.sample(["Approbation des comptes", "Quitus au syndic", "Budget prévisionnel", "Fonds de travaux", "Contrôle d'accès", "Révision de l'ascenseur", "Autorisation d'agir en justice", "Élection du conseil syndical"], rng.randint(4, 7))  # fmt: skip
    rows = [["N°", "Question", "Maj.", "Pour", "Contre", "Vote"], ["1", "Élection du bureau", "24", str(total * 6 // 10), "0", "Adoptée"], ["2", f"Désignation du syndic : {escape(agent.name)}", "25", str(total * rng.randint(52, 60) // 100), "0", "Adoptée"]]  # fmt: skip
    for n, subject in enumerate(subjects, 3):
        carried = rng.random() < 0.85
        rows.append([str(n), subject, pick(rng, "24", "25", "26"), str(total * (6 if carried else 2) // 10), str(0 if carried else total * 4 // 10), "Adoptée" if carried else "Rejetée"])  # fmt: skip
    body = f"{issuer(rng, agent.name, (*agent.address.lines, agent.email), 'Immeuble ' + str(rng.randint(100, 999)))}{heading(rng, 'NOTIFICATION DU PROCÈS-VERBAL D’ASSEMBLÉE', f'Procès-verbal - AG du {day:%d/%m/%Y}', 'ASSEMBLÉE GÉNÉRALE ANNUELLE')}<p>{escape(_house(annex))} - le {long_date(day)}, {rng.randint(17, 19)} h. {pick(rng, 'Présents ou représentés', 'Quorum')} : {total * 62 // 100} / {total}.</p>{grid(rows)}<p style='font-size:8pt'>{pick(rng, 'Les décisions peuvent être contestées dans les deux mois par les opposants et défaillants.', 'Les appels de fonds seront adressés séparément.')}</p><p>{signature(rng, 30)} {signature(rng, 30)}</p>"
    return Sheet(page(rng, body), {})


def short_delegation(annex: Annex, rng: Random) -> Sheet:
    """A head of a firm lets an employee sign, in a letter of three sentences."""
    firm, head, day = firm_of(annex, rng), person(rng), earlier(annex, rng, 5, 400)
    who = annex.person
    letter = Letter(
        head=(firm.name, firm.form, *firm.address.lines),
        addressee=tuple(pick(rng, "À qui de droit", "Ministère de la Justice").split("|")),
        dateline=f"{firm.address.place.commune}, le {any_date(day, rng)}",
        subject=pick(rng, "délégation de signature", "habilitation d'un collaborateur", "pouvoir de signature", "pouvoir"),
        greeting="",
        paragraphs=(
            f"{pick(rng, 'Je soussigné', 'Le soussigné')}{head.agrees}, {head.name}, {pick(rng, 'directeur général', 'gérant', 'président')} de {firm.name}, {pick(rng, 'habilite', 'donne délégation à', 'autorise')} {who.title} {who.name}, {pick(rng, 'responsable du contentieux', 'chargé de gestion locative', 'juriste')}, {pick(rng, 'à signer en mon nom toute demande d’indemnisation', 'pour signer les réclamations adressées à l’État et en recevoir le paiement')}.",
            pick(rng, f"Cette délégation prend effet ce jour et cesse le {day + timedelta(days=365):%d/%m/%Y}.", "Elle est consentie sans limitation de montant.", "Elle ne peut être subdéléguée."),
        ),
        closing=f"<table class=full><tr><td>Le délégant<br>{signature(rng)}</td><td>Le délégataire<br>{signature(rng)}</td></tr></table>{at_times(rng, boxed_stamp(rng, (firm.name.upper(), firm.address.place.commune)))}",
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def signatures_table(annex: Annex, rng: Random) -> Sheet:
    """A firm's table of who may sign what, up to how much, with specimens."""
    firm, day = firm_of(annex, rng), earlier(annex, rng, 5, 400)
    people = [annex.person, *(person(rng) for _ in range(rng.randint(1, 3)))]
    rows = [["Délégataire", "Fonction", "Actes", "Plafond", "Spécimen"], *([escape(one.name), pick(rng, "Directeur d'agence", "Juriste", "Responsable sinistres", "Comptable"), pick(rng, "réclamations et recours", "marchés", "correspondances", "quittances"), pick(rng, "10 000 €", "50 000 €", "sans"), signature(rng, 24)] for one in people)]  # fmt: skip
    body = f"{issuer(rng, firm.name, (firm.address.line,))}{heading(rng, 'TABLEAU DES DÉLÉGATIONS DE SIGNATURE', 'DÉLÉGATIONS DE POUVOIRS', 'Personnes habilitées à signer')}{grid(rows)}<p>{pick(rng, 'Arrêté par le directeur général', 'Validé par le conseil d’administration', 'En vigueur au')} {any_date(day, rng)}</p>{signature(rng)}"
    return Sheet(page(rng, body), {})


def managers_mandate(annex: Annex, rng: Random) -> Sheet:
    """An owner's or a company's mandate to an agency, to claim and be paid in its place."""
    firm, agent, day = firm_of(annex, rng), company(rng, "landlord"), earlier(annex, rng, 5, 400)
    clerk = person(rng)
    facts = [("Mandant", f"{firm.name}, {firm.address.line}"), ("Mandataire", f"{agent.name}, pris en la personne de {clerk.name}"), ("Objet", f"porte du {annex.address.line}"), ("Courriel", email(clerk, rng))]  # fmt: skip
    body = f"{heading(rng, 'POUVOIR', 'MANDAT DE GESTION DE SINISTRE', 'AUTORISATION DE SIGNATURE', 'Pouvoir au gestionnaire')}{pairs(rng, facts)}{paragraphs(pick(rng, 'Le mandant donne au mandataire pouvoir de signer la demande d’indemnité, de fournir toute pièce et de percevoir les fonds.', 'Par les présentes, le mandant autorise le mandataire à le représenter auprès du ministère de la Justice et à signer en ses lieu et place.'), pick(rng, 'Bon pour pouvoir.', 'Valable pour ce seul dossier.'))}<p>Le {any_date(day, rng)} {signature(rng)}</p>"
    return Sheet(page(rng, body), {})
