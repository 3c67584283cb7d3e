-- code: extraction_failed
-- severity: error
-- title: A file could not be read
SELECT report_id,
       coalesce('Файл не прочитан. ' || error, 'Файл не прочитан') || '.' AS message,
       NULL AS section_code,
       NULL AS event_id,
       NULL AS expected,
       NULL AS actual,
       NULL AS source_id
FROM reports
WHERE outcome = 'failed'
