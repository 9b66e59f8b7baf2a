package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads categories, subjects and tags. */
final class CategoryReader {
    private CategoryReader() {}

    /** Each once, in the order of the document. */
    static List<String> read(Parts parts) {
        Set<String> found = new LinkedHashSet<>();
        for (XmlElement element : parts.inOrder("category", "dc:subject", "tags", "media:category", "keywords")) {
            String term = element.attribute("term");
            String text = term == null || term.isBlank() ? element.text() : term;
            boolean list =
                    element.name().equalsIgnoreCase("tags") || element.name().equalsIgnoreCase("keywords");
            for (String one : list ? text.split(",") : new String[] {text}) {
                if (!one.isBlank()) {
                    found.add(one.strip());
                }
            }
        }
        return List.copyOf(found);
    }
}
