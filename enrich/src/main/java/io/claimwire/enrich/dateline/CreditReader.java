package io.claimwire.enrich.dateline;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.TokenRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads credits outside the dateline, in the first and last paragraphs: {@code (With EFE Agency)}, {@code
 * By Ana Gil, Reuters}, {@code Source: TASS}, a closing {@code (AFP)}.
 */
final class CreditReader {

    /** A paragraph with more tokens is text, of which only closing brackets are looked at. */
    private static final int SHORT = 16;

    private static final int FIRST_PARAGRAPHS = 3;
    private static final int LAST_PARAGRAPHS = 4;
    private static final int LONGEST_BRACKET = 10;

    private final AgencyData data;
    private final AnalyzedText text;

    CreditReader(AgencyData data, AnalyzedText text) {
        this.data = data;
        this.text = text;
    }

    /**
     * @param from index of the first token after the dateline
     */
    void read(int from, Collection<String> carriers) {
        int count = text.paragraphs().size();
        for (int index = 0; index < count; index++) {
            if (index < FIRST_PARAGRAPHS || index >= count - LAST_PARAGRAPHS) {
                TokenRange tokens = text.paragraphs().get(index).tokens();
                int first = Math.max(from, tokens.first());
                if (first < tokens.end()) {
                    paragraph(first, tokens.end(), carriers);
                }
            }
        }
    }

    private void paragraph(int first, int end, Collection<String> carriers) {
        if (end - first <= SHORT && isCredit(first, end, carriers)) {
            return;
        }
        int last = end;
        if (text.token(last - 1).is(".") && last - first > 1) {
            last--;
        }
        if (!text.token(last - 1).is(")")) {
            return;
        }
        for (int open = last - 2; open >= Math.max(first, last - 2 - LONGEST_BRACKET); open--) {
            if (text.token(open).is("(")) {
                if (open + 1 < last - 1) {
                    isCredit(open + 1, last - 1, carriers);
                }
                return;
            }
        }
    }

    /** Whether tokens are nothing but a credit; adds its agencies if so. */
    private boolean isCredit(int first, int end, Collection<String> carriers) {
        int at = first;
        while (at < end
                && (text.token(at).is("(")
                        || text.token(at).is("/")
                        || text.token(at).is("["))) {
            at++;
        }
        PhraseTable.Match<Boolean> opener = data.openers.startingAt(text, at, end);
        int from = opener == null ? at : opener.tokens().end();
        List<String> found = new ArrayList<>();
        boolean names = false;
        for (int token = from; token < end; token++) {
            PhraseTable.Match<String> agency = data.agencies.startingAt(text, token, end);
            if (agency != null && text.token(token).shape().startsNameLike()) {
                found.add(agency.value());
                token = agency.tokens().last();
            } else if (text.token(token).isWord()
                    && !data.fillers.contains(text.token(token).folded())) {
                names = true;
                if (opener == null || !text.token(token).shape().startsNameLike()) {
                    return false;
                }
            }
        }
        boolean byline = opener == null || !names || endsInAgency(end);
        if (found.isEmpty() || !byline) {
            return false;
        }
        carriers.addAll(found);
        return true;
    }

    /** A byline of names ends in the agency that they write for. */
    private boolean endsInAgency(int end) {
        int last = end;
        while (last > 0 && !text.token(last - 1).isWord()) {
            last--;
        }
        return data.agencies.endingBefore(text, last, 0) != null;
    }
}
