"""A folder of backups is read from end to end, and held against what its manifests say."""

from collections.abc import Callable, Iterator

from claims.errors import OperatorMustAct
from storage.backups.folder import BackupFolder, Part, Point, object_names, read_part
from storage.backups.sealing import Plain, Seal
from storage.objects import digest


def faults(folder: BackupFolder, seal_of: Callable[[Point], Seal]) -> Iterator[str]:
    """What is wrong with the points and objects of a folder, a line each; none when all is well.

    Without the private key of sealed ones, parts of points are hashed, and objects only seen to be there.

    Raises: OperatorMustAct: there is no complete point.
    """
    folder.point()
    looked_at: set[str] = set()
    for point in folder.points():
        seal = seal_of(point)
        for part in (*point.manifest.tables.values(), point.manifest.objects):
            yield from _part(point, part, Plain() if part is point.manifest.objects else seal)
        missing = set(point.manifest.missing)
        for name in _names(point):
            if name not in looked_at and name not in missing and not folder.holds(name, seal):
                yield f"{point.name} : {name[:22]}… is missing or altered"
            looked_at.add(name)
        yield from (f"{point.name} : {name[:22]}… was lost before the backup" for name in sorted(missing))


def _part(point: Point, part: Part, seal: Seal) -> Iterator[str]:
    path = point.folder / part.file
    if not path.exists() or digest(path) != part.sha256:
        yield f"{point.name} : {part.file} is missing or altered"
    elif seal.can_open and sum(1 for _ in read_part(point.folder, part, seal)) != part.rows:
        yield f"{point.name} : {part.file} has other rows than {part.rows}"


def _names(point: Point) -> list[str]:
    try:
        return list(object_names(point.folder, point.manifest))
    except OperatorMustAct:  # told already, as a part
        return []
