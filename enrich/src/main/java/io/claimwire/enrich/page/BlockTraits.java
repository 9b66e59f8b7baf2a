package io.claimwire.enrich.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The traits of blocks that can be seen without knowing where the story is. */
final class BlockTraits {

    private static final int LONGEST_CAPTION = 400;
    private static final Mark[] MARKS = Mark.values();

    /** A stated body that holds none of the page's long blocks is about something else. */
    private final boolean statedBodyFits;

    private final Segmentation page;
    private final PageHints hints;
    private final Map<Element, Crowd> crowds = new IdentityHashMap<>();
    private final String[] folded;
    private final int[] sizes;
    private double prose;
    private int titleAt = Integer.MAX_VALUE;

    /** What hangs under one parent: characters outside of links, and blocks. */
    private static final class Crowd {
        private double prose;
        private int blocks;
    }

    BlockTraits(Segmentation page, PageHints hints) {
        this.page = page;
        this.hints = hints;
        int n = page.blocks().size();
        folded = new String[n];
        sizes = new int[n];
        boolean fits = false;
        for (int i = 0; i < n; i++) {
            Block block = page.blocks().get(i);
            folded[i] = Folding.fold(block.text());
            sizes[i] = Folding.weight(block.text());
            double plain = sizes[i] * (1 - block.linkDensity());
            prose += plain;
            Crowd crowd = crowds.computeIfAbsent(parent(block.owner()), key -> new Crowd());
            crowd.prose += plain;
            crowd.blocks++;
            if (titleAt == Integer.MAX_VALUE && !hints.title().isEmpty() && folded[i].equals(hints.title())) {
                titleAt = i;
            }
            fits |= sizes[i] > 80 && hints.statedBody().contains(folded[i]);
        }
        statedBodyFits = fits && !hints.statedBody().isEmpty();
    }

    /** The blocks' traits, in order. */
    List<EnumSet<Trait>> all() {
        Set<String> seen = new HashSet<>();
        List<EnumSet<Trait>> all = new ArrayList<>(sizes.length);
        double before = 0;
        boolean furniture = false;
        for (int i = 0; i < sizes.length; i++) {
            Block block = page.blocks().get(i);
            EnumSet<Trait> traits = EnumSet.of(Trait.ALWAYS, size(sizes[i]), links(block.linkDensity()));
            wording(block.text(), traits);
            add(traits, Trait.SPEAKS_OF_CHANNELS, sizes[i] < LONGEST_CAPTION && ChannelWords.in(folded[i]));
            add(traits, Trait.NAMES_AUTHOR, namesAuthor(folded[i]));
            add(traits, Trait.ALL_ITALIC, block.isItalic());
            add(traits, Trait.ALL_BOLD, block.isBold());
            repetition(i, seen, traits);
            owner(block, sizes[i], traits);
            crowd(block, traits);
            if (before < 0.03 * prose) {
                traits.add(Trait.PAGE_START);
            } else if (before > 0.85 * prose) {
                traits.add(Trait.PAGE_END);
            }
            before += sizes[i] * (1 - block.linkDensity());
            if (i > titleAt) {
                traits.add(Trait.AFTER_TITLE);
            }
            for (Mark mark : MARKS) {
                if (mark.in(page.marks()[i])) {
                    traits.add(Trait.of(mark));
                }
            }
            neighbours(i, traits);
            if (i > 0) {
                add(traits, Trait.AFTER_PHRASE, all.get(i - 1).contains(Trait.PHRASE));
            }
            add(traits, Trait.UNDER_PHRASE, furniture);
            if (Mark.HEADING.in(page.marks()[i])) {
                furniture = traits.contains(Trait.PHRASE);
            }
            all.add(traits);
        }
        return all;
    }

    String folded(int block) {
        return folded[block];
    }

    int[] sizes() {
        return sizes.clone();
    }

    static Element parent(Element owner) {
        Element parent = owner.parent();
        // an item's crowd is the list's, and a list is a paragraph among others
        if (parent != null
                && (owner.normalName().equals("li") || parent.normalName().equals("blockquote"))) {
            Element outer = parent.parent();
            return outer == null ? parent : outer;
        }
        return parent == null ? owner : parent;
    }

    static Trait size(int size) {
        return size < 15
                ? Trait.TINY
                : size < 40
                        ? Trait.SHORT
                        : size < 80 ? Trait.LINE : size < 160 ? Trait.LINES : size < 320 ? Trait.LONG : Trait.VERY_LONG;
    }

    private static Trait links(double density) {
        return density == 0
                ? Trait.NO_LINKS
                : density < 0.15
                        ? Trait.FEW_LINKS
                        : density < 0.4 ? Trait.SOME_LINKS : density < 0.9 ? Trait.MANY_LINKS : Trait.ALL_LINKS;
    }

    private boolean namesAuthor(String folded) {
        String text = " " + folded + " ";
        return hints.authors().stream().anyMatch(author -> author.length() > 4 && text.contains(" " + author + " "));
    }

