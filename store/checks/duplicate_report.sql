-- code: duplicate_report
-- severity: warning
-- title: Another file reports on the same municipality, period and kind; on the later one by path
SELECT t.report_id,
       'Повтор отчёта: тот же муниципалитет, период и вид, что в файле «'
           || first.path || '»; в сводные цифры он не входит.'
           AS message,
       NULL AS section_code,
       NULL AS event_id,
       NULL AS expected,
       first.path AS actual,
       NULL AS source_id
FROM report_twins AS t
JOIN reports AS first ON first.report_id = t.first_report_id
