-- Which sections does each report that has text cover, and which of them are mandatory?
CREATE VIEW section_coverage AS
SELECT r.report_id,
       r.path,
       r.municipality,
       c.code,
       n.name AS section,
       c.basis,
       CASE WHEN c.code IN (SELECT code FROM profile_sections) THEN 1 ELSE 0 END AS is_mandatory,
       CASE
           WHEN c.basis IN ('heading', 'content') THEN 1
           WHEN EXISTS (
               SELECT 1
               FROM profile_substitutes AS p
               JOIN coverage AS other ON other.report_id = c.report_id AND other.code = p.substitute
               WHERE p.code = c.code AND other.basis IN ('heading', 'content')
           ) THEN 1
           ELSE 0
       END AS is_covered
FROM reports AS r
JOIN coverage AS c USING (report_id)
LEFT JOIN code_names AS n ON n.list = 'section' AND n.code = c.code
WHERE r.report_id NOT IN (SELECT report_id FROM textless_reports)
ORDER BY r.path, n.position NULLS FIRST;
