-- code: empty_section
-- severity: error
-- title: A mandatory section has a heading and nothing under it
SELECT c.report_id,
       'Обязательный раздел «' || c.section || '» озаглавлен, но под заголовком ничего по существу не сообщено'
           || coalesce(' (' || (
               SELECT place
               FROM sections AS s
               JOIN source_places USING (source_id)
               WHERE s.report_id = c.report_id AND s.code = c.code
               ORDER BY s.ordinal
               LIMIT 1
           ) || ')', '') || '.' AS message,
       c.code AS section_code,
       NULL AS event_id,
       NULL AS expected,
       NULL AS actual,
       NULL AS source_id
FROM section_coverage AS c
JOIN profile_sections AS p ON p.code = c.code
WHERE c.basis = 'empty' AND c.is_covered = 0
