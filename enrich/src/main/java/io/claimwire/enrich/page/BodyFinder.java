package io.claimwire.enrich.page;

import io.claimwire.enrich.page.Segmentation.Container;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks of the story: the element whose blocks weigh most together, and in it those that
 * are text. As furniture weighs less than nothing, an element that only adds furniture loses to the
 * one inside it.
 */
final class BodyFinder {

    private BodyFinder() {}

    /** Paragraphs of the story in order; empty where the page has none. */
    static List<String> paragraphs(Segmentation page, @Nullable String title) {
        int n = page.blocks().size();
        double[] weights = new double[n];
        double[] before = new double[n + 1];
        for (int i = 0; i < n; i++) {
            weights[i] = BlockWeights.weigh(page.blocks().get(i), page.marks()[i]);
            before[i + 1] = before[i] + weights[i];
        }
        Container best = null;
        double most = 0;
        for (Container container : page.containers()) {
            double sum = before[container.end()] - before[container.start()];
            if (sum > most) {
                most = sum;
                best = container;
            }
        }
        return best == null ? List.of() : pick(page, best, weights, title);
    }

    private static List<String> pick(Segmentation page, Container body, double[] weights, @Nullable String title) {
        int last = body.end() - 1;
        while (last > body.start() && weights[last] <= 0) {
            last--;
        }
        String foldedTitle = title == null ? "" : Folding.fold(title);
        Set<String> seen = new HashSet<>();
        List<String> paragraphs = new ArrayList<>();
        for (int i = body.start(); i <= last; i++) {
            Block block = page.blocks().get(i);
            int marks = page.marks()[i];
            if (!belongs(block, marks, weights, i)) {
                continue;
            }
            String folded = Folding.fold(block.text());
            if (folded.isEmpty()
                    || (paragraphs.isEmpty() && folded.equals(foldedTitle))
                    || (folded.length() > 20 && !seen.add(folded))) {
                continue;
            }
            paragraphs.add(block.text());
        }
        return paragraphs;
    }

    private static boolean belongs(Block block, int marks, double[] weights, int i) {
        if (weights[i] > 0) {
            return true;
        }
        if (BlockWeights.furniture(marks) || FurniturePhrases.instance().matches(block.text())) {
            return false;
        }
        if (Mark.HEADING.in(marks)) {
            return block.linkDensity() < 0.5 && i + 1 < weights.length && weights[i + 1] > 0;
        }
        boolean prose = Mark.PARAGRAPH.in(marks) || Mark.LIST.in(marks) || Mark.QUOTE.in(marks);
        return prose && block.linkDensity() < 0.5 && !Mark.TEASER.in(marks) && !Mark.ASIDE.in(marks);
    }
}
