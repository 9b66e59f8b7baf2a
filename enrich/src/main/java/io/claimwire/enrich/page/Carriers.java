package io.claimwire.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** News agencies named as authors: they carry the story. */
final class Carriers {

    /** Folded name or abbreviation to the name by which an agency is known. */
    private static final Map<String, String> AGENCIES = new TreeMap<>(Map.ofEntries(
            Map.entry("reuters", "Reuters"),
            Map.entry("thomson reuters", "Reuters"),
            Map.entry("associated press", "AP"),
            Map.entry("the associated press", "AP"),
            Map.entry("ap", "AP"),
            Map.entry("afp", "AFP"),
            Map.entry("agence france presse", "AFP"),
            Map.entry("efe", "EFE"),
            Map.entry("agencia efe", "EFE"),
            Map.entry("dpa", "dpa"),
            Map.entry("deutsche presse agentur", "dpa"),
            Map.entry("apa", "APA"),
            Map.entry("sda", "Keystone-SDA"),
            Map.entry("keystone sda", "Keystone-SDA"),
            Map.entry("tass", "TASS"),
            Map.entry("xinhua", "Xinhua"),
            Map.entry("kyodo", "Kyodo"),
            Map.entry("kyodo news", "Kyodo"),
            Map.entry("yonhap", "Yonhap"),
            Map.entry("yonhap news agency", "Yonhap"),
            Map.entry("anadolu", "Anadolu"),
            Map.entry("anadolu agency", "Anadolu"),
            Map.entry("ansa", "ANSA"),
            Map.entry("ukrinform", "Ukrinform"),
            Map.entry("interfax", "Interfax"),
            Map.entry("upi", "UPI"),
            Map.entry("pti", "PTI"),
            Map.entry("press association", "PA"),
            Map.entry("pa media", "PA"),
            Map.entry("australian associated press", "AAP"),
            Map.entry("aap", "AAP"),
            Map.entry("canadian press", "The Canadian Press"),
            Map.entry("the canadian press", "The Canadian Press"),
            Map.entry("lusa", "Lusa"),
            Map.entry("belga", "Belga"),
            Map.entry("anp", "ANP"),
            Map.entry("europa press", "Europa Press")));

    private Carriers() {}

    static List<String> among(List<String> authors) {
        List<String> carriers = new ArrayList<>();
        for (String author : authors) {
            String agency = AGENCIES.get(Folding.fold(author));
            if (agency != null && !carriers.contains(agency)) {
                carriers.add(agency);
            }
        }
        return carriers;
    }
}
