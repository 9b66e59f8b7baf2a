package io.claimwire.server.standalone;

import io.claimwire.record.Claim;
import io.claimwire.record.FeedState;
import io.claimwire.record.FeedStatus;
import io.claimwire.record.RecordStatus;
import io.claimwire.record.Tally;
import io.claimwire.server.log.Printable;
import io.claimwire.server.table.ClaimTable;
import io.claimwire.server.table.TallyTable;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A live table on a terminal: the latest claims, the contested tallies, the feeds that fail. */
final class TerminalView implements View {

    private static final String HOME_AND_CLEAR = "\u001b[H\u001b[J";
    private static final int CLAIMS = 12;
    private static final int TALLIES = 10;
    private static final int FEEDS = 5;
    private static final int NOTES = 12;

    private final PrintWriter out;
    private final Deque<String> notes = new ArrayDeque<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<String, Tally> contested = new LinkedHashMap<>();
    private final Map<String, FeedStatus> failing = new LinkedHashMap<>();
    private long claimsSeen;
    private boolean changed;

    TerminalView(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void say(String line) {
        notes.addLast(Printable.line(line));
        if (notes.size() > NOTES) {
            notes.removeFirst();
        }
        if (claims.isEmpty()) {
            // nothing to draw yet: the start is told line by line
            out.println(Printable.line(line));
            out.flush();
        }
        changed = true;
    }

    @Override
    public synchronized void claim(Claim claim) {
        claims.remove(claim.getClaimId());
        if (claim.getStatus() == RecordStatus.ACTIVE) {
            claims.put(claim.getClaimId(), claim);
            claimsSeen++;
        }
        if (claims.size() > CLAIMS) {
            claims.remove(claims.keySet().iterator().next());
        }
        changed = true;
    }

    @Override
    public synchronized void tally(Tally tally) {
        contested.remove(tally.getTallyId());
        if (tally.getContested() && tally.getStatus() == RecordStatus.ACTIVE) {
            contested.put(tally.getTallyId(), tally);
        }
        if (contested.size() > TALLIES) {
            contested.remove(contested.keySet().iterator().next());
        }
        changed = true;
    }

    @Override
    public synchronized void feed(FeedStatus status) {
        if (status.getState() == FeedState.ACTIVE) {
            changed |= failing.remove(status.getFeedId()) != null;
        } else {
            changed |= failing.put(status.getFeedId(), status) == null;
        }
    }

    @Override
    public synchronized void refresh() {
        if (!changed || claims.isEmpty()) {
            return;
        }
        changed = false;
        StringBuilder screen = new StringBuilder(HOME_AND_CLEAR);
        notes.forEach(note -> screen.append(note).append('\n'));
        append(screen, "Latest claims (" + claimsSeen + " since the start)", ClaimTable.lines(latestFirst(claims)));
        append(screen, "Contested tallies", TallyTable.lines(latestFirst(contested)));
        if (!failing.isEmpty()) {
            List<String> lines = failing.values().stream()
                    .limit(FEEDS)
                    .map(feed -> Printable.line(feed.getFeedId() + ": " + feed.getMessage()))
                    .toList();
            append(screen, "Feeds that do not answer (" + failing.size() + ")", lines);
        }
        out.print(screen);
        out.flush();
    }

    private static <V> List<V> latestFirst(Map<String, V> values) {
        List<V> list = new ArrayList<>(values.values());
        java.util.Collections.reverse(list);
        return list;
    }

    private static void append(StringBuilder screen, String title, List<String> lines) {
        screen.append('\n').append(title).append('\n');
        lines.forEach(line -> screen.append("  ").append(line).append('\n'));
    }
}
