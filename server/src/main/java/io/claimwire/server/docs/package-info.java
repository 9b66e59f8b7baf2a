/** References that are generated from what the code declares. */
@NullMarked
package io.claimwire.server.docs;

import org.jspecify.annotations.NullMarked;
