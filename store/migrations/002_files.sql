-- What a run needs to know of every file that it saw: where it lies, whether it is still there.

ALTER TABLE reports ADD COLUMN file_date TEXT
    CHECK (file_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');  -- of the file's last change, UTC

CREATE TABLE files_of_version_2 (
    report_id INTEGER PRIMARY KEY REFERENCES reports ON DELETE CASCADE,
    rules_hash TEXT NOT NULL,   -- '': to be read again by the next run
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,  -- nanoseconds since 1970
    location TEXT NOT NULL,     -- absolute path; of a file inside an archive «archive!inner path»
    is_gone INTEGER NOT NULL DEFAULT 0 CHECK (is_gone IN (0, 1))  -- no longer where it was found
) STRICT;
INSERT INTO files_of_version_2 (report_id, rules_hash, size, modified, location)
    SELECT report_id, '', size, modified, '' FROM files;
DROP TABLE files;
ALTER TABLE files_of_version_2 RENAME TO files;
CREATE INDEX index_files_on_location ON files (location);

-- Archives that were listed, so that an unchanged one need not be opened.
CREATE TABLE archives (
    location TEXT PRIMARY KEY,
    rules_hash TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    files INTEGER NOT NULL  -- reports inside
) STRICT;
