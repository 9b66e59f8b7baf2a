package io.claimwire.enrich;

import io.claimwire.enrich.page.ExtractedPage;
import io.claimwire.enrich.page.PageExtractor;
import io.claimwire.record.Article;
import io.claimwire.record.Page;
import io.claimwire.record.enrich.KnownArticle;
import io.claimwire.schemas.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what a page says and what its feed said together into an article; the page has the first word. */
final class ArticleReading {

    private ArticleReading() {}

    /** False for a revision that was read before by this extractor, or that a later one has overtaken. */
    static boolean isNewer(Page page, KnownArticle last) {
        return page.getRevision() > last.getRevision()
                || page.getRevision() == last.getRevision()
                        && !last.getExtractorVersion().equals(PageExtractor.VERSION);
    }

    static Article article(Page page, ExtractedPage extracted) {
        String title = extracted.title() == null ? page.getTitle() : extracted.title();
        Instant published = instant(extracted.published());
        Instant modified = instant(extracted.modified());
        return Article.newBuilder()
                .setArticleId(page.getArticleId())
                .setRevision(page.getRevision())
                .setFeedId(page.getFeedId())
                .setOutlet(page.getOutlet())
                .setCarriers(orElse(extracted.carriers(), page.getAgencies()))
                .setUrl(page.getUrl())
                .setCanonicalUrl(extracted.canonical())
                .setTitle(title)
                .setText(extracted.text())
                .setAuthors(orElse(extracted.authors(), page.getAuthors()))
                .setLanguage(extracted.language() == null ? page.getLanguage() : extracted.language())
                .setSection(extracted.section())
                .setPublishedAt(published == null ? page.getPublishedAt() : published)
                .setModifiedAt(modified == null ? page.getUpdatedAt() : modified)
                .setPaywalled(extracted.paywalled())
                .setWordCount(extracted.wordCount())
                .setContentHash(Ids.content(title == null ? "" : title, extracted.text()))
                .setFirstSeenAt(page.getFirstSeenAt())
                .setFetchedAt(page.getFetchedAt())
                .setExtractorVersion(PageExtractor.VERSION)
                .build();
    }

    private static List<String> orElse(List<String> first, List<String> second) {
        return first.isEmpty() ? second : first;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
