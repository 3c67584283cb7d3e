"""Reading on several machines with GNU parallel over ssh, by the README's command: the store is that of `ingest`.

The machines are this one, twice over: through an ssh server of the test's own where there is a program for it, else
through a stand-in for ssh that runs the command in an empty environment, as sshd does.
"""
import os
import pwd
import shlex
import shutil
import socket
import subprocess
import time
import unittest

from clusters import Cluster, shown_in_readme

SSHD = shutil.which("sshd", path="/usr/sbin:/usr/bin")
SSH = shutil.which("ssh")

# What sshd gives a command: the user's own shell, hardly any variables, the home folder. The machine `dying` does half of
# what it is told and is gone.
STAND_IN = """#!/usr/bin/env bash
machine=$1
shift
[ "$1" != -- ] || shift
if [ "$machine" = dying ]; then
  (env -i HOME=/ SHELL=/bin/sh PATH="$PATH" /bin/sh -c "$*") | head -c 3000
  exit 255
fi
cd / && exec env -i HOME=/ SHELL=/bin/sh PATH="$PATH" /bin/sh -c "$*"
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@unittest.skipUnless(shutil.which("parallel"), "needs Debian's package parallel (tools/setup tests)")
class Parallel(Cluster):
    def setUp(self):
        super().setUp()
        self.environment["PARALLEL_HOME"] = str(self.folder)

    def assert_readme_works_on(self, machines: str, ssh: str = ""):
        done = self.run_shown(shown_in_readme("parallel --pipe"), **{"node1,node2": machines, "-N 100": "-N 9"},
                              **({"parallel --pipe": f"parallel --ssh {shlex.quote(ssh)} --pipe"} if ssh else {}))
        self.assertEqual(done.returncode, 2, done.stderr)  # of load: there are reports that can't be read
        self.assertIn("54 records loaded, 0 refused", done.stderr)
        self.assert_store_of_ingest(self.folder / "svod.db")

    def test_on_this_machine_without_ssh(self):
        self.assert_readme_works_on(":")

    def stand_in(self) -> str:
        ssh = self.folder / "bin" / "stand_in_ssh"
        ssh.write_text(STAND_IN)
        ssh.chmod(0o755)
        return str(ssh)

    def test_commands_survive_the_shells_on_the_way(self):
        self.assert_readme_works_on("node1,node2", self.stand_in())

    def test_what_a_machine_that_dies_was_given_goes_to_another(self):
        self.assert_readme_works_on("node1,dying", self.stand_in())

    @unittest.skipUnless(SSHD and SSH, "needs an ssh server's program")
    def test_over_ssh(self):
        ssh = self.start_ssh_server()
        self.assert_readme_works_on("127.0.0.1,localhost", ssh)

    def start_ssh_server(self) -> str:
        """A server on a port and with keys of its own. Gives the command that reaches it."""
        port = free_port()
        for key in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.folder / key], check=True)
        shutil.copy(self.folder / "user.pub", self.folder / "authorized")
        (self.folder / "sshd.conf").write_text(
            f"Port {port}\nListenAddress 127.0.0.1\nHostKey {self.folder}/host\nAuthorizedKeysFile {self.folder}/authorized\n"
            f"PidFile none\nUsePAM no\nStrictModes no\nPasswordAuthentication no\nPermitRootLogin prohibit-password\n"
            f"SetEnv PATH={self.environment['PATH']}\n")
        if os.geteuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)
        server = subprocess.Popen([SSHD, "-D", "-e", "-f", self.folder / "sshd.conf"], stderr=subprocess.DEVNULL)
        self.addCleanup(server.wait, 10)
        self.addCleanup(server.terminate)
        user = pwd.getpwuid(os.geteuid()).pw_name
        ssh = (f"ssh -F none -p {port} -l {user} -i {self.folder}/user -o IdentitiesOnly=yes -o BatchMode=yes "
               f"-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR")
        deadline = time.monotonic() + 20
        while subprocess.run([*ssh.split(), "127.0.0.1", "true"], capture_output=True).returncode != 0:
            self.assertLess(time.monotonic(), deadline, "the ssh server doesn't answer")
            time.sleep(0.1)
        return ssh


if __name__ == "__main__":
    unittest.main()
