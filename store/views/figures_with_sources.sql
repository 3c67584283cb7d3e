-- Which words on which page does each figure come from?
CREATE VIEW figures_with_sources AS
SELECT r.municipality,
       r.period_start,
       r.period_end,
       m.code,
       n.name AS figure,
       m.direction,
       m.org_type,
       m.program_type,
       m.audience,
       m.event_kind,
       m.value,
       m.unit,
       m.as_of,
       s.quote,
       s.place,
       r.path
FROM metrics AS m
JOIN reports AS r USING (report_id)
LEFT JOIN source_places AS s USING (source_id)
LEFT JOIN code_names AS n ON n.list = 'metric' AND n.code = m.code
ORDER BY r.path, m.metric_id;
