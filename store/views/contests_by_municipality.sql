-- How many events and contests were held in each municipality, for how many people, with how many winners?
CREATE VIEW contests_by_municipality AS
WITH totals AS (
    SELECT report_id,
           max(value) FILTER (WHERE code = 'events_held') AS events,
           max(value) FILTER (WHERE code = 'participants') AS participants,
           max(value) FILTER (WHERE code = 'contests_held') AS contests,
           max(value) FILTER (WHERE code = 'contest_winners') AS winners
    FROM territory_figures
    GROUP BY report_id
),
-- Of contests alone: the report's figure for whoever took part, else the sum over audiences that don't overlap.
parts AS (
    SELECT report_id,
           coalesce(
               max(value) FILTER (WHERE audience IS NULL),
               sum(value) FILTER (WHERE audience IN ('children', 'parents', 'teachers', 'heads', 'specialists'))
           ) AS contest_participants
    FROM chosen_metrics
    WHERE code = 'participants' AND event_kind = 'contest'
        AND direction IS NULL AND org_type IS NULL AND program_type IS NULL
    GROUP BY report_id
)
SELECT r.municipality,
       r.region,
       r.period_start,
       r.period_end,
       events,
       participants,
       contests,
       contest_participants,
       winners,
       r.path
FROM municipal_reports AS r
LEFT JOIN totals USING (report_id)
LEFT JOIN parts USING (report_id)
ORDER BY r.region NULLS FIRST, r.municipality NULLS FIRST, r.period_start NULLS FIRST, r.path;
