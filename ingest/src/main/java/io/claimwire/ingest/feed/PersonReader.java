package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads authors: an element of name, mail and address in Atom; {@code mail (name)}, {@code name <mail>} or a name elsewhere. */
final class PersonReader {
    private final Inherited inherited;

    PersonReader(Inherited inherited) {
        this.inherited = inherited;
    }

    List<FeedPerson> read(List<XmlElement> elements) {
        Set<FeedPerson> people = new LinkedHashSet<>();
        for (XmlElement element : elements) {
            FeedPerson person = element.hasElements() ? structured(element) : written(element.text());
            if (person != null) {
                people.add(person);
            }
        }
        return List.copyOf(people);
    }

    private @Nullable FeedPerson structured(XmlElement element) {
        Parts parts = Parts.of(element);
        String name = parts.text("name");
        String email = parts.text("email");
        String uri = parts.text("uri", "url", "homepage");
        if (name == null && email == null && uri == null) {
            return written(element.text());
        }
        return new FeedPerson(name, email, uri == null ? null : inherited.address(element, uri));
    }

    /** Null where nothing is written. */
    static @Nullable FeedPerson written(String text) {
        String stripped = HtmlText.collapsed(text);
        if (stripped.isEmpty()) {
            return null;
        }
        int open = Math.max(stripped.lastIndexOf('('), stripped.lastIndexOf('<'));
        if (open >= 0) {
            String before = stripped.substring(0, open).strip();
            String inside = stripped.substring(open + 1, end(stripped, open)).strip();
            if (isEmail(inside)) {
                return new FeedPerson(before.isEmpty() ? null : before, inside, null);
            }
            if (isEmail(before)) {
                return new FeedPerson(inside.isEmpty() ? null : inside, before, null);
            }
        }
        return isEmail(stripped) ? new FeedPerson(null, stripped, null) : new FeedPerson(stripped, null, null);
    }

    private static int end(String text, int open) {
        int close = text.indexOf(text.charAt(open) == '(' ? ')' : '>', open);
        return close < 0 ? text.length() : close;
    }

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at > 0 && at < text.length() - 1 && text.indexOf(' ') < 0;
    }
}
