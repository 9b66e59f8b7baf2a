/** The command line. One class a command; what they do stands in the other packages. */
@NullMarked
package io.claimwire.server.command;

import org.jspecify.annotations.NullMarked;
