package io.claimwire.bench.evaluate;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Command line of the evaluation: {@code evaluate TASK INPUT > OUTPUT}. */
public final class Evaluate {

    private static final Map<String, Supplier<Task>> TASKS = new TreeMap<>(Map.of(
            "attributions", AttributionsTask::new,
            "casualties", CasualtiesTask::new,
            "claims", ClaimsTask::new,
            "dates", DatesTask::new,
            "feeds", FeedsTask::new,
            "pages", PagesTask::new,
            "quantities", QuantitiesTask::new));

    private Evaluate() {}

    /** Exits 0 after a whole run, 1 where the input cannot be read or takes longer than its task allows, 2 on wrong usage. */
    public static void main(String[] args) {
        Supplier<Task> task = args.length == 2 ? TASKS.get(args[0]) : null;
        if (task == null) {
            System.err.println("usage: bench/evaluate TASK INPUT > OUTPUT, where TASK is one of "
                    + String.join(", ", TASKS.keySet()));
            System.exit(2);
            return;
        }
        Path input = Path.of(args[1]);
        if (!Files.exists(input)) {
            System.err.println("evaluate: " + input + " does not exist");
            System.exit(1);
        }
        try (PrintStream output = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8)) {
            task.get().run(input, output);
        } catch (IOException e) {
            System.err.println("evaluate: " + input + ": " + e.getMessage());
            System.exit(1);
        }
    }
}
