-- How many programmes does each municipality have, by direction and type?
CREATE VIEW programmes_by_municipality AS
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'programs') AS programmes,
       (SELECT basis FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'programs') AS basis,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'programs' AND m.direction = 'technical') AS technical,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'programs' AND m.direction = 'natural_science') AS natural_science,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'programs' AND m.direction = 'arts') AS arts,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'programs' AND m.direction = 'sports') AS sports,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'programs' AND m.direction = 'social_humanitarian') AS social_humanitarian,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'programs' AND m.direction = 'tourism_local_history') AS tourism_local_history,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'programs' AND m.program_type = 'certificate') AS on_certificates,
       (SELECT max(value) FROM chosen_metrics AS m
        WHERE m.report_id = r.report_id AND m.code = 'programs' AND m.program_type = 'network') AS network,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'programs_reviewed') AS reviewed,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'programs_review_passed') AS review_passed,
       r.path
FROM counted_reports AS r
ORDER BY r.region, r.municipality, r.period_start, r.path;
