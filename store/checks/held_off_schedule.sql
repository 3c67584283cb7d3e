-- code: held_off_schedule
-- severity: warning
-- title: A held day of an activity lies outside its scheduled time
-- The held days of a row are its own and those of the happenings told inside it.
WITH held AS (
    SELECT coalesce(e.parent_event_id, e.event_id) AS event_id, d.start, coalesce(d."end", d.start) AS last_day
    FROM dates AS d
    JOIN events AS e USING (event_id)
    WHERE d.role = 'held' AND d.recurrence IS NULL AND d.precision IN ('day', 'range') AND d.start IS NOT NULL
),
-- A new term that the result names («перенесён на 3 ноября») is not the one that the row had.
terms AS (
    SELECT d.event_id, d.start, d."end"
    FROM dates AS d
    JOIN events AS e USING (event_id)
    WHERE d.role = 'schedule' AND e.origin <> 'narrative' AND (e.schedule IS NULL OR replace(e.schedule, d.raw, '') <> e.schedule)
),
off AS (
    SELECT event_id, min(start) AS first_day
    FROM held
    WHERE EXISTS (SELECT 1 FROM terms AS s WHERE s.event_id = held.event_id)
        AND NOT EXISTS (
            SELECT 1
            FROM terms AS s
            WHERE s.event_id = held.event_id
                AND held.last_day >= coalesce(s.start, '0000-00-00') AND held.start <= coalesce(s."end", '9999-99-99')
        )
    GROUP BY event_id
)
SELECT e.report_id,
       'Проведено не в срок: ' || p.mention || ', срок — ' || coalesce('«' || e.schedule || '»', 'иной')
           || ', а проведено ' || strftime('%d.%m.%Y', o.first_day) || '.' AS message,
       p.section_code,
       e.event_id,
       e.schedule AS expected,
       o.first_day AS actual,
       e.source_id AS source_id
FROM off AS o
JOIN events AS e USING (event_id)
JOIN event_places AS p USING (event_id)
