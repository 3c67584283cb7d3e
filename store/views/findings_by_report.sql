-- What is missing or wrong in each report, and where?
CREATE VIEW findings_by_report AS
SELECT r.path,
       r.municipality,
       f.severity,
       f.code,
       f.message,
       f.expected,
       f.actual,
       e.label AS event,
       s.place,
       s.quote
FROM findings AS f
LEFT JOIN reports AS r USING (report_id)
LEFT JOIN event_places AS e USING (event_id)
LEFT JOIN source_places AS s ON s.source_id = f.source_id
ORDER BY r.path IS NULL, r.path, f.finding_id;
