"""Papers of prison registries and of the right to reparation: long sheets, releases with duties, certificates to offices."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.court_papers import PrisonPaper
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.blocks import court_head, done_at, said
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.held import held
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, pairs
from benchmarks.corpus.layouts.varied import about, leaf, listed, prose, varied
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.people import phone
from benchmarks.corpus.wording import long_date, phone_groups


def _values(paper: PrisonPaper, rng: Random) -> dict[str, str]:
    return about(paper.person) | {
        "prison": paper.prison,
        "ecrou": paper.ecrou,
        "start": said(paper.start, rng),
        "end": said(paper.end, rng),
        "court": paper.court,
        "o": paper.offence,
        "clerk": someone(rng).name,
    }


def _head(paper: PrisonPaper, rng: Random) -> str:
    rows = (pick(rng, "Direction de l'administration pénitentiaire", "DISP - services déconcentrés", "Ministère de la Justice"), pick(rng, "Service du greffe pénitentiaire", "Greffe - secteur écrou", "Greffe de la détention"), f"Tél. {phone_groups(phone(rng))}")  # fmt: skip
    return issuer(rng, paper.prison, rows)


def full_sheet(paper: PrisonPaper, rng: Random) -> Sheet:
    """A dense sheet of the registry's program over two pages: status, titles, incidents of the title, reductions, movements."""
    person = paper.person
    half = paper.start + (paper.end - paper.start) / 2
    status = pairs(rng, [("N° d'écrou", paper.ecrou), ("Nom / prénom", f"{person.used_name.upper()} {person.forenames[0]}"), ("Naissance", f"{person.born:%d/%m/%Y} {person.birthplace.commune} ({person.birthplace.department})"), ("Établissement", paper.prison), ("Catégorie pénale", pick(rng, "prévenu", "PREVENU CORRECTIONNEL", "prévenu criminel")), ("Date d'écrou initial", f"{paper.start:%d/%m/%Y}"), ("Fin de détention", f"{paper.end:%d/%m/%Y}")])  # fmt: skip
    titles = [["Nature du titre", "Date", "Autorité", "Infraction / observations"], [pick(rng, "MDC", "Mandat de dépôt", "Ord. de placement"), f"{paper.start:%d/%m/%Y}", escape(paper.court), paper.offence], ["Ord. de prolongation", f"{half:%d/%m/%Y}", "JLD", "durée : quatre mois"], [pick(rng, "Ord. de mise en liberté", "Levée d'écrou", "Mise en liberté"), f"{paper.end:%d/%m/%Y}", pick(rng, "JLD", "juridiction de jugement"), "-"]]  # fmt: skip
    moves = [["Mouvement", "Date", "Lieu"], ["Affectation quartier arrivants", f"{paper.start:%d/%m/%Y}", "QA"], *([pick(rng, "Extraction judiciaire", "Extraction médicale", "Changement de bâtiment"), f"{paper.start + timedelta(days=n):%d/%m/%Y}", pick(rng, "TJ", "CHU", "MAH 2", "UCSA")] for n in sorted(rng.sample(range(3, max(12, (paper.end - paper.start).days)), rng.randint(3, 8))))]  # fmt: skip
    text = prose(rng, """
## [Réductions de peine|CRP - RPS]
[Sans objet, aucune condamnation définitive au dossier|Néant - personne prévenue].
## [Mesures de sûreté et signalements|Consignes]
[Interdiction de communiquer : levée|Séparation d'avec les co-auteurs : oui], [escorte niveau 1|escorte niveau 2].
## [Parloirs, correspondance|Permis délivrés]
[Autorités délivrant les permis : magistrat instructeur|Téléphonie : autorisée, numéros validés], [mandat de la famille reçu mensuellement|compte nominatif ouvert].
""")  # fmt: skip
    foot = varied(rng, "[Édition réservée au greffe, ne pas communiquer à des tiers|Document comportant des données personnelles - usage administratif]. [Édité par {clerk}|Opérateur : {clerk}]", clerk=someone(rng).name)  # fmt: skip
    body = f"{heading(rng, 'FICHE PÉNALE', 'FICHE PENALE N° ' + paper.ecrou, 'Fiche pénale de la personne détenue')}{status}<h4>{pick(rng, 'Titres de détention', 'AFFAIRES ET TITRES', 'Affaire en cours')}</h4>{grid(titles)}{text}<h4>{pick(rng, 'Mouvements', 'MOUVEMENTS ET EXTRACTIONS')}</h4>{grid(moves)}<p class=fine>{foot}</p>{boxed_stamp(rng, ('GREFFE', 'COPIE')) if rng.random() < 0.6 else ''}"
    return Sheet(leaf(rng, body, foot=f"{person.used_name.upper()} - {paper.ecrou}", faces=(SANS, NARROW, MONO)), paper.fields())  # fmt: skip


