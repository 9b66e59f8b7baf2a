package io.claimwire.ingest.feed.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the HTTP header and the XML declaration say the character set is. */
final class Declarations {
    private static final int XML_DECLARATION_WITHIN = 1_024;

    /** What is meant, by the table of the WHATWG Encoding Standard, where that is a superset of what is said. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "windows-1255"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "x-MS950-HKSCS"),
            Map.entry("utf8", "UTF-8"));

    /** The names that everybody knows for those that only Java does. */
    private static final Map<String, String> PUBLIC = Map.of(
            "x-windows-874", "windows-874",
            "x-windows-949", "EUC-KR",
            "windows-31j", "Shift_JIS",
            "x-MS950-HKSCS", "Big5");

    private Declarations() {}

    static String publicName(Charset charset) {
        return PUBLIC.getOrDefault(charset.name(), charset.name());
    }

    /** The {@code charset} parameter of a content type; null where it is missing. */
    static @Nullable String ofHttp(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        return at < 0 ? null : unquoted(contentType.substring(at + "charset=".length()));
    }

    /** The {@code encoding} of an XML declaration near the start, looked for byte by byte since junk may precede it. */
    static @Nullable String ofXml(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, XML_DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        int from = start.indexOf("<?xml");
        int to = from < 0 ? -1 : start.indexOf('>', from);
        if (to < 0) {
            return null;
        }
        int at = start.substring(0, to).indexOf("encoding", from);
        int equals = at < 0 ? -1 : start.indexOf('=', at);
        return equals < 0 || equals > to ? null : unquoted(start.substring(equals + 1, to));
    }

    private static @Nullable String unquoted(String text) {
        String stripped = text.strip();
        int from = !stripped.isEmpty() && (stripped.charAt(0) == '"' || stripped.charAt(0) == '\'') ? 1 : 0;
        int end = from;
        while (end < stripped.length() && "\"'; ?\t".indexOf(stripped.charAt(end)) < 0) {
            end++;
        }
        return end == from ? null : stripped.substring(from, end);
    }

    /** The character set to read in for a declared name; null where nobody here knows it. */
    static @Nullable Charset charset(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
