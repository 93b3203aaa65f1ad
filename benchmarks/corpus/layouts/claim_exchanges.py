"""Letters of a claim under way: the ministry decides at length, the claimant agrees, or asks again."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.accounts import account
from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.claim_letters import BUREAU, Claim
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pick
from benchmarks.corpus.layouts.door_annex_parts import boxes, euros, pen, reference, window
from benchmarks.corpus.layouts.ministry_annexes import day_of_ministry, file_number
from benchmarks.corpus.layouts.setting import DEJA, HANDS, SANS, SERIF, document, lines
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, pairs
from benchmarks.corpus.layouts.varied import about, leaf, listed, prose, varied
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import email, person, phone
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups

_OF_THE_STATE = ("Ministère de la Justice", "MINISTÈRE DE LA JUSTICE", "Secrétariat général du ministère de la Justice")  # fmt: skip
_NEEDED = (
    "la facture [définitive|acquittée] du remplacement de la porte, portant la mention du règlement",
    "l'attestation de votre assureur [refusant|déclinant] la prise en charge",
    "la réponse [écrite|datée et signée] de votre bailleur",
    "un relevé d'identité bancaire [au nom du demandeur|à jour]",
    "la copie recto verso d'une pièce d'identité en cours de validité",
    "[les|quelques] photographies de la porte endommagée, si vous en disposez",
    "le bail ou le titre de propriété du logement",
    "l'avis laissé sur place par les forces de l'ordre",
)


def _values(annex: Annex, rng: Random) -> dict[str, str]:
    return about(annex.person) | {
        "file": file_number(annex, rng),
        "op": any_date(annex.day, rng),
        "home": annex.address.line,
        "sum": money(euros(rng, 300, 4800)),
        "who": annex.company.name if annex.company else f"{annex.person.title} {annex.person.name}",
        "agent": person(rng).name,
    }


def reasoned_offer(annex: Annex, rng: Random) -> Sheet:
    """A decision of the bureau over two pages: facts as the report tells them, law, sum worked out, what to do next."""
    values, day = _values(annex, rng), day_of_ministry(annex, rng)
    reduced = rng.random() < 0.5
    text = """
