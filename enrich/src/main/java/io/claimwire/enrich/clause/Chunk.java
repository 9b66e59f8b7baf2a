package io.claimwire.enrich.clause;

import org.jspecify.annotations.Nullable;

/**
 * A run of tokens; indexes are those of the text's tokens.
 *
 * @param first its first token
 * @param end after its last token
 * @param head the main noun of a noun phrase, the main verb of a verb group, else the first token
 * @param quantity index of the quantity in a noun phrase that counts, else -1
 * @param verb of a verb group
 */
public record Chunk(
        ChunkKind kind,
        int first,
        int end,
        int head,
        int quantity,
        @Nullable VerbGroup verb) {

    public boolean is(ChunkKind other) {
        return kind == other;
    }

    public boolean nounPhrase() {
        return kind == ChunkKind.NOUN_PHRASE;
    }

    public boolean verbGroup() {
        return kind == ChunkKind.VERB_GROUP;
    }

    public boolean counted() {
        return quantity >= 0;
    }

    public boolean contains(int token) {
        return first <= token && token < end;
    }
}
