-- What do all municipalities together give, each by the newest period that it gives the figure for: sums of numbers, averages of shares, and from how many reports?
CREATE VIEW consolidated_figures AS
SELECT f.code,
       n.name AS figure,
       f.unit,
       iif(f.unit IN ('percent', 'rouble'), 'average', 'sum') AS way,
       iif(f.unit IN ('percent', 'rouble'), round(avg(f.value), 2), sum(f.value)) AS value,
       min(f.value) AS least,
       max(f.value) AS greatest,
       count(*) AS reports
FROM newest_figures AS f
LEFT JOIN code_names AS n ON n.list = 'metric' AND n.code = f.code
GROUP BY f.code, n.name, n.position, f.unit
ORDER BY n.position NULLS FIRST, f.unit;
