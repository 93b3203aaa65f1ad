"""Insurers that decline: by exclusion, for want of a guarantee, or because the deductible eats the loss."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.dwelling_papers import InsurerRefusal
from benchmarks.corpus.layouts.codes import bars
from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    MONO,
    NARROW,
    SANS,
    SERIF,
    document,
    lines,
)
from benchmarks.corpus.papers import Sheet, without
from benchmarks.corpus.people import email, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups, spaced

# A clause as general conditions word it, and what the insurer draws from it.
_GROUNDS = (
    ("Ne sont pas couverts : les dommages ordonnés par une autorité publique, les réquisitions, les saisies et les confiscations.", "la porte a été ouverte sur ordre d'une autorité publique, ce que ce texte écarte"),
    ("Sont exclues les détériorations immobilières qui ne résultent pas d'une effraction commise par des voleurs.", "aucun voleur n'a forcé votre porte ; il manque donc la condition que pose ce texte"),
    ("La garantie Dommages électriques, Dégâts des eaux, Incendie et Événements climatiques s'applique à l'exclusion de tout autre événement.", "le bris d'une porte ne figure pas parmi les événements de la formule que vous avez choisie"),
    ("La garantie optionnelle Détériorations immobilières est acquise si mention en est faite aux conditions particulières.", "cette option n'apparaît pas sur vos conditions particulières"),
    ("L'assuré locataire est garanti pour sa responsabilité envers le propriétaire ; les biens immobiliers relèvent de l'assurance de ce dernier.", "la porte est un bien immobilier, qui n'est pas à vous"),
    ("Le vandalisme s'entend d'un acte commis par un tiers sans autre mobile que de nuire.", "des fonctionnaires dans l'exercice de leur mission ne peuvent être regardés comme des vandales"),
)  # fmt: skip


def _insured(refusal: InsurerRefusal) -> str:
    return f"{escape(refusal.insured.title)} {escape(refusal.insured.name)}"


def _addressee(refusal: InsurerRefusal) -> str:
    return f"{_insured(refusal)}<br>{lines(refusal.insured_address.lines)}"


def _below(deductible: Decimal, rng: Random) -> Decimal:
    """An assessment that the deductible exceeds."""
    return deductible - rng.randint(8, 70)


def clauses_quoted(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """A long letter of the legal department: facts, clauses quoted, analysis, ways to complain; two pages."""
    firm, clerk = refusal.insurer, person(rng)
    told = refusal.loss + timedelta(days=rng.randint(1, 6))
    css = f"body{{font:11.5pt/1.6 {rng.choice([SERIF, DEJA_SERIF, SANS])};text-align:justify}} blockquote{{margin:3mm 10mm;font-style:italic;font-size:10.5pt;border-left:.5mm solid #777;padding-left:4mm}} h4{{margin:5mm 0 1mm}} .a{{margin:8mm 0 8mm 90mm;text-align:left}} .f{{font-size:7pt;margin-top:8mm;text-align:left}}"
    numbered = rng.random() < 0.5
    heads = [("Rappel des faits", "Les textes applicables", "Notre analyse", "Vos recours"), ("Circonstances", "Ce que dit votre contrat", "Application à votre situation", "En cas de désaccord")][rng.randrange(2)]  # fmt: skip
    titled = tuple(f"<h4>{f'{n}. ' if numbered else ''}{head}</h4>" for n, head in enumerate(heads, 1))
    quoted = rng.sample(_GROUNDS, 2)
    clauses = "".join(f"<p>{rng.choice(['Article', 'Paragraphe', 'Clause'])} {rng.randint(2, 9)}.{rng.randint(1, 9)}, page {rng.randint(9, 60)} de la notice :</p><blockquote>«&nbsp;{clause}&nbsp;»</blockquote>" for clause, _ in quoted)  # fmt: skip
    end = rng.choice(["Il ne nous est donc pas possible d'indemniser ce dommage.", "Votre réclamation est en conséquence rejetée.", "Nous ne verserons donc aucune indemnité.", "Le dossier est fermé sans règlement."])  # fmt: skip
    deductible = f"<p>{rng.choice(['Pour être complets, nous rappelons que toute indemnité serait de toute façon diminuée d’une franchise de', 'À supposer même la garantie acquise, resterait à votre charge la franchise contractuelle de'])} {money(refusal.deductible)}.</p>" if refusal.deductible else ""  # fmt: skip
    subject = rng.choice(["Suite donnée à votre déclaration", "Position de la compagnie", "Bris de porte", "Réponse à votre réclamation"])  # fmt: skip
    body = (
        f"<table class=full><tr><td>{logo(rng, rng.choice(['#1b4965', '#6d2e46', '#2f3e46']), 15)}</td><td class=r style='font-size:9pt;text-align:right'><b style='font-size:12pt'>{escape(firm.name)}</b><br>Direction juridique et conformité<br>{lines(firm.address.lines)}</td></tr></table><div class=a>{_addressee(refusal)}</div><p>{escape(firm.address.place.commune)}, le {long_date(refusal.day)}</p><p style='font-size:9.5pt'>{rng.choice(['Contrat', 'Police'])} {refusal.policy} - {rng.choice(['Dossier', 'Événement', 'Sinistre'])} {refusal.claim}<br><b>{subject}</b></p><p>{refusal.insured.title},</p>"
        f"{titled[0]}<p>Le {any_date(told, rng)}, vous avez signalé que la porte de votre logement ({escape(refusal.insured_address.line)}) avait été détruite le {any_date(refusal.loss, rng)} par des agents de la force publique. Vous nous avez transmis {rng.choice(['un devis de menuiserie', 'une facture', 'des photographies'])} et le document laissé sur place. Nous ne mettons pas en doute vos explications, et comprenons votre désarroi.</p>{titled[1]}<p>Le contrat qui nous lie définit limitativement ce qui est assuré. Deux stipulations commandent la réponse :</p>{clauses}"
        f"{titled[2]}<p>Sur la première, {quoted[0][1]}. Sur la seconde, {quoted[1][1]}.</p><p>Il n'appartient pas à l'assureur d'étendre ce que les parties ont convenu (article 1103 du code civil) : la prime a été calculée sur ce périmètre. Le dommage relève de la responsabilité de l'État, à qui il revient de le réparer.</p><p>{end}</p>{deductible}{titled[3]}<p>Vous pouvez présenter vos observations au service Relations Clientèle, qui vous répondra sous deux mois, puis saisir gratuitement le médiateur. Toute action dérivant du contrat se prescrit par deux ans (articles L. 114-1 et L. 114-2 du code des assurances) ; une lettre recommandée interrompt ce délai.</p><p>Nous vous prions de croire, {refusal.insured.title}, à notre considération.</p><div style='margin-left:85mm;text-align:left'>{escape(clerk.name)}<br>{rng.choice(['Juriste', 'Responsable du pôle Dommages', 'Inspecteur indemnisation'])}<br>{signature(rng)}</div>"
        f"<div class=f>{escape(firm.name)} - {escape(firm.form)} - RCS {spaced(firm.siren, 3, 3, 3)} - entreprise soumise au contrôle de l'ACPR</div>"
    )
    return Sheet(document(css, body, margin="19mm 22mm"), refusal.fields())


def claims_mail(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """An e-mail of the insurer's claims tool, printed: ticket line, buttons turned into words, disclaimer."""
    firm, first = refusal.insurer, rng.choice(["Chloé", "Samuel", "Awa", "Romain", "Lina"])
    colour = rng.choice(["#0a7d8c", "#d1495b", "#5e548e"])
    hour = f"{rng.randint(7, 20):02d}:{rng.randint(0, 59):02d}"
    css = f"body{{font:10pt/1.55 {rng.choice([DEJA, SANS])}}} .t{{font-size:7.5pt;color:#888;border-bottom:.2mm solid #bbb}} .b{{background:{colour};color:#fff;padding:3mm 5mm;font-size:13pt;margin:4mm 0}} .u{{display:inline-block;border:.3mm solid {colour};color:{colour};border-radius:4mm;padding:1.5mm 6mm}} .d{{font-size:6.5pt;color:#777;margin-top:10mm;text-align:justify}} .r2 td{{padding:.6mm 6mm .6mm 0;font-size:9pt}}"
    clause, because = rng.choice(_GROUNDS)
    reasons = [f"Nous avons relu vos garanties : {because}."]
    if refusal.deductible and rng.random() < 0.6:
        reasons = [f"Après application de la vétusté, l'expert chiffre le dommage à {money(_below(refusal.deductible, rng))}, ce qui n'atteint pas votre franchise ({money(refusal.deductible)})."]  # fmt: skip
    elif refusal.deductible:
        reasons.append(f"Franchise prévue à vos conditions particulières : {money(refusal.deductible)}.")
    elif rng.random() < 0.5:
        reasons.append(f"Pour mémoire, l'extrait concerné : « {clause} »")
    end = rng.choice(["Aucun versement ne sera donc effectué.", "Nous ne pouvons pas vous régler cette facture.", "Votre demande de remboursement n'est pas acceptée.", "Cette déclaration passe donc au statut « clôturé sans indemnité »."])  # fmt: skip
    rows = [("De", f"{firm.name} Indemnisation <ne-pas-repondre@sinistres.example>"), ("À", email(refusal.insured, rng)), ("Date", f"{refusal.day:%d/%m/%Y} {hour}"), ("Objet", f"[{refusal.claim}] {rng.choice(['Du nouveau sur votre sinistre', 'Décision concernant votre déclaration', 'Votre dossier habitation'])}")]  # fmt: skip
    body = (
        f"<div class=t>{rng.choice(['## Répondez au-dessus de cette ligne ##', '--- ne pas modifier ce qui suit ---', 'Message imprimé depuis la boîte de réception', ''])}</div><table class=r2>{''.join(f'<tr><td>{k} :</td><td>{escape(v)}</td></tr>' for k, v in rows)}</table><div class=b>{logo(rng, '#ffffff', 8)} {rng.choice(['Votre dossier avance', 'Une réponse vous attend', 'Décision rendue', 'Habitation - suivi'])}</div><p>Bonjour {escape(refusal.insured.name)},</p>"
        f"<p>{rng.choice(['Nous revenons vers vous au sujet de l’événement du', 'Il s’agit de votre déclaration pour le', 'Vous attendiez notre retour sur ce qui s’est passé le'])} {any_date(refusal.loss, rng)} (contrat {refusal.policy}), {rng.choice(['porte forcée par la police', 'intervention des forces de l’ordre chez vous', 'dommages à votre entrée'])}.</p>{''.join(f'<p>{escape(text)}</p>' for text in reasons)}<p><b>{end}</b></p><p>{rng.choice(['Ce message peut être remis à l’administration à titre de justificatif.', 'L’État peut vous dédommager : renseignez-vous auprès du ministère de la Justice.', 'Vous n’êtes pas d’accord ? Répondez à l’enquête ci-dessous ou écrivez à reclamation@sinistres.example.'])}</p><p><span class=u>{rng.choice(['Voir mon dossier', 'Donner mon avis', 'Télécharger en PDF'])}</span></p><p>{first}, {rng.choice(['votre conseiller en ligne', 'équipe Habitation', 'pôle indemnisation'])}</p>"
        f"<div class=d>Ce courriel et ses pièces jointes sont confidentiels. {escape(firm.name)}, {escape(firm.form)}, {escape(firm.address.line)}. Vos données sont traitées pour la gestion de vos contrats ; vous disposez d'un droit d'accès et de rectification. N'imprimez ce message que si nécessaire.</div>"
    )
    return Sheet(document(css, body, margin="14mm 18mm"), refusal.fields())


