"""Landlords that do not pay for the door, or let it be replaced: letters and certificates of many houses."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.dwelling_papers import LandlordRefusal
from benchmarks.corpus.layouts.codes import bars
from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    HANDS,
    MONO,
    NARROW,
    SANS,
    SERIF,
    document,
    lines,
)
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, long_date, phone_groups

_EVENTS = (
    "l'intervention de police du {d}",
    "la perquisition menée le {d}",
    "l'opération des forces de l'ordre du {d}",
    "le passage des gendarmes, le {d}",
    "l'enfoncement de la porte par les policiers, le {d}",
    "les faits du {d}",
)
_WE_REFUSE = (
    "Nous ne financerons pas la nouvelle porte.",
    "Cette dépense n'est pas de celles que le propriétaire doit supporter : elle ne vient ni d'un défaut du bâti, ni de la vétusté.",
    "Aucun crédit n'est prévu de notre part pour cette menuiserie, et l'assurance de l'immeuble n'a pas été mise en jeu.",
    "Après avis de notre service juridique, nous n'entendons pas assumer ce coût, étranger à nos obligations d'entretien.",
    "La facture du menuisier sera donc pour vous, à vous d'en demander ensuite le remboursement à l'État.",
    "Il n'y aura ni travaux commandés par nos soins, ni avoir sur votre loyer.",
    "Notre participation financière sera nulle.",
)
_WE_ALLOW = (
    "Vous pouvez dès à présent la faire changer par l'entreprise que vous aurez choisie, pourvu que l'aspect côté palier reste le même.",
    "Nous donnons notre accord à la pose d'un bloc-porte équivalent (mêmes dimensions, même teinte, serrure à trois points).",
    "Rien ne s'oppose à ce que vous commandiez vous-même ces travaux ; merci de nous en adresser la facture et un double des clés.",
    "Feu vert pour une pose par un professionnel, avec un matériel de même classe de résistance au feu.",
    "L'entreprise peut intervenir sans autre formalité de notre part ; la porte neuve restera attachée à l'appartement.",
)
_I_REFUSE = (
    "je n'ai rien déboursé et ne débourserai rien pour cette porte",
    "je ne paie pas les réparations, qui ne viennent pas d'un défaut de mon bien",
    "mon assurance de propriétaire non occupant n'intervient pas et moi non plus",
    "les frais de serrurier et de menuiserie ne sont pas pour moi",
    "je laisse les frais à {t}, qui les a avancés ou va les avancer",
    "je ne compte pas participer au prix de la nouvelle porte",
)
_I_ALLOW = (
    "je suis d'accord pour que {t} fasse mettre une porte neuve",
    "{t} a ma permission de changer la porte et la serrure",
    "je ne m'oppose pas au changement de la porte par un artisan choisi par {t}",
    "je veux bien que la porte soit remplacée, du moment qu'elle ressemble aux autres",
)


def _we(rng: Random) -> list[str]:
    """What a firm has decided: it does not pay, it lets the tenant do, or both."""
    kept = rng.choice([(1, 0), (0, 1), (1, 1), (1, 1), (2, 1)])
    return rng.sample(_WE_REFUSE, kept[0]) + rng.sample(_WE_ALLOW, kept[1])


def _i(refusal: LandlordRefusal, rng: Random) -> list[str]:
    """The same of somebody who lets in person: clauses without a capital."""
    kept = rng.choice([(1, 0), (1, 1), (1, 1), (2, 0), (2, 1)])
    who = rng.choice([f"{refusal.tenant.short_title} {refusal.tenant.used_name}", "mon locataire" if refusal.tenant.sex == "M" else "ma locataire"])  # fmt: skip
    return [text.format(t=who) for text in rng.sample(_I_REFUSE, kept[0]) + rng.sample(_I_ALLOW, kept[1])]


def _event(refusal: LandlordRefusal, rng: Random) -> str:
    return rng.choice(_EVENTS).format(d=any_date(refusal.operation, rng))


def _tenant(refusal: LandlordRefusal) -> str:
    return f"{escape(refusal.tenant.title)} {escape(refusal.tenant.name)}"


def _feminine(refusal: LandlordRefusal) -> str:
    return "e" if refusal.landlord.startswith("Madame ") else ""


def registered(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A registered letter that argues from the civil code: label glued at the top, numbered points."""
    number = f"{rng.choice('12')}{rng.choice('ACD')} {rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(1000, 9999)} {rng.randint(0, 9)}"
    told = refusal.operation + timedelta(days=rng.randint(1, 6))
    css = f"body{{font:11.5pt/1.5 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} .l{{float:right;border:.4mm dashed #555;padding:2mm 3mm;font:8pt/1.3 {SANS};text-align:center}} .a{{margin:12mm 0 8mm 92mm;text-align:left}} ol{{padding-left:7mm}} li{{margin-bottom:2mm}}"
    law = rng.sample(
        [
            "L'article 1725 du code civil dispense le bailleur de garantir le preneur du trouble que des tiers apportent par voies de fait à sa jouissance.",
            "Le décret n° 87-712 du 26 août 1987 range les serrures, paumelles et poignées parmi les réparations locatives.",
            "L'auteur du dommage est l'État, que la loi oblige à le réparer ; le contrat de bail y est étranger.",
            "Aucun manquement à l'obligation de délivrance ne peut être relevé, l'huisserie ayant été vérifiée à l'entrée dans les lieux.",
        ],
        rng.randint(2, 3),
    )
    ask = rng.choice([f"Vous m'avez écrit le {told:%d/%m/%Y} après {_event(refusal, rng)}.", f"Je réponds à votre lettre du {long_date(told)}, où vous me rendiez compte des suites qu'a eues {_event(refusal, rng).replace('les faits', 'le bris')}.", f"J'ai bien reçu vos photographies. Elles montrent l'état de l'entrée depuis {_event(refusal, rng)}."])  # fmt: skip
    subject = rng.choice(
        [
            "",
            f"<p><b>Objet :</b> {rng.choice(['votre porte d’entrée', 'logement loué, huisserie du palier', 'bail en cours - réponse à votre courrier', 'réparations demandées'])}</p>",
        ]
    )
    points = "".join(f"<li>{text}</li>" for text in law)
    body = (
        f"<div class=l>R.A.R.<br>{bars(rng, 44, 8)}<br>{number}</div><div>{escape(refusal.landlord)}<br>{lines(refusal.landlord_address.lines)}</div><div class=a>{_tenant(refusal)}<br>{lines(refusal.address.lines)}</div><p>{rng.choice(['Le ', escape(refusal.landlord_address.place.commune) + ', le '])}{long_date(refusal.day)}</p>{subject}<p>{refusal.tenant.title},</p><p>{ask}</p>"
        f"<p>{rng.choice(['Sur le fond, ma réponse tient en quelques points :', 'Voici ce que j’ai à vous en dire.', 'Renseignements pris, la situation est la suivante :'])}</p><ol>{points}</ol><p>{' '.join(text[0].upper() + text[1:] + '.' for text in _i(refusal, rng))}</p><p>{rng.choice(['Conservez cette lettre : l’administration vous la réclamera.', 'Vous ferez de la présente l’usage qui vous conviendra.', 'Je vous souhaite d’obtenir gain de cause auprès de l’État.', ''])}</p>"
        f"<p>{rng.choice(['Recevez, {t}, mes salutations.', 'Je vous prie de croire, {t}, à mes sentiments les meilleurs.', 'Veuillez recevoir, {t}, l’expression de mes salutations.', 'Salutations.']).format(t=refusal.tenant.title)}</p><div style='margin-left:95mm'>{signature(rng)}<br>{escape(refusal.landlord)}</div>"
    )
    return Sheet(document(css, body, margin="20mm 23mm"), refusal.fields())