    private static void wording(String text, EnumSet<Trait> traits) {
        int letters = 0;
        int upper = 0;
        int digits = 0;
        boolean inner = false;
        boolean comma = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                upper += Character.isUpperCase(c) ? 1 : 0;
            } else if (Character.isDigit(c)) {
                digits++;
            } else {
                comma |= c == ',' || c == '、' || c == '，' || c == '،';
                inner |= (c == '.' || c == '?' || c == '!') && i + 2 < text.length() && text.charAt(i + 1) == ' '
                        || c == '。' && i + 1 < text.length();
            }
        }
        add(traits, Trait.INNER_SENTENCE, inner);
        add(traits, Trait.COMMA, comma);
        add(traits, Trait.ENDS_SENTENCE, Folding.endsSentence(text));
        add(traits, Trait.ENDS_COLON, text.endsWith(":"));
        add(traits, Trait.ALL_CAPITALS, letters > 3 && upper > 0.8 * letters);
        add(traits, Trait.DIGITS, digits > 0.2 * text.length());
        add(traits, Trait.LOWER_START, Character.isLowerCase(text.codePointAt(0)));
        add(traits, Trait.SPEAKS_OF_PICTURE, text.length() < LONGEST_CAPTION && PictureWords.in(text));
        add(traits, Trait.PHRASE, FurniturePhrases.instance().matches(text));
    }

    private void repetition(int i, Set<String> seen, EnumSet<Trait> traits) {
        String text = folded[i];
        add(traits, Trait.REPEATS_TITLE, !text.isEmpty() && text.equals(hints.title()));
        add(traits, Trait.REPEATS_BLOCK, !seen.add(text));
        add(
                traits,
                Trait.IN_DESCRIPTION,
                text.length() > 30 && hints.description().contains(text));
        if (statedBodyFits && !text.isEmpty()) {
            traits.add(hints.statedBody().contains(text) ? Trait.IN_STATED_BODY : Trait.NOT_IN_STATED_BODY);
        }
    }

    private static void owner(Block block, int size, EnumSet<Trait> traits) {
        String tag = block.owner().normalName();
        boolean sentence = traits.contains(Trait.ENDS_SENTENCE);
        double links = block.linkDensity();
        switch (tag) {
            case "p" -> {
                traits.add(Trait.OWNER_PARAGRAPH);
                add(traits, Trait.LONG_PARAGRAPH, size >= 80 && links < 0.4);
                add(traits, Trait.SHORT_PARAGRAPH, size < 80 && links < 0.4);
                add(traits, Trait.LINKED_PARAGRAPH, links >= 0.9 && !sentence);
            }
            case "div", "section", "article", "main", "center" -> {
                traits.add(Trait.OWNER_DIVISION);
                add(traits, Trait.LONG_DIVISION, size >= 80 && links < 0.4);
            }
            case "li", "dd", "dt" -> {
                traits.add(Trait.OWNER_ITEM);
                add(traits, Trait.PROSE_ITEM, links < 0.4 && (sentence || size >= 80));
                add(traits, Trait.LINKED_ITEM, links >= 0.4);
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> traits.add(Trait.OWNER_HEADING);
            case "tr", "td", "th", "caption" -> traits.add(Trait.OWNER_CELL);
            default -> traits.add(Trait.OWNER_OTHER);
        }
    }

    private void crowd(Block block, EnumSet<Trait> traits) {
        Crowd crowd = crowds.get(parent(block.owner()));
        if (crowd == null) {
            return;
        }
        double share = crowd.prose / Math.max(1, prose);
        traits.add(
                share < 0.03
                        ? Trait.CROWD_SMALL
                        : share < 0.15 ? Trait.CROWD_MEDIUM : share < 0.4 ? Trait.CROWD_LARGE : Trait.CROWD_MAIN);
        traits.add(crowd.blocks == 1 ? Trait.ALONE : crowd.blocks < 5 ? Trait.FEW_SIBLINGS : Trait.MANY_SIBLINGS);
    }

    private void neighbours(int i, EnumSet<Trait> traits) {
        if (i > 0) {
            add(traits, Trait.AFTER_PROSE, prose(i - 1));
            add(traits, Trait.AFTER_LINKS, page.blocks().get(i - 1).linkDensity() > 0.6);
            add(traits, Trait.AFTER_HEADING, Mark.HEADING.in(page.marks()[i - 1]));
        }
        if (i + 1 < sizes.length) {
            add(traits, Trait.BEFORE_PROSE, prose(i + 1));
            add(traits, Trait.BEFORE_LINKS, page.blocks().get(i + 1).linkDensity() > 0.6);
            add(traits, Trait.BEFORE_HEADING, Mark.HEADING.in(page.marks()[i + 1]));
        }
    }

    private boolean prose(int i) {
        return sizes[i] >= 80 && page.blocks().get(i).linkDensity() < 0.3;
    }

    private static void add(EnumSet<Trait> traits, Trait trait, boolean holds) {
        if (holds) {
            traits.add(trait);
        }
    }

    /** The parent under which most of what scores above zero hangs; null where nothing does. */
    @Nullable
    Element dominantParent(double[] scores) {
        Map<Element, double[]> sums = new IdentityHashMap<>();
        Element best = null;
        double most = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0) {
                Element parent = parent(page.blocks().get(i).owner());
                double[] sum = sums.computeIfAbsent(parent, key -> new double[1]);
                sum[0] += sizes[i];
                if (sum[0] > most) {
                    most = sum[0];
                    best = parent;
                }
            }
        }
        return best;
    }
}
