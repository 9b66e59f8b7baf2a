package io.claimwire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CarriersTest {

    @Test
    void agenciesAmongAuthorsByTheirUsualNames() {
        assertThat(Carriers.among(List.of(
                        "Mara Lind",
                        "Agence France-Presse",
                        "AFP",
                        "The Associated Press",
                        "AP",
                        "Yonhap News Agency")))
                .containsExactly("AFP", "AP", "Yonhap");
    }

    @Test
    void namesThatMayBeAPersonsAreAgenciesInCapitalsOnly() {
        assertThat(Carriers.among(List.of("Petra"))).isEmpty();
        assertThat(Carriers.among(List.of("PETRA"))).containsExactly("Petra");
    }
}
