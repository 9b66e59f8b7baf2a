package io.claimwire.ingest.host;

import java.net.URI;

/** Tells hosts whose addresses clearly belong to different people: one user's limit must not hold all others. */
public final class SharedHost {

    private SharedHost() {}

    /** True for {@code /~name/...}, {@code /@name/...} and {@code /user(s)/name/...}. */
    public static boolean isPerUser(URI url) {
        String path = url.getRawPath();
        if (path == null) {
            return false;
        }
        boolean marked = (path.startsWith("/~") || path.startsWith("/@")) && path.length() > 2;
        return marked || hasName(path, "/user/") || hasName(path, "/users/");
    }

    private static boolean hasName(String path, String prefix) {
        return path.startsWith(prefix) && path.indexOf('/', prefix.length()) > prefix.length();
    }
}
