package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The children of a channel or an entry under the names of {@link Vocabulary}. Grandchildren never count, or the link of
 * a picture would become that of the article; only what a media group or media content says of its entry does, last.
 */
final class Parts {
    private record Part(int position, XmlElement element) {}

    private final Map<String, List<Part>> parts = new HashMap<>();
    private int count;

    private Parts() {}

    static Parts of(XmlElement parent) {
        Parts parts = new Parts();
        parts.addAll(parent);
        for (XmlElement media : parts.all("media:group", "media:content")) {
            parts.addAll(media);
        }
        return parts;
    }

    private void addAll(XmlElement parent) {
        for (XmlElement element : parent.elements()) {
            parts.computeIfAbsent(Vocabulary.nameOf(element), name -> new ArrayList<>(2))
                    .add(new Part(count++, element));
        }
    }

    /** Adds the parts of another element behind these. */
    Parts and(XmlElement parent) {
        addAll(parent);
        return this;
    }

    /** Names and elements, in the order of the document. */
    void each(BiConsumer<String, XmlElement> consumer) {
        parts.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(part -> Map.entry(entry.getKey(), part)))
                .sorted(Comparator.comparingInt(entry -> entry.getValue().position()))
                .forEach(entry ->
                        consumer.accept(entry.getKey(), entry.getValue().element()));
    }

    /** All of these names: by the order of the names first, then by that of the document. */
    List<XmlElement> all(String... names) {
        List<XmlElement> found = new ArrayList<>();
        for (String name : names) {
            for (Part part : parts.getOrDefault(name, List.of())) {
                found.add(part.element());
            }
        }
        return found;
    }

    /** All of these names in the order of the document. */
    List<XmlElement> inOrder(String... names) {
        return Stream.of(names)
                .flatMap(name -> parts.getOrDefault(name, List.of()).stream())
                .sorted(Comparator.comparingInt(Part::position))
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
