-- Which section code does a heading fall under: its own, else that of the nearest heading above it that has one?
CREATE VIEW section_subjects AS
WITH RECURSIVE climb (section_id, above_id, code, steps) AS (
    SELECT section_id, parent_id, code, 0 FROM sections
    UNION ALL
    SELECT climb.section_id, above.parent_id, above.code, steps + 1
    FROM climb
    JOIN sections AS above ON above.section_id = climb.above_id
    WHERE climb.code IS NULL AND steps < 32
)
SELECT section_id, max(code) AS section_code FROM climb GROUP BY section_id;
