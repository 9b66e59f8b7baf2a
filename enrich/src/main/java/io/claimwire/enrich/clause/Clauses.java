package io.claimwire.enrich.clause;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Sentence;
import java.util.List;

/**
 * A sentence in chunks.
 *
 * @param text the text it stands in
 * @param sentence the sentence
 * @param lexicon the words it was analysed with
 * @param tags class of each of its tokens, from its first
 * @param chunks in order, without gaps
 */
public record Clauses(AnalyzedText text, Sentence sentence, ClauseLexicon lexicon, List<Tag> tags, List<Chunk> chunks) {

    public int size() {
        return chunks.size();
    }

    public Chunk chunk(int index) {
        return chunks.get(index);
    }

    /** Whether the chunk at this index exists and is of this kind. */
    public boolean is(int index, ChunkKind kind) {
        return index >= 0 && index < chunks.size() && chunks.get(index).kind() == kind;
    }

    public Tag tag(int token) {
        return tags.get(token - sentence.firstToken());
    }

    public String word(int token) {
        return text.token(token).folded();
    }

    /** Folded first word of a chunk, empty outside the sentence. */
    public String wordAt(int index) {
        return index >= 0 && index < chunks.size() ? word(chunks.get(index).first()) : "";
    }

    /** Index of the chunk that holds a token, else -1. */
    public int chunkOf(int token) {
        int low = 0;
        int high = chunks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Chunk chunk = chunks.get(middle);
            if (token < chunk.first()) {
                high = middle - 1;
            } else if (token >= chunk.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
