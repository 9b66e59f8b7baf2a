package io.claimwire.enrich.page;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Elements that readers do not see, as far as it shows without style sheets and scripts. */
final class Hidden {

    private static final int FLOATING = Mark.CONSENT.bit();

    private Hidden() {}

    static boolean is(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || invisible(element.attr("style"));
    }

    /**
     * Within a paragraph, boxes that pop up over a word are no part of it either.
     *
     * @param words marks of the element's class and id
     */
    static boolean inline(Element element, int words) {
        return (words & FLOATING) != 0 || invisible(element.attr("style")) || element.hasAttr("hidden");
    }

    private static boolean invisible(String style) {
        if (style.isEmpty()) {
            return false;
        }
        String folded = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return folded.contains("display:none") || folded.contains("visibility:hidden");
    }
}
