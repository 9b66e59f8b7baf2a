package io.claimwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "/a/b,https://wire.example/a/b",
        "c,https://wire.example/feeds/c",
        "../c,https://wire.example/c",
        "../../../c,https://wire.example/c",
        "//other.example/c,https://other.example/c",
        "?page=2,https://wire.example/feeds/world?page=2",
        "'',https://wire.example/feeds/world?x=1",
        "http://OTHER.example/%7Ea,http://OTHER.example/%7Ea",
        "mailto:desk@wire.example,mailto:desk@wire.example",
        "tag:wire.example;2026:1,tag:wire.example;2026:1",
        "'with space [1]',https://wire.example/feeds/with space [1]",
        "'\n /wrapped\n/line ',https://wire.example/wrapped/line",
    })
    void isResolvedAsABrowserWould(String address, String expected) {
        assertThat(Addresses.resolve("https://wire.example/feeds/world?x=1", address))
                .isEqualTo(expected);
    }

    @Test
    void aBaseThatLeadsOffTheWebIsIgnored() {
        assertThat(Addresses.base("https://wire.example/", "javascript:alert(1)"))
                .isEqualTo("https://wire.example/");
        assertThat(Addresses.base("https://wire.example/", "file:///etc/")).isEqualTo("https://wire.example/");
        assertThat(Addresses.base(null, "https://wire.example/")).isEqualTo("https://wire.example/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a href="x">y</a>                 | <a href="https://w.example/x">y</a>
            <a href=x>y</a>                   | <a href=https://w.example/x>y</a>
            <img alt="a>b" SRC='/i?a=1&amp;b=2'> | <img alt="a>b" SRC='https://w.example/i?a=1&amp;b=2'>
            <a href="#part">y</a>             | <a href="#part">y</a>
            <a href="http://v.example/">y</a> | <a href="http://v.example/">y</a>
            1 < 2 <b>x="y"</b>                | 1 < 2 <b>x="y"</b>
            <!-- <a href="x"> --> z="1"       | <!-- <a href="x"> --> z="1"
            """)
    void onlyRelativeAddressesInHtmlAreChanged(String html, String expected) {
        assertThat(HtmlAddresses.absolute(html, "https://w.example/")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>One</p><p>two&nbsp;&amp;  3</p> | One two & 3
            b<b>ol</b>d<br>line                | bold line
            a<script>if (1<2) x()</script>b    | a b
            5 < 6 &lt;tag&gt;                  | 5 < 6 <tag>
            <!-- no -->yes                     | yes
            """)
    void plainTextIsTheWordsOfTheHtml(String html, String expected) {
        assertThat(new FeedText(FeedText.Type.HTML, html, null).plain()).isEqualTo(expected);
    }
}
