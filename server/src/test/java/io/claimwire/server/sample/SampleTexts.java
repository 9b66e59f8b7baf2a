package io.claimwire.server.sample;

import java.util.stream.Collectors;

/** What a reader of an article's page should get: its paragraphs, without what stands between them. */
final class SampleTexts {

    private SampleTexts() {}

    /** Lines that begin with a paragraph are the story; figures, lists and boxes between them are furniture. */
    static String of(Article article) {
        return article.body()
                .lines()
                .filter(line -> line.startsWith("<p>"))
                .map(line -> line.substring("<p>".length(), line.length() - "</p>".length()))
                .collect(Collectors.joining("\n\n"));
    }
}
