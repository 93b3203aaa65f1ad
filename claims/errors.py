"""The errors of the program, sorted by who must act.

    IntakeError
    ├── SenderMustAct      the sender must send it again, in another form
    │   ├── UnreadableFile     empty, truncated, damaged beyond repair
    │   ├── EncryptedFile      needs a password to be opened
    │   ├── UnsupportedFormat  a kind of file that holds no readable page
    │   └── OverLimit          larger, deeper or longer than a named cap allows
    ├── OperatorMustAct    a setting, a missing program, a broken catalogue
    │   ├── BadSetting
    │   ├── MissingProgram
    │   └── BadCatalogue
    ├── AgentMustAct       somebody else acted first, or what was asked is no longer there
    └── Unavailable        nobody: try again later
    DoubtfulValue          the agent: the text can be read in more than one way

`code` is stable: the agent can quote it, the screens and `docs/errors.md` explain it. The French
sentence for the agent is `message`; it says what to do. Messages for operators are in English and
never hold the text of a document.
"""


class IntakeError(Exception):
    """Something outside the program stopped the work; the class says who must act."""

    code = "erreur"
    retryable = False

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if code is not None:
            self.code = code

    def __reduce__(self) -> tuple[object, ...]:
        """Errors cross process boundaries with their code."""
        return (_rebuild, (type(self), self.message, self.code))


def _rebuild(kind: type[IntakeError], message: str, code: str) -> IntakeError:
    return kind(message, code=code)


class SenderMustAct(IntakeError):
    """The file itself is at fault; `message` is a French sentence for the agent."""

    code = "piece_refusee"


class UnreadableFile(SenderMustAct):
    """Empty, truncated or damaged beyond repair."""

    code = "illisible"


class EncryptedFile(SenderMustAct):
    """Cannot be opened without a password."""

    code = "chiffre"


class UnsupportedFormat(SenderMustAct):
    """Not a kind of file from which pages can be made."""

    code = "format_non_pris_en_charge"


class OverLimit(SenderMustAct):
    """Over a named cap; the code names the cap."""

    code = "plafond_depasse"


class OperatorMustAct(IntakeError):
    """The installation is at fault."""

    code = "configuration"


class BadSetting(OperatorMustAct):
    """A `VAGUEMESTRE_*` variable holds something else than what is allowed."""

    code = "reglage_invalide"


class MissingProgram(OperatorMustAct):
    """An outside program (tesseract, LibreOffice) is not installed."""

    code = "programme_absent"


class BadCatalogue(OperatorMustAct):
    """A TOML file of the catalogue breaks its own rules; the message names the file and the key."""

    code = "catalogue_invalide"


class AgentMustAct(IntakeError):
    """What an agent asked cannot be done as things stand; `message` is a French sentence that says why."""

    code = "a_reprendre"


class Unavailable(IntakeError):
    """A store, database or engine did not answer; the queue tries again."""

    code = "indisponible"
    retryable = True


class DoubtfulValue(ValueError):
    """A text that can be read as no value, or as more than one: shown to the agent, never guessed."""
