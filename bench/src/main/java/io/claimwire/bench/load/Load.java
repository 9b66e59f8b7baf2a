package io.claimwire.bench.load;

import io.claimwire.server.log.Logging;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Command line of the load runs: {@code load RUN [ARGUMENT...]}. */
public final class Load {

    /** One of them; it prints what it measured. */
    @FunctionalInterface
    interface Run {
        void run(String[] arguments) throws Exception;
    }

    private static final Map<String, Run> RUNS =
            new TreeMap<>(Map.of("feeds", FeedsLoad::run, "frontier", FrontierLoad::run, "polls", PollsLoad::run));

    private Load() {}

    /** Exits 2 on wrong usage. */
    public static void main(String[] args) throws Exception {
        Run run = args.length == 0 ? null : RUNS.get(args[0]);
        if (run == null) {
            System.err.println(
                    "usage: bench/load RUN [ARGUMENT...], where RUN is one of " + String.join(", ", RUNS.keySet()));
            System.exit(2);
            return;
        }
        Logging.toStandardError(false);
        run.run(Arrays.copyOfRange(args, 1, args.length));
        System.exit(0);
    }
}
