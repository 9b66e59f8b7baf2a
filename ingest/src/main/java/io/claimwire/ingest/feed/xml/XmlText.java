package io.claimwire.ingest.feed.xml;

/** Text with references decoded. */
public record XmlText(String value) implements XmlNode {}
