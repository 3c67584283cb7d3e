-- Which of the reports that count tell of one municipality, and of no zone or region?
CREATE VIEW municipal_reports AS
SELECT * FROM counted_reports WHERE coalesce(level, 'municipal') = 'municipal';
