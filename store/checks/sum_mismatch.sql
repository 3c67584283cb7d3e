-- code: sum_mismatch
-- severity: error
-- title: Parts that the text presents as a breakdown do not add up to the stated total
-- Whole numbers have to agree exactly, shares within half of the last digit of each part.
-- The quarters of an indicator are parts of its year where they don't count on and another row of the table adds up.
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
),
terms AS (
    SELECT i.indicator_id,
           i.report_id,
           s.table_no,
           i.fact AS actual,
           sum(p.fact) AS expected
    FROM indicators AS i
    JOIN indicator_parts AS p USING (indicator_id)
    JOIN sources AS s ON s.source_id = i.source_id
    WHERE i.unit <> 'percent' AND i.fact IS NOT NULL AND s.table_no IS NOT NULL
    GROUP BY i.indicator_id, i.report_id, s.table_no, i.fact
    HAVING count(*) >= 3 AND count(p.fact) = count(*) AND max(p.fact) < i.fact
),
missed AS (
    SELECT t.indicator_id, t.expected, t.actual
    FROM terms AS t
    WHERE abs(t.expected - t.actual) > 1e-6 AND abs(t.expected - t.actual) <= 0.2 * t.actual
        AND EXISTS (
            SELECT 1
            FROM terms AS o
            WHERE o.report_id = t.report_id AND o.table_no = t.table_no AND abs(o.expected - o.actual) <= 1e-6
        )
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
UNION ALL
SELECT i.report_id,
       'Сумма не сходится: показатель «' || i.name || '» за весь период — '
           || replace(printf('%.15g', round(m.actual, 2)), '.', ',') || ', а его части дают '
           || replace(printf('%.15g', round(m.expected, 2)), '.', ',') || coalesce(p.in_brackets, '') || '.',
       coalesce(u.section_code, 'indicators'),
       i.event_id,
       round(m.expected, 4),
       m.actual,
       i.source_id
FROM missed AS m
JOIN indicators AS i USING (indicator_id)
LEFT JOIN source_places AS p USING (source_id)
LEFT JOIN section_subjects AS u ON u.section_id = i.section_id
