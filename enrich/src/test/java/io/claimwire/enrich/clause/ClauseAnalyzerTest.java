package io.claimwire.enrich.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.enrich.quantity.FoundQuantity;
import io.claimwire.enrich.quantity.Quantities;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TextAnalyzer;
import io.claimwire.enrich.text.TokenRange;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseAnalyzerTest {

    private static final TextAnalyzer TEXT = TextAnalyzer.forLanguage("en");
    private static final Quantities QUANTITIES = Quantities.forLanguage("en");
    private static final ClauseAnalyzer ANALYZER = new ClauseAnalyzer(ClauseLexicon.load("en"));

    /** Of whom the verb is said, and what it is done to, in each kind of clause. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // active, passive, agentless
                "Gunmen killed 12 farmers. | killed | Gunmen | 12 farmers",
                "Twelve farmers were killed by gunmen. | killed | Twelve farmers | -",
                // a subject with complements is not the noun of its last phrase
                "Gunmen from the hills killed 12 farmers. | killed | Gunmen | 12 farmers",
                // coordinated objects and subjects
                "Gunmen killed 12 farmers and two guards. | killed | Gunmen | 12 farmers; two guards",
                "Three men and two boys were killed. | killed | two boys; Three men | -",
                // verbs that share a subject
                "Gunmen raided a farm and killed 12 farmers. | killed | Gunmen | 12 farmers",
                // relative clause
                "Police arrested 12 gunmen who burned 5 houses. | burned | 12 gunmen | 5 houses",
                // gerunds share the subject of the verb that governs them
                "Gunmen attacked a farm, killing 12 farmers. | killing | Gunmen | 12 farmers",
                "Gunmen broke a truce by killing 12 farmers. | killing | Gunmen | 12 farmers",
                // reduced relative and absolute
                "Twelve farmers killed on Monday were buried. | killed | Twelve farmers | -",
                "The storm passed with three houses destroyed. | destroyed | three houses | -",
                // an aside between subject and verb
                "The farmers, in a note to the press, confirmed the deaths. | confirmed | The farmers | the deaths"
            })
    void subjectsAndObjects(String sentence, String verb, String subjects, String objects) {
        Clauses clauses = analyze(sentence);
        int at = verbOf(clauses, verb);
        Arguments arguments = new Arguments(clauses, lemma -> lemma.equals("leave"));
        List<Integer> found = arguments.objects(at + 1);
        List<Integer> said = found.isEmpty() ? arguments.subjects(at) : arguments.subjectsOfFinite(at);
        assertThat(words(clauses, said)).isEqualTo(subjects);
        assertThat(words(clauses, found)).isEqualTo(objects);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ten men were killed. | killed | true | false | false | false",
                "Ten men had been killed. | killed | true | false | false | false",
                "Ten men will be killed. | killed | true | true | false | false",
                "Ten men may have died. | died | false | false | true | false",
                "The men did not surrender. | surrender | false | false | false | true"
            })
    void auxiliariesTellVoiceAndReality(
            String sentence, String verb, boolean passive, boolean unreal, boolean possible, boolean negated) {
        Clauses clauses = analyze(sentence);
        VerbGroup group = new Arguments(clauses, lemma -> false).verb(verbOf(clauses, verb));
        assertThat(group.passive()).isEqualTo(passive);
        assertThat(group.unreal()).isEqualTo(unreal);
        assertThat(group.possible()).isEqualTo(possible);
        assertThat(group.negated()).isEqualTo(negated);
    }

    @Test
    void aWordThatIsAdjectiveAndVerbIsTheVerbAfterItsSubject() {
        assertThat(kindOf(analyze("The mayor alleged that ten men fled."), "alleged"))
                .isEqualTo(ChunkKind.VERB_GROUP);
        assertThat(kindOf(analyze("An alleged thief fled."), "alleged")).isEqualTo(ChunkKind.NOUN_PHRASE);
    }

    @Test
    void chunksCoverTheSentenceWithoutGaps() {
        Clauses clauses = analyze("On Monday, \"ten men\" (all soldiers) -- among them two boys -- fled, he said.");
        int expected = clauses.sentence().firstToken();
        for (Chunk chunk : clauses.chunks()) {
            assertThat(chunk.first()).isEqualTo(expected);
            expected = chunk.end();
        }
        assertThat(expected).isEqualTo(clauses.sentence().endToken());
    }

    private static Clauses analyze(String sentence) {
        AnalyzedText text = TEXT.analyze(sentence);
        int[] quantity = new int[text.size()];
        Arrays.fill(quantity, -1);
        List<FoundQuantity> found = QUANTITIES.find(text);
        for (int index = 0; index < found.size(); index++) {
            if (found.get(index).isCount()) {
                TokenRange span = found.get(index).span();
                Arrays.fill(quantity, span.first(), span.end(), index);
            }
        }
        return ANALYZER.analyze(text, text.sentences().get(0), new Marks(quantity, new boolean[text.size()]));
    }

    private static int verbOf(Clauses clauses, String verb) {
        for (int at = 0; at < clauses.size(); at++) {
            if (clauses.chunk(at).verbGroup()
                    && clauses.word(clauses.chunk(at).head()).equals(verb)) {
                return at;
            }
        }
        throw new AssertionError("no verb group \"" + verb + "\" in " + clauses.chunks());
    }

    private static ChunkKind kindOf(Clauses clauses, String word) {
        for (Chunk chunk : clauses.chunks()) {
            for (int token = chunk.first(); token < chunk.end(); token++) {
                if (clauses.word(token).equals(word)) {
                    return chunk.kind();
                }
            }
        }
        throw new AssertionError("no word \"" + word + "\"");
    }

    private static String words(Clauses clauses, List<Integer> chunks) {
        if (chunks.isEmpty()) {
            return "-";
        }
        return String.join(
                "; ",
                chunks.stream()
                        .map(clauses::chunk)
                        .map(chunk -> clauses.text().slice(new TokenRange(chunk.first(), chunk.end())))
                        .toList());
    }
}
