package io.claimwire.enrich.claim;

import io.claimwire.record.Outcome;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which outcome a trigger means for which class of counted things. */
final class OutcomeSpec {

    private static final String CLASS_SIGN = "=";

    private final Map<AffectedClass, Outcome> outcomes = new EnumMap<>(AffectedClass.class);

    private OutcomeSpec() {}

    /**
     * Reads {@code KILLED} or {@code person=CAPTURED thing=SEIZED}.
     *
     * @throws IllegalArgumentException for an unknown class or outcome
     */
    static OutcomeSpec parse(String text) {
        OutcomeSpec spec = new OutcomeSpec();
        for (String part : text.split(" ", -1)) {
            int sign = part.indexOf(CLASS_SIGN);
            if (sign < 0) {
                Outcome outcome = Outcome.valueOf(part);
                spec.outcomes.put(AffectedClass.PERSON, outcome);
                spec.outcomes.put(AffectedClass.ANY, outcome);
            } else {
                spec.outcomes.put(
                        AffectedClass.valueOf(part.substring(0, sign).toUpperCase(Locale.ROOT)),
                        Outcome.valueOf(part.substring(sign + 1)));
            }
        }
        return spec;
    }

    /** The outcome whatever is counted. */
    static OutcomeSpec any(Outcome outcome) {
        OutcomeSpec spec = new OutcomeSpec();
        for (AffectedClass kind : AffectedClass.values()) {
            spec.outcomes.put(kind, outcome);
        }
        return spec;
    }

    /** The same with one outcome in place of another. */
    OutcomeSpec with(Outcome from, Outcome to) {
        OutcomeSpec spec = new OutcomeSpec();
        outcomes.forEach((kind, outcome) -> spec.outcomes.put(kind, outcome == from ? to : outcome));
        return spec;
    }

    /** Null where the trigger is not said of that class. */
    @Nullable
    Outcome of(AffectedClass kind) {
        Outcome outcome = outcomes.get(kind);
        return outcome == null && kind == AffectedClass.BUILDING ? outcomes.get(AffectedClass.THING) : outcome;
    }
}