def situation_told(paper: PrisonPaper, rng: Random) -> Sheet:
    """The penal situation told in numbered entries, one an event, as a registry answers a magistrate's request."""
    values = _values(paper, rng)
    later = paper.end + timedelta(days=rng.randint(3, 90))
    text = prose(rng, """
[À l'attention de|Demande de] [Madame, Monsieur le magistrat|l'avocat soussigné|la cour d'appel], [en réponse à votre demande|comme demandé], [voici la situation pénale|état de la situation pénale] de [la personne écrouée ci-après|l'intéressé{e}] :
{nom}, {ne}, numéro d'écrou {ecrou}, [sans alias connu|alias : néant].
1) [Écrou|Mise sous écrou] le {start} en vertu d'un [mandat de dépôt|titre de détention] [décerné|émanant] [du magistrat compétent|du JLD], [juridiction|affaire suivie par] : {court}, pour {o}.
2) [Ce titre a été renouvelé|Prolongations régulièrement notifiées] [à une reprise|, dernière échéance respectée] ; [appels et demandes de mise en liberté : rejet|aucun incident de titre].
? 3) [Pas de peine à exécuter|Aucun écrou pour autre cause, aucune peine ramenée à exécution pendant cette période].
[La détention a pris fin|Levée d'écrou] le {end}, [sur décision judiciaire|par suite d'une mise en liberté|l'affaire étant terminée].
? [Crédit de réduction de peine : sans objet|Quantum : néant|Date de fin de peine : néant (prévenu)].
""", **values)  # fmt: skip
    body = f"{_head(paper, rng)}{heading(rng, 'SITUATION PÉNALE', 'EXTRAIT DE LA FICHE PÉNALE', 'Fiche de situation pénale')}{text}<p class=r>{later:%d/%m/%Y}<br>{escape(values['clerk'])}<br>{signature(rng)}</p>{round_stamp(rng, paper.prison.upper(), 'GREFFE')}"
    return Sheet(leaf(rng, body, faces=PLAIN), paper.fields())


def release_with_duties(paper: PrisonPaper, rng: Random) -> Sheet:
    """A release slip with what was handed back, the duties recalled and the addresses of help, signed by both."""
    values = _values(paper, rng)
    given = [["Remis à la sortie", "Quantité / montant"], *([name, pick(rng, "1", "oui", "néant", f"{rng.randint(3, 240)},{rng.randint(10, 99)} €")] for name in rng.sample(["Pécule disponible", "Bijoux et valeurs", "Pièce d'identité", "Téléphone portable", "Sac de linge", "Titre de transport", "Kit sortant"], rng.randint(3, 6)))]  # fmt: skip
    text = prose(rng, """
{Il} [est|a été] [libéré{e}|mis{e} en liberté|élargi{e}] le {end} [à onze heures|, aucun autre titre ne le retenant|, levée d'écrou prononcée]. [Date d'entrée|Incarcération] : {start}.
? [L'intéressé{e} déclare se retirer|Adresse déclarée à la sortie] : [chez sa mère|à son domicile|en hébergement d'urgence].
## [Rappel des obligations|Informations au sortant]
[Déposer une demande auprès de France Travail|S'inscrire comme demandeur d'emploi] ; [faire rouvrir ses droits à l'assurance maladie|se présenter à la caisse d'allocations familiales] ; [répondre aux convocations de justice|conserver le présent billet, aucune copie n'étant remise].
? [Toute somme restant au compte nominatif sera adressée par virement|Les effets non réclamés dans l'année seront remis au Domaine].
""", **values)  # fmt: skip
    body = f"{_head(paper, rng)}{heading(rng, 'BILLET DE SORTIE', 'BILLET DE LEVÉE D’ÉCROU', 'BILLET DE SORTIE - MISE EN LIBERTÉ', 'Billet de libération')}{pairs(rng, [('Nom et prénom', values['nom']), ('Né(e)', values['ne']), ('Numéro d’écrou', paper.ecrou)])}{text}{grid(given)}<table class=full><tr><td>{pick(rng, 'Le sortant', 'L’intéressé')}<br>{signature(rng, 34)}</td><td>{pick(rng, 'Le surveillant greffe', 'Pour le chef d’établissement')}<br>{signature(rng, 34)}</td><td>{round_stamp(rng, paper.prison.upper(), 'GREFFE', size_mm=32)}</td></tr></table>"
    return Sheet(leaf(rng, body), paper.fields())


