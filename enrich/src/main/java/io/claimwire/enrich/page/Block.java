package io.claimwire.enrich.page;

import org.jsoup.nodes.Element;

/**
 * A run of text between two boundaries of the layout: a paragraph, a heading, an item, a caption.
 *
 * @param text white space collapsed, never blank
 * @param linkChars characters of {@code text} within links
 * @param owner the nearest block element around it
 * @param marks bits of {@link Mark} from elements
 */
record Block(String text, int linkChars, Element owner, int marks) {

    double linkDensity() {
        return Math.min(1, linkChars / (double) text.length());
    }
}
