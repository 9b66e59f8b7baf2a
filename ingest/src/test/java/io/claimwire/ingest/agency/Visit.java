package io.claimwire.ingest.agency;

/** A request and the status that it was answered with. */
public record Visit(Ask ask, int status) {

    public boolean isRobots() {
        return ask.path().equals("/robots.txt");
    }
}
