"""Claims of two pages whose first bears no number: the second says «2/2», «Suite», or nothing; it is signed."""
# ruff: noqa: E501 - a sentence a row

from html import escape
from random import Random

from benchmarks.corpus import claim_voices
from benchmarks.corpus.claim_letters import BUREAU, Claim
from benchmarks.corpus.claim_voices import Words
from benchmarks.corpus.drawings import signature
from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    HANDS,
    NARROW,
    SANS,
    SERIF,
    document,
    lines,
)
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words, phone_groups

_ADDRESSEES = (
    BUREAU,
    (*BUREAU[:1], "Secrétariat général", "Service des affaires juridiques", *BUREAU[2:]),
    ("Monsieur le ministre de la Justice", "13, place Vendôme", "75001 Paris"),
    ("Chancellerie", "Indemnisation", *BUREAU[2:]),
)
# What people add to the facts; nothing in it is asked of a claim, nor judged.
_MORE = (
    "Depuis, je dors mal et je sursaute au moindre bruit dans la cage d'escalier. Le médecin m'a donné un traitement léger, que j'espère pouvoir arrêter bientôt.",
    "Les voisins du dessus ont vu la scène et m'ont aidé{e} à ramasser les éclats de bois. Ils ont gardé les enfants le temps que je trouve quelqu'un pour fermer.",
    "J'ai téléphoné trois fois au commissariat, où l'on m'a chaque fois renvoyé vers un autre service. C'est finalement à l'accueil du tribunal qu'une dame m'a indiqué votre adresse.",
    "Mon assureur m'a répondu que ce genre d'événement ne le concernait pas. J'ai bien lu mon contrat, et je n'y ai rien trouvé qui permette de le contredire.",
    "J'ai dû prendre deux jours de congé pour recevoir les artisans, le premier n'étant venu que pour mesurer. La porte neuve a été livrée avec trois semaines de retard.",
    "En attendant, l'ouverture était condamnée par une plaque vissée et je passais par la cour, avec la clé de la gardienne. Je n'osais plus laisser l'appartement sans personne.",
    "L'immeuble est ancien et les portes y sont toutes du même modèle : il a fallu en faire faire une sur mesure pour que le règlement de copropriété soit respecté.",
    "Je ne mets pas en cause le travail des agents, qui ont été corrects une fois entrés. Je demande seulement que les frais ne restent pas à ma charge.",
    "Je compte chaque euro à la fin du mois, et cette dépense imprévue m'a obligé{e} à emprunter à ma famille, à qui je rembourse un peu chaque mois.",
    "Le peintre n'a pas encore repris l'encadrement ; je n'en parle que pour mémoire, puisque je le ferai moi-même au printemps.",
)
_MORE_CLUMSY = (
    "Apres sa j'ai du rester toute la journée a la maison parce que sa fermait plus et j'ai raté le travail, le patron etait pas content.",
    "J'ai appelé le commissariat on m'a dit d'appeller la mairie et la mairie ma dit c'est pas nous. Personne sait rien.",
    "Le serrurier il est venu mettre une planche mais on voyait le jour a travers et il faisait tres froid la nuit.",
    "Ma fille elle a 7 ans elle a eu tres peur, elle veut plus dormir toute seule depuis ce jour la.",
    "L'assurance elle veut pas payé, la dame au telephone elle a dit que c'est pas dans le contrat.",
    "Ils ont tout retourner dans le salon mais sa je demande rien pour sa c'est juste la porte qui compte.",
    "J'ai garder tous les papiers dans une pochette, je vous met des copies, si il manque quelque chose dite le moi je vous l'envoie.",
    "C'est une voisine qui m'aide pour cette lettre car j'ai du mal a ecrire, excusez les fautes.",
    "Le bailleur il est passé voir, il a pris des photos et apres plus de nouvelle du tout.",
    "Moi je travaille de nuit et je dormait quand mon cousin ma appelé pour me dire que y avait des gens devant l'immeuble.",
    "La nouvelle porte elle est pareil que l'ancienne, j'ai pas pris plus beau ni rien, le monsieur pourra vous le dire.",
    "Sa fait des mois que j'attend et la fin du mois est dificile avec cette dépense que j'avais pas prévu du tout.",
)
_SECOND = ('counter(page)"/"counter(pages)', '"page "counter(page)', '"Suite"', '"- "counter(page)" -"', '"(suite)"', '"Page "counter(page)" sur "counter(pages)', 'counter(page)', '""', '""')  # fmt: skip
_CORNERS = ("top-left", "top-center", "top-right", "bottom-center", "bottom-right")


