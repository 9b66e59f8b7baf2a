package io.claimwire.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Schemas of released versions, frozen as they were registered. */
public final class ReleasedSchemas {

    /** Released versions so far: folders {@code src/released/1}, {@code 2} ... */
    static final int LATEST = 1;

    private ReleasedSchemas() {}

    /**
     * All released schemas of a record, oldest first; empty for a record that no release had.
     *
     * @param fullName namespace and name, as {@code io.claimwire.record.Claim}
     */
    public static List<Schema> of(String fullName) {
        String name = fullName.substring(fullName.lastIndexOf('.') + 1);
        List<Schema> released = new ArrayList<>();
        for (int version = 1; version <= LATEST; version++) {
            try (InputStream file =
                    ReleasedSchemas.class.getResourceAsStream("released/" + version + "/" + name + ".avsc")) {
                if (file != null) {
                    released.add(new Schema.Parser().parse(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return released;
    }
}
