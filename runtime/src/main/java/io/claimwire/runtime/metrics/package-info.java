/** Names of all meters, declared once. */
@NullMarked
package io.claimwire.runtime.metrics;

import org.jspecify.annotations.NullMarked;
