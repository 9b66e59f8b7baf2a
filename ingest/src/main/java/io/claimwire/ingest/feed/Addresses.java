package io.claimwire.ingest.feed;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes addresses absolute as browsers do, forgiving what {@link java.net.URI} does not: spaces, bare brackets, umlauts. */
final class Addresses {
    private static final int MAX_LENGTH = 8_192;

    private Addresses() {}

    /**
     * The address against the base. What has a scheme is returned as it is written; what cannot be resolved too.
     *
     * @param base null where none is known
     */
    static String resolve(@Nullable String base, String address) {
        String cleaned = clean(address);
        if (base == null || hasScheme(cleaned) || cleaned.length() > MAX_LENGTH) {
            return cleaned;
        }
        try {
            URL context = new URL(base);
            // java.net.URL drops the last path segment before a bare query, which RFC 3986 keeps
            String relative = cleaned.startsWith("?") ? context.getPath() + cleaned : cleaned;
            if (relative.isEmpty()) {
                return base;
            }
            return withoutDotSegments(new URL(context, relative));
        } catch (MalformedURLException notResolvable) {
            return cleaned;
        }
    }

    /** A base address from an {@code xml:base} or a header; the outer one stays where the new one leads nowhere on the web. */
    static @Nullable String base(@Nullable String outer, String declared) {
        String resolved = resolve(outer, declared);
        return isWeb(resolved) ? resolved : outer;
    }

    static boolean isWeb(String address) {
        String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.equals("https://");
    }

    private static String clean(String address) {
        String stripped = address.strip();
        int control = 0;
        while (control < stripped.length() && stripped.charAt(control) >= ' ') {
            control++;
        }
        if (control == stripped.length()) {
            return stripped;
        }
        StringBuilder out = new StringBuilder(stripped.length());
        stripped.chars().filter(c -> c >= ' ').forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static boolean hasScheme(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':') {
                return i > 1;
            }
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
                return false;
            }
        }
        return false;
    }

    private static String withoutDotSegments(URL url) {
        String text = url.toExternalForm();
        String path = url.getPath();
        String kept = path;
        while (kept.startsWith("/../") || kept.startsWith("/./")) {
            kept = kept.substring(kept.indexOf('/', 1));
        }
        if (kept.length() == path.length()) {
            return text;
        }
        int at = text.indexOf(path, text.indexOf("//") + 2);
        return text.substring(0, at) + kept + text.substring(at + path.length());
    }
}
