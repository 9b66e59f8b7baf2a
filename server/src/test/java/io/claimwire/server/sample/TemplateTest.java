package io.claimwire.server.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void slotsAreEscapedForTheirPlace() {
        assertThat(new Template("<a title=\"{{t}}\">{{t:raw}}</a>{\"t\":\"{{t:json}}\"}")
                        .fill(Map.of("t", "a <b> \"c\" & d")))
                .isEqualTo(
                        "<a title=\"a &lt;b&gt; &quot;c&quot; &amp; d\">a <b> \"c\" & d</a>{\"t\":\"a <b> \\\"c\\\" & d\"}");
    }

    @Test
    void aSlotWithoutValueIsAFault() {
        assertThatThrownBy(() -> new Template("{{missing}}").fill(Map.of())).hasMessageContaining("{{missing}}");
    }
}