def _pages(rng: Random, font: str, *, first: str = "") -> str:
    """The rules of the pages: the second is marked or not, the first never has a number."""
    corner, mark = rng.choice(_CORNERS), rng.choice(_SECOND)
    turn = f"@page:first{{@bottom-right{{content:'{first}';{font}}}}}" if first else ""
    return f"@page{{@{corner}{{content:{mark};{font}}}}} @page:first{{@{corner}{{content:none}}}} {turn}"


def _lengthened(words: Words, more: tuple[str, ...], least: int, rng: Random) -> tuple[str, ...]:
    """The paragraphs, with others after the facts or before the last one until there are so many characters."""
    *told, last = words.paragraphs
    at = rng.choice([2, len(told)])
    for text in rng.sample(more, len(more)):
        if sum(map(len, told)) >= least:
            break
        told.insert(at, text)
    return (*told, last)


def _signed(claim: Claim, words: Words, unprinted: tuple[str, ...] = ()) -> dict[str, str | None]:
    return claim.fields() | {"objet": words.subject} | dict.fromkeys(unprinted)


def over_the_page(claim: Claim, rng: Random) -> Sheet:
    """Typed at home, runs on to a second sheet; phone and e-mail at the head or under the name."""
    words = rng.choice([claim_voices.from_a_model, claim_voices.story])(claim, rng)
    told = _lengthened(words, tuple(text.format(e=claim.person.agrees) for text in _MORE), 2700, rng)
    family, size = rng.choice([(SERIF, 12.5), (SANS, 11.5), (DEJA, 10.5), (DEJA_SERIF, 10.5)])
    contact = (phone_groups(claim.phone), claim.email)
    below = rng.random() < 0.4
    head = (claim.person.name, *claim.sender_address.lines, *(() if below else contact))
    css = f"{_pages(rng, f'font:9pt {family}')} body{{font:{size}pt/1.6 {family}}} p{{text-align:{rng.choice(['left', 'justify'])};orphans:2;widows:2}}"
    enclosed = rng.choice(["P. J. : {p}", "Documents joints : {p}.", "Vous trouverez avec cette lettre : {p}.", "Pièces : {p}"]).format(p=", ".join(claim.enclosures))  # fmt: skip
    body = (
        f"<div>{lines(head)}</div><div style='margin:6mm 0 6mm 90mm'>{lines(rng.choice(_ADDRESSEES))}</div><p>{rng.choice([escape(claim.sender_address.place.commune) + ', le ', 'Le '])}{long_date(claim.day)}</p><p>{rng.choice(['Objet : ', '<b>Objet</b> : ', 'Concerne : '])}{escape(words.subject or '')}</p><p>{rng.choice(['Madame, Monsieur,', 'Monsieur le Ministre,', 'Mesdames, Messieurs,'])}</p>"
        f"{''.join(f'<p>{escape(text)}</p>' for text in told)}<div style='margin-left:{rng.randint(60, 100)}mm;break-inside:avoid'>{escape(claim.person.name)}{'<br>' + lines(contact) if below else ''}<br>{signature(rng)}</div><p style='font-size:90%'>{escape(enclosed)}</p>"
    )
    return Sheet(document(css, body, margin="24mm 24mm"), _signed(claim, words))


