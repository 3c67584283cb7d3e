-- code: text_missing
-- severity: warning
-- title: Pages have no text, as in a scan
SELECT report_id, message, NULL AS section_code, NULL AS event_id, expected, actual, NULL AS source_id
FROM reader_findings
WHERE code = 'text_missing'
