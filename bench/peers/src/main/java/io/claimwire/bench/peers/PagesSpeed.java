package io.claimwire.bench.peers;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Pages a second of processor time and bytes allocated a page, for every extractor in turn, round by round, so
 * that a slow minute of the machine meets all of them. One thread; the first rounds are not counted.
 */
public final class PagesSpeed {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;

    private PagesSpeed() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 2) {
            System.err.println("usage: bench/pages-speed FOLDER [SET]: pages.jsonl and html/ in FOLDER; SET is aeb");
            System.exit(2);
        }
        List<Page> pages = Page.read(Path.of(args[0]), args.length > 1 ? args[1] : "aeb");
        if (pages.isEmpty()) {
            System.err.println("pages-speed: no page of that set in " + args[0]);
            System.exit(1);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Peer[] peers = Peer.values();
        double[][] speeds = new double[peers.length][ROUNDS];
        long[] allocated = new long[peers.length];
        long[] characters = new long[peers.length];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Peer peer : peers) {
                long bytes = threads.getCurrentThreadAllocatedBytes();
                long nanos = threads.getCurrentThreadCpuTime();
                long found = 0;
                for (Page page : pages) {
                    found += peer.extract(page);
                }
                nanos = threads.getCurrentThreadCpuTime() - nanos;
                if (round >= 0) {
                    speeds[peer.ordinal()][round] = pages.size() * 1e9 / nanos;
                    allocated[peer.ordinal()] = threads.getCurrentThreadAllocatedBytes() - bytes;
                    characters[peer.ordinal()] = found;
                }
            }
        }
        System.out.printf(
                "%d pages, %d rounds after %d to warm up; pages a second of one core%n", pages.size(), ROUNDS, WARM_UP);
        System.out.printf("%-14s %8s %8s %8s %14s %12s%n", "", "least", "median", "most", "KiB a page", "chars found");
        for (Peer peer : peers) {
            double[] sorted = speeds[peer.ordinal()];
            Arrays.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %8.0f %8.0f %8.0f %14d %12d%n",
                    peer.name().toLowerCase(Locale.ROOT),
                    sorted[0],
                    sorted[ROUNDS / 2],
                    sorted[ROUNDS - 1],
                    allocated[peer.ordinal()] / pages.size() / 1024,
                    characters[peer.ordinal()]);
        }
    }
}
