-- code: not_submitted
-- severity: error
-- title: A municipality of the roster has no report of its own: a zone's doesn't stand for it
SELECT NULL AS report_id,
       'Отчёт не поступил: ' || o.municipality || coalesce(' (' || o.region || ')', '') || '.' AS message,
       NULL AS section_code,
       NULL AS event_id,
       o.municipality AS expected,
       NULL AS actual,
       NULL AS source_id
FROM roster AS o
WHERE NOT EXISTS (
    SELECT 1
    FROM reports AS r
    WHERE coalesce(r.level, 'municipal') = 'municipal'
        AND r.municipality_key = o.municipality_key
        AND (r.municipality_kind IS NULL OR o.municipality_kind IS NULL OR r.municipality_kind = o.municipality_kind)
        AND (r.region IS NULL OR o.region IS NULL OR r.region = o.region)
)
