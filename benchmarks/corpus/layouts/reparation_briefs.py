"""Petitions for reparation pleaded over several pages: facts, discussion head by head, operative part, list of exhibits."""
# ruff: noqa: E501 - sentences are read as sentences

from random import Random

from benchmarks.corpus.court_papers import Petition
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.blocks import said
from benchmarks.corpus.layouts.setting import DEJA_SERIF, SANS, SERIF
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, pairs
from benchmarks.corpus.layouts.varied import about, leaf, listed, prose, varied
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, money, money_in_words, of, phone_groups

_PROCEDURE = """
[Le requérant|L'exposant{e}|{p}] a été interpellé{e} [à son domicile|sur son lieu de travail|à l'aube] et placé{e} en garde à vue [pendant quarante-huit heures|durant deux jours|, mesure renouvelée une fois], dans le cadre d'une enquête ouverte pour {o}. [Pièce n° 1|(pièce adverse néant)|]
À l'issue [de son défèrement|de l'interrogatoire de première comparution|du débat contradictoire], le juge des libertés et de la détention [a décerné mandat de dépôt|a ordonné son placement en détention] le {start}. {Il} a été incarcéré{e} [le jour même|aussitôt|sans désemparer] : {prison}.
? [Trois|Quatre|Deux] demandes de mise en liberté ont été présentées, toutes rejetées au motif [du risque de concertation frauduleuse|que les investigations n'étaient pas achevées|de la gravité des faits reprochés]. La chambre de l'instruction a confirmé.
? L'information s'est poursuivie sans qu'aucune [expertise|confrontation|audition] ne vienne corroborer la thèse de l'accusation. [Le plaignant a varié|Les écoutes ont été muettes|Le téléphone du concluant n'a jamais borné sur les lieux].
{Il} a recouvré la liberté le {end}, soit après {days} jours [passés derrière les barreaux|de privation de liberté|d'incarcération].
Par [décision|une décision] du {day} (n° {number}, parquet n° {parquet}), {court1} [a mis un terme définitif aux poursuites|l'a lavé{e} de toute accusation|a dit qu'il n'y avait rien à lui reprocher]. [Nul n'a exercé de recours|Le ministère public n'a pas cru devoir interjeter appel|Un certificat de non-recours est versé aux débats].
"""
_RECEIVABLE = """
Aux termes de l'article 149 du code de procédure pénale, la personne qui a fait l'objet d'une détention provisoire au cours d'une procédure terminée à son égard par une décision de non-lieu, de relaxe ou d'acquittement devenue définitive a droit, à sa demande, à réparation intégrale du préjudice moral et matériel que lui a causé cette détention.
L'article 149-2 impartit [un délai de six mois|un délai de six mois à compter du jour où la décision est devenue définitive] pour saisir le premier président. [Ce délai n'est pas expiré|La présente requête, déposée avant ce terme, est recevable|Le délai a été respecté].
? Aucun des cas d'exclusion [limitativement énumérés par le texte|visés au premier alinéa] ne trouve à s'appliquer : ni trouble mental, ni amnistie, ni prescription, ni détention pour autre cause, ni aveu fait pour soustraire un tiers à la justice.
"""
_MORAL = (
    "[Le choc carcéral a été d'une violence rare|L'entrée en prison a constitué un traumatisme|Rien ne préparait {p} à l'univers carcéral] : [aucune incarcération antérieure ne figure à son casier|le bulletin n° 1 est vierge|{il} n'avait jamais eu affaire à la justice].",
    "[La séparation d'avec les siens|L'éclatement de la cellule familiale|L'absence au foyer] a été [d'autant plus douloureuse|particulièrement cruelle] que [les enfants étaient en bas âge|sa mère, malade, ne pouvait se déplacer|sa compagne attendait un enfant].",
    "Le contrôleur général des lieux de privation de liberté a relevé, dans cet établissement, [une sur-occupation chronique|l'encellulement à trois et des matelas au sol|la vétusté des installations sanitaires] ; ces constats sont contemporains du séjour.",
    "L'angoisse née de la peine encourue et du sentiment d'injustice est un facteur d'aggravation [constamment retenu par la Commission nationale|que la jurisprudence prend en compte].",
    "[Des brimades|Des menaces|Une agression en cour de promenade] ont [été signalées au chef d'établissement|motivé un changement de bâtiment|laissé des séquelles que le médecin a constatées].",
    "{Il} [souffre encore d'insomnies|prend toujours un traitement anxiolytique|consulte un psychologue chaque quinzaine], ainsi qu'en atteste le praticien.",
    "[L'âge|La personnalité|La situation] du requérant au moment des faits commande une indemnisation [substantielle|à la mesure de la blessure infligée].",
)
_MATERIAL = {
    "Perte de salaires": "## Sur la perte de revenus\nAu jour de son arrestation, {p} [occupait un emploi stable|travaillait sous contrat à durée indéterminée|percevait un salaire régulier]. [Le contrat a été rompu du fait de l'absence|L'employeur a pris acte de l'absence|Aucune rémunération n'a été versée pendant {days} jours]. La perte, calculée [sur la moyenne des trois derniers bulletins|net de cotisations|à partir des bulletins produits], s'élève à {sum}.",
    "Frais de défense liés à la détention": "## Sur les frais d'avocat\nSeuls sont réparables les honoraires [en lien direct et exclusif avec la privation de liberté|se rapportant au contentieux de la détention] : [demandes de mise en liberté, débats, appels|visites à la maison d'arrêt et audiences devant la chambre de l'instruction]. La note détaillée versée aux débats fait ressortir un montant de {sum}.",
    "Frais de transport de la famille": "## Sur les frais exposés par les proches\n[Les proches ont parcouru|La famille a dû parcourir] [plusieurs centaines de kilomètres|deux cents kilomètres aller et retour] à chaque parloir. Ces frais, [supportés par le ménage|remboursés par le requérant], représentent {sum}.",
}
_EXHIBITS = ("Décision définitive", "Certificat de non-appel", "Fiche pénale", "Ordonnance de placement", "Rapport de visite du CGLPL", "Bulletins de salaire", "Lettre de licenciement", "Facture détaillée d'honoraires", "Certificat du psychologue", "Permis de visite et billets de train", "Livret de famille", "Attestation de la compagne", "Carte nationale d'identité", "RIB")  # fmt: skip


