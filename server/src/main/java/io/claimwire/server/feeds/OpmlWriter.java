package io.claimwire.server.feeds;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.claimwire.record.Feed;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes subscriptions as OPML 2.0, with what only we know in attributes of our own namespace. */
final class OpmlWriter {

    private static final String PREFIX = "claimwire";
    private static final JsonMapper JSON = new JsonMapper();

    private OpmlWriter() {}

    static void write(Collection<Feed> feeds, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace(PREFIX, OpmlReader.NAMESPACE);
            xml.writeCharacters("\n  ");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters("Claimwire");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n  ");
            xml.writeStartElement("body");
            for (Feed feed : feeds) {
                xml.writeCharacters("\n    ");
                outline(feed, xml);
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void outline(Feed feed, XMLStreamWriter xml) throws XMLStreamException, IOException {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", feed.getOutlet());
        xml.writeAttribute("title", feed.getOutlet());
        xml.writeAttribute("xmlUrl", feed.getUrl());
        if (feed.getLanguage() != null) {
            xml.writeAttribute("language", feed.getLanguage());
        }
        own(xml, "id", feed.getFeedId());
        if (!feed.getAgencies().isEmpty()) {
            own(xml, "agencies", JSON.writeValueAsString(feed.getAgencies()));
        }
        if (feed.getCountry() != null) {
            own(xml, "country", feed.getCountry());
        }
        own(xml, "page", YamlWriter.page(feed));
        own(xml, "minIntervalSeconds", Long.toString(feed.getMinIntervalSeconds()));
        own(xml, "maxIntervalSeconds", Long.toString(feed.getMaxIntervalSeconds()));
        own(xml, "paused", Boolean.toString(feed.getPaused()));
        own(xml, "addedAt", feed.getAddedAt().toString());
    }

    private static void own(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(PREFIX, OpmlReader.NAMESPACE, name, value);
    }
}
