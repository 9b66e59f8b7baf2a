package io.claimwire.enrich.clause;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Groups tagged tokens of one sentence into chunks, from the left, without going back. */
final class Chunker {

    private final ClauseLexicon lexicon;
    private final AnalyzedText text;
    private final Marks marks;
    private final int first;
    private final int end;
    private final Tag[] tags;
    private final List<Chunk> chunks = new ArrayList<>();

    Chunker(ClauseLexicon lexicon, AnalyzedText text, Sentence sentence, Marks marks, Tag[] tags) {
        this.lexicon = lexicon;
        this.text = text;
        this.marks = marks;
        this.first = sentence.firstToken();
        this.end = sentence.endToken();
        this.tags = tags;
    }

    List<Chunk> chunks() {
        int at = first;
        while (at < end) {
            at = next(at);
        }
        return List.copyOf(chunks);
    }

    private Tag tag(int at) {
        return at < end ? tags[at - first] : Tag.STOP;
    }

    private int next(int at) {
        Tag tag = tag(at);
        if (tag.auxiliary() || tag == Tag.VERB) {
            return verbGroup(at);
        }
        if (tag == Tag.PRONOUN) {
            return single(ChunkKind.NOUN_PHRASE, at);
        }
        if (tag.nominal() || tag.beforeNoun()) {
            return nounPhrase(at);
        }
        return single(simple(tag), at);
    }

    private static ChunkKind simple(Tag tag) {
        return switch (tag) {
            case PREPOSITION, PARTITIVE -> ChunkKind.PREPOSITION;
            case CONJUNCTION -> ChunkKind.CONJUNCTION;
            case RELATIVE -> ChunkKind.RELATIVE;
            case COMPLEMENTISER -> ChunkKind.COMPLEMENTISER;
            case SUBORDINATOR -> ChunkKind.SUBORDINATOR;
            case INCLUDING -> ChunkKind.INCLUDING;
            case ADVERB, TIME -> ChunkKind.ADVERBIAL;
            case COMMA -> ChunkKind.COMMA;
            case DASH, OPEN, CLOSE -> ChunkKind.ASIDE;
            case QUOTE -> ChunkKind.QUOTE;
            case SEMICOLON, COLON, STOP -> ChunkKind.BREAK;
            default -> ChunkKind.OTHER;
        };
    }

    /** A chunk of the tokens of one class from here: phrases of several words stay together. */
    private int single(ChunkKind kind, int at) {
        int stop = at + 1;
        boolean joins = kind == ChunkKind.ADVERBIAL || kind == ChunkKind.PREPOSITION || kind == ChunkKind.INCLUDING;
        while (joins && stop < end && tag(stop) == tag(at) && tag(at) != Tag.PARTITIVE) {
            stop++;
        }
        int quantity = kind == ChunkKind.NOUN_PHRASE ? marks.quantity()[at] : -1;
        chunks.add(new Chunk(kind, at, stop, at, quantity, null));
        return stop;
    }

    private int verbGroup(int at) {
        VerbGroupReader reader = new VerbGroupReader(lexicon, text, at, end, this::tag);
        int stop = reader.read();
        chunks.add(new Chunk(ChunkKind.VERB_GROUP, at, stop, reader.main(), -1, reader.group()));
        return stop;
    }

    private int nounPhrase(int from) {
        int stop = from;
        int quantity = -1;
        int head = -1;
        boolean quoted = false;
        while (stop < end) {
            Tag tag = tag(stop);
            int here = marks.quantity()[stop];
            if (here >= 0) {
                if (quantity >= 0 && here != quantity || head >= 0) {
                    break;
                }
                quantity = here;
            } else if (tag == Tag.QUOTE) {
                if (!quoted && !(tag(stop + 1).nominal() && stop > from)) {
                    break;
                }
                quoted = !quoted;
            } else if (tag == Tag.ADVERB) {
                boolean inside = stop == from + 1
                        && tag(from).beforeNoun()
                        && tag(stop + 1).nominal();
                if (head >= 0 || stop == from || tag(stop + 1) != Tag.ADJECTIVE && !inside) {
                    break;
                }
            } else if (tag == Tag.OPEN) {
                if (!abbreviation(stop, head)) {
                    break;
                }
                stop += 2;
            } else if (tag.nominal()) {
                if (tag == Tag.NOUN || tag == Tag.NAME) {
                    head = stop;
                } else if (tag == Tag.GENITIVE) {
                    head = -1;
                } else if (head >= 0 && !tag(stop + 1).nominal()) {
                    if (lexicon.predicative(text.token(stop).folded())
                            || text.token(stop).isNumber()) {
                        break;
                    }
                    head = stop;
                }
            } else if (!(tag.beforeNoun() && startsPhrase(from, stop))) {
                break;
            }
            stop++;
        }
        return add(from, Math.max(stop, from + 1), head, quantity);
    }

    /** Determiners stand only at the front, or after "all", "both" and the like. */
    private boolean startsPhrase(int from, int at) {
        for (int token = from; token < at; token++) {
            if (tag(token) != Tag.DETERMINER && tag(token) != Tag.QUANTITY) {
                return false;
            }
        }
        return true;
    }

    /** "(RSF)" after a name or noun. */
    private boolean abbreviation(int at, int head) {
        return head >= 0
                && head == at - 1
                && at + 2 < end
                && tag(at + 2) == Tag.CLOSE
                && text.token(at + 1).isWord()
                && text.token(at + 1).length() > 1
                && text.token(at + 1).length() < 8;
    }

    private int add(int from, int stop, int head, int quantity) {
        int end = stop;
        while (end > from + 1 && tag(end - 1) == Tag.QUOTE) {
            end--;
        }
        boolean predicate = head < 0 && quantity < 0 && allAdjectives(from, end);
        ChunkKind kind = predicate ? ChunkKind.ADJECTIVE : ChunkKind.NOUN_PHRASE;
        chunks.add(new Chunk(kind, from, end, head >= 0 && head < end ? head : end - 1, quantity, null));
        return end;
    }

    private boolean allAdjectives(int from, int stop) {
        for (int token = from; token < stop; token++) {
            if (tag(token) != Tag.ADJECTIVE) {
                return false;
            }
        }
        return true;
    }
}
