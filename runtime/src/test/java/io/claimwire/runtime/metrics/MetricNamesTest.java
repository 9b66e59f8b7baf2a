package io.claimwire.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MetricNamesTest {

    @Test
    void everyDeclaredMeterIsListedOnceForTheReference() {
        assertThat(Arrays.stream(MetricNames.class.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(field -> {
                            try {
                                return field.get(null);
                            } catch (IllegalAccessException e) {
                                throw new AssertionError(e);
                            }
                        }))
                .containsExactlyInAnyOrderElementsOf(MetricNames.all())
                .doesNotHaveDuplicates();
    }
}
