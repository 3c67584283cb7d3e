-- Which reports were handed in again: the same bytes, or the same municipality, period, kind and level in a newer version?
-- (Newest: by the report's own date, else by the day of the file's last change; of equals the first by path counts.)
CREATE VIEW report_twins AS
WITH ranked AS (
    SELECT report_id,
           first_value(report_id) OVER same AS newest_report_id
    FROM reports
    WHERE outcome <> 'failed'
    WINDOW same AS (
        PARTITION BY CASE
                WHEN municipality_key IS NOT NULL AND period_start IS NOT NULL
                    THEN 'territory ' || municipality_key || '|' || coalesce(region, '') || '|' || period_start || '|'
                        || coalesce(period_end, '') || '|' || coalesce(kind, '') || '|' || coalesce(level, '')
                WHEN sha256 <> '' THEN 'bytes ' || sha256
                ELSE 'report ' || report_id
            END
        ORDER BY coalesce(doc_date, '') DESC, coalesce(file_date, '') DESC, path
    )
)
SELECT report_id, newest_report_id FROM ranked WHERE report_id <> newest_report_id;
