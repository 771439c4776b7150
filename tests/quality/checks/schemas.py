# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Files against the schemas in ../schemas, by xmllint."""

import pathlib
import subprocess

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "schemas"


def faults(site, schema, paths):
    """What xmllint says of these files, as "path: fault"."""
    if not paths:
        return []
    option = "--relaxng" if schema.endswith(".rng") else "--schema"
    run = subprocess.run(["xmllint", "--nonet", "--noout", option, FOLDER / schema, *paths],
                         cwd=site.folder, capture_output=True, text=True, check=False)
    if run.returncode == 0:
        return []
    lines = [line for line in run.stderr.splitlines() if " : " in line or "error" in line]
    return lines or ["xmllint %s: %s" % (schema, run.stderr.strip())]
