-- code: duplicate_report
-- severity: warning
-- title: The same report was handed in again: the same file, or a newer version; on the one that doesn't count
SELECT t.report_id,
       iif(r.sha256 = newest.sha256, 'Повтор отчёта: тот же файл, что «', 'Повтор отчёта: тот же муниципалитет'
               || iif(coalesce(r.region, '') <> coalesce(newest.region, ''), ' (в одном из отчётов без региона)', '')
               || ', период и вид, что в файле «')
           || newest.path || '»; в сводные цифры он не входит.'
           AS message,
       NULL AS section_code,
       NULL AS event_id,
       NULL AS expected,
       newest.path AS actual,
       NULL AS source_id
FROM report_twins AS t
JOIN reports AS r ON r.report_id = t.report_id
JOIN reports AS newest ON newest.report_id = t.newest_report_id
