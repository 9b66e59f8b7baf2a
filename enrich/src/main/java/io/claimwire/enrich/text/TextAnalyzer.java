package io.claimwire.enrich.text;

import java.util.ArrayList;
import java.util.List;

/** Entry of this package: turns a text into an {@link AnalyzedText}. Thread-safe; linear in the text. */
public final class TextAnalyzer {

    /** Share of upper-case letters, in per cent, from which a text is set in capitals. */
    private static final int UPPER_CASE_PERCENT = 85;
    /** Fewer letters than this do not decide about a paragraph of its own. */
    private static final int FEW_LETTERS = 12;
    /** Datelines are looked for in that many paragraphs: headlines and bylines may precede. */
    private static final int HEADER_PARAGRAPHS = 4;

    private final String language;
    private final Tokenizer tokenizer;
    private final SentenceSplitter splitter;

    private TextAnalyzer(String language) {
        this.language = language;
        Abbreviations abbreviations = new Abbreviations(LanguageData.load(language, "abbreviations"));
        this.tokenizer = new Tokenizer(abbreviations);
        this.splitter = new SentenceSplitter(abbreviations);
    }

    /**
     * Loads the data of a language; keep the analyzer.
     *
     * @throws IllegalArgumentException where the language has no data or they are unsound
     */
    public static TextAnalyzer forLanguage(String language) {
        return new TextAnalyzer(language);
    }

    public AnalyzedText analyze(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 8);
        boolean upperCase = isUpperCase(text, 0, text.length());
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Lines.Stretch stretch : new Lines(text).paragraphs()) {
            int first = tokens.size();
            tokenizer.tokenize(text, stretch.from(), stretch.to(), tokens);
            if (tokens.size() > first) {
                paragraphs.add(new Paragraph(
                        paragraphs.size(),
                        tokens.get(first).start(),
                        tokens.get(tokens.size() - 1).end(),
                        new TokenRange(first, tokens.size()),
                        upperCase || isUpperCase(text, stretch.from(), stretch.to())));
            }
        }
        QuotePairing pairing = new QuotePairing(tokens);
        List<Quote> quotes = pairing.pair(paragraphs);
        pairing.settleApostrophes();
        List<Sentence> sentences = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            splitter.split(tokens, paragraph, paragraph.index() < HEADER_PARAGRAPHS, sentences);
        }
        return new AnalyzedText(text, language, tokens, sentences, paragraphs, quotes, upperCase);
    }

    private static boolean isUpperCase(String text, int from, int to) {
        int upper = 0;
        int letters = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c >= 'a' && c <= 'z') {
                letters++;
            } else if (c >= 'A' && c <= 'Z') {
                letters++;
                upper++;
            } else if (c >= 128 && Character.isLetter(c)) {
                letters++;
                upper += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        return letters >= FEW_LETTERS && upper * 100L >= letters * (long) UPPER_CASE_PERCENT;
    }
}
