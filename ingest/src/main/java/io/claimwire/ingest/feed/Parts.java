package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The children of a channel or an entry under the names of {@link Vocabulary}. Grandchildren never count, or the link of
 * a picture would become that of the article; only what a media group or media content says of its entry does, last.
 */
final class Parts {
    private record Part(String name, XmlElement element) {}

    private final List<Part> parts = new ArrayList<>();

    private Parts() {}

    static Parts of(XmlElement parent) {
        Parts parts = new Parts();
        parts.addAll(parent);
        int own = parts.parts.size();
        for (int i = 0; i < own; i++) {
            parts.addMedia(parts.parts.get(i));
        }
        return parts;
    }

    private void addAll(XmlElement parent) {
        for (XmlElement element : parent.elements()) {
            parts.add(new Part(Vocabulary.nameOf(element), element));
        }
    }

    private void addMedia(Part part) {
        if (part.name().equals("media:group") || part.name().equals("media:content")) {
            addAll(part.element());
        }
    }

    /** Adds the parts of another element behind these. */
    Parts and(XmlElement parent) {
        addAll(parent);
        return this;
    }

    /** All of these names: by the order of the names first, then by that of the document. */
    List<XmlElement> all(String... names) {
        List<XmlElement> found = new ArrayList<>();
        for (String name : names) {
            for (Part part : parts) {
                if (part.name().equals(name)) {
                    found.add(part.element());
                }
            }
        }
        return found;
    }

    /** All of these names in the order of the document. */
    List<XmlElement> inOrder(String... names) {
        List<String> wanted = List.of(names);
        return parts.stream()
                .filter(part -> wanted.contains(part.name()))
                .map(Part::element)
                .toList();
    }

    /** The text of the first of these that has any, stripped. */
    @Nullable
    String text(String... names) {
        for (XmlElement element : all(names)) {
            String text = element.text().strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }
}
