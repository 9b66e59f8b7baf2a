package io.claimwire.bench.peers;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Inputs a second of processor time and bytes allocated an input, for every system in turn, round by round, so that a
 * slow minute of the machine meets all of them. One thread.
 *
 * @param unit what an input is, in one word
 * @param found what a system's result counts, in one word
 * @param warmUp rounds that are not counted
 * @param counted rounds that are
 */
record Rounds(String unit, String found, int warmUp, int counted) {

    /** A system under measurement; its function tells how much it found, so that the work cannot be left out. */
    record Entrant<T>(String name, ToIntFunction<T> function) {}

    /** Prints a table, a line for each system. */
    <T> void measure(List<T> inputs, List<Entrant<T>> entrants) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[][] speeds = new double[entrants.size()][counted];
        long[] allocated = new long[entrants.size()];
        long[] results = new long[entrants.size()];
        for (int round = -warmUp; round < counted; round++) {
            for (int index = 0; index < entrants.size(); index++) {
                ToIntFunction<T> function = entrants.get(index).function();
                long bytes = threads.getCurrentThreadAllocatedBytes();
                long nanos = threads.getCurrentThreadCpuTime();
                long sum = 0;
                for (T input : inputs) {
                    sum += function.applyAsInt(input);
                }
                nanos = threads.getCurrentThreadCpuTime() - nanos;
                if (round >= 0) {
                    speeds[index][round] = inputs.size() * 1e9 / nanos;
                    allocated[index] = threads.getCurrentThreadAllocatedBytes() - bytes;
                    results[index] = sum;
                }
            }
        }
        System.out.printf(
                "%d %ss, %d rounds after %d to warm up; %ss a second of one core%n",
                inputs.size(), unit, counted, warmUp, unit);
        System.out.printf(
                "%-24s %8s %8s %8s %14s %18s%n", "", "least", "median", "most", "KiB a " + unit, found + " found");
        for (int index = 0; index < entrants.size(); index++) {
            double[] sorted = speeds[index];
            Arrays.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %8.1f %8.1f %8.1f %14d %18d%n",
                    entrants.get(index).name(),
                    sorted[0],
                    sorted[counted / 2],
                    sorted[counted - 1],
                    allocated[index] / inputs.size() / 1024,
                    results[index]);
        }
    }
}
