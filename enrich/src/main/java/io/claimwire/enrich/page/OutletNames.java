package io.claimwire.enrich.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names by which a page calls its outlet, and the section, so that they can be taken off titles and bylines. */
final class OutletNames {

    /** Between a title and what the outlet adds; the last is a Korean letter that is used as a bar. */
    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " « ", " // ", "ㅣ", "|");

    private static final int LONGEST_GUESS = 30;
    private static final int SHORTEST_HOST_WORD = 3;

    private final Set<String> names = new TreeSet<>();
    private final String section;
    private final String host;

    OutletNames(Metadata meta, LinkedData data, String url) {
        List<String> found = new ArrayList<>(data.names("publisher"));
        for (String key : List.of("og:site_name", "application-name")) {
            String name = meta.first(key);
            if (name != null) {
                found.add(name);
            }
        }
        found.forEach(name -> names.add(Folding.fold(name)));
        names.remove("");
        String stated = meta.first("article:section", "section");
        section = stated == null ? "" : Folding.fold(stated);
        host = letters(host(url));
    }

    /** The host's letters hold a short name's: "Example" on news.example.org. */
    boolean contains(String name) {
        String folded = Folding.fold(name);
        return names.contains(folded) || inHost(name);
    }

    /** One of the names that the page itself gives; an agency's name in a host is no reason to take its byline away. */
    boolean states(String name) {
        return names.contains(Folding.fold(name));
    }

    private boolean inHost(String name) {
        String letters = letters(name);
        return letters.length() >= SHORTEST_HOST_WORD && host.contains(letters);
    }

    /**
     * Takes the outlet and the section off the end of a title.
     *
     * @param guess true where a short tail goes too though nothing says that it is the outlet's
     */
    String takeOff(String title, boolean guess) {
        for (String separator : SEPARATORS) {
            int at = title.lastIndexOf(separator);
            if (at <= 0) {
                continue;
            }
            String head = title.substring(0, at).strip();
            String tail = title.substring(at + separator.length()).strip();
            boolean shortTail = guess
                    && separator.startsWith(" ")
                    && tail.length() < LONGEST_GUESS
                    && tail.length() * 2 < head.length()
                    && !separator.equals(" — ");
            if (shortTail || contains(tail)) {
                return withoutSection(takeOff(head, guess));
            }
        }
        return title;
    }

    /** What stood before the outlet may be the section, parted off by a bare hyphen. */
    private String withoutSection(String title) {
        int at = title.lastIndexOf('-');
        boolean section = at > 0
                && !this.section.isEmpty()
                && Folding.fold(title.substring(at + 1)).equals(this.section);
        return section ? title.substring(0, at).strip() : title;
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String letters(String text) {
        return Folding.fold(text).replace(" ", "");
    }
}
