package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.repair.Repairs;
import org.jspecify.annotations.Nullable;

/** The readers of single elements that a feed's head and its entries share; one set a parse. */
record Readers(
        Inherited inherited,
        TextReader texts,
        LinkReader links,
        PersonReader people,
        DateReader dates,
        EnclosureReader enclosures) {
    static Readers of(@Nullable String base, boolean untypedIsHtml, Repairs repairs) {
        Inherited inherited = new Inherited(base);
        return new Readers(
                inherited,
                new TextReader(inherited, untypedIsHtml),
                new LinkReader(inherited),
                new PersonReader(inherited),
                new DateReader(repairs),
                new EnclosureReader(inherited));
    }
}
