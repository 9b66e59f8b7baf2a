package io.claimwire.ingest.feed.xml;

import java.util.Set;

/**
 * What bounds a document, and what its dialect says about nesting.
 *
 * @param maxDepth elements deeper than this are dropped, their text is kept
 * @param maxElements reading stops there
 * @param neverNested local names, lower case, of elements that never stand in one of the same name: a second start tag
 *     closes the first (a forgotten {@code </item>})
 * @param leaves local names, lower case, of elements without prefix that hold text alone: when one begins while another
 *     is open, the other's end tag was forgotten
 */
public record XmlLimits(int maxDepth, int maxElements, Set<String> neverNested, Set<String> leaves) {
    public XmlLimits {
        neverNested = Set.copyOf(neverNested);
        leaves = Set.copyOf(leaves);
    }
}
