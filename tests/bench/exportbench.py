#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""exportbench.py CLI TOOLS WORK [--count 10000] [--large 100000] [--rounds 3]: how long exports take, beside Hugo and
beside writing alone.

CLI is a galley-cli; TOOLS holds galley-make-newsroom and galley_bench_floor. Each round runs everything once, so that
a busy moment of the machine falls on all; ratios are taken within a round. Nothing passes or fails here. Put WORK on a
tmpfs: what a disk takes to make files varies more than what is measured.
"""
import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

PAUSE = 2  # seconds; for what the run before leaves behind: memory to be freed, a processor that grew hot
HERE = pathlib.Path(__file__).resolve().parent


class Run:
    """What one process took: seconds of the clock and of the processors, MB at its largest."""

    def __init__(self, *command):
        time.sleep(PAUSE)
        begin = time.monotonic()
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.said = process.stdout.read().decode(errors="replace")
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit("%s ended with %d:\n%s" % (command[0], process.returncode, self.said[-2000:]))
        self.wall = time.monotonic() - begin
        self.cpu = used.ru_utime + used.ru_stime
        self.memory = used.ru_maxrss / 1024


class Table:
    def __init__(self):
        self.runs = {}

    def add(self, name, run):
        self.runs.setdefault(name, []).append(run)

    def ratio(self, name, other, of):
        return statistics.median(of(a) / of(b) for a, b in zip(self.runs[name], self.runs[other]))

    def show(self, against):
        print("%-44s %22s %9s %9s   %s" % ("", "wall s (least–most)", "CPU s", "peak MB", "of Hugo’s wall time"))
        for name, runs in self.runs.items():
            walls = [run.wall for run in runs]
            share = "" if name == against else "1/%.0f" % (1 / self.ratio(name, against, lambda run: run.wall))
            print("%-44s %8.3f (%.3f–%.3f) %9.2f %9.0f   %s" % (
                name, statistics.median(walls), min(walls), max(walls), statistics.median(run.cpu for run in runs),
                max(run.memory for run in runs), share))


def change(file, pattern, text):
    """Puts @p text for what @p pattern finds first in @p file."""
    before = file.read_text(encoding="utf-8")
    after = re.sub(pattern, text, before, count=1, flags=re.M)
    if before == after:
        sys.exit("%s has nothing to change" % file)
    file.write_text(after, encoding="utf-8")


def featured_newest(posts):
    """The newest featured story of all: it stands beside every page."""
    for file in sorted(posts.glob("*.md"), reverse=True):
        if "\nfeatured: true\n" in file.read_text(encoding="utf-8"):
            return file
    sys.exit("No story is featured.")


def files_in(folder):
    files = [file for file in folder.rglob("*") if file.is_file()]
    return len(files), sum(file.stat().st_size for file in files)


def written(run):
    return int(re.search(r'"written": (\d+)', run.said).group(1))


def beside_hugo(args):
    work = args.work
    newsroom, site, hugo_site = work / "Bench.newsroom", work / "site", work / "hugo-site"
    subprocess.run([sys.executable, HERE / "makestories.py", work / "project", str(args.count), work / "hugo"], check=True)
    shutil.copytree(HERE / "hugo", work / "hugo", dirs_exist_ok=True)
    Run(args.cli, "new", newsroom, "--base-url", "https://news.example.cn/")
    imported = Run(args.cli, "import", newsroom, work / "project", "--state", "published", "--json")
    print("import of %d Markdown stories: %.1f s, %.0f MB" % (args.count, imported.wall, imported.memory))
    again = Run(args.cli, "import", newsroom, work / "project", "--state", "published", "--json")
    print("the same again, nothing changed: %.1f s" % again.wall)
    first = Run(args.cli, "export", newsroom, site, "--json")
    print("the first export, which scales the pictures: %.1f s" % first.wall)

    posts = work / "project" / "content" / "posts"
    one, shown = posts / ("s%06d.md" % (args.count // 2)), featured_newest(posts)
    table, counts = Table(), {}
    has_hugo = shutil.which("hugo") is not None
    for round_ in range(args.rounds):
        if has_hugo:
            shutil.rmtree(hugo_site, ignore_errors=True)
            table.add("Hugo, everything", Run("hugo", "--quiet", "-s", work / "hugo", "-d", hugo_site))
        shutil.rmtree(site)
        work_done = [("Galley, everything", None), ("Galley, nothing changed", None),
                     ("Galley, one story changed", (one, r"^## .*$", "## 第%d轮的小标题" % (round_ + 1))),
                     ("Galley, a featured headline changed", (shown, r"^title: .*$", 'title: "第%d轮的标题"' % (round_ + 1)))]
        for name, what in work_done:
            if what:
                change(*what)
                Run(args.cli, "import", newsroom, what[0], "--state", "published")
            run = Run(args.cli, "export", newsroom, site, "--json")
            table.add(name, run)
            counts[name] = written(run)
        shutil.rmtree(work / "floor", ignore_errors=True)
        floor = Run(args.tools / "galley_bench_floor", site, work / "floor")
        floor.wall = float(floor.said)
        table.add("the same files, only written", floor)
    if has_hugo:
        table.show("Hugo, everything")
        print("peak memory: 1/%.1f of Hugo’s; %.1f times the time of writing alone" % (
            1 / table.ratio("Galley, everything", "Hugo, everything", lambda run: run.memory),
            table.ratio("Galley, everything", "the same files, only written", lambda run: run.wall)))
        print("Hugo’s site: %d files, %.1f MB" % tuple(n / d for n, d in zip(files_in(hugo_site), (1, 2**20))))
    else:
        table.show("Galley, everything")
        print("Hugo is not installed, so nothing stands beside it.")
    print("Galley’s site: %d files, %.1f MB" % tuple(n / d for n, d in zip(files_in(site), (1, 2**20))))
    for name, count in counts.items():
        print("%s: %d files written" % (name, count))
    for folder in (site, hugo_site, work / "floor", work / "hugo"):
        shutil.rmtree(folder, ignore_errors=True)


def as_it_grows(args):
    used = {}
    for count in (args.count, args.large):
        newsroom, site = args.work / ("%d.newsroom" % count), args.work / "large-site"
        if not newsroom.exists():
            Run(args.tools / "galley-make-newsroom", newsroom, count)
        runs = []
        for _ in range(args.rounds if count == args.count else 1):
            shutil.rmtree(site, ignore_errors=True)
            runs.append(Run(args.cli, "export", newsroom, site, "--json"))
        again = Run(args.cli, "export", newsroom, site, "--json")
        used[count] = statistics.median(run.cpu for run in runs)
        print("%d stories: %.2f s, %.2f CPU s, %.0f MB; nothing changed: %.2f s, %.0f MB" % (
            count, statistics.median(run.wall for run in runs), used[count], max(run.memory for run in runs),
            again.wall, again.memory))
        shutil.rmtree(site)
    print("%.1f times the CPU time for %.0f times the stories" % (used[args.large] / used[args.count],
                                                                  args.large / args.count))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cli", type=pathlib.Path)
    parser.add_argument("tools", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--large", type=int, default=100000)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    beside_hugo(args)
    as_it_grows(args)


main()
