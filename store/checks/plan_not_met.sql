-- code: plan_not_met
-- severity: warning
-- title: The fact of an indicator is below its plan
SELECT i.report_id,
       'План не выполнен: «' || i.name || '» — план ' || replace(printf('%.15g', round(i.plan, 2)), '.', ',')
           || ', факт ' || replace(printf('%.15g', round(i.fact, 2)), '.', ',')
           || iif(i.reason IS NULL, ', причина не указана', '') || coalesce(p.in_brackets, '') || '.' AS message,
       coalesce(e.section_code, u.section_code, iif(s.table_no IS NULL, NULL, 'indicators')) AS section_code,
       i.event_id,
       i.plan AS expected,
       i.fact AS actual,
       i.source_id AS source_id
FROM indicators AS i
LEFT JOIN sources AS s USING (source_id)
LEFT JOIN source_places AS p USING (source_id)
LEFT JOIN event_places AS e ON e.event_id = i.event_id
LEFT JOIN section_subjects AS u ON u.section_id = i.section_id
WHERE i.fact < i.plan AND i.better IS NULL
