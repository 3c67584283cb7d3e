-- One index less is one insertion less for every row: what is left is what views, checks and the removal of a report use.
-- Rows of a report are removed by its id, table by table, so no other foreign key needs an index. (PostgreSQL, which
-- checks every key, keeps the indexes: DROP INDEX is nothing there.)

DROP INDEX index_field_sources_on_source_id;
DROP INDEX index_sections_on_parent_id;
DROP INDEX index_sections_on_source_id;
DROP INDEX index_coverage_on_code_basis;
DROP INDEX index_coverage_on_source_id;
DROP INDEX index_events_on_parent_event_id;
DROP INDEX index_events_on_source_id;
DROP INDEX index_dates_on_event_id;
DROP INDEX index_dates_on_section_id;
DROP INDEX index_dates_on_source_id;
DROP INDEX index_counts_on_section_id;
DROP INDEX index_counts_on_event_id;
DROP INDEX index_counts_on_source_id;
DROP INDEX index_counts_on_part_of_count_id;
DROP INDEX index_counts_on_numerator_count_id;
DROP INDEX index_counts_on_denominator_count_id;
DROP INDEX index_indicators_on_section_id;
DROP INDEX index_indicators_on_event_id;
DROP INDEX index_indicators_on_source_id;
DROP INDEX index_metrics_on_count_id;
DROP INDEX index_metrics_on_indicator_id;
DROP INDEX index_metrics_on_source_id;
DROP INDEX index_legal_refs_on_source_id;
DROP INDEX index_people_on_source_id;
DROP INDEX index_links_on_source_id;
DROP INDEX index_findings_on_event_id;
DROP INDEX index_findings_on_source_id;

-- Most rows have none.
CREATE INDEX IF NOT EXISTS index_events_on_parent_event_id ON events (parent_event_id) WHERE parent_event_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS index_dates_on_event_id ON dates (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS index_counts_on_event_id ON counts (event_id) WHERE event_id IS NOT NULL;
