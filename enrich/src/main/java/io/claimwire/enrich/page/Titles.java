package io.claimwire.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The title as readers see it, without the outlet's name. */
final class Titles {

    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " « ", " // ");
    private static final int LONGEST = 400;

    private Titles() {}

    static @Nullable String find(Document page, Metadata meta, LinkedData data) {
        String social = meta.first("og:title", "twitter:title");
        String linked = data.text("headline");
        String window = Metadata.clean(page.title());
        List<String> claims = new ArrayList<>();
        addIfPresent(claims, social);
        addIfPresent(claims, linked);
        addIfPresent(claims, window);
        Set<String> outlets = outlets(meta, data);
        String shared = social == null ? null : strip(withoutTail(social, linked), outlets);
        if (shared != null && linked != null && Folding.fold(shared).equals(Folding.fold(linked))) {
            return shared;
        }
        String heading = heading(page, claims);
        if (heading != null) {
            return withoutKicker(heading, shared, linked);
        }
        for (String claim : claims) {
            String stripped = strip(withoutTail(claim, linked), outlets);
            if (!stripped.isEmpty()) {
                return stripped;
            }
        }
        Element first = page.selectFirst("h1");
        String text = first == null ? "" : Metadata.clean(first.text());
        return text.isEmpty() ? null : text;
    }

    private static void addIfPresent(List<String> claims, @Nullable String claim) {
        if (claim != null && !claim.isEmpty() && claim.length() <= LONGEST) {
            claims.add(claim);
        }
    }

    /** The heading that the head of the page repeats, whole or with something added. */
    private static @Nullable String heading(Document page, List<String> claims) {
        String best = null;
        double bestOverlap = 0.6;
        for (Element heading : page.select("h1, h2[class*=title], h2[class*=headline], [itemprop=headline]")) {
            String text = Metadata.clean(heading.text());
            if (text.isEmpty() || text.length() > LONGEST) {
                continue;
            }
            for (String claim : claims) {
                double overlap = overlap(text, claim);
                if (overlap > bestOverlap) {
                    bestOverlap = overlap;
                    best = text;
                }
            }
        }
        return best;
    }

    /** Shared words over the words of the heading, lowered where the claim has many more. */
    private static double overlap(String heading, String claim) {
        Set<String> a = new TreeSet<>(List.of(Folding.fold(heading).split(" ", -1)));
        Set<String> b = new TreeSet<>(List.of(Folding.fold(claim).split(" ", -1)));
        int size = a.size();
        int other = b.size();
        a.retainAll(b);
        return a.size() / (double) size * Math.min(1, 0.4 + 0.8 * a.size() / other);
    }

    /** "Politics | Two killed" is "Two killed" where the head of the page says so too. */
    private static String withoutKicker(String heading, @Nullable String... others) {
        String folded = Folding.fold(heading);
        for (String other : others) {
            String ending = other == null ? "" : Folding.fold(other);
            if (other != null && ending.indexOf(' ', ending.indexOf(' ') + 1) > 0 && folded.endsWith(" " + ending)) {
                return other;
            }
        }
        return heading;
    }

    /** What a title adds to the headline that JSON-LD gives is the outlet's, however it is parted off. */
    private static String withoutTail(String title, @Nullable String headline) {
        if (headline == null || headline.length() < 0.4 * title.length()) {
            return title;
        }
        String folded = Folding.fold(headline);
        return !folded.isEmpty() && Folding.fold(title).startsWith(folded + " ") ? headline : title;
    }

    private static Set<String> outlets(Metadata meta, LinkedData data) {
        Set<String> outlets = new TreeSet<>();
        List<String> names = new ArrayList<>(data.names("publisher"));
        addIfPresent(names, meta.first("og:site_name"));
        addIfPresent(names, meta.first("application-name"));
        for (String name : names) {
            outlets.add(Folding.fold(name));
        }
        return outlets;
    }

    private static String strip(String title, Set<String> outlets) {
        for (String separator : SEPARATORS) {
            int at = title.lastIndexOf(separator);
            if (at <= 0) {
                continue;
            }
            String head = title.substring(0, at).strip();
            String tail = title.substring(at + separator.length()).strip();
            boolean outlet = outlets.contains(Folding.fold(tail));
            boolean shortTail = tail.length() < 30 && tail.length() * 2 < head.length() && !separator.equals(" — ");
            if (outlet || shortTail) {
                return strip(head, outlets);
            }
        }
        return title;
    }
}
