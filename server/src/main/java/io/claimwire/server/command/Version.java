package io.claimwire.server.command;

import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

    /** {@code development} where there is no jar. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "claimwire " + text(), "Java " + System.getProperty("java.version") + " on " + System.getProperty("os.arch")
        };
    }
}
