package io.claimwire.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes dispatches out of sentence patterns; the same generator state gives the same texts. */
final class Dispatches {

    /** Length of a dispatch in characters, the last sentence whole. */
    static final int LENGTH = 2_000;

    private static final String[] TOLLS = {
        "At least %d soldiers were killed and %d wounded in fighting near %s on %s, the defence ministry said.",
        "According to the provincial governor, %d people died and %d were injured when a bomb went off in %s on %s.",
        "Rebels in the north said they had captured %d soldiers and destroyed %d trucks outside %s on %s.",
        "\"We have counted %d bodies, and %d people are still missing,\" a doctor in %s told reporters on %s.",
        "Police arrested %d suspects and seized %d rifles in a raid in %s on %s, a spokesman confirmed.",
        "The army denied that its troops had killed %d civilians and displaced %d families in %s on %s.",
    };
    private static final String[] QUIET = {
        "The council met in %2$s on %3$s to talk about the price of bread, which has risen by %1$d per cent.",
        "Its chairman, who has held the office for %1$d years, said that the budget would be debated again in %2$s.",
        "Farmers from %2$s sold their wheat for less than a year ago, and many of them stayed at home on %3$s.",
        "\"Nobody expected such a long winter,\" said the head of the weather office in %2$s.",
        "The road between the harbour and %2$s, some %1$d kilometres long, is to be widened next spring.",
        "A new school was opened in %2$s on %3$s; the old one had been too small for its pupils.",
        "Trade with the neighbours grew again, the bank reported, although the currency lost some of its worth.",
    };
    private static final String[] PLACES = {"Varneth", "Port Ellis", "Dromas", "Syria", "Halvec", "Mirande", "Kenya"};
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Sunday"};

    private final RandomGenerator random;

    Dispatches(RandomGenerator random) {
        this.random = random;
    }

    /** Half of them with claims, in turn. */
    List<String> write(int count) {
        List<String> texts = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            texts.add(write(LENGTH, index % 2 == 0));
        }
        return texts;
    }

    /** @param length in characters, not less */
    String write(int length, boolean claims) {
        StringBuilder text = new StringBuilder(length + 200);
        text.append(one(PLACES)).append(", March 3 (Meridian) -- ");
        int sentences = 0;
        while (text.length() < length) {
            boolean toll = claims && sentences % 3 == 0;
            text.append(
                    toll ? toll() : QUIET[random.nextInt(QUIET.length)].formatted(number(), one(PLACES), one(DAYS)));
            sentences++;
            text.append(sentences % 3 == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private String toll() {
        return TOLLS[random.nextInt(TOLLS.length)].formatted(number(), number(), one(PLACES), one(DAYS));
    }

    private int number() {
        return 2 + random.nextInt(90);
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
