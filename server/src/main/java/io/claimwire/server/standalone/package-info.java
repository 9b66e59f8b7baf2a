/** The whole pipeline in one process tree: start, live view, wait for idleness, report, stop. */
@NullMarked
package io.claimwire.server.standalone;

import org.jspecify.annotations.NullMarked;
