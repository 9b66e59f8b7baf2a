/** Reading the pipeline's topics from outside the stages: for commands, the live table and the wait for idleness. */
@NullMarked
package io.claimwire.server.topic;

import org.jspecify.annotations.NullMarked;
