package io.claimwire.enrich.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/**
 * How much each trait speaks for a block being part of the story: two logistic models, one for the first
 * reading and one for the second. {@code block-weights.txt} holds them and says how they were found.
 */
final class BlockWeights {

    private static final BlockWeights INSTANCE = load();

    private final double[] first = new double[Trait.values().length];
    private final double[] second = new double[Trait.values().length];

    private BlockWeights() {}

    static BlockWeights instance() {
        return INSTANCE;
    }

    /** Log-odds by what can be seen of each block alone. */
    double[] firstReading(List<EnumSet<Trait>> blocks) {
        return scores(blocks, first);
    }

    /** Log-odds with the traits that the first reading added. */
    double[] secondReading(List<EnumSet<Trait>> blocks) {
        return scores(blocks, second);
    }

    private static double[] scores(List<EnumSet<Trait>> blocks, double[] weights) {
        double[] scores = new double[blocks.size()];
        for (int i = 0; i < scores.length; i++) {
            for (Trait trait : blocks.get(i)) {
                scores[i] += weights[trait.ordinal()];
            }
        }
        return scores;
    }

    private static BlockWeights load() {
        BlockWeights weights = new BlockWeights();
        try (InputStream in = Objects.requireNonNull(
                        BlockWeights.class.getResourceAsStream("block-weights.txt"), "block-weights.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] columns = line.strip().split("\\s++", -1);
                    int trait = Trait.valueOf(columns[0]).ordinal();
                    weights.first[trait] = Double.parseDouble(columns[1]);
                    weights.second[trait] = Double.parseDouble(columns[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return weights;
    }
}
