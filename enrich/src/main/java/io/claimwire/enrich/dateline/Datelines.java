package io.claimwire.enrich.dateline;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Sentence;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.enrich.time.FoundTime;
import io.claimwire.enrich.time.TimeExpressions;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entry of this package: reads dateline, byline and credit. Thread-safe; linear in the text. */
public final class Datelines {

    private final AgencyData data;
    private final TimeExpressions times;

    private Datelines(AgencyData data, TimeExpressions times) {
        this.data = data;
        this.times = times;
    }

    /**
     * Loads the agencies and words of a language; keep the result.
     *
     * @throws IllegalArgumentException where the language has no data or they are unsound
     */
    public static Datelines forLanguage(String language) {
        return new Datelines(new AgencyData(language), TimeExpressions.forLanguage(language));
    }

    /**
     * Reads the dateline and the credits of a text; finds nothing rather than failing.
     *
     * @param published decides the year of a dateline without one; null leaves such a date out
     */
    public Dateline read(AnalyzedText text, @Nullable LocalDate published) {
        Set<String> carriers = new LinkedHashSet<>();
        Sentence header = text.sentences().stream()
                .limit(8)
                .filter(Sentence::header)
                .findFirst()
                .orElse(null);
        if (header == null) {
            new CreditReader(data, text).read(0, carriers);
            return new Dateline(null, null, null, List.copyOf(carriers), null);
        }
        HeaderReader reader = new HeaderReader(data, text, header.tokens());
        reader.carriers(carriers);
        new CreditReader(data, text).read(header.endToken(), carriers);
        TokenRange place = reader.place();
        return new Dateline(
                place == null ? null : text.slice(place),
                place,
                date(text, header, published),
                List.copyOf(carriers),
                header.tokens());
    }

    private @Nullable LocalDate date(AnalyzedText text, Sentence header, @Nullable LocalDate published) {
        for (FoundTime time : times.find(text, header, published)) {
            LocalDate start = time.start();
            if (start != null && start.equals(time.end())) {
                return start;
            }
        }
        return null;
    }
}