def both_sides(claim: Claim, rng: Random) -> Sheet:
    """Written by hand on both sides of a sheet, spoken French, «T.S.V.P.» at times; no subject."""
    words = claim_voices.clumsy(claim, rng)
    told = _lengthened(words, _MORE_CLUMSY, 1600, rng)
    ink, hand = rng.choice(["#1c2f6e", "#16161a"]), f"{HANDS[0]},{SERIF}"
    pen = f"font:17pt {hand};color:{ink}"
    css = f"{_pages(rng, pen, first=rng.choice(['', 'T.S.V.P.', 'tournez svp', '.../...']))} body{{font:18pt/10mm {hand};color:{ink}}} p{{margin:0 0 {rng.choice([0, 2])}mm;text-indent:{rng.choice([0, 12])}mm}}"
    mail = rng.random() < 0.5
    who = (claim.person.name, *claim.sender_address.lines, phone_groups(claim.phone), claim.email if mail else "")  # fmt: skip
    top, foot = (lines(who), "") if rng.random() < 0.6 else ("", lines(who))
    signed = rng.choice([f"Fait le {any_date(claim.day, rng)}", f"{claim.sender_address.place.commune} le {any_date(claim.day, rng)}", f"le {any_date(claim.day, rng)}"])  # fmt: skip
    body = (
        f"<div>{top}</div><p class=r>{rng.choice(['Ministère de la Justice', 'A monsieur le ministre', 'Au service des portes cassé'])}</p><p>{rng.choice(['Bonjour,', 'Madame, monsieur', 'Monsieur le ministre'])}</p>{''.join(f'<p>{escape(text)}</p>' for text in told)}"
        f"<div style='break-inside:avoid'><p>{escape(signed)}</p><div style='margin-left:{rng.randint(10, 70)}mm;line-height:1.2'>{signature(rng)}<br>{foot or escape(claim.person.name)}</div></div>"
    )
    truth = _signed(claim, words, () if mail else ("expediteur_courriel",))
    return Sheet(document(css, body, margin="18mm 18mm 20mm 22mm"), truth)


