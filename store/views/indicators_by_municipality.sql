-- Which planned indicators did each municipality reach, and why not?
CREATE VIEW indicators_by_municipality AS
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       i.name AS indicator,
       i.code,
       i.unit,
       i.plan,
       i.fact,
       i.percent_reported,
       round(i.percent_computed, 2) AS percent_computed,
       CASE WHEN i.fact >= i.plan THEN 1 WHEN i.fact < i.plan THEN 0 END AS is_reached,
       i.reason,
       r.path
FROM counted_reports AS r
JOIN indicators AS i USING (report_id)
ORDER BY r.region NULLS FIRST, r.municipality NULLS FIRST, r.period_start NULLS FIRST, r.path, i.indicator_id;
