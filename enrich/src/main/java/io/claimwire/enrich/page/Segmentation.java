package io.claimwire.enrich.page;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page as blocks in reading order, and the elements that hold them.
 *
 * @param blocks in document order
 * @param containers block elements that hold at least one block, each after what it holds
 * @param marks bits of {@link Mark} for each block, from elements and from classes
 */
record Segmentation(List<Block> blocks, List<Container> containers, int[] marks) {

    /**
     * An element with the run of blocks in it.
     *
     * @param start index of the first block
     * @param end index behind the last
     * @param words bits of {@link Mark} that its own class and id carry
     */
    record Container(Element element, int start, int end, int words) {}

    int chars(int start, int end) {
        int sum = 0;
        for (int i = start; i < end; i++) {
            sum += blocks.get(i).text().length();
        }
        return sum;
    }
}
