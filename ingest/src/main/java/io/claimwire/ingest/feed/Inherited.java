package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** What an element has from those around it: the base of its addresses and its language. */
final class Inherited {
    private final @Nullable String documentBase;

    Inherited(@Nullable String documentBase) {
        this.documentBase = documentBase;
    }

    /** Null where neither the caller nor any xml:base says it. */
    @Nullable
    String base(XmlElement element) {
        XmlElement parent = element.parent();
        String outer = parent == null ? documentBase : base(parent);
        String declared = element.attribute("xml:base");
        return declared == null || declared.isBlank() ? outer : Addresses.base(outer, declared);
    }

    /** As written; null where no xml:lang is in force, the empty one (which takes the language away) among them. */
    @Nullable
    String language(XmlElement element) {
        for (XmlElement at = element; at != null; at = at.parent()) {
            String language = at.attribute("xml:lang");
            if (language != null) {
                return language.isBlank() ? null : language.strip();
            }
        }
        return null;
    }

    String address(XmlElement element, String relative) {
        return Addresses.resolve(base(element), relative);
    }
}
