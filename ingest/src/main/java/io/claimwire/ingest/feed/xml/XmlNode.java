package io.claimwire.ingest.feed.xml;

/** An element or a run of text. Comments and processing instructions are not kept. */
public sealed interface XmlNode permits XmlElement, XmlText {}
