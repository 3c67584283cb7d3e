-- How many organisations offer additional education in each municipality, by type?
CREATE VIEW organizations_by_municipality AS
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'organizations') AS organizations,
       (SELECT basis FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'organizations') AS basis,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'organizations' AND m.org_type = 'additional_education') AS additional_education,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'organizations' AND m.org_type = 'general') AS general,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'organizations' AND m.org_type = 'preschool') AS preschool,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'organizations' AND m.org_type = 'vocational') AS vocational,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'organizations' AND m.org_type = 'state') AS state,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'organizations' AND m.org_type = 'private') AS private,
       r.path
FROM counted_reports AS r
ORDER BY r.region, r.municipality, r.period_start, r.path;
