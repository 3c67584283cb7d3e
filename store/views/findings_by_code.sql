-- Which faults are most frequent?
CREATE VIEW findings_by_code AS
SELECT f.code,
       n.name AS finding,
       f.severity,
       count(*) AS findings,
       count(DISTINCT f.report_id) AS reports
FROM findings AS f
LEFT JOIN code_names AS n ON n.list = 'finding' AND n.code = f.code
GROUP BY f.code, n.name, f.severity
ORDER BY findings DESC, f.code, f.severity;
