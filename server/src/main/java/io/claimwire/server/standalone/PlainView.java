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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One line for each thing that happens: for pipes and logs. */
final class PlainView implements View {

    private final PrintWriter out;
    private final Set<String> contested = new HashSet<>();
    private final Map<String, FeedState> states = new HashMap<>();

    PlainView(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void say(String line) {
        out.println(Printable.line(line));
        out.flush();
    }

    @Override
    public void claim(Claim claim) {
        say(ClaimTable.line(claim));
    }

    @Override
    public void tally(Tally tally) {
        boolean is = tally.getContested() && tally.getStatus() == RecordStatus.ACTIVE;
        if (is && contested.add(tally.getTallyId())) {
            say(TallyTable.line(tally));
        } else if (!is) {
            contested.remove(tally.getTallyId());
        }
    }

    @Override
    public void feed(FeedStatus status) {
        FeedState before = states.put(status.getFeedId(), status.getState());
        boolean bad = status.getState() != FeedState.ACTIVE;
        if (status.getState() != before && (bad || before != null)) {
            String why = status.getMessage();
            say("feed | " + status.getFeedId() + " is "
                    + status.getState().name().toLowerCase(java.util.Locale.ROOT) + (why == null ? "" : ": " + why));
        }
    }

    @Override
    public void refresh() {
        // every line is printed at once
    }
}
