-- How many reports came in, of which kind and level, and how well could they be read?
CREATE VIEW reports_by_kind AS
SELECT r.kind,
       k.name AS kind_name,
       r.level,
       l.name AS level_name,
       r.outcome,
       o.name AS outcome_name,
       count(*) AS reports
FROM reports AS r
LEFT JOIN code_names AS k ON k.list = 'report_kind' AND k.code = r.kind
LEFT JOIN code_names AS l ON l.list = 'level' AND l.code = r.level
LEFT JOIN code_names AS o ON o.list = 'outcome' AND o.code = r.outcome
GROUP BY r.kind, k.name, k.position, r.level, l.name, l.position, r.outcome, o.name, o.position
ORDER BY o.position NULLS FIRST, k.position NULLS FIRST, l.position NULLS FIRST;
