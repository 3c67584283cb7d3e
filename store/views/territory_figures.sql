-- What is a report's figure for its whole territory, and what does it rest on?
CREATE VIEW territory_figures AS
-- basis: 'total' the report's own total; 'directions' the sum over the directions; 'organizations' the sum over
-- types of organisation where there are several: one alone is no whole; 'audiences' the sum over audiences that don't
-- overlap. Shares are never summed.
WITH candidates AS (
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
    UNION ALL
    SELECT 3, 'organizations', report_id, code, sum(value), unit, max(as_of), min(source_id)
    FROM chosen_metrics
    WHERE direction IS NULL AND org_type IS NOT NULL AND program_type IS NULL
        AND audience IS NULL AND event_kind IS NULL AND unit NOT IN ('percent', 'rouble')
    GROUP BY report_id, code, unit
    HAVING count(*) > 1
    UNION ALL
    SELECT 4, 'audiences', report_id, code, sum(value), unit, max(as_of), min(source_id)
    FROM chosen_metrics
    WHERE direction IS NULL AND org_type IS NULL AND program_type IS NULL AND event_kind IS NULL
        AND audience IN ('children', 'parents', 'teachers', 'heads', 'specialists')
        AND unit NOT IN ('percent', 'rouble')
    GROUP BY report_id, code, unit
),
ranked AS (
    SELECT *, row_number() OVER (
        PARTITION BY report_id, code ORDER BY code = 'contest_winners' AND unit <> 'person', rank, value DESC, unit
    ) AS place
    FROM candidates
)
SELECT report_id, code, value, unit, as_of, basis, source_id FROM ranked WHERE place = 1;
