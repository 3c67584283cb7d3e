-- How many certificates were planned and issued in each municipality, and what is one worth?
CREATE VIEW certificates_by_municipality AS
WITH totals AS (
    SELECT report_id,
           max(value) FILTER (WHERE code = 'certificates_planned') AS planned,
           max(value) FILTER (WHERE code = 'certificates_issued') AS issued,
           max(value) FILTER (WHERE code = 'children_certificate') AS children_on_certificates,
           max(value) FILTER (WHERE code = 'certificate_value') AS roubles_each
    FROM territory_figures
    GROUP BY report_id
)
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       planned,
       issued,
       children_on_certificates,
       roubles_each,
       r.path
FROM municipal_reports AS r
LEFT JOIN totals USING (report_id)
ORDER BY r.region NULLS FIRST, r.municipality NULLS FIRST, r.period_start NULLS FIRST, r.path;
