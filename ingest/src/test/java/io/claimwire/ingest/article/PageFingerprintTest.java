package io.claimwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.fetch.FetchOutcome.Fetched;
import io.claimwire.ingest.fetch.FetchOutcome.Source;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageFingerprintTest {

    private static final String TEXT = "The dam broke in the night and nine people were killed. ".repeat(10);

    @Test
    void aCorrectedFigureIsAnotherPage() {
        assertThat(html("<article><p>" + TEXT + "Nine died.</p></article>"))
                .isNotEqualTo(html("<article><p>" + TEXT + "Ten died.</p></article>"));
        assertThat(html("<p>Nine died.</p>")).isNotEqualTo(html("<p>Ten died.</p>"));
    }

    @Test
    void whatIsAroundTheArticleDoesNotCount() {
        assertThat(html("<nav>Home</nav><article><h1>Dam</h1><p>" + TEXT + "</p><script>n=1</script></article>"
                        + "<aside>Most read: port</aside>"))
                .isEqualTo(html("<nav>Start</nav><article><h1>Dam</h1><p>" + TEXT
                        + "</p><script>n=2</script><time>5 minutes ago</time></article><footer>2027</footer>"));
    }

    @Test
    void markupAndWhiteSpaceDoNotCount() {
        assertThat(html("<p>Nine   <b>died</b>.</p>")).isEqualTo(html("<p>Nine died.</p>\n"));
    }

    @Test
    void whatIsNoHtmlCountsByItsBytes() {
        assertThat(of("application/pdf", "%PDF 1")).isNotEqualTo(of("application/pdf", "%PDF 2"));
    }

    @Test
    void garbageHasAFingerprintToo() {
        assertThat(of(null, "\u0000\u0001<html><html><<<")).hasSize(64);
        assertThat(of("text/html; charset=no-such", "<p>x</p>")).hasSize(64);
    }

    private static String html(String body) {
        return of("text/html; charset=utf-8", "<html><body>" + body + "</body></html>");
    }

    private static String of(String type, String body) {
        Source source = new Source(URI.create("http://agency.example/dam"), null, null, null, null);
        return PageFingerprint.of(new Fetched(source, 200, body.getBytes(StandardCharsets.UTF_8), type));
    }
}
