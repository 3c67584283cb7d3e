-- code: no_result
-- severity: info
-- title: The table (or the block of labelled lines) has a place for the result, and the row leaves it empty
SELECT e.report_id,
       'Не описан результат: ' || p.mention || '.' AS message,
       p.section_code,
       e.event_id,
       NULL AS expected,
       NULL AS actual,
       e.source_id AS source_id
FROM events AS e
JOIN event_places AS p USING (event_id)
WHERE e.result_cell = 'empty'
