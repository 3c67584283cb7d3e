-- code: unknown_municipality
-- severity: warning
-- title: The municipality is on no list of municipalities
SELECT report_id, message, NULL AS section_code, NULL AS event_id, expected, actual, NULL AS source_id
FROM reader_findings
WHERE code = 'unknown_municipality'
