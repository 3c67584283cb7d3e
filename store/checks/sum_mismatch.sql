-- code: sum_mismatch
-- severity: error
-- title: Parts that the text presents as a breakdown do not add up to the stated total
-- Whole numbers have to agree exactly, shares within half of the last digit of each part.
WITH sums AS (
    SELECT total.count_id,
           part.breakdown,
           sum(part.value) AS expected,
           total.value AS actual,
           count(*) AS parts,
           max(CASE
                   WHEN total.unit <> 'percent' THEN 0.001
                   WHEN part.value <> round(part.value, 1) THEN 0.005
                   WHEN part.value <> round(part.value, 0) THEN 0.05
                   ELSE 0.5
               END) AS half_digit,
           total.unit,
           count(*) FILTER (WHERE part.approx IS NOT NULL OR total.approx IS NOT NULL) AS vague
    FROM counts AS part
    JOIN counts AS total ON total.count_id = part.part_of_count_id
    WHERE part.breakdown IS NOT NULL
    GROUP BY total.count_id, part.breakdown
)
SELECT c.report_id,
       'Сумма не сходится: названо «' || c.raw || '», а слагаемые дают '
           || replace(printf('%.15g', round(s.expected, 2)), '.', ',') || coalesce(p.in_brackets, '') || '.' AS message,
       coalesce(e.section_code, u.section_code) AS section_code,
       c.event_id,
       round(s.expected, 4) AS expected,
       s.actual,
       c.source_id AS source_id
FROM sums AS s
JOIN counts AS c USING (count_id)
LEFT JOIN source_places AS p USING (source_id)
LEFT JOIN event_places AS e ON e.event_id = c.event_id
LEFT JOIN section_subjects AS u ON u.section_id = c.section_id
WHERE s.parts >= 2 AND s.vague = 0
    AND abs(s.expected - s.actual) > s.half_digit * iif(s.unit = 'percent', s.parts + 1, 1) + 1e-9
