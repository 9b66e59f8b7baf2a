package io.claimwire.server.standalone;

import io.claimwire.runtime.config.Configuration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * How standalone is to run.
 *
 * @param dataDirectory where everything is kept
 * @param components the distribution's folder of child processes
 * @param feeds the feeds file
 * @param sampleOnly true to leave the feeds file alone and poll the built-in sample agency only
 * @param exitWhenIdle true to end by itself when all that was due is processed
 * @param idleTimeout how long to wait for that
 * @param configuration the effective configuration under what standalone itself sets
 * @param verbose true for a log of everything
 * @param version of this program
 */
public record StandaloneSettings(
        Path dataDirectory,
        Path components,
        Path feeds,
        boolean sampleOnly,
        boolean exitWhenIdle,
        Duration idleTimeout,
        Function<Map<String, String>, Configuration> configuration,
        boolean verbose,
        String version) {}
