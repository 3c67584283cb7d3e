-- How many people were trained in each municipality, and how many experts does it have?
CREATE VIEW staff_by_municipality AS
WITH totals AS (
    SELECT report_id,
           max(value) FILTER (WHERE code = 'staff_trained') AS trained,
           max(value) FILTER (WHERE code = 'experts') AS experts
    FROM territory_figures
    GROUP BY report_id
),
parts AS (
    SELECT report_id,
           max(value) FILTER (WHERE audience = 'teachers') AS teachers,
           max(value) FILTER (WHERE audience = 'specialists') AS specialists,
           max(value) FILTER (WHERE audience = 'heads') AS heads
    FROM chosen_metrics
    WHERE code = 'staff_trained'
    GROUP BY report_id
)
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       trained,
       experts,
       teachers,
       specialists,
       heads,
       r.path
FROM municipal_reports AS r
LEFT JOIN totals USING (report_id)
LEFT JOIN parts USING (report_id)
ORDER BY r.region NULLS FIRST, r.municipality NULLS FIRST, r.period_start NULLS FIRST, r.path;
