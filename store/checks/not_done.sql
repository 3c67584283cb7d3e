-- code: not_done
-- severity: warning
-- title: An activity was not done
SELECT e.report_id,
       'Мероприятие не исполнено: ' || p.mention || coalesce(', указано «' || e.status_raw || '»', '')
           || '.' AS message,
       p.section_code,
       e.event_id,
       NULL AS expected,
       NULL AS actual,
       e.source_id AS source_id
FROM events AS e
JOIN event_places AS p USING (event_id)
WHERE e.status = 'not_done'
