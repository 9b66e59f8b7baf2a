package io.claimwire.ingest.feed.xml;

import java.util.Map;

/**
 * @param name as written, prefix included
 * @param attributes by name as written, values decoded
 * @param end the position behind the tag
 */
record StartTag(String name, Map<String, String> attributes, boolean selfClosing, int end) {}
