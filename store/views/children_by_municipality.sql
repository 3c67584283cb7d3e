-- How many children attend additional education in each municipality, by direction?
CREATE VIEW children_by_municipality AS
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'children') AS children,
       (SELECT basis FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'children') AS basis,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'children_certificate') AS on_certificates,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'children' AND m.direction = 'technical') AS technical,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'children' AND m.direction = 'natural_science') AS natural_science,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'children' AND m.direction = 'arts') AS arts,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'children' AND m.direction = 'sports') AS sports,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'children' AND m.direction = 'social_humanitarian') AS social_humanitarian,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'children' AND m.direction = 'tourism_local_history') AS tourism_local_history,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'children' AND m.audience = 'disability') AS with_disabilities,
       r.path
FROM counted_reports AS r
ORDER BY r.region, r.municipality, r.period_start, r.path;
