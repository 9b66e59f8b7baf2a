-- The writer may not create or drop tables; these two functions do it for it, and nothing else.

CREATE FUNCTION ensure_claims_month(any_day date) RETURNS boolean
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path FROM CURRENT
AS $$
DECLARE
    month date := date_trunc('month', any_day)::date;
    name  text := 'claims_' || to_char(month, 'YYYY_MM');
BEGIN
    IF any_day < date '2000-01-01' OR any_day >= date '2100-01-01' THEN
        RETURN false; -- into claims_other: a clock gone mad must not make tables
    END IF;
    IF to_regclass(name) IS NOT NULL THEN
        RETURN false;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('claimwire.claims.partitions'));
    IF to_regclass(name) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format(
        'CREATE TABLE %I PARTITION OF claims FOR VALUES FROM (%L) TO (%L)',
        name,
        to_char(month, 'YYYY-MM-DD') || ' 00:00:00+00',
        to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
    RETURN true;
END
$$;
COMMENT ON FUNCTION ensure_claims_month IS 'Makes the partition of a month of UTC; true where it was not there.';

CREATE FUNCTION drop_claims_months(before date) RETURNS integer
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path FROM CURRENT
AS $$
DECLARE
    dropped integer := 0;
    name    text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('claimwire.claims.partitions'));
    FOR name IN
        SELECT c.relname
        FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'claims'::regclass
          AND c.relname ~ '^claims_[0-9]{4}_[0-9]{2}$'
          AND c.relname < 'claims_' || to_char(before, 'YYYY_MM')
        ORDER BY c.relname
    LOOP
        EXECUTE format('DROP TABLE %I', name);
        dropped := dropped + 1;
    END LOOP;
    RETURN dropped;
END
$$;
COMMENT ON FUNCTION drop_claims_months IS 'Drops the partitions of the months before the one of a day.';

REVOKE ALL ON FUNCTION ensure_claims_month(date), drop_claims_months(date) FROM PUBLIC;
