#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""publishbench.py CLI TOOLS WORK [--count 10000] [--rounds 3]: how long publishing by SFTP to this machine takes, beside lftp.

Starts an OpenSSH server of its own. Each round sends the same site anew, once by `lftp mirror -R -P 4` of an exported folder and
once by `galley-cli publish` of a newsroom whose site was written before (--plan), then publishes one changed story. Ratios are
taken within a round. Nothing passes or fails here. Put WORK on a tmpfs.
"""
import argparse
import os
import pathlib
import shutil
import socket
import statistics
import subprocess
import sys
import time


def run(*command, **more):
    begin = time.monotonic()
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **more)
    if done.returncode:
        sys.exit("%s ended with %d:\n%s%s" % (command[0], done.returncode, done.stdout[-2000:], done.stderr[-2000:]))
    return time.monotonic() - begin, done.stdout


class Server:
    """sshd on loopback for whoever runs this."""

    def __init__(self, work):
        self.folder = work / "ssh"
        self.folder.mkdir(parents=True)
        for name in ("host", "id"):
            run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.folder / name)
        shutil.copy(self.folder / "id.pub", self.folder / "authorized_keys")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        (self.folder / "config").write_text(
            "Port %d\nListenAddress 127.0.0.1\nHostKey %s\nPidFile none\nAuthorizedKeysFile %s\nStrictModes no\nUsePAM no\n"
            "PermitRootLogin prohibit-password\nSubsystem sftp internal-sftp\nMaxStartups 50\n"
            % (self.port, self.folder / "host", self.folder / "authorized_keys"))
        if os.getuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)
        self.process = subprocess.Popen(["/usr/sbin/sshd", "-D", "-f", self.folder / "config"])
        self.user = os.environ.get("USER") or "root"
        self.key = run("ssh-keygen", "-lf", self.folder / "host")[1].split()[1]
        time.sleep(1)

    def url(self, folder):
        return "sftp://%s@127.0.0.1:%d%s" % (self.user, self.port, folder)

    def mirror(self, folder, to):
        connect = ("ssh -a -x -i %s -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR" % (self.folder / "id"))
        script = ('set sftp:connect-program "%s"; set net:max-retries 1; open -u %s, sftp://127.0.0.1:%d; mirror -R -P 4 %s %s; bye'
                  % (connect, self.user, self.port, folder, to))
        return run("lftp", "-c", script)[0]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("tools", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    work = args.work / "publish"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    posts = work / "posts"
    run("python3", pathlib.Path(__file__).parent / "makestories.py", posts, args.count)
    desk = work / "Desk.newsroom"
    run(args.cli, "new", desk)
    run(args.cli, "import", desk, posts, "--state", "published")
    run(args.cli, "export", desk, work / "export")
    one = sorted(posts.rglob("*.md"))[len(list(posts.rglob("*.md"))) // 2]
    server = Server(work)
    times = {"lftp": [], "first": [], "one": []}
    try:
        for number in range(args.rounds):
            place = work / ("live%d" % number)
            times["lftp"].append(server.mirror(work / "export", work / ("mirror%d" % number)))
            name = "live%d" % number
            run(args.cli, "target", desk, "add", name, server.url(place), "--key", server.folder / "id", "--host-key", server.key)
            run(args.cli, "publish", desk, name, "--plan")
            times["first"].append(run(args.cli, "publish", desk, name)[0])
            one.write_text(one.read_text().rstrip() + "\n\n又写了一段，第%d轮。\n" % number)
            run(args.cli, "import", desk, posts, "--state", "published")
            times["one"].append(run(args.cli, "publish", desk, name)[0])
            files = sum(len(names) for _, _, names in os.walk(place))
            shutil.rmtree(place)
            shutil.rmtree(work / ("mirror%d" % number))
    finally:
        server.process.terminate()
    print("%d files" % files)
    for name, what in (("lftp", "lftp mirror -R -P 4 of the exported folder"), ("first", "galley-cli publish, first"),
                       ("one", "galley-cli publish, one story changed")):
        print("%-44s %7.2f s (%.2f–%.2f)" % (what, statistics.median(times[name]), min(times[name]), max(times[name])))
    ratio = lambda a, b: statistics.median(x / y for x, y in zip(times[a], times[b]))
    print("first: %.2f times lftp; one story: 1/%.0f of lftp, 1/%.0f of the first"
          % (ratio("first", "lftp"), 1 / ratio("one", "lftp"), 1 / ratio("one", "first")))


main()
