package io.claimwire.enrich.page;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When an article was published and last changed; from the surest statement of the page to the least sure. */
final class Dates {

    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "article:published",
        "og:published_time",
        "datepublished",
        "publish-date",
        "publish_date",
        "publishdate",
        "pubdate",
        "published",
        "published_time",
        "publication_date",
        "article_date_original",
        "cxenseparse:recs:publishtime",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "dc.date.created",
        "dc.date",
        "dcterms.date",
        "dc.created",
        "article.published",
        "date",
        "displaydate",
        "iso-8601-publish-date",
        "rnews:datepublished",
        "shareaholic:article_published_time",
        "citation_publication_date",
        "citation_date",
        "originalpublicationdate",
        "timestamp",
        "datecreated"
    };

    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "og:article:modified_time",
        "datemodified",
        "last-modified",
        "dcterms.modified",
        "dc.date.modified",
        "lastmod",
        "modified",
        "updated_time",
        "article:updated_time"
    };

    private static final List<String> SCRIPTED = List.of(
            "\"datePublished\"",
            "\"published_at\"",
            "\"publishedAt\"",
            "\"publishDate\"",
            "\"publish_date\"",
            "'publishdate'",
            "\"publishdate\"",
            "\"pubDate\"",
            "\"publicationDate\"",
            "\"firstPublished\"",
            "\"dateCreated\"",
            "\"published\"");

    private static final int LONGEST_SCRIPT = 500_000;
    private static final int TIMES_READ = 30;
    private static final int LONGEST_LINE = 120;
    private static final int ELEMENTS_READ = 3_000;

    private static final List<String> SURE = List.of(
            "[itemprop=datePublished]",
            "time[pubdate], time.published, time.entry-date, abbr.published, abbr[title], .entry-date, .post-date, .published, .date-header");

    private static final List<String> LIKELY =
            List.of("article time[datetime], main time[datetime]", "time[datetime], time");

    /** Blocks under the title among which a date is the story's. */
    private static final int BESIDE = 4;

    private Dates() {}

    static @Nullable OffsetDateTime published(
            Document page, Metadata meta, LinkedData data, Segmentation blocks, String title, boolean monthFirst) {
        OffsetDateTime found = first(data.text("datePublished"), data.text("dateCreated"), data.text("uploadDate"));
        if (found == null) {
            found = firstMeta(meta, PUBLISHED);
        }
        if (found == null) {
            found = markedUp(page, SURE, monthFirst);
        }
        if (found == null) {
            found = besideHeading(blocks, title, monthFirst);
        }
        if (found == null) {
            found = markedUp(page, LIKELY, monthFirst);
        }
        if (found == null) {
            found = fromUrl(page.location());
        }
        if (found == null) {
            found = scripted(page);
        }
        if (found == null) {
            found = visible(page, monthFirst);
        }
        if (found == null) {
            found = modified(meta, data);
        }
        return found == null ? DateText.parse(meta.first("og:description", "description"), monthFirst) : found;
    }

    /** Dates that a page holds for its own scripts. */
    private static @Nullable OffsetDateTime scripted(Document page) {
        int read = 0;
        for (Element script : page.select("script:not([src])")) {
            String data = script.data();
            if (read++ > TIMES_READ || data.length() > LONGEST_SCRIPT) {
                continue;
            }
            for (String key : SCRIPTED) {
                int at = data.indexOf(key);
                if (at >= 0) {
                    int start = at + key.length();
                    String value = data.substring(start, Math.min(data.length(), start + 40));
                    OffsetDateTime found = DateText.parse(value, false);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    static @Nullable OffsetDateTime modified(Metadata meta, LinkedData data) {
        OffsetDateTime found = first(data.text("dateModified"));
        return found == null ? firstMeta(meta, MODIFIED) : found;
    }

    private static @Nullable OffsetDateTime first(@Nullable String... texts) {
        for (String text : texts) {
            OffsetDateTime found = DateText.parse(text, false);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable OffsetDateTime firstMeta(Metadata meta, String[] names) {
        for (String name : names) {
            for (String value : meta.all(name)) {
                OffsetDateTime found = DateText.parse(value, false);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Elements that say of themselves that they hold the date. */
    private static @Nullable OffsetDateTime markedUp(Document page, List<String> queries, boolean monthFirst) {
        for (String query : queries) {
            int read = 0;
            for (Element element : page.select(query)) {
                if (read++ >= TIMES_READ) {
                    break;
                }
                OffsetDateTime found = read(element, monthFirst);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** A short line under the title, or right above it, that holds a date. */
    private static @Nullable OffsetDateTime besideHeading(Segmentation page, String title, boolean monthFirst) {
        List<Block> blocks = page.blocks();
        for (int i = 0; i < blocks.size() && !title.isEmpty(); i++) {
            if (!Mark.HEADING.in(page.marks()[i])
                    || !Folding.fold(blocks.get(i).text()).equals(title)) {
                continue;
            }
            for (int j = i + 1; j <= Math.min(blocks.size() - 1, i + BESIDE); j++) {
                OffsetDateTime found = line(blocks.get(j).text(), monthFirst);
                if (found != null) {
                    return found;
                }
            }
            return i == 0 ? null : line(blocks.get(i - 1).text(), monthFirst);
        }
        return null;
    }

    private static @Nullable OffsetDateTime line(String text, boolean monthFirst) {
        return text.length() > LONGEST_LINE ? null : DateText.parse(text, monthFirst);
    }

    private static @Nullable OffsetDateTime read(Element element, boolean monthFirst) {
        for (String attribute : List.of("datetime", "content", "title", "data-datetime")) {
            OffsetDateTime found = DateText.parse(element.attr(attribute), monthFirst);
            if (found != null) {
                return found;
            }
        }
        String text = element.text();
        return text.length() > 120 ? null : DateText.parse(text, monthFirst);
    }

    /** "/2023/12/17/", "/2023-12-17-", "/20231217/": a whole date set apart within the path. */
    private static @Nullable OffsetDateTime fromUrl(String url) {
        int path = url.indexOf('/', url.indexOf("//") + 2);
        if (path < 0) {
            return null;
        }
        OffsetDateTime found =
                DateText.parse(url.substring(path).replace('_', '-').toLowerCase(Locale.ROOT), false);
        return found;
    }

    /** The first date in a short text beside a word that speaks of dates, in an element whose class does, in any. */
    private static @Nullable OffsetDateTime visible(Document page, boolean monthFirst) {
        OffsetDateTime cued = null;
        OffsetDateTime any = null;
        int read = 0;
        for (Element element : page.body().select("*")) {
            String text = element.ownText();
            if (text.length() < 6 || text.length() > LONGEST_LINE || read++ > ELEMENTS_READ) {
                continue;
            }
            OffsetDateTime found = DateText.parse(text, monthFirst);
            if (found != null && speaksOfDates(element)) {
                return found;
            }
            if (found != null && cued == null && DateCues.in(text)) {
                cued = found;
            }
            any = any == null ? found : any;
        }
        return cued == null ? any : cued;
    }

    private static boolean speaksOfDates(Element element) {
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return names.contains("date") || names.contains("datum") || names.contains("publi") || names.contains("posted");
    }
}
