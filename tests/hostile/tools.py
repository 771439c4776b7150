# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""The programs of others that the checks call."""

import shutil

import opened
from checks.browser import browser_path


def require():
    """Says all that is not there, before anything is begun."""
    packages = {"node": "nodejs", "xmllint": "libxml2-utils"}
    sentences = ["There is no program %s on this machine; Debian's package is %s." % (program, package)
                 for program, package in packages.items() if shutil.which(program) is None]
    if browser_path() is None:
        sentences.append("There is no Chromium on this machine; Debian's package is chromium.")
    if not opened.PLAYWRIGHT.exists():
        sentences.append("The checkers are not installed yet. Run tests/quality/install.")
    if sentences:
        raise RuntimeError(" ".join(sentences))
