-- How many events of each kind were held, by the lists of the report and by the numbers that it tells?
CREATE VIEW events_held_by_kind AS
-- `events`: the rows, items and happenings that are held; a row that tells of single happenings is counted by them.
-- `told`: the number that the report gives for the kind («12 семинаров»). The one may hold the other: they don't add up.
WITH listed AS (
    SELECT e.report_id, e.kind, count(*) AS events
    FROM events AS e
    WHERE e.status IN ('done', 'partially_done', 'ongoing')
        AND NOT EXISTS (SELECT 1 FROM events AS inner_event WHERE inner_event.parent_event_id = e.event_id)
    GROUP BY e.report_id, e.kind
),
numbers AS (
    SELECT report_id,
           iif(code = 'contests_held', 'contest', event_kind) AS kind,
           coalesce(max(value) FILTER (WHERE audience IS NULL), sum(value)) AS told
    FROM chosen_metrics
    WHERE (code = 'contests_held' OR (code = 'events_held' AND event_kind IS NOT NULL))
        AND direction IS NULL AND org_type IS NULL AND program_type IS NULL
        AND coalesce(audience, 'all') IN ('all', 'children', 'parents', 'teachers', 'heads', 'specialists')
    GROUP BY report_id, code, event_kind
),
kinds AS (
    SELECT report_id, kind, max(events) AS events, max(told) AS told
    FROM (
        SELECT report_id, kind, events, NULL AS told FROM listed
        UNION ALL
        SELECT report_id, kind, NULL, told FROM numbers
    ) AS both_ways
    GROUP BY report_id, kind
)
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       k.kind,
       n.name AS kind_name,
       k.events,
       k.told,
       r.path
FROM counted_reports AS r
JOIN kinds AS k USING (report_id)
LEFT JOIN code_names AS n ON n.list = 'event_kind' AND n.code = k.kind
ORDER BY r.region NULLS FIRST, r.municipality NULLS FIRST, r.period_start NULLS FIRST, r.path, n.position NULLS FIRST;
