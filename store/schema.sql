-- The store, version 1. Columns of the public contract come first and keep their names and meaning; the others follow.
-- A plain sqlite3 shell can open and query everything: no functions, collations or tokenizers of our own.

-- One row a submitted file.
CREATE TABLE reports (
    report_id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    format TEXT,
    title TEXT,
    kind TEXT CHECK (kind IN ('activity_report', 'analysis', 'plan', 'other')),
    level TEXT CHECK (level IN ('municipal', 'zonal', 'regional')),
    center_name TEXT,
    municipality TEXT,
    region TEXT,
    zone TEXT,
    period_start TEXT CHECK (period_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    period_end TEXT CHECK (period_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    period_kind TEXT CHECK (period_kind IN ('year', 'half_year', 'quarter', 'month', 'school_year', 'other')),
    doc_number TEXT,
    doc_date TEXT CHECK (doc_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    signatory TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('ok', 'partial', 'failed')),
    error TEXT,
    municipality_key TEXT  -- folded, without the words for the type of municipality: equal keys mean the same place
) STRICT;

-- What a run needs to know to skip a file that did not change; no row for reports that came as JSON records.
CREATE TABLE files (
    report_id INTEGER PRIMARY KEY REFERENCES reports ON DELETE CASCADE,
    rules_hash TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL  -- nanoseconds since 1970
) STRICT;

-- Where a row came from; one row a place and quote of a report.
CREATE TABLE sources (
    source_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    page INTEGER,
    block INTEGER NOT NULL,
    table_no INTEGER,
    row_no INTEGER,
    col_no INTEGER,
    quote TEXT NOT NULL
) STRICT;

-- Where a column of reports came from.
CREATE TABLE field_sources (
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    field TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE
) STRICT;

-- Headings, in order.
CREATE TABLE sections (
    section_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    parent_id INTEGER REFERENCES sections DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    level INTEGER NOT NULL,
    number TEXT,
    title TEXT NOT NULL,
    code TEXT CHECK (code IN ('general_info', 'goals', 'legal_basis', 'moc_operation', 'indicators',
        'information_campaign', 'media_plan', 'work_plan', 'inventory', 'navigator', 'personalized_funding',
        'social_order', 'quality_assessment', 'staff_development', 'network_programs', 'model_programs',
        'accessibility', 'contests', 'mentoring', 'results', 'prospects')),
    source_id INTEGER REFERENCES sources ON DELETE CASCADE,
    period_start TEXT CHECK (period_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    period_end TEXT CHECK (period_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    rule TEXT
) STRICT;

-- One row a report and section code.
CREATE TABLE coverage (
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    code TEXT NOT NULL CHECK (code IN ('general_info', 'goals', 'legal_basis', 'moc_operation', 'indicators',
        'information_campaign', 'media_plan', 'work_plan', 'inventory', 'navigator', 'personalized_funding',
        'social_order', 'quality_assessment', 'staff_development', 'network_programs', 'model_programs',
        'accessibility', 'contests', 'mentoring', 'results', 'prospects')),
    basis TEXT NOT NULL CHECK (basis IN ('heading', 'content', 'empty', 'absent')),
    rule TEXT,
    source_id INTEGER REFERENCES sources ON DELETE CASCADE,
    PRIMARY KEY (report_id, code)
) STRICT;

-- Planned and held activities.
CREATE TABLE events (
    event_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    section_id INTEGER REFERENCES sections,
    parent_event_id INTEGER REFERENCES events DEFERRABLE INITIALLY DEFERRED,
    origin TEXT NOT NULL CHECK (origin IN ('table_row', 'list_item', 'narrative')),
    number TEXT,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('webinar', 'seminar', 'meeting', 'conference', 'contest', 'training',
        'parent_meeting', 'open_day', 'master_class', 'lesson', 'monitoring', 'consultation', 'review', 'publication',
        'document', 'registry', 'visit', 'campaign', 'other')),
    theme TEXT,
    responsible TEXT,
    schedule TEXT,
    result TEXT,
    note TEXT,
    status TEXT NOT NULL CHECK (status IN ('done', 'in_progress', 'ongoing', 'partially_done', 'planned', 'postponed',
        'cancelled', 'not_done', 'not_reported')),
    status_raw TEXT,
    status_basis TEXT CHECK (status_basis IN ('stated', 'inferred')),
    source_id INTEGER REFERENCES sources ON DELETE CASCADE,
    schedule_cell TEXT CHECK (schedule_cell IN ('filled', 'empty')),
    status_cell TEXT CHECK (status_cell IN ('filled', 'empty')),
    result_cell TEXT CHECK (result_cell IN ('filled', 'empty')),
    plan_start TEXT CHECK (plan_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    plan_end TEXT CHECK (plan_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    title_key TEXT,
    rule TEXT
) STRICT;

-- Every date and period, resolved; start and end inclusive.
CREATE TABLE dates (
    date_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    event_id INTEGER REFERENCES events,
    section_id INTEGER REFERENCES sections,
    raw TEXT NOT NULL,
    start TEXT CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "end" TEXT CHECK ("end" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    precision TEXT CHECK (precision IN ('day', 'month', 'quarter', 'half_year', 'year', 'school_year', 'range')),
    recurrence TEXT CHECK (recurrence IN ('daily', 'weekly', 'monthly', 'quarterly', 'half_yearly', 'yearly',
        'ongoing', 'as_needed', 'by_schedule')),
    role TEXT NOT NULL CHECK (role IN ('schedule', 'held', 'as_of', 'period', 'document', 'mention')),
    source_id INTEGER REFERENCES sources ON DELETE CASCADE,
    rule TEXT
) STRICT;

-- Every quantity, as written.
CREATE TABLE counts (
    count_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    section_id INTEGER REFERENCES sections,
    event_id INTEGER REFERENCES events,
    raw TEXT NOT NULL,
    value REAL NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('person', 'program', 'organization', 'event', 'contest', 'certificate',
        'group', 'place', 'agreement', 'consultation', 'publication', 'visit', 'municipality', 'percent', 'rouble',
        'point', 'hour', 'document', 'other')),
    subject TEXT,
    approx TEXT CHECK (approx IN ('at_least', 'at_most', 'about')),
    source_id INTEGER REFERENCES sources ON DELETE CASCADE,
    part_of_count_id INTEGER REFERENCES counts DEFERRABLE INITIALLY DEFERRED,
    breakdown TEXT,
    numerator_count_id INTEGER REFERENCES counts DEFERRABLE INITIALLY DEFERRED,
    denominator_count_id INTEGER REFERENCES counts DEFERRABLE INITIALLY DEFERRED,
    rule TEXT
) STRICT;

-- Rows of a plan/fact table, and plan/fact pairs in text.
CREATE TABLE indicators (
    indicator_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    section_id INTEGER REFERENCES sections,
    event_id INTEGER REFERENCES events,
    number TEXT,
    name TEXT NOT NULL,
    code TEXT CHECK (code IN ('organizations', 'programs', 'programs_review_submitted', 'programs_reviewed',
        'programs_review_passed', 'programs_review_failed', 'children', 'children_certificate', 'coverage',
        'coverage_certificate', 'coverage_tech_science', 'mentoring_share', 'certificates_issued',
        'certificates_planned', 'certificate_value', 'events_held', 'participants', 'contests_held',
        'contest_winners', 'staff_trained', 'experts', 'groups', 'places')),
    unit TEXT CHECK (unit IN ('person', 'program', 'organization', 'event', 'contest', 'certificate', 'group',
        'place', 'agreement', 'consultation', 'publication', 'visit', 'municipality', 'percent', 'rouble', 'point',
        'hour', 'document', 'other')),
    plan REAL,
    fact REAL,
    percent_reported REAL,
    percent_decimals INTEGER NOT NULL,
    percent_computed REAL,
    reason TEXT,
    source_id INTEGER REFERENCES sources ON DELETE CASCADE,
    rule TEXT
) STRICT;

-- Quarters and half-years of an indicator.
CREATE TABLE indicator_parts (
    indicator_part_id INTEGER PRIMARY KEY,
    indicator_id INTEGER NOT NULL REFERENCES indicators ON DELETE CASCADE,
    period_start TEXT CHECK (period_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    period_end TEXT CHECK (period_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    plan REAL,
    fact REAL
) STRICT;

-- The counts that have one agreed meaning; a dimension that is NULL is all.
CREATE TABLE metrics (
    metric_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    code TEXT NOT NULL CHECK (code IN ('organizations', 'programs', 'programs_review_submitted', 'programs_reviewed',
        'programs_review_passed', 'programs_review_failed', 'children', 'children_certificate', 'coverage',
        'coverage_certificate', 'coverage_tech_science', 'mentoring_share', 'certificates_issued',
        'certificates_planned', 'certificate_value', 'events_held', 'participants', 'contests_held',
        'contest_winners', 'staff_trained', 'experts', 'groups', 'places')),
    direction TEXT CHECK (direction IN ('technical', 'natural_science', 'arts', 'sports', 'social_humanitarian',
        'tourism_local_history')),
    org_type TEXT CHECK (org_type IN ('additional_education', 'general', 'preschool', 'vocational', 'state',
        'private', 'other')),
    program_type TEXT CHECK (program_type IN ('certificate', 'network', 'remote', 'multilevel', 'adapted',
        'short_term')),
    audience TEXT CHECK (audience IN ('children', 'parents', 'teachers', 'heads', 'specialists', 'disability',
        'hardship', 'rural', 'gifted')),
    event_kind TEXT CHECK (event_kind IN ('webinar', 'seminar', 'meeting', 'conference', 'contest', 'training',
        'parent_meeting', 'open_day', 'master_class', 'lesson', 'monitoring', 'consultation', 'review', 'publication',
        'document', 'registry', 'visit', 'campaign', 'other')),
    value REAL NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('person', 'program', 'organization', 'event', 'contest', 'certificate',
        'group', 'place', 'agreement', 'consultation', 'publication', 'visit', 'municipality', 'percent', 'rouble',
        'point', 'hour', 'document', 'other')),
    as_of TEXT CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    count_id INTEGER REFERENCES counts,
    indicator_id INTEGER REFERENCES indicators,
    source_id INTEGER REFERENCES sources ON DELETE CASCADE,
    rule TEXT
) STRICT;

-- Acts that the report cites.
CREATE TABLE legal_refs (
    legal_ref_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('decree', 'order', 'directive', 'law', 'letter', 'protocol', 'agreement',
        'other')),
    issuer TEXT,
    date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    number TEXT,
    title TEXT,
    raw TEXT NOT NULL,
    source_id INTEGER REFERENCES sources ON DELETE CASCADE,
    rule TEXT
) STRICT;

-- People that the report names.
CREATE TABLE people (
    person_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    name TEXT NOT NULL,
    role TEXT,
    source_id INTEGER REFERENCES sources ON DELETE CASCADE
) STRICT;

-- Addresses and numbers.
CREATE TABLE links (
    link_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('url', 'email', 'phone', 'inn', 'ogrn')),
    value TEXT NOT NULL,
    source_id INTEGER REFERENCES sources ON DELETE CASCADE
) STRICT;

-- Findings that only the reader of the file can make; `findings` takes them over.
CREATE TABLE reader_findings (
    reader_finding_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    code TEXT NOT NULL CHECK (code IN ('missing_section', 'empty_section', 'missing_element', 'sum_mismatch',
        'percent_mismatch', 'plan_not_met', 'no_schedule', 'no_status', 'no_result', 'not_done', 'done_before_due',
        'held_off_schedule', 'date_outside_period', 'duplicate_event', 'duplicate_report', 'not_submitted',
        'extraction_failed', 'text_missing', 'unknown_municipality')),
    message TEXT NOT NULL,
    expected ANY,
    actual ANY
) STRICT;

-- What is missing or wrong; made anew from the checks by each run.
CREATE TABLE findings (
    finding_id INTEGER PRIMARY KEY,
    report_id INTEGER REFERENCES reports ON DELETE CASCADE,  -- NULL where a report was never submitted
    code TEXT NOT NULL CHECK (code IN ('missing_section', 'empty_section', 'missing_element', 'sum_mismatch',
        'percent_mismatch', 'plan_not_met', 'no_schedule', 'no_status', 'no_result', 'not_done', 'done_before_due',
        'held_off_schedule', 'date_outside_period', 'duplicate_event', 'duplicate_report', 'not_submitted',
        'extraction_failed', 'text_missing', 'unknown_municipality')),
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
    message TEXT NOT NULL,
    section_code TEXT CHECK (section_code IN ('general_info', 'goals', 'legal_basis', 'moc_operation', 'indicators',
        'information_campaign', 'media_plan', 'work_plan', 'inventory', 'navigator', 'personalized_funding',
        'social_order', 'quality_assessment', 'staff_development', 'network_programs', 'model_programs',
        'accessibility', 'contests', 'mentoring', 'results', 'prospects')),
    event_id INTEGER REFERENCES events ON DELETE CASCADE,
    expected ANY,
    actual ANY,
    source_id INTEGER REFERENCES sources ON DELETE CASCADE
) STRICT;

-- The report's text, block by block and cell by cell; `stems` is folded and stemmed for the full-text index.
CREATE TABLE passages (
    passage_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    page INTEGER,
    block INTEGER NOT NULL,
    table_no INTEGER,
    row_no INTEGER,
    col_no INTEGER,
    text TEXT NOT NULL,
    stems TEXT NOT NULL
) STRICT;

-- The profile that the findings were made with; one row.
CREATE TABLE profile (
    name TEXT NOT NULL
) STRICT;

-- Sections that the profile wants covered.
CREATE TABLE profile_sections (
    position INTEGER PRIMARY KEY,
    code TEXT NOT NULL CHECK (code IN ('general_info', 'goals', 'legal_basis', 'moc_operation', 'indicators',
        'information_campaign', 'media_plan', 'work_plan', 'inventory', 'navigator', 'personalized_funding',
        'social_order', 'quality_assessment', 'staff_development', 'network_programs', 'model_programs',
        'accessibility', 'contests', 'mentoring', 'results', 'prospects')) UNIQUE
) STRICT;

-- A section that covers another one as well.
CREATE TABLE profile_substitutes (
    code TEXT NOT NULL,
    substitute TEXT NOT NULL,
    PRIMARY KEY (code, substitute)
) STRICT;

-- Elements that the profile wants given.
CREATE TABLE profile_elements (
    position INTEGER PRIMARY KEY,
    element TEXT NOT NULL CHECK (element IN ('municipality', 'period', 'center', 'signature'))
) STRICT;

-- Who has to submit.
CREATE TABLE roster (
    roster_id INTEGER PRIMARY KEY,
    municipality TEXT NOT NULL,
    region TEXT,
    municipality_key TEXT NOT NULL
) STRICT;

-- Russian names of codes, for people.
CREATE TABLE code_names (
    list TEXT NOT NULL,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (list, code)
) STRICT;

-- What the program keeps for itself.
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE INDEX index_sources_on_report_id ON sources (report_id);
CREATE INDEX index_field_sources_on_report_id ON field_sources (report_id);
CREATE INDEX index_field_sources_on_source_id ON field_sources (source_id);
CREATE INDEX index_sections_on_report_id_ordinal ON sections (report_id, ordinal);
CREATE INDEX index_sections_on_parent_id ON sections (parent_id);
CREATE INDEX index_sections_on_source_id ON sections (source_id);
CREATE INDEX index_coverage_on_code_basis ON coverage (code, basis);
CREATE INDEX index_coverage_on_source_id ON coverage (source_id);
CREATE INDEX index_events_on_report_id ON events (report_id);
CREATE INDEX index_events_on_section_id ON events (section_id);
CREATE INDEX index_events_on_parent_event_id ON events (parent_event_id);
CREATE INDEX index_events_on_source_id ON events (source_id);
CREATE INDEX index_events_on_status ON events (status);
CREATE INDEX index_dates_on_report_id ON dates (report_id);
CREATE INDEX index_dates_on_event_id ON dates (event_id);
CREATE INDEX index_dates_on_section_id ON dates (section_id);
CREATE INDEX index_dates_on_source_id ON dates (source_id);
CREATE INDEX index_counts_on_report_id ON counts (report_id);
CREATE INDEX index_counts_on_section_id ON counts (section_id);
CREATE INDEX index_counts_on_event_id ON counts (event_id);
CREATE INDEX index_counts_on_source_id ON counts (source_id);
CREATE INDEX index_counts_on_part_of_count_id ON counts (part_of_count_id);
CREATE INDEX index_counts_on_numerator_count_id ON counts (numerator_count_id);
CREATE INDEX index_counts_on_denominator_count_id ON counts (denominator_count_id);
CREATE INDEX index_indicators_on_report_id ON indicators (report_id);
CREATE INDEX index_indicators_on_section_id ON indicators (section_id);
CREATE INDEX index_indicators_on_event_id ON indicators (event_id);
CREATE INDEX index_indicators_on_source_id ON indicators (source_id);
CREATE INDEX index_indicator_parts_on_indicator_id ON indicator_parts (indicator_id);
CREATE INDEX index_metrics_on_report_id ON metrics (report_id);
CREATE INDEX index_metrics_on_code_report_id ON metrics (code, report_id);
CREATE INDEX index_metrics_on_count_id ON metrics (count_id);
CREATE INDEX index_metrics_on_indicator_id ON metrics (indicator_id);
CREATE INDEX index_metrics_on_source_id ON metrics (source_id);
CREATE INDEX index_legal_refs_on_report_id ON legal_refs (report_id);
CREATE INDEX index_legal_refs_on_source_id ON legal_refs (source_id);
CREATE INDEX index_people_on_report_id ON people (report_id);
CREATE INDEX index_people_on_source_id ON people (source_id);
CREATE INDEX index_links_on_report_id ON links (report_id);
CREATE INDEX index_links_on_source_id ON links (source_id);
CREATE INDEX index_reader_findings_on_report_id ON reader_findings (report_id);
CREATE INDEX index_findings_on_report_id ON findings (report_id);
CREATE INDEX index_findings_on_event_id ON findings (event_id);
CREATE INDEX index_findings_on_source_id ON findings (source_id);
CREATE INDEX index_findings_on_code ON findings (code);
CREATE INDEX index_passages_on_report_id_block ON passages (report_id, block);
CREATE INDEX index_reports_on_municipality_key ON reports (municipality_key);

-- Full text: MATCH 'words as written' or MATCH 'stems : stems'.
CREATE VIRTUAL TABLE passages_index USING fts5 (text, stems, content = 'passages', content_rowid = 'passage_id');

CREATE TRIGGER passages_inserted AFTER INSERT ON passages BEGIN
    INSERT INTO passages_index (rowid, text, stems) VALUES (new.passage_id, new.text, new.stems);
END;

CREATE TRIGGER passages_deleted AFTER DELETE ON passages BEGIN
    INSERT INTO passages_index (passages_index, rowid, text, stems)
    VALUES ('delete', old.passage_id, old.text, old.stems);
END;
