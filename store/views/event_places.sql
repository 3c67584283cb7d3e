-- What is an event called, and where does it stand?
CREATE VIEW event_places AS
-- `mention` is for a sentence: «п. 1.2 «Семинар» (стр. 3, таблица 1, строка 5)».
WITH labels AS (
    SELECT event_id,
           report_id,
           section_id,
           source_id,
           coalesce('п. ' || number || ' ', '')
               || '«' || iif(length(title) > 90, substr(title, 1, 90) || '…', title) || '»' AS label
    FROM events
)
SELECT event_id, labels.report_id, section_code, label, place, label || coalesce(in_brackets, '') AS mention
FROM labels
LEFT JOIN section_subjects USING (section_id)
LEFT JOIN source_places USING (source_id);
