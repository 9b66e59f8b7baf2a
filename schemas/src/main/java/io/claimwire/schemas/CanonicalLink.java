package io.claimwire.schemas;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link without what does not name the article: fragment, tracking parameters, default port, case of scheme and
 * host, {@code www.}-less or not stays as it is. What is no absolute http or https address is only trimmed.
 */
public final class CanonicalLink {

    /** Parameters that only say where a reader came from; families by prefix, the rest by name. */
    private static final List<String> TRACKING_PREFIXES = List.of("utm_", "at_", "mc_", "pk_", "mtm_", "hsa_", "ns_");

    private static final Set<String> TRACKING_NAMES = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "igshid",
            "ocid",
            "cmpid",
            "cid_source",
            "xtor",
            "wt_mc",
            "wtmc",
            "ftag",
            "feedtype",
            "feedname",
            "traffic_source",
            "ref_src",
            "smid",
            "partner",
            "taid",
            "guccounter");

    private CanonicalLink() {}

    /** The link in canonical form. */
    public static String of(String link) {
        String trimmed = link.strip();
        URI uri = parse(trimmed);
        if (uri == null) {
            return trimmed;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        StringBuilder canonical = new StringBuilder(scheme).append("://");
        canonical.append(uri.getHost().toLowerCase(Locale.ROOT));
        int port = uri.getPort();
        if (port != -1 && port != (scheme.equals("https") ? 443 : 80)) {
            canonical.append(':').append(port);
        }
        String path = uri.getRawPath();
        canonical.append(path == null || path.isEmpty() ? "/" : path);
        String query = withoutTracking(uri.getRawQuery());
        if (!query.isEmpty()) {
            canonical.append('?').append(query);
        }
        return canonical.toString();
    }

    private static @Nullable URI parse(String link) {
        try {
            URI uri = URI.create(link);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static String withoutTracking(@Nullable String query) {
        if (query == null) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
            boolean tracking =
                    TRACKING_NAMES.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
            if (!parameter.isEmpty() && !tracking) {
                kept.add(parameter);
            }
        }
        return String.join("&", kept);
    }
}
