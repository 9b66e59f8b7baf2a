package io.claimwire.enrich.page;

import java.util.Set;

/** Words of the lines that send readers to an outlet's other channels, in the languages of news. */
final class ChannelWords {

    private static final Set<String> WORDS = Set.of(
            "twitter",
            "facebook",
            "instagram",
            "whatsapp",
            "telegram",
            "tiktok",
            "youtube",
            "linkedin",
            "newsletter",
            "newsletters",
            "podcast",
            "subscribe",
            "subscribers",
            "inbox",
            "follow",
            "email",
            "click",
            "app",
            "abonnieren",
            "folgen",
            "suscríbete",
            "síguenos",
            "abonnez",
            "inscreva",
            "iscriviti");

    private ChannelWords() {}

    /** @param folded as {@link Folding#fold} gives it */
    static boolean in(String folded) {
        for (String word : folded.split(" ", -1)) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
