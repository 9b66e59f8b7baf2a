/** Where the log goes: lines that no input can forge. */
@NullMarked
package io.claimwire.server.log;

import org.jspecify.annotations.NullMarked;
