package io.claimwire.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

class MainTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void wrongUsageIsExitCode2AndAShortMessage() {
        assertThat(run("standalown")).isEqualTo(2);
        assertThat(err.toString()).startsWith("claimwire: ").hasLineCount(3).contains("standalone");
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("which command?");
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearest() {
        assertThat(run("config", "--set", "helth.port=1")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("\"helth.port\"").contains("did you mean \"health.port\"?");
    }

    @Test
    void configShowsOriginsAndMasksSecrets() throws IOException {
        Path file = folder.resolve("claimwire.properties");
        Files.writeString(file, "database.password=hush\nstream.threads=2\n");

        assertThat(run("config", "--config", file.toString(), "--set", "kafka.sasl.jaas.config=hush"))
                .isZero();
        assertThat(out.toString())
                .contains("stream.threads = 2   # file " + file)
                .contains("commit.interval.ms = 500   # default")
                .contains("database.password = [hidden]")
                .doesNotContain("hush");
    }

    @Test
    void extractPrintsOneDocumentALine() throws IOException {
        Path file = folder.resolve("text");
        Files.writeString(file, "date 2026-04-07\n\nThe army said it killed nine rebels in Varnik on Monday.\n");

        assertThat(run("extract", file.toString())).isZero();
        assertThat(out.toString())
                .hasLineCount(1)
                .contains("\"published\":\"2026-04-07\"")
                .contains("\"outcome\":\"KILLED\"");
    }

    @Test
    void extractNamesTheLineThatIsNoDocument() throws IOException {
        Path file = folder.resolve("lines.jsonl");
        Files.writeString(file, "{\"id\":\"a\",\"text\":\"Nine died.\"}\n{\"id\":\"b\"}\n");

        assertThat(run("extract", "--format", "jsonl", file.toString())).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("line 2").contains("no \"text\"");
    }

    @Test
    void parseFeedPrintsTheFeed() throws IOException {
        Path file = folder.resolve("feed.xml");
        Files.writeString(
                file,
                "<rss version='2.0'><channel><title>Harbour</title>"
                        + "<item><title>One</title><link>/1</link></item></channel></rss>");

        assertThat(run("parse-feed", "--base-url", "https://harbour.example/feed", file.toString()))
                .isZero();
        assertThat(out.toString()).contains("\"https://harbour.example/1\"");
    }

    @Test
    void parseFeedRefusesWhatIsNone() throws IOException {
        Path file = folder.resolve("feed.xml");
        Files.writeString(file, "just words");

        assertThat(run("parse-feed", file.toString())).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("is not a feed");
    }

    @Test
    void parsePageSaysWhyThereIsNoArticle() throws IOException {
        Path file = folder.resolve("page.html");
        Files.writeString(file, "");

        assertThat(run("parse-page", file.toString())).isZero();
        assertThat(out.toString()).contains("\"discarded\"");
    }

    @Test
    void aMissingFileIsSaidInOneLine() {
        assertThat(run("extract", folder.resolve("absent").toString())).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("absent");
    }

    @Test
    void standaloneRefusesKeysThatItSetsItself() {
        assertThat(run("standalone", "--set", "bootstrap.servers=x:1", "--data-dir", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("bootstrap.servers cannot be set");
    }

    @Test
    void aFailureOfACommandReachesNoOtherLogThanStandardErrors() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.DEBUG);

        assertThat(run("extract", folder.resolve("absent").toString())).isEqualTo(1);

        assertThat(root.getLevel()).isEqualTo(Level.ERROR);
    }

    @Test
    void extractRefusesTextThatIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("latin"), new byte[] {'M', (byte) 0xE1, 'r', 'r', 'a'});

        assertThat(run("extract", file.toString())).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("not text in UTF-8");
    }

    @Test
    void extractReadsAPageInTheCharsetThatItStates() throws IOException {
        String sentence = "The rebels of M\u00e1rra said on Tuesday that they killed 12 soldiers near the town, in the"
                + " eastern province of the country, after a day of heavy fighting.";
        String page = "<html><head><meta charset='iso-8859-1'><title>Twelve dead</title></head><body><article>"
                + "<h1>Twelve dead</h1><p>" + sentence + "</p><p>" + sentence + "</p></article></body></html>";
        Path file = Files.write(folder.resolve("page.html"), page.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run("extract", "--format", "html", file.toString())).isZero();
        assertThat(out.toString()).contains("M\u00e1rra");
    }

    @Test
    void aDayInAnotherFormIsWrongUsage() {
        assertThat(run("extract", "--published", "7.4.2026", "-")).isEqualTo(2);
        assertThat(err.toString())
                .contains("\"7.4.2026\" is not a day as YYYY-MM-DD")
                .doesNotContain("java.");
    }

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
