package io.claimwire.enrich.page;

import java.util.ArrayList;
import java.util.List;

/** The body that the page's JSON-LD states, against the one found in its markup. */
final class StatedBody {

    /** The markup holds less than this share of the stated body: it is loaded by a script, and the statement stands for it. */
    private static final double LEAST_SHARE = 0.4;

    private static final int LEAST_CHARS = 400;

    private StatedBody() {}

    static List<String> prefer(String stated, List<String> found) {
        if (stated.length() < LEAST_CHARS) {
            return found;
        }
        long chars = 0;
        for (String paragraph : found) {
            chars += paragraph.length();
        }
        List<String> paragraphs = paragraphs(stated);
        long statedChars = 0;
        for (String paragraph : paragraphs) {
            statedChars += paragraph.length();
        }
        return chars < LEAST_SHARE * statedChars ? paragraphs : found;
    }

    private static List<String> paragraphs(String stated) {
        List<String> paragraphs = new ArrayList<>();
        String marked = stated.replace("</p>", "\n").replace("<br>", "\n").replace("<br/>", "\n");
        for (String line : marked.split("\n", -1)) {
            String clean = Metadata.clean(line);
            if (!clean.isEmpty()) {
                paragraphs.add(clean);
            }
        }
        return paragraphs;
    }
}
