-- What tells versions of a report and municipalities of one name apart.

ALTER TABLE reports ADD COLUMN file_time TEXT
    CHECK (file_time GLOB '[0-9][0-9]:[0-9][0-9]:[0-9][0-9]');  -- of the file's last change on file_date, UTC

-- 'town' or 'district'; NULL where the name's type doesn't matter: such a name is that of the one municipality with the same key.
ALTER TABLE reports ADD COLUMN municipality_kind TEXT;
ALTER TABLE roster ADD COLUMN municipality_kind TEXT;
