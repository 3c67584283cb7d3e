-- How many people were trained in each municipality, and how many experts does it have?
CREATE VIEW staff_by_municipality AS
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'staff_trained') AS trained,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'staff_trained' AND m.audience = 'teachers') AS teachers,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'staff_trained' AND m.audience = 'specialists') AS specialists,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'experts') AS experts,
       r.path
FROM counted_reports AS r
ORDER BY r.region, r.municipality, r.period_start, r.path;
