package io.claimwire.enrich.agency;

import io.claimwire.enrich.text.LanguageData;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** News agencies by the names that bylines give them; the same data as for datelines and credits. Immutable. */
public final class Agencies {

    private static final Agencies INSTANCE = new Agencies(LanguageData.load("en", "agencies"));

    private final Map<String, String> names = new TreeMap<>();
    private final Set<String> ambiguous;

    private Agencies(LanguageData data) {
        for (List<String> row : data.rows("agencies")) {
            names.put(folded(row.get(0)), data.column(row, 1));
        }
        ambiguous = Set.copyOf(data.words("not beside words"));
    }

    /**
     * The usual spelling of an agency that is named as author; null for everybody else. What may be a person's
     * name or a word, such as "Petra", is an agency in capitals only.
     */
    public static @Nullable String named(String author) {
        String folded = folded(author);
        boolean capitals = author.equals(author.toUpperCase(Locale.ROOT));
        return INSTANCE.ambiguous.contains(folded) && !capitals ? null : INSTANCE.names.get(folded);
    }

    /** Letters and digits in lower case, anything else a space. */
    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toLowerCase(c));
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }
}
