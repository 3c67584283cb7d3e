-- How many activities of each municipality are done, in progress, not done?
-- (Happenings inside a row are not counted apart.)
CREATE VIEW events_by_status AS
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       e.status,
       n.name AS status_name,
       count(*) AS events,
       r.path
FROM counted_reports AS r
JOIN events AS e USING (report_id)
LEFT JOIN code_names AS n ON n.list = 'status' AND n.code = e.status
WHERE e.parent_event_id IS NULL
GROUP BY r.report_id, r.municipality, r.region, r.period_start, r.period_end, r.path, e.status, n.name, n.position
ORDER BY r.region NULLS FIRST, r.municipality NULLS FIRST, r.period_start NULLS FIRST, r.path, n.position NULLS FIRST;
