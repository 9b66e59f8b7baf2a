package io.claimwire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A made-up news page with one part of the test's own between the paragraphs of its story. */
final class StoryPage {

    static final String TITLE = "Nine killed as ferry sinks off Tarvo island";

    static final List<String> STORY = List.of(
            "At least nine people were killed and 14 were missing on Friday after a ferry sank in heavy seas off"
                    + " the island of Tarvo, the coast guard said.",
            "The vessel had left the mainland shortly before dawn with 61 passengers and a crew of seven, according"
                    + " to the port authority, which said that it had warned skippers of the storm.",
            "Rescuers in small boats pulled 38 survivors from the water in the first three hours, most of them"
                    + " suffering from the cold, said Commander Ilan Roth, who led the operation.",
            "The operator, Southern Lines, declined to say when the ship had last been inspected. A union of"
                    + " seafarers said it had complained about missing life rafts in March.",
            "The transport ministry opened an inquiry and ordered two sister ships to stay in port until their"
                    + " rafts and radios had been checked.");

    private static final PageExtractor EXTRACTOR = new PageExtractor();

    private StoryPage() {}

    /** The page with markup after the story's first three paragraphs. */
    static String with(String part) {
        return page(paragraphs(0, 3) + part + paragraphs(3, STORY.size()));
    }

    /** The page with markup behind its story, still in the same element. */
    static String endingWith(String part) {
        return page(paragraphs(0, STORY.size()) + part);
    }

    static String startingWith(String part) {
        return page(part + paragraphs(0, STORY.size()));
    }

    static String page(String story) {
        return """
                <!doctype html><html lang="en"><head><title>%1$s - The Tarvo Post</title>
                <meta property="og:title" content="%1$s"><meta property="og:site_name" content="The Tarvo Post">
                <meta property="og:type" content="article"></head>
                <body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
                <main><article><h1>%1$s</h1><div class="text">%2$s</div></article></main>
                <footer><p>The Tarvo Post. All rights reserved.</p></footer></body></html>
                """.formatted(TITLE, story);
    }

    private static String paragraphs(int from, int to) {
        return "<p>" + String.join("</p>\n<p>", STORY.subList(from, to)) + "</p>\n";
    }

    static ExtractedPage extract(String html) {
        PageResult result = EXTRACTOR.extract(html.getBytes(StandardCharsets.UTF_8), "text/html", null);
        assertThat(result).isInstanceOf(ExtractedPage.class);
        return (ExtractedPage) result;
    }

    static String story() {
        return String.join("\n\n", STORY);
    }
}
