package io.claimwire.enrich.page;

/**
 * What a block counts for or against the element that holds it: about its length where it reads like
 * text of a story, below zero where it reads like furniture. The unit is one character of prose.
 */
final class BlockWeights {

    private static final int FURNITURE = Mark.NAV.bit()
            | Mark.FOOTER.bit()
            | Mark.HIDDEN.bit()
            | Mark.FIGURE.bit()
            | Mark.COMMENTS.bit()
            | Mark.RELATED.bit()
            | Mark.SHARE.bit()
            | Mark.ADVERT.bit()
            | Mark.NEWSLETTER.bit()
            | Mark.NAVIGATION.bit()
            | Mark.LEGAL.bit()
            | Mark.BYLINE.bit()
            | Mark.CAPTION.bit()
            | Mark.CONSENT.bit();

    private static final int DOUBTFUL = Mark.ASIDE.bit() | Mark.FORM.bit() | Mark.TEASER.bit() | Mark.HEADER.bit();

    private BlockWeights() {}

    static double weigh(Block block, int marks) {
        int size = Folding.weight(block.text());
        double links = block.linkDensity();
        if ((marks & FURNITURE) != 0) {
            return -10 - 0.3 * size;
        }
        if (FurniturePhrases.instance().matches(block.text())) {
            return -20;
        }
        if (Mark.HEADING.in(marks)) {
            return links > 0.8 ? -15 : -5;
        }
        double weight;
        boolean sentence = Folding.endsSentence(block.text());
        if (links > 0.6) {
            weight = -15 - 0.2 * size;
        } else if (size >= 80 || (sentence && size >= 40)) {
            weight = size * (1 - 1.5 * links);
        } else {
            weight = sentence && links < 0.3 ? 0.3 * size : -8;
        }
        if ((marks & DOUBTFUL) != 0) {
            weight = weight > 0 ? 0.1 * weight : weight - 5;
        }
        if (weight > 0 && (Mark.BODY_PROPERTY.in(marks) || Mark.CONTENT.in(marks))) {
            weight *= 1.3;
        }
        return weight;
    }

    static boolean furniture(int marks) {
        return (marks & FURNITURE) != 0;
    }
}
