package io.claimwire.server.standalone;

import io.claimwire.record.Claim;
import io.claimwire.record.FeedStatus;
import io.claimwire.record.Tally;

/** Where standalone shows what happens. Called from one thread at a time. */
interface View {

    /** A sentence for the operator. */
    void say(String line);

    /** A new or changed claim. */
    void claim(Claim claim);

    /** A new or changed tally. */
    void tally(Tally tally);

    /** A feed was polled. */
    void feed(FeedStatus status);

    /** Now and then, so that changes can be drawn together. */
    void refresh();
}
