-- What do the reports of zones and regions tell of their whole territory?
CREATE VIEW wider_figures AS
SELECT r.level,
       r.zone,
       r.region,
       r.period_start,
       r.period_end,
       f.code,
       n.name AS figure,
       f.value,
       f.unit,
       f.as_of,
       f.basis,
       f.source_id,
       r.path
FROM counted_reports AS r
JOIN territory_figures AS f USING (report_id)
LEFT JOIN code_names AS n ON n.list = 'metric' AND n.code = f.code
WHERE r.level IN ('zonal', 'regional')
ORDER BY r.level DESC, r.region NULLS FIRST, r.zone NULLS FIRST, r.period_start NULLS FIRST, r.path, n.position NULLS FIRST;
