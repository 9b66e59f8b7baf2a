package io.claimwire.server.command;

import io.claimwire.enrich.page.PageExtractor;
import io.claimwire.enrich.page.PageJson;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "parse-page",
        mixinStandardHelpOptions = true,
        description = "Prints the article on a page as JSON; needs nothing running.")
final class ParsePageCommand implements Callable<Integer> {

    @Option(names = "--url", paramLabel = "URL", description = "Where the page was fetched.")
    private @Nullable String url;

    @Option(names = "--content-type", paramLabel = "TYPE", description = "As the server sent it.")
    private @Nullable String contentType;

    @Parameters(paramLabel = "FILE", description = "The page; - reads standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var article = PageJson.toJson(new PageExtractor().extract(InputFile.read(file), contentType, url));
        spec.commandLine().getOut().println(article.toPrettyString());
        return 0;
    }
}
