package io.claimwire.server.sample;

import io.claimwire.server.sample.Catalogue.Entry;
import io.claimwire.server.sample.Catalogue.Outlet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All answers of the agency in one of its two states, rendered once. Pure: the same base address and
 * state give the same bytes, so validators hold across restarts.
 */
final class Site {

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Instant ROBOTS_MODIFIED = Instant.parse("2024-01-01T00:00:00Z");
    private static final int RELATED = 4;

    private final String base;
    private final boolean corrected;
    private final Map<String, Response> responses = new HashMap<>();

    private Site(String base, boolean corrected) {
        this.base = base;
        this.corrected = corrected;
    }

    /**
     * Renders every address.
     *
     * @param base scheme, host and port, without a slash at the end
     * @param corrected whether corrected versions are out
     * @return answers by path
     */
    static Map<String, Response> render(Catalogue catalogue, String base, boolean corrected) {
        Site site = new Site(base, corrected);
        catalogue.outlets().forEach(site::outlet);
        site.responses.put(
                "/robots.txt",
                Response.text("text/plain; charset=utf-8", Resources.text("robots.txt"), ROBOTS_MODIFIED));
        return Map.copyOf(site.responses);
    }

    private void outlet(Outlet outlet) {
        Template frame = new Template(Resources.text(outlet.template()));
        for (Entry entry : outlet.entries()) {
            responses.put(entry.path(), page(outlet, entry, frame));
        }
        Instant modified = outlet.entries().stream()
                .map(entry -> entry.article(corrected).updated())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        responses.put(
                outlet.feedPath(),
                Response.text("application/rss+xml; charset=utf-8", feed(outlet, modified), modified));
    }

    private Response page(Outlet outlet, Entry entry, Template frame) {
        Article article = entry.article(corrected);
        String file = entry.version(corrected);
        if (!file.endsWith(".html")) {
            return new Response("text/html; charset=utf-8", Resources.bytes("articles/" + file), article.updated());
        }
        Map<String, String> values = fields(entry, article);
        values.put("body", article.body().stripTrailing());
        values.put("related", related(outlet, entry));
        return Response.text("text/html; charset=utf-8", frame.fill(values), article.updated());
    }

    private Map<String, String> fields(Entry entry, Article article) {
        Map<String, String> values = new HashMap<>();
        values.put("base", base);
        values.put("path", entry.path());
        values.put("title", article.title());
        values.put("summary", article.summary());
        values.put("section", article.section());
        values.put("author", article.author());
        values.put("published", article.published().toString());
        values.put("updated", article.updated().toString());
        values.put("day", DAY.format(article.published()));
        return values;
    }

    /** Links to the entries before and after this one, as a reader finds them beside a story. */
    private String related(Outlet outlet, Entry entry) {
        int at = outlet.entries().indexOf(entry);
        List<String> links = new ArrayList<>();
        for (int step = 1; links.size() < RELATED && step < outlet.entries().size(); step++) {
            Entry other = outlet.entries().get((at + step) % outlet.entries().size());
            links.add("        <li><a href=\"" + other.path() + "\">"
                    + Template.escape(other.article(corrected).title()) + "</a></li>");
        }
        return String.join("\n", links);
    }

    private String feed(Outlet outlet, Instant modified) {
        Template item = new Template(Resources.text("item.xml"));
        StringBuilder items = new StringBuilder();
        List<Entry> newestFirst = new ArrayList<>(outlet.entries());
        newestFirst.sort(
                Comparator.comparing((Entry entry) -> entry.article(corrected).published())
                        .reversed());
        for (Entry entry : newestFirst) {
            Article article = entry.article(corrected);
            Map<String, String> values = fields(entry, article);
            values.put("published-rfc822", RFC_822.format(article.published()));
            items.append(item.fill(values));
        }
        Map<String, String> values = new HashMap<>();
        values.put("base", base);
        values.put("name", outlet.name());
        values.put("path", outlet.path());
        values.put("built", RFC_822.format(modified));
        values.put("items", items.toString());
        return new Template(Resources.text("feed.xml")).fill(values);
    }
}
