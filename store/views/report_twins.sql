-- Which reports tell of the same municipality, period, kind and level as an earlier one (by path)?
CREATE VIEW report_twins AS
WITH ranked AS (
    SELECT report_id,
           first_value(report_id) OVER same AS first_report_id
    FROM reports
    WHERE outcome <> 'failed' AND municipality_key IS NOT NULL AND period_start IS NOT NULL
    WINDOW same AS (
        PARTITION BY municipality_key, coalesce(region, ''), period_start, period_end, kind, level
        ORDER BY path
    )
)
SELECT report_id, first_report_id FROM ranked WHERE report_id <> first_report_id;
