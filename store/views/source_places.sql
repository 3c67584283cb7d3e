-- Where in its report does a source stand, in words?
CREATE VIEW source_places AS
SELECT source_id,
       report_id,
       quote,
       ltrim(coalesce(', стр. ' || page, '') || coalesce(', таблица ' || table_no, '') || coalesce(', строка ' || row_no, '')
             || iif(page IS NULL AND table_no IS NULL, ', абзац ' || (block + 1), ''), ', ') AS place
FROM sources;
