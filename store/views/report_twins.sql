-- Which reports were handed in again: the same bytes, or the same municipality, period, kind and level in a newer version?
CREATE VIEW report_twins AS
-- Newest: by the reports' own dates where each of them has one, else by day and time of the files' last changes; of equals
-- the longest path counts («Отчёт испр.docx» before «Отчёт.docx»), then the first. No level is that of a municipality.
WITH grouped AS (
    SELECT report_id,
           path,
           doc_date,
           file_date,
           file_time,
           CASE
               WHEN place IS NOT NULL AND period_start IS NOT NULL
                   THEN 'territory ' || place || '|' || period_start || '|' || coalesce(period_end, '') || '|'
                       || coalesce(kind, '') || '|' || coalesce(level, 'municipal')
               WHEN sha256 <> '' THEN 'bytes ' || sha256
               ELSE 'report ' || report_id
           END AS same
    FROM reports
    LEFT JOIN report_places USING (report_id)
    WHERE outcome <> 'failed'
),
dated AS (
    SELECT *, iif(count(*) OVER twins = count(doc_date) OVER twins, doc_date, NULL) AS own_date
    FROM grouped
    WINDOW twins AS (PARTITION BY same)
),
ranked AS (
    SELECT report_id,
           first_value(report_id) OVER (
               PARTITION BY same
               ORDER BY coalesce(own_date, '') DESC, coalesce(file_date, '') DESC, coalesce(file_time, '') DESC,
                   coalesce(doc_date, '') DESC, length(path) DESC, path
           ) AS newest_report_id
    FROM dated
)
SELECT report_id, newest_report_id FROM ranked WHERE report_id <> newest_report_id;
