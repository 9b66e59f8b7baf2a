package io.claimwire.schemas;

/**
 * The canary: a feed of our own whose one article gets a new revision every minute. What of it arrives at the end of
 * the pipeline, and when, tells whether the pipeline as a whole still works, also where every single part says so.
 */
public final class Canary {

    /** Id of its feed, by which each stage may know it. */
    public static final String FEED_ID = "canary";

    private Canary() {}
}
