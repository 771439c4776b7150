# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""The programs of others that the checks call."""

import shutil

from . import browser, nu


def require():
    """Says all that is not there, before anything is begun."""
    packages = {"java": "openjdk-17-jre-headless", "node": "nodejs", "xmllint": "libxml2-utils"}
    sentences = ["There is no program %s on this machine; Debian's package is %s." % (program, package)
                 for program, package in packages.items() if shutil.which(program) is None]
    if browser.browser_path() is None:
        sentences.append("There is no Chromium on this machine; Debian's package is chromium.")
    if not nu.JAR.exists():
        sentences.append("The checkers are not installed yet. Run tests/quality/install.")
    if sentences:
        raise RuntimeError(" ".join(sentences))
