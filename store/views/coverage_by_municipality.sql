-- What share of children is covered in each municipality, and what was planned?
CREATE VIEW coverage_by_municipality AS
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'coverage') AS coverage,
       (SELECT plan FROM indicators AS i WHERE i.report_id = r.report_id AND i.code = 'coverage'
        ORDER BY indicator_id LIMIT 1) AS coverage_plan,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'coverage_certificate') AS on_certificates,
       (SELECT plan FROM indicators AS i WHERE i.report_id = r.report_id AND i.code = 'coverage_certificate'
        ORDER BY indicator_id LIMIT 1) AS on_certificates_plan,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'coverage_tech_science') AS technical_and_science,
       (SELECT plan FROM indicators AS i WHERE i.report_id = r.report_id AND i.code = 'coverage_tech_science'
        ORDER BY indicator_id LIMIT 1) AS technical_and_science_plan,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'mentoring_share') AS mentoring,
       r.path
FROM counted_reports AS r
ORDER BY r.region, r.municipality, r.period_start, r.path;
