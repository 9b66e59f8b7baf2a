package io.claimwire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Pages beyond all measure end with the article that stands in them. */
class PageCapsTest {

    @Test
    void halfAMillionNestedElements() {
        String html = StoryPage.page(story()) + "<div>".repeat(500_000);

        assertThat(StoryPage.extract(html).text()).isEqualTo(StoryPage.story());
    }

    @Test
    void aStoryWithinHalfAMillionNestedElements() {
        String html = "<title>" + StoryPage.TITLE + "</title>" + "<div>".repeat(500_000) + story();

        assertThat(StoryPage.extract(html).text()).contains(StoryPage.STORY.get(2));
    }

    @Test
    void twentyMegabytesOfMarkup() {
        String html = StoryPage.page(story()) + "<ul>" + "<li><a href='/x'>More</a></li>".repeat(700_000) + "</ul>";

        assertThat(html.length()).isGreaterThan(20_000_000);
        assertThat(StoryPage.extract(html).text()).isEqualTo(StoryPage.story());
    }

    @Test
    void tenThousandScripts() {
        String scripts =
                "<script type='application/ld+json'>{\"@type\":\"Thing\",\"name\":\"x\"}</script><script>let a = 1;</script>"
                        .repeat(5_000);

        assertThat(StoryPage.extract(scripts + StoryPage.page(story())).text()).isEqualTo(StoryPage.story());
    }

    @Test
    void brokenMarkup() {
        String html = "<html><body><article><h1>" + StoryPage.TITLE + "<div class=\"text><p>lost</div><p>"
                + String.join("<p><b><i>", StoryPage.STORY) + "</span></table></i><!-- never closed";

        String text =
                StoryPage.extract(html.replace("class=\"text>", "class=text>")).text();

        assertThat(text).contains(StoryPage.STORY.get(1)).contains(StoryPage.STORY.get(4));
    }

    @Test
    void theSameBytesGiveTheSameArticle() {
        byte[] body = StoryPage.with("<p>Read also: <a href='/2'>Storm</a></p>").getBytes(StandardCharsets.UTF_8);
        PageResult first = new PageExtractor().extract(body, null, "https://news.example.org/1");

        for (int i = 0; i < 20; i++) {
            assertThat(new PageExtractor().extract(body.clone(), null, "https://news.example.org/1"))
                    .isEqualTo(first);
        }
    }

    private static String story() {
        return "<p>" + String.join("</p><p>", StoryPage.STORY) + "</p>";
    }
}
