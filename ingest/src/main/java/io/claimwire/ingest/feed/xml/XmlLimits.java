package io.claimwire.ingest.feed.xml;

import java.util.Set;

/**
 * What bounds a document, and what its dialect says about nesting.
 *
 * @param maxDepth elements deeper than this are dropped, their text is kept
 * @param maxElements reading stops there
 * @param maxUnnested reading stops behind so many of the elements that are never nested
 * @param neverNested local names, lower case, of elements that never stand in one of the same name: a second start tag
 *     closes the first (a forgotten {@code </item>})
 * @param leaves names as written, lower case, of elements that hold text alone: when one begins while another is open,
 *     the other's end tag was forgotten
 * @param ambiguous those of the leaves whose names HTML has too: within inline markup they mean nothing
 */
public record XmlLimits(
        int maxDepth,
        int maxElements,
        int maxUnnested,
        Set<String> neverNested,
        Set<String> leaves,
        Set<String> ambiguous) {
    public XmlLimits {
        neverNested = Set.copyOf(neverNested);
        leaves = Set.copyOf(leaves);
        ambiguous = Set.copyOf(ambiguous);
    }
}
