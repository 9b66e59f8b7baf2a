package io.claimwire.runtime.config;

import java.util.List;
import java.util.Locale;

/** Which of the keys passed through to clients hold secrets. */
final class Secrets {

    private static final List<String> MARKS =
            List.of("password", "secret", "jaas", "token", "credential", "user.info", ".key");

    private Secrets() {}

    /** True in doubt: a mask too many costs less than a secret in a log. */
    static boolean looksSecret(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return MARKS.stream().anyMatch(lower::contains);
    }
}
