/** The one executable: roles, command line and the embedded standalone. */
@NullMarked
package io.claimwire.server;

import org.jspecify.annotations.NullMarked;