def _values(petition: Petition, rng: Random) -> dict[str, str]:
    decision = petition.decision
    return about(petition.person) | {
        "o": decision.offence,
        "start": said(petition.start, rng),
        "end": said(petition.end, rng),
        "days": str((petition.end - petition.start).days + 1),
        "day": said(decision.day, rng),
        "number": decision.number,
        "parquet": decision.parquet,
        "court1": decision.court,
        "court": petition.court,
        "prison": petition.prison,
        "lawyer": petition.lawyer.name,
        "bar": of(petition.bar),
        "home": petition.address.line,
        "total": money(petition.total),
        "words": money_in_words(petition.total),
    }


def _heads(petition: Petition, values: dict[str, str]) -> str:
    """The discussion of each head of material harm, as text of `prose`."""
    texts = [
        _MATERIAL[head.label].replace("{sum}", money(head.amount))
        for head in petition.heads
        if head.label in _MATERIAL
    ]
    return "\n".join(texts)


def _asked(petition: Petition, rng: Random) -> str:
    return "".join(
        f"<p class=li>{pick(rng, '-', '•')} {varied(rng, '[Poste|Chef de préjudice :|Pour] {label} : {sum}', label=head.label.lower(), sum=money(head.amount))}{pick(rng, ' ;', '')}</p>"
        for head in petition.heads
    )


def _exhibits(rng: Random) -> str:
    names = rng.sample(_EXHIBITS, rng.randint(6, 12))
    return grid([["N°", pick(rng, "Désignation", "Intitulé de la pièce")], *([str(n), name] for n, name in enumerate(names, 1))])  # fmt: skip


def _moral_sum(petition: Petition) -> str:
    return next((money(head.amount) for head in petition.heads if head.label == "Préjudice moral"), money(petition.total))  # fmt: skip