def freed_certificate(paper: PrisonPaper, rng: Random) -> Sheet:
    """The release in two languages of offices: a sentence for the police, a sentence for the social bodies, small format."""
    values = _values(paper, rng)
    text = prose(rng, """
[Le chef d'établissement|La directrice|Le greffe] [atteste|certifie] que [le porteur du présent billet|la personne désignée ci-dessous] [sort ce jour|est sortie libre] de l'établissement :
<b>{nom}</b>, {ne}, écrou n° {ecrou}
[entré{e}|incarcéré{e}] le {start}, [sorti{e}|libéré{e}] le {end}.
? [Motif de la libération : fin du titre|Motif : mise en liberté d'office|Libération ordonnée par le magistrat].
[Les autorités civiles et militaires sont priées de laisser circuler librement le titulaire|Valable comme justificatif auprès des organismes sociaux et de France Travail].
""", **values)  # fmt: skip
    body = f"{heading(rng, 'BILLET DE SORTIE', 'BILLET D’ÉLARGISSEMENT', 'Attestation de sortie')}<p><b>{escape(paper.prison)}</b></p>{text}<p>{signature(rng, 34)}{boxed_stamp(rng, (pick(rng, 'LEVÉE D’ÉCROU', 'GREFFE'), f'{paper.end:%d.%m.%Y}'))}</p><p class=fine>{varied(rng, '[Perte du billet : s’adresser au greffe.|Imprimé n° [12|308|44] - service pénitentiaire]')}</p>"
    return Sheet(leaf(rng, body, size=pick(rng, "A4", "A5", "A5 landscape")), paper.fields())


def presence_for_office(paper: PrisonPaper, rng: Random) -> Sheet:
    """A certificate of presence addressed to a social body: reference to the code, reason kept silent, stay in a table."""
    values = _values(paper, rng)
    stays = [["Entrée", "Sortie", "Établissement"], [f"{paper.start:%d/%m/%Y}", f"{paper.end:%d/%m/%Y}", escape(paper.prison)]]  # fmt: skip
    text = prose(rng, """
[Destinataire|À l'intention de] : [caisse d'allocations familiales|caisse primaire d'assurance maladie|bailleur|employeur|conseil de l'intéressé{e}]
[Je soussigné{ce}|Le directeur adjoint soussigné|{clerk}], [responsable du greffe|chargé{ce} du greffe pénitentiaire|par délégation du chef d'établissement], certifie que {p}, {ne}, [figure au registre d'écrou|a été inscrit{e} au registre de l'établissement] sous le n° {ecrou} [et y a été présent{e}|pour la période suivante|et a été incarcéré{e} aux dates ci-après] :
""", ce=pick(rng, "", "e"), **values)  # fmt: skip
    end = prose(rng, """
[Conformément à la loi|En application du code pénitentiaire], le présent certificat [ne mentionne pas le motif de l'incarcération|est établi sans indication de la procédure].
? [Durant cette période, l'intéressé{e} n'a perçu aucune rémunération|L'intéressé{e} n'a pas bénéficié d'un aménagement de peine].
[Pour servir et valoir ce que de droit|Fait à la demande de l'intéressé{e}|Délivré en un seul exemplaire].
""", **values)  # fmt: skip
    body = f"{_head(paper, rng)}{heading(rng, 'CERTIFICAT DE PRÉSENCE', 'ATTESTATION DE PRÉSENCE EN ÉTABLISSEMENT PÉNITENTIAIRE', 'CERTIFICAT DE DÉTENTION')}{text}{grid(stays)}{end}<p class=r>{paper.end + timedelta(days=rng.randint(2, 200)):%d/%m/%Y}<br>{signature(rng)}</p>{round_stamp(rng, paper.prison.upper(), 'GREFFE')}"
    return Sheet(leaf(rng, body), paper.fields())


