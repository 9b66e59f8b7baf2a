package io.claimwire.bench.speed;

import io.claimwire.enrich.attribution.Attributions;
import io.claimwire.enrich.attribution.ReportingLexicon;
import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.claim.ExtractionInput;
import io.claimwire.enrich.clause.ClauseAnalyzer;
import io.claimwire.enrich.clause.ClauseLexicon;
import io.claimwire.enrich.dateline.Datelines;
import io.claimwire.enrich.place.Places;
import io.claimwire.enrich.quantity.Quantities;
import io.claimwire.enrich.text.TextAnalyzer;
import io.claimwire.enrich.time.TimeExpressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The extractor layer by layer on one thread. An operation is one dispatch of {@value Dispatches#LENGTH} characters
 * and more, every other one with claims; a layer is given what the layers below it found, and {@code claims} and
 * {@code quoted} go the whole way from the bare text.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class LayersBenchmark {

    private static final int DISPATCHES = 400;

    private final TextAnalyzer analyzer = TextAnalyzer.forLanguage("en");
    private final Quantities quantities = Quantities.forLanguage("en");
    private final TimeExpressions times = TimeExpressions.forLanguage("en");
    private final Places places = Places.forLanguage("en");
    private final Datelines datelines = Datelines.forLanguage("en");
    private final ClauseLexicon words = ClauseLexicon.load("en");
    private final ClauseAnalyzer clauses = new ClauseAnalyzer(words);
    private final Attributions attributions = new Attributions(ReportingLexicon.load("en", words));
    private final ClaimExtractor extractor = ClaimExtractor.english();
    private final List<Read> dispatches = new ArrayList<>();
    private int next;

    public LayersBenchmark() {
        for (String text : new Dispatches(new Random(42)).write(DISPATCHES)) {
            dispatches.add(Read.of(text, analyzer, clauses));
        }
    }

    /** Sentences a second, beside the dispatches a second that are the score. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counts {
        public long sentences;
    }

    @Benchmark
    public Object text(Counts counts) {
        return analyzer.analyze(next(counts).text().text());
    }

    @Benchmark
    public Object dateline(Counts counts) {
        return datelines.read(next(counts).text(), Read.PUBLISHED);
    }

    @Benchmark
    public Object quantities(Counts counts) {
        return quantities.find(next(counts).text());
    }

    @Benchmark
    public Object times(Counts counts) {
        return times.find(next(counts).text(), Read.PUBLISHED);
    }

    @Benchmark
    public Object places(Counts counts) {
        return places.find(next(counts).text());
    }

    @Benchmark
    public Object clauses(Counts counts) {
        return Read.clauses(next(counts).text(), clauses);
    }

    @Benchmark
    public Object attributions(Counts counts) {
        Read dispatch = next(counts);
        return attributions.find(dispatch.text(), dispatch.clauses());
    }

    @Benchmark
    public Object quoted(Counts counts) {
        return extractor.attributions(new ExtractionInput(next(counts).text().text(), Read.PUBLISHED, "en"));
    }

    @Benchmark
    public Object claims(Counts counts) {
        return extractor.extract(new ExtractionInput(next(counts).text().text(), Read.PUBLISHED, "en"));
    }

    private Read next(Counts counts) {
        Read dispatch = dispatches.get(next);
        next = (next + 1) % DISPATCHES;
        counts.sentences += dispatch.text().sentences().size();
        return dispatch;
    }
}