def full_pleading(petition: Petition, rng: Random) -> Sheet:
    """A penal lawyer's brief of three to five pages, spaced as for the judge's notes, with its list of exhibits apart."""
    values = _values(petition, rng)
    top = prose(rng, """
<div class=c>[À MONSIEUR LE PREMIER PRÉSIDENT|À MADAME LA PREMIÈRE PRÉSIDENTE|À MONSIEUR OU MADAME LE PREMIER PRÉSIDENT]<br>[DE LA|PRÈS LA] {court}</div>
""", **values)  # fmt: skip
    parties = prose(rng, """
[POUR|À LA DEMANDE DE|REQUÉRANT{e}] : {p}, {ne}, [de nationalité française|sans emploi|], [demeurant|domicilié{e}] {home}
[Ayant pour avocat constitué|Représenté{e} par|Ayant pour conseil] Maître {lawyer}, avocat au barreau {bar}, [au cabinet duquel domicile est élu|qui se constitue sur la présente|toque n° [A 112|C 87|E 340|D 21]]
[EN PRÉSENCE DE|CONTRE] : L'agent judiciaire de l'État, [domicilié en ses bureaux, 6 rue Louise Weiss, 75013 Paris|représentant l'État]
? ET : Monsieur le procureur général près ladite cour
""", **values)  # fmt: skip
    facts = f"## [FAITS ET PROCÉDURE|EXPOSÉ DES FAITS|RAPPEL DES FAITS ET DE LA PROCÉDURE]\n{_PROCEDURE}\n## [DISCUSSION : SUR LA RECEVABILITÉ|SUR LE DROIT À RÉPARATION|EN DROIT]\n{_RECEIVABLE}\n## [SUR LE PRÉJUDICE MORAL|DU PRÉJUDICE MORAL|Le préjudice moral]\n"
    moral = "\n".join(rng.sample(_MORAL, rng.randint(4, 7)))
    closing = f"\n[Il sera donc alloué|C'est pourquoi il est demandé|La somme réclamée de ce chef est] {_moral_sum(petition)}[.| en réparation de ce seul préjudice.]\n{_heads(petition, values)}\n## [PAR CES MOTIFS|PAR CES MOTIFS, et tous autres à produire]\n"
    end = prose(rng, """
[Soit une indemnité totale de|Pour un montant global de|TOTAL :] {total} [({words})|].
? Laisser les dépens à la charge du Trésor public ; [allouer 1 500 euros au titre de l'article 700 du code de procédure civile|condamner l'agent judiciaire de l'État aux frais irrépétibles].
[SOUS TOUTES RÉSERVES|Et ce sera justice|Sous toutes réserves et ce sera justice].
""", **values)  # fmt: skip
    body = (
        f"{top}{heading(rng, 'REQUÊTE EN RÉPARATION', 'REQUÊTE EN INDEMNISATION DE DÉTENTION PROVISOIRE', 'REQUÊTE<br>(articles 149 et suivants du code de procédure pénale)')}{parties}"
        f"{prose(rng, facts + moral + closing, **values)}<p>{varied(rng, '[Dire et juger|Déclarer] [la requête recevable et bien fondée|{p} recevable en sa demande] ; [allouer|fixer ainsi les indemnités dues] :', **values)}</p>{_asked(petition, rng)}{end}"
        f"<p>{petition.bar}, le {long_date(petition.day)}</p>{signature(rng)}<div style='break-before:page'><h4>{pick(rng, 'BORDEREAU DE PIÈCES COMMUNIQUÉES', 'BORDEREAU RÉCAPITULATIF DES PIÈCES')}</h4>{_exhibits(rng)}</div>"
    )
    return Sheet(leaf(rng, body, foot=f"{petition.person.used_name} c/ AJE", faces=(SERIF, DEJA_SERIF, SANS)), petition.fields())  # fmt: skip


def chambers_request(petition: Petition, rng: Random) -> Sheet:
    """A short-paragraph request of a young firm: summary first, tables for the harm, case law quoted in small print."""
    values = _values(petition, rng)
    lawyer = petition.lawyer
    rows = [[pick(rng, "Poste", "Chef de préjudice"), "Montant sollicité"], *([head.label, money(head.amount)] for head in petition.heads), ["<b>TOTAL</b>", f"<b>{money(petition.total)}</b>"]]  # fmt: skip
    summary = pairs(rng, [("Requérant", values["nom"]), ("État civil", values["ne"]), ("Adresse", petition.address.line), ("Avocat", f"Me {lawyer.name}, barreau {of(petition.bar)}"), ("Établissement", petition.prison), ("Mise sous écrou", long_date(petition.start)), ("Libération", long_date(petition.end)), ("Procédure", f"parquet n° {petition.decision.parquet}")])  # fmt: skip
    text = prose(rng, f"""
## [Pourquoi cette requête|Objet de la saisine|L'essentiel]
[Mon client{{e}}|{{p}}] a été détenu{{e}} {{days}} jours pour des faits [qu'{{il}} n'a pas commis|dont la justice l'a mis{{e}} hors de cause]. {{Il}} saisit {{court}}, en la personne de son premier président, afin d'obtenir réparation.
## [Ce qui s'est passé|Chronologie utile|Rappel de la procédure]
{_PROCEDURE}
## [Le cadre juridique|Textes applicables]
[La réparation est de droit|Le principe est celui de la réparation intégrale] : il n'appartient pas au requérant de démontrer une faute. [L'indemnisation relève de la solidarité nationale|La loi du 15 juin 2000 en a fait un droit].
? <p class=fine>[Cf. notamment CNRD, décisions publiées, sur la prise en compte de la première incarcération, de l'éloignement familial et des conditions matérielles de détention.|La base de calcul retenue est celle des décisions rendues par cette cour au cours des trois dernières années.]</p>
## [Évaluation du préjudice moral|Souffrance morale]
{chr(10).join(rng.sample(_MORAL, rng.randint(3, 6)))}
{_heads(petition, values)}
## [Récapitulatif|Tableau des demandes]
""", **values)  # fmt: skip
    end = prose(rng, "[Je sollicite en conséquence|Il est donc demandé] l'allocation de la somme de {total}. [Je me tiens à la disposition de la cour|Une audience publique est souhaitée|Le requérant renonce à comparaître en personne].", **values)  # fmt: skip
    body = f"{issuer(rng, f'{lawyer.name}, avocat', (f'Barreau {of(petition.bar)}', *address(rng).lines, phone_groups(phone(rng))))}{heading(rng, 'Requête aux fins d’indemnisation d’une détention', 'SAISINE DU PREMIER PRÉSIDENT<br>Réparation des détentions', 'Requête article 149 CPP')}{summary}{text}{grid(rows)}{end}<p class=r>{said(petition.day, rng)}<br>{signature(rng)}</p><h4>{pick(rng, 'Pièces', 'Liste des pièces jointes')}</h4>{listed(rng, _EXHIBITS, 5, 9)}"
    return Sheet(leaf(rng, body, foot=f"Requête {petition.person.used_name}"), petition.fields())


