package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.date.FeedDates;
import io.claimwire.ingest.feed.repair.RepairKind;
import io.claimwire.ingest.feed.repair.Repairs;
import io.claimwire.ingest.feed.xml.XmlElement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picks the dates of a feed or an entry. What is no date leaves the field empty. */
final class DateReader {
    private final Repairs repairs;

    DateReader(Repairs repairs) {
        this.repairs = repairs;
    }

    @Nullable
    Instant published(Parts parts) {
        return first(
                parts, "published", "issued", "pubdate", "dcterms:issued", "dcterms:created", "created", "dc:date");
    }

    @Nullable
    Instant updated(Parts parts) {
        return first(parts, "updated", "modified", "dcterms:modified", "lastbuilddate");
    }

    /** The first kind of element that holds a date; where it stands there several times, the last. */
    private @Nullable Instant first(Parts parts, String... names) {
        for (String name : names) {
            List<XmlElement> elements = parts.all(name);
            for (int i = elements.size() - 1; i >= 0; i--) {
                Instant date = read(elements.get(i).text());
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    @Nullable
    Instant read(String text) {
        if (text.isBlank()) {
            return null;
        }
        Instant date = FeedDates.parse(text);
        if (date == null) {
            repairs.add(RepairKind.BAD_DATE, 0, text.strip());
        }
        return date;
    }
}
