-- What came in, of whom, for which period, and how complete is it?
CREATE VIEW reports_overview AS
SELECT r.path,
       r.municipality,
       r.region,
       r.center_name,
       r.kind,
       r.level,
       r.period_start,
       r.period_end,
       r.outcome,
       r.error,
       (SELECT count(*) FROM section_coverage AS c
        WHERE c.report_id = r.report_id AND c.is_mandatory = 1 AND c.is_covered = 1) AS mandatory_covered,
       (SELECT count(*) FROM profile_sections) AS mandatory_sections,
       (SELECT count(*) FROM findings AS f WHERE f.report_id = r.report_id AND f.severity = 'error') AS errors,
       (SELECT count(*) FROM findings AS f WHERE f.report_id = r.report_id AND f.severity = 'warning') AS warnings,
       coalesce((SELECT is_gone FROM files AS f WHERE f.report_id = r.report_id), 0) AS is_gone
FROM reports AS r
ORDER BY r.path;
