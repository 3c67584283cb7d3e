-- Where in its report does a source stand, in words?
CREATE VIEW source_places AS
-- `in_brackets` is for the end of a sentence: « (стр. 3, таблица 1, строка 5)».
WITH places AS (
    SELECT source_id,
           report_id,
           quote,
           ltrim(
               coalesce(', стр. ' || page, '')
                   || coalesce(', таблица ' || table_no, ', абзац ' || (block + 1))
                   || coalesce(', строка ' || row_no, ''),
               ', '
           ) AS place
    FROM sources
)
SELECT source_id, report_id, quote, place, ' (' || place || ')' AS in_brackets FROM places;
