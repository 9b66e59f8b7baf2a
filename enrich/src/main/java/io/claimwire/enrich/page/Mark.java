package io.claimwire.enrich.page;

import java.util.Locale;

/** What the surroundings of a block say about it: an element around it, or a word of a class or id. */
enum Mark {
    // elements
    PARAGRAPH,
    HEADING,
    LIST,
    QUOTE,
    TABLE,
    HEADER,
    FOOTER,
    NAV,
    ASIDE,
    FIGURE,
    FORM,
    HIDDEN,
    ARTICLE,
    MAIN,
    BODY_PROPERTY,
    // words of class and id, by the sections of furniture-classes.txt
    CONTENT,
    COMMENTS,
    RELATED,
    SHARE,
    ADVERT,
    NEWSLETTER,
    NAVIGATION,
    LEGAL,
    BYLINE,
    CAPTION,
    CONSENT,
    TITLE,
    TEASER,
    PULLQUOTE,
    PAYWALL;

    private final int bit = 1 << ordinal();

    int bit() {
        return bit;
    }

    boolean in(int marks) {
        return (marks & bit) != 0;
    }

    static Mark ofSection(String section) {
        return valueOf(section.toUpperCase(Locale.ROOT));
    }
}
