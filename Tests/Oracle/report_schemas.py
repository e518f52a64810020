"""Holds reports and manifests against their JSON Schemas.

    report_schemas.py SCHEMAS NAME FILE [NAME FILE]...

SCHEMAS is the folder of the schemas; NAME is a schema without its `.json`, FILE what it should fit. Prints a line per
fault and a last line that counts, and leaves with 1 where there is a fault.
"""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator
from referencing import Registry, Resource


def unique(pairs):
    """An object whose keys are all different: JSON that says a key twice means one thing to one reader, another to the next."""
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError(f"a key twice: {sorted(names)}")
    return dict(pairs)


def read(path):
    # No NaN or Infinity, which Python would take and JSON has not.
    return json.loads(pathlib.Path(path).read_text("utf-8"), object_pairs_hook=unique, parse_constant=refuse)


def refuse(constant):
    raise ValueError(f"{constant} is not JSON")


def faults_of(folder, pairs):
    schemas = {path.stem: read(path) for path in sorted(pathlib.Path(folder).glob("*.json"))}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    registry = Registry().with_resources((f"{name}.json", Resource.from_contents(schema)) for name, schema in schemas.items())
    validators = {name: Draft202012Validator(schema, registry=registry) for name, schema in schemas.items()}
    for name, path in pairs:
        try:
            document = read(path)
        except ValueError as fault:
            yield f"{path}: {fault}"
            continue
        for error in validators[name].iter_errors(document):
            yield f"{path}: not as {name}.json: {error.json_path}: {error.message}"


def main(arguments):
    folder, names, files = arguments[0], arguments[1::2], arguments[2::2]
    faults = list(faults_of(folder, list(zip(names, files, strict=True))))
    print("\n".join([*faults, f"files: {len(files)}, faults: {len(faults)}"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
