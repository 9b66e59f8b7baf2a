package io.claimwire.enrich.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Authors, from JSON-LD, {@code meta} or the visible byline, split into single names. */
final class Bylines {

    private static final Set<String> LEADS = Set.of(
            "by", "von", "par", "por", "de", "di", "door", "da", "af", "av", "written", "text:", "story", "from");

    private static final List<String> META = List.of(
            "author",
            "article:author",
            "byl",
            "parsely-author",
            "dc.creator",
            "sailthru.author",
            "citation_author",
            "dcterms.creator",
            "og:article:author",
            "article:author_name",
            "authors",
            "cxenseparse:author");

    private static final int LONGEST = 60;
    private static final int MOST = 12;

    private Bylines() {}

    /** The outlet itself stands as author only where no one else does. */
    static List<String> find(Document page, Metadata meta, LinkedData data) {
        Set<String> outlets = outlets(meta, data);
        List<String> outlet = List.of();
        for (Supplier<List<String>> source : sources(page, meta, data)) {
            List<String> names = source.get();
            List<String> people = names.stream()
                    .filter(name -> !outlets.contains(Folding.fold(name)))
                    .toList();
            if (!people.isEmpty()) {
                return people;
            }
            outlet = outlet.isEmpty() ? names : outlet;
        }
        return outlet;
    }

    private static List<Supplier<List<String>>> sources(Document page, Metadata meta, LinkedData data) {
        List<Supplier<List<String>>> sources = new ArrayList<>();
        sources.add(() -> split(data.names("author")));
        for (String key : META) {
            sources.add(() -> split(meta.all(key)));
        }
        sources.add(() -> visible(page));
        sources.add(() -> split(data.names("creator")));
        return sources;
    }

    private static Set<String> outlets(Metadata meta, LinkedData data) {
        Set<String> outlets = new TreeSet<>();
        for (String name : data.names("publisher")) {
            outlets.add(Folding.fold(name));
        }
        String site = meta.first("og:site_name");
        if (site != null) {
            outlets.add(Folding.fold(site));
        }
        return outlets;
    }

    private static List<String> visible(Document page) {
        for (String query : List.of(
                "[itemprop=author] [itemprop=name]",
                "[itemprop=author]",
                "a[rel=author]",
                ".byline a, .author a, [class*=byline] a, [class*=author-name], [class*=authorname]",
                ".byline, .author, [class*=byline], [class*=author], [class*=writer], [class*=autor], [class*=contributor]")) {
            List<String> texts = new ArrayList<>();
            for (Element element : page.select(query)) {
                String text = element.text();
                if (!text.isEmpty() && text.length() <= 200 && texts.size() < MOST) {
                    texts.add(text);
                }
            }
            List<String> names = split(texts);
            if (!names.isEmpty()) {
                return names.size() > 4 ? names.subList(0, 1) : names;
            }
        }
        return List.of();
    }

    private static List<String> split(List<String> bylines) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String byline : bylines) {
            for (String part : parts(Metadata.clean(byline))) {
                String name = trim(part);
                if (isName(name) && names.size() < MOST) {
                    names.putIfAbsent(Folding.fold(name), name);
                }
            }
        }
        return List.copyOf(names.values());
    }

    private static List<String> parts(String byline) {
        if (byline.startsWith("http")) {
            return List.of();
        }
        String text = byline.replace(" and ", ",")
                .replace(" und ", ",")
                .replace(" et ", ",")
                .replace(" y ", ",")
                .replace(" e ", ",")
                .replace(" en ", ",")
                .replace(" & ", ",")
                .replace(" AND ", ",")
                .replace(" with ", ",")
                .replace(" | ", ",")
                .replace(';', ',')
                .replace('/', ',');
        return List.of(text.split(",", -1));
    }

    private static String trim(String part) {
        String name = part.strip();
        int posts = name.indexOf("osts by ");
        if (posts >= 0) {
            name = name.substring(posts + "osts by ".length());
        }
        boolean again = true;
        while (again) {
            again = false;
            int space = name.indexOf(' ');
            if (space > 0
                    && LEADS.contains(name.substring(0, space).toLowerCase(Locale.ROOT))
                    && Character.isUpperCase(name.codePointAt(space + 1))) {
                name = name.substring(space + 1).strip();
                again = true;
            }
        }
        int bracket = name.indexOf('(');
        if (bracket > 0) {
            name = name.substring(0, bracket).strip();
        }
        while (!name.isEmpty() && ":,-–—|•.".indexOf(name.charAt(0)) >= 0) {
            name = name.substring(1).strip();
        }
        return name;
    }

    private static boolean isName(String name) {
        if (name.length() < 2
                || name.length() > LONGEST
                || name.contains("://")
                || name.contains("@")
                || name.startsWith("www.")) {
            return false;
        }
        int digits = 0;
        boolean letter = false;
        for (int i = 0; i < name.length(); i++) {
            digits += Character.isDigit(name.charAt(i)) ? 1 : 0;
            letter |= Character.isLetter(name.charAt(i));
        }
        return letter
                && digits < 2
                && name.split(" ", -1).length <= 7
                && !name.toLowerCase(Locale.ROOT).equals("by");
    }
}
