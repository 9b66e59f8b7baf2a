package io.claimwire.enrich.page;

import org.jsoup.nodes.Element;

/**
 * A run of text between two boundaries of the layout: a paragraph, a heading, an item, a caption.
 *
 * @param text white space collapsed, never blank
 * @param linkChars characters of {@code text} within links
 * @param italicChars characters set apart by italics
 * @param boldChars characters in bold type
 * @param owner the nearest block element around it
 * @param marks bits of {@link Mark} from elements
 */
record Block(String text, int linkChars, int italicChars, int boldChars, Element owner, int marks) {

    /** All but a tenth of it in italics: a note of the newsroom rather than the story, more often than not. */
    boolean isItalic() {
        return italicChars > 0.9 * text.length();
    }

    boolean isBold() {
        return boldChars > 0.9 * text.length();
    }

    double linkDensity() {
        return Math.min(1, linkChars / (double) text.length());
    }
}
