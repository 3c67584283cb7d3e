-- Whom can I ask about a report, and where?
CREATE VIEW contacts AS
SELECT r.municipality, r.center_name, 'person' AS kind, p.name AS contact, p.role, r.path
FROM reports AS r
JOIN people AS p USING (report_id)
UNION ALL
SELECT r.municipality, r.center_name, l.kind, l.value, NULL, r.path
FROM reports AS r
JOIN links AS l USING (report_id)
ORDER BY 1 NULLS FIRST, 6, 3, 4;
