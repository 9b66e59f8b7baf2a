package io.claimwire.bench.peers;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import io.claimwire.enrich.page.ExtractedPage;
import io.claimwire.enrich.page.PageExtractor;
import net.dankito.readability4j.Readability4J;

/** An extractor under measurement; others get the text decoded beforehand, ours decodes for itself. */
enum Peer {
    CLAIMWIRE {
        private final PageExtractor extractor = new PageExtractor();

        @Override
        int extract(Page page) {
            return extractor.extract(page.body(), null, page.url()) instanceof ExtractedPage article
                    ? article.text().length()
                    : 0;
        }
    },
    READABILITY4J {
        @Override
        int extract(Page page) {
            String text = new Readability4J(page.url(), page.html()).parse().getTextContent();
            return text == null ? 0 : text.length();
        }
    },
    BOILERPIPE {
        @Override
        int extract(Page page) {
            try {
                return ArticleExtractor.INSTANCE.getText(page.html()).length();
            } catch (BoilerpipeProcessingException e) {
                throw new IllegalStateException("boilerpipe gave up on " + page.url(), e);
            }
        }
    };

    /** Characters of text found. */
    abstract int extract(Page page);
}
