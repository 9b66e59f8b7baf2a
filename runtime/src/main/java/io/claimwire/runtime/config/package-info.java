/** Configuration: every key declared once, read from file, environment and flags. */
@NullMarked
package io.claimwire.runtime.config;

import org.jspecify.annotations.NullMarked;
