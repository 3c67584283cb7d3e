-- What do the reports of one and the same period give together: the consolidated figures, period by period?
CREATE VIEW consolidated_by_period AS
SELECT r.period_start,
       r.period_end,
       f.code,
       n.name AS figure,
       f.unit,
       iif(f.unit IN ('percent', 'rouble'), 'average', 'sum') AS way,
       iif(f.unit IN ('percent', 'rouble'), round(avg(f.value), 2), sum(f.value)) AS value,
       min(f.value) AS least,
       max(f.value) AS greatest,
       count(*) AS reports
FROM territory_figures AS f
JOIN summed_reports AS r USING (report_id)
LEFT JOIN code_names AS n ON n.list = 'metric' AND n.code = f.code
GROUP BY r.period_start, r.period_end, f.code, n.name, n.position, f.unit
ORDER BY r.period_start NULLS FIRST, r.period_end NULLS FIRST, n.position NULLS FIRST, f.unit;
