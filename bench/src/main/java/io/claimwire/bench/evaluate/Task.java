package io.claimwire.bench.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Runs one of our parsers or extractors over a data set and writes what that set's scorer reads.
 *
 * <p>The mapping from our records to a corpus's conventions belongs into the implementations, never
 * into the product.
 */
interface Task {

    /**
     * Writes one JSON object a line.
     *
     * @param input the folder or file of the data set
     * @param output where predictions go, UTF-8; progress goes to standard error
     * @throws IOException where the data set cannot be read
     */
    void run(Path input, PrintStream output) throws IOException;
}
