-- Which figure of each municipality counts in the consolidated ones: that of the newest period that gives it, so that periods don't add up?
CREATE VIEW newest_figures AS
-- Newest: the latest end, then the longest period, then the report's own date, then the file's; a plan or a report without a period counts where nothing else gives the figure.
WITH ranked AS (
    SELECT f.*,
           r.municipality,
           r.region,
           r.period_start,
           r.period_end,
           r.path,
           row_number() OVER (
               PARTITION BY f.code, coalesce(p.place || '|' || coalesce(r.level, 'municipal'), 'report ' || r.report_id)
               ORDER BY coalesce(r.kind, '') = 'plan', coalesce(r.period_end, '') DESC, coalesce(r.period_start, ''),
                   coalesce(r.doc_date, '') DESC, coalesce(r.file_date, '') DESC, coalesce(r.file_time, '') DESC, r.path
           ) AS place
    FROM territory_figures AS f
    JOIN summed_reports AS r USING (report_id)
    LEFT JOIN report_places AS p USING (report_id)
)
SELECT report_id, municipality, region, period_start, period_end, code, value, unit, as_of, basis, source_id, path
FROM ranked
WHERE place = 1;
