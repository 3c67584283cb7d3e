-- code: missing_element
-- severity: error
-- title: The report does not name its municipality, period, centre or signatory
SELECT r.report_id,
       CASE p.element
           WHEN 'municipality' THEN 'В отчёте не назван муниципалитет.'
           WHEN 'period' THEN 'В отчёте не указан отчётный период.'
           WHEN 'center' THEN 'В отчёте не назван опорный центр или организация, при которой он работает.'
           ELSE 'Отчёт не подписан: нет фамилии и инициалов подписавшего.'
       END AS message,
       NULL AS section_code,
       NULL AS event_id,
       p.element AS expected,
       NULL AS actual,
       NULL AS source_id
FROM reports AS r
CROSS JOIN profile_elements AS p
WHERE r.outcome <> 'failed' AND r.report_id NOT IN (SELECT report_id FROM textless_reports)
    AND CASE p.element
            WHEN 'municipality' THEN r.municipality IS NULL
            WHEN 'period' THEN r.period_start IS NULL OR r.period_end IS NULL
            WHEN 'center' THEN r.center_name IS NULL
            WHEN 'signature' THEN r.signatory IS NULL
        END
