package io.claimwire.server.embedded;

import java.util.Locale;

/** What listens in a standalone. */
public enum Service {
    BROKER("Kafka"),
    CONTROLLER("Kafka's controller"),
    REGISTRY("the schema registry"),
    POSTGRES("PostgreSQL"),
    AGENCY("the sample agency"),
    HEALTH("the health server"),
    CANARY("the canary's feed");

    private final String title;

    Service(String title) {
        this.title = title;
    }

    /** Its name in a sentence. */
    public String title() {
        return title;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT) + ".port";
    }

    /** True where the port is part of what is kept, so that another would not do. */
    boolean portIsKept() {
        return this == AGENCY || this == CONTROLLER;
    }
}
