package io.claimwire.enrich.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the blocks of the story in two readings: the first weighs each block by itself, the second also by
 * where the first found the story.
 */
final class BodyFinder {

    /** Log-odds from which a block is taken. */
    private static final double TAKEN = 0;

    private static final int LONGEST_BYLINE = 90;

    private BodyFinder() {}

    /**
     * Paragraphs of the story in order; empty where the page has none.
     *
     * @param hints with the authors, so that a byline is known as one
     */
    static List<String> paragraphs(Segmentation page, PageHints hints) {
        BlockTraits traits = new BlockTraits(page, hints);
        List<EnumSet<Trait>> blocks = traits.all();
        BlockWeights weights = BlockWeights.instance();
        new StoryTraits(page, traits, weights.firstReading(blocks)).addTo(blocks);
        double[] scores = weights.secondReading(blocks);
        Set<String> seen = new HashSet<>();
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] <= TAKEN || pointsElsewhere(blocks.get(i))) {
                continue;
            }
            String text = page.blocks().get(i).text();
            if (paragraphs.isEmpty()) {
                text = withoutTitle(text, hints.title());
            }
            String folded = traits.folded(i);
            boolean repeats = folded.length() > 20 && seen.contains(folded);
            if (!text.isEmpty() && !folded.isEmpty() && !repeats && !isByline(text, folded, hints.authors())) {
                seen.add(folded);
                paragraphs.add(text);
            }
        }
        return paragraphs;
    }

    /**
     * An item of a list that is one link and no sentence leads to other stories, wherever the list stands; so does a
     * short line that begins like furniture and names a channel ("Share this on ...").
     */
    private static boolean pointsElsewhere(EnumSet<Trait> block) {
        boolean link = block.contains(Trait.OWNER_ITEM)
                && block.contains(Trait.ALL_LINKS)
                && !block.contains(Trait.ENDS_SENTENCE);
        return link || block.contains(Trait.PHRASE) && block.contains(Trait.SPEAKS_OF_CHANNELS);
    }

    /** A short line with a name of an author and hardly a word beside it, such as "By" or "Correspondent". */
    private static boolean isByline(String text, String folded, List<String> authors) {
        if (text.length() > LONGEST_BYLINE || Folding.endsSentence(text)) {
            return false;
        }
        String rest = " " + folded + " ";
        for (String author : authors) {
            rest = rest.replace(" " + author + " ", " ");
        }
        return rest.length() < folded.length() && rest.strip().split(" ", -1).length <= 2;
    }

    /** A title that opens the text goes, and with it what stands under it on lines of its own, such as a date. */
    private static String withoutTitle(String text, String title) {
        int line = text.indexOf('\n');
        String first = line < 0 ? text : text.substring(0, line);
        if (title.isEmpty() || !Folding.fold(first).equals(title)) {
            return text;
        }
        String rest = line < 0 ? "" : text.substring(line + 1).strip();
        return Folding.endsSentence(rest) ? rest : "";
    }
}
