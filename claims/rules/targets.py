"""Who the operation was about: the rules of a broken door that turn on the person wanted.

Being wanted, or housing the wanted, excludes; an exception that is invoked makes it a question for a human.
"""

from claims.cases import Claimant, Dwelling, Finding, Outcome
from claims.findings import finding, names, suggested
from claims.rulebook import Rule
from claims.situation import Folder, Said

UNRELATED = "AUCUN"  # the claimant says that nothing links them to the person wanted


def target(rule: Rule, folder: Folder) -> Finding:
    """BP-01: whether the claimant (or the landlord's tenant) was the one wanted."""
    return _excluding(rule, folder, folder.said("est_vise"))


def host(rule: Rule, folder: Folder) -> Finding:
    """BP-02: whether the one wanted lived or was hosted there."""
    return _excluding(rule, folder, folder.said("est_hebergeant"))


def _excluding(rule: Rule, folder: Folder, answer: Said) -> Finding:
    if answer.no:
        return finding(rule, Outcome.OK, [answer])
    if not answer.yes:
        return finding(rule, Outcome.UNKNOWN, [answer])
    exception = invoked_exception(folder)
    if exception.value:
        return finding(rule, Outcome.UNKNOWN, [answer, exception], key="exception")
    key = "problem_bailleur" if folder.situation.lets else ""
    return finding(rule, Outcome.PROBLEM, [answer], key=key, motives=suggested(rule, folder))


def portal_test(rule: Rule, folder: Folder) -> Finding:
    """BP-03: the answer that the public portal's own test would give."""
    wanted = [folder.said("est_vise"), folder.said("est_hebergeant")]
    contacts = _contacts(folder)
    inputs = [*wanted, *contacts]
    if any(answer.yes for answer in wanted):
        return _not_eligible(rule, folder, inputs)
    if any(answer.value is None for answer in inputs):
        return finding(rule, Outcome.UNKNOWN, inputs, computed={"verdict": "A_VERIFIER"})
    if any(answer.no for answer in contacts):
        return finding(rule, Outcome.UNKNOWN, inputs, key="incomplete", computed={"verdict": "INCOMPLET"})
    return finding(rule, Outcome.OK, inputs, computed={"verdict": "ELIGIBLE"})


def _not_eligible(rule: Rule, folder: Folder, inputs: list[Said]) -> Finding:
    exception = invoked_exception(folder)
    told = {"verdict": "NON_ELIGIBLE"}
    if exception.value:
        return finding(rule, Outcome.UNKNOWN, [*inputs, exception], key="exception", computed=told)
    return finding(rule, Outcome.PROBLEM, inputs, computed=told)


def _contacts(folder: Folder) -> list[Said]:
    """Whether those who might pay were asked; an insurer that claims has no other insurer to ask."""
    situation = folder.situation
    insurer = folder.said("assurance_contactee")
    if situation.claimant is Claimant.ASSUREUR:
        insurer = Said("assurance_contactee", "true")
    landlord = [folder.said("bailleur_contacte")] if situation.dwelling is Dwelling.LOCATAIRE else []
    return [insurer, *landlord]


def exception(rule: Rule, folder: Folder) -> Finding:
    """BP-04: an exception under which compensation is due although the claimant was wanted or housed them."""
    answers = [folder.said("est_vise"), folder.said("est_hebergeant")]
    if all(answer.no for answer in answers):  # nothing that an exception would have to lift
        return finding(rule, Outcome.OK, answers)
    invoked = invoked_exception(folder)
    if invoked.value:
        return finding(rule, Outcome.UNKNOWN, [invoked], key=invoked.value)
    return finding(rule, Outcome.UNKNOWN, [invoked, *answers])


def invoked_exception(folder: Folder) -> Said:
    """The exception that the claimant or a human names, if it is one of those that BP-04 lists."""
    said = folder.said("exception")
    known = names(folder.spec.rule("BP-04"), "exceptions")
    return said if said.value in known else Said(said.name, None, said.pages)


def co_occupant(rule: Rule, folder: Folder) -> Finding:
    """BP-05: whether the claimant shares the dwelling or the family of the person wanted."""
    link, housed = folder.said("lien_avec_vise"), folder.said("est_hebergeant")
    if link.value in names(rule, "proches"):
        return finding(rule, Outcome.UNKNOWN, [link], key="proche")
    if link.value == UNRELATED or housed.no:
        return finding(rule, Outcome.OK, [link, housed])
    return finding(rule, Outcome.UNKNOWN, [link, housed])


def landlord(rule: Rule, folder: Folder) -> Finding | None:
    """BP-11: a landlord, or a building's syndic, whose tenant or his guest was the one wanted."""
    situation = folder.situation
    if situation.claimant is Claimant.SYNDIC:
        answers = [folder.said("cible_locataire")]
    elif situation.lets:
        answers = [folder.said("est_vise"), folder.said("est_hebergeant")]
    else:
        return None
    if any(answer.yes for answer in answers):
        exception = invoked_exception(folder)
        if exception.value:
            return finding(rule, Outcome.UNKNOWN, [*answers, exception], key="exception")
        return finding(rule, Outcome.PROBLEM, answers, motives=suggested(rule, folder))
    outcome = Outcome.OK if all(answer.no for answer in answers) else Outcome.UNKNOWN
    return finding(rule, outcome, answers)