def manager_software(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A letter of a property manager's program: codes of building and lot in a strip, legal line below."""
    clerk, colour = person(rng), rng.choice(["#5b3a29", "#234e70", "#6b705c", "#333333"])
    css = f"body{{font:10pt/1.45 {rng.choice([NARROW, SANS, MONO])}}} .s{{width:100%;font-size:8pt;margin:5mm 0}} .s th{{background:{colour};color:#fff;font-weight:normal;padding:1mm}} .s td{{border:.2mm solid {colour};padding:1mm;text-align:center}} .a{{margin:4mm 0 4mm 95mm;min-height:22mm}} .f{{position:fixed;bottom:-13mm;left:0;right:0;font-size:6.5pt;text-align:center;border-top:.2mm solid #999}}"
    codes = {"Immeuble": f"{rng.randint(1, 9999):04d}", "Lot": f"{rng.randint(1, 240):03d}", "Mandat": f"G{rng.randint(100, 9999)}", "Compte": f"411{rng.randint(10**5, 10**6)}", "Gestionnaire": "".join(word[0] for word in clerk.name.split()), "Date": f"{refusal.day:%d/%m/%Y}"}  # fmt: skip
    subject = rng.choice(["Porte palière", "Sinistre immeuble", "Votre signalement", "Travaux dans le logement", "DEMANDE D'INTERVENTION - CLASSÉE"])  # fmt: skip
    opening = rng.choice(["Nous revenons vers vous à propos de la porte, hors d'usage depuis {e}.", "Le propriétaire que nous représentons a été consulté sur les suites à donner. Origine : {e}.", "Votre demande saisie sur l'extranet a été traitée. Origine déclarée : {e}."]).format(e=_event(refusal, rng))  # fmt: skip
    body = (
        f"<table class=full><tr><td>{logo(rng, colour, 13)} <b style='font-size:14pt;color:{colour}'>{escape(refusal.landlord)}</b></td><td class=r style='font-size:8pt'>{lines(refusal.landlord_address.lines)}<br>{phone_groups(phone(rng), '.')}<br>Service {rng.choice(['gérance', 'gestion', 'location'])} : 9h-12h</td></tr></table><div class=a>{refusal.tenant.short_title.upper()} {escape(refusal.tenant.name.upper())}<br>{lines(refusal.address.lines)}</div>"
        f"<table class=s><tr>{''.join(f'<th>{name}</th>' for name in codes)}</tr><tr>{''.join(f'<td>{value}</td>' for value in codes.values())}</tr></table><p><b>{subject}</b></p><p>{rng.choice(['Cher locataire', 'Bonjour', refusal.tenant.title, refusal.tenant.title])},</p><p>{escape(opening)}</p>{''.join(f'<p>{text}</p>' for text in _we(rng))}"
        f"<p>{rng.choice(['Nous classons ce dossier.', 'Une copie de ce courrier est conservée dans votre espace.', 'Restant à votre écoute.', 'Ce courrier est à joindre à votre réclamation auprès de l’État.'])}</p><p>{rng.choice(['Cordialement', 'Salutations distinguées', 'Bien à vous'])},</p><p>{escape(clerk.name)}<br>{rng.choice(['Gestionnaire', 'Principal de gérance', 'Assistante de gestion' if clerk.sex == 'F' else 'Assistant de gestion'])}{'<br>' + signature(rng, 34) if rng.random() < 0.6 else ''}</p>"
        f"<div class=f>Carte professionnelle CPI {rng.randint(1000, 9999)} {refusal.day.year - 2} 000 0{rng.randint(10, 99)} {rng.randint(100, 999)} - garantie financière {rng.randint(2, 9) * 60} 000 € - sans détention de fonds pour la transaction - {rng.randint(10**5, 10**6)}/L{rng.randint(1, 40)}</div>"
    )
    return Sheet(document(css, body, margin="13mm 18mm 20mm"), refusal.fields())


def lined_paper(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """Written with a pen on a page of an exercise book, by somebody who lets a flat of his own."""
    ink, step = rng.choice(["#1c2f6e", "#16161a", "#2b3f8f"]), rng.choice([9, 10])
    rule = f"<div style='position:absolute;left:-30mm;right:-20mm;top:{{:.1f}}mm;border-top:.2mm solid {rng.choice(['#b9c8dd', '#c9b9d9', '#cccccc'])}'></div>"
    ruled = "".join(rule.format(n * step - 1.9) for n in range(1, 28))
    margin_line = "<div style='position:absolute;left:-6mm;top:-20mm;height:297mm;border-left:.3mm solid #d98a94'></div>"
    css = f"body{{font:{rng.choice([17, 18])}pt/{step}mm {HANDS[0]},{SERIF};color:{ink}}} p,div{{margin:0}}"
    place, e = escape(refusal.landlord_address.place.commune), _feminine(refusal)
    who, where = escape(refusal.landlord), escape(refusal.address.line)
    start = rng.choice([
        f"Je suis {'la' if e else 'le'} propriétaire de l'appartement où habite {_tenant(refusal)}, {where}.",
        f"Je loue à {_tenant(refusal)} le logement du {where}.",
        f"{_tenant(refusal)} loue chez moi : {where}.",
    ])  # fmt: skip
    facts = rng.choice([f"La porte a été cassée, c'est {_event(refusal, rng).replace('les faits', 'l’affaire')}.", f"Depuis {_event(refusal, rng).replace('les faits', 'l’affaire')} il n'y a plus de porte qui ferme.", f"Le {any_date(refusal.operation, rng)} la police a fait sauter la porte."])  # fmt: skip
    said = " et ".join(_i(refusal, rng))
    head = rng.choice(
        [
            "",
            f"<p class=c>{rng.choice(['Attestation', 'Mot du propriétaire', 'Pour le ministère', 'A qui de droit'])}</p>",
        ]
    )
    signed = rng.choice([f"{place}, le {any_date(refusal.day, rng)}", f"Le {any_date(refusal.day, rng)}, à {place}", f"Fait le {any_date(refusal.day, rng)}"])  # fmt: skip
    body = (
        f"{ruled}{margin_line}<p>{who}<br>{lines(refusal.landlord_address.lines)}</p><p>&nbsp;</p>{head}<p>{start} {facts} {rng.choice(['Je précise que', 'Par ce mot je vous dis que', 'Pour ma part,', 'Je confirme que'])} {said}.</p><p>{rng.choice(['Je fais ce papier pour rendre service.', 'Vous pouvez me téléphoner au ' + phone_groups(phone(rng)) + '.', 'Voilà pour votre dossier.', ''])}</p>"
        f"<p>{signed}</p><div style='margin-left:{rng.randint(15, 85)}mm'>{signature(rng)}</div>"
    )
    return Sheet(document(css, body, margin="18mm 15mm 15mm 32mm"), refusal.fields())


def housing_body(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A public housing body's letter: block of references at the right, who pays what in a small table."""
    clerk, colour = person(rng), rng.choice(["#a4133c", "#006d77", "#3a5a40", "#5f0f40"])
    css = f"body{{font:10.5pt/1.5 {rng.choice([DEJA, SANS])}}} .k{{width:64mm;border:.3mm solid {colour};border-radius:3mm;padding:3mm;font-size:8.5pt;line-height:1.5}} .w{{width:100%;margin:3mm 0}} .w td,.w th{{border-bottom:.2mm solid {colour};padding:1.3mm;text-align:left;font-size:9.5pt}} .h{{border-left:3mm solid {colour};padding-left:4mm}} .f{{position:fixed;bottom:-12mm;font-size:7pt;color:{colour}}}"
    calls = rng.choice(["Affaire suivie par", "Votre contact", "Chargée de clientèle" if clerk.sex == "F" else "Chargé de clientèle"])  # fmt: skip
    shares = rng.sample([("Bloc-porte et bâti", "locataire"), ("Serrure et clés", "locataire"), ("Mise en sécurité provisoire", "locataire"), ("Peinture du palier", "organisme"), ("Éclairage commun", "organisme")], rng.randint(3, 4))  # fmt: skip
    table = f"<table class=w><tr><th>{rng.choice(['Ouvrage', 'Poste', 'Élément'])}</th><th>{rng.choice(['Dépense supportée par', 'Qui paie', 'Imputation'])}</th></tr>{''.join(f'<tr><td>{what}</td><td>{whom}</td></tr>' for what, whom in shares)}</table>" if rng.random() < 0.6 else ""  # fmt: skip
    opening = rng.choice(["Le gardien nous a fait part de l'état de votre entrée. Nous relevons que la cause en est {e}.", "Vous avez sollicité l'organisme au sujet de votre porte ; à l'origine du dégât se trouve {e}.", "La commission travaux a examiné votre réclamation. Elle a retenu que le dommage a pour cause {e}."]).format(e=_event(refusal, rng).replace("les faits du", "l'action de la police le"))  # fmt: skip
    body = (
        f"<table class=full><tr><td><div class=h><b style='font-size:15pt;color:{colour}'>{escape(refusal.landlord)}</b><br>{lines(refusal.landlord_address.lines)}</div></td><td style='width:70mm'><div class=k>N/Réf. : {rng.choice(['DPT', 'DGL', 'AG'])}/{clerk.name[0]}{clerk.used_name[0]}/{refusal.day:%y}-{rng.randint(100, 9999)}<br>Code client : {rng.randint(10**6, 10**7)}<br>Module : {rng.randint(1000, 9999)}.{rng.randint(1, 9)}.{rng.randint(10, 99)}<br>{calls} : {escape(clerk.name)}<br>Ligne directe : {phone_groups(phone(rng))}</div></td></tr></table>"
        f"<div style='margin:9mm 0 8mm 88mm'>{_tenant(refusal)}<br>{lines(refusal.address.lines)}</div><p>{escape(refusal.landlord_address.place.commune)}, le {long_date(refusal.day)}</p><p>{refusal.tenant.title},</p><p>{escape(opening)}</p>{''.join(f'<p>{text}</p>' for text in _we(rng))}{table}"
        f"<p>{rng.choice(['Pour toute précision, votre agence reste à votre disposition.', 'Il vous est conseillé de vous tourner vers la Chancellerie, muni de cette lettre.', 'Cette réponse annule et remplace les indications données par téléphone.'])}</p><p>{rng.choice(['Je vous prie d’agréer', 'Nous vous prions de recevoir'])}, {refusal.tenant.title}, {rng.choice(['mes salutations distinguées', 'l’assurance de notre considération'])}.</p><div style='margin-left:85mm'>{rng.choice(['P/ le directeur général et par délégation', 'La responsable d’agence', 'Le chef du service technique'])}<br>{signature(rng)}{round_stamp(rng, 'PATRIMOINE LOCATIF', 'OPH', size_mm=28) if rng.random() < 0.5 else ''}</div><div class=f>www.habitat.example - urgences techniques {phone_groups(phone(rng))} - médiateur des locataires : à la même adresse</div>"
    )
    return Sheet(document(css, body, margin="14mm 19mm 20mm"), refusal.fields())


def short_certificate(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """Five typed lines, at times on half a sheet: who owns, who lives there, what he does not pay."""
    e, firm = _feminine(refusal), not refusal.landlord.startswith(("Madame ", "Monsieur "))
    agent = person(rng)
    owner, seat = escape(refusal.landlord), escape(refusal.landlord_address.line)
    who = f"{owner}, {seat}, représenté{rng.choice(['', 'e'])} par {escape(agent.name)}" if firm else f"{owner}, domicilié{e} {seat}"  # fmt: skip
    opening = rng.choice([f"Je soussigné{agent.agrees if firm else e}, " + (f"{escape(agent.name)}, agissant pour {owner}, {seat}" if firm else who), f"{'La société' if firm else 'Le' if not e else 'La'} {'' if firm else 'soussigné' + e + ', '}{who}"])  # fmt: skip
    home = rng.choice(["propriétaire du logement du {a}, où vit {t}", "qui donne à bail à {t} les lieux sis {a}", "bailleur de {t} pour l'appartement {a}"]).format(a=escape(refusal.address.line), t=_tenant(refusal))  # fmt: skip
    said = rng.choice([
        "n'avoir à {ma} charge aucune des réparations de l'entrée rendues nécessaires par {e}",
        "que la porte, brisée (cause : {e}), sera changée sans qu'il {me} en coûte rien",
        "laisser à l'occupant le soin de faire poser une porte neuve, et d'en obtenir paiement de l'État, après {e}",
        "n'avoir présenté aucune facture de porte à {mon} assureur, ni remboursé quiconque, après {e}",
        "consentir à ce que la porte soit remplacée ; la cause en est {e}",
    ])  # fmt: skip
    first = opening.startswith("Je ")
    verb = rng.choice(["déclare", "certifie", "affirme sur l'honneur", "atteste"] + ([] if first else ["reconnaît", "fait savoir"]))  # fmt: skip
    mine = {"ma": "ma", "me": "m'", "mon": "mon"} if first else {"ma": "sa", "me": "lui", "mon": "son"}
    said = said.format(e=_event(refusal, rng), **mine).replace("m' en", "m'en")
    title = rng.choice(["", "ATTESTATION", "Attestation de propriétaire", "DÉCLARATION", "Porte d'entrée - position du propriétaire", "CERTIFICAT"])  # fmt: skip
    half = rng.random() < 0.4
    css = f"body{{font:{10.5 if half else rng.choice([11, 12])}pt/{1.5 if half else rng.choice([1.6, 1.8])} {rng.choice([SERIF, SANS, DEJA_SERIF, MONO, DEJA])}}} h3{{text-align:{rng.choice(['center', 'left'])};font-weight:{rng.choice(['bold', 'normal'])};text-decoration:{rng.choice(['underline', 'none'])}}}"
    stamp = boxed_stamp(rng, (refusal.landlord.upper(), refusal.landlord_address.place.commune.upper())) if firm and not half and rng.random() < 0.6 else ""  # fmt: skip
    body = f"{f'<h3>{title}</h3>' if title else ''}<p style='margin-top:{4 if half else 14}mm'>{opening}, {home}, {verb} {said}.</p><p>{rng.choice(['Délivré pour servir en justice.', 'Établi à la demande du locataire.', 'Pour valoir ce que de droit.', ''])}</p><p>{rng.choice(['Fait à', 'À'])} {escape(refusal.landlord_address.place.commune)}, le {any_date(refusal.day, rng)}</p><div style='margin-left:{rng.randint(0, 80)}mm'>{signature(rng)}{stamp}</div>"
    return Sheet(document(css, body, size="A5 landscape" if half else "A4", margin="14mm 18mm" if half else "30mm 26mm"), refusal.fields())  # fmt: skip
