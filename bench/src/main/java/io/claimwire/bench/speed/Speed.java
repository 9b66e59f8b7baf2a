package io.claimwire.bench.speed;

import com.sun.management.ThreadMXBean;
import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TextAnalyzer;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;

/** The load run: dispatches and sentences a second on one thread, bytes allocated, growth of time. */
public final class Speed {

    private static final int DISPATCHES = 400;
    private static final int WARM_UP_ROUNDS = 6;
    private static final int ROUNDS = 7;
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final double NANOS_A_MILLI = 1e6;
    private static final int KILOBYTE = 1_000;

    private final ClaimExtractor extractor = ClaimExtractor.english();
    private int guard;

    private Speed() {}

    /** Prints a report; takes no arguments. */
    public static void main(String[] args) {
        Speed speed = new Speed();
        speed.layers();
        speed.growth();
        speed.hardTexts();
        System.out.println("(checksum " + speed.guard + ")");
    }

    private void layers() {
        TextAnalyzer analyzer = TextAnalyzer.forLanguage("en");
        List<AnalyzedText> texts = new Dispatches(new Random(42))
                .write(DISPATCHES).stream().map(analyzer::analyze).toList();
        int sentences = texts.stream().mapToInt(text -> text.sentences().size()).sum();
        System.out.printf(
                Locale.ROOT,
                "%d dispatches of %d characters and more, half with claims; %d sentences; processor time of one thread; median of %d%n",
                DISPATCHES,
                Dispatches.LENGTH,
                sentences,
                ROUNDS);
        System.out.printf("%-22s %14s %14s %18s%n", "layer", "dispatches/s", "sentences/s", "bytes a dispatch");
        Layer.all(extractor).forEach((name, layer) -> {
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                run(layer, texts);
            }
            long allocated = allocated();
            run(layer, texts);
            allocated = allocated() - allocated;
            long[] times = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                times[round] = run(layer, texts);
            }
            Arrays.sort(times);
            double seconds = times[ROUNDS / 2] / (double) NANOS_A_SECOND;
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %14.0f %14.0f %18d%n",
                    name,
                    DISPATCHES / seconds,
                    sentences / seconds,
                    allocated / DISPATCHES);
        });
    }

    private long run(ToIntFunction<AnalyzedText> layer, List<AnalyzedText> texts) {
        long from = cpuTime();
        for (AnalyzedText text : texts) {
            guard += layer.applyAsInt(text);
        }
        return cpuTime() - from;
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** Nanoseconds that this thread was on a core: what else the machine does hardly counts. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void growth() {
        System.out.printf("%n%-26s %10s %14s%n", "news of", "ms", "ms a 100 kB");
        for (int length = 62_500; length <= KILOBYTE * KILOBYTE; length *= 2) {
            double millis = best(HardTexts.news(length));
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %10.1f %14.2f%n",
                    length / KILOBYTE + " kB",
                    millis,
                    millis * 100 * KILOBYTE / length);
        }
    }

    private void hardTexts() {
        System.out.printf("%n%-26s %10s %14s %8s%n", "hard text", "ms", "ms, twice it", "ratio");
        Map<String, String> twice = HardTexts.of(2);
        HardTexts.of(1).forEach((name, text) -> {
            double one = best(text);
            double two = best(twice.getOrDefault(name, ""));
            System.out.printf(Locale.ROOT, "%-26s %10.1f %14.1f %8.1f%n", name, one, two, two / one);
        });
    }

    private double best(String text) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long from = cpuTime();
            guard += extractor.extract(Layer.input(text)).claims().size();
            best = Math.min(best, cpuTime() - from);
        }
        return best / NANOS_A_MILLI;
    }
}
