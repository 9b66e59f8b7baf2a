package io.claimwire.ingest.host;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

    @Property
    void matchesAsTheStandardSays(
            @ForAll @StringLength(max = 8) @CharRange(from = 'a', to = 'b') @Chars('*') String pattern,
            @ForAll boolean whole,
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'b') String path) {
        String rule = whole ? pattern + "$" : pattern;

        assertThat(PathPattern.matches(rule, path)).isEqualTo(naive(pattern, path, whole));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/*aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
                "/*aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab$",
                "/*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b",
                "/*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b$",
                "/*ab*ab*ab*ab",
                "*****************************************************b"
            })
    void readsAPathAFewTimesAtMost(String pattern) {
        Counted path = new Counted("/" + "a".repeat(3_900));

        assertThat(PathPattern.matches(pattern, path)).isFalse();
        assertThat(path.reads).isLessThanOrEqualTo(3 * path.length());
    }

    private static boolean naive(String pattern, String path, boolean whole) {
        if (pattern.isEmpty()) {
            return !whole || path.isEmpty();
        }
        if (pattern.charAt(0) == '*') {
            return naive(pattern.substring(1), path, whole)
                    || (!path.isEmpty() && naive(pattern, path.substring(1), whole));
        }
        return !path.isEmpty()
                && path.charAt(0) == pattern.charAt(0)
                && naive(pattern.substring(1), path.substring(1), whole);
    }

    /** Counts how often its characters are looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private int reads;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
