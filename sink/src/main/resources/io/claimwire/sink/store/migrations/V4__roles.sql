-- Roles that cannot log in, for an operator to grant to users. They belong to the whole server and may be there
-- already, or may not be made by the connecting user: then the owner of the tables does all.

DO $$
DECLARE
    role_name text;
BEGIN
    FOREACH role_name IN ARRAY ARRAY['claimwire_migrator', 'claimwire_writer', 'claimwire_reader'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
            EXCEPTION
                WHEN insufficient_privilege THEN
                    RAISE NOTICE 'role % is not there and may not be created by %', role_name, current_user;
                WHEN duplicate_object OR unique_violation THEN
                    NULL; -- another database of this server is migrated at the same time
            END;
        END IF;
    END LOOP;

    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'claimwire_migrator') THEN
        EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO claimwire_migrator', current_schema());
        EXECUTE format('GRANT ALL ON ALL TABLES IN SCHEMA %I TO claimwire_migrator', current_schema());
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'claimwire_writer') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO claimwire_writer', current_schema());
        GRANT SELECT, INSERT, UPDATE, DELETE ON sink_offsets, feed_status, articles, claims, statements, tallies
            TO claimwire_writer;
        GRANT EXECUTE ON FUNCTION ensure_claims_month(date), drop_claims_months(date) TO claimwire_writer;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'claimwire_reader') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO claimwire_reader', current_schema());
        GRANT SELECT ON feed_status, articles, claims, statements, tallies,
            claims_on_place_and_day, who_says_what, contested_last_week TO claimwire_reader;
    END IF;
END
$$;
