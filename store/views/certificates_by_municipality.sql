-- How many certificates were planned and issued in each municipality, and what is one worth?
CREATE VIEW certificates_by_municipality AS
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'certificates_planned') AS planned,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'certificates_issued') AS issued,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'children_certificate') AS children_on_certificates,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'certificate_value') AS roubles_each,
       r.path
FROM counted_reports AS r
ORDER BY r.region, r.municipality, r.period_start, r.path;
