-- What share of children is covered in each municipality, and what was planned?
CREATE VIEW coverage_by_municipality AS
WITH totals AS (
    SELECT report_id,
           max(value) FILTER (WHERE code = 'coverage') AS coverage,
           max(value) FILTER (WHERE code = 'coverage_certificate') AS on_certificates,
           max(value) FILTER (WHERE code = 'coverage_tech_science') AS technical_and_science,
           max(value) FILTER (WHERE code = 'mentoring_share') AS mentoring
    FROM territory_figures
    GROUP BY report_id
),
plans AS (
    SELECT report_id,
           max(plan) FILTER (WHERE code = 'coverage') AS coverage_plan,
           max(plan) FILTER (WHERE code = 'coverage_certificate') AS on_certificates_plan,
           max(plan) FILTER (WHERE code = 'coverage_tech_science') AS technical_and_science_plan,
           max(plan) FILTER (WHERE code = 'mentoring_share') AS mentoring_plan
    FROM indicators
    GROUP BY report_id
)
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       coverage,
       on_certificates,
       technical_and_science,
       mentoring,
       coverage_plan,
       on_certificates_plan,
       technical_and_science_plan,
       mentoring_plan,
       r.path
FROM municipal_reports AS r
LEFT JOIN totals USING (report_id)
LEFT JOIN plans USING (report_id)
ORDER BY r.region NULLS FIRST, r.municipality NULLS FIRST, r.period_start NULLS FIRST, r.path;
