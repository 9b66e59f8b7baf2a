package io.claimwire.enrich.page;

import io.claimwire.enrich.agency.Agencies;
import java.util.ArrayList;
import java.util.List;

/** News agencies named as authors: they carry the story. */
final class Carriers {

    private Carriers() {}

    static List<String> among(List<String> authors) {
        List<String> carriers = new ArrayList<>();
        for (String author : authors) {
            String agency = Agencies.named(author);
            if (agency != null && !carriers.contains(agency)) {
                carriers.add(agency);
            }
        }
        return carriers;
    }
}
