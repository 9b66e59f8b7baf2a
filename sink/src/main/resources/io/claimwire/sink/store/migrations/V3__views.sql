-- The three questions that readers have.

CREATE VIEW claims_on_place_and_day AS
SELECT day, place_id, place_names[1] AS place, country, place_ids, place_names,
       outcome, quantity_lower, quantity_upper, quantity_modifier, role,
       affected, affected_category, affected_side, actor,
       COALESCE(source, carriers[1], outlet) AS said_by, source, source_kind, stance, unverified,
       evidence, title, outlet, carriers, url, published_at, first_seen_at, confidence, claim_id, article_id
FROM claims
WHERE status = 'ACTIVE';
COMMENT ON VIEW claims_on_place_and_day IS
    'What is claimed of a place on a day: WHERE day = ... AND place_id = ..., or place_names @> ARRAY[...] for coarser names too.';

CREATE VIEW who_says_what AS
SELECT s.tally_id, t.day, t.place_name AS place, t.country, t.outcome, t.affected_category, t.affected_side,
       s.source, s.source_kind, s.stance, s.role, s.quantity_lower, s.quantity_upper, s.quantity_modifier,
       s.carriers, s.claim_count, s.first_seen, s.last_seen, s.evidence, s.url, s.history, t.contested, s.statement_id
FROM statements s
JOIN tallies t ON t.tally_id = s.tally_id
WHERE s.status = 'ACTIVE';
COMMENT ON VIEW who_says_what IS 'Each source''s latest figure: WHERE tally_id = ... ORDER BY last_seen DESC.';

CREATE VIEW contested_last_week AS
SELECT tally_id, day, place_name AS place, country, outcome, affected_category, affected_side, lowest, highest,
       contest_reasons, independent_sources, claim_count, sources, first_seen, last_seen
FROM tallies
WHERE contested AND status = 'ACTIVE' AND last_seen >= now() - interval '7 days';
COMMENT ON VIEW contested_last_week IS 'Tallies seen within seven days in which sources exclude each other or one denies.';
