"""A PostgreSQL server of the test's own: a folder, a socket in it, no network, no rights that it doesn't need."""
from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

USER = "svod"  # of the server; whoever may reach the socket is trusted


def programs() -> Path | None:
    """The folder of the newest server's programs."""
    def version(folder: Path) -> float:
        return float(folder.parent.name)

    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    return max(found, key=version) if found else None


class Server:
    def __init__(self):
        self.bin = programs()
        self.folder = Path(tempfile.mkdtemp(prefix="svod-postgres-"))
        # The server refuses to run as root.
        self.runner = []
        if os.geteuid() == 0:
            self.runner = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
            shutil.chown(self.folder, "nobody", "nogroup")
            self.folder.chmod(0o755)
        self.data = self.folder / "data"
        self._run("initdb", "-D", self.data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c fsync=off"
        self._run("pg_ctl", "-D", self.data, "-w", "-l", self.folder / "log", "-o", options, "start")

    def _run(self, program: str, *arguments):
        subprocess.run([*self.runner, self.bin / program, *map(str, arguments)], check=True, timeout=120, cwd="/",
                       stdout=subprocess.DEVNULL)

    def stop(self):
        self._run("pg_ctl", "-D", self.data, "-w", "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def conninfo(self, database: str, user: str = USER) -> str:
        return f"host={self.folder} dbname={database} user={user}"

    def sql(self, database: str, sql: str) -> list[str]:
        """Runs SQL as the owner and gives the rows' lines."""
        done = subprocess.run([self.bin / "psql", self.conninfo(database), "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1",
                               "-c", sql], check=True, timeout=60, capture_output=True, text=True)
        return done.stdout.splitlines()

    def rows(self, database: str, relation: str) -> list[dict]:
        return [json.loads(line) for line in self.sql(database, f"SELECT to_json(t) FROM {relation} AS t")]
