-- Which reports hold no text that can be read, as a scan?
CREATE VIEW textless_reports AS
SELECT DISTINCT f.report_id
FROM reader_findings AS f
WHERE f.code = 'text_missing' AND NOT EXISTS (SELECT 1 FROM passages AS p WHERE p.report_id = f.report_id);
