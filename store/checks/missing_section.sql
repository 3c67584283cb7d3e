-- code: missing_section
-- severity: error
-- title: A mandatory section is neither headed nor reported on
SELECT c.report_id,
       'Нет обязательного раздела «' || c.section || '»: добавьте его или сведения по этой теме.' AS message,
       c.code AS section_code,
       NULL AS event_id,
       NULL AS expected,
       NULL AS actual,
       NULL AS source_id
FROM section_coverage AS c
JOIN profile_sections AS p ON p.code = c.code
WHERE c.basis = 'absent' AND c.is_covered = 0
