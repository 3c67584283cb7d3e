-- What is an event called, and where does it stand?
CREATE VIEW event_places AS
SELECT event_id,
       events.report_id,
       section_code,
       iif(number IS NULL, '', 'п. ' || number || ' ') || '«' || iif(length(title) > 90, substr(title, 1, 90) || '…', title)
           || '»' AS label,
       coalesce(place, '') AS place
FROM events
LEFT JOIN section_subjects USING (section_id)
LEFT JOIN source_places USING (source_id);
