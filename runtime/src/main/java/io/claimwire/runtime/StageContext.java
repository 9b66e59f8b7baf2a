package io.claimwire.runtime;

import io.claimwire.runtime.config.Configuration;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/**
 * What a stage is given to run with.
 *
 * @param configuration validated configuration of this process
 * @param meters where the stage's meters are registered
 * @param clock the only source of the present time
 */
public record StageContext(Configuration configuration, MeterRegistry meters, Clock clock) {}
