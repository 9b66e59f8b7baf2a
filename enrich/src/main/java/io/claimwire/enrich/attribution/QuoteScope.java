package io.claimwire.enrich.attribution;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Paragraph;
import io.claimwire.enrich.text.Quote;
import io.claimwire.enrich.text.Sentence;
import io.claimwire.enrich.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets an attribution reach as far as the quotes that it introduces, over the ends of sentences. */
final class QuoteScope {

    private final AnalyzedText text;

    QuoteScope(AnalyzedText text) {
        this.text = text;
    }

    /** The attribution with the whole of its quotes, and with the quote that goes on right behind its sentence. */
    Attribution extend(Attribution attribution) {
        if (attribution.source() == null) {
            return attribution;
        }
        List<TokenRange> content = new ArrayList<>();
        boolean quoted = false;
        for (TokenRange range : attribution.content()) {
            Quote first = outside(attribution, text.quoteAt(range.first()));
            Quote last = outside(attribution, text.quoteAt(range.last()));
            quoted |= first != null || last != null;
            int from = first == null
                    ? range.first()
                    : Math.min(range.first(), first.tokens().first());
            int end = last == null || !last.closed()
                    ? range.end()
                    : Math.max(range.end(), last.tokens().end());
            if (!content.isEmpty() && content.get(content.size() - 1).end() >= from) {
                from = content.remove(content.size() - 1).first();
            }
            content.add(new TokenRange(from, Math.max(end, from + 1)));
        }
        TokenRange next =
                quoted ? following(attribution, content.get(content.size() - 1).end()) : null;
        if (next != null) {
            content.add(next);
        }
        return new Attribution(
                attribution.sentence(),
                attribution.source(),
                attribution.cue(),
                content,
                attribution.stance(),
                attribution.rule());
    }

    /** The quote, unless the cue is a word of it. */
    private static @Nullable Quote outside(Attribution attribution, @Nullable Quote quote) {
        return quote == null || quote.tokens().contains(attribution.cue().first()) ? null : quote;
    }

    private @Nullable TokenRange following(Attribution attribution, int covered) {
        Sentence sentence = text.sentences().get(attribution.sentence());
        int next = sentence.endToken();
        if (covered > next || next >= text.size() || text.sentenceOf(next).paragraph() != sentence.paragraph()) {
            return null;
        }
        Quote quote = text.quoteAt(next);
        return quote != null && quote.tokens().first() == next ? quote.tokens() : null;
    }

    /** "MINISTER: ..." at the head of a paragraph: a transcript; null where the paragraph begins otherwise. */
    static @Nullable Attribution transcript(AnalyzedText text, Paragraph paragraph, Attribution.Factory factory) {
        int first = paragraph.tokens().first();
        int limit = Math.min(paragraph.tokens().end() - 1, first + 6);
        for (int token = first; token < limit; token++) {
            if (text.token(token).is(":")) {
                return token == first
                        ? null
                        : factory.of(
                                text.sentenceOf(first).index(),
                                new TokenRange(first, token),
                                new TokenRange(token, token + 1),
                                new TokenRange(token + 1, paragraph.tokens().end()));
            }
            boolean name =
                    text.token(token).isWord() && text.token(token).shape().startsNameLike();
            if (!name || text.upperCaseAt(token)) {
                return null;
            }
        }
        return null;
    }
}
