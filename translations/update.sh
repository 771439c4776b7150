#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
#
# Collects the interface's words from the sources into the .ts files. New ones come in as unfinished.
set -euo pipefail
cd "$(dirname "$0")/.."
lupdate=$(command -v lupdate6 || command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)
"$lupdate" -silent -locations none -no-obsolete -I app -I . app ui -ts translations/galley_zh_CN.ts
"$lupdate" -silent -locations none -no-obsolete -I app -I . app ui -pluralonly -ts translations/galley_en.ts
grep -c 'type="unfinished"' translations/galley_zh_CN.ts translations/galley_en.ts || true
