"""What shows that relatives travelled: tickets, tolls, routes, sheets of miles."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import logo, signature
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.parts import cells
from benchmarks.corpus.layouts.setting import DEJA, HANDS, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import address, place
from benchmarks.corpus.wording import long_date, money

_CARRIERS = ("Rails de l'Ouest", "Trains Alizé", "Ferronord", "Le Rail Bleu")
_COACHES = ("Autocars du Phare", "Busalia", "Cars Belvédère")
_MOTORWAYS = ("Autoroutes du Plateau", "Société des Autoroutes du Ponant", "Autoval")


def _euros(rng: Random, low: int, high: int) -> Decimal:
    return Decimal(rng.randint(low * 100, high * 100)) / 100


def _mosaic(rng: Random, size: int = 21) -> str:
    """A square of dots like those that controllers scan; it encodes nothing."""
    dots = "".join(f'<rect x="{x}" y="{y}" width="1" height="1"/>' for x in range(size) for y in range(size) if rng.random() < 0.48)  # fmt: skip
    corners = "".join(f'<rect x="{x}" y="{y}" width="7" height="7" fill="#fff"/><rect x="{x}.5" y="{y}.5" width="6" height="6" fill="none" stroke="#000"/><rect x="{x + 2}" y="{y + 2}" width="3" height="3"/>' for x, y in ((0, 0), (size - 7, 0), (0, size - 7)))  # fmt: skip
    return f'<svg width="32mm" height="32mm" viewBox="0 0 {size} {size}">{dots}{corners}</svg>'


def _visit_days(annex: Annex, rng: Random, count: int) -> list[date]:
    case = held(annex, rng)
    return sorted(day_between(rng, case.start + timedelta(days=8), case.end) for _ in range(count))


def train_ticket(annex: Annex, rng: Random) -> Sheet:
    """An electronic ticket there and back, printed at home."""
    (day,) = _visit_days(annex, rng, 1)
    rider, colour = person(rng), rng.choice(["#0b3d91", "#b3123a", "#00796b", "#5b2a86"])
    there, back = escape(annex.address.place.commune), escape(place(rng).commune)
    legs = ""
    for n, (start, end) in enumerate(((there, back), (back, there)) if rng.random() < 0.7 else ((there, back),)):  # fmt: skip
        hour = rng.randint(6, 9) + 10 * n
        legs += f"<table class='l full'><tr><td><b>{start}</b><br>{hour:02d}h{rng.randint(10, 59)}</td><td class=c>&#10230;<br><small>{rng.choice(['Train', 'TER', 'Intercités'])} {rng.randint(3000, 99999)}</small></td><td><b>{end}</b><br>{hour + rng.randint(1, 3):02d}h{rng.randint(10, 59)}</td><td>{day:%d/%m/%Y}<br>2e classe<br>voiture {rng.randint(1, 18)} place {rng.randint(11, 98)}</td></tr></table>"
    fare = _euros(rng, 18, 160)
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, DEJA])}}} .h{{background:{colour};color:#fff;padding:4mm 6mm;font-size:15pt}} .l{{border:.3mm solid {colour};margin:4mm 0}} .l td{{padding:3mm 4mm}} small{{font-size:7.5pt}} .s{{font-size:7pt;columns:2}}"
    rules = "Billet nominatif, valable uniquement pour le train, la date et le parcours désignés. À présenter avec une pièce d'identité. Échange et remboursement avec retenue jusqu'à la veille du départ, sous conditions tarifaires. En cas de retard supérieur à trente minutes, une compensation peut être demandée en ligne dans les soixante jours."
    body = f"<div class=h>{rng.choice(_CARRIERS)} <span style='float:right;font-size:10pt'>{rng.choice(['e-billet', 'Billet à imprimer', 'Justificatif de voyage', 'Votre confirmation'])}</span></div><table class=full style='margin-top:5mm'><tr><td>Passager : <b>{escape(rider.short_title)} {escape(rider.name)}</b><br>Référence dossier : <b>{''.join(rng.choices('ABCDEFGHJKLMNPQRSTUVWXYZ', k=6))}</b><br>E-billet n° {rng.randint(10**8, 10**9)}<br>Tarif : {rng.choice(['adulte', 'carte avantage', 'loisir', 'réduit famille'])}<br>Acheté le {day - timedelta(days=rng.randint(1, 25)):%d/%m/%Y}</td><td class=r>{_mosaic(rng)}</td></tr></table>{legs}<p>Prix total payé : <b>{money(fare)}</b> TTC (dont TVA 10 % : {money(fare / 11)})<br>{rng.choice(['Réglé par carte bancaire', 'Paiement CB **** ' + str(rng.randint(1000, 9999))])}</p><p class=s>{rules}</p>"
    return Sheet(document(css, body, margin="14mm 17mm"), {})


def till_slips(annex: Annex, rng: Random) -> Sheet:
    """Slips of tolls, fuel and parking stuck side by side on one page and copied."""
    days = _visit_days(annex, rng, rng.randint(5, 9))
    slips = ""
    for day in days:
        due, hour = _euros(rng, 3, 28), f"{rng.randint(6, 20):02d}:{rng.randint(10, 59)}"
        kind = rng.random()
        rows: tuple[str, ...]
        if kind < 0.6:
            rows = (rng.choice(_MOTORWAYS).upper(), rng.choice(["RECU", "REÇU DE PÉAGE", "TICKET"]), f"{day:%d/%m/%y} {hour}", f"ENTREE {rng.randint(1, 60):02d} {place(rng).commune.upper()}", f"SORTIE {rng.randint(1, 60):02d} {place(rng).commune.upper()}", "CLASSE 1", f"MONTANT TTC {money(due)}", f"TVA 20,00% {money(due / 6)}", "CB SANS CONTACT", "MERCI BONNE ROUTE")  # fmt: skip
        elif kind < 0.85:
            litres, price = rng.randint(15, 48), Decimal(rng.randint(1650, 2050)) / 1000
            rows = ("STATION " + place(rng).commune.upper(), f"{day:%d/%m/%Y} {hour}", f"POMPE {rng.randint(1, 12)}", rng.choice(["GAZOLE", "SP95-E10", "SP98"]), f"{litres},{rng.randint(10, 99)} L x {str(price).replace('.', ',')}", f"TOTAL {money(litres * price)}", "CARTE BANCAIRE", f"AUTO {rng.randint(100000, 999999)}")  # fmt: skip
        else:
            rows = ("PARKING " + rng.choice(["GARE", "CENTRE", "HALLES"]), f"ENTREE {day:%d/%m} {hour}", f"DUREE {rng.randint(1, 6)}H{rng.randint(10, 59)}", f"PAYE {money(due)}")  # fmt: skip
        slips += f"<div class=t style='transform:rotate({rng.uniform(-3, 3):.1f}deg);width:{rng.randint(46, 54)}mm'>{lines(rows)}</div>"
    css = f"body{{font:8.5pt/1.5 {rng.choice([MONO, NARROW])}}} .t{{display:inline-block;vertical-align:top;background:#fbfaf6;border:.2mm solid #bbb;padding:4mm 3mm;margin:3mm 2mm;text-align:center}} .n{{font:italic 15pt {rng.choice(HANDS)},{SERIF};color:#223}}"
    note = f"<p class=n>{rng.choice(['tickets visites', 'trajets prison A/R', 'péages + essence'])} {days[0]:%m/%Y}</p>" if rng.random() < 0.6 else ""  # fmt: skip
    return Sheet(document(css, note + slips, margin="12mm"), {})


def route_print(annex: Annex, rng: Random) -> Sheet:
    """A route computed on a site: a sketch of a map, steps, what it costs."""
    case = held(annex, rng)
    day = day_between(rng, case.end, annex.sent)
    miles, toll = rng.randint(25, 480), _euros(rng, 0, 40)
    heights = [rng.randint(70, 130) for _ in range(7)]
    wave = " ".join(f"L{60 + 45 * n} {height}" for n, height in enumerate(heights, 1))
    roads = "".join(f'<path d="M{rng.randint(0, 100)} {rng.randint(0, 170)} Q{rng.randint(100, 300)} {rng.randint(0, 170)} 440 {rng.randint(0, 170)}" fill="none" stroke="#fff" stroke-width="{rng.randint(2, 6)}"/>' for _ in range(9))  # fmt: skip
    sketch = f'<svg width="165mm" height="64mm" viewBox="0 0 440 170"><rect width="440" height="170" fill="#dfe8d8"/>{roads}<path d="M30 90 Q45 60 60 80 {wave}" stroke-linejoin="round" fill="none" stroke="#3367d6" stroke-width="5"/><circle cx="30" cy="90" r="7" fill="#2a8"/><circle cx="375" cy="{heights[-1]}" r="7" fill="#d33"/></svg>'
    ways = [f"Prendre {address(rng).street.split(' ', 1)[1].removeprefix('bis ')}", f"Au rond-point, prendre la {rng.randint(1, 4)}e sortie", f"Rejoindre l'A{rng.randint(1, 89)} direction {place(rng).commune}", f"Sortie {rng.randint(1, 50)}, suivre {place(rng).commune} centre", f"Continuer sur la D{rng.randint(10, 990)}", "Tourner à droite", f"Continuer sur la N{rng.randint(1, 190)}", "Vous êtes arrivé à destination"]  # fmt: skip
    steps = "".join(cells((str(n), escape(way), f"{rng.randint(1, miles // 8)},{rng.randint(0, 9)} km", f"{rng.randint(1, max(2, miles // 10))} min")) for n, way in enumerate(ways, 1))  # fmt: skip
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, DEJA])}}} .w td{{border-bottom:.2mm solid #ddd;padding:1.5mm 3mm}} .u{{font-size:7pt;color:#777}} .d b{{font-size:17pt}}"
    body = f"<p class=u>{day:%d/%m/%Y} {rng.randint(8, 22)}:{rng.randint(10, 59)} &nbsp; {rng.choice(['Mon trajet', 'Calcul d’itinéraire', 'Itinéraire routier'])} &nbsp; https://www.{rng.choice(['trajets', 'route-facile', 'cartoguide'])}.example/itineraire?id={rng.randint(10**6, 10**7)}</p><p><b>A</b> {escape(annex.address.line)}<br><b>B</b> {escape(case.prison)}</p>{sketch}<p class=d><b>{miles} km</b> &nbsp; {miles // 80} h {rng.randint(10, 59)} min &nbsp; {rng.choice(['Itinéraire le plus rapide', 'Recommandé', 'Sans vignette'])}<br>Péage : {money(toll)} - carburant estimé : {money(Decimal(miles) * Decimal('0.12'))}</p><table class='w full'>{steps}</table><p class=u>Données fournies à titre indicatif, hors conditions de circulation. 1/1</p>"
    return Sheet(document(css, body, margin="11mm 15mm"), {})


def coach_booking(annex: Annex, rng: Random) -> Sheet:
    """A bill of a coach or shared car: journeys of a month, one a row."""
    days = _visit_days(annex, rng, rng.randint(3, 8))
    rider, firm = person(rng), rng.choice(_COACHES)
    fares = [_euros(rng, 6, 39) for _ in days]
    there, back = escape(annex.address.place.commune), escape(place(rng).commune)
    rows = "".join(cells((f"{day:%d/%m/%Y}", f"{there} - {back}", rng.choice(["aller simple", "aller-retour"]), f"<div class=r>{money(fare)}</div>")) for day, fare in zip(days, fares, strict=True))  # fmt: skip
    css = f"body{{font:10.5pt/1.5 {rng.choice([SERIF, SANS])}}} .w td,.w th{{border-bottom:.2mm solid #444;padding:1.6mm 2mm}} .w th{{text-align:left}}"
    body = f"<p>{logo(rng, '#d98e04', 14)} <b style='font-size:15pt'>{firm}</b></p><p class=r>{escape(rider.name)}<br>{lines(annex.address.lines)}</p><h3>{rng.choice(['Relevé de voyages', 'Attestation de déplacements', 'Justificatif de paiement - transport', 'Historique de vos réservations'])}</h3><p>Carte voyageur {rng.randint(10**7, 10**8)} - période du {long_date(days[0])} au {long_date(days[-1])}</p><table class='w full'><tr><th>Date</th><th>Ligne</th><th>Titre</th><th>Prix TTC</th></tr>{rows}<tr><td colspan=3><b>Total</b></td><td class=r><b>{money(sum(fares, Decimal()))}</b></td></tr></table><p style='margin-top:6mm'>Prestation de transport de voyageurs, TVA 10 % incluse. Document établi à la demande du client, sans valeur de titre de transport.</p>"
    return Sheet(document(css, body, margin="20mm 22mm"), {})


def mileage_by_hand(annex: Annex, rng: Random) -> Sheet:
    """A relative's own table of journeys, ruled by hand, with the sum and a word of honour."""
    case, driver = held(annex, rng), person(rng)
    days = sorted(day_between(rng, case.start + timedelta(days=8), case.end) for _ in range(rng.randint(7, 14)))  # fmt: skip
    one_way, rate = rng.randint(12, 260), Decimal(rng.randint(350, 660)) / 1000
    rows = "".join(cells((f"{day:%d/%m/%y}", rng.choice(["visite", "visite + linge", "visite", "linge"]), f"{one_way} x 2", f"{2 * one_way}")) for day in days)  # fmt: skip
    hand = rng.choice(HANDS)
    css = f"body{{font:italic 15pt/1.35 {hand},{SERIF};color:{rng.choice(['#1c2f6e', '#222230'])}}} .w td,.w th{{border:.35mm solid #557;padding:.6mm 4mm;font-weight:normal}}"
    total = 2 * one_way * len(days)
    body = (
        f"<p>{escape(driver.name)}<br>{lines(address(rng).lines)}</p><p class=c><u>{rng.choice(['Mes déplacements', 'Trajets en voiture', 'Kilomètres faits pour aller voir ' + escape(annex.person.forenames[0])])}</u></p><p>Voiture {rng.randint(4, 8)} CV - {escape(case.prison)}</p><table class=w style='transform:rotate({rng.uniform(-0.5, 0.5):.2f}deg)'><tr><th>jour</th><th>pourquoi</th><th>aller/retour</th><th>km</th></tr>{rows}</table>"
        f"<p style='margin-top:5mm'>Total {total} km x {str(rate).replace('.', ',')} = {money(Decimal(total) * rate)}</p><p>{rng.choice(['Je certifie sur l’honneur que c’est exact.', 'Déclaration sur l’honneur.', 'Sans compter les péages, tickets perdus.'])}</p>{signature(rng)}"
    )
    return Sheet(document(css, body, margin="16mm 20mm"), {})