def registry_deposit(petition: Petition, rng: Random) -> Sheet:
    """A request lodged at the registry by counsel under the aid: dry, «Attendu que», the clerk's receipt stamped on it."""
    values = _values(petition, rng)
    text = prose(rng, """
[L'an et le jour ci-après|Le soussigné] Maître {lawyer}, avocat au barreau {bar}, [désigné au titre de l'aide juridictionnelle|agissant pour son mandant|substitué à l'audience], [a l'honneur de|vient] déposer entre les mains du greffe de la {court} la requête dont la teneur suit, au nom de {p}, {ne}, demeurant {home}.
Attendu que [l'intéressé{e}|le demandeur] a été détenu{e} du {start} au {end} [au titre de la procédure|dans le dossier] ouverte du chef de {o}, parquet {parquet} ;
Attendu que la juridiction saisie, {court1}, [s'est prononcée|a statué] le {day} sous le numéro {number} ; que cette décision est [définitive|passée en force de chose jugée|irrévocable] ;
Attendu que l'article R. 26 exige l'indication [de la date et de la nature de la décision|du montant de l'indemnité demandée], de l'établissement ({prison}) et de l'adresse du requérant ; qu'il y est satisfait ;
? Attendu que l'intéressé{e} n'était pas détenu{e} pour autre cause pendant la période considérée ;
Attendu, [sur le dommage moral|quant au préjudice extra-patrimonial], que [la détention a eu lieu loin de son domicile et sans parloir|les nuits passées à l'isolement ont altéré sa santé|l'honneur du requérant a été publiquement atteint, la presse locale ayant relaté l'arrestation] ;
? Attendu que [les démarches de réinsertion ont échoué|la perte du logement en a été la suite directe|l'entourage professionnel s'est détourné] ;
C'EST POURQUOI il est demandé [de bien vouloir|à Monsieur le premier président de] fixer comme suit la réparation :
""", **values)  # fmt: skip
    total = varied(rng, "[ENSEMBLE|Au total|Somme globale demandée] : {total}, [avec intérêts au taux légal|sans préjudice des dépens|l'exécution provisoire étant de droit].", **values)  # fmt: skip
    stamp = boxed_stamp(rng, ("DÉPOSÉ AU GREFFE", f"le {petition.day:%d.%m.%Y}", pick(rng, "N° RG", "Première présidence")))  # fmt: skip
    foot = at_times(rng, "<p class=fine>Rappel : le premier président statue par décision motivée, après avoir recueilli les conclusions de l'agent judiciaire de l'État et du procureur général. Le requérant peut demander à consulter le dossier de la procédure pénale au greffe.</p>", 0.7)  # fmt: skip
    body = f"<div style='float:right'>{stamp}</div>{heading(rng, 'REQUÊTE', 'DÉPÔT DE REQUÊTE EN RÉPARATION', 'Requête à Monsieur le premier président')}{text}{_asked(petition, rng)}<p>{total}</p><p>{varied(rng, '[Annexes|Sont joints|Production]', **values)} :</p>{listed(rng, _EXHIBITS, 4, 8)}<p class=r>{said(petition.day, rng)}<br>Me {varied(rng, '{lawyer}', **values)}<br>{signature(rng)}</p>{foot}"
    return Sheet(leaf(rng, body, faces=PLAIN), petition.fields())
