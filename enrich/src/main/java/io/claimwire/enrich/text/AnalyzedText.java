package io.claimwire.enrich.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with its paragraphs, sentences, tokens and quotes. Immutable; offsets are UTF-16 into {@link
 * #text()} unless said otherwise.
 */
public final class AnalyzedText {

    private final String text;
    private final String language;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final List<Paragraph> paragraphs;
    private final List<Quote> quotes;
    private final boolean upperCase;
    private final int[] sentenceOf;
    private final int[] quoteOf;
    private final CodePoints codePoints;

    AnalyzedText(
            String text,
            String language,
            List<Token> tokens,
            List<Sentence> sentences,
            List<Paragraph> paragraphs,
            List<Quote> quotes,
            boolean upperCase) {
        this.text = text;
        this.language = language;
        this.tokens = List.copyOf(tokens);
        this.sentences = List.copyOf(sentences);
        this.paragraphs = List.copyOf(paragraphs);
        this.quotes = List.copyOf(quotes);
        this.upperCase = upperCase;
        this.sentenceOf = new int[tokens.size()];
        for (Sentence sentence : this.sentences) {
            Arrays.fill(sentenceOf, sentence.firstToken(), sentence.endToken(), sentence.index());
        }
        this.quoteOf = outermostQuotes();
        this.codePoints = new CodePoints(text);
    }

    private int[] outermostQuotes() {
        int[] outermost = new int[tokens.size()];
        Arrays.fill(outermost, -1);
        for (int index = 0; index < quotes.size(); index++) {
            if (!quotes.get(index).nested()) {
                Arrays.fill(
                        outermost,
                        quotes.get(index).tokens().first(),
                        quotes.get(index).tokens().end(),
                        index);
            }
        }
        return outermost;
    }

    public String text() {
        return text;
    }

    /** BCP 47 language of the data it was analysed with. */
    public String language() {
        return language;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** In the order of their opening marks. */
    public List<Quote> quotes() {
        return quotes;
    }

    /** Whether the whole text is set in capitals, so that capitals mark no names. */
    public boolean upperCase() {
        return upperCase;
    }

    /** The sentence that a token belongs to; every token belongs to one. */
    public Sentence sentenceOf(int token) {
        return sentences.get(sentenceOf[token]);
    }

    /** Whether capitals mean nothing at this token, because its paragraph is set in capitals. */
    public boolean upperCaseAt(int token) {
        return paragraphs.get(sentenceOf(token).paragraph()).upperCase();
    }

    /** The outermost quote that a token, or the mark itself, stands in; null outside quotes. */
    public @Nullable Quote quoteAt(int token) {
        return quoteOf[token] < 0 ? null : quotes.get(quoteOf[token]);
    }

    /** The text as written from the first to the last token of the range, white space included. */
    public String slice(TokenRange range) {
        return text.substring(
                tokens.get(range.first()).start(), tokens.get(range.last()).end());
    }

    /** The token as written. */
    public String written(int token) {
        return text.substring(tokens.get(token).start(), tokens.get(token).end());
    }

    /** Code points before this UTF-16 offset. */
    public int codePoint(int offset) {
        return codePoints.before(offset);
    }
}
