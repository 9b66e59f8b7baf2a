/** The stages of the pipeline as this executable runs them. */
@NullMarked
package io.claimwire.server.stages;

import org.jspecify.annotations.NullMarked;
