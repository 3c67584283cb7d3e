-- What is a report's figure for its whole territory, and what does it rest on?
CREATE VIEW territory_figures AS
-- basis: 'total' the report's own total; 'directions' the sum over the directions where most of the six are told of: a
-- few are no whole; 'organizations' the sum over types of organisation where there are several; 'event_kinds' the sum
-- over several kinds of event, whoever they were for; 'audiences' the sum over audiences that don't overlap. Shares are
-- never summed.
WITH told AS (
    SELECT *,
           count(*) FILTER (WHERE event_kind IS NULL)
               OVER (PARTITION BY report_id, code, unit, audience) AS of_all_kinds,
           count(*) FILTER (WHERE audience IS NULL)
               OVER (PARTITION BY report_id, code, unit, event_kind) AS of_all_audiences
    FROM chosen_metrics
    WHERE (audience IS NOT NULL OR event_kind IS NOT NULL)
        AND direction IS NULL AND org_type IS NULL AND program_type IS NULL AND unit NOT IN ('percent', 'rouble')
        AND coalesce(audience, 'all') IN ('all', 'children', 'parents', 'teachers', 'heads', 'specialists')
        AND coalesce(event_kind, 'all') <> 'consultation'
),
parts AS (
    SELECT report_id, code, value, unit, as_of, source_id, audience, event_kind
    FROM told
    WHERE audience IS NULL OR event_kind IS NULL OR of_all_kinds + of_all_audiences = 0
),
candidates AS (
    SELECT 1 AS rank, 'total' AS basis, report_id, code, value, unit, as_of, source_id
    FROM chosen_metrics
    WHERE direction IS NULL AND org_type IS NULL AND program_type IS NULL
        AND audience IS NULL AND event_kind IS NULL
    UNION ALL
    SELECT 2, 'directions', report_id, code, sum(value), unit, max(as_of), min(source_id)
    FROM chosen_metrics
    WHERE direction IS NOT NULL AND org_type IS NULL AND program_type IS NULL
        AND audience IS NULL AND event_kind IS NULL AND unit NOT IN ('percent', 'rouble')
    GROUP BY report_id, code, unit
    HAVING count(*) > 3
    UNION ALL
    SELECT 3, 'organizations', report_id, code, sum(value), unit, max(as_of), min(source_id)
    FROM chosen_metrics
    WHERE direction IS NULL AND org_type IS NOT NULL AND program_type IS NULL
        AND audience IS NULL AND event_kind IS NULL AND unit NOT IN ('percent', 'rouble')
    GROUP BY report_id, code, unit
    HAVING count(*) > 1
    UNION ALL
    SELECT 4, iif(count(event_kind) > 0, 'event_kinds', 'audiences'), report_id, code, sum(value), unit, max(as_of),
           min(source_id)
    FROM parts
    GROUP BY report_id, code, unit
    HAVING count(event_kind) = 0
        OR (count(DISTINCT coalesce(event_kind, '')) > 1
            AND count(*) FILTER (WHERE event_kind IS NULL) * count(*) FILTER (WHERE audience IS NULL) = 0)
),
ranked AS (
    SELECT *, row_number() OVER (
        PARTITION BY report_id, code ORDER BY code = 'contest_winners' AND unit <> 'person', rank, value DESC, unit
    ) AS place
    FROM candidates
)
SELECT report_id, code, value, unit, as_of, basis, source_id FROM ranked WHERE place = 1;
