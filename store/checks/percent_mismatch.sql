-- code: percent_mismatch
-- severity: error
-- title: A stated percentage differs from what its own numbers give by more than half of the last digit written
-- The digits after the point: of an indicator they are stored; of a count they are looked up in its words.
-- A count whose breakdown is «growth» tells by how much its numerator differs from its denominator.
WITH stated AS (
    SELECT i.report_id,
           i.event_id,
           i.section_id,
           source_id,
           i.indicator_id AS place_in_order,
           iif(table_no IS NULL, NULL, 'indicators') AS default_code,
           i.percent_reported AS actual,
           100.0 * i.fact / i.plan AS expected,
           i.percent_decimals AS decimals,
           'показатель «' || i.name || '»: факт ' || replace(printf('%.15g', round(i.fact, 2)), '.', ',')
               || ' от плана ' || replace(printf('%.15g', round(i.plan, 2)), '.', ',') AS what
    FROM indicators AS i
    LEFT JOIN sources USING (source_id)
    WHERE i.percent_reported IS NOT NULL AND i.fact IS NOT NULL AND i.plan <> 0
    UNION ALL
    SELECT c.report_id,
           c.event_id,
           c.section_id,
           c.source_id,
           c.count_id,
           NULL,
           c.value,
           CASE c.breakdown
               WHEN 'growth' THEN abs(100.0 * part.value / whole.value - 100)
               ELSE 100.0 * part.value / whole.value
           END,
           CASE
               WHEN glob('*' || printf('%d', c.value) || '[,.][0-9][0-9]*', c.raw) THEN 2
               WHEN glob('*' || printf('%d', c.value) || '[,.][0-9]*', c.raw) THEN 1
               ELSE 0
           END,
           CASE c.breakdown
               WHEN 'growth' THEN 'изменение с ' || replace(printf('%.15g', round(whole.value, 2)), '.', ',')
                   || ' до ' || replace(printf('%.15g', round(part.value, 2)), '.', ',')
               ELSE replace(printf('%.15g', round(part.value, 2)), '.', ',')
                   || ' из ' || replace(printf('%.15g', round(whole.value, 2)), '.', ',')
           END
    FROM counts AS c
    JOIN counts AS part ON part.count_id = c.numerator_count_id
    JOIN counts AS whole ON whole.count_id = c.denominator_count_id
    WHERE whole.value <> 0 AND c.approx IS NULL AND part.approx IS NULL AND whole.approx IS NULL
)
SELECT s.report_id,
       'Процент не сходится: указано ' || replace(printf('%.15g', round(s.actual, 2)), '.', ',')
           || ' %, а ' || s.what || ' даёт ' || replace(printf('%.15g', round(s.expected, 2)), '.', ',') || ' %'
           || coalesce(p.in_brackets, '') || '.' AS message,
       coalesce(e.section_code, u.section_code, s.default_code) AS section_code,
       s.event_id,
       round(s.expected, 2) AS expected,
       s.actual,
       s.source_id AS source_id
FROM stated AS s
LEFT JOIN source_places AS p USING (source_id)
LEFT JOIN event_places AS e ON e.event_id = s.event_id
LEFT JOIN section_subjects AS u ON u.section_id = s.section_id
WHERE abs(s.actual - s.expected) >
    CASE s.decimals WHEN 0 THEN 0.5 WHEN 1 THEN 0.05 WHEN 2 THEN 0.005 ELSE 0.0005 END + 1e-9
