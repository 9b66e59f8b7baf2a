package io.claimwire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Title, dates, authors and the rest, where the parts of a page disagree. */
class MetadataTest {

    private static String page(String head, String beforeStory) {
        return StoryPage.startingWith(beforeStory)
                .replaceFirst("<meta property=\"og:title\"[^>]*>", "")
                .replaceFirst("<title>[^<]*</title>", "")
                .replaceFirst("<h1>[^<]*</h1>", "")
                .replace("<head>", "<head>" + head);
    }

    private static String head(String window, String social, String linked) {
        return "<title>" + window + "</title><meta property='og:title' content='" + social
                + "'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" + linked
                + "\"}</script>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # window | social | linked | heading | title
                    Ferry sinks off Tarvo, nine dead - The Tarvo Post | Ferry sinks off Tarvo, nine dead - The Tarvo Post | Ferry sinks off Tarvo, nine dead | Ferry sinks off Tarvo, nine dead | Ferry sinks off Tarvo, nine dead
                    Ferry disaster: Nine dead off Tarvo - Post | Nine people die as ferry goes down in storm | Ferry disaster: Nine dead off Tarvo | Ferry disaster: Nine dead off Tarvo | Nine people die as ferry goes down in storm
                    Nine people dead off Tarvo - Post | Nine people dead off Tarvo | Nine people dead off Tarvo | WORLD Nine people dead off Tarvo | Nine people dead off Tarvo
                    Two sister ships stay - with rafts unchecked | Two sister ships stay | Ships in port | Sister ships of sunken ferry stay in port | Sister ships of sunken ferry stay in port
                    """)
    void titleIsTheNewsrooms(String window, String social, String linked, String heading, String title) {
        String html = page(head(window, social, linked), "<h1>" + heading + "</h1>");

        assertThat(StoryPage.extract(html).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>By Mara Lind and Jo van Berg</p>                                  | Mara Lind; Jo van Berg
                    <p>von Mara Lind</p>                                                 | Mara Lind
                    <p>Author: Mara Lind</p>                                             | Mara Lind
                    <div class=byline><a href=/m>Mara Lind</a></div>                     | Mara Lind
                    <meta name=author content='Mara Lind og Per Holm'>                   | Mara Lind; Per Holm
                    <script type='application/ld+json'>{"@type":"NewsArticle","author":{"@type":"Organization","name":"Tarvo Media"}}</script><p>By Mara Lind</p> | Mara Lind
                    <script type='application/ld+json'>{"@type":"NewsArticle","author":{"@type":"Organization","name":"Reuters"}}</script><p class=author>Jo Berg</p> | Reuters
                    """)
    void authorsAreNamesOfPeopleBeforeOutlets(String part, String authors) {
        assertThat(String.join(
                        "; ", StoryPage.extract(StoryPage.startingWith(part)).authors()))
                .isEqualTo(authors);
    }

    @Test
    void theDateBesideTheHeadingIsTheStorys() {
        String html = StoryPage.page("<p class=meta>14 March 2025, 18:20</p>" + "<p>"
                        + String.join("</p><p>", StoryPage.STORY) + "</p>")
                .replace("</article>", "</article><aside><time datetime='2025-02-01'>1 February</time></aside>");

        assertThat(StoryPage.extract(html).published()).isEqualTo(OffsetDateTime.parse("2025-03-14T18:20Z"));
    }

    @Test
    void aDeclaredLanguageThatTheTextContradictsIsNotBelieved() {
        assertThat(StoryPage.extract(StoryPage.with("").replace("lang=\"en\"", "lang=\"de\""))
                        .language())
                .isEqualTo("en");
        assertThat(StoryPage.extract(StoryPage.with("").replace("lang=\"en\"", ""))
                        .language())
                .isEqualTo("en");
        assertThat(StoryPage.extract(StoryPage.with("").replace("lang=\"en\"", "lang=\"en-GB\""))
                        .language())
                .isEqualTo("en-GB");
    }

    @Test
    void theRestOfTheHeadIsRead() {
        String html = StoryPage.with("")
                .replace(
                        "<head>",
                        "<head><link rel=canonical href='https://news.example.org/tarvo'>"
                                + "<meta property='article:section' content='World'>"
                                + "<meta name=author content='AFP'>"
                                + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                                + "\"datePublished\":\"2025-03-14T18:20:00+01:00\",\"dateModified\":\"2025-03-14T20:00:00+01:00\","
                                + "\"isAccessibleForFree\":\"False\"}</script>");

        ExtractedPage page = StoryPage.extract(html);

        assertThat(page.canonical()).isEqualTo("https://news.example.org/tarvo");
        assertThat(page.section()).isEqualTo("World");
        assertThat(page.carriers()).containsExactly("AFP");
        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2025-03-14T18:20+01:00"));
        assertThat(page.modified()).isEqualTo(OffsetDateTime.parse("2025-03-14T20:00+01:00"));
        assertThat(page.paywalled()).isTrue();
        assertThat(page.wordCount()).isEqualTo(141);
    }
}
