-- Which reports count in consolidated figures: each read one that has text, of twins only the newest?
CREATE VIEW counted_reports AS
SELECT *
FROM reports
WHERE outcome <> 'failed' AND report_id NOT IN (SELECT report_id FROM report_twins)
    AND report_id NOT IN (SELECT report_id FROM textless_reports);
