package io.claimwire.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void theCommittedReferencesAreThoseOfTheCode() throws IOException {
        for (Map.Entry<String, String> reference : References.all().entrySet()) {
            Path file = Path.of("..", "docs", reference.getKey());
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("docs/%s is not up to date: run `./claimwire docs`", reference.getKey())
                    .isEqualTo(reference.getValue());
        }
    }
}
