package io.claimwire.bench.speed;

import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.claim.ExtractionInput;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** How the extractor's time grows with the length of news, and of texts made to be slow on. */
public final class Speed {

    private static final int WARM_UP_ROUNDS = 10;
    private static final int WARM_UP = 400;
    private static final double NANOS_A_MILLI = 1e6;
    private static final int KILOBYTE = 1_000;

    private final ClaimExtractor extractor = ClaimExtractor.english();
    private int guard;

    private Speed() {}

    /** Prints a report; takes no arguments. */
    public static void main(String[] args) {
        Speed speed = new Speed();
        speed.warmUp();
        speed.growth();
        speed.hardTexts();
        System.out.println("(checksum " + speed.guard + ")");
    }

    /** Nanoseconds that this thread was on a core: what else the machine does hardly counts. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Until the code is compiled: what is measured is not the first article of a process. */
    private void warmUp() {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            for (String dispatch : new Dispatches(new Random(round)).write(WARM_UP)) {
                guard += extractor
                        .extract(new ExtractionInput(dispatch, Read.PUBLISHED, "en"))
                        .claims()
                        .size();
            }
        }
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
            guard += extractor
                    .extract(new ExtractionInput(text, Read.PUBLISHED, "en"))
                    .claims()
                    .size();
            best = Math.min(best, cpuTime() - from);
        }
        return best / NANOS_A_MILLI;
    }
}
