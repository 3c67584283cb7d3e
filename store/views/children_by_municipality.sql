-- How many children attend additional education in each municipality, by direction?
CREATE VIEW children_by_municipality AS
WITH totals AS (
    SELECT report_id,
           max(value) FILTER (WHERE code = 'children') AS children,
           max(basis) FILTER (WHERE code = 'children') AS basis,
           max(value) FILTER (WHERE code = 'children_certificate') AS on_certificates
    FROM territory_figures
    GROUP BY report_id
),
parts AS (
    SELECT report_id,
           max(value) FILTER (WHERE direction = 'technical' AND audience IS NULL) AS technical,
           max(value) FILTER (WHERE direction = 'natural_science' AND audience IS NULL) AS natural_science,
           max(value) FILTER (WHERE direction = 'arts' AND audience IS NULL) AS arts,
           max(value) FILTER (WHERE direction = 'sports' AND audience IS NULL) AS sports,
           max(value) FILTER (WHERE direction = 'social_humanitarian' AND audience IS NULL) AS social_humanitarian,
           max(value) FILTER (WHERE direction = 'tourism_local_history' AND audience IS NULL) AS tourism_local_history,
           max(value) FILTER (WHERE audience = 'disability' AND direction IS NULL) AS with_disabilities
    FROM chosen_metrics
    WHERE code = 'children'
    GROUP BY report_id
)
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       children,
       basis,
       on_certificates,
       technical,
       natural_science,
       arts,
       sports,
       social_humanitarian,
       tourism_local_history,
       with_disabilities,
       r.path
FROM municipal_reports AS r
LEFT JOIN totals USING (report_id)
LEFT JOIN parts USING (report_id)
ORDER BY r.region NULLS FIRST, r.municipality NULLS FIRST, r.period_start NULLS FIRST, r.path;
