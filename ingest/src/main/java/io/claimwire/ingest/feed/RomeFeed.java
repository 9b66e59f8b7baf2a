package io.claimwire.ingest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.claimwire.ingest.feed.repair.RepairKind;
import io.claimwire.ingest.feed.repair.Repairs;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

/**
 * What ROME reads of a feed.
 *
 * @param entries as many as the feed has, in its order
 */
record RomeFeed(@Nullable String generator, List<String> categories, UpdateHints hints, List<RomeEntry> entries) {
    private static final RomeFeed NONE = new RomeFeed(null, List.of(), UpdateHints.NONE, List.of());

    /**
     * Never fails: what ROME refuses as a whole it gets head and entries of one by one, so that a defect costs no more
     * than what it is in.
     */
    static RomeFeed read(boolean atom, Parts head, List<Parts> entries, Repairs repairs) {
        Library library = document -> new WireFeedInput().build(document); // cheap to make, so none is shared
        return new Reading(library, new RomeDocument(atom)).read(head, entries, repairs);
    }

    /** ROME, or what a test puts in its place. */
    interface Library {
        WireFeed read(Document document) throws FeedException;
    }

    /** One parse. */
    record Reading(Library library, RomeDocument documents) {
        RomeFeed read(Parts head, List<Parts> entries, Repairs repairs) {
            RomeFeed whole = build(head, entries);
            if (whole != null) {
                return whole;
            }
            repairs.add(RepairKind.LIBRARY_REFUSAL);
            RomeFeed alone = build(head, List.of());
            List<RomeEntry> read = new ArrayList<>(entries.size());
            for (Parts entry : entries) {
                RomeFeed one = build(null, List.of(entry));
                read.add(one == null ? RomeEntry.NONE : one.entries().get(0));
            }
            RomeFeed found = alone == null ? NONE : alone;
            return new RomeFeed(found.generator(), found.categories(), found.hints(), read);
        }

        /** Null where ROME refuses the document or does not give an entry for each of its own. */
        private @Nullable RomeFeed build(@Nullable Parts head, List<Parts> entries) {
            try {
                Document document = documents.of(head, entries);
                RomeFeed read = of(library.read(document));
                return read.entries().size() == entries.size() ? read : null;
            } catch (FeedException | RuntimeException refused) {
                return null; // its parsers throw whatever comes: IllegalArgument, NumberFormat, NullPointer
            }
        }
    }

    private static RomeFeed of(WireFeed feed) {
        if (feed instanceof Channel channel) {
            return new RomeFeed(
                    channel.getGenerator(),
                    RomeEntry.categories(
                            channel.getCategories().stream().map(c -> c.getValue()), channel.getModule(DCModule.URI)),
                    RomeHints.of(channel),
                    channel.getItems().stream().map(RomeEntry::of).toList());
        }
        Feed atom = (Feed) feed;
        return new RomeFeed(
                atom.getGenerator() == null ? null : atom.getGenerator().getValue(),
                RomeEntry.categories(atom.getCategories().stream().map(c -> c.getTerm()), atom.getModule(DCModule.URI)),
                RomeHints.of(atom),
                atom.getEntries().stream().map(RomeEntry::of).toList());
    }
}
