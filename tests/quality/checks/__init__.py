# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""What is checked on an exported site. A check is handed a Site and hands back its faults, one sentence each."""