def _pleaded(claim: Claim, rng: Random) -> Words:
    """Somebody who has read up on the law writes for himself."""
    e, day = claim.person.agrees, long_date(claim.operation)
    tenure = {"LOCATAIRE": f"pris à bail par mes soins (je suis locataire depuis {rng.randint(2, 15)} ans)", "PROPRIETAIRE": "qui m'appartient et où je réside (je suis propriétaire occupant)"}.get(claim.tenure, "dont nous sommes propriétaires et que nous donnons en location")  # fmt: skip
    out = [
        "Je vous saisis d'une réclamation préalable tendant à ce que l'État répare le dommage que m'a causé une opération de police judiciaire.",
        f"En fait. Le {day}, des fonctionnaires requis dans le cadre d'une enquête ont pénétré de force dans le logement sis {claim.address.line}, {tenure}. Le vantail, la serrure et le bâti ont été mis hors d'usage ; il en est justifié par les documents annexés, dont je tiens les originaux à votre disposition.",
    ]
    if claim.not_target:
        out.append(f"Je n'étais pas visé{e} par cette opération. La personne recherchée n'est pas hébergée à mon domicile ; aucun acte n'a été accompli à mon encontre, aucune convocation ne m'a été adressée par la suite, et il ne m'a été demandé que mon identité.")  # fmt: skip
    out += [
        "En droit. Il est de principe que nul ne doit supporter seul, au-delà de ce que la vie en société impose à chacun, la charge d'une mesure prise dans l'intérêt de tous. L'égalité devant les charges publiques, que proclame l'article 13 de la Déclaration de 1789, commande que le tiers étranger à la procédure soit dédommagé sans avoir à démontrer une faute.",
        "Si l'on devait au contraire m'assimiler à un usager du service public de la justice, l'article L. 141-1 du code de l'organisation judiciaire trouverait à s'appliquer : s'être introduit dans un lieu sans avoir vérifié, par les moyens les plus simples, qui l'occupait, caractérise un fonctionnement défectueux.",
        "Le lien de causalité ne prête pas à discussion. L'huisserie était en bon état la veille, ainsi que l'établit l'entretien annuel ; elle ne fermait plus une heure après. Le dommage est certain, direct, et son caractère anormal tient à ce qu'il frappe quelqu'un que rien ne désignait.",
    ]
    if claim.amount is not None:
        out.append(f"Sur le quantum. Mon préjudice matériel s'établit à {money(claim.amount)} ({money_in_words(claim.amount)}). Aucun abattement pour vétusté ne saurait être pratiqué, l'objet ayant été remplacé par nécessité et non par agrément.")  # fmt: skip
    out += rng.sample([
        "Aucun assureur ne m'a versé quoi que ce soit à ce titre, et je m'engage à vous signaler toute somme que je percevrais par ailleurs.",
        "J'ajoute que la présente interrompt le cours de la prescription quadriennale prévue par la loi n° 68-1250 du 31 décembre 1968.",
        "Je me tiens prêt à signer une transaction au sens de l'article 2044 du code civil, si vous en étiez d'accord.",
        "Je demande que les intérêts au taux légal courent à compter de la réception de cette lettre, et qu'ils soient capitalisés.",
        "Le remplacement a été confié à une entreprise inscrite au registre national, après mise en concurrence. Les travaux se sont limités au strict rétablissement de l'état antérieur : même essence, même épaisseur, même nombre de points de fermeture.",
        "Je ne sollicite rien, par cette lettre, au titre du trouble que j'ai ressenti ; cette réserve ne vaut pas renonciation.",
        "S'il vous manquait un document, l'article L. 114-5 du code des relations entre le public et l'administration vous ferait devoir de me l'indiquer, en m'impartissant un délai raisonnable.",
    ], 5)  # fmt: skip
    out.append("Passé deux mois, votre silence vaudra rejet et m'ouvrira la voie du tribunal judiciaire, ce que je préférerais éviter. Veuillez recevoir l'expression de ma haute considération.")  # fmt: skip
    return Words(rng.choice(["Réclamation préalable", "Responsabilité de l'État - demande préalable", "Demande fondée sur la rupture d'égalité devant les charges publiques", f"Opération du {day} - recours préalable"]), tuple(out))  # fmt: skip


def pleaded(claim: Claim, rng: Random) -> Sheet:
    """A person argues the law in dense type; addressee first, the sender in a line, pieces in a list."""
    words = _pleaded(claim, rng)
    family, size = rng.choice([(NARROW, 13), (DEJA_SERIF, 10.5), (SERIF, 12.5)])
    css = f"{_pages(rng, f'font:italic 9pt {family}')} body{{font:{size}pt/1.65 {family};text-align:justify}} p{{text-indent:7mm}} .n{{text-indent:0}}"
    pieces = "".join(f"<br>{n}. {escape(piece)}" for n, piece in enumerate(claim.enclosures, 1))
    body = (
        f"<p class=n>{lines(rng.choice(_ADDRESSEES))}</p><p class=n style='border-top:.2mm solid #333;border-bottom:.2mm solid #333;padding:1.5mm 0;font-size:90%'>{rng.choice(['De', 'Émanant de', 'Requérant :'])} {escape(claim.person.title)} {escape(claim.person.name)}, {escape(claim.sender_address.line)} - {phone_groups(claim.phone, '.')} - {escape(claim.email)}</p><p class='n r'>{long_date(claim.day)}</p><p class='n c'><b>{escape(words.subject or '')}</b></p>"
        f"{''.join(f'<p>{escape(text)}</p>' for text in words.paragraphs)}<p class='n r'>{escape(claim.person.name)}<br>{signature(rng)}</p><p class=n style='font-size:85%'>{rng.choice(['Bordereau', 'Annexes', 'Productions'])}{pieces}</p>"
    )
    return Sheet(document(css, body, margin="22mm 24mm"), _signed(claim, words))