def presence_by_spip(paper: PrisonPaper, rng: Random) -> Sheet:
    """A probation officer's attestation of the stay, with what was done meanwhile: work, courses, interviews."""
    values = _values(paper, rng)
    followed = ("des entretiens réguliers avec le conseiller référent", "une formation [de remise à niveau|aux gestes de premiers secours]", "un emploi [au service général|aux ateliers|à la buanderie]", "[des cours du soir|la bibliothèque|l'atelier d'écriture]", "un suivi [psychologique|addictologique] à l'unité sanitaire")  # fmt: skip
    text = prose(rng, """
[Nous attestons par la présente|J'atteste|Le service pénitentiaire d'insertion et de probation atteste] que {p}, {ne} ([numéro d'écrou|écrou] {ecrou}), [a été détenu{e}|a séjourné en qualité de prévenu{e}] à l'établissement « {prison} » du {start} au {end}.
[Pendant cette détention, {il} a suivi|Au cours de son séjour, ont été mis en place] :
""", **values)  # fmt: skip
    end = prose(rng, "[Son comportement n'a appelé aucune observation|Aucun compte rendu d'incident n'a été établi]. [La présente attestation de présence est remise à l'intéressé{e}|Attestation établie à la demande de l'avocat] [pour faire valoir ses droits|en vue d'une procédure].", **values)  # fmt: skip
    body = f"{issuer(rng, 'Service pénitentiaire d’insertion et de probation', (f'Antenne - {paper.prison}', phone_groups(phone(rng))))}{heading(rng, 'ATTESTATION DE PRÉSENCE', 'Attestation de présence en détention', 'ATTESTATION DE SUIVI ET DE PRÉSENCE')}{text}{listed(rng, followed, 2, 4)}{end}<p>{escape(values['clerk'])}, {pick(rng, 'CPIP', 'conseiller d’insertion', 'directrice d’antenne')}<br>{signature(rng)}</p>"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), paper.fields())


_STEPS = """
[L'article 149 du code de procédure pénale vous permet|La loi vous reconnaît le droit|Vous avez la possibilité] [d'obtenir|de demander] la réparation [intégrale du|de l'entier] préjudice [moral et matériel|subi] [du fait de la détention|né de votre détention provisoire].
[La requête, signée de vous ou de votre avocat|Votre demande], doit être [remise contre récépissé au greffe|adressée par lettre recommandée au premier président] de la cour d'appel [dans les six mois|dans un délai de six mois] [suivant le jour où la décision est définitive|à peine de forclusion].
[Y seront mentionnés|Elle indique] : [la date et la nature de la décision|la juridiction qui s'est prononcée], [l'établissement où la détention a été subie|le lieu de détention], [l'adresse à laquelle les notifications vous seront faites|le montant demandé].
"""
_LIMITS = """
? [Aucune réparation n'est due|L'indemnisation est exclue] lorsque [la personne était détenue pour autre cause|la décision se fonde sur un trouble mental, une amnistie ou une prescription intervenue après la libération|la personne s'est librement accusée pour protéger l'auteur].
? [La décision peut être frappée d'un recours dans les dix jours devant la commission nationale de réparation des détentions|L'assistance d'un avocat est possible, l'aide juridictionnelle pouvant être sollicitée].
? [Une audience publique se tient, sauf si vous vous y opposez|Une expertise peut être ordonnée pour évaluer le préjudice].
"""


def _told(annex: Annex, rng: Random) -> dict[str, str]:
    case = held(annex, rng)
    return about(annex.person) | {
        "court": case.court,
        "parquet": case.parquet,
        "start": said(case.start, rng),
        "end": said(case.end, rng),
        "day": said(annex.day, rng),
        "clerk": case.clerk.name,
    }


def notice_from_prosecutor(annex: Annex, rng: Random) -> Sheet:
    """The prosecution writes after the decision to tell of the right to reparation, by registered letter."""
    values, case = _told(annex, rng), held(annex, rng)
    text = prose(rng, f"""
{{p}},
[Une décision rendue le|Par décision du] {{day}}, [devenue définitive,|] vous a mis{{e}} hors de cause dans la procédure n° {{parquet}}. [Vous aviez été placé{{e}} en détention provisoire|Vous avez été détenu{{e}}] [du {{start}} au {{end}}|au cours de cette procédure].
[Je vous avise|Vous êtes avisé{{e}}|J'ai l'honneur de vous aviser], en application de [l'article 149, dernier alinéa|l'article R. 26], [de ce qui suit|de votre droit à réparation] :
{_STEPS}{_LIMITS}
[Vous voudrez bien retourner le récépissé ci-dessous|La présente vaut notification de l'avis prévu par la loi].
""", **values)  # fmt: skip
    body = f"{court_head(case.court, rng, pick(rng, 'Le procureur de la République', 'Parquet - bureau de l’exécution des peines'))}<p class=r>{pick(rng, 'Recommandé avec accusé de réception', 'Lettre remise par officier de police', 'LR/AR')}</p>{heading(rng, 'AVIS DU DROIT À RÉPARATION', 'Droit à réparation d’une détention provisoire', 'AVIS - ARTICLE 149 DU CODE DE PROCÉDURE PÉNALE')}{text}<p class=r>{done_at(case.town, annex.day + (annex.sent - annex.day) / 3, rng)}<br>{signature(rng)}</p>{at_times(rng, '<hr><p>RÉCÉPISSÉ - Je reconnais avoir reçu l’avis ci-dessus. Date et signature :</p>', 0.6)}"
    return Sheet(leaf(rng, body), {})


