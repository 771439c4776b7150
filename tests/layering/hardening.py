# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Reads finished programs and says which of the protections of cmake/GalleyHardening.cmake one of them lacks.

    hardening.py PROGRAM...
"""
import subprocess
import sys


def readelf(*arguments: str) -> str:
    return subprocess.run(["readelf", "--wide", *arguments], check=True, capture_output=True, text=True).stdout


def faults(program: str) -> list[str]:
    header = readelf("--file-header", program)
    segments = readelf("--program-headers", program)
    dynamic = readelf("--dynamic", program)
    symbols = readelf("--dyn-syms", program)
    stack = next((line.split() for line in segments.splitlines() if "GNU_STACK" in line), [])
    found = {
        "is no position-independent executable": "DYN (" not in header,
        "can be written to where it is linked (RELRO)": "GNU_RELRO" not in segments,
        "links what it calls only when it calls it (BIND_NOW)": "BIND_NOW" not in dynamic and "NOW" not in dynamic,
        "can run what lies on its stack": not stack or "E" in stack[-2],
        "does not look after its stack (stack protector)": "__stack_chk_fail" not in symbols,
        "calls no fortified function": not any(f"__{name}_chk" in symbols for name in
                                               ("memcpy", "memmove", "memset", "snprintf", "vsnprintf", "fprintf", "printf", "read", "fread")),
    }
    return [f"{program} {fault}" for fault, is_so in found.items() if is_so]


def main() -> int:
    found = [fault for program in sys.argv[1:] for fault in faults(program)]
    print("\n".join(found) or f"{len(sys.argv) - 1} programs are hardened")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
