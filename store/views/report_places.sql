-- Which municipality does a report tell of, where names are alike and some reports leave out region or type?
CREATE VIEW report_places AS
-- A report without a region is of the one region that its name has in the store, if there is one; so is its type.
WITH in_regions AS (
    SELECT report_id,
           municipality_key,
           municipality_kind,
           coalesce(
               region,
               iif(min(region) OVER same_kind = max(region) OVER same_kind, min(region) OVER same_kind, NULL),
               iif(min(region) OVER same_name = max(region) OVER same_name, min(region) OVER same_name, NULL),
               ''
           ) AS area
    FROM reports
    WHERE municipality_key IS NOT NULL
    WINDOW same_name AS (PARTITION BY municipality_key),
        same_kind AS (PARTITION BY municipality_key, municipality_kind)
),
of_kinds AS (
    SELECT report_id,
           municipality_key,
           area,
           coalesce(
               municipality_kind,
               iif(min(municipality_kind) OVER here = max(municipality_kind) OVER here, min(municipality_kind) OVER here,
                   NULL),
               ''
           ) AS kind
    FROM in_regions
    WINDOW here AS (PARTITION BY municipality_key, area)
)
SELECT report_id, municipality_key || '|' || area || '|' || kind AS place FROM of_kinds;
