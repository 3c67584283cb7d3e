-- How many events and contests were held in each municipality, for how many people, with how many winners?
CREATE VIEW contests_by_municipality AS
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'events_held') AS events,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'participants') AS participants,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'contests_held') AS contests,
       (SELECT value FROM territory_figures AS f WHERE f.report_id = r.report_id AND f.code = 'contest_winners') AS winners,
       r.path
FROM counted_reports AS r
ORDER BY r.region, r.municipality, r.period_start, r.path;
