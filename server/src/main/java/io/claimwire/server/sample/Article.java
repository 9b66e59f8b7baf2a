package io.claimwire.server.sample;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * One version of a dispatch. Its file begins with lines {@code name: value}; after an empty line
 * follows the body as it is served.
 *
 * @param body HTML; that of another file where the header has {@code reprint-of}
 */
record Article(
        String title, Instant published, Instant updated, String section, String author, String summary, String body) {

    static Article load(String file) {
        return parse(file, Resources.text("articles/" + file));
    }

    static Article parse(String file, String content) {
        int end = content.indexOf("\n\n");
        String head = end < 0 ? content : content.substring(0, end);
        Map<String, String> fields = new HashMap<>();
        head.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalStateException("articles/" + file + ": not a line of the form 'name: value': " + line);
            }
            fields.put(line.substring(0, colon), line.substring(colon + 2));
        });
        String reprinted = fields.get("reprint-of");
        String body =
                reprinted == null ? content.substring(end + 2) : load(reprinted).body();
        Instant published = Instant.parse(required(file, fields, "published"));
        String updated = fields.get("updated");
        return new Article(
                required(file, fields, "title"),
                published,
                updated == null ? published : Instant.parse(updated),
                required(file, fields, "section"),
                required(file, fields, "author"),
                required(file, fields, "summary"),
                body);
    }

    private static String required(String file, Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("articles/" + file + ": no line '" + name + ": ...'");
        }
        return value;
    }
}
