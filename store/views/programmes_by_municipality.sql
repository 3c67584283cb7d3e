-- How many programmes does each municipality have, by direction and type?
CREATE VIEW programmes_by_municipality AS
WITH totals AS (
    SELECT report_id,
           max(value) FILTER (WHERE code = 'programs') AS programmes,
           max(basis) FILTER (WHERE code = 'programs') AS basis,
           max(value) FILTER (WHERE code = 'programs_reviewed') AS reviewed,
           max(value) FILTER (WHERE code = 'programs_review_passed') AS review_passed
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
           max(value) FILTER (WHERE program_type = 'certificate') AS on_certificates,
           max(value) FILTER (WHERE program_type = 'network') AS network
    FROM chosen_metrics
    WHERE code = 'programs'
    GROUP BY report_id
)
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       programmes,
       basis,
       reviewed,
       review_passed,
       technical,
       natural_science,
       arts,
       sports,
       social_humanitarian,
       tourism_local_history,
       on_certificates,
       network,
       r.path
FROM municipal_reports AS r
LEFT JOIN totals USING (report_id)
LEFT JOIN parts USING (report_id)
ORDER BY r.region NULLS FIRST, r.municipality NULLS FIRST, r.period_start NULLS FIRST, r.path;
