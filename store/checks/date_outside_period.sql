-- code: date_outside_period
-- severity: warning
-- title: All days of an activity, or the day of a figure, lie outside the plan's year or the report's period
WITH limits AS (
    SELECT e.event_id,
           iif(e.plan_start IS NULL OR e.plan_end IS NULL, r.period_start, e.plan_start) AS first_day,
           iif(e.plan_start IS NULL OR e.plan_end IS NULL, r.period_end, e.plan_end) AS last_day
    FROM events AS e
    JOIN reports AS r USING (report_id)
),
outside AS (
    SELECT e.report_id,
           e.event_id,
           l.first_day,
           l.last_day,
           min(coalesce(d.start, d."end")) AS actual
    FROM events AS e
    JOIN limits AS l USING (event_id)
    JOIN dates AS d USING (event_id)
    WHERE e.status <> 'planned' AND d.role IN ('schedule', 'held') AND (d.start IS NOT NULL OR d."end" IS NOT NULL)
        AND l.first_day IS NOT NULL AND l.last_day IS NOT NULL
    GROUP BY e.report_id, e.event_id, l.first_day, l.last_day
    HAVING count(*) FILTER (
        WHERE coalesce(d."end", '9999-99-99') >= l.first_day AND coalesce(d.start, '0000-00-00') <= l.last_day
    ) = 0
),
figures AS (
    SELECT d.report_id,
           d.date_id,
           d.start AS actual,
           coalesce(l.first_day, r.period_start) AS first_day,
           coalesce(l.last_day, r.period_end) AS last_day,
           row_number() OVER (PARTITION BY d.report_id, d.start ORDER BY d.date_id) AS place
    FROM dates AS d
    JOIN reports AS r USING (report_id)
    LEFT JOIN limits AS l USING (event_id)
    WHERE d.role = 'as_of' AND d.precision = 'day'
        AND NOT d.start BETWEEN coalesce(l.first_day, r.period_start) AND coalesce(l.last_day, r.period_end)
)
SELECT o.report_id,
       'Дата вне периода: ' || p.mention || ' — ' || strftime('%d.%m.%Y', o.actual) || ', а период с '
           || strftime('%d.%m.%Y', o.first_day) || ' по ' || strftime('%d.%m.%Y', o.last_day) || '.' AS message,
       p.section_code,
       o.event_id,
       o.first_day || '/' || o.last_day AS expected,
       o.actual,
       e.source_id AS source_id
FROM outside AS o
JOIN events AS e USING (event_id)
JOIN event_places AS p USING (event_id)
UNION ALL
SELECT f.report_id,
       'Дата вне периода: сведения на ' || strftime('%d.%m.%Y', f.actual) || ', а период с '
           || strftime('%d.%m.%Y', f.first_day) || ' по ' || strftime('%d.%m.%Y', f.last_day)
           || coalesce(p.in_brackets, '') || '.',
       u.section_code,
       d.event_id,
       f.first_day || '/' || f.last_day,
       f.actual,
       d.source_id
FROM figures AS f
JOIN dates AS d USING (date_id)
LEFT JOIN source_places AS p USING (source_id)
LEFT JOIN section_subjects AS u USING (section_id)
WHERE f.place = 1
