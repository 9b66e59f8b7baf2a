package io.claimwire.server.feeds;

import io.claimwire.record.Feed;

/**
 * A feed as a file lists it.
 *
 * @param line where it begins in the file, from 1
 * @param idGiven false where the id was made up from the feed's name, as for the list of another program
 * @param pausedGiven false where the file does not say whether it is paused
 */
public record ListedFeed(Feed feed, int line, boolean idGiven, boolean pausedGiven) {}
