-- code: text_missing
-- severity: warning
-- title: Pages have no text, as in a scan; an error where the report has none at all
SELECT f.report_id,
       CASE
           WHEN t.report_id IS NULL THEN f.message
           ELSE 'В файле нет текста, который можно прочесть (' || f.message
               || '): запросите текстовую версию — DOCX или PDF, из которого копируется текст.'
       END AS message,
       NULL AS section_code,
       NULL AS event_id,
       f.expected,
       f.actual,
       NULL AS source_id,
       CASE WHEN t.report_id IS NULL THEN 'warning' ELSE 'error' END AS severity
FROM reader_findings AS f
LEFT JOIN textless_reports AS t USING (report_id)
WHERE f.code = 'text_missing' AND (
    t.report_id IS NULL OR NOT EXISTS (
        SELECT 1
        FROM reader_findings AS e
        WHERE e.report_id = f.report_id AND e.code = f.code AND e.reader_finding_id < f.reader_finding_id
    )
)
