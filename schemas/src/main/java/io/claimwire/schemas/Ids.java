package io.claimwire.schemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifiers: SHA-256 in lower-case hex over a kind and its parts. They depend on content alone, so that the same
 * input gives the same rows on every run and every machine.
 */
public final class Ids {

    private static final char SEPARATOR = '\u001f';

    private Ids() {}

    /** Id of the article behind a canonical link, the same in every feed that lists it. */
    public static String articleOfLink(String link) {
        return hash("article-link", CanonicalLink.of(link));
    }

    /** Id of an article that has no link: it is known by its feed and guid alone. */
    public static String articleOfGuid(String feedId, String guid) {
        return hash("article-guid", feedId, guid);
    }

    /**
     * Id of a claim. Nothing else of the article goes in, so that a correction elsewhere leaves it alone.
     *
     * @param evidence the evidence sentence after {@link NormalText#of}
     * @param numeral the quantity as written, empty where there is none
     * @param ordinal 0 for the first among claims that agree in all else, 1 for the second ...
     */
    public static String claim(String articleId, String outcome, String evidence, String numeral, int ordinal) {
        return hash("claim", articleId, outcome, evidence, numeral, Integer.toString(ordinal));
    }

    /** Id of a tally from the parts of its key, in order. */
    public static String tally(String... key) {
        return hash("tally", key);
    }

    /** Id of one source's statement in a tally. */
    public static String statement(String tallyId, String foldedSource) {
        return hash("statement", tallyId, foldedSource);
    }

    /** Hash of content, to see whether it changed. */
    public static String content(String... parts) {
        return hash("content", parts);
    }

    private static String hash(String kind, String... parts) {
        MessageDigest digest = sha256();
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        for (String part : parts) {
            digest.update((byte) SEPARATOR);
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
