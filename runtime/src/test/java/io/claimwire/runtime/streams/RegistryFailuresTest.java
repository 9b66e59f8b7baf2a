package io.claimwire.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class RegistryFailuresTest {

    @Test
    void onlyAnUnknownIdMayBePoison() {
        assertThat(RegistryFailures.saysUnknownId(new RestClientException("schema not found", 404, 40403)))
                .isTrue();
        assertThat(RegistryFailures.saysUnknownId(new RestClientException("subject not found", 404, 40401)))
                .isFalse();
    }

    @Test
    void aMalformedRecordIsNoFailureOfTheRegistry() {
        assertThat(RegistryFailures.in(new SerializationException("bytes", new IOException("end of data"))))
                .isNull();
        RestClientException down = new RestClientException("down", 500, 50001);
        assertThat(RegistryFailures.in(new SerializationException("lookup", down)))
                .isSameAs(down);
    }
}
