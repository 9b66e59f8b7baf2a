package io.claimwire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands within a story and is no part of it, and what is. */
class StoryPartsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src=a.jpg><figcaption>A lifeboat near Tarvo on Friday. Photo: Mara Lind</figcaption></figure>",
                "<div class='wp-caption'><img src=a.jpg><p class='wp-caption-text'>The ferry in 2019 (file photo)</p></div>",
                "<div class='share-bar'><ul><li><a href='#'>Facebook</a></li><li><a href='#'>Copy link</a></li></ul></div>",
                "<p>Share this story on Facebook</p>",
                "<p><strong>Read also:</strong> <a href='/2'>Storm closes three ports in the south</a></p>",
                "<p><a href='/2'>READ MORE: Storm closes three ports in the south</a></p>",
                "<aside class='related'><h3>Related stories</h3><ul><li><a href='/2'>Storm closes ports</a></li></ul></aside>",
                "<div class='newsletter-box'><h4>Morning mail</h4><p>Sign up for our newsletter and get the day's news in"
                        + " your inbox every morning.</p></div>",
                "<p>Sign up for our free newsletter to get the latest news every day.</p>",
                "<div id='cookie-notice'><p>This site uses cookies to improve your experience. By browsing on you agree to"
                        + " our use of cookies and similar technologies.</p></div>",
                "<div class='live-controls'><button>Pause updates</button><span class='share'>Share this entry</span></div>",
                "<script>var teaser = 'Storm closes three ports in the south';</script>"
            })
    void furnitureStaysOut(String part) {
        assertThat(StoryPage.extract(StoryPage.with(part)).text()).isEqualTo(StoryPage.story());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p>" + StoryPage.TITLE + "</p>", "<h2>" + StoryPage.TITLE + "</h2>", "<p>By Mara Lind</p>"})
    void titleAndBylineAreNoParagraphs(String part) {
        String html = StoryPage.startingWith(part)
                .replace(
                        "<meta property=\"og:type\"",
                        "<meta name='author' content='Mara Lind'><meta property=\"og:type\"");

        assertThat(StoryPage.extract(html).text()).isEqualTo(StoryPage.story());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='comments'><h3>Comments</h3><div><p>I took that ferry every week and it never felt safe to me,"
                        + " nobody checked anything on board.</p></div></div>",
                "<p><em>Follow us on Twitter and Facebook for the latest news.</em></p>",
                "<section class='related'><h3>More from Tarvo</h3><div><p><a href='/3'>The harbour master retires after 40"
                        + " years in office and looks back on a long career</a></p></div></section>"
            })
    void whatFollowsTheStoryStaysOut(String part) {
        assertThat(StoryPage.extract(StoryPage.endingWith(part)).text()).isEqualTo(StoryPage.story());
    }

    @Test
    void aParagraphThatStandsTwiceIsKeptOnce() {
        String html = StoryPage.with("<p>" + StoryPage.STORY.get(0) + "</p>");

        assertThat(StoryPage.extract(html).text()).isEqualTo(StoryPage.story());
    }

    @Test
    void listsOfTheStoryStayIn() {
        String html =
                StoryPage.with("<p>The ministry gave these figures:</p><ul><li>Nine bodies were recovered by noon.</li>"
                        + "<li>Fourteen people were still missing.</li></ul>");

        assertThat(StoryPage.extract(html).text())
                .contains("Nine bodies were recovered by noon.")
                .contains("Fourteen people were still missing.");
    }

    @Test
    void blockQuotesStayIn() {
        String quote = "We saw the bow go under within minutes, and then there was only foam and people shouting.";
        String html = StoryPage.with("<blockquote><p>" + quote + "</p></blockquote>");

        assertThat(StoryPage.extract(html).text()).contains(quote);
    }

    @Test
    void rowsOfTablesAreLines() {
        String html = StoryPage.with(
                "<table><tr><th>Village</th><th>Dead</th><th>Missing</th></tr>"
                        + "<tr><td>North Tarvo and the outer islands</td><td>six</td><td>eleven of the passengers</td></tr></table>");

        assertThat(StoryPage.extract(html).text())
                .contains("North Tarvo and the outer islands six eleven of the passengers");
    }

    @Test
    void boxesOverWordsAreNoPartOfTheParagraph() {
        String html = StoryPage.with(
                "<p>The inquiry is led by <a href='/roth'>Ilan Roth</a><span class='tooltip-box'>Ilan Roth"
                        + " has commanded the coast guard since 2015.</span>, who expects a first report within three weeks, the"
                        + " ministry said.</p>");

        assertThat(StoryPage.extract(html).text())
                .contains("led by Ilan Roth, who expects a first report")
                .doesNotContain("since 2015");
    }

    @Test
    void entriesOfALiveBlogStayInWithoutItsFurniture() {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < StoryPage.STORY.size(); i++) {
            entries.append("<div class='entry'><time>1").append(i).append(":05</time><p>");
            entries.append(StoryPage.STORY.get(i));
            entries.append("</p><div class='share-entry'><a href='#'>Share this entry</a></div></div>");
        }

        String text = StoryPage.extract(StoryPage.page(entries.toString())).text();

        assertThat(text).contains(StoryPage.STORY).doesNotContain("Share this entry");
    }
}
