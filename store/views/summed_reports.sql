-- Whose figures go into sums: the municipalities', and a zone's or region's own only where nothing smaller of it came in?
CREATE VIEW summed_reports AS
WITH sized AS (
    SELECT report_id,
           coalesce(region, '') AS area,
           CASE level WHEN 'regional' THEN 3 WHEN 'zonal' THEN 2 ELSE 1 END AS size
    FROM counted_reports
),
smallest AS (
    SELECT area, min(size) AS size FROM sized GROUP BY area
)
SELECT * FROM reports WHERE report_id IN (SELECT report_id FROM sized JOIN smallest USING (area, size));
