package io.claimwire.server.feeds;

import io.claimwire.record.Feed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

/** Forms in which a list of feeds is written. Each is read back without loss. */
public enum FeedsFormat {
    YAML,
    OPML;

    /** The list as text. */
    public String text(Collection<Feed> feeds) {
        StringWriter text = new StringWriter();
        try {
            if (this == YAML) {
                YamlWriter.write(feeds, text);
            } else {
                OpmlWriter.write(feeds, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
