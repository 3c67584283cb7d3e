"""Reading with a Slurm array job, by the README's commands, on a cluster of one node that the test starts and ends.

Controller, node and munge have their configuration, keys, sockets and state in the test's folder and listen on loopback
ports of their own; they run as whoever runs the test.
"""
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import time
import unittest
from pathlib import Path

from clusters import Cluster, shown_in_readme

SYSTEM = f"{os.environ['PATH']}:/usr/sbin:/sbin"
PROGRAMS = {name: shutil.which(name, path=SYSTEM) for name in ("munged", "slurmctld", "slurmd", "sbatch", "sinfo", "scancel")}

CONFIGURATION = """ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
SlurmctldPort={controller_port}
SlurmdPort={node_port}
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0,sched_interval=1
MpiDefault=none
NodeName=one NodeHostname={host} NodeAddr=127.0.0.1 CPUs=8 State=UNKNOWN
PartitionName=all Nodes=one Default=YES MaxTime=10 State=UP
"""


def free_ports(number: int) -> list[int]:
    servers = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [server.getsockname()[1] for server in servers]
    for server in servers:
        server.close()
    return ports


@unittest.skipUnless(all(PROGRAMS.values()), "needs Debian's packages slurm-wlm and munge (tools/setup tests)")
class Slurm(Cluster):
    def setUp(self):
        super().setUp()
        self.cluster = self.folder / "cluster"
        for folder in (self.cluster, self.cluster / "state", self.cluster / "spool"):
            folder.mkdir()
        self.folder.chmod(0o755)  # munged refuses a socket that others couldn't reach
        self.environment["SLURM_CONF"] = str(self.cluster / "slurm.conf")
        self.start_cluster()

    def start(self, program: str, *options: str):
        with open(self.cluster / f"{program}.out", "wb") as log:
            process = subprocess.Popen([PROGRAMS[program], *options], env=self.environment, stdout=log, stderr=log,
                                       stdin=subprocess.DEVNULL, start_new_session=True)
        self.addCleanup(self.end, process)

    @staticmethod
    def end(process: subprocess.Popen):
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def logs(self) -> str:
        files = sorted([*self.cluster.glob("*.log"), *self.cluster.glob("*.out"), *self.folder.glob("svod_*.log")])
        return "\n".join(f"{file.name}:\n{file.read_text('utf-8', 'replace')[-3000:]}" for file in files)

    def wait_until(self, what: str, holds, seconds: float = 60):
        deadline = time.monotonic() + seconds
        while not holds():
            self.assertLess(time.monotonic(), deadline, f"{what} takes too long\n{self.logs()}")
            time.sleep(0.1)

    def start_cluster(self):
        key = self.cluster / "munge.key"
        key.touch(mode=0o600)
        key.write_bytes(secrets.token_bytes(128))
        own = {option: str(self.cluster / f"munge.{option.split('-')[0]}")
               for option in ("key-file", "socket", "log-file", "pid-file", "seed-file")}
        self.start("munged", "--foreground", "--num-threads=2", *(f"--{option}={path}" for option, path in own.items()))
        self.wait_until("munge", Path(own["socket"]).exists)
        controller_port, node_port = free_ports(2)
        (self.cluster / "slurm.conf").write_text(CONFIGURATION.format(
            host=socket.gethostname().partition(".")[0], user=pwd.getpwuid(os.geteuid()).pw_name, folder=self.cluster,
            controller_port=controller_port, node_port=node_port))
        self.start("slurmctld", "-D", "-c")
        self.start("slurmd", "-D", "-c", "-N", "one")
        self.wait_until("the node", lambda: self.run_quietly("sinfo", "--noheader", "--format=%t").strip() == "idle")

    def run_quietly(self, program: str, *options: str) -> str:
        return subprocess.run([PROGRAMS[program], *options], env=self.environment, capture_output=True, text=True,
                              timeout=60).stdout

    def test_an_array_job_gives_the_rows_of_ingest(self):
        self.addCleanup(self.run_quietly, "scancel", "--user", pwd.getpwuid(os.geteuid()).pw_name)
        done = self.run_shown(shown_in_readme("sbatch"), timeout=240, **{"--cpus-per-task=4": "--cpus-per-task=2"})
        self.assertEqual(done.returncode, 2, f"{done.stderr}\n{self.logs()}")  # of load: some reports can't be read
        self.assertIn("54 records loaded, 0 refused", done.stderr)
        made = sorted(path.name for path in (self.folder / "records").iterdir())
        self.assertEqual(made, [f"{task}.jsonl" for task in range(8)])
        self.assert_store_of_ingest(self.folder / "svod.db")


if __name__ == "__main__":
    unittest.main()
