package io.claimwire.bench.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Speed and allocation of the page extractor beside others on the same pages. */
public final class PagesSpeed {

    private static final Rounds ROUNDS = new Rounds("page", "characters", 3, 7);

    private PagesSpeed() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 2) {
            System.err.println("usage: bench/pages-speed FOLDER [SET]: pages.jsonl and html/ in FOLDER; SET is aeb");
            System.exit(2);
        }
        List<Page> pages = Page.read(Path.of(args[0]), args.length > 1 ? args[1] : "aeb");
        if (pages.isEmpty()) {
            System.err.println("pages-speed: no page of that set in " + args[0]);
            System.exit(1);
        }
        ROUNDS.measure(
                pages,
                Arrays.stream(Peer.values())
                        .map(peer -> new Rounds.Entrant<Page>(peer.name().toLowerCase(Locale.ROOT), peer::extract))
                        .toList());
    }
}
