package io.claimwire.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The title as the newsroom wrote it, without the outlet's name. A page states it up to four times: for
 * social networks, in JSON-LD, for the window, and in the heading that readers see. Where the head of the
 * page is of one mind it is taken; otherwise the heading that it repeats.
 */
final class Titles {

    private static final int LONGEST = 400;

    /** From this share of common words on, a heading is the one that the head of the page means. */
    private static final double SAME = 0.6;

    /** Enough where the head contradicts itself. */
    private static final double RELATED = 0.1;

    private static final int LEAST_WORDS = 4;

    private final Document page;
    private final OutletNames outlets;
    private final List<String> claims = new ArrayList<>();
    private final @Nullable String social;
    private final @Nullable String linked;
    private final @Nullable String window;

    private Titles(Document page, Metadata meta, LinkedData data) {
        this.page = page;
        outlets = new OutletNames(meta, data, page.location());
        String stated = meta.first("og:title", "twitter:title");
        linked = data.text("headline");
        String windowTitle = Metadata.clean(page.title());
        for (String claim : new String[] {stated, linked, windowTitle}) {
            if (claim != null && !claim.isEmpty() && claim.length() <= LONGEST) {
                claims.add(claim);
            }
        }
        social = stated == null ? null : outlets.takeOff(withoutTail(stated), false);
        window = windowTitle.isEmpty() ? null : outlets.takeOff(withoutTail(windowTitle), true);
    }

    static @Nullable String find(Document page, Metadata meta, LinkedData data) {
        return new Titles(page, meta, data).choose();
    }

    private @Nullable String choose() {
        if (social != null && same(social, linked)) {
            return social;
        }
        String heading = heading();
        if (heading != null) {
            return edited(withoutKicker(heading));
        }
        for (String claim : claims) {
            String stripped = outlets.takeOff(withoutTail(claim), true);
            if (!stripped.isEmpty()) {
                return stripped;
            }
        }
        Element first = page.selectFirst("h1");
        String text = first == null ? "" : Metadata.clean(first.text());
        return text.isEmpty() ? null : text;
    }

    /** The heading that the head of the page repeats; where the head contradicts itself, the first that is akin. */
    private @Nullable String heading() {
        String best = best("h1, h2[class*=title], h2[class*=headline], [itemprop=headline]", SAME);
        if (best == null && social != null && linked != null && !same(social, window)) {
            best = best("h1", RELATED);
        }
        return best;
    }

    private @Nullable String best(String query, double least) {
        String best = null;
        double bestOverlap = least;
        for (Element heading : page.select(query)) {
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

    /** "Politics | Two killed" is "Two killed" where the head of the page says so too, unless JSON-LD repeats it whole. */
    private String withoutKicker(String heading) {
        if (same(heading, linked) && same(window, social)) {
            return heading;
        }
        String folded = Folding.fold(heading);
        for (String other : new String[] {social, linked}) {
            String ending = other == null ? "" : Folding.fold(other);
            if (other != null && ending.indexOf(' ', ending.indexOf(' ') + 1) > 0 && folded.endsWith(" " + ending)) {
                return other;
            }
        }
        return withoutLead(heading);
    }

    /** "Middle East - Two killed" beside "Attack on town: Two killed": both only lead up to the same title. */
    private String withoutLead(String heading) {
        int dash = heading.indexOf(" - ");
        int colon = social == null ? -1 : social.indexOf(": ");
        if (dash > 0 && social != null && colon > 0) {
            String rest = heading.substring(dash + " - ".length()).strip();
            if (same(rest, social.substring(colon + 1)) && words(rest) >= LEAST_WORDS) {
                return rest;
            }
        }
        return heading;
    }

    /**
     * Headings that begin with words for search engines ("Storm: Two killed in flood") have them in the window's
     * title too. Where one of the other statements differs and does without, that one is the newsroom's.
     */
    private String edited(String heading) {
        String lead = lead(heading);
        if (lead.isEmpty() || window == null || !Folding.fold(window).startsWith(lead + " ")) {
            return heading;
        }
        String other = same(heading, linked) ? social : same(heading, social) ? linked : null;
        return other != null && !same(other, heading) && lead(other).isEmpty() && words(other) >= LEAST_WORDS
                ? other
                : heading;
    }

    /** Up to six words before a colon in the first half, folded; empty where there are none. */
    private static String lead(String title) {
        int colon = title.indexOf(": ");
        return colon > 0 && colon * 2 < title.length() && words(title.substring(0, colon)) <= 6
                ? Folding.fold(title.substring(0, colon))
                : "";
    }

    private static int words(String text) {
        return Folding.fold(text).split(" ", -1).length;
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        return a != null && b != null && Folding.fold(a).equals(Folding.fold(b));
    }

    /** What a title adds to the headline that JSON-LD gives is the outlet's, however it is parted off. */
    private String withoutTail(String title) {
        if (linked == null || linked.length() < 0.4 * title.length()) {
            return title;
        }
        String folded = Folding.fold(linked);
        return !folded.isEmpty() && Folding.fold(title).startsWith(folded + " ") ? linked : title;
    }
}
