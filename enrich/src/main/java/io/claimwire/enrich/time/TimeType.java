package io.claimwire.enrich.time;

/** Types of time expressions, as in TIMEX3. */
public enum TimeType {
    DATE,
    TIME,
    DURATION,
    SET
}
