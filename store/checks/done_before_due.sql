-- code: done_before_due
-- severity: warning
-- title: An activity is stated as done, but its earliest scheduled day lies after the report
-- A schedule that has an end and no beginning («до 15.10») may have been met at any time before.
WITH due AS (
    SELECT event_id, min(start) AS first_day
    FROM dates
    WHERE role = 'schedule' AND event_id IS NOT NULL
    GROUP BY event_id
    HAVING count(*) FILTER (WHERE start IS NULL AND "end" IS NOT NULL) = 0
)
SELECT e.report_id,
       'Отмечено исполненным раньше срока: ' || p.mention || ', срок — с ' || strftime('%d.%m.%Y', d.first_day)
           || ', а отчёт ' || iif(r.doc_date IS NULL, 'за период по ', 'от ')
           || strftime('%d.%m.%Y', coalesce(r.doc_date, r.period_end)) || '.' AS message,
       p.section_code,
       e.event_id,
       coalesce(r.doc_date, r.period_end) AS expected,
       d.first_day AS actual,
       e.source_id AS source_id
FROM events AS e
JOIN due AS d USING (event_id)
JOIN reports AS r USING (report_id)
JOIN event_places AS p USING (event_id)
WHERE e.status = 'done' AND e.status_basis = 'stated' AND d.first_day > coalesce(r.doc_date, r.period_end)
