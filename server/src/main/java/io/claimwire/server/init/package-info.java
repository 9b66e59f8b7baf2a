/** Makes a cluster ready: topics, schemas, tables, feeds. */
@NullMarked
package io.claimwire.server.init;

import org.jspecify.annotations.NullMarked;
