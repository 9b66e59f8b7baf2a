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

    /** Leads after which a line of its own names the author. */
    private static final Set<String> SPOKEN = Set.of(
            "by", "von", "par", "por", "door", "av", "af", "author", "autor", "autorin/autor", "auteur", "autore");

    private static final int LONGEST = 60;
    private static final int LONGEST_LINE = 80;
    private static final int MOST_DIGITS = 2;
    private static final int MOST = 12;

    private Bylines() {}

    /** The outlet itself stands as author only where no one else does. */
    static List<String> find(Document page, Metadata meta, LinkedData data, Segmentation blocks) {
        OutletNames outlets = new OutletNames(meta, data, page.location());
        Set<String> organizations = new TreeSet<>();
        for (String name : data.organizations("author")) {
            // an agency is an author like any other
            if (Carriers.among(List.of(name)).isEmpty()) {
                organizations.add(Folding.fold(name));
            }
        }
        List<String> outlet = List.of();
        for (Supplier<List<String>> source : sources(page, meta, data, blocks)) {
            List<String> names = source.get();
            List<String> people = names.stream()
                    .filter(name -> !outlets.contains(name) && !organizations.contains(Folding.fold(name)))
                    .toList();
            if (!people.isEmpty()) {
                return people;
            }
            outlet = outlet.isEmpty() ? names : outlet;
        }
        return outlet;
    }

    private static List<Supplier<List<String>>> sources(
            Document page, Metadata meta, LinkedData data, Segmentation blocks) {
        List<Supplier<List<String>>> sources = new ArrayList<>();
        sources.add(() -> split(data.names("author")));
        for (String key : META) {
            sources.add(() -> split(meta.all(key)));
        }
        sources.add(() -> spoken(blocks));
        sources.add(() -> visible(page));
        sources.add(() -> split(data.names("creator")));
        return sources;
    }

    /** The first line that is nothing but a lead such as "by" or "Author:" and a name. */
    private static List<String> spoken(Segmentation blocks) {
        for (Block block : blocks.blocks()) {
            String line = block.text();
            int space = line.indexOf(' ');
            if (line.length() > LONGEST_LINE || space < 0) {
                continue;
            }
            String lead = line.substring(0, space).toLowerCase(Locale.ROOT);
            if (SPOKEN.contains(lead.endsWith(":") ? lead.substring(0, lead.length() - 1) : lead)) {
                String rest = line.substring(space + 1).strip();
                if (allCapitalized(rest)) {
                    List<String> names = split(List.of(rest));
                    if (!names.isEmpty()) {
                        return names;
                    }
                }
            }
        }
        return List.of();
    }

    /** A name of two words at least, each of which begins with a capital but for short ones such as "van". */
    private static boolean allCapitalized(String text) {
        String[] words = text.split(" ", -1);
        for (String word : words) {
            if (word.isEmpty() || (word.length() > 3 && !Character.isUpperCase(word.codePointAt(0)))) {
                return false;
            }
        }
        return words.length > 1 && Character.isUpperCase(text.codePointAt(0)) && !Folding.endsSentence(text);
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
                .replace(" og ", ",")
                .replace(" och ", ",")
                .replace(" ve ", ",")
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
                && digits <= MOST_DIGITS
                && name.split(" ", -1).length <= 7
                && name.indexOf('(') < 0
                && name.indexOf(')') < 0
                && !LEADS.contains(name.toLowerCase(Locale.ROOT));
    }
}
