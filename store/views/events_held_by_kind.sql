-- How many events of each kind were held? (A row that tells of single happenings is counted by them.)
CREATE VIEW events_held_by_kind AS
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       e.kind,
       n.name AS kind_name,
       count(*) AS events,
       r.path
FROM counted_reports AS r
JOIN events AS e USING (report_id)
LEFT JOIN code_names AS n ON n.list = 'event_kind' AND n.code = e.kind
WHERE e.status IN ('done', 'partially_done', 'ongoing')
    AND NOT EXISTS (SELECT 1 FROM events AS inner_event WHERE inner_event.parent_event_id = e.event_id)
GROUP BY r.report_id, r.municipality, r.region, r.period_start, r.period_end, r.path, e.kind, n.name, n.position
ORDER BY r.region NULLS FIRST, r.municipality NULLS FIRST, r.period_start NULLS FIRST, r.path, n.position NULLS FIRST;