def bank_insurer(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """The insurance arm of a bank: the bank's brand on top, the insurer in the small print and the text."""
    bank, firm, clerk = company(rng, "bank"), refusal.insurer, person(rng)
    colour = rng.choice(["#00695c", "#b71c1c", "#1a237e", "#e65100"])
    css = f"body{{font:10.5pt/1.5 {rng.choice([SANS, NARROW])}}} .w{{float:right;width:82mm;margin-top:12mm;font-size:11pt}} .i{{border-top:.6mm solid {colour};font-size:8pt;color:#444;padding-top:1.5mm;width:70mm}} .f{{position:fixed;bottom:-13mm;font-size:6.3pt;color:#666;text-align:justify}} .s{{clear:both;padding-top:12mm}}"
    _, because = rng.choice(_GROUNDS)
    if refusal.deductible and rng.random() < 0.5:
        text = f"le montant retenu par notre expert, {money(_below(refusal.deductible, rng))}, est inférieur à la franchise de {money(refusal.deductible)} que prévoit votre contrat"
    else:
        text = because + (f". La franchise de votre contrat s'élève par ailleurs à {money(refusal.deductible)}" if refusal.deductible else "")  # fmt: skip
    opening = rng.choice(["Vous êtes client{e} de notre établissement et avez choisi d'y assurer votre habitation : nous vous en remercions.", "Votre conseiller nous a transmis votre demande.", "Suite à votre passage en agence, nous avons étudié votre demande."]).format(e=refusal.insured.agrees)  # fmt: skip
    end = rng.choice(["C'est pourquoi nous ne sommes pas en mesure d'y répondre favorablement.", "Nous sommes au regret de ne pouvoir intervenir.", "De ce fait, ce sinistre ne donnera lieu à aucun paiement.", "La prise en charge n'est donc pas accordée."])  # fmt: skip
    body = (
        f"<b style='font-size:17pt;color:{colour}'>{logo(rng, colour, 11)} {escape(bank.name.upper())}</b><br><span style='color:{colour}'>{rng.choice(['Assurances', 'Protéger', 'Banque et assurance de votre quotidien'])}</span><div class=w>{_addressee(refusal)}</div><div style='margin-top:12mm' class=i>Références à rappeler<br>Habitation n° {refusal.policy}<br>Sinistre n° {refusal.claim}<br>survenu le {refusal.loss:%d/%m/%Y}<br>Agence {rng.randint(1000, 9999)} - {phone_groups(phone(rng))}<br>{bars(rng, 40, 6)}</div>"
        f"<div class=s><p>Le {long_date(refusal.day)}</p><p>{refusal.insured.title},</p><p>{opening}</p><p>Votre contrat d'habitation est assuré par {escape(firm.name)}. Nous constatons que la porte de votre domicile a été abîmée à l'occasion d'une {rng.choice(['opération de police', 'perquisition', 'interpellation dans l’immeuble'])}. Or {escape(text)}.</p><p>{end}</p><p>{rng.choice(['Vous gardez la possibilité de vous adresser à l’État.', 'Cette lettre peut être présentée à tout organisme qui vous en ferait la demande.', 'Votre conseiller se tient à votre disposition pour revoir avec vous vos options.'])}</p><p>{rng.choice(['Merci de votre confiance.', 'Sincères salutations.', 'Recevez nos salutations distinguées.'])}</p><p>{escape(clerk.name)}<br>Gestionnaire sinistres{'<br>' + signature(rng, 36) if rng.random() < 0.7 else ''}</p></div>"
        f"<div class=f>Contrat assuré par {escape(firm.name)}, {escape(firm.form)}, RCS {spaced(firm.siren, 3, 3, 3)}, {escape(firm.address.line)}, et distribué par {escape(bank.name)}, {escape(bank.form)}, RCS {spaced(bank.siren, 3, 3, 3)}, société de courtage d'assurance inscrite à l'ORIAS sous le n° {rng.randint(7 * 10**6, 8 * 10**6 - 1):08d}. IDU : FR{rng.randint(200000, 399999)}_{rng.randint(10, 99)}ABCD. Document à conserver sans limitation de durée.</div>"
    )
    return Sheet(document(css, body, margin="15mm 19mm 23mm"), refusal.fields())


def broker(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """A broker passes on what the company told him, in a box; the company is not the letterhead."""
    dealer, office = person(rng), address(rng, refusal.insured_address.place)
    name = rng.choice([f"Cabinet {dealer.used_name} Courtage", f"{dealer.used_name} & Associés - courtiers", f"{dealer.used_name} Conseils"])  # fmt: skip
    answer = refusal.day - timedelta(days=rng.randint(1, 3))
    css = f"body{{font:11.5pt/1.55 {rng.choice([DEJA_SERIF, SERIF])}}} .q{{border:.3mm solid #666;background:#f6f6f2;padding:4mm;font:9.5pt/1.5 {MONO};margin:4mm 6mm}} .h{{text-align:right;font-size:9pt;border-bottom:.3mm solid #444;padding-bottom:3mm}}"
    words = rng.choice([
        "NOUS ACCUSONS RÉCEPTION DE VOTRE ENVOI. LES FRAIS DE PORTE NE PEUVENT ÊTRE ACCEPTÉS : CAUSE NON GARANTIE. NOUS CLASSONS.",
        "Dommages provoqués par l'autorité : hors objet du contrat. Dites à votre client que nous n'interviendrons pas, ni pour la porte ni pour la mise en sécurité.",
        "Pas d'effraction par un voleur, pas d'option bris : rien à payer sur ce dossier, merci d'en aviser le souscripteur.",
    ])  # fmt: skip
    deductible = f"<p>Même sur une autre base, la franchise de {money(refusal.deductible)} aurait réduit l'intérêt d'insister.</p>" if refusal.deductible else ""  # fmt: skip
    body = (
        f"<div class=h><b style='font-size:14pt'>{escape(name)}</b><br>{escape(office.line)}<br>ORIAS {rng.randint(7 * 10**6, 8 * 10**6 - 1):08d} - {phone_groups(phone(rng), '.')}</div><p style='margin-top:8mm'>{_addressee(refusal)}</p><p class=r>{escape(office.place.commune)}, {long_date(refusal.day)}</p><p>{rng.choice(['Cher client', refusal.insured.title, f'{refusal.insured.title}, cher client'])},</p><p>{rng.choice(['Comme convenu, je suis allé aux nouvelles auprès de', 'J’ai interrogé pour vous', 'Voici le retour de'])} {escape(refusal.insurer.name)} sur votre porte, {rng.choice(['démolie', 'mise à bas', 'hors service'])} depuis le {any_date(refusal.loss, rng)} (police {refusal.policy}, leur numéro {refusal.claim}). Je recopie le message reçu le {answer:%d/%m/%Y} :</p>"
        f"<div class=q>{words}</div><p>{rng.choice(['J’ai plaidé votre cause, sans succès.', 'J’ai relancé par téléphone : la compagnie ne bougera pas.', 'À mon avis, leur lecture du contrat est la bonne.'])} {rng.choice(['Il vous reste à vous retourner contre l’État ; ce courrier vous y aidera.', 'Le plus simple est d’écrire à la Chancellerie.', 'Je vous invite à garder tous vos justificatifs.'])}</p>{deductible}<p>{rng.choice(['Fidèlement vôtre', 'Bien cordialement', 'Votre dévoué'])},</p>{signature(rng)}<p>{escape(dealer.name)}</p>{boxed_stamp(rng, (name.split(' - ')[0].upper(), 'COURTIER')) if rng.random() < 0.5 else ''}"
    )
    return Sheet(document(css, body, margin="18mm 24mm"), refusal.fields())


def guarantee_table(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """A statement item by item, guaranteed or not, whose total is nothing; no letter."""
    firm, expert = refusal.insurer, person(rng)
    css = f"body{{font:9.5pt/1.45 {rng.choice([MONO, SANS, DEJA])}}} .w{{width:100%}} .w td,.w th{{border:.25mm solid #444;padding:1.8mm}} .w th{{background:#ececec}} .g td{{padding:.6mm 6mm .6mm 0}}"
    items = rng.sample(["Porte palière", "Serrure 3 points", "Bâti et huisserie", "Gardiennage provisoire", "Peinture de l'entrée", "Mobilier renversé", "Relogement", "Nettoyage"], rng.randint(4, 6))  # fmt: skip
    motives = rng.sample(["hors périmètre", "art. 12 b", "option absente", "immobilier", "cause exclue", "sous franchise" if refusal.deductible else "frais non prévus", "non justifié"], 5)  # fmt: skip
    rows = "".join(f"<tr><td>{escape(item)}</td><td class=r>{rng.randint(4, 160) * 10},00</td><td class=c></td><td class=c>X</td><td>{rng.choice(motives)}</td><td class=r>0,00</td></tr>" for item in items)  # fmt: skip
    known = [("Souscripteur", f"{refusal.insured.used_name.upper()} {refusal.insured.forenames[0]}"), ("Risque", refusal.insured_address.line), ("Contrat", refusal.policy), ("Dossier", refusal.claim), ("Survenance", f"{refusal.loss:%d/%m/%Y}"), ("Édition", f"{refusal.day:%d/%m/%Y}"), ("Cause déclarée", rng.choice(["intervention police", "ouverture forcée FDO", "perquisition"]))]  # fmt: skip
    shown = refusal.deductible is not None and rng.random() < 0.7
    if shown and refusal.deductible:
        known.append(("Franchise", money(refusal.deductible)))
    title = rng.choice(["ÉTUDE DE GARANTIE", "Décompte de sinistre", "Fiche de réponse", "TABLEAU D'INDEMNISATION", "Instruction du dossier - conclusion"])  # fmt: skip
    body = (
        f"<table class=full><tr><td><b style='font-size:13pt'>{escape(firm.name)}</b><br>{escape(firm.address.line)}</td><td class=r>{bars(rng, 45, 8)}<br>{rng.randint(10**8, 10**9)}</td></tr></table><h3>{title}</h3><table class=g>{''.join(f'<tr><td>{k}</td><td><b>{escape(v)}</b></td></tr>' for k, v in known)}</table><br><table class=w><tr><th>Poste</th><th>Réclamé (€)</th><th>Garanti</th><th>Non garanti</th><th>Motif</th><th>Réglé (€)</th></tr>{rows}<tr><td colspan=5 class=r>{rng.choice(['Net à verser', 'Total de l’indemnité', 'Solde en votre faveur'])}</td><td class=r><b>0,00</b></td></tr></table>"
        f"<p style='margin-top:5mm'>{rng.choice(['Aucun poste ne relève des garanties souscrites.', 'Ce décompte vaut notification de notre position.', 'Dossier soldé à zéro. Pas de suite à donner.'])}</p><p style='font-size:8pt'>Rapporteur : {escape(expert.name)} - visa {signature(rng, 26)} - les observations sont reçues pendant trente jours à l'adresse ci-dessus.</p>"
    )
    truth = refusal.fields() if shown else without(refusal.fields(), "franchise")
    return Sheet(document(css, body, margin="15mm 17mm"), truth)
