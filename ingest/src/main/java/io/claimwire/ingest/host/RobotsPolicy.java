package io.claimwire.ingest.host;

/**
 * @param obeyed false only where an operator knows all hosts to be his own
 * @param agent our product token, lower case
 */
public record RobotsPolicy(boolean obeyed, String agent) {}
