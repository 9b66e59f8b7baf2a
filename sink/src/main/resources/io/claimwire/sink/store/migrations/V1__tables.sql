-- Rows of the public topics. Names and columns of tables and views are for readers to rely on.

CREATE TABLE sink_offsets (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    updated_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, partition)
);
COMMENT ON TABLE sink_offsets IS 'Next offset of each partition to write; moves in the transaction that writes the rows.';

CREATE TABLE feed_status (
    feed_id              text PRIMARY KEY,
    url                  text NOT NULL,
    outlet               text NOT NULL,
    state                text NOT NULL,
    last_outcome         text NOT NULL,
    message              text,
    last_fetch_at        timestamptz,
    last_success_at      timestamptz,
    last_new_entry_at    timestamptz,
    next_poll_at         timestamptz,
    interval_seconds     bigint NOT NULL,
    consecutive_failures bigint NOT NULL,
    entries_seen         bigint NOT NULL,
    entries_per_day      double precision NOT NULL
);
COMMENT ON TABLE feed_status IS 'What is known of each feed.';

CREATE TABLE articles (
    article_id        text PRIMARY KEY,
    revision          bigint NOT NULL,
    feed_id           text NOT NULL,
    outlet            text NOT NULL,
    carriers          text[] NOT NULL,
    url               text NOT NULL,
    canonical_url     text,
    title             text,
    body              text NOT NULL,
    authors           text[] NOT NULL,
    language          text,
    section           text,
    published_at      timestamptz,
    modified_at       timestamptz,
    paywalled         boolean NOT NULL,
    word_count        bigint NOT NULL,
    content_hash      text NOT NULL,
    first_seen_at     timestamptz NOT NULL,
    fetched_at        timestamptz NOT NULL,
    extractor_version text NOT NULL
);
CREATE INDEX articles_fetched_at ON articles (fetched_at);
COMMENT ON TABLE articles IS 'Latest revision of each article.';

-- Partitioned by the month in which the article was first seen, which never changes: old months go as a whole.
CREATE TABLE claims (
    claim_id          text NOT NULL,
    first_seen_at     timestamptz NOT NULL,
    revision          bigint NOT NULL,
    status            text NOT NULL,
    article_id        text NOT NULL,
    article_revision  bigint NOT NULL,
    url               text NOT NULL,
    feed_id           text NOT NULL,
    outlet            text NOT NULL,
    carriers          text[] NOT NULL,
    title             text,
    language          text,
    published_at      timestamptz,
    fetched_at        timestamptz NOT NULL,
    extracted_at      timestamptz NOT NULL,
    outcome           text NOT NULL,
    quantity_lower    bigint,
    quantity_upper    bigint,
    quantity_modifier text,
    numeral           text,
    role              text NOT NULL,
    affected          text,
    affected_category text NOT NULL,
    affected_side     text,
    actor             text,
    source            text,
    source_kind       text NOT NULL,
    cue               text,
    stance            text NOT NULL,
    place_id          text,
    place_ids         text[] NOT NULL,
    place_names       text[] NOT NULL,
    country           text,
    latitude          double precision,
    longitude         double precision,
    date_start        date,
    date_end          date,
    day               date NOT NULL GENERATED ALWAYS AS
                          (COALESCE(date_end, (COALESCE(published_at, first_seen_at) AT TIME ZONE 'UTC')::date)) STORED,
    evidence          text,
    spans             jsonb NOT NULL,
    unverified        boolean NOT NULL,
    confidence        double precision NOT NULL,
    extractor_version text NOT NULL,
    PRIMARY KEY (claim_id, first_seen_at)
) PARTITION BY RANGE (first_seen_at);
CREATE TABLE claims_other PARTITION OF claims DEFAULT;
CREATE INDEX claims_day_place ON claims (day, place_id);
CREATE INDEX claims_place_ids ON claims USING gin (place_ids);
CREATE INDEX claims_place_names ON claims USING gin (place_names);
CREATE INDEX claims_article ON claims (article_id);
CREATE INDEX claims_extracted_at ON claims (extracted_at);
COMMENT ON TABLE claims IS 'Latest revision of each claim; one that a correction removed keeps its row with status RETRACTED.';
COMMENT ON COLUMN claims.spans IS 'Where each slot stands in articles.body: [start, end) in code points.';
COMMENT ON COLUMN claims.day IS 'End of the stated date, else the day of publication in UTC.';
COMMENT ON TABLE claims_other IS 'Claims whose clock was beyond all reason.';

CREATE TABLE statements (
    statement_id      text PRIMARY KEY,
    revision          bigint NOT NULL,
    status            text NOT NULL,
    tally_id          text NOT NULL,
    source            text NOT NULL,
    source_kind       text NOT NULL,
    outcome           text NOT NULL,
    quantity_lower    bigint,
    quantity_upper    bigint,
    quantity_modifier text,
    role              text NOT NULL,
    stance            text NOT NULL,
    carriers          text[] NOT NULL,
    evidence          text,
    url               text,
    claim_ids         text[] NOT NULL,
    claim_count       bigint NOT NULL,
    first_seen        timestamptz NOT NULL,
    last_seen         timestamptz NOT NULL,
    history           jsonb NOT NULL
);
CREATE INDEX statements_tally ON statements (tally_id);
CREATE INDEX statements_claims ON statements USING gin (claim_ids);
CREATE INDEX statements_last_seen ON statements (last_seen);
COMMENT ON TABLE statements IS 'What one source says in one tally, with its history.';

CREATE TABLE tallies (
    tally_id            text PRIMARY KEY,
    revision            bigint NOT NULL,
    status              text NOT NULL,
    outcome             text NOT NULL,
    affected_category   text NOT NULL,
    affected_side       text,
    place_id            text,
    place_name          text,
    country             text,
    latitude            double precision,
    longitude           double precision,
    article_id          text,
    day                 date NOT NULL,
    date_basis          text NOT NULL,
    lowest              bigint,
    highest             bigint,
    contested           boolean NOT NULL,
    contest_reasons     text[] NOT NULL,
    independent_sources bigint NOT NULL,
    source_count        bigint NOT NULL,
    claim_count         bigint NOT NULL,
    sources             jsonb NOT NULL,
    first_seen          timestamptz NOT NULL,
    last_seen           timestamptz NOT NULL
);
CREATE INDEX tallies_day_place ON tallies (day, place_id);
CREATE INDEX tallies_place ON tallies (lower(place_name));
CREATE INDEX tallies_last_seen ON tallies (last_seen);
CREATE INDEX tallies_contested ON tallies (last_seen) WHERE contested AND status = 'ACTIVE';
COMMENT ON TABLE tallies IS 'What all sources say of one outcome, at one place, on one day.';
