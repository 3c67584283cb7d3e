-- How many organisations offer additional education in each municipality, by type?
CREATE VIEW organizations_by_municipality AS
WITH totals AS (
    SELECT report_id,
           max(value) FILTER (WHERE code = 'organizations') AS organizations,
           max(basis) FILTER (WHERE code = 'organizations') AS basis
    FROM territory_figures
    GROUP BY report_id
),
parts AS (
    SELECT report_id,
           max(value) FILTER (WHERE org_type = 'additional_education' AND program_type IS NULL) AS additional_education,
           max(value) FILTER (WHERE org_type = 'general' AND program_type IS NULL) AS general,
           max(value) FILTER (WHERE org_type = 'preschool' AND program_type IS NULL) AS preschool,
           max(value) FILTER (WHERE org_type = 'vocational' AND program_type IS NULL) AS vocational,
           max(value) FILTER (WHERE org_type = 'state' AND program_type IS NULL) AS state,
           max(value) FILTER (WHERE org_type = 'private' AND program_type IS NULL) AS private
    FROM chosen_metrics
    WHERE code = 'organizations'
    GROUP BY report_id
)
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       organizations,
       basis,
       additional_education,
       general,
       preschool,
       vocational,
       state,
       private,
       r.path
FROM municipal_reports AS r
LEFT JOIN totals USING (report_id)
LEFT JOIN parts USING (report_id)
ORDER BY r.region NULLS FIRST, r.municipality NULLS FIRST, r.period_start NULLS FIRST, r.path;
