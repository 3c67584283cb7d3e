-- code: duplicate_event
-- severity: warning
-- title: Two rows or items of lists of one report name the same activity; on the later one
-- Rows of plans for different years are different activities; two times of one plan are not.
-- Items of lists have names without a schedule: they are the same on the same days, or where one of two of a section
-- with the same quoted theme has no day.
WITH pairs AS (
    SELECT later.event_id, min(earlier.event_id) AS earlier_id
    FROM events AS later
    JOIN events AS earlier ON earlier.report_id = later.report_id AND earlier.title_key = later.title_key
        AND earlier.event_id < later.event_id AND earlier.plan_start IS NOT DISTINCT FROM later.plan_start
    WHERE later.title_key <> '' AND later.origin = earlier.origin AND (
        later.origin = 'table_row'
        OR (later.origin = 'list_item' AND (
            EXISTS (
                SELECT 1
                FROM dates AS a
                JOIN dates AS b ON b.event_id = earlier.event_id AND a.start = b.start AND a."end" = b."end"
                WHERE a.event_id = later.event_id AND a.precision = 'day' AND b.precision = 'day'
            )
            OR (later.section_id IS NOT DISTINCT FROM earlier.section_id AND later.theme IS NOT DISTINCT FROM earlier.theme
                AND (later.title LIKE '%«%' OR later.title LIKE '%"%')
                AND NOT (EXISTS (SELECT 1 FROM dates AS a WHERE a.event_id = later.event_id AND a.start IS NOT NULL)
                         AND EXISTS (SELECT 1 FROM dates AS b WHERE b.event_id = earlier.event_id
                                         AND b.start IS NOT NULL)))
        ))
    )
    GROUP BY later.event_id
)
SELECT e.report_id,
       'Мероприятие повторяется: ' || p.mention || ' — то же, что ' || first.mention || '.' AS message,
       p.section_code,
       e.event_id,
       NULL AS expected,
       NULL AS actual,
       e.source_id AS source_id
FROM pairs
JOIN events AS e USING (event_id)
JOIN event_places AS p USING (event_id)
JOIN event_places AS first ON first.event_id = pairs.earlier_id
