package io.claimwire.enrich.page;

import io.claimwire.enrich.page.Segmentation.Container;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Adds to each block the traits about where the first reading puts the story. */
final class StoryTraits {

    private static final double SURE = 1;
    private static final double LIKELY = 0;
    private static final double OPEN = -1.5;
    private static final double UNLIKELY = -3;

    /** Share of the story that must bear a mark for it to tell nothing. */
    private static final double COMMON = 0.6;

    private static final Mark[] LAYOUT =
            EnumSet.range(Mark.HEADER, Mark.PAYWALL).toArray(Mark[]::new);

    private final Segmentation page;
    private final double[] scores;
    private final @Nullable Container body;
    private final @Nullable Element parent;
    private final @Nullable Element grandparent;
    private final String shape;

    /** @param scores log-odds of the first reading that a block belongs to the story */
    StoryTraits(Segmentation page, BlockTraits blocks, double[] scores) {
        this.page = page;
        this.scores = scores;
        body = heaviest(page, blocks.sizes(), scores);
        parent = blocks.dominantParent(scores);
        grandparent = parent == null ? null : parent.parent();
        shape = shapeOf(page, scores, blocks.sizes());
    }

    /** The element whose blocks weigh most together; the inner one of two that weigh the same. */
    static @Nullable Container heaviest(Segmentation page, int[] sizes, double[] scores) {
        double[] before = new double[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            double odds = Math.tanh(scores[i] / 2);
            before[i + 1] = before[i] + (odds > 0 ? odds * sizes[i] : odds * (8 + 0.4 * sizes[i]));
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
        return best;
    }

    private static String shapeOf(Segmentation page, double[] scores, int[] sizes) {
        Map<String, Integer> sums = new HashMap<>();
        String best = "";
        int most = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0) {
                int sum = sums.merge(shape(page.blocks().get(i).owner()), sizes[i], Integer::sum);
                if (sum > most) {
                    most = sum;
                    best = shape(page.blocks().get(i).owner());
                }
            }
        }
        return best;
    }

    private static String shape(Element owner) {
        return owner.normalName() + "." + owner.className();
    }

    void addTo(List<EnumSet<Trait>> all) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > SURE && inBody(i)) {
                first = Math.min(first, i);
                last = i;
            }
        }
        int common = commonMarks();
        for (int i = 0; i < scores.length; i++) {
            EnumSet<Trait> traits = all.get(i);
            traits.add(reading(scores[i]));
            around(i, traits);
            place(i, first, last, traits);
            kinship(i, traits);
            strangeness(i, common, traits);
        }
    }

    private static Trait reading(double score) {
        return score > SURE
                ? Trait.READ_SURE
                : score > LIKELY
                        ? Trait.READ_LIKELY
                        : score > OPEN ? Trait.READ_OPEN : score > UNLIKELY ? Trait.READ_UNLIKELY : Trait.READ_NEVER;
    }

    private void around(int i, EnumSet<Trait> traits) {
        double previous = i == 0 ? UNLIKELY - 1 : scores[i - 1];
        double next = i + 1 == scores.length ? UNLIKELY - 1 : scores[i + 1];
        add(traits, Trait.PREVIOUS_SURE, previous > SURE);
        add(traits, Trait.PREVIOUS_NEVER, previous < UNLIKELY);
        add(traits, Trait.NEXT_SURE, next > SURE);
        add(traits, Trait.NEXT_NEVER, next < UNLIKELY);
        add(traits, Trait.BOTH_SURE, previous > SURE && next > SURE);
        add(traits, Trait.NEITHER_SURE, previous <= LIKELY && next <= LIKELY);
        int sure = 0;
        int never = 0;
        for (int j = Math.max(0, i - 3); j <= Math.min(scores.length - 1, i + 3); j++) {
            if (j != i) {
                sure += scores[j] > SURE ? 1 : 0;
                never += scores[j] < UNLIKELY ? 1 : 0;
            }
        }
        add(traits, Trait.AROUND_SURE, sure >= 4);
        add(traits, Trait.AROUND_NEVER, never >= 4);
    }

    private boolean inBody(int i) {
        return body != null && i >= body.start() && i < body.end();
    }

    private void place(int i, int first, int last, EnumSet<Trait> traits) {
        if (body == null) {
            return;
        }
        traits.add(i < body.start() ? Trait.BEFORE_BODY : i >= body.end() ? Trait.AFTER_BODY : Trait.IN_BODY);
        add(traits, Trait.BEFORE_FIRST_SURE, i < first);
        add(traits, Trait.AFTER_LAST_SURE, i > last);
    }

    private void kinship(int i, EnumSet<Trait> traits) {
        Element owner = page.blocks().get(i).owner();
        Element own = BlockTraits.parent(owner);
        boolean same = own == parent;
        add(traits, Trait.BODY_PARENT, same);
        add(traits, Trait.BODY_GRANDPARENT, !same && grandparent != null && own.parent() == grandparent);
        add(traits, Trait.BODY_SHAPE, shape(owner).equals(shape));
        add(traits, Trait.SURE_AND_BODY_PARENT, same && scores[i] > SURE);
        add(traits, Trait.OPEN_AND_BODY_PARENT, same && scores[i] <= SURE && scores[i] > OPEN);
        add(traits, Trait.UNLIKELY_AND_BODY_PARENT, same && scores[i] <= OPEN);
        add(traits, Trait.SURE_OUTSIDE_PARENT, !same && scores[i] > SURE);
    }

    /** Words of classes that most of the story bears: they stand on a wrapper around it and tell nothing. */
    private int commonMarks() {
        double[] sums = new double[LAYOUT.length];
        double total = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > LIKELY) {
                int size = page.blocks().get(i).text().length();
                total += size;
                for (int m = 0; m < LAYOUT.length; m++) {
                    sums[m] += LAYOUT[m].in(page.marks()[i]) ? size : 0;
                }
            }
        }
        int common = 0;
        for (int m = 0; m < LAYOUT.length; m++) {
            common |= sums[m] > COMMON * total ? LAYOUT[m].bit() : 0;
        }
        return common;
    }

    private void strangeness(int i, int common, EnumSet<Trait> traits) {
        int strange = 0;
        for (Mark mark : LAYOUT) {
            if (mark.in(common)) {
                traits.remove(Trait.of(mark));
            } else if (mark.in(page.marks()[i]) && mark != Mark.CONTENT && mark != Mark.BODY_PROPERTY) {
                strange++;
            }
        }
        Block block = page.blocks().get(i);
        boolean prose = Folding.weight(block.text()) >= 80 && block.linkDensity() < 0.4;
        boolean inBody = inBody(i);
        add(traits, Trait.PROSE_IN_BODY, prose && inBody && strange == 0);
        add(traits, Trait.PROSE_OF_BODY_SHAPE, prose && traits.contains(Trait.BODY_SHAPE) && strange == 0);
        add(traits, Trait.PROSE_OF_BODY_PARENT, prose && traits.contains(Trait.BODY_PARENT) && strange == 0);
        add(traits, Trait.PLAIN_IN_BODY, inBody && strange == 0);
        add(traits, Trait.STRANGE_IN_BODY, inBody && strange > 0);
        add(traits, Trait.SHORT_BETWEEN_SURE, !prose && strange == 0 && traits.contains(Trait.BOTH_SURE));
    }

    private static void add(EnumSet<Trait> traits, Trait trait, boolean holds) {
        if (holds) {
            traits.add(trait);
        }
    }
}
