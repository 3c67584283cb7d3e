-- Which single value does a report give for a metric and its dimensions: that of the latest day, else the first?
CREATE VIEW chosen_metrics AS
WITH ranked AS (
    SELECT metrics.*,
           row_number() OVER (
               PARTITION BY report_id, code, direction, org_type, program_type, audience, event_kind
               ORDER BY as_of DESC NULLS LAST, metric_id
           ) AS place
    FROM metrics
)
SELECT metric_id, report_id, code, direction, org_type, program_type, audience, event_kind, value, unit, as_of,
       source_id
FROM ranked
WHERE place = 1;