[Par une demande enregistrée|Par un dossier déposé|Vous m'avez saisi d'une demande enregistrée] sous la référence {file}, [vous sollicitez|vous avez sollicité] l'indemnisation du dommage causé [à la porte de votre logement|au logement situé {home}] lors de l'intervention du {op}.
## [Les faits|Sur les circonstances de l'intervention]
[Le service enquêteur|Le commissariat territorialement compétent|L'unité intervenante], interrogé par mes soins, a confirmé [la matérialité de l'ouverture forcée|que la porte avait été ouverte par effraction], [réalisée en exécution d'une commission rogatoire|opérée dans le cadre d'une enquête de flagrance|à l'occasion d'une interpellation].
? [Il ressort du procès-verbal|Le compte rendu mentionne] que [la personne recherchée ne demeurait pas à cette adresse|les lieux étaient vides d'occupants|l'accès a été refermé par un serrurier requis].
## [Le régime de responsabilité|Sur le fondement de votre demande]
La responsabilité de l'État du fait des opérations de police judiciaire [peut être engagée même sans faute|est susceptible d'être engagée sans faute], à l'égard des tiers, lorsque le dommage excède par sa gravité les charges [normalement supportées|que chacun doit supporter] dans l'intérêt général.
[Vous avez la qualité de tiers|Votre qualité de tiers n'est pas discutée] ; le préjudice présente un caractère anormal et spécial.
## [L'évaluation du préjudice|Sur le montant]
"""
    text += "[Vous produisez une facture dont certains postes|La facture produite comporte des prestations qui] ne présentent pas de lien direct avec l'effraction ([dépose d'un second ouvrant|mise en peinture|motorisation]). Il convient de les écarter.\n" if reduced else "[Les justificatifs produits n'appellent pas d'observation|Le montant réclamé correspond au coût d'une remise en état à l'identique].\n"  # fmt: skip
    text += """
Dans ces conditions, [je suis disposée à vous allouer|le ministère est en mesure de vous proposer|il peut vous être alloué], [à titre transactionnel|pour solde de tout compte], la somme de {sum}.
## [Suite à donner|La marche à suivre]
Si vous en êtes d'accord, [renvoyez la déclaration jointe, datée, signée et revêtue de la mention manuscrite|il vous appartient de compléter et de signer le formulaire d'acceptation]. [Le règlement sera effectué dans un délai indicatif de deux mois|Le paiement est assuré par le service du budget].
Dans le cas contraire, [vous conservez la faculté d'assigner l'agent judiciaire de l'État|le litige relève du tribunal judiciaire, le ministère d'avocat étant obligatoire au-delà de 10 000 euros]. L'action se prescrit par quatre ans à compter du premier jour de l'année suivant celle du dommage (loi du 31 décembre 1968).
? Vos données sont traitées [aux seules fins d'instruction|conformément au règlement général sur la protection des données] ; vous pouvez exercer vos droits auprès du délégué à la protection des données du ministère.
Je vous prie d'agréer, [{p}|Madame, Monsieur], l'expression de ma considération [distinguée|la meilleure].
"""
    head = issuer(rng, rng.choice(_OF_THE_STATE), (pick(rng, "Service de l'expertise et de la modernisation", "Direction des affaires civiles", "Sous-direction des affaires juridiques générales et du contentieux"), f"Dossier suivi par {values['agent']}", f"Tél. {phone_groups(phone(rng))}"), f"Paris, le {any_date(day, rng)}")  # fmt: skip
    body = f"{head}<div style='margin:6mm 0 6mm 85mm'>{window(annex)}</div>{prose(rng, text, **values)}<p class=r>{varied(rng, '[La sous-directrice|Pour le directeur et par délégation|Le chef du pôle indemnisation|L’adjointe au chef de bureau]')}<br>{signature(rng)}<br>{escape(person(rng).name)}</p>"
    return Sheet(leaf(rng, body, foot=f"Dossier {values['file']}"), {})


def rejection_decree(annex: Annex, rng: Random) -> Sheet:
    """A rejection as an administrative act: «Vu», numbered reasons, the ways of recourse in small print."""
    values, day = _values(annex, rng), day_of_ministry(annex, rng)
    text = prose(rng, """
[Vu|VU] la demande présentée le {asked} par {who} et les pièces [annexées|produites à l'appui] ;
Vu le rapport [du directeur départemental|du chef de la brigade|de la préfecture de police] ;
? Vu l'article L. 141-1 du code de l'organisation judiciaire ;
[Considérant ce qui suit|CONSIDÉRANT] :
1. [Le demandeur expose|{who} expose] que, le {op}, [les forces de l'ordre ont fracturé|il a été procédé à l'ouverture de force de] la porte du logement sis {home}, et réclame {sum}.
2. [Il résulte toutefois de l'instruction que|Or] [la personne interpellée réside à cette adresse et y est titulaire du bail|l'intervention a été décidée pour porter secours à une personne, et relève de la commune|le dommage a été pris en charge par la société d'assurance, qui est seule recevable à agir|les désordres invoqués préexistaient à l'intervention].
3. [Dès lors|Par suite], [les conditions d'une indemnisation ne sont pas réunies|le préjudice ne peut être regardé comme anormal et spécial|aucune somme ne saurait être mise à la charge de l'État].
<p class=c><b>[DÉCIDE|Décide]</b></p>
Article 1er : [La demande susvisée est rejetée|Il n'est pas fait droit à la demande de {who}].
Article 2 : [La présente décision sera notifiée au demandeur|Le chef du bureau du précontentieux est chargé de l'exécution de la présente décision].
""", asked=any_date(annex.day + (day - annex.day) / 4, rng), **values)  # fmt: skip
    foot = varied(rng, "[Voies et délais de recours|INFORMATION] : si vous entendez contester cette décision, vous pouvez [former un recours gracieux auprès de l'auteur de l'acte|solliciter un nouvel examen en produisant des éléments nouveaux] ou [porter le litige devant le tribunal judiciaire de votre domicile|assigner l'agent judiciaire de l'État devant la juridiction judiciaire]. Le Défenseur des droits peut être saisi gratuitement.")  # fmt: skip
    body = f"{issuer(rng, rng.choice(_OF_THE_STATE), ('Secrétariat général', pick(rng, 'Bureau du précontentieux', 'Bureau de la responsabilité de l’État')))}<p>N° {values['file']}</p>{heading(rng, 'DÉCISION DE REJET', 'DÉCISION', 'Décision relative à une demande d’indemnisation', 'NOTIFICATION DE DÉCISION')}{text}<p class=r>Fait à Paris, le {long_date(day)}<br>{signature(rng)}<br>{escape(values['agent'])}</p>{at_times(rng, round_stamp(rng, 'MINISTÈRE DE LA JUSTICE', 'R F'))}<p class=fine>{foot}</p>"
    return Sheet(leaf(rng, body), {})


def completion_request(annex: Annex, rng: Random) -> Sheet:
    """A circular letter of the platform: receipt, list of what lacks, delay, how to send, frequent questions overleaf."""
    values, day = _values(annex, rng), day_of_ministry(annex, rng)
    text = prose(rng, """
[Bonjour|{p}|Madame, Monsieur],
[Nous vous remercions d'avoir déposé|Vous avez déposé|Nos services ont bien réceptionné] une demande concernant [l'intervention des forces de l'ordre du {op}|les dommages du {op}]. [Elle est enregistrée|Elle a été affectée] sous le numéro {file}.
[Pour que nous puissions nous prononcer|Après un premier examen|En l'état], [il nous manque|votre dossier doit être complété par|nous avons besoin de] :
""", **values) + listed(rng, _NEEDED, 2, 4) + prose(rng, """
[Merci de les déposer dans votre espace personnel|Vous pouvez les transmettre par courriel ou par voie postale], [sous un mois|avant la fin du mois prochain|dans les trente jours], [en rappelant votre numéro de dossier|en un seul envoi]. [Sans réponse de votre part, le dossier sera clos|Le délai d'examen ne court qu'à compter de la réception de l'ensemble].
? Cette demande de pièces ne vaut pas [reconnaissance d'un droit à indemnisation|acceptation de votre demande].
[L'équipe Indemnisation|La cellule d'instruction|Votre gestionnaire, {agent}]
## [Questions fréquentes|Pour en savoir plus|Bon à savoir]
[Combien de temps dure l'instruction ?|Quel est le délai ?] [Comptez quatre à six mois après réception du dossier complet|Le délai moyen constaté est de cinq mois].
[Qui me verse l'indemnité ?|Comment serai-je payé ?] Le virement est effectué par le comptable public, sur le compte du seul demandeur.
? [Puis-je faire réparer sans attendre ?] Oui : conservez le devis et la facture, [photographiez l'état avant travaux|demandez le détail des fournitures].
? [Mon assureur a déjà payé.] Dans ce cas, [seule la franchise peut vous être remboursée|il lui appartient d'exercer son recours].
""", **values)  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Mon indemnisation justice', 'Plateforme d’indemnisation', 'Ministère de la Justice'), ('Bureau du précontentieux', '13 place Vendôme, 75042 Paris Cedex 01'))}<p class=r>{any_date(day, rng)}</p><div style='margin:3mm 0 6mm {rng.choice([0, 85])}mm'>{window(annex)}</div>{heading(rng, 'Demande de pièces complémentaires', 'Votre dossier est incomplet', 'ACCUSÉ DE RÉCEPTION ET DEMANDE DE COMPLÉMENT')}{text}"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})


def assent_with_account(annex: Annex, rng: Random) -> Sheet:
    """The claimant's typed declaration in several undertakings, with the account the money is wanted on."""
    values, day, paid = _values(annex, rng), day_of_ministry(annex, rng), account(rng)
    text = prose(rng, """
[Je soussigné{e} {p}|Je, {p}], {ne}, [résidant|domicilié{e}] {home}, [ayant pris connaissance|après avoir pris connaissance] de la proposition [du garde des Sceaux|de l'administration] référencée {file},
[reconnais|déclare] [en avoir compris la portée|avoir eu le temps de la réflexion|avoir pu prendre conseil] ;
[accepte|déclare accepter] [l'indemnité proposée|le montant offert], soit {sum}, [en réparation intégrale|au titre] du dommage causé par [l'ouverture forcée|l'opération] du {op} ;
[m'engage à ne former aucune demande ultérieure|renonce expressément à toute action, présente ou future, contre l'État] [pour les mêmes faits|ayant le même objet] ;
? [certifie sur l'honneur|atteste] n'avoir [perçu aucune indemnité de mon assureur|été remboursé{e} par personne d'autre à ce titre] ;
? [m'engage à restituer les sommes perçues|prends acte de ce que les sommes seraient répétées] en cas de déclaration inexacte ;
[demande que le paiement soit fait|prie le comptable de verser cette somme] [sur le compte suivant|au crédit du compte ci-après] :
""", **values)  # fmt: skip
    body = f"{heading(rng, 'DÉCLARATION D’ACCEPTATION', 'Déclaration', 'ACCEPTATION ET RENONCIATION À RECOURS', 'ENGAGEMENT DU DEMANDEUR')}{text}{pairs(rng, [('IBAN', paid.iban_in_fours), ('BIC', paid.bic), ('Titulaire', values['who'])])}<p>{varied(rng, '[Fait en deux originaux|Fait|Établi de bonne foi] à {town}, le {day}', town=annex.address.place.commune, day=any_date(day, rng))}</p><p>{pick(rng, 'Signature précédée de la mention', 'Mention manuscrite :')} <span style='{pen(rng)}'>{pick(rng, 'Lu et approuvé, bon pour acceptation', 'Bon pour transaction et renonciation à tout recours', 'bon pour accord')}</span></p>{signature(rng)}"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


def assent_by_counsel(annex: Annex, rng: Random) -> Sheet:
    """Counsel writes that the client takes the offer, and on what account of the bar it must be paid."""
    values, day, lawyer = _values(annex, rng), day_of_ministry(annex, rng), person(rng)
    text = prose(rng, """
[Votre référence|V/Réf.] : {file} - [mon client|affaire] : {who}
[Chère Madame|Madame la cheffe du bureau|Monsieur le directeur],
[J'accuse réception de|Je fais suite à|J'ai transmis à mon mandant] votre proposition [d'indemnisation|de règlement amiable] [d'un montant de|à hauteur de] {sum}, relative aux [événements|faits] du {op}.
[J'ai le plaisir de vous informer|Je suis autorisé à vous indiquer|Je vous confirme] que {who} [l'accepte sans réserve|entend l'accepter et renonce à toute instance|y donne une suite favorable].
[Vous trouverez sous ce pli|Je vous retourne ci-inclus] la déclaration signée [de sa main|et paraphée], [accompagnée du pouvoir qui m'a été donné|ainsi que le relevé d'identité de mon compte CARPA].
? Le règlement [sera effectué exclusivement par l'intermédiaire de la CARPA|interviendra sur le compte de tiers de mon cabinet], conformément à l'article 53 de la loi du 31 décembre 1971.
? [Il est entendu|Il va de soi] que cet accord [ne vaut que pour le dommage matériel|ne préjudicie pas aux droits de l'assureur].
[Vous souhaitant bonne réception|En vous remerciant de vos diligences|Dans l'attente du virement], je vous prie de croire, [Madame|Chère Madame], à l'assurance de mes sentiments [distingués|les meilleurs].
""", **values)  # fmt: skip
    body = f"{issuer(rng, f'{lawyer.name}', (pick(rng, 'Avocat à la Cour', 'Docteur en droit - Avocat', 'Avocat associé'), reference(rng, 'Palais B 99', 'Toque X999', 'Case 99'), phone_groups(phone(rng)), email(lawyer, rng)))}<div style='margin:5mm 0 5mm 90mm'>{lines(BUREAU)}<br><br>{any_date(day, rng)}<br><i>{pick(rng, 'Par courriel et courrier', 'Lettre officielle', 'LRAR')}</i></div>{text}<p class=r>{signature(rng)}</p>"
    return Sheet(leaf(rng, body), {})


def assent_form_by_hand(annex: Annex, rng: Random) -> Sheet:
    """A printed form of several boxes that the claimant completes by pen: identity, choice, honour, account attached."""
    values, day, (hand, ink) = _values(annex, rng), day_of_ministry(annex, rng), hand_and_ink(rng)
    who = annex.person
    style = f"font:italic 15pt {hand},{SERIF};color:{ink}"

    def by_hand(text: str) -> str:
        return f"<span style='{style}'>{escape(text)}</span>"

    blanks = [["Nom de naissance", by_hand(who.birth_name.upper())], ["Prénoms", by_hand(", ".join(who.forenames))], ["Adresse du sinistre", by_hand(annex.address.line)], ["N° de dossier", by_hand(values["file"])]]  # fmt: skip
    choices = ("J'accepte la proposition d'indemnisation qui m'a été faite et déclare renoncer à toute réclamation.", "Je refuse la proposition et joins mes observations.", "Je souhaite un complément d'information avant de me prononcer.")  # fmt: skip
    body = f"<p>{pick(rng, 'Ministère de la Justice - Bureau du précontentieux', 'Formulaire joint au courrier de proposition')}</p>{heading(rng, 'FORMULAIRE DE RÉPONSE À UNE PROPOSITION D’INDEMNISATION', 'RÉPONSE DU BÉNÉFICIAIRE', 'FORMULAIRE D’ACCEPTATION')}{grid([['Cadre A', 'Identification du demandeur'], *blanks])}<p><b>Cadre B - {pick(rng, 'Votre choix', 'Votre décision')}</b> ({pick(rng, 'cochez une seule case', 'un seul choix possible')})</p><p>{boxes(choices, {0})}</p><p>Montant accepté : {by_hand(values['sum'])}</p><p><b>Cadre C - {pick(rng, 'Attestation sur l’honneur', 'Déclarations')}</b></p>{prose(rng, 'Je certifie l’exactitude des renseignements portés ci-dessus et [n’avoir bénéficié d’aucun remboursement pour les mêmes dégâts|m’engage à signaler tout versement de mon assurance]. [Toute fausse déclaration expose aux peines de l’article 441-7 du code pénal.|]')}<p>À {by_hand(annex.address.place.commune)} le {by_hand(f'{day:%d/%m/%Y}')} &nbsp; Signature {signature(rng)}</p><p class=fine>{varied(rng, '[Formulaire à retourner au bureau émetteur sous deux mois.|À renvoyer accompagné d’un relevé d’identité bancaire original.] [Aucun paiement ne peut être fait à un tiers.|]')}</p>"
    return Sheet(leaf(rng, body), {})


def third_letter(claim: Claim, rng: Random) -> Sheet:
    """The claimant tells over a page what was sent, who was called, what it costs to wait, and asks for a date."""
    steps = sorted(claim.day - timedelta(days=rng.randint(15, 300)) for _ in range(4))
    words = ("envoi du dossier [en recommandé|par la poste|sur le site]", "appel au standard : [on m'a dit d'attendre|personne au bout du fil|service fermé]", "courriel resté [sans réponse|lettre morte|sans suite]", "passage au point-justice, [qui n'avait pas l'information|où l'on m'a conseillé d'écrire]")  # fmt: skip
    rows = [["Date", "Démarche"], *([f"{day:%d/%m/%Y}", varied(rng, word)] for day, word in zip(steps, words, strict=True))]  # fmt: skip
    file = reference(rng, "BP/99/9999", "2099-99999", "IND-999999")
    text = prose(rng, """
[Madame, Monsieur|À qui de droit|Monsieur le chef du bureau],
[C'est la troisième fois que je vous écris|Voilà des mois que mon dossier est chez vous|Je reviens encore vers vous] au sujet de [ma demande d'indemnité|l'indemnisation de ma porte], dossier {file}. [Je n'ai reçu aucune réponse|On ne m'a jamais répondu|Je suis toujours sans nouvelles de vos services].
[Pour votre information|Pour mémoire], [voici la liste de mes démarches|j'ai fait ceci] :
""", file=file)  # fmt: skip
    end = prose(rng, """
? [Je vis seul avec une petite pension|J'élève seule mes enfants|J'ai dû emprunter à ma famille] et [j'ai payé le menuisier en trois fois|le serrurier me réclame encore le solde|la porte provisoire ne ferme pas bien]. [L'hiver approche.|Cela devient insupportable.|]
[Pourriez-vous m'indiquer|Je voudrais simplement savoir|Dites-moi s'il vous plaît] [si une pièce manque|où en est mon dossier|quand une décision sera prise] et [le nom de la personne qui s'en occupe|à quelle date je peux espérer un règlement].
? [Si je n'ai rien d'ici un mois|À défaut de réponse], [je prendrai un avocat|j'écrirai au médiateur|je demanderai l'aide de mon député].
[Comptant sur votre compréhension|Espérant enfin une réponse|Avec mes remerciements], je vous salue [bien sincèrement|respectueusement].
""")  # fmt: skip
    body = f"<div>{lines(claim.sender_lines)}</div><div style='margin:5mm 0 5mm {rng.choice([0, 90, 95])}mm'>{lines(BUREAU)}</div><p class=r>{any_date(claim.day, rng)}</p><p><b>{varied(rng, '[Objet : toujours rien|RAPPEL|Réclamation - délai de traitement|Objet : demande d’information sur mon dossier {file}]', file=file)}</b></p>{text}{grid(rows)}{end}{signature(rng)}<p>{escape(claim.signed_by)}</p>"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


def association_asks(claim: Claim, rng: Random) -> Sheet:
    """A legal aid association, a social worker or an elected member asks for news on someone's behalf."""
    writer = person(rng)
    who = claim.company.name if claim.company else f"{claim.person.title} {claim.person.name}"
    names = ("France Conseil Droits - permanence", "Point-justice intercommunal", "Centre communal d'action sociale", "Permanence parlementaire", "Association Locataires Ensemble", "Maison des services")  # fmt: skip
    text = prose(rng, """
[Madame, Monsieur|Madame la cheffe de bureau],
[Je me permets d'appeler votre attention sur|Mon attention a été appelée sur|Nous accompagnons] [la situation de|le dossier de] {who}, dont [la porte a été enfoncée|le domicile a subi une ouverture forcée] au cours d'une intervention de police, [à l'adresse|au] {home}.
[Une demande vous a été adressée|Un dossier complet vous a été transmis] il y a [plusieurs mois|plus de six mois|près d'un an]. [À ce jour, aucune réponse ne lui est parvenue|Depuis l'accusé de réception, l'intéressé n'a plus eu de nouvelles|Ses appels n'aboutissent pas].
? [La situation financière du foyer est fragile|Cette personne est âgée et isolée|Le bailleur exige la remise en état].
[Je vous serais reconnaissant|Nous vous saurions gré] de bien vouloir [faire le point sur l'instruction|nous indiquer l'état d'avancement|réserver à cette demande un examen attentif] et [de m'en tenir informé|nous communiquer le délai prévisible].
? [Vous trouverez ci-joint copie de l'autorisation de représentation|L'intéressé nous a donné pouvoir de vous interroger].
[Je vous prie d'agréer|Veuillez croire, Madame, Monsieur, à] l'expression de [mes salutations distinguées|ma considération].
""", who=who, home=claim.address.line)  # fmt: skip
    body = f"{issuer(rng, rng.choice(names), (f'Dossier suivi par {writer.name}', phone_groups(phone(rng)), email(writer, rng)))}<div style='margin:5mm 0 5mm 90mm'>{lines(BUREAU)}<br><br>Le {long_date(claim.day)}</div><p><b>{varied(rng, '[Objet : intervention en faveur de|Objet : suivi du dossier de|Concerne :] {who}', who=who)}</b></p>{text}<p class=r>{signature(rng)}<br>{escape(writer.name)}<br>{pick(rng, 'Juriste', 'Assistante sociale', 'Déléguée', 'Bénévole accès au droit')}</p>"
    return Sheet(leaf(rng, body), {})


def contact_form_print(claim: Claim, rng: Random) -> Sheet:
    """The print of a message sent through a web form: fields, the message in few faulty words, the automatic receipt."""
    said = varied(rng, "[bonjour|Bonjour|Madame Monsieur], [je voudrais savoir ou en est ma demande|cela fait {n} mois que j'ai envoyé mon dossier et toujours rien|je n'arrive pas a joindre le service par téléphone]. [on m'a cassé ma porte le {op}|l'intervention date du {op}]. [merci de me repondre|pouvez vous me rappeler svp|c'est urgent j'ai avancé l'argent]. [cordialement|bonne journée|]", n=str(rng.randint(3, 14)), op=f"{claim.operation:%d/%m/%Y}")  # fmt: skip
    rows = [("Motif de votre message", pick(rng, "Suivi de dossier", "Réclamation", "Je n'ai pas de réponse", "Autre")), ("N° de dossier", reference(rng, "BRI-99999", "99/9999", "inconnu")), ("Nom", claim.person.used_name), ("Prénom", claim.person.forenames[0]), ("Courriel", claim.email), ("Téléphone", phone_groups(claim.phone))]  # fmt: skip
    hour = f"{rng.randint(6, 23):02d}:{rng.randint(0, 59):02d}"
    body = f"{issuer(rng, 'Nous contacter', ('Indemnisation - formulaire en ligne',))}{heading(rng, 'Votre message a bien été envoyé', 'Récapitulatif de votre demande de contact', 'Confirmation d’envoi')}<p>{claim.day:%d/%m/%Y} {hour}</p>{pairs(rng, rows)}<div style='border:.3mm solid #aaa;padding:4mm;margin:4mm 0'><b>Message</b><br>{said}</div>{boxed_stamp(rng, ('REÇU', f'{claim.day:%d.%m.%Y}')) if rng.random() < 0.3 else ''}<p class=fine>{varied(rng, '[Ceci est un message automatique, merci de ne pas y répondre.|Un agent vous répondra dans les meilleurs délais.] [Vos données sont conservées deux ans.|Vous recevrez une copie à l’adresse indiquée.]')}</p>"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})


def postcard(claim: Claim, rng: Random) -> Sheet:
    """A page torn from a pad and written by hand, longer than a note, with a post scriptum."""
    hand, ink = rng.choice(HANDS), rng.choice(["#1c2f6e", "#111", "#23306b"])
    text = prose(rng, """
[Madame, Monsieur|Bonjour|Messieurs],
[Excusez-moi de vous déranger encore|Je reprends la plume|Je ne sais plus à qui m'adresser]. [Ma porte est toujours fermée avec une planche|J'ai fait réparer avec mes économies|Le propriétaire me demande des comptes] et [vous ne m'avez pas répondu|je n'ai rien reçu de chez vous].
[Mes papiers sont partis il y a longtemps|J'avais mis toutes les factures dans l'enveloppe], [j'ai le reçu de la poste|c'est ma fille qui les avait postés]. [Avez-vous égaré mon dossier ?|Peut-être manque-t-il quelque chose ?|Dites-moi si c'est oui ou si c'est non.]
? [Je suis retraité et malade|J'ai 3 enfants à la maison|Je travaille de nuit, rappelez-moi plutôt le soir].
[Je vous remercie d'avance|Avec toute ma confiance|Bien à vous]
? P.S. : [vous pouvez téléphoner à ma voisine|j'ai changé de téléphone|je peux vous renvoyer les copies si besoin]
""")  # fmt: skip
    body = f"<div>{escape(claim.signed_by)}<br>{lines(claim.sender_address.lines)}</div><p style='margin-left:60mm'>{pick(rng, 'le', '')} {any_date(claim.day, rng)}</p>{text}<p>{escape(claim.person.name)}</p>{signature(rng)}"
    css = f"body{{font:italic {rng.choice([15, 16, 18])}pt/1.4 {hand},{SERIF};color:{ink}}}"
    return Sheet(document(css, body, size=pick(rng, "A4", "A5"), margin="14mm 16mm"), {})


def nothing_yet(claim: Claim, rng: Random) -> Sheet:
    """A company's or a landlord's follow-up by its litigation desk, with its references and several files in a table."""
    writer = person(rng)
    files = [["Votre n°", "Adresse", "Intervention"], [reference(rng, "BP-99999"), escape(claim.address.line), f"{claim.operation:%d/%m/%Y}"]]  # fmt: skip
    text = prose(rng, """
[Madame, Monsieur|Cher Monsieur, chère Madame],
[Sauf erreur de notre part|À la lecture de nos tableaux de suivi], le dossier [rappelé ci-dessous|suivant] [demeure en instance dans vos services|n'a donné lieu à aucune réponse|est en attente depuis plus de deux trimestres] :
""")  # fmt: skip
    end = prose(rng, """
[Nous vous remercions de nous faire savoir|Merci de nous indiquer par retour] [s'il est complet|le stade de l'instruction|si une proposition est envisagée], [faute de quoi nous serions contraints de saisir notre conseil|afin que nous puissions clôturer nos comptes de l'exercice|notre comptabilité devant provisionner la créance].
? [Ce courrier interrompt en tant que de besoin la prescription quadriennale|Nous vous rappelons que les travaux ont été intégralement réglés].
[Restant à votre disposition|Dans cette attente], nous vous prions d'agréer nos salutations distinguées.
""")  # fmt: skip
    head = claim.company.name if claim.company else claim.person.name
    body = f"{issuer(rng, head, (*claim.sender_address.lines, phone_groups(claim.phone)))}<table class=full><tr><td>{pick(rng, 'N/Réf.', 'Nos références')} : {reference(rng, 'CTX/9999', 'XX-999', 'SIN 99999')}<br>{pick(rng, 'Rappel n° ', 'Relance n° ')}{rng.randint(2, 4)}</td><td>{lines(BUREAU)}</td></tr></table><p class=r>{any_date(claim.day, rng)}</p>{text}{grid(files)}{end}<p>{escape(writer.name)}<br>{pick(rng, 'Service contentieux', 'Gestion des sinistres', 'Comptabilité')}<br>{signature(rng)}</p>"
    return Sheet(leaf(rng, body), {})