def notice_annexed(annex: Annex, rng: Random) -> Sheet:
    """An annexe handed over with the decision: the articles set out in full small print, the reader's name typed on top."""
    values, case = _told(annex, rng), held(annex, rng)
    text = prose(rng, f"""
## [Article 149|Principe]
{_STEPS}
## [Articles 149-1 à 149-4|Procédure]
Le premier président statue par une décision motivée, [prise en audience|après débats contradictoires], au vu des conclusions [de l'agent judiciaire de l'État et du procureur général|des parties]. [Le demandeur est entendu s'il le souhaite|Le demandeur peut comparaître en personne].
{_LIMITS}
## [Article 150|Paiement]
La réparation est à la charge de l'État, [sauf le recours de celui-ci contre le dénonciateur de mauvaise foi|et payée comme frais de justice criminelle].
## [Articles R. 26 à R. 40-3|Textes d'application]
[La requête contient l'exposé des faits et toutes indications utiles|Les pièces justificatives sont jointes à la requête] ; [le greffe demande le dossier pénal|l'agent judiciaire dépose ses conclusions dans les deux mois] ; [les débats ont lieu en audience publique|la décision est notifiée par lettre recommandée].
""", **values)  # fmt: skip
    body = f"<p>{pick(rng, 'Annexe à la décision du', 'Feuillet joint à l’expédition remise le')} {long_date(annex.day)} - {escape(values['nom'])} - parquet {case.parquet}</p>{heading(rng, 'NOTICE D’INFORMATION : RÉPARATION À RAISON D’UNE DÉTENTION', 'DROIT À RÉPARATION (articles 149 à 150)', 'Avis au justiciable détenu provisoirement')}{text}<p>{pick(rng, 'Remis contre émargement', 'Notifié à l’intéressé', 'Reçu copie')} : {signature(rng, 34)}</p>"
    return Sheet(leaf(rng, body, faces=(SANS, NARROW, DEJA)), {})


def notice_by_registry(annex: Annex, rng: Random) -> Sheet:
    """Minutes of a notification made at the prison's registry on the day of release, with the reader's statement."""
    values, case = _told(annex, rng), held(annex, rng)
    text = prose(rng, f"""
[Le|Ce jour,] {{day}}, [devant nous, {{clerk}}, agent du greffe|par-devant {{clerk}}], [comparaît|est présent{{e}}] {{nom}}, {{ne}}, [ancien prévenu|précédemment écroué{{e}}] dans l'affaire n° {{parquet}} ([juridiction|saisine] : {{court}}).
[Lui donnons connaissance|Lui notifions], [dans une langue comprise|en langue française], [de l'avis suivant|des droits qui suivent] :
{_STEPS}{_LIMITS}
[L'intéressé{{e}} déclare|Déclaration du comparant] : « [J'ai compris mes droits|Je prends acte et demande copie|Je verrai avec mon avocat] ».
[Lecture faite, signe avec nous|Refuse de signer, copie remise|Signature, après lecture].
""", **values)  # fmt: skip
    body = f"<p><b>{escape(case.prison)}</b><br>{reference(rng, 'Notification 999/2099', 'GJ-9999', 'Imprimé 149-X')}</p>{heading(rng, 'PROCÈS-VERBAL D’AVIS', 'NOTIFICATION DE L’AVIS DE L’ARTICLE 149', 'AVIS À LA PERSONNE LIBÉRÉE : DROIT À RÉPARATION')}{text}{signature(rng, 34)}{signature(rng, 34)}{round_stamp(rng, case.prison.upper(), 'GREFFE')}"
    return Sheet(leaf(rng, body, faces=PLAIN), {})
