package io.claimwire.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.enrich.page.Discarded;
import io.claimwire.enrich.page.ExtractedPage;
import io.claimwire.enrich.page.PageExtractor;
import io.claimwire.enrich.page.PageResult;
import io.claimwire.server.sample.Catalogue.Entry;
import io.claimwire.server.sample.Catalogue.Outlet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages' furniture stays out of the articles that are read off them. */
class SamplePagesTest {

    private static final String BASE = "http://127.0.0.1:1";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyPageIsReadAsTheDispatchThatWasWritten(boolean corrected) {
        Catalogue catalogue = Catalogue.load();
        Map<String, Response> site = Site.render(catalogue, BASE, corrected);
        for (Outlet outlet : catalogue.outlets()) {
            for (Entry entry : outlet.entries()) {
                Response response = site.get(entry.path());
                assertThat(response).isNotNull();
                PageResult result =
                        new PageExtractor().extract(response.body(), response.contentType(), BASE + entry.path());
                if (!entry.version(corrected).endsWith(".html")) {
                    assertThat(result).isInstanceOf(Discarded.class);
                    continue;
                }
                assertThat(result).as(entry.path()).isInstanceOf(ExtractedPage.class);
                ExtractedPage page = (ExtractedPage) result;
                Article article = entry.article(corrected);
                assertThat(page.text()).as(entry.path()).isEqualTo(SampleTexts.of(article));
                assertThat(page.title()).isEqualTo(article.title());
                assertThat(page.published())
                        .isNotNull()
                        .satisfies(at -> assertThat(at.toInstant()).isEqualTo(article.published()));
                assertThat(page.canonical()).isEqualTo(BASE + entry.path());
            }
        }
    }
}
